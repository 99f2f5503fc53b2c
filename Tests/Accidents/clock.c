// Preloaded into the program under test: moves its clocks.
//
// The file that CLOCK_OFFSETS names is read each time somebody asks, and holds two numbers of
// seconds: how far the wall clock is ahead, and how far the uptime, by CLOCK_BOOTTIME and
// CLOCK_MONOTONIC, is. Without it nothing is moved. A child of the program has the host's clocks.
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static char file[PATH_MAX];

__attribute__((constructor)) static void read_environment(void) {
    const char *text = getenv("CLOCK_OFFSETS");
    if (text) snprintf(file, sizeof file, "%s", text);
    unsetenv("CLOCK_OFFSETS");
    unsetenv("LD_PRELOAD");
}

struct offsets { long wall, uptime; };

static struct offsets offsets(void) {
    struct offsets read_ones = {0, 0};
    if (!*file) return read_ones;
    char text[64] = "";
    int descriptor = (int)syscall(SYS_openat, AT_FDCWD, file, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) abort();
    if (syscall(SYS_read, descriptor, text, sizeof text - 1) < 0) abort();
    syscall(SYS_close, descriptor);
    if (sscanf(text, "%ld %ld", &read_ones.wall, &read_ones.uptime) != 2) abort();
    return read_ones;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int code = (int)syscall(SYS_clock_gettime, clock, time);
    if (code) return code;
    switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE: time->tv_sec += offsets().wall; break;
    case CLOCK_BOOTTIME:
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_MONOTONIC_COARSE: time->tv_sec += offsets().uptime; break;
    default: break;
    }
    return 0;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    (void)zone;
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now)) return -1;
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *place) {
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now)) return -1;
    if (place) *place = now.tv_sec;
    return now.tv_sec;
}
