import Invoicing

/// Takes an announcement of the working calendar from a file: the whole of it, or nothing.
public struct CalendarImport {
    /// The names in the header, which a file may have in any order; the names of the days are for
    /// people and may be left out.
    public static let columns = FeedColumns(["date", "kind"], unread: ["name_en", "name_zh"])

    private let bureau: Bureau
    private let asker: Asker
    private let now: Instant

    public init(_ bureau: Bureau, from asker: Asker, at now: Instant) {
        self.bureau = bureau
        self.asker = asker
        self.now = now
    }

    /// Reads the file to its end, and takes it where no row is bad.
    ///
    /// - Parameters:
    ///   - passed: called once where the file has columns that are not known.
    ///   - refused: called for each bad row.
    /// - Returns: nil where a row was bad; nothing was changed.
    /// - Throws: `Refusal`, `FeedRefusal` for the whole file, `StorageFault`.
    public func run(
        from descriptor: Int32, encoding: FeedEncoding,
        passed: (PassedColumns) -> Void = { _ in }, refused: (RowFault) -> Void
    ) throws -> CalendarChange? {
        // Who may not do it is told before the file is read.
        _ = try bureau.lead(asker)
        var rows = CalendarRows()
        var isSound = true
        let source = ByteSource(descriptor: descriptor, encoding: encoding)
        var reader = try FeedReader(Self.columns, source, chunk: 1 << 16)
        if let columns = reader.passed { passed(columns) }
        while !reader.isFinished {
            try reader.fill()
            do throws(RowFault) {
                while try reader.next() { try rows.take(&reader) }
            } catch {
                isSound = false
                refused(error)
            }
        }
        guard isSound else { return nil }
        guard !rows.days.isEmpty else { throw FeedRefusal.noRows }
        return try take(Announcement(rows.days))
    }

    private func take(_ announcement: Announcement) throws -> CalendarChange {
        switch try bureau.answer(.calendar(.take(announcement)), from: asker, at: now) {
        case .calendar(.taken(let change)): return change
        case .refused(let refusal): throw refusal
        default: throw Refusal.forbidden
        }
    }
}

/// The rows of such a file, and what they say together.
private struct CalendarRows {
    private(set) var days: [Day: Bool] = [:]
    /// Where each day was named first.
    private var lines: [Day: Int] = [:]

    mutating func take(_ reader: inout FeedReader) throws(RowFault) {
        guard let day = Day(typed: try reader.word(0)) else {
            throw reader.fault(0, .calendar(.day))
        }
        let isWorking = try kind(&reader)
        if isWorking, day.weekday <= 5 { throw reader.fault(0, .calendar(.workedWeekday(day))) }
        if let known = days[day], known != isWorking {
            throw reader.fault(0, .calendar(.twice(line: lines[day] ?? reader.line)))
        }
        days[day] = isWorking
        if lines[day] == nil { lines[day] = reader.line }
    }

    private func kind(_ reader: inout FeedReader) throws(RowFault) -> Bool {
        switch try reader.word(1).lowercased() {
        case "workday": return true
        case "holiday": return false
        default: throw reader.fault(1, .calendar(.kind))
        }
    }
}
