#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Declared here: the feature macro that shows them in their headers would also change types that
// other modules have from the same headers.
extern int memfd_create(const char *name, unsigned int flags);
extern int dup3(int from, int to, int flags);
enum { fapiao_close_on_exec = 1 };

// Macros and shared variables that Swift cannot import. What keeps state is called from one
// Swift file only: every object file that uses a static inline function has a copy of it.

enum { fapiao_paste_begins = 600, fapiao_paste_ends = 601, fapiao_keys = 610 };

/// 1: UTF-8 can be written. 0: ASCII only. Only the character set is wanted: the other parts
/// of a locale cost a dozen files at every start.
static inline int fapiao_set_locale(void) {
    if (setlocale(LC_CTYPE, "") && !strcmp(nl_langinfo(CODESET), "UTF-8")) return 1;
    if (setlocale(LC_CTYPE, "C.UTF-8") && !strcmp(nl_langinfo(CODESET), "UTF-8")) return 1;
    setlocale(LC_CTYPE, "C");
    return 0;
}

struct fapiao_line {
    struct termios before;
    int is_saved;
};

static inline struct fapiao_line *fapiao_line(void) {
    static struct fapiao_line line;
    return &line;
}

/// 0, or -1 when this is no terminal.
static inline int fapiao_save_line(void) {
    struct fapiao_line *line = fapiao_line();
    if (!isatty(0) || !isatty(1) || tcgetattr(0, &line->before)) return -1;
    line->is_saved = 1;
    return 0;
}

static inline void fapiao_restore_line(void) {
    struct fapiao_line *line = fapiao_line();
    if (line->is_saved) tcsetattr(0, TCSANOW, &line->before);
}

static inline void fapiao_write(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(1, bytes, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) { bytes += written; count -= (size_t)written; }
    }
}

/// Runs when the process is about to crash: only what is allowed in a signal handler.
static inline void fapiao_crashed(int signal) {
    static const char reset[] =
        "\033[?2004l\033[?1000l\033[?1006l\033[0m\033[?1l\033>\033[?25h\033[?1049l\r\n";
    fapiao_write(reset, sizeof reset - 1);
    fapiao_restore_line();
    raise(signal);
}

/// On a stack of its own, because the usual one may be what ran out.
static inline void fapiao_catch_crashes(void) {
    static char stack[32768];
    static const int signals[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = fapiao_crashed;
    action.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        sigaction(signals[i], &action, NULL);
}

static inline void fapiao_release_crashes(void) {
    static const int signals[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) signal(signals[i], SIG_DFL);
}

static inline sigset_t fapiao_signals(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGHUP);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGQUIT);
    sigaddset(&set, SIGWINCH);
    return set;
}

/// The descriptor from which the signals are read instead of being delivered.
static inline int fapiao_block_signals(void) {
    sigset_t set = fapiao_signals();
    sigprocmask(SIG_BLOCK, &set, NULL);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static inline void fapiao_unblock_signals(int descriptor) {
    sigset_t set = fapiao_signals();
    if (descriptor >= 0) close(descriptor);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
}

/// The next signal that came, 0 for none.
static inline int fapiao_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    if (read(descriptor, &info, sizeof info) != (ssize_t)sizeof info) return 0;
    return (int)info.ssi_signo;
}

enum { fapiao_has_input = 1, fapiao_has_signal = 2, fapiao_has_hangup = 4 };

/// What is there; 0 when the time is over. A negative time is for ever.
static inline int fapiao_wait(int signals, int milliseconds) {
    struct pollfd fds[2] = {{.fd = 0, .events = POLLIN}, {.fd = signals, .events = POLLIN}};
    int count = poll(fds, 2, milliseconds);
    if (count < 0) return errno == EINTR ? fapiao_has_signal : fapiao_has_hangup;
    int waiting = 0, result = 0;
    if (fds[1].revents & POLLIN) result |= fapiao_has_signal;
    if (fds[0].revents & POLLIN) {
        // Readable without a byte to read: the end of the input.
        if (ioctl(0, FIONREAD, &waiting) || waiting == 0) result |= fapiao_has_hangup;
        else result |= fapiao_has_input;
    }
    if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= fapiao_has_hangup;
    return result;
}

/// Reads pasted bytes, never more than asked for. -1: nothing came for a second.
static inline int fapiao_read_paste(uint8_t *bytes, int count) {
    struct pollfd fd = {.fd = 0, .events = POLLIN};
    int ready = poll(&fd, 1, 1000);
    if (ready < 0 && errno == EINTR) return 0;
    if (ready <= 0) return -1;
    ssize_t got = read(0, bytes, (size_t)count);
    return got > 0 ? (int)got : got < 0 && errno == EINTR ? 0 : -1;
}

static inline void fapiao_define(const char *sequence, int code) {
    if (!key_defined(sequence)) define_key(sequence, code);
}

/// Modified keys as xterm sends them, keys after an extra Escape, and the other common forms of
/// plain keys, for terminals whose description lacks them. Code: base + 8 * place + modifier - 1.
static inline void fapiao_define_keys(void) {
    static const char letters[] = "ABCDHF";
    static const int tildes[] = {5, 6, 2, 3, 1, 4};
    static const int plain[] = {KEY_UP,    KEY_DOWN,  KEY_RIGHT, KEY_LEFT, KEY_HOME, KEY_END,
                                KEY_PPAGE, KEY_NPAGE, KEY_IC,    KEY_DC,   KEY_HOME, KEY_END};
    char text[16];
    define_key("\033[200~", fapiao_paste_begins);
    define_key("\033[201~", fapiao_paste_ends);
    for (int place = 0; place < 6; place++) {
        int code = fapiao_keys + 8 * place;
        for (int modifier = 2; modifier <= 8; modifier++) {
            snprintf(text, sizeof text, "\033[1;%d%c", modifier, letters[place]);
            define_key(text, code + modifier - 1);
            if (place > 3) continue;
            snprintf(text, sizeof text, "\033[%d;%d~", tildes[place], modifier);
            define_key(text, fapiao_keys + 8 * (place + 6) + modifier - 1);
        }
        snprintf(text, sizeof text, "\033[%c", letters[place]);
        fapiao_define(text, plain[place]);
        snprintf(text, sizeof text, "\033O%c", letters[place]);
        fapiao_define(text, plain[place]);
        snprintf(text, sizeof text, "\033[%d~", tildes[place]);
        fapiao_define(text, plain[place + 6]);
        snprintf(text, sizeof text, "\033\033[%c", letters[place]);
        define_key(text, code + 2);
        snprintf(text, sizeof text, "\033\033O%c", letters[place]);
        define_key(text, code + 2);
    }
    for (int number = 1; number <= 4; number++) {
        snprintf(text, sizeof text, "\033O%c", 'P' + number - 1);
        fapiao_define(text, KEY_F(number));
        snprintf(text, sizeof text, "\033[%d~", 10 + number);
        fapiao_define(text, KEY_F(number));
    }
    fapiao_define("\033[Z", KEY_BTAB);
}

/// Where ncurses writes. It writes before every cursor move, some forty times for a new screen;
/// while it draws, its descriptor leads to memory, and the terminal gets all in one write.
struct fapiao_output {
    FILE *file;
    int descriptor;
    int memory;
};

static inline struct fapiao_output *fapiao_output(void) {
    static struct fapiao_output output = {NULL, -1, -1};
    return &output;
}

static inline FILE *fapiao_open_output(void) {
    struct fapiao_output *output = fapiao_output();
    output->descriptor = fcntl(1, F_DUPFD_CLOEXEC, 3);
    output->file = output->descriptor < 0 ? NULL : fdopen(output->descriptor, "w");
    if (!output->file) return stdout;
    output->memory = memfd_create("screen", fapiao_close_on_exec);
    return output->file;
}

static inline void fapiao_update(void) {
    struct fapiao_output *output = fapiao_output();
    char bytes[16384];
    if (output->memory < 0 || lseek(output->memory, 0, SEEK_SET) ||
        dup3(output->memory, output->descriptor, O_CLOEXEC) < 0) {
        doupdate();
        return;
    }
    doupdate();
    dup3(1, output->descriptor, O_CLOEXEC);
    off_t end = lseek(output->memory, 0, SEEK_CUR);
    for (off_t place = 0; place < end;) {
        size_t left = (size_t)(end - place);
        ssize_t got = pread(output->memory, bytes, left < sizeof bytes ? left : sizeof bytes, place);
        if (got <= 0) return;
        fapiao_write(bytes, (size_t)got);
        place += got;
    }
}

/// 0, or -1 when the terminal is not known even by its usual name.
static inline int fapiao_start(void) {
    unsetenv("LINES");
    unsetenv("COLUMNS");
    FILE *out = fapiao_open_output();
    if (!newterm(NULL, out, stdin) && !newterm("xterm-256color", out, stdin)) return -1;
    set_escdelay(100);
    raw();
    noecho();
    nonl();
    nodelay(stdscr, TRUE);
    keypad(stdscr, TRUE);
    intrflush(stdscr, FALSE);
    fapiao_define_keys();
    return 0;
}

static inline int fapiao_start_colours(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    use_default_colors();
    return COLORS;
}

static inline int fapiao_columns(void) { return COLS; }
static inline int fapiao_rows(void) { return LINES; }
static inline uint32_t fapiao_bold(void) { return A_BOLD; }
static inline uint32_t fapiao_dim(void) { return A_DIM; }
static inline uint32_t fapiao_reverse(void) { return A_REVERSE; }
static inline uint32_t fapiao_underline(void) { return A_UNDERLINE; }

/// The next byte or key code, -1 for none.
static inline int fapiao_next_code(void) { return wgetch(stdscr); }

/// One character for the screen and how it looks.
struct fapiao_cell {
    uint32_t scalars[4];
    uint32_t attributes;
    int32_t pair;
};

/// Puts characters side by side; a wide one is one cell here.
static inline void fapiao_put(int y, int x, const struct fapiao_cell *cells, int count) {
    cchar_t row[512];
    if (count > 512) count = 512;
    for (int i = 0; i < count; i++) {
        wchar_t text[CCHARW_MAX + 1] = {0};
        for (int j = 0; j < 4 && j < CCHARW_MAX; j++) text[j] = (wchar_t)cells[i].scalars[j];
        setcchar(&row[i], text, cells[i].attributes, (short)cells[i].pair, NULL);
    }
    mvwadd_wchnstr(stdscr, y, x, row, count);
}

static inline void fapiao_show(int y, int x) {
    wmove(stdscr, y, x);
    wnoutrefresh(stdscr);
    fapiao_update();
}

/// The size the terminal has now, taken over by ncurses.
static inline void fapiao_resize(void) {
    struct winsize size;
    if (ioctl(1, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return;
    resizeterm(size.ws_row, size.ws_col);
}

/// The next screen update sends every cell.
static inline void fapiao_redraw(void) { clearok(curscr, TRUE); }

/// After endwin: takes the line and the screen again. Not by way of memory, which is no terminal
/// whose modes could be set.
static inline void fapiao_resume(void) {
    clearok(curscr, TRUE);
    doupdate();
}

static inline void fapiao_mouse(int on) {
    mouseinterval(0);
    mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

/// 1 pressed, 2 wheel up, 3 wheel down, 0 nothing of interest.
static inline int fapiao_mouse_event(int *x, int *y) {
    MEVENT event;
    if (getmouse(&event) != OK) return 0;
    *x = event.x;
    *y = event.y;
    if (event.bstate & BUTTON1_PRESSED) return 1;
    if (event.bstate & BUTTON4_PRESSED) return 2;
    return event.bstate & BUTTON5_PRESSED ? 3 : 0;
}

/// Stops the process the way a shell expects it and returns when it goes on.
static inline void fapiao_stop(void) {
    struct sigaction usual, before;
    sigset_t stop, mask;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &usual, &before);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, &mask);
    kill(0, SIGTSTP);
    sigprocmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGTSTP, &before, NULL);
}

static inline void fapiao_discard(void) {
    flushinp();
    tcflush(0, TCIFLUSH);
}
