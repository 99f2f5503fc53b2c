import Invoicing

/// Accounts: addresses that were proved by a code.
public struct Accounts {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// An account as stored; the password is an Argon2id hash.
    public struct Account: Sendable {
        public let id: AccountID
        public let email: String
        public let password: String
        public let language: Language

        /// What front ends may know of it.
        public var applicant: Applicant {
            Applicant(account: id, email: email, language: language)
        }
    }

    public func find(_ id: AccountID) throws -> Account? {
        try account(where: "id = \(id)")
    }

    /// What tells an account from any other, and from itself before a change of its password or
    /// address.
    public struct Standing: Equatable, Sendable {
        let email: String
        let activatedAt: Instant
        let revision: Int64
    }

    /// nil where there is no such account.
    public func standing(of account: AccountID) throws -> Standing? {
        try connection.first(
            "SELECT email_key, activated_at, revision FROM accounts WHERE id = \(account)"
        ) { Standing(email: $0.text(0), activatedAt: $0.instant(1), revision: $0.int64(2)) }
    }

    public func find(_ email: EmailAddress) throws -> Account? {
        try account(where: "email_key = \(email.key)")
    }

    /// Makes an account of an address that was proved; the password is an Argon2id hash.
    public func add(
        _ email: EmailAddress, password: String, language: Language, by actor: Actor,
        at now: Instant
    ) throws -> Account {
        let id = try connection.insert(
            """
            INSERT INTO accounts(email, email_key, password, language, activated_at)
            VALUES(\(email.text), \(email.key), \(password), \(language.rawValue), \(now))
            """)
        try Log(connection).append(
            .accountAdd, String(id),
            content: Log.content([], from: [], to: Kept.accounts.facts(connection, String(id))),
            by: actor, at: now)
        return Account(id: AccountID(id), email: email.text, password: password, language: language)
    }

    /// Sets a new password, as its hash. A mailed one and a change of address that waits are
    /// worthless then: who takes the account back has it alone.
    ///
    /// - Parameter old: the hash it replaces; nil for whichever.
    /// - Returns: false when the password is another meanwhile.
    public func setPassword(
        _ hash: String, insteadOf old: String? = nil, of account: AccountID
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
    public func rehash(_ hash: String, insteadOf old: String, of account: AccountID) throws {
        try connection.execute(
            "UPDATE accounts SET password = \(hash) WHERE id = \(account) AND password = \(old)")
    }

    /// Keeps the password that is mailed; an earlier one is worthless then.
    public func mail(_ password: MailedPassword, to account: AccountID, until: Instant) throws {
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
    public func use(_ password: MailedPassword, of account: AccountID, at now: Instant) throws
        -> Bool
    {
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
    public func setEmail(
        _ email: EmailAddress, of account: AccountID, by actor: Actor, at now: Instant
    ) throws -> Bool {
        let key = String(account.value)
        return try Log(connection).change(.accountEmail, key, key: key, by: actor, at: now) {
            try connection.execute(
                """
                UPDATE accounts SET email = \(email.text), email_key = \(email.key),
                    revision = revision + 1
                WHERE id = \(account) AND NOT EXISTS(
                    SELECT 1 FROM accounts WHERE email_key = \(email.key) AND id <> \(account))
                """) == 1
        }
    }

    public func setLanguage(_ language: Language, of account: AccountID) throws {
        try connection.execute(
            "UPDATE accounts SET language = \(language.rawValue) WHERE id = \(account)")
    }

    // 80 random bits need no slow hash: nobody tries them all.
    private static func stored(_ password: MailedPassword) -> String {
        Digest.sha256(password.bytes).map {
            String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
        }
        .joined()
    }

    private func account(where condition: SQL) throws -> Account? {
        try connection.first(
            "SELECT id, email, password, language FROM accounts WHERE \(sql: condition)"
        ) { row in
            Account(
                id: row.account(0), email: row.text(1), password: row.text(2),
                language: Language(rawValue: row.text(3)) ?? .english)
        }
    }
}
