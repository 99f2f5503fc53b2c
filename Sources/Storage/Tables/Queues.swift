import Invoicing

/// The queues of the desk: pages by key and counts by tally, so that a million applications cost
/// what ten thousand do.
public struct Queues {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// How many applications each queue holds; overdue are those due before today.
    public func counts(today: Day) throws -> QueueCounts {
        var counts = QueueCounts()
        let notices = try Notices(connection).dates()
        // What a notice puts on today or later cannot be late, whatever the rule says.
        let late = FapiaoType.allCases.filter { notices[$0].map { $0 < today } ?? true }
        let tallies = try connection.rows(
            """
            SELECT stage, sum(count), sum(CASE WHEN due_on < \(today)
                AND type IN (\(list: late.map(\.rawValue))) THEN count ELSE 0 END)
            FROM tallies GROUP BY stage
            """
        ) { (try Stage.Name(rawValue: $0.text(0)).stored("stage"), $0.int(1), $0.int(2)) }
        for (stage, all, late) in tallies {
            for queue in Queue.allCases where queue.stages?.contains(stage) ?? true {
                counts[queue] += queue == .overdue ? late : all
            }
        }
        counts.tickets = try Tickets(connection).openCount()
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
        try page(filter, try walk(filter, .forwards, today), last, limit)
    }

    /// The rows that come before a key, oldest due first.
    ///
    /// - Parameter next: the key of the row behind; nil for the last rows.
    public func page(
        _ filter: QueueFilter, today: Day, before next: QueueKey?, limit: Int
    ) throws -> [QueueRow] {
        try page(filter, try walk(filter, .backwards, today), next, limit)
    }

    private func walk(
        _ filter: QueueFilter, _ direction: QueueWalk.Direction, _ today: Day
    ) throws -> QueueWalk {
        QueueWalk(
            filter.queue, direction, today: today, notices: try Notices(connection).dates())
    }

    private func page(
        _ filter: QueueFilter, _ walk: QueueWalk, _ from: QueueKey?, _ limit: Int
    ) throws -> [QueueRow] {
        let wanted = SearchText(filter.search)
        guard !wanted.isShort else {
            return try rows(walk.ids(from: from, limit: limit), walk)
        }
        let found = try QueueSearch(connection, walk, wanted).ids(from: from, limit: limit)
        let list = JSON.array(found.map { .integer($0) }).text
        return try rows("SELECT value FROM json_each(\(list))", walk)
    }

    private func rows(_ ids: SQL, _ walk: QueueWalk) throws -> [QueueRow] {
        try connection.rows(
            """
            SELECT \(sql: walk.due), a.number, a.title, a.type, a.total, a.stage, a.method, s.name,
                a.taken_at, a.revision, h.actor, h.name, h.at, a.due_on
            FROM applications a
            JOIN history h ON h.application = a.id AND h.entry = a.entries
            LEFT JOIN staff s ON s.id = a.taken_by
            WHERE a.id IN (\(sql: ids)) ORDER BY 1, a.due_on, a.number
            """
        ) { row in
            QueueRow(
                key: QueueKey(dueOn: row.day(0), rule: row.day(13), number: row.text(1)),
                title: row.text(2),
                type: FapiaoType(rawValue: row.text(3)) ?? .normal, total: row.money(4),
                stage: try Stage.Name(rawValue: row.text(5)).stored("stage"),
                isPickup: row.text(6) == ShippingMethod.pickup.rawValue,
                taken: row.isNull(8)
                    ? nil
                    : Taken(
                        by: row.optionalText(7) ?? Actor.operator.name, at: row.instant(8)),
                revision: row.int(9), changedBy: row.optionalText(11) ?? row.text(10),
                changedAt: row.instant(12))
        }
    }
}
