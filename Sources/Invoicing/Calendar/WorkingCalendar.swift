/// Which days people in mainland China work: Monday to Friday, but for holidays and the
/// weekends worked in exchange, as the State Council announces them each autumn.
public struct WorkingCalendar: Hashable, Sendable {
    /// 2016 to 2026, as built in.
    public static let mainland = WorkingCalendar(
        exceptions: exceptions(csv: PackageResources.cn_calendar_csv))

    /// Days of which an announcement spoke: `true` where people work. Most of them differ from
    /// Monday to Friday.
    public let exceptions: [Day: Bool]
    /// The years that were announced.
    public let years: Set<Int>

    /// A calendar of these exceptions alone.
    public init(exceptions: [Day: Bool]) {
        self.init(exceptions, years: Announcement(exceptions).years)
    }

    private init(_ exceptions: [Day: Bool], years: Set<Int>) {
        self.exceptions = exceptions
        self.years = years
    }

    /// The same calendar, but for what was imported: a year that was imported is as it was
    /// announced there, and nothing else of it is kept.
    public func overridden(by days: [Day: Bool]) -> WorkingCalendar {
        let imported = Announcement(days).years
        let kept = exceptions.filter { !imported.contains($0.key.year) }
        return WorkingCalendar(
            kept.merging(days) { _, imported in imported }, years: years.union(imported))
    }

    /// Whether people work on that day.
    public func isWorking(_ day: Day) -> Bool {
        exceptions[day] ?? (day.weekday <= 5)
    }

    /// The day that many working days later; counting begins on the day after.
    ///
    /// Provisional where a day that was counted belongs to a year that was not announced.
    public func dueDay(after day: Day, workingDays: Int = 2) -> (day: Day, provisional: Bool) {
        var due = day
        var left = workingDays
        var isProvisional = false
        while left > 0 {
            due = due.adding(days: 1)
            if !years.contains(due.year) { isProvisional = true }
            if isWorking(due) { left -= 1 }
        }
        return (due, isProvisional)
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
