/// Which days people in mainland China work: Monday to Friday, but for holidays and the
/// weekends worked in exchange, as the State Council announces them each autumn.
public struct WorkingCalendar: Hashable, Sendable {
    /// 2016 to 2026, as built in.
    public static let mainland = WorkingCalendar(
        exceptions: exceptions(csv: PackageResources.cn_calendar_csv))

    /// Days that differ from Monday to Friday: `true` where people work.
    public let exceptions: [Day: Bool]
    /// The last year that was announced; 0 where none was.
    public let newestYear: Int

    /// A calendar of these exceptions alone.
    public init(exceptions: [Day: Bool]) {
        self.exceptions = exceptions
        newestYear = exceptions.keys.max()?.year ?? 0
    }

    /// The same calendar, but for the days that were imported.
    public func overridden(by days: [Day: Bool]) -> WorkingCalendar {
        WorkingCalendar(exceptions: exceptions.merging(days) { _, imported in imported })
    }

    /// Whether people work on that day.
    public func isWorking(_ day: Day) -> Bool {
        exceptions[day] ?? (day.weekday <= 5)
    }

    /// The day that many working days later; counting begins on the day after.
    ///
    /// Provisional where it lies beyond the newest year announced.
    public func dueDay(after day: Day, workingDays: Int = 2) -> (day: Day, provisional: Bool) {
        var due = day
        var left = workingDays
        while left > 0 {
            due = due.adding(days: 1)
            if isWorking(due) { left -= 1 }
        }
        return (due, due.year > newestYear)
    }

    /// Rows of `date,kind,…` with kind `holiday` or `workday`; others, such as the header,
    /// are passed over.
    private static func exceptions(csv bytes: [UInt8]) -> [Day: Bool] {
        var found: [Day: Bool] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            ByteReader.read(line) { line in
                var reader = ByteReader(line)
                guard let day = Day(from: &reader), reader.take(",") else { return }
                if reader.next == UInt8(ascii: "w") { found[day] = true }
                if reader.next == UInt8(ascii: "h") { found[day] = false }
            }
        }
        return found
    }
}
