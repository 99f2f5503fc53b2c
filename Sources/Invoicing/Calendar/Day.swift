/// A date of the calendar, without a time.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day that many days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// `nil` for a date that does not exist, or outside the years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        // The year is counted from March, so that the leap day comes last.
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let leapDays = shifted / 4 - shifted / 100 + shifted / 400
        number = shifted * 365 + leapDays + dayOfYear - 719_468
    }

    /// Reads `YYYY-MM-DD`, nothing else.
    public init?(_ text: String) {
        let read = ByteReader.read(text.utf8) { bytes -> Day? in
            var reader = ByteReader(bytes)
            guard let day = Day(from: &reader), reader.isAtEnd else { return nil }
            return day
        }
        guard let read else { return nil }
        self = read
    }

    init?(from reader: inout ByteReader) {
        guard let year = reader.number(digits: 4), reader.take("-"),
            let month = reader.number(digits: 2), reader.take("-"),
            let day = reader.number(digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The year, such as 2026.
    public var year: Int { civil.year }

    /// The month, 1 to 12.
    public var month: Int { civil.month }

    /// The day of the month, 1 to 31.
    public var day: Int { civil.day }

    /// 1 is Monday, 7 is Sunday.
    public var weekday: Int { (number + 3).modulo(7) + 1 }

    /// `2026-11-20`.
    public var iso8601: String {
        let (year, month, day) = civil
        return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    }

    /// `11-20`, where the year is plain.
    public var shortMonthDay: String { "\(month.padded(2))-\(day.padded(2))" }

    /// 00:00 in Shanghai.
    public var start: Instant {
        Instant(seconds: Int64(number) * 86_400 - Instant.shanghai)
    }

    /// The day that many days later; earlier for a negative count.
    public func adding(days: Int) -> Day {
        Day(number: number + days)
    }

    /// Whether the left day is earlier.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// "Civil from days" by Howard Hinnant, in integers.
    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.floored(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int {
    /// Division rounded down, also below zero.
    func floored(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The remainder of `floored(by:)`, never below zero.
    func modulo(_ divisor: Int) -> Int {
        self - floored(by: divisor) * divisor
    }

    /// At least that many digits, filled with zeros from the left.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
