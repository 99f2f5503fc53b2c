import Invoicing

/// The way through a queue in the order of its keys, along the indexes.
///
/// A notice moves what it is about to its day without touching a row: each walk of one stage and
/// type is in the order of the rule's dates, which is that of the keys as well, and the walks are
/// merged by the day on which things are due.
struct QueueWalk {
    /// Which end of the queue the walk goes to.
    enum Direction {
        case forwards, backwards
    }

    /// The stages that it goes through; nil for all.
    let stages: [Stage.Name]?
    private let direction: Direction
    /// Only what was due before.
    private let lateOn: Day?
    private let notices: NoticeDates

    init(_ queue: Queue, _ direction: Direction, today: Day, notices: NoticeDates) {
        stages = queue.stages
        self.direction = direction
        lateOn = queue == .overdue ? today : nil
        self.notices = notices
    }

    init(
        _ filter: ApplicationFilter, _ direction: Direction, today: Day, notices: NoticeDates
    ) {
        let named = filter.stage.map { [$0] }
        stages =
            filter.overdueOnly
            ? (named ?? Stage.Name.allCases).filter(\.isOpen) : named
        self.direction = direction
        lateOn = filter.overdueOnly ? today : nil
        self.notices = notices
    }

    /// The ids of the next applications.
    func ids(from key: QueueKey?, limit: Int) -> SQL {
        let stages = stages ?? (notices.isEmpty ? nil : Stage.Name.allCases)
        guard let stages else { return "SELECT id FROM (\(sql: along(key, limit)))" }
        let walks = stages.flatMap { stage in
            FapiaoType.allCases.map { type -> SQL in
                "SELECT * FROM (\(sql: along(stage, type, key, limit)))"
            }
        }
        guard !walks.isEmpty else { return "SELECT id FROM applications WHERE FALSE" }
        return """
            SELECT id FROM (\(sql: .joined(walks, by: " UNION ALL ")))
            ORDER BY \(sql: ordered(["due", "rule", "number"])) LIMIT \(limit)
            """
    }

    /// The order in which the walk meets applications.
    var order: SQL { ordered([due, "a.due_on", "a.number"]) }

    /// When an application is due, by the rule or a notice.
    var due: SQL {
        if notices.isEmpty { return "a.due_on" }
        let days = FapiaoType.allCases.map { type -> SQL in
            "WHEN \(type.rawValue) THEN \(notices[type] ?? Day(number: 0))"
        }
        return """
            CASE WHEN a.stage IN ('submitted', 'inProcess')
                THEN max(a.due_on, CASE a.type \(sql: .joined(days, by: " ")) END)
                ELSE a.due_on END
            """
    }

    /// What lies behind a key in the direction of the walk, for rows that were found another way.
    func beyond(_ key: QueueKey?) -> [SQL] {
        guard let key else { return [] }
        return [
            """
            (\(sql: due), a.due_on, a.number) \(sql: sign)
                (\(key.dueOn), \(key.rule), \(key.number))
            """
        ]
    }

    /// Whether an application stands in the queue, for rows that were found another way.
    var condition: SQL {
        var conditions: [SQL] = ["TRUE"]
        if let stages { conditions.append("a.stage IN (\(list: stages.map(\.rawValue)))") }
        if let lateOn { conditions.append("\(sql: due) < \(lateOn)") }
        return .joined(conditions, by: " AND ")
    }
}

// One walk along an index.
extension QueueWalk {
    /// Through all stages, which no notice is about.
    private func along(_ key: QueueKey?, _ limit: Int) -> SQL {
        let conditions = ["TRUE"] + behind(key, notice: nil)
        return """
            SELECT a.id FROM applications a WHERE \(sql: .joined(conditions, by: " AND "))
            ORDER BY \(sql: ordered(["a.due_on", "a.number"])) LIMIT \(limit)
            """
    }

    private func along(
        _ stage: Stage.Name, _ type: FapiaoType, _ key: QueueKey?, _ limit: Int
    ) -> SQL {
        let notice = stage.isOpen ? notices[type] : nil
        var conditions: [SQL] = ["a.stage = \(stage.rawValue) AND a.type = \(type.rawValue)"]
        conditions += behind(key, notice: notice)
        if let lateOn {
            conditions.append(
                notice.map { $0 < lateOn } ?? true ? "a.due_on < \(lateOn)" : "FALSE")
        }
        let due: SQL = notice.map { "max(a.due_on, \($0))" } ?? "a.due_on"
        return """
            SELECT a.id, \(sql: due) AS due, a.due_on AS rule, a.number AS number
            FROM applications a WHERE \(sql: .joined(conditions, by: " AND "))
            ORDER BY \(sql: ordered(["a.due_on", "a.number"])) LIMIT \(limit)
            """
    }

    /// What lies behind a key among applications that are due on a notice's day at the earliest,
    /// said of the rule's date, which the index holds.
    private func behind(_ key: QueueKey?, notice: Day?) -> [SQL] {
        guard let key else { return [] }
        if let notice, key.dueOn < notice { return [direction == .forwards ? "TRUE" : "FALSE"] }
        if key.dueOn == notice || key.dueOn == key.rule {
            return ["(a.due_on, a.number) \(sql: sign) (\(key.rule), \(key.number))"]
        }
        // The key is one that another type's notice has put on this day, before those that the
        // rule puts there.
        return direction == .forwards
            ? ["a.due_on >= \(key.dueOn)"] : ["a.due_on < \(key.dueOn)"]
    }

    private var sign: SQL { direction == .forwards ? ">" : "<" }

    private func ordered(_ columns: [SQL]) -> SQL {
        direction == .forwards
            ? .joined(columns, by: ", ")
            : .joined(columns.map { "\(sql: $0) DESC" }, by: ", ")
    }
}
