import Invoicing

/// A line that tells of all entries up to a time, to be kept elsewhere: who changes the history
/// and everything that hangs on it cannot change that line.
public struct HistoryHead: Hashable, Sendable {
    /// The time of the newest entry that it tells of; whatever follows is dated later.
    public let at: Instant
    /// How many entries there are up to then, of histories and of the log.
    public let count: Int
    /// SHA-256 over application, number and hash of each, the log's last, every value with its
    /// length.
    public let digest: [UInt8]

    /// `TIME COUNT SHA256`.
    public var line: String { "\(at.iso8601) \(count) \(digest.hex)" }

    /// Reads such a line; nil for another.
    public init?(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let at = Instant(iso8601: String(words[0])),
            // Without a time of the day, or a zone, it is none that was printed here.
            words[0].count == 25, let count = Int(words[1]), count >= 0,
            let digest = Self.bytes(words[2])
        else { return nil }
        self.at = at
        self.count = count
        self.digest = digest
    }

    private init(at: Instant, count: Int, digest: [UInt8]) {
        self.at = at
        self.count = count
        self.digest = digest
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard hex.utf8.count == 64, digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

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
