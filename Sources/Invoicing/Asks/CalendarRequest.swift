/// What staff ask about the working calendar.
public enum CalendarRequest: Hashable, Sendable {
    /// A year as it counts now; any staff.
    case year(Int)
    /// Puts an announcement in place of what was imported for its years; a lead.
    case take(Announcement)
}

/// What is answered about the working calendar.
public enum CalendarReply: Hashable, Sendable {
    case year(CalendarYear)
    case taken(CalendarChange)
}

/// What an import of the calendar did.
public struct CalendarChange: Hashable, Sendable {
    /// The years that it named, as they are now.
    public let years: [CalendarYear]
    /// Whether anything is imported now that was not.
    public let isNew: Bool
    public let dates: DateChanges

    public init(years: [CalendarYear], isNew: Bool, dates: DateChanges) {
        self.years = years
        self.isNew = isNew
        self.dates = dates
    }
}

/// What another calendar did to the due dates of what is open, in applications.
public struct DateChanges: Hashable, Sendable {
    /// Due on another day.
    public var moved = 0
    /// Due on the same day, which is no longer provisional.
    public var settled = 0

    public init(moved: Int = 0, settled: Int = 0) {
        self.moved = moved
        self.settled = settled
    }
}
