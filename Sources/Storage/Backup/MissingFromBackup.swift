import Invoicing

/// What a database has, and the backup that takes its place has not.
public struct MissingFromBackup: Sendable, Equatable {
    /// Applications that are not in the backup, or went on since.
    public struct Application: Sendable, Equatable {
        public let number: String
        /// As it stood.
        public let stage: Stage.Name
        public let title: String
        /// Whether an earlier state of it is in the backup.
        public let isOlder: Bool
    }

    public var applications: [Application] = []
    /// Tickets that are new, or in which something was said since.
    public var tickets: [String] = []
    /// Accounts by their address that are new, or whose password or address changed since.
    public var accounts: [String] = []
    /// What was done since with staff, keys, the calendar and notices, as the log names it.
    public var acts: [String] = []
    public var orders = 0
    public var billingRecords = 0

    public var isNothing: Bool { self == MissingFromBackup() }
}

extension Salvage {
    /// What the database has and the copy has not; nil where it cannot be read.
    func missing() throws -> MissingFromBackup? {
        guard isSound else { return nil }
        return read { old in
            var missing = MissingFromBackup()
            missing.applications = try old.rows(
                "SELECT number, head, stage, title FROM applications ORDER BY id"
            ) { row -> MissingFromBackup.Application? in
                let number = row.text(0)
                // What was done last: it may have gone on another way in the backup.
                let isKnown = try copy.first(
                    """
                    SELECT a.head = \(row.blob(1)) OR EXISTS(SELECT 1 FROM history h
                        WHERE h.application = a.id AND h.hash = \(row.blob(1)))
                    FROM applications a WHERE a.number = \(number)
                    """
                ) { $0.bool(0) }
                if isKnown == true { return nil }
                return MissingFromBackup.Application(
                    number: number, stage: try Stage.Name(rawValue: row.text(2)).stored("stage"),
                    title: row.text(3), isOlder: isKnown != nil)
            }.compactMap { $0 }
            missing.tickets = try old.rows("SELECT number, entries FROM requests ORDER BY id") {
                row -> String? in
                let number = row.text(0)
                let entries = try copy.first(
                    "SELECT entries FROM requests WHERE number = \(number)"
                ) { $0.int(0) }
                return entries ?? 0 < row.int(1) ? number : nil
            }.compactMap { $0 }
            missing.accounts = try old.rows("SELECT email, email_key, revision FROM accounts") {
                row -> String? in
                let revision = try copy.first(
                    "SELECT revision FROM accounts WHERE email_key = \(row.text(1))"
                ) { $0.int(0) }
                return revision ?? 0 < row.int(2) ? row.text(0) : nil
            }.compactMap { $0 }
            missing.acts = try acts(since: Newest(copy).find().logEntry, in: old)
            missing.orders = try fewer("orders", than: old)
            missing.billingRecords = try fewer("billing_records", than: old)
            return missing
        }
    }

    private func acts(since entry: Int, in old: SQLiteConnection) throws -> [String] {
        let told: [Log.Action] = [
            .staffAdd, .staffDisable, .keyAdd, .keyRemove, .calendarImport, .noticeSet,
            .noticeClear,
        ]
        return try old.rows(
            """
            SELECT action, subject FROM log WHERE entry > \(entry)
                AND action IN (\(list: told.map(\.rawValue))) ORDER BY entry
            """
        ) { "\($0.text(0)) \($0.text(1))" }
    }

    private func fewer(_ table: String, than old: SQLiteConnection) throws -> Int {
        let query = SQL(stringLiteral: "SELECT count(*) FROM \(table)")
        func count(_ connection: SQLiteConnection) throws -> Int {
            try connection.first(query) { $0.int(0) } ?? 0
        }
        return max(0, try count(old) - count(copy))
    }
}
