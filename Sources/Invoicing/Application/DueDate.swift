/// What the due date of an application comes from.
public enum ExpectedBy: String, Hashable, Sendable {
    case rule, notice
}

/// When an application is due: by the rule, or on a notice's day where that is later.
public struct DueDate: Hashable, Sendable {
    /// Working days after Confirm.
    public let rule: Day
    /// The day of the notice in force for its type.
    public let notice: Day?

    public init(rule: Day, notice: Day?) {
        self.rule = rule
        self.notice = notice
    }

    public var day: Day { notice.map { max($0, rule) } ?? rule }
    public var by: ExpectedBy { day == rule ? .rule : .notice }
}

/// The days of the notices in force, by type.
public struct NoticeDates: Hashable, Sendable {
    private var days: [FapiaoType: Day] = [:]

    /// No notice is in force.
    public init() {}

    /// Where two are about one type, the later day counts.
    public init(_ notices: [StockNotice]) {
        for notice in notices { add(notice.expectedOn, notice.reach) }
    }

    public mutating func add(_ day: Day, _ reach: NoticeReach) {
        for type in FapiaoType.allCases where reach.covers(type) {
            days[type] = days[type].map { max($0, day) } ?? day
        }
    }

    public subscript(type: FapiaoType) -> Day? { days[type] }

    public var isEmpty: Bool { days.isEmpty }
}
