import Invoicing

/// What a restore passed over, so that nothing is numbered twice: the database that it replaced had
/// come further. The restore's entry in the log tells of it.
struct Skips {
    /// Numbers of applications or tickets, by the day that they begin with: `F-261130`.
    var numbers: [(day: String, range: ClosedRange<Int>)] = []
    /// Entries of histories and log.
    var entries: Int64 = 0
    /// Whether the numbers that were given could not be read.
    var isUnknown = false

    /// Members of the entry's content.
    var members: [JSON.Member] {
        [
            .init("entries", .integer(entries)),
            .init(
                "numbers",
                .array(
                    numbers.map { skip in
                        [
                            "day": .string(skip.day),
                            "first": .integer(Int64(skip.range.lowerBound)),
                            "last": .integer(Int64(skip.range.upperBound)),
                        ]
                    })),
        ]
    }

    /// Those of all restores that a database has been through; none before there was a log.
    static func all(_ connection: any Connection) throws -> Skips {
        let restore = Log.Action.restore.rawValue
        var skips = Skips()
        skips.entries = try connection.rows(
            "SELECT json_extract(content, '$.entries') FROM log WHERE action = \(restore)"
        ) { $0.int64(0) }.reduce(0, &+)
        skips.numbers = try connection.rows(
            """
            SELECT json_extract(n.value, '$.day'), json_extract(n.value, '$.first'),
                json_extract(n.value, '$.last')
            FROM log l, json_each(l.content, '$.numbers') n WHERE l.action = \(restore)
            """
        ) { row in
            let first = row.int(1)
            return (day: row.text(0), range: first...max(first, row.int(2)))
        }
        return skips
    }
}
