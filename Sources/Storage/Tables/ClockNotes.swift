import Invoicing

/// What is known of the time: the note of when it was trusted last, and what else bears a time.
public struct ClockNotes {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// What the clocks said when they were trusted last.
    public struct Note: Equatable, Sendable {
        public let reading: ClockReading
        /// Whether a jump was seen since.
        public let hasJumped: Bool

        public init(reading: ClockReading, hasJumped: Bool) {
            self.reading = reading
            self.hasJumped = hasJumped
        }
    }

    public func find() throws -> Note? {
        try connection.first("SELECT wall, boot, boot_id, jumped FROM clock") { row in
            Note(
                reading: ClockReading(
                    wall: row.instant(0), boot: row.int64(1), bootID: row.text(2)),
                hasJumped: row.bool(3))
        }
    }

    /// Notes clocks that are trusted. After a jump parcels are counted anew.
    public func write(_ reading: ClockReading) throws {
        try connection.execute(
            """
            INSERT INTO clock(id, wall, boot, boot_id)
            VALUES(1, \(reading.wall), \(reading.boot), \(reading.bootID))
            ON CONFLICT DO UPDATE SET wall = excluded.wall, boot = excluded.boot,
                boot_id = excluded.boot_id, jumped = 0,
                parcels_since = CASE jumped WHEN 0 THEN parcels_since END,
                parcels_until = CASE jumped WHEN 0 THEN parcels_until END
            """)
    }

    /// Remembers that the clock jumped, and leaves the rest as it was.
    public func rememberJump() throws {
        try connection.execute("UPDATE clock SET jumped = 1")
    }

    /// Parcels whose mailing lies ahead of the time.
    public struct ParcelsAhead: Equatable, Sendable {
        /// When they were seen first.
        public let since: Instant
        /// The latest mailing that was seen then.
        public let until: Instant

        public init(since: Instant, until: Instant) {
            self.since = since
            self.until = until
        }
    }

    public func parcelsAhead() throws -> ParcelsAhead? {
        try connection.first(
            "SELECT parcels_since, parcels_until FROM clock WHERE parcels_since IS NOT NULL"
        ) { ParcelsAhead(since: $0.instant(0), until: $0.instant(1)) }
    }

    public func setParcelsAhead(_ parcels: ParcelsAhead?) throws {
        try connection.execute(
            """
            UPDATE clock
            SET parcels_since = \(parcels?.since), parcels_until = \(parcels?.until)
            """)
    }
}

// What bears a time by chance.
extension ClockNotes {
    /// Whether anything was ever done with an application.
    public func hasEntries() throws -> Bool {
        try connection.first("SELECT 1 FROM history LIMIT 1") { _ in true } ?? false
    }

    /// The newest step with one of the last thousand applications, of those up to a moment.
    public func newestEntry(until latest: Instant) throws -> Instant? {
        try connection.first(
            """
            SELECT max(h.at) FROM (SELECT id FROM applications ORDER BY id DESC LIMIT 1000) a
            JOIN history h ON h.application = a.id AND h.at <= \(latest)
            """
        ) { $0.optionalInstant(0) } ?? nil
    }

    /// Whether there is any other trace of a time.
    public func hasTraces() throws -> Bool {
        try connection.first("SELECT 1 FROM (\(sql: Self.traces)) LIMIT 1") { _ in true } ?? false
    }

    /// The newest other trace, of those up to a moment.
    public func newestTrace(until latest: Instant) throws -> Instant? {
        try connection.first(
            "SELECT max(at) FROM (\(sql: Self.traces)) WHERE at <= \(latest)"
        ) { $0.optionalInstant(0) } ?? nil
    }

    private static let traces: SQL = """
        SELECT written_at AS at FROM outbox UNION ALL SELECT touched_at FROM drafts
        UNION ALL SELECT touched_at FROM unsent UNION ALL SELECT activated_at FROM accounts
        UNION ALL SELECT at FROM staff_log UNION ALL SELECT at FROM log
        UNION ALL SELECT set_at FROM notices
        """
}
