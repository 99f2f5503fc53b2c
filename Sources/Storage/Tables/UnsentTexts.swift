import Invoicing

/// What applicants typed into tickets and did not send, a row a field.
public struct UnsentTexts {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// What was typed for something; nil for nothing.
    public func find(_ subject: UnsentSubject, of account: AccountID) throws -> Unsent? {
        let touched = try connection.first(
            "SELECT touched_at FROM unsent WHERE \(sql: Self.key(subject, account))"
        ) { $0.instant(0) }
        guard let touched else { return nil }
        var unsent = Unsent(touchedAt: touched)
        let rows = try connection.rows(
            """
            SELECT field, part, value, is_sure FROM unsent_fields
            WHERE \(sql: Self.key(subject, account)) ORDER BY part
            """
        ) { (name: $0.text(0), part: $0.int(1), value: $0.text(2), isSure: $0.bool(3)) }
        for row in rows {
            guard let field = FieldID(rawValue: row.name) else { continue }
            unsent.put(row.value, in: field, part: row.part, isSure: row.isSure)
        }
        return unsent.isEmpty ? nil : unsent
    }

    /// What can still be sent, the last touched first.
    public func all(of account: AccountID) throws -> [UnsentRow] {
        try connection.rows(
            """
            SELECT u.kind, u.subject, u.touched_at,
                (SELECT value FROM unsent_fields f WHERE f.account = u.account
                    AND f.kind = u.kind AND f.subject = u.subject AND f.field = 'requestKind')
            FROM unsent u LEFT JOIN requests r
                ON u.kind <> 'new' AND r.number = u.subject AND r.account = u.account
                    AND r.status IN ('open', 'waiting')
            WHERE u.account = \(account) AND EXISTS(
                SELECT 1 FROM unsent_fields f WHERE f.account = u.account AND f.kind = u.kind
                    AND f.subject = u.subject AND f.value <> ''
                    AND CASE u.kind WHEN 'new' THEN f.field NOT IN ('requestKind', 'about')
                        WHEN 'proposal' THEN r.kind = 'split' AND r.step = 'asked'
                        ELSE r.id IS NOT NULL
                            AND (f.field = 'message' OR r.step IN ('sendBack', 'sentBack')) END)
            ORDER BY u.touched_at DESC, u.subject
            """
        ) { row in
            UnsentRow(
                subject: UnsentSubject(row.text(0), row.text(1)),
                kind: row.optionalText(3).flatMap(Ticket.Kind.init),
                touchedAt: row.instant(2))
        }
    }

    /// Stores fields over what was there.
    ///
    /// - Parameter parts: all parts of a split; nil leaves them as they are.
    public func keep(
        _ fields: DraftFields, parts: [PartEntry]?, for subject: UnsentSubject,
        of account: AccountID,
        at now: Instant
    ) throws {
        try connection.execute(
            """
            INSERT INTO unsent(account, kind, subject, touched_at)
            VALUES(\(account), \(subject.kind), \(subject.number), \(now))
            ON CONFLICT DO UPDATE SET touched_at = excluded.touched_at
            """)
        for (field, value) in fields.values {
            try write(value, field, isSure: fields.isKept(field), for: subject, of: account)
        }
        if let parts { try replaceParts(with: parts, for: subject, of: account) }
    }

    /// Removes one field, and what it was typed for where nothing else was.
    public func remove(_ field: FieldID, of subject: UnsentSubject, of account: AccountID) throws {
        try connection.execute(
            """
            DELETE FROM unsent_fields
            WHERE \(sql: Self.key(subject, account)) AND field = \(field.rawValue)
            """)
        try connection.execute(
            """
            DELETE FROM unsent WHERE \(sql: Self.key(subject, account)) AND NOT EXISTS(
                SELECT 1 FROM unsent_fields WHERE \(sql: Self.key(subject, account)))
            """)
    }

    /// Removes all that was typed for something.
    public func remove(_ subject: UnsentSubject, of account: AccountID) throws {
        try connection.execute("DELETE FROM unsent WHERE \(sql: Self.key(subject, account))")
    }

    /// Removes all but those that were touched last.
    public func removeAll(but count: Int, of account: AccountID) throws {
        try connection.execute(
            """
            DELETE FROM unsent WHERE account = \(account) AND (kind, subject) NOT IN (
                SELECT kind, subject FROM unsent WHERE account = \(account)
                ORDER BY touched_at DESC LIMIT \(count))
            """)
    }

    /// Removes what nobody touched since a moment.
    ///
    /// - Returns: how many.
    public func removeAll(untouchedSince moment: Instant) throws -> Int {
        try connection.execute("DELETE FROM unsent WHERE touched_at < \(moment)")
    }
}

extension UnsentTexts {
    private func write(
        _ value: String, _ field: FieldID, part: Int = 0, isSure: Bool = false,
        for subject: UnsentSubject, of account: AccountID
    ) throws {
        try connection.execute(
            """
            INSERT INTO unsent_fields(account, kind, subject, field, part, value, is_sure)
            VALUES(\(account), \(subject.kind), \(subject.number), \(field.rawValue), \(part),
                \(value), \(isSure))
            ON CONFLICT DO UPDATE SET value = excluded.value, is_sure = excluded.is_sure
            """)
    }

    private func replaceParts(
        with parts: [PartEntry], for subject: UnsentSubject, of account: AccountID
    ) throws {
        try connection.execute(
            "DELETE FROM unsent_fields WHERE \(sql: Self.key(subject, account)) AND part > 0")
        for (index, part) in parts.enumerated() {
            try write(part.title, .partTitle, part: index + 1, for: subject, of: account)
            try write(part.amount, .partAmount, part: index + 1, for: subject, of: account)
        }
    }

    private static func key(_ subject: UnsentSubject, _ account: AccountID) -> SQL {
        "account = \(account) AND kind = \(subject.kind) AND subject = \(subject.number)"
    }
}

extension Unsent {
    fileprivate mutating func put(_ value: String, in field: FieldID, part: Int, isSure: Bool) {
        guard part > 0 else {
            fields[field] = value
            if isSure { fields.keep(field) }
            return
        }
        while parts.count < part { parts.append(PartEntry()) }
        if field == .partTitle {
            parts[part - 1].title = value
        } else {
            parts[part - 1].amount = value
        }
    }
}

extension UnsentSubject {
    fileprivate var kind: String {
        switch self {
        case .new: "new"
        case .conversation: "conversation"
        case .proposal: "proposal"
        }
    }

    fileprivate init(_ kind: String, _ number: String) {
        self =
            switch kind {
            case "conversation": .conversation(number)
            case "proposal": .proposal(number)
            default: .new(about: number)
            }
    }
}
