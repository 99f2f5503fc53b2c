import Invoicing

/// What a database that is replaced knows better than the backup that takes its place, as far as it
/// can be read: it may be damaged, or gone.
struct Salvage {
    /// nil where it cannot be read, or not be believed.
    private let old: SQLiteConnection?
    /// Whether nothing can have vanished with a damaged page.
    private let isSound: Bool
    private let copy: SQLiteConnection

    /// Runs the body with the database open, if it can be opened, and closes it again.
    ///
    /// - Parameter isSound: whether every page was looked at.
    static func reading<Value>(
        _ database: String, from copy: SQLiteConnection, isSound: Bool,
        _ body: (Salvage) throws -> Value
    ) throws -> Value {
        let old = try? SQLiteConnection(path: database, makesFile: false)
        defer { old?.end() }
        return try body(Salvage(old: old, isSound: isSound, copy: copy))
    }

    /// What can be read of the database; nil where it cannot.
    private func read<Value>(_ body: (SQLiteConnection) throws -> Value) -> Value? {
        old.flatMap { old in try? old.snapshot { try body(old) } }
    }

    /// Takes over what must not go back, and what was typed. Within a transaction.
    ///
    /// - Returns: what is passed over for that.
    ///
    /// - Parameter skipped: how far was skipped before.
    func takeOver(at now: Instant, skipped: LockNote) throws -> Skips {
        var skips = Skips()
        try takeNumbers(today: now.day, skipped, &skips)
        try takeSequence(&skips)
        try takeClock()
        try takeDrafts()
        try takeUnsent()
        try settleLetters()
        try keepOut(at: now)
        return skips
    }

    // MARK: Numbers

    /// So far the counters go on where nobody knows how far they were.
    private static let unknownNumbers = 1000
    private static let unknownSequence: Int64 = 1_000_000

    /// A number that was given once is not given again.
    private func takeNumbers(
        today: Day, _ skipped: LockNote, _ skips: inout Skips
    ) throws {
        let known = isSound ? read(numbers) : nil
        guard let known, known.allSatisfy({ (1...1_000_000_000).contains($0.last) }) else {
            skips.isUnknown = true
            let lasts = try ["F", "R"].map { try last($0, today) }
            let new = max(skipped.last(on: today), lasts.max() ?? 0) + Self.unknownNumbers
            for (kind, last) in zip(["F", "R"], lasts) {
                try count(kind, today, from: last, to: new, &skips)
            }
            return try skipped.write(new, on: today)
        }
        for row in known {
            let last = try last(row.kind, row.day)
            if last < row.last { try count(row.kind, row.day, from: last, to: row.last, &skips) }
        }
    }

    /// What is counted, and what was given.
    private func numbers(
        _ old: SQLiteConnection
    ) throws -> [(kind: String, day: Day, last: Int)] {
        let given = try ["applications", "requests"].flatMap { table in
            try old.rows(
                SQL(
                    stringLiteral: """
                        SELECT substr(number, 1, 1), '20' || substr(number, 3, 2) || '-'
                            || substr(number, 5, 2) || '-' || substr(number, 7, 2),
                            max(CAST(substr(number, 10) AS INTEGER))
                        FROM \(table) GROUP BY 1, 2
                        """)
            ) { (kind: $0.text(0), day: Day($0.text(1)), last: $0.int(2)) }
        }
        return try old.rows("SELECT kind, day, last FROM numbers") {
            (kind: $0.text(0), day: $0.day(1), last: $0.int(2))
        } + given.compactMap { row in row.day.map { (row.kind, $0, row.last) } }
    }

    private func last(_ kind: String, _ day: Day) throws -> Int {
        try copy.first("SELECT last FROM numbers WHERE kind = \(kind) AND day = \(day)") {
            $0.int(0)
        } ?? 0
    }

    private func count(
        _ kind: String, _ day: Day, from old: Int, to new: Int, _ skips: inout Skips
    ) throws {
        try copy.execute("INSERT OR REPLACE INTO numbers VALUES(\(kind), \(day), \(new))")
        skips.numbers.append((day: Numbers.beginning(kind, day), range: (old + 1)...new))
    }

    private func takeSequence(_ skips: inout Skips) throws {
        let sequence = read { old in try Newest(old).find().sequence } ?? nil
        let own = try Newest(copy).find().sequence
        // What is read from a damaged page is not believed.
        let known = sequence.flatMap { isSound && $0 < 1 << 62 ? $0 : nil }
        let new = max(own, known ?? own + Self.unknownSequence)
        try copy.execute("UPDATE newest SET sequence = \(new)")
        skips.entries = new - own
    }

    /// The clock is this host's, whatever is restored.
    private func takeClock() throws {
        let note = read { old in try ClockNotes(old).find() } ?? nil
        guard let note else { return }
        try ClockNotes(copy).write(note.reading)
        if note.hasJumped { try ClockNotes(copy).rememberJump() }
    }

    // MARK: Who may not come in any more

    /// Who was disabled since, and which keys were taken away, does not come back with a backup.
    private func keepOut(at now: Instant) throws {
        let disabled = read { old in
            try old.rows("SELECT name FROM staff WHERE disabled_at IS NOT NULL") { $0.text(0) }
        }
        for name in disabled ?? [] {
            _ = try Staff(copy).disable(name, by: .operator, at: now)
        }
        let keys = read { old in
            try old.rows("SELECT fingerprint FROM staff_keys") { $0.text(0) }
        }
        guard let keys else { return }
        let known = Set(keys)
        let given = try copy.rows(
            "SELECT k.fingerprint, s.name FROM staff_keys k JOIN staff s ON s.id = k.staff"
        ) { (fingerprint: $0.text(0), name: $0.text(1)) }
        for key in given where !known.contains(key.fingerprint) {
            _ = try Staff(copy).removeKey(
                key.fingerprint, of: key.name, by: .operator, at: now)
        }
    }

    // MARK: What was typed

    /// Drafts stay the same rows: who is filling one in goes on.
    private func takeDrafts() throws {
        struct Held {
            let id: Int64
            let account: Int64
            let email: String
            let bills: String
            let filledFrom: String?
            let begunAt: Instant
            let touchedAt: Instant
            let isTyped: Bool
            var fields: [(String, String)] = []
        }
        let drafts = read { old in
            var drafts = try old.rows(
                """
                SELECT d.id, d.account, a.email_key, d.bills_key, d.filled_from, d.begun_at,
                    d.touched_at, d.typed
                FROM drafts d JOIN accounts a ON a.id = d.account
                WHERE d.application IS NULL AND d.replaced = 0 ORDER BY d.id
                """
            ) { row in
                Held(
                    id: row.int64(0), account: row.int64(1), email: row.text(2),
                    bills: row.text(3), filledFrom: row.optionalText(4),
                    begunAt: row.instant(5), touchedAt: row.instant(6), isTyped: row.bool(7))
            }
            for index in drafts.indices {
                drafts[index].fields = try old.rows(
                    "SELECT field, value FROM draft_fields WHERE draft = \(drafts[index].id)"
                ) { ($0.text(0), $0.text(1)) }
            }
            return drafts
        }
        for draft in drafts ?? [] where try isAccount(draft.account, of: draft.email) {
            try copy.execute(
                """
                DELETE FROM drafts WHERE account = \(draft.account)
                    AND bills_key = \(draft.bills) AND application IS NULL AND replaced = 0
                """)
            let isTaken =
                try copy.first("SELECT 1 FROM drafts WHERE id = \(draft.id)") { _ in true } ?? false
            let id = try copy.insert(
                """
                INSERT INTO drafts(id, account, bills_key, filled_from, begun_at, touched_at, typed)
                VALUES(\(isTaken ? nil : draft.id), \(draft.account), \(draft.bills),
                    \(draft.filledFrom), \(draft.begunAt), \(draft.touchedAt), \(draft.isTyped))
                """)
            for (field, value) in draft.fields {
                try copy.execute(
                    "INSERT INTO draft_fields VALUES(\(id), \(field), \(value))")
            }
        }
    }

    /// What was typed into requests and not sent.
    private func takeUnsent() throws {
        struct Field {
            let account: Int64
            let email: String
            let kind: String
            let subject: String
            let touchedAt: Instant
            let field: String?
            let part: Int
            let value: String
            let isSure: Bool
        }
        let fields = read { old in
            try old.rows(
                """
                SELECT u.account, a.email_key, u.kind, u.subject, u.touched_at, f.field, f.part,
                    f.value, f.is_sure
                FROM unsent u JOIN accounts a ON a.id = u.account
                LEFT JOIN unsent_fields f USING(account, kind, subject)
                """
            ) { row in
                Field(
                    account: row.int64(0), email: row.text(1), kind: row.text(2),
                    subject: row.text(3), touchedAt: row.instant(4), field: row.optionalText(5),
                    part: row.int(6), value: row.text(7), isSure: row.bool(8))
            }
        }
        for row in fields ?? [] where try isAccount(row.account, of: row.email) {
            try copy.execute(
                """
                INSERT INTO unsent VALUES(\(row.account), \(row.kind), \(row.subject),
                    \(row.touchedAt))
                ON CONFLICT DO UPDATE SET touched_at = max(touched_at, excluded.touched_at)
                """)
            guard let field = row.field else { continue }
            try copy.execute(
                """
                INSERT OR REPLACE INTO unsent_fields VALUES(\(row.account), \(row.kind),
                    \(row.subject), \(field), \(row.part), \(row.value), \(row.isSure))
                """)
        }
    }

    private func isAccount(_ id: Int64, of email: String) throws -> Bool {
        try copy.first("SELECT email_key FROM accounts WHERE id = \(id)") { $0.text(0) } == email
    }

    // MARK: Letters

    private static let waiting: SQL = "delivered_at IS NULL AND due_at IS NOT NULL"

    /// Letters of the backup that wait, and of which nothing else is known.
    func unsettledLetters() throws -> Int {
        try copy.rows("SELECT message_id FROM outbox WHERE \(sql: Self.waiting)") { $0.text(0) }
            .filter { settlement(of: $0) == nil }.count
    }

    /// Letters of the backup that were sent or given up since.
    private func settleLetters() throws {
        let letters = try copy.rows(
            "SELECT id, message_id FROM outbox WHERE \(sql: Self.waiting)"
        ) { ($0.int64(0), $0.text(1)) }
        for (id, messageID) in letters {
            guard let settlement = settlement(of: messageID) else { continue }
            if let deliveredAt = settlement.deliveredAt {
                try Outbox(copy).delivered(id, at: deliveredAt)
            } else {
                try Outbox(copy).gaveUp(id, because: settlement.failure ?? "")
            }
        }
    }

    private func settlement(of messageID: String) -> (deliveredAt: Instant?, failure: String?)? {
        read { old in
            try old.first(
                """
                SELECT delivered_at, failure FROM outbox WHERE message_id = \(messageID)
                    AND (delivered_at IS NOT NULL OR due_at IS NULL)
                """
            ) { ($0.optionalInstant(0), $0.optionalText(1)) }
        } ?? nil
    }
}

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
    /// Requests that are new, or in which something was said since.
    public var requests: [String] = []
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
            missing.requests = try old.rows("SELECT number, entries FROM requests ORDER BY id") {
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
