/// The queues of the desk.
public enum Queue: String, CaseIterable, Hashable, Sendable {
    case toDo, overdue, issued, mailedOut, all

    /// The stages of its applications; nil for all.
    public var stages: [Stage.Name]? {
        switch self {
        case .toDo, .overdue: [.submitted, .inProcess]
        case .issued: [.issued, .readyForPickup]
        case .mailedOut: [.mailedOut]
        case .all: nil
        }
    }
}

/// A queue, and what is searched in it.
public struct QueueFilter: Hashable, Sendable {
    public var queue: Queue
    /// Two or more characters of number, title, taxpayer ID or waybill; empty for no filter.
    public var search: String

    public init(_ queue: Queue, search: String = "") {
        self.queue = queue
        self.search = search
    }
}

/// The place of an application in a queue: rows are ordered by it.
public struct QueueKey: Hashable, Comparable, Sendable {
    /// When it is due, by the rule or a notice.
    public let dueOn: Day
    /// The rule's date. What a notice puts on one day stays in the order of these, which is that
    /// of the numbers too, and in which an index can be walked.
    public let rule: Day
    public let number: String

    /// - Parameter rule: nil for the same day.
    public init(dueOn: Day, rule: Day? = nil, number: String) {
        self.dueOn = dueOn
        self.rule = rule ?? dueOn
        self.number = number
    }

    public static func < (left: QueueKey, right: QueueKey) -> Bool {
        (left.dueOn, left.rule, left.number) < (right.dueOn, right.rule, right.number)
    }
}

extension Application {
    /// Its place in a queue; in one that it has left already, where it stood there.
    public func key(in queue: Queue? = nil) -> QueueKey {
        let isOpen = queue?.stages?.allSatisfy(\.isOpen) ?? stage.name.isOpen
        let due = DueDate(rule: dueByRule, notice: isOpen ? noticeOn : nil)
        return QueueKey(dueOn: due.day, rule: due.rule, number: number)
    }
}

/// One row of a queue.
public struct QueueRow: Hashable, Sendable {
    public let key: QueueKey
    public let title: String
    public let type: FapiaoType
    public let total: Money
    public let stage: Stage.Name
    public let isPickup: Bool
    /// Who has taken it.
    public let taken: Taken?
    public let revision: Int
    /// The last step: who and when.
    public let changedBy: String
    public let changedAt: Instant

    public init(
        key: QueueKey, title: String, type: FapiaoType, total: Money, stage: Stage.Name,
        isPickup: Bool, taken: Taken?, revision: Int, changedBy: String, changedAt: Instant
    ) {
        self.key = key
        self.title = title
        self.type = type
        self.total = total
        self.stage = stage
        self.isPickup = isPickup
        self.taken = taken
        self.revision = revision
        self.changedBy = changedBy
        self.changedAt = changedAt
    }

    public var number: String { key.number }
}

/// How many applications each queue holds.
public struct QueueCounts: Hashable, Sendable {
    public private(set) var counts: [Queue: Int]
    /// Tickets that are neither done nor declined.
    public var tickets = 0

    /// A queue that is not named holds none.
    public init(_ counts: [Queue: Int] = [:]) {
        self.counts = Dictionary(uniqueKeysWithValues: Queue.allCases.map { ($0, counts[$0] ?? 0) })
    }

    public subscript(queue: Queue) -> Int {
        get { counts[queue] ?? 0 }
        set { counts[queue] = newValue }
    }
}
