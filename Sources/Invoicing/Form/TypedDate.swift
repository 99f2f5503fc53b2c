import Text

// Dates and times as people and spreadsheets write them. A serial number of a spreadsheet and a
// year of two digits are never read: what they would mean is a guess.
extension Day {
    /// Reads a date as somebody writes it: `2026-11-30`, also without zeros, with slashes or full
    /// stops, as `2026年11月30日`, all of ISO 8601, `30.11.2026`, and any of them with a time, which
    /// is dropped.
    public init?(typed: String) {
        guard let instant = Instant(typed: typed) else { return nil }
        self = instant.day
    }
}

extension Instant {
    /// The same with the time; without one it is 00:00, without a zone Shanghai time. A fraction of
    /// a second is dropped.
    public init?(typed: String) {
        let plain = Plain.text(typed)
        if let strict = Instant(iso8601: plain) {
            self = strict
            return
        }
        let read = ByteReader.read(Array(plain.uppercasedASCII.utf8)) { bytes -> Instant? in
            var reader = ByteReader(bytes)
            guard let day = Day(spelled: &reader) else { return nil }
            return Instant(from: day, &reader)
        }
        guard let read else { return nil }
        self = read
    }

    private init?(from day: Day, _ reader: inout ByteReader) {
        let hasMark = reader.take("T")
        reader.skipBlanks()
        if reader.isAtEnd {
            if hasMark { return nil }
            self = day.start
            return
        }
        guard let time = SpelledTime(&reader, isISO: hasMark) else { return nil }
        reader.skipBlanks()
        guard let zone = Self.zone(&reader), reader.isAtEnd else { return nil }
        let start = Int64(day.number) * 86_400 - zone
        // A leap second is the last of a day of UTC, and 24:00 the end of a day anywhere.
        if time.isLeapSecond, Int(start + time.seconds).modulo(86_400) != 0 { return nil }
        self.init(seconds: start + time.seconds)
    }
}

/// A time of the day, with at least its hour.
private struct SpelledTime {
    /// Since 00:00; 86,400 for the end of the day.
    let seconds: Int64
    /// Whether it is `:60`, which is the next second then.
    let isLeapSecond: Bool

    /// - Parameter isISO: whether a T stands before it. Without one `10.30` is half past ten to some
    ///   people, and no time.
    init?(_ reader: inout ByteReader, isISO: Bool) {
        let start = reader
        guard let (hour, digits) = reader.number(upTo: 6) else { return nil }
        var parts = [hour]
        if digits > 2 {
            reader = start
            guard isISO, digits % 2 == 0, let basic = reader.pairs(digits / 2) else { return nil }
            parts = basic
        } else {
            while parts.count < 3, let sign = reader.takeTimeSign(of: parts.count) {
                let isChinese = sign != ":"
                guard let (part, digits) = reader.number(upTo: 2) else {
                    // 9时 and 9时05分 end in their sign.
                    if isChinese { break }
                    return nil
                }
                guard digits == 2 || isChinese else { return nil }
                parts.append(part)
            }
        }
        // The smallest unit may have a fraction.
        let unit: Int64 = [3600, 60, 1][parts.count - 1]
        var rest: Int64 = 0
        if reader.take(".") || reader.take(",") {
            guard isISO || parts.count == 3, let fraction = reader.fraction(of: unit) else {
                return nil
            }
            rest = fraction
        }
        _ = parts.count == 3 && reader.take("秒")
        let (minute, second) = (parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0)
        let isEnd = parts[0] == 24 && minute == 0 && second == 0 && rest == 0
        guard parts[0] <= 23 || isEnd, minute <= 59, second <= 60 else { return nil }
        isLeapSecond = second == 60
        seconds = Int64(parts[0] * 3600 + minute * 60 + second) + rest
    }
}

extension Day {
    /// The date at which a text begins.
    fileprivate init?(spelled reader: inout ByteReader) {
        let start = reader
        guard let (first, digits) = reader.number(upTo: 8) else { return nil }
        switch digits {
        case 8: self.init(year: first / 10_000, month: first / 100 % 100, day: first % 100)
        case 4: self.init(afterYear: first, &reader)
        case 1, 2:
            // Full stops are only written with the day before the month.
            guard reader.take("."), let (month, _) = reader.number(upTo: 2), reader.take("."),
                case (let year, 4)? = reader.number(upTo: 4)
            else { return nil }
            self.init(year: year, month: month, day: first)
        default:
            reader = start
            return nil
        }
    }

    private init?(afterYear year: Int, _ reader: inout ByteReader) {
        let start = reader
        if reader.take("-") || !reader.isAtEnd, reader.take("W") {
            self.init(week: year, &reader)
            return
        }
        reader = start
        // Three digits are the day of the year.
        if reader.take("-"), case (let number, 3)? = reader.number(upTo: 3) {
            guard number > 0, let first = Day(year: year, month: 1, day: 1),
                first.adding(days: number - 1).year == year
            else { return nil }
            self = first.adding(days: number - 1)
            return
        }
        reader = start
        if reader.take(word: "年") {
            self.init(chinese: year, &reader)
            return
        }
        guard let sign = reader.takeDateSign(), let (month, _) = reader.number(upTo: 2),
            reader.take(sign), let (day, _) = reader.number(upTo: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `11月30日` behind its year; blanks may stand round the words.
    private init?(chinese year: Int, _ reader: inout ByteReader) {
        reader.skipBlanks()
        guard let (month, _) = reader.number(upTo: 2), reader.take(word: "月") else { return nil }
        reader.skipBlanks()
        guard let (day, _) = reader.number(upTo: 2) else { return nil }
        _ = reader.take(word: "日") || reader.take(word: "号")
        self.init(year: year, month: month, day: day)
    }

    /// `2026-W49-1` or `2026W491`: the week with the year's first Thursday is the first.
    private init?(week year: Int, _ reader: inout ByteReader) {
        guard let week = reader.number(digits: 2), (1...53).contains(week) else { return nil }
        _ = reader.take("-")
        guard let weekday = reader.number(digits: 1), (1...7).contains(weekday),
            let fourth = Day(year: year, month: 1, day: 4)
        else { return nil }
        let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
        guard monday.adding(days: 3).year == year else { return nil }
        self = monday.adding(days: weekday - 1)
    }
}

extension ByteReader {
    fileprivate mutating func skipBlanks() {
        while take(" ") {}
    }

    /// Takes a word of one sign, and the blanks before it; nothing where another sign comes.
    fileprivate mutating func take(word sign: Unicode.Scalar) -> Bool {
        let start = self
        skipBlanks()
        if take(sign) { return true }
        self = start
        return false
    }

    /// The digits that come next, with how many they are; nil for none and for more.
    fileprivate mutating func number(upTo most: Int) -> (value: Int, digits: Int)? {
        var value = 0
        var count = 0
        while count <= most, let digit = next.flatMap(Self.digit) {
            value = value * 10 + digit
            count += 1
            _ = number(digits: 1)
        }
        return (1...most).contains(count) ? (value, count) : nil
    }

    /// Numbers of two digits each.
    fileprivate mutating func pairs(_ count: Int) -> [Int]? {
        var numbers: [Int] = []
        for _ in 0..<count {
            guard let number = number(digits: 2) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// Decimals as a share of a unit, rounded down.
    fileprivate mutating func fraction(of unit: Int64) -> Int64? {
        var (value, scale): (Int64, Int64) = (0, 1)
        var count = 0
        while let digit = next.flatMap(Self.digit) {
            count += 1
            guard count <= 9 else { return nil }
            value = value * 10 + Int64(digit)
            scale *= 10
            _ = number(digits: 1)
        }
        return count > 0 ? value * unit / scale : nil
    }

    fileprivate mutating func takeDateSign() -> Unicode.Scalar? {
        for sign in ["-", "/", "."] as [Unicode.Scalar] where take(sign) { return sign }
        return nil
    }

    /// What stands behind the hour, or behind the minute.
    fileprivate mutating func takeTimeSign(of part: Int) -> Unicode.Scalar? {
        let signs: [Unicode.Scalar] = part == 1 ? [":", "时", "点"] : [":", "分"]
        for sign in signs where take(sign) { return sign }
        return nil
    }
}
