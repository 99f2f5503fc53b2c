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
        /// Nil where its contents cannot be read.
        public let letter: Invoicing.Letter?
        /// A code, in clear only until the letter is delivered or the code has expired.
        public let secret: String?
        public let secretUntil: Instant?
        public let writtenAt: Instant
        public let tries: Int
    }

    /// Writes a letter, due at once.
    ///
    /// - Parameters:
    ///   - messageID: a random identifier of this letter.
    ///   - once: a key of what the letter reports; a second letter with the same key is not
    ///     written.
    /// - Returns: whether it was written.
    @discardableResult
    public func write(
        _ letter: Invoicing.Letter, to recipient: String, language: Language,
        secret: (text: String, until: Instant)? = nil, once: String? = nil, messageID: String,
        at now: Instant
    ) throws -> Bool {
        let members = letter.content.sorted { $0.key < $1.key }.map {
            JSON.Member($0.key, .string($0.value))
        }
        return try connection.execute(
            """
            INSERT INTO outbox(message_id, once, recipient, language, kind, content, secret,
                secret_until, written_at, due_at)
            VALUES(\(messageID), \(once), \(recipient),
                \(language.rawValue), \(letter.kind.rawValue),
                \(JSON.object(members).text), \(secret?.text), \(secret?.until), \(now), \(now))
            ON CONFLICT(once) DO NOTHING
            """) > 0
    }

    /// The seconds after so many failed tries until the next: 1, 5, 15, 60 minutes, then four hours.
    public static func pause(after tries: Int) -> Int64 {
        60 * (pauses.indices.contains(tries) ? pauses[tries] : lastPause)
    }

    private static let pauses: [Int64] = [1, 5, 15, 60]
    private static let lastPause: Int64 = 240

    /// How far ahead the next try of a letter may lie; what lies further ahead was noted by a clock
    /// that was ahead.
    private static let longestPause: SQL = """
        CASE tries WHEN 0 THEN 0 \(sql: .joined(pauses.enumerated().map { tries, minutes in
            "WHEN \(tries + 1) THEN \(minutes * 60)"
        }, by: " ")) ELSE \(lastPause * 60) END
        """

    /// The oldest letters that are due and can be read.
    public func due(at now: Instant, limit: Int) throws -> [Letter] {
        let rows = try connection.rows(
            """
            SELECT id, message_id, recipient, language, kind, secret, secret_until, written_at,
                tries, content
            FROM outbox WHERE delivered_at IS NULL AND due_at > 0
                AND (due_at <= \(now) OR due_at > \(now) + \(sql: Self.longestPause))
                AND \(sql: Self.isReadable)
            ORDER BY due_at, id LIMIT \(limit)
            """
        ) { Waiting(row: $0) }
        return try rows.map { row in
            let members = try connection.rows("SELECT key, value FROM json_each(\(row.content))") {
                ($0.text(0), $0.text(1))
            }
            return row.letter(content: Dictionary(members) { first, _ in first })
        }
    }

    /// Gives up what can never be handed over: letters whose code has expired, also where the
    /// next try is hours away, and those that this version cannot read. Their secrets are no
    /// longer needed; the last failure stays behind the reason.
    ///
    /// - Returns: how many.
    public func giveUpHopeless(at now: Instant) throws -> Int {
        // Only waiting letters hold a secret, and only they have a time in the index.
        let isWaiting: SQL = "delivered_at IS NULL AND due_at > 0"
        let expired: SQL = "\(sql: isWaiting) AND secret IS NOT NULL AND secret_until <= \(now)"
        let unreadable: SQL = "\(sql: isWaiting) AND NOT (\(sql: Self.isReadable))"
        let found = try connection.first(
            """
            SELECT EXISTS(SELECT 1 FROM outbox WHERE \(sql: expired))
                OR EXISTS(SELECT 1 FROM outbox WHERE \(sql: unreadable))
            """
        ) { $0.bool(0) }
        // Mostly there are none, and then no lock is taken.
        guard found == true else { return 0 }
        return try connection.transaction {
            try giveUp(where: unreadable, because: .unreadable)
                + giveUp(where: expired, because: .expired)
        }
    }

    private func giveUp(where condition: SQL, because fault: LetterFault) throws -> Int {
        try connection.execute(
            """
            UPDATE outbox SET due_at = NULL, secret = NULL,
                failure = \(fault.stored()) || coalesce(': ' || failure, '')
            WHERE \(sql: condition)
            """)
    }

    private static let isReadable: SQL =
        "kind IN (\(list: LetterKind.allCases.map(\.rawValue))) AND json_valid(content)"

    /// Gives up what needs a secret, and forgets all secrets: for a copy of the database.
    func forgetSecrets() throws {
        try connection.execute(
            """
            UPDATE outbox SET secret = NULL, due_at = NULL, failure = \(LetterFault.expired.stored())
            WHERE secret IS NOT NULL
            """)
    }

    /// Gives up all that waits: what a backup has may have been sent since.
    func holdBack() throws {
        try connection.execute(
            """
            UPDATE outbox SET due_at = NULL, secret = NULL,
                failure = \(LetterFault.restored.stored())
            WHERE delivered_at IS NULL AND due_at IS NOT NULL
            """)
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

/// A row of the outbox before its contents are read.
private struct Waiting {
    private let id: Int64
    private let messageID: String
    private let recipient: String
    private let language: String
    private let kind: String
    private let secret: String?
    private let secretUntil: Instant?
    private let writtenAt: Instant
    private let tries: Int
    let content: String

    init(row: Row) {
        id = row.int64(0)
        messageID = row.text(1)
        recipient = row.text(2)
        language = row.text(3)
        kind = row.text(4)
        secret = row.optionalText(5)
        secretUntil = row.optionalInstant(6)
        writtenAt = row.instant(7)
        tries = row.int(8)
        content = row.text(9)
    }

    func letter(content: [String: String]) -> Outbox.Letter {
        Outbox.Letter(
            id: id, messageID: messageID,
            recipient: recipient,
            language: Language(rawValue: language) ?? .english,
            letter: LetterKind(rawValue: kind).flatMap { Letter($0, content: content) },
            secret: secret, secretUntil: secretUntil, writtenAt: writtenAt, tries: tries)
    }
}
