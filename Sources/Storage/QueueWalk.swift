import Invoicing

/// The way through a queue in the order of its keys, along the indexes.
struct QueueWalk {
    let queue: Queue
    private let today: Day

    init(_ queue: Queue, today: Day) {
        self.queue = queue
        self.today = today
    }

    /// The ids of the next applications.
    func ids(after last: QueueKey?, limit: Int) -> SQL {
        "SELECT id FROM (\(sql: keys(after: last, limit: limit)))"
    }

    /// The next applications with their keys, in order.
    func keys(after last: QueueKey?, limit: Int) -> SQL {
        var conditions: [SQL] = []
        if let last {
            conditions.append("(a.due_on, a.number) > (\(last.dueOn), \(last.number))")
        }
        conditions += place
        guard let stages = queue.stages else {
            return """
                SELECT a.id, a.due_on, a.number FROM applications a
                WHERE \(sql: .joined(conditions, by: " AND "))
                ORDER BY a.due_on, a.number LIMIT \(limit)
                """
        }
        let walks = stages.flatMap { stage in
            FapiaoType.allCases.map { type -> SQL in
                let all = ["a.stage = \(stage.rawValue) AND a.type = \(type.rawValue)"] + conditions
                return """
                    SELECT * FROM (SELECT a.id, a.due_on, a.number FROM applications a
                        WHERE \(sql: .joined(all, by: " AND "))
                        ORDER BY a.due_on, a.number LIMIT \(limit))
                    """
            }
        }
        // One walk of the index for each stage and type, merged.
        return """
            SELECT id, due_on, number FROM (\(sql: .joined(walks, by: " UNION ALL ")))
            ORDER BY due_on, number LIMIT \(limit)
            """
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
