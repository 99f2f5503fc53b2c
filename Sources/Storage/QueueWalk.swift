import Invoicing

/// The way through a queue in the order of its keys, along the indexes.
struct QueueWalk {
    /// Which end of the queue the walk goes to.
    enum Direction {
        case forwards, backwards
    }

    let queue: Queue
    private let direction: Direction
    private let today: Day

    init(_ queue: Queue, _ direction: Direction, today: Day) {
        self.queue = queue
        self.direction = direction
        self.today = today
    }

    /// The ids of the next applications.
    func ids(from key: QueueKey?, limit: Int) -> SQL {
        "SELECT id FROM (\(sql: keys(from: key, limit: limit)))"
    }

    /// The next applications with their keys, in order.
    func keys(from key: QueueKey?, limit: Int) -> SQL {
        let conditions = beyond(key) + place
        guard let stages = queue.stages else {
            return """
                SELECT a.id, a.due_on, a.number FROM applications a
                WHERE \(sql: .joined(conditions, by: " AND "))
                ORDER BY \(sql: order) LIMIT \(limit)
                """
        }
        let walks = stages.flatMap { stage in
            FapiaoType.allCases.map { type -> SQL in
                let all = ["a.stage = \(stage.rawValue) AND a.type = \(type.rawValue)"] + conditions
                return """
                    SELECT * FROM (SELECT a.id, a.due_on, a.number FROM applications a
                        WHERE \(sql: .joined(all, by: " AND "))
                        ORDER BY \(sql: order) LIMIT \(limit))
                    """
            }
        }
        // One walk of the index for each stage and type, merged.
        return """
            SELECT id, due_on, number FROM (\(sql: .joined(walks, by: " UNION ALL "))) a
            ORDER BY \(sql: order) LIMIT \(limit)
            """
    }

    /// The order in which the walk meets applications.
    var order: SQL {
        direction == .forwards ? "a.due_on, a.number" : "a.due_on DESC, a.number DESC"
    }

    /// What lies behind a key in the direction of the walk.
    func beyond(_ key: QueueKey?) -> [SQL] {
        guard let key else { return [] }
        return direction == .forwards
            ? ["(a.due_on, a.number) > (\(key.dueOn), \(key.number))"]
            : ["(a.due_on, a.number) < (\(key.dueOn), \(key.number))"]
    }

    /// Whether an application stands in the queue, for rows that were found another way.
    var condition: SQL {
        let stages: [SQL] =
            queue.stages.map { names in
                ["a.stage IN (\(list: names.map(\.rawValue)))"]
            } ?? []
        return .joined(stages + place, by: " AND ")
    }

    private var place: [SQL] {
        queue == .overdue ? ["a.due_on < \(today)"] : ["TRUE"]
    }
}
