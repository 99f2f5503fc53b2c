import CSQLite
import Invoicing

/// What an operator wants to know of a database at a glance.
public struct DatabaseInfo: Hashable, Sendable {
    public let version: Int
    public let sqlite: String
    /// Bytes of the file.
    public let bytes: Int64
    public let orders: Int
    public let payments: Int
    public let accounts: Int
    public let applications: Int
    public let waitingLetters: Int
    /// When the newest step was taken with an application.
    public let newestEntry: Instant?

    /// - Throws: `StorageFault`.
    public init(_ connection: SQLiteConnection) throws {
        func number(_ query: SQL) throws -> Int { try connection.first(query) { $0.int(0) } ?? 0 }
        version = try number("PRAGMA user_version")
        sqlite = String(cString: sqlite3_libversion())
        bytes = Int64(try number("PRAGMA page_count") * number("PRAGMA page_size"))
        orders = try number("SELECT count(*) FROM orders")
        payments = try number("SELECT count(*) FROM billing_records")
        accounts = try number("SELECT count(*) FROM accounts")
        applications = try number("SELECT coalesce(sum(count), 0) FROM tallies")
        waitingLetters = try Outbox(connection).waiting()
        newestEntry = try Self.newestEntry(connection)
    }

    /// When the newest step was taken: a clock that is behind it is wrong.
    public static func newestEntry(_ connection: any Connection) throws -> Instant? {
        try connection.first(
            """
            SELECT max(h.at) FROM (SELECT id, entries FROM applications
                ORDER BY id DESC LIMIT 1000) a
            JOIN history h ON h.application = a.id AND h.entry = a.entries
            """
        ) { $0.optionalInstant(0) } ?? nil
    }
}
