import Invoicing

/// Finds applications of a queue by a part of number, title, taxpayer ID or waybill.
///
/// What is common is soon met on the way through the queue; what is rare is found by the index of
/// neighbouring characters. Neither alone is quick on a million applications.
struct QueueSearch {
    private let connection: any Connection
    private let walk: QueueWalk
    private let wanted: SearchText

    /// - Parameter wanted: two or more characters.
    init(_ connection: any Connection, _ walk: QueueWalk, _ wanted: SearchText) {
        self.connection = connection
        self.walk = walk
        self.wanted = wanted
    }

    /// The next applications that are found, in the order of the queue.
    func ids(from key: QueueKey?, limit: Int) throws -> [Int64] {
        var found: [Int64] = []
        var next = key
        var steps = 0
        while true {
            let part = try candidates(
                "a.id IN (\(sql: walk.ids(from: next, limit: Self.step)))")
            found += part.lazy.filter(\.isFound).map(\.id)
            if found.count >= limit || part.count < Self.step { return Array(found.prefix(limit)) }
            // After one step it is known to be no common text; perhaps it is a rare one.
            if steps == 0, let indexed = try indexed(from: key, limit: limit) { return indexed }
            next = part.last?.key
            steps += 1
        }
    }

    private struct Candidate {
        let id: Int64
        let key: QueueKey
        let isFound: Bool
    }

    /// All that the index names; nil when those are too many to be put in order.
    private func indexed(from key: QueueKey?, limit: Int) throws -> [Int64]? {
        var match = "(\(wanted.match))"
        if let stages = walk.stages {
            let tokens = stages.map(SearchTokens.token).joined(separator: " OR ")
            match += " AND (\(tokens))"
        }
        let ids = try connection.rows(
            "SELECT rowid FROM search WHERE search MATCH \(match) LIMIT \(Self.most)"
        ) { $0.int64(0) }
        guard ids.count < Self.most else { return nil }
        let list = JSON.array(ids.map { .integer($0) }).text
        let conditions: [SQL] =
            ["a.id IN (SELECT value FROM json_each(\(list)))", walk.condition] + walk.beyond(key)
        let condition: SQL = .joined(conditions, by: " AND ")
        return Array(try candidates(condition).lazy.filter(\.isFound).prefix(limit).map(\.id))
    }

    private func candidates(_ condition: SQL) throws -> [Candidate] {
        try connection.rows(
            """
            SELECT a.id, \(sql: walk.due), a.due_on, a.number, a.title, a.taxpayer_id, a.waybill
            FROM applications a WHERE \(sql: condition) ORDER BY \(sql: walk.order)
            """
        ) { row in
            Candidate(
                id: row.int64(0),
                key: QueueKey(dueOn: row.day(1), rule: row.day(2), number: row.text(3)),
                isFound: isFound(row))
        }
    }

    // The tokens alone do not tell their order.
    private func isFound(_ row: Row) -> Bool {
        (3...6).contains { column in
            row.optionalText(column).map(wanted.isFound) ?? false
        }
    }

    private static let step = 1000
    private static let most = 5000
}
