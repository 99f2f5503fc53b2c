/// What is asked about the notices that Fapiao paper is out of stock.
public enum NoticeRequest: Hashable, Sendable {
    /// Those in force, for everybody.
    case current
    /// Those in force with what they do; staff.
    case report
    /// What setting it would do; a lead.
    case foresee(NoticeEntry)
    /// In place of one of the same reach; a lead.
    case set(NoticeEntry)
    /// The one of a reach, or all that are in force; a lead.
    case clear(NoticeReach?)
}

/// What is answered about notices.
public enum NoticeReply: Hashable, Sendable {
    case current([StockNotice])
    case report([NoticeReport])
    case foreseen(StockNotice, NoticeEffect)
    case set(StockNotice, NoticeEffect)
    /// Those that were in force.
    case cleared([StockNotice])
}

/// A notice in force, and the open applications that are due on its day because of it.
public struct NoticeReport: Hashable, Sendable {
    public let notice: StockNotice
    public let effect: NoticeEffect

    public init(notice: StockNotice, effect: NoticeEffect) {
        self.notice = notice
        self.effect = effect
    }
}

/// The open applications that come to be due on a notice's day.
public struct NoticeEffect: Hashable, Sendable {
    public private(set) var count = 0
    /// The days on which they would be due without it, first and last; nil where there are none.
    public private(set) var days: ClosedRange<Day>?

    public init() {}

    /// Adds some that would be due on a day.
    public mutating func add(_ count: Int, due day: Day) {
        guard count > 0 else { return }
        self.count += count
        days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    }
}
