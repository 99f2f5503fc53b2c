import Invoicing

/// The queues of the desk: pages by key and counts by tally, so that a million applications cost
/// what ten thousand do.
public struct Queues {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// How many applications each queue holds; overdue are those due before today.
    public func counts(today: Day) throws -> QueueCounts {
        var counts = QueueCounts()
        let tallies = try connection.rows(
            """
            SELECT stage, sum(count), sum(CASE WHEN due_on < \(today) THEN count ELSE 0 END)
            FROM tallies GROUP BY stage
            """
        ) { (try Stage.Name(rawValue: $0.text(0)).stored("stage"), $0.int(1), $0.int(2)) }
        for (stage, all, late) in tallies {
            for queue in Queue.allCases where queue.stages?.contains(stage) ?? true {
                counts[queue] += queue == .overdue ? late : all
            }
        }
        return counts
    }

    /// Some rows of a queue, oldest due first.
    ///
    /// - Parameters:
    ///   - last: the key of the row before; nil for the first.
    ///   - today: what is due before is overdue.
    public func page(
        _ filter: QueueFilter, today: Day, after last: QueueKey?, limit: Int
    ) throws -> [QueueRow] {
        var conditions: [SQL] = []
        if let last {
            conditions.append("(a.due_on, a.number) > (\(last.dueOn), \(last.number))")
        }
        if filter.queue == .overdue { conditions.append("a.due_on < \(today)") }
        let tokens = SearchTokens.query(filter.search)
        if !tokens.isEmpty {
            let match = tokens.joined(separator: " AND ")
            conditions.append("a.id IN (SELECT rowid FROM search WHERE search MATCH \(match))")
        }
        if let stages = filter.queue.stages {
            return try merged(stages, conditions, limit: limit)
        }
        let condition: SQL = conditions.isEmpty ? "TRUE" : .joined(conditions, by: " AND ")
        return try rows(
            """
            SELECT a.id FROM applications a WHERE \(sql: condition)
            ORDER BY a.due_on, a.number LIMIT \(limit)
            """)
    }

    /// One walk of the index for each stage and type, merged.
    private func merged(
        _ stages: [Stage.Name], _ conditions: [SQL], limit: Int
    ) throws -> [QueueRow] {
        let walks = stages.flatMap { stage in
            FapiaoType.allCases.map { type -> SQL in
                let all: SQL = .joined(
                    ["a.stage = \(stage.rawValue) AND a.type = \(type.rawValue)"] + conditions,
                    by: " AND ")
                return """
                    SELECT * FROM (SELECT a.id, a.due_on, a.number FROM applications a
                        WHERE \(sql: all) ORDER BY a.due_on, a.number LIMIT \(limit))
                    """
            }
        }
        return try rows(
            """
            SELECT id FROM (\(sql: .joined(walks, by: " UNION ALL ")))
            ORDER BY due_on, number LIMIT \(limit)
            """)
    }

    private func rows(_ ids: SQL) throws -> [QueueRow] {
        try connection.rows(
            """
            SELECT a.due_on, a.number, a.title, a.type, a.total, a.stage, a.method, s.name,
                a.taken_at, a.revision, h.actor, h.name, h.at
            FROM applications a
            JOIN history h ON h.application = a.id AND h.entry = a.entries
            LEFT JOIN staff s ON s.id = a.taken_by
            WHERE a.id IN (\(sql: ids)) ORDER BY a.due_on, a.number
            """
        ) { row in
            QueueRow(
                key: QueueKey(dueOn: row.day(0), number: row.text(1)), title: row.text(2),
                type: FapiaoType(rawValue: row.text(3)) ?? .normal, total: row.money(4),
                stage: try Stage.Name(rawValue: row.text(5)).stored("stage"),
                isPickup: row.text(6) == ShippingMethod.pickup.rawValue,
                takenBy: row.isNull(8) ? nil : row.optionalText(7) ?? Actor.operator.name,
                revision: row.int(9), changedBy: row.optionalText(11) ?? row.text(10),
                changedAt: row.instant(12))
        }
    }
}
