import Glibc

/// Waits for a lock of the kernel, but not for ever.
public enum LockWait {
    /// Makes a call that blocks until it has a lock. Blocking keeps the kernel's order of those
    /// who wait, which a loop of attempts would not; an alarm, whose handler does nothing, ends it.
    ///
    /// The time is the kernel's own and goes on when somebody sets the clock; the alarm comes again
    /// and again, because the first may come just before the call; and it comes through where a
    /// parent has blocked it.
    ///
    /// - Parameter call: returns whether it has the lock; if not, errno says why.
    /// - Returns: false where it has not, with errno `EINTR` when the time was over.
    public static func within(milliseconds: Int64, _ call: () -> Bool) -> Bool {
        let deadline = Uptime.milliseconds() + milliseconds
        var action = sigaction()
        var former = sigaction()
        action.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGALRM, &action, &former)
        var (alarm, mask) = (sigset_t(), sigset_t())
        sigemptyset(&alarm)
        sigaddset(&alarm, SIGALRM)
        pthread_sigmask(SIG_UNBLOCK, &alarm, &mask)
        ring(after: max(1, milliseconds), every: 100)
        defer {
            let code = errno
            ring(after: 0, every: 0)
            pthread_sigmask(SIG_SETMASK, &mask, nil)
            sigaction(SIGALRM, &former, nil)
            errno = code
        }
        while !call() {
            guard errno == EINTR, Uptime.milliseconds() < deadline else { return false }
        }
        return true
    }

    private static func ring(after milliseconds: Int64, every interval: Int64) {
        func time(_ milliseconds: Int64) -> timeval {
            timeval(
                tv_sec: Int(milliseconds / 1000), tv_usec: Int(milliseconds % 1000) * 1000)
        }
        var timer = itimerval(it_interval: time(interval), it_value: time(milliseconds))
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    }
}
