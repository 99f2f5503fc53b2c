import Invoicing

/// Mail, written in the transaction that it reports and delivered later.
public struct Outbox {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// A letter that waits: its kind and parameters, rendered when it is delivered.
    public struct Letter: Sendable {
        public let id: Int64
        /// Without angle brackets; the same on every try.
        public let messageID: String
        public let recipient: String
        public let language: Language
        public let kind: LetterKind
        public let content: [String: String]
        /// A code, in clear only until the letter is delivered or the code has expired.
        public let secret: String?
        public let secretUntil: Instant?
        public let writtenAt: Instant
        public let tries: Int
    }

    /// Writes a letter, due at once.
    ///
    /// - Parameters:
    ///   - once: a second letter with the same key is not written.
    ///   - messageID: a random identifier of this letter.
    /// - Returns: whether it was written.
    public func write(
        _ kind: LetterKind, to recipient: String, language: Language, content: [String: String],
        secret: (text: String, until: Instant)? = nil, once: String? = nil, messageID: String,
        at now: Instant
    ) throws -> Bool {
        let members = content.sorted { $0.key < $1.key }.map {
            JSON.Member($0.key, .string($0.value))
        }
        return try connection.execute(
            """
            INSERT INTO outbox(message_id, once, recipient, language, kind, content, secret,
                secret_until, written_at, due_at)
            VALUES(\(messageID), \(once), \(recipient), \(language.rawValue), \(kind.rawValue),
                \(JSON.object(members).text), \(secret?.text), \(secret?.until), \(now), \(now))
            ON CONFLICT(once) DO NOTHING
            """) == 1
    }

    /// The oldest letters that are due.
    public func due(at now: Instant, limit: Int) throws -> [Letter] {
        let rows = try connection.rows(
            """
            SELECT id, message_id, recipient, language, kind, content, secret, secret_until,
                written_at, tries
            FROM outbox WHERE delivered_at IS NULL AND due_at <= \(now)
            ORDER BY due_at, id LIMIT \(limit)
            """
        ) { row in
            Letter(
                id: row.int64(0), messageID: row.text(1), recipient: row.text(2),
                language: Language(rawValue: row.text(3)) ?? .english,
                kind: try LetterKind.stored(row.text(4)), content: ["": row.text(5)],
                secret: row.optionalText(6), secretUntil: row.optionalInstant(7),
                writtenAt: row.instant(8), tries: row.int(9))
        }
        return try rows.map { letter in
            let members = try connection.rows(
                "SELECT key, value FROM json_each(\(letter.content[""] ?? "{}"))"
            ) { ($0.text(0), $0.text(1)) }
            return Letter(
                id: letter.id, messageID: letter.messageID, recipient: letter.recipient,
                language: letter.language, kind: letter.kind,
                content: Dictionary(members) { first, _ in first }, secret: letter.secret,
                secretUntil: letter.secretUntil, writtenAt: letter.writtenAt,
                tries: letter.tries)
        }
    }

    /// Notes that a letter was handed over; its secret is no longer needed.
    public func delivered(_ id: Int64, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE outbox SET delivered_at = \(now), secret = NULL, due_at = NULL, failure = NULL
            WHERE id = \(id)
            """)
    }

    /// Notes a failure and when to try again.
    public func failed(_ id: Int64, because reason: String, nextTryAt next: Instant) throws {
        try connection.execute(
            """
            UPDATE outbox SET tries = tries + 1, failure = \(reason), due_at = \(next)
            WHERE id = \(id)
            """)
    }

    /// Notes that a letter will never be handed over; its secret is no longer needed.
    public func gaveUp(_ id: Int64, because reason: String) throws {
        try connection.execute(
            """
            UPDATE outbox SET tries = tries + 1, failure = \(reason), due_at = NULL, secret = NULL
            WHERE id = \(id)
            """)
    }
}

extension LetterKind {
    static func stored(_ text: String) throws -> LetterKind {
        guard let kind = LetterKind(rawValue: text) else {
            throw StorageFault(kind: .damaged, message: "unknown kind of letter")
        }
        return kind
    }
}
