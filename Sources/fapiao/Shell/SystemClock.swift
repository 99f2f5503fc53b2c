import Glibc
import Invoicing
import Storage

extension Instant {
    /// The clock of the system; only the shell reads it.
    static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(seconds: Int64(time.tv_sec))
    }
}

extension ClockReading {
    /// The clocks of the system; only the shell reads them.
    static var now: ClockReading {
        ClockReading(wall: .now, boot: Uptime.seconds(), bootID: systemBootID())
    }

    private static func systemBootID() -> String {
        let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)).prefix { $0 > 0x20 }, as: UTF8.self)
    }
}
