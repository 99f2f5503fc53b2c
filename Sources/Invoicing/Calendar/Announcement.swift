/// What a file says of the working calendar, as the State Council announces it for a year.
public struct Announcement: Hashable, Sendable {
    /// The days of which it speaks: `true` where people work.
    public let days: [Day: Bool]
    /// The years whose calendar it is.
    ///
    /// The break of New Year may begin in the December before, as that of 2019 did: a year of
    /// which nothing but the last week is named is not announced by that.
    public let years: Set<Int>

    public init(_ days: [Day: Bool]) {
        self.days = days
        years = Set(days.keys.filter { !$0.isInLastWeek }.map(\.year))
    }

    /// What is imported with this in place of what was imported before: whole years, so that a
    /// day that is named no more is gone.
    public func replacing(_ imported: [Day: Bool]) -> [Day: Bool] {
        let others = Announcement(imported).years.subtracting(years)
        return imported.filter { !isOurs($0.key, beside: others) }.merging(days) { _, new in new }
    }

    /// Whether an imported day came with an earlier announcement of the same years.
    ///
    /// The last week of December may be of its own year or of the next: where that other year
    /// was imported too, nobody can tell, and the day stays.
    private func isOurs(_ day: Day, beside others: Set<Int>) -> Bool {
        guard day.isInLastWeek else { return years.contains(day.year) }
        return years.contains(day.year) && !others.contains(day.year + 1)
            || years.contains(day.year + 1) && !others.contains(day.year)
    }

    /// The first day on which it can change anything; nil where it names none.
    public var start: Day? {
        guard let first = days.keys.min() else { return nil }
        return Day(year: first.year - 1, month: 12, day: Day.lastWeek) ?? first
    }
}

extension Day {
    /// The first day of December on which a break of New Year, or the work in exchange for it,
    /// is looked for.
    fileprivate static let lastWeek = 25

    fileprivate var isInLastWeek: Bool { month == 12 && day >= Self.lastWeek }
}
