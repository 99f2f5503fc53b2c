#pragma once
#include <sys/prctl.h>
#include <sys/resource.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <syslog.h>
#include <unistd.h>

/// Passwords and codes pass through the memory: no core is written, and no other process of the
/// user may look in. Swift cannot import the variadic prctl.
static inline void fapiao_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/// What a stranger's process may ask for, in bytes: what the program takes, the 64 MiB of a password
/// and some room.
enum { fapiao_memory_bound = 160 << 20 };

/// Bounds the memory of this process, unless the system's own bound is smaller. Only the soft limit is
/// set, so that it can be lifted for a child.
static inline void fapiao_bound_memory(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) || limit.rlim_cur <= fapiao_memory_bound) return;
    limit.rlim_cur = fapiao_memory_bound;
    setrlimit(RLIMIT_AS, &limit);
}

/// Lifts that bound, and no other. Returns whether it was there.
static inline int fapiao_lift_memory_bound(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) || limit.rlim_cur != fapiao_memory_bound) return 0;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(RLIMIT_AS, &limit) == 0;
}

/// The first screen takes half a megabyte of heap, page by page, each with a fault of its own: here
/// the kernel maps them in one call. Where it cannot, nothing is lost.
static inline void fapiao_prepare_heap(void) {
    enum { size = 384 * 1024, first = 112 * 1024, page = 4096, populate_write = 23 };
    mallopt(M_TOP_PAD, size);
    // More than is left, less than what would be mapped apart: the heap grows.
    char *start = malloc(first);
    if (!start) return;
    char *aligned = (char *)(((uintptr_t)start + page - 1) & ~(uintptr_t)(page - 1));
    madvise(aligned, size, populate_write);
    free(start);
}

/// To the log of who came in and who was kept out. Swift cannot import the variadic syslog.
static inline void fapiao_log_refusal(const char *text) {
    openlog("fapiao", LOG_PID, LOG_AUTHPRIV);
    syslog(LOG_NOTICE, "%s", text);
    closelog();
}

/// A descriptor that signals are read from once they are blocked; closed in children.
static inline int fapiao_signal_descriptor(const sigset_t *signals) {
    return signalfd(-1, signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// A file without a name, in memory, closed in children. Swift sees only what needs no _GNU_SOURCE.
static inline int fapiao_memory_file(void) {
    enum { close_on_exec = 1 };
    return (int)syscall(SYS_memfd_create, "fapiao", close_on_exec);
}

/// A descriptor that becomes readable when a child has ended, closed in children; -1 where the
/// kernel is older than 5.3.
static inline int fapiao_process_descriptor(pid_t process) {
    enum { pidfd_open = 434 };
    return (int)syscall(pidfd_open, process, 0);
}

/// Hidden from who does not define _GNU_SOURCE; in glibc since 2.34.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);

/// Has a child begin without the descriptors from the first on.
static inline void fapiao_close_from(posix_spawn_file_actions_t *actions, int first) {
    posix_spawn_file_actions_addclosefrom_np(actions, first);
}
