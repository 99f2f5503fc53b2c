#pragma once
#include <sys/prctl.h>
#include <sys/resource.h>

/// Passwords and codes pass through the memory: no core is written, and no other process of the
/// user may look in. Swift cannot import the variadic prctl.
static inline void fapiao_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
