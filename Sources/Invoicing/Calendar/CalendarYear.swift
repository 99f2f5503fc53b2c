/// A year of the working calendar, as it is shown.
public struct CalendarYear: Hashable, Sendable {
    public let year: Int
    /// Nobody has announced it to this desk: Monday to Friday are counted.
    public let isProvisional: Bool
    /// How many working days it has.
    public let workingDays: Int
    /// Those that differ from Monday to Friday, in order.
    public let days: [CalendarDay]

    /// - Parameter imported: the days that were imported; all others came with the program.
    public init(_ year: Int, of calendar: WorkingCalendar, imported: [Day: Bool]) {
        self.year = year
        isProvisional = !calendar.years.contains(year)
        let all = Self.days(of: year)
        workingDays = all.count(where: calendar.isWorking)
        days = all.filter { calendar.isWorking($0) == ($0.weekday > 5) }.map { day in
            CalendarDay(
                day: day, isWorking: calendar.isWorking(day),
                source: imported[day] == nil ? .shipped : .imported)
        }
    }

    /// The days that would be worked, and are off.
    public var weekdaysOff: Int { days.count { !$0.isWorking } }

    private static func days(of year: Int) -> [Day] {
        guard let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { return [] }
        return (first.number...last.number).map(Day.init(number:))
    }
}

/// A day that differs from Monday to Friday.
public struct CalendarDay: Hashable, Sendable {
    public let day: Day
    public let isWorking: Bool
    public let source: CalendarSource

    public init(day: Day, isWorking: Bool, source: CalendarSource) {
        self.day = day
        self.isWorking = isWorking
        self.source = source
    }
}

/// Where a day of the calendar comes from.
public enum CalendarSource: String, Hashable, Sendable {
    /// With the program.
    case shipped
    case imported
}
