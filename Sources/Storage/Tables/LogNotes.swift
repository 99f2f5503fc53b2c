import Invoicing

/// What the log says of rows, beside the database while it is checked: in tables of this
/// connection alone, so that a long log takes no memory.
final class LogNotes {
    private let connection: SQLiteConnection
    /// Applications that the log names and that are not there.
    private(set) var unknown: [String] = []

    init(_ connection: SQLiteConnection) throws {
        self.connection = connection
        remove()
        try connection.run(
            script: """
                -- How a row was before the log touched it first, and is after it touched it last.
                CREATE TABLE temp.said(kept TEXT, key TEXT, was TEXT, now TEXT,
                    PRIMARY KEY(kept, key)) WITHOUT ROWID;
                CREATE TABLE temp.addresses(account TEXT, email TEXT,
                    PRIMARY KEY(account, email)) WITHOUT ROWID;
                CREATE TABLE temp.redated(application INTEGER, entry INTEGER, at INTEGER,
                    due_on INTEGER, provisional INTEGER, is_first INTEGER, PRIMARY KEY(application, entry))
                    WITHOUT ROWID;
                """)
    }

    func remove() {
        for table in ["said", "addresses", "redated", "search_terms"] {
            try? connection.run(script: "DROP TABLE IF EXISTS temp.\(table)")
        }
    }

    func add(_ action: Log.Action, _ content: JSON, at: Instant, entry: Int) throws {
        if action == .begin { try noteBeginning(content, at, entry) }
        if action == .calendarImport { try noteImport(content, at, entry) }
        guard let kept = action.kept else { return }
        let (from, to) = (content["from"], content["to"])
        for key in Set(((from?.members ?? []) + (to?.members ?? [])).map(\.key)) {
            let (was, now) = (from?[key], to?[key])
            try connection.execute(
                """
                INSERT INTO temp.said VALUES(\(kept.rawValue), \(key), \(was?.text), \(now?.text))
                ON CONFLICT DO UPDATE SET now = excluded.now
                """)
            guard kept == .accounts else { continue }
            for email in [was, now].compactMap({ $0?["email"]?.stringValue }) {
                try connection.execute(
                    "INSERT OR IGNORE INTO temp.addresses VALUES(\(key), \(email))")
            }
        }
    }

    private func noteBeginning(_ content: JSON, _ at: Instant, _ entry: Int) throws {
        for said in content["redated"]?.values ?? [] {
            let values = said.values
            guard values.count == 3, let number = values[0].stringValue,
                let day = values[1].stringValue.flatMap(Day.init(_:)),
                let flag = values[2].boolValue
            else { continue }
            let count = try connection.execute(
                """
                INSERT OR REPLACE INTO temp.redated SELECT id, \(entry), \(at), \(day), \(flag), 1
                FROM applications WHERE number = \(number)
                """)
            if count == 0 { unknown.append(number) }
        }
    }

    private func noteImport(_ content: JSON, _ at: Instant, _ entry: Int) throws {
        for said in content["redated"]?.values ?? [] {
            let values = said.values
            guard values.count == 3, let day = values[0].stringValue.flatMap(Day.init(_:)),
                let flag = values[1].boolValue,
                let ranges = values[2].stringValue.flatMap(RowRanges.ranges)
            else { continue }
            for range in ranges {
                try connection.execute(
                    """
                    INSERT OR REPLACE INTO temp.redated SELECT id, \(entry), \(at), \(day), \(flag), 0
                    FROM applications WHERE id BETWEEN \(range.lowerBound) AND \(range.upperBound)
                    """)
            }
        }
    }

    /// Whether the account ever had the address, by the log.
    func has(_ account: AccountID, _ email: String) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM temp.addresses WHERE account = \(String(account.value)) AND email = \(email)
            """
        ) { _ in true } ?? false
    }

    /// Applications whose due date the log tells of, in order: when, which date, and whether it
    /// found it when it began.
    static let redated: SQL = """
        SELECT application, at, due_on, provisional, is_first FROM temp.redated
        ORDER BY application, entry
        """
}

extension LogNotes {
    /// What the log says of a row.
    struct Said {
        let key: String
        let was: String?
        let now: String?
    }

    /// Goes through rows and what is said of them side by side, in the order of their keys.
    func walk(
        _ kept: Kept, _ query: SQL, _ visit: (Kept.Fact?, Said?) throws -> Void
    ) throws {
        let facts = try connection.prepared(query)
        let notes = try connection.prepared(
            "SELECT key, was, now FROM temp.said WHERE kept = $1 ORDER BY key")
        notes.bind(.text(kept.rawValue), at: 1)
        func nextFact() throws -> Kept.Fact? { try facts.step() ? kept.fact(facts.row) : nil }
        func nextSaid() throws -> Said? {
            guard try notes.step() else { return nil }
            let row = notes.row
            return Said(key: row.text(0), was: row.optionalText(1), now: row.optionalText(2))
        }
        var (fact, said) = (try nextFact(), try nextSaid())
        while fact != nil || said != nil {
            guard let known = fact, let note = said else {
                try visit(fact, said)
                if fact != nil { fact = try nextFact() } else { said = try nextSaid() }
                continue
            }
            if known.key.utf8.lexicographicallyPrecedes(note.key.utf8) {
                try visit(known, nil)
                fact = try nextFact()
            } else if note.key.utf8.lexicographicallyPrecedes(known.key.utf8) {
                try visit(nil, note)
                said = try nextSaid()
            } else {
                try visit(known, note)
                (fact, said) = (try nextFact(), try nextSaid())
            }
        }
    }
}
