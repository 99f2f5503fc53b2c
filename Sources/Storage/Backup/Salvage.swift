import Invoicing

/// What a database that is replaced knows better than the backup that takes its place, as far as it
/// can be read: it may be damaged, or gone.
struct Salvage {
    /// nil where it cannot be read, or not be believed.
    let old: SQLiteConnection?
    /// Whether nothing can have vanished with a damaged page.
    let isSound: Bool
    let copy: SQLiteConnection

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
    func read<Value>(_ body: (SQLiteConnection) throws -> Value) -> Value? {
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
