import Glibc

/// Time since the host started, sleep included: nobody can set it, so waits go by it.
public enum Uptime {
    /// The clock for a wait that a person may sleep through, such as the idle lock.
    public static func seconds() -> Int64 { milliseconds() / 1000 }

    /// The same in milliseconds.
    public static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
