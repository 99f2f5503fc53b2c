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

    /// Sets a new password, as its hash. A mailed one and a change of address that waits are
    /// worthless then: who takes the account back has it alone.
    ///
    /// - Parameter old: the hash it replaces; nil for whichever.
    /// - Returns: false when the password is another meanwhile.
    public func setPassword(
        _ hash: String, insteadOf old: String? = nil, of account: Int64
    ) throws -> Bool {
        let changed = try connection.execute(
            """
            UPDATE accounts SET password = \(hash), mailed_password = NULL,
                mailed_expires_at = NULL, revision = revision + 1
            WHERE id = \(account) AND (\(old) IS NULL OR password = \(old))
            """)
        try Codes(connection).removeAddressChanges(of: account)
        return changed == 1
    }

    /// Hashes the same password anew, with today's parameters.
    public func rehash(_ hash: String, insteadOf old: String, of account: Int64) throws {
        try connection.execute(
            "UPDATE accounts SET password = \(hash) WHERE id = \(account) AND password = \(old)")
    }

    /// Keeps the password that is mailed; an earlier one is worthless then.
    public func mail(_ password: MailedPassword, to account: Int64, until: Instant) throws {
        try connection.execute(
            """
            UPDATE accounts SET mailed_password = \(Self.stored(password)),
                mailed_expires_at = \(until)
            WHERE id = \(account)
            """)
    }

    /// Uses the mailed password, in one conditional statement: of many at once exactly one wins.
    ///
    /// - Returns: whether it was right, unused and in time.
    public func use(_ password: MailedPassword, of account: Int64, at now: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE accounts SET mailed_password = NULL, mailed_expires_at = NULL
            WHERE id = \(account) AND mailed_password = \(Self.stored(password))
                AND mailed_expires_at > \(now)
            """) == 1
    }

    /// Makes another address the login.
    ///
    /// - Returns: false when it is another account's.
    public func setEmail(_ email: EmailAddress, of account: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE accounts SET email = \(email.text), email_key = \(email.key),
                revision = revision + 1
            WHERE id = \(account) AND NOT EXISTS(
                SELECT 1 FROM accounts WHERE email_key = \(email.key) AND id <> \(account))
            """) == 1
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

    /// Removes registrations that were never activated and whose time is over.
    ///
    /// - Returns: how many.
    public func removeExpired(at now: Instant) throws -> Int {
        try connection.execute("DELETE FROM registrations WHERE expires_at <= \(now)")
    }

    public func removePending(_ order: String) throws {
        try connection.execute("DELETE FROM registrations WHERE order_number = \(order)")
    }

    // 80 random bits need no slow hash: nobody tries them all.
    private static func stored(_ password: MailedPassword) -> String {
        Digest.sha256(password.bytes).map {
            String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
        }
        .joined()
    }

    /// The registrations of an address that wait, the newest first.
    public func allPending(_ email: EmailAddress, at now: Instant) throws -> [Pending] {
        try pendings(where: "lower(email) = \(email.key) AND expires_at > \(now)")
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
        try pendings(where: condition).first
    }

    private func pendings(where condition: SQL) throws -> [Pending] {
        try connection.rows(
            """
            SELECT order_number, email, password, language, expires_at FROM registrations
            WHERE \(sql: condition) ORDER BY expires_at DESC, order_number
            """
        ) { row in
            Pending(
                order: row.text(0), email: try EmailAddress(row.text(1)), password: row.text(2),
                language: Language(rawValue: row.text(3)) ?? .english, expiresAt: row.instant(4))
        }
    }
}
