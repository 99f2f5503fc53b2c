/// A point in time, to the second. Everything shown of it is Shanghai time.
public struct Instant: Hashable, Comparable, Sendable {
    /// Shanghai is 8 hours ahead of UTC, in seconds; no daylight saving since 1991.
    static let shanghai: Int64 = 8 * 3600

    /// Seconds since 1970-01-01 00:00 UTC.
    public let seconds: Int64

    /// That many seconds since 1970-01-01 00:00 UTC.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// A time of the day in Shanghai.
    public init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self = day.start.adding(seconds: Int64(hour * 3600 + minute * 60 + second))
    }

    /// Reads ISO 8601: a date, or date and time with `T` or a space between, with or without
    /// seconds, fraction (dropped) and zone. Without a zone it is Shanghai time.
    public init?(iso8601 text: String) {
        self.init(iso8601: text.utf8)
    }

    /// The same for the bytes of a feed.
    public init?(iso8601 bytes: some Collection<UInt8>) {
        let read = ByteReader.read(bytes) { bytes -> Instant? in
            var reader = ByteReader(bytes)
            guard let instant = Instant(from: &reader), reader.isAtEnd else { return nil }
            return instant
        }
        guard let read else { return nil }
        self = read
    }

    /// The date in Shanghai.
    public var day: Day {
        Day(number: Int(seconds + Self.shanghai).floored(by: 86_400))
    }

    /// `2026-11-20T10:12:00+08:00`.
    public var iso8601: String {
        "\(day.iso8601)T\(clock):\((secondOfDay % 60).padded(2))+08:00"
    }

    /// `2026-11-20 10:12`.
    public var minute: String { "\(day.iso8601) \(clock)" }

    /// `10:12`.
    public var clock: String {
        "\((secondOfDay / 3600).padded(2)):\((secondOfDay / 60 % 60).padded(2))"
    }

    /// That many seconds later; earlier for a negative count.
    public func adding(seconds more: Int64) -> Instant {
        Instant(seconds: seconds + more)
    }

    /// Whether the left instant is earlier.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.seconds < right.seconds
    }

    private var secondOfDay: Int { Int(seconds + Self.shanghai).modulo(86_400) }
}

extension Instant {
    private init?(from reader: inout ByteReader) {
        guard let day = Day(from: &reader) else { return nil }
        if reader.isAtEnd {
            self = day.start
            return
        }
        guard reader.take("T") || reader.take(" "),
            let hour = reader.number(digits: 2), hour <= 23, reader.take(":"),
            let minute = reader.number(digits: 2), minute <= 59,
            let second = Self.second(&reader), let zone = Self.zone(&reader)
        else { return nil }
        let ofDay = Int64(hour * 3600 + minute * 60 + second)
        self.init(seconds: Int64(day.number) * 86_400 + ofDay - zone)
    }

    /// 0 where there are none; `nil` where they are wrong.
    private static func second(_ reader: inout ByteReader) -> Int? {
        guard reader.take(":") else { return 0 }
        guard let second = reader.number(digits: 2), second <= 59 else { return nil }
        if reader.take(".") || reader.take(",") {
            guard (1...9).contains(reader.skipDigits()) else { return nil }
        }
        return second
    }

    /// Seconds ahead of UTC; `nil` where the zone is wrong.
    static func zone(_ reader: inout ByteReader) -> Int64? {
        if reader.isAtEnd { return shanghai }
        if reader.take("Z") { return 0 }
        let isBehind = reader.take("-")
        guard isBehind || reader.take("+"), let hours = reader.number(digits: 2), hours <= 14
        else { return nil }
        var minutes = 0
        if reader.take(":") || !reader.isAtEnd {
            guard let given = reader.number(digits: 2), given <= 59 else { return nil }
            minutes = given
        }
        return Int64((hours * 3600 + minutes * 60) * (isBehind ? -1 : 1))
    }
}
