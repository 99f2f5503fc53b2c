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

/// Those that were blocked before.
static inline sigset_t *fapiao_former_signals(void) {
    static sigset_t set;
    return &set;
}

/// The descriptor from which the signals are read instead of being delivered.
static inline int fapiao_block_signals(void) {
    sigset_t set = fapiao_signals();
    sigprocmask(SIG_BLOCK, &set, fapiao_former_signals());
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// What was blocked before stays blocked: somebody has more to put in order.
static inline void fapiao_unblock_signals(int descriptor) {
    if (descriptor >= 0) close(descriptor);
    sigprocmask(SIG_SETMASK, fapiao_former_signals(), NULL);
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
    int result = 0;
    if (fds[1].revents & POLLIN) result |= fapiao_has_signal;
    if (fds[0].revents & POLLIN) result |= fapiao_has_input;
    if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= fapiao_has_hangup;
    return result;
}

/// Reads what was typed; only after `fapiao_wait` has said that there is some. 0: nothing will
/// come any more.
static inline int fapiao_read(uint8_t *bytes, int count) {
    ssize_t got = read(0, bytes, (size_t)count);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return -1;
    return got > 0 ? (int)got : 0;
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

/// The size the terminal has now, cut to what is drawn; 0 where it does not say.
static inline int fapiao_measure(int most_columns, int most_rows, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(1, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return 0;
    *columns = size.ws_col < most_columns ? size.ws_col : most_columns;
    *rows = size.ws_row < most_rows ? size.ws_row : most_rows;
    return 1;
}

/// newterm takes its memory by the size that it finds, and whoever is at the other end may claim
/// any; these two variables are the way to tell it another.
static inline void fapiao_announce_size(int most_columns, int most_rows) {
    char text[16];
    int columns, rows;
    unsetenv("LINES");
    unsetenv("COLUMNS");
    if (!fapiao_measure(most_columns, most_rows, &columns, &rows)) return;
    snprintf(text, sizeof text, "%d", rows);
    setenv("LINES", text, 1);
    snprintf(text, sizeof text, "%d", columns);
    setenv("COLUMNS", text, 1);
}

/// 0, or -1 when the terminal is not known even by its usual name. Of ncurses nothing is read;
/// the keypad is switched on for the keys to send what the description says.
static inline int fapiao_start(int most_columns, int most_rows) {
    fapiao_announce_size(most_columns, most_rows);
    FILE *out = fapiao_open_output();
    int is_known = newterm(NULL, out, stdin) || newterm("xterm-256color", out, stdin);
    unsetenv("LINES");
    unsetenv("COLUMNS");
    if (!is_known) return -1;
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    intrflush(stdscr, FALSE);
    // What waits to be read must not leave a page half drawn: it may come to nothing.
    typeahead(-1);
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

/// ncurses takes over the size that the terminal has now.
static inline void fapiao_resize(int most_columns, int most_rows) {
    int columns, rows;
    if (fapiao_measure(most_columns, most_rows, &columns, &rows)) resizeterm(rows, columns);
}

/// The next screen update sends every cell.
static inline void fapiao_redraw(void) { clearok(curscr, TRUE); }

/// After endwin: takes the line and the screen again. Not by way of memory, which is no terminal
/// whose modes could be set.
static inline void fapiao_resume(void) {
    clearok(curscr, TRUE);
    doupdate();
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

// Here, because its macros are named lines, columns, tab and the like.
#include <term.h>

/// What the terminal sends for a key, by its place in the list of `TerminalKeys`; NULL where its
/// description does not say.
static inline const char *fapiao_key_sequence(int place) {
    const char *const sequences[] = {
        key_up,  key_down, key_left, key_right, key_home, key_end,   key_ppage, key_npage, key_ic,
        key_dc,  key_btab, key_enter, key_backspace, key_f1, key_f2, key_f3, key_f4, key_f5,
        key_f6,  key_f7,   key_f8,   key_f9,    key_f10,  key_f11,   key_f12,
    };
    return sequences[place];
}

/// Whether the terminal can report the mouse.
static inline int fapiao_can_mouse(void) { return key_mouse != NULL; }
