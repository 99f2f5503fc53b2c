import Invoicing

/// Registrations that wait for their activation: of one order any number beside each other, from
/// each source one.
public struct Registrations {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Where somebody comes from, as it is stored: a digest.
    public struct Source: Equatable, Sendable {
        let bytes: [UInt8]

        /// - Parameter name: the same for all who count as one.
        public init(_ name: String) { bytes = Digest.sha256(Array(name.utf8)) }

        fileprivate init(stored bytes: [UInt8]) { self.bytes = bytes }
    }

    /// A registration that waits; the password is an Argon2id hash.
    public struct Pending: Sendable {
        public let order: String
        public let source: Source
        public let email: EmailAddress
        public let password: String
        public let language: Language
        public let expiresAt: Instant
        /// Which session registered it: others come from the same source.
        public let token: [UInt8]

        public init(
            order: String, source: Source, email: EmailAddress, password: String,
            language: Language, expiresAt: Instant, token: [UInt8]
        ) {
            self.order = order
            self.source = source
            self.email = email
            self.password = password
            self.language = language
            self.expiresAt = expiresAt
            self.token = token
        }
    }

    /// Keeps a registration, in place of the one of the same order and source. With the same
    /// address, the code that was mailed last stays good; another address was mistyped, and its
    /// code ends.
    public func keep(_ pending: Pending) throws {
        try connection.execute(
            """
            DELETE FROM codes WHERE hash IN (SELECT code FROM registrations
                WHERE order_number = \(pending.order) AND source = \(pending.source.bytes)
                    AND email_key <> \(pending.email.key))
            """)
        try connection.execute(
            """
            INSERT INTO registrations(order_number, source, email, email_key, password, language,
                expires_at, token, is_contested)
            VALUES(\(pending.order), \(pending.source.bytes), \(pending.email.text),
                \(pending.email.key), \(pending.password), \(pending.language.rawValue),
                \(pending.expiresAt), \(pending.token), 0)
            ON CONFLICT DO UPDATE SET email = excluded.email, email_key = excluded.email_key,
                password = excluded.password, language = excluded.language,
                expires_at = excluded.expires_at,
                code = CASE WHEN email_key = excluded.email_key THEN code END,
                token = excluded.token,
                is_contested = is_contested OR token <> excluded.token
            """)
    }

    /// Makes a code the one of a registration; the one before is worthless then.
    public func mail(_ code: Code, for pending: Pending, until: Instant) throws {
        let row: SQL = """
            order_number = \(pending.order) AND source = \(pending.source.bytes)
            """
        try connection.execute(
            "DELETE FROM codes WHERE hash = (SELECT code FROM registrations WHERE \(sql: row))")
        try Codes(connection).add(
            code, kind: .activation,
            for: .init(order: pending.order, email: pending.email.text), expiresAt: until)
        try connection.execute(
            "UPDATE registrations SET code = \(Codes.hash(code)) WHERE \(sql: row)")
    }

    /// What a session registered, unless another's took its place.
    public func find(_ registered: Asker.Registered, at now: Instant) throws -> Pending? {
        try pendings(
            """
            SELECT \(sql: Self.columns) FROM registrations
            WHERE order_number = \(registered.order) AND token = \(registered.token)
                AND length(token) > 0 AND expires_at > \(now)
                AND email_key = \(EmailAddress(stored: registered.email).key)
            """
        ).first
    }

    /// Whether several have registered with an address, whichever the order: from several sources,
    /// or one session in the place of another.
    public func isContested(_ email: EmailAddress, at now: Instant) throws -> Bool {
        try connection.first(
            """
            SELECT count(DISTINCT source) > 1 OR coalesce(max(is_contested), 0) FROM registrations
            WHERE email_key = \(email.key) AND expires_at > \(now)
            """
        ) { $0.bool(0) } ?? false
    }

    /// The registration of an order that a code was mailed for.
    public func find(_ order: String, by code: Code, at now: Instant) throws -> Pending? {
        try pendings(
            """
            SELECT \(sql: Self.columns) FROM registrations
            WHERE order_number = \(order) AND code = \(Codes.hash(code)) AND expires_at > \(now)
            """
        ).first
    }

    /// The orders that wait for an address, the newest first: of each what that source
    /// registered, else the newest registration.
    public func waiting(
        for email: EmailAddress, from source: Source, at now: Instant, limit: Int
    ) throws -> [Pending] {
        try pendings(
            """
            SELECT \(sql: Self.columns) FROM (
                SELECT *, row_number() OVER (PARTITION BY order_number
                    ORDER BY source = \(source.bytes) DESC, expires_at DESC) AS place
                FROM registrations WHERE email_key = \(email.key) AND expires_at > \(now))
            WHERE place = 1 ORDER BY expires_at DESC, order_number LIMIT \(limit)
            """)
    }

    /// The newest registration of an address from a source.
    public func latest(
        of email: EmailAddress, from source: Source, at now: Instant
    ) throws -> Pending? {
        try pendings(
            """
            SELECT \(sql: Self.columns) FROM registrations
            WHERE email_key = \(email.key) AND source = \(source.bytes) AND expires_at > \(now)
            ORDER BY expires_at DESC, order_number LIMIT 1
            """
        ).first
    }

    /// Ends every registration of an order, and their codes.
    public func removeAll(of order: String) throws {
        try Codes(connection).removeAll(.activation, order: order)
        try connection.execute("DELETE FROM registrations WHERE order_number = \(order)")
    }

    /// Removes registrations that were never activated and whose time is over.
    ///
    /// - Returns: how many.
    public func removeExpired(at now: Instant) throws -> Int {
        try connection.execute("DELETE FROM registrations WHERE expires_at <= \(now)")
    }

    private static let columns: SQL = """
        order_number, source, email, password, language, expires_at, token
        """

    private func pendings(_ query: SQL) throws -> [Pending] {
        try connection.rows(query) { row in
            Pending(
                order: row.text(0), source: Source(stored: row.blob(1)),
                email: EmailAddress(stored: row.text(2)), password: row.text(3),
                language: Language(rawValue: row.text(4)) ?? .english, expiresAt: row.instant(5),
                token: row.blob(6))
        }
    }
}
