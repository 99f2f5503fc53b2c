// Preloaded into the program under test: has an accident happen at one of the calls by which it
// changes files, and notes that it did.
//
// Counted are the calls that make, write, sync, rename, link, shorten and remove files and folders,
// in the order in which the process makes them, from 1. What goes to standard output and error, to
// terminals, pipes and files in memory is none of them. The environment says what happens, and is
// forgotten at once, so that a child of the program meets nothing:
//
//   ACCIDENT_NOTE  the file that is told of what happened, a line "PLACE CALL PATH"
//   ACCIDENT_KIND  count: nothing happens, and every call is noted
//                  kill-before, kill-within, kill-after: the process is killed; within, half of
//                    what was to be written is
//                  stop: it is stopped before the call, which is made when it is continued
//                  full: no space is left for what needs some
//                  broken: an input or output error
//                  short: half of what was to be written is
//   ACCIDENT_AT    the place of the call
//   ACCIDENT_LASTS whether all calls from there on fail: a full disk stays full
//   ACCIDENT_ALONE whether the program fails to start itself anew in the background, so that
//                  nothing happens beside what is tried
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { none, count, kill_before, kill_within, kill_after, stop, full, broken, shortened };
static const char *const names[] = {"none",       "count", "kill-before", "kill-within",
                                    "kill-after", "stop",  "full",        "broken",
                                    "short"};

static enum kind kind = none;
static long chosen;
static bool lasts, alone;
static char note[PATH_MAX];
static atomic_long met;
static atomic_bool told;

__attribute__((constructor)) static void read_environment(void) {
    const char *text = getenv("ACCIDENT_KIND");
    for (int each = 0; text && each <= shortened; each++)
        if (!strcmp(text, names[each])) kind = each;
    if ((text = getenv("ACCIDENT_AT"))) chosen = atol(text);
    if ((text = getenv("ACCIDENT_NOTE"))) snprintf(note, sizeof note, "%s", text);
    lasts = getenv("ACCIDENT_LASTS") != NULL;
    alone = getenv("ACCIDENT_ALONE") != NULL;
    static const char *const all[] = {"LD_PRELOAD",  "ACCIDENT_KIND",  "ACCIDENT_AT",
                                      "ACCIDENT_NOTE", "ACCIDENT_LASTS", "ACCIDENT_ALONE"};
    for (size_t each = 0; each < sizeof all / sizeof *all; each++) unsetenv(all[each]);
}

// By system calls: what the library does itself is not counted.
static void tell(long place, const char *call, const char *path) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", place, call, path);
    int file = (int)syscall(
        SYS_openat, AT_FDCWD, note, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) abort();
    if (syscall(SYS_write, file, line, length) != length) abort();
    syscall(SYS_close, file);
}

// What the call can meet besides an end and an error: a lack of space, a half that is done.
enum { any = 0, takes_space = 1, writes = 2 };

enum outcome { go_on, fail, halve, halve_and_die, die_after };

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

// Counts a call and says what becomes of it; the process may not live to hear.
static enum outcome meet(const char *call, const char *path, int can) {
    if (kind == none) return go_on;
    long place = atomic_fetch_add(&met, 1) + 1;
    if (kind == count) {
        tell(place, call, path);
        return go_on;
    }
    if (place < chosen || (place > chosen && !lasts)) return go_on;
    if (kind == full && !(can & takes_space)) return go_on;
    if (kind == shortened && !(can & writes)) return go_on;
    if (!atomic_exchange(&told, true)) tell(place, call, path);
    switch (kind) {
    case kill_before: die();
    case kill_within: return can & writes ? halve_and_die : die_after;
    case kill_after: return die_after;
    case stop: kill(getpid(), SIGSTOP); return go_on;
    case full: errno = ENOSPC; return fail;
    case broken: errno = EIO; return fail;
    case shortened: return halve;
    default: return go_on;
    }
}

// The end of a call that the process may not have survived.
static long ended(enum outcome outcome, long result) {
    int code = errno;
    if (outcome == die_after || outcome == halve_and_die) die();
    errno = code;
    return result;
}

static size_t half(enum outcome outcome, size_t size) {
    return (outcome == halve || outcome == halve_and_die) && size > 1 ? size / 2 : size;
}

// Whether a descriptor is a file or folder on a disk, and which.
static bool is_file(int descriptor, char path[PATH_MAX]) {
    struct stat status;
    if (kind == none || descriptor <= STDERR_FILENO || fstat(descriptor, &status)) return false;
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return false;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) abort();
    path[length] = 0;
    return strncmp(path, "/memfd:", 7) != 0;
}

#define MEET_DESCRIPTOR(call, can)                                                             \
    char path[PATH_MAX];                                                                       \
    enum outcome outcome = is_file(descriptor, path) ? meet(call, path, can) : go_on;          \
    if (outcome == fail) return -1

#define MEET_PATH(call, path, can)                                                             \
    enum outcome outcome = meet(call, path, can);                                              \
    if (outcome == fail) return -1

ssize_t write(int descriptor, const void *bytes, size_t size) {
    MEET_DESCRIPTOR("write", takes_space | writes);
    return ended(outcome, syscall(SYS_write, descriptor, bytes, half(outcome, size)));
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) {
    MEET_DESCRIPTOR("pwrite", takes_space | writes);
    return ended(outcome, syscall(SYS_pwrite64, descriptor, bytes, half(outcome, size), offset));
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
    return pwrite(descriptor, bytes, size, offset);
}

// Half of several parts is the first half of the first.
ssize_t writev(int descriptor, const struct iovec *parts, int number) {
    MEET_DESCRIPTOR("writev", takes_space | writes);
    if (number > 0 && (outcome == halve || outcome == halve_and_die))
        return ended(
            outcome,
            syscall(SYS_write, descriptor, parts->iov_base, half(outcome, parts->iov_len)));
    return ended(outcome, syscall(SYS_writev, descriptor, parts, number));
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int number, off_t offset) {
    MEET_DESCRIPTOR("pwritev", takes_space | writes);
    if (number > 0 && (outcome == halve || outcome == halve_and_die))
        return ended(
            outcome, syscall(SYS_pwrite64, descriptor, parts->iov_base,
                             half(outcome, parts->iov_len), offset));
    // The offset is one argument and the half above it another.
    return ended(outcome, syscall(SYS_pwritev, descriptor, parts, number, offset, 0));
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int number, off64_t offset) {
    return pwritev(descriptor, parts, number, offset);
}

int fsync(int descriptor) {
    MEET_DESCRIPTOR("fsync", any);
    return (int)ended(outcome, syscall(SYS_fsync, descriptor));
}

int fdatasync(int descriptor) {
    MEET_DESCRIPTOR("fdatasync", any);
    return (int)ended(outcome, syscall(SYS_fdatasync, descriptor));
}

int ftruncate(int descriptor, off_t size) {
    MEET_DESCRIPTOR("ftruncate", any);
    return (int)ended(outcome, syscall(SYS_ftruncate, descriptor, size));
}

int ftruncate64(int descriptor, off64_t size) { return ftruncate(descriptor, size); }

int truncate(const char *path, off_t size) {
    MEET_PATH("truncate", path, any);
    return (int)ended(outcome, syscall(SYS_truncate, path, size));
}

int truncate64(const char *path, off64_t size) { return truncate(path, size); }

int renameat2(int from, const char *old, int to, const char *new, unsigned int flags) {
    MEET_PATH("rename", new, takes_space);
    return (int)ended(outcome, syscall(SYS_renameat2, from, old, to, new, flags));
}

int renameat(int from, const char *old, int to, const char *new) {
    return renameat2(from, old, to, new, 0);
}

int rename(const char *old, const char *new) {
    return renameat2(AT_FDCWD, old, AT_FDCWD, new, 0);
}

int linkat(int from, const char *old, int to, const char *new, int flags) {
    MEET_PATH("link", new, takes_space);
    return (int)ended(outcome, syscall(SYS_linkat, from, old, to, new, flags));
}

int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

int unlinkat(int folder, const char *path, int flags) {
    MEET_PATH("unlink", path, any);
    return (int)ended(outcome, syscall(SYS_unlinkat, folder, path, flags));
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int mkdirat(int folder, const char *path, mode_t mode) {
    MEET_PATH("mkdir", path, takes_space);
    return (int)ended(outcome, syscall(SYS_mkdirat, folder, path, mode));
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

// Only a file that is made by it is counted.
static int open_file(int folder, const char *path, int flags, mode_t mode) {
    enum outcome outcome = go_on;
    int code = errno;
    if (kind != none && flags & O_CREAT && syscall(SYS_faccessat, folder, path, F_OK) != 0) {
        errno = code;
        outcome = meet("open", path, takes_space);
    }
    if (outcome == fail) return -1;
    return (int)ended(outcome, syscall(SYS_openat, folder, path, flags, mode));
}

#define MODE_OF(flags)                                                                         \
    mode_t mode = 0;                                                                           \
    if ((flags) & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) {                                    \
        va_list rest;                                                                          \
        va_start(rest, flags);                                                                 \
        mode = va_arg(rest, mode_t);                                                           \
        va_end(rest);                                                                          \
    }

int open(const char *path, int flags, ...) {
    MODE_OF(flags)
    return open_file(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE_OF(flags)
    return open_file(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    MODE_OF(flags)
    return open_file(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) {
    MODE_OF(flags)
    return open_file(folder, path, flags, mode);
}

int posix_spawn(
    pid_t *process, const char *path, const posix_spawn_file_actions_t *actions,
    const posix_spawnattr_t *attributes, char *const words[], char *const environment[]) {
    if (alone && !strcmp(path, "/proc/self/exe")) return EAGAIN;
    __typeof__(&posix_spawn) next = (__typeof__(&posix_spawn))dlsym(RTLD_NEXT, "posix_spawn");
    return next(process, path, actions, attributes, words, environment);
}
