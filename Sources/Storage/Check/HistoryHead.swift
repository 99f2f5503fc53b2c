import Invoicing

extension HistoryHead {
    /// The head as it is now, and remains.
    ///
    /// Whatever is written after it is dated later than its time, also in the same second and by a
    /// clock that was set back; where nothing was written since the last, it is the same again.
    public static func take(_ connection: SQLiteConnection) throws -> HistoryHead {
        let at = try connection.transaction {
            let newest = try Newest(connection).find()
            if newest.at == newest.entryAt {
                try connection.execute("UPDATE newest SET at = entry_at + 1")
            }
            return newest.entryAt
        }
        return try HistoryHead(connection, upTo: at)
    }

    /// Hands the head over to be written into the system's log, unless that was done on this day: it
    /// takes a walk through everything.
    public static func takeDaily(
        _ connection: SQLiteConnection, on today: Day, _ note: (HistoryHead) -> Void
    ) throws {
        guard try Newest(connection).find().notedOn != today else { return }
        note(try take(connection))
        _ = try connection.transaction {
            try connection.execute("UPDATE newest SET noted_on = \(today)")
        }
    }

    /// What the entries that are dated up to a time add up to.
    init(_ connection: SQLiteConnection, upTo at: Instant) throws {
        var parts = Digest.Parts()
        var count = 0
        func add(_ query: SQL, _ isLog: Bool) throws {
            let rows = try connection.prepared(query)
            rows.bind(.integer(at.seconds), at: 1)
            while try rows.step() {
                parts.add(isLog ? Log.name : rows.row.text(0))
                parts.add(String(rows.row.int64(1)))
                parts.add(rows.row.bytes(2))
                count += 1
            }
        }
        try connection.snapshot {
            try add(
                """
                SELECT a.number, h.entry, h.hash FROM history h
                JOIN applications a ON a.id = h.application
                WHERE h.at <= $1 ORDER BY h.application, h.entry
                """, false)
            try add("SELECT 0, entry, hash FROM log WHERE at <= $1 ORDER BY entry", true)
        }
        self.init(at: at, count: count, digest: parts.value)
    }
}
