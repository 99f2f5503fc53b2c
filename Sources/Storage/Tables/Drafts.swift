import Invoicing

/// What applicants are filling in, a row a field.
public struct Drafts {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// A draft's row.
    public struct Record: Sendable {
        public let id: DraftID
        public let account: AccountID
        public let records: [String]
        /// The application that the first values came from.
        public let filledFrom: String?
        public let begunAt: Instant
        /// Whether anything was typed into it.
        public let isTyped: Bool
        /// The application that Confirm made of it.
        public let application: String?
    }

    /// The account's draft, whether open, replaced or confirmed.
    public func find(_ id: DraftID, of account: AccountID) throws -> Record? {
        try drafts(where: "d.id = \(id) AND d.account = \(account)").first
    }

    /// The open draft of an account for a set of records.
    public func open(_ records: [String], of account: AccountID) throws -> Record? {
        try drafts(
            where: """
                d.account = \(account) AND d.bills_key = \(Self.key(records))
                    AND d.application IS NULL AND d.replaced = 0
                """
        ).first
    }

    /// The account's open drafts, the last touched first.
    public func open(of account: AccountID) throws -> [Record] {
        try drafts(
            where: "d.account = \(account) AND d.application IS NULL AND d.replaced = 0")
    }

    public func add(
        _ records: [String], of account: AccountID, fields: DraftFields, filledFrom: String?,
        at now: Instant
    ) throws -> DraftID {
        let id = DraftID(
            try connection.insert(
                """
                INSERT INTO drafts(account, bills_key, filled_from, begun_at, touched_at)
                VALUES(\(account), \(Self.key(records)), \(filledFrom), \(now), \(now))
                """))
        for (field, value) in fields.values { try write(field.rawValue, value, draft: id) }
        for (field, text) in fields.kept { try keep(field, text: text, draft: id) }
        return id
    }

    /// Puts an open draft aside for a new one; Confirm of the new one removes it.
    public func replace(_ id: DraftID) throws {
        try connection.execute("UPDATE drafts SET replaced = 1 WHERE id = \(id)")
    }

    /// Puts the drafts for parts of a record aside, which an earlier split had made.
    public func replaceParts(of record: String) throws {
        let prefix = record + "#"
        try connection.execute(
            """
            UPDATE drafts SET replaced = 1 WHERE application IS NULL AND replaced = 0
                AND substr(bills_key, 1, length(\(prefix))) = \(prefix)
            """)
    }

    public func save(_ fields: [FieldID: String], draft: DraftID, at now: Instant) throws {
        for (field, value) in fields { try write(field.rawValue, value, draft: draft) }
        try connection.execute(
            "UPDATE drafts SET touched_at = \(now), typed = 1 WHERE id = \(draft)")
    }

    /// Stores that the doubt about a text was confirmed.
    public func keep(_ field: FieldID, text: String, draft: DraftID) throws {
        try write(Self.keptPrefix + field.rawValue, text, draft: draft)
    }

    public func fields(of draft: DraftID) throws -> DraftFields {
        var fields = DraftFields()
        let rows = try connection.rows(
            "SELECT field, value FROM draft_fields WHERE draft = \(draft)"
        ) { ($0.text(0), $0.text(1)) }
        for (name, value) in rows {
            if name.hasPrefix(Self.keptPrefix) {
                guard let field = FieldID(rawValue: String(name.dropFirst(Self.keptPrefix.count)))
                else { continue }
                fields.keep(field, text: value)
            } else if let field = FieldID(rawValue: name) {
                fields[field] = value
            }
        }
        return fields
    }

    /// Marks a draft as confirmed, and removes those it replaced.
    public func confirm(_ draft: Record, as application: Int64, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE drafts SET application = \(application), touched_at = \(now)
            WHERE id = \(draft.id)
            """)
        try connection.execute(
            """
            DELETE FROM drafts WHERE account = \(draft.account)
                AND bills_key = \(Self.key(draft.records)) AND replaced = 1
            """)
    }

    /// Removes drafts that nobody touched since a moment.
    ///
    /// - Returns: how many.
    public func removeAll(untouchedSince moment: Instant) throws -> Int {
        try connection.execute("DELETE FROM drafts WHERE touched_at < \(moment)")
    }

    private func drafts(where condition: SQL) throws -> [Record] {
        try connection.rows(
            """
            SELECT d.id, d.account, d.bills_key, d.filled_from, d.begun_at, d.typed, a.number
            FROM drafts d LEFT JOIN applications a ON a.id = d.application
            WHERE \(sql: condition) ORDER BY d.touched_at DESC, d.id DESC
            """
        ) { row in
            Record(
                id: row.draft(0), account: row.account(1),
                records: row.text(2).split(separator: "\n").map(String.init),
                filledFrom: row.optionalText(3), begunAt: row.instant(4),
                isTyped: row.bool(5), application: row.optionalText(6))
        }
    }

    private func write(_ name: String, _ value: String, draft: DraftID) throws {
        try connection.execute(
            """
            INSERT INTO draft_fields(draft, field, value) VALUES(\(draft), \(name), \(value))
            ON CONFLICT DO UPDATE SET value = excluded.value
            """)
    }

    private static let keptPrefix = "kept:"

    // The same set of records always has the same key.
    private static func key(_ records: [String]) -> String {
        records.sorted().joined(separator: "\n")
    }
}
