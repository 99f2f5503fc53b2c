import Invoicing

/// Accounts, and registrations that were never activated.
public struct Accounts {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// An account as stored; the password is an Argon2id hash.
    public struct Account: Sendable {
        public let id: Int64
        public let email: String
        public let password: String
        public let language: Language

        /// What front ends may know of it.
        public var applicant: Applicant {
            Applicant(account: id, email: email, language: language)
        }
    }

    /// A registration that waits for its activation.
    public struct Pending: Sendable {
        public let order: String
        public let email: EmailAddress
        public let password: String
        public let language: Language
        public let expiresAt: Instant

        public init(
            order: String, email: EmailAddress, password: String, language: Language,
            expiresAt: Instant
        ) {
            self.order = order
            self.email = email
            self.password = password
            self.language = language
            self.expiresAt = expiresAt
        }
    }

    public func find(_ id: Int64) throws -> Account? {
        try account(where: "id = \(id)")
    }

    public func find(_ email: EmailAddress) throws -> Account? {
        try account(where: "email_key = \(email.key)")
    }

    /// Makes an account of an activated registration.
    public func add(_ pending: Pending, at now: Instant) throws -> Account {
        let id = try connection.insert(
            """
            INSERT INTO accounts(email, email_key, password, language, activated_at)
            VALUES(\(pending.email.text), \(pending.email.key), \(pending.password),
                \(pending.language.rawValue), \(now))
            """)
        return Account(
            id: id, email: pending.email.text, password: pending.password,
            language: pending.language)
    }

    public func setLanguage(_ language: Language, of account: Int64) throws {
        try connection.execute(
            "UPDATE accounts SET language = \(language.rawValue) WHERE id = \(account)")
    }

    /// Keeps a registration; one of the same order is replaced, which mends a mistyped address.
    public func register(_ pending: Pending) throws {
        try connection.execute(
            """
            INSERT OR REPLACE INTO registrations(
                order_number, email, password, language, expires_at)
            VALUES(\(pending.order), \(pending.email.text), \(pending.password),
                \(pending.language.rawValue), \(pending.expiresAt))
            """)
    }

    /// The registration of an order that waits for its activation.
    public func pending(_ order: String) throws -> Pending? {
        try pending(where: "order_number = \(order)")
    }

    /// Whether an address has a registration that waits: its owner is told to activate first.
    public func pending(_ email: EmailAddress, at now: Instant) throws -> Pending? {
        try pending(where: "lower(email) = \(email.key) AND expires_at > \(now)")
    }

    public func removePending(_ order: String) throws {
        try connection.execute("DELETE FROM registrations WHERE order_number = \(order)")
    }

    private func account(where condition: SQL) throws -> Account? {
        try connection.first(
            "SELECT id, email, password, language FROM accounts WHERE \(sql: condition)"
        ) { row in
            Account(
                id: row.int64(0), email: row.text(1), password: row.text(2),
                language: Language(rawValue: row.text(3)) ?? .english)
        }
    }

    private func pending(where condition: SQL) throws -> Pending? {
        try connection.first(
            """
            SELECT order_number, email, password, language, expires_at FROM registrations
            WHERE \(sql: condition)
            """
        ) { row in
            Pending(
                order: row.text(0), email: try EmailAddress(row.text(1)), password: row.text(2),
                language: Language(rawValue: row.text(3)) ?? .english, expiresAt: row.instant(4))
        }
    }
}
