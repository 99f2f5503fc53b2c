import Invoicing

/// Codes that were mailed: stored as hashes, used once.
public struct Codes {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public enum Kind: String, Sendable {
        case activation, address, objection
    }

    /// What a code is for.
    public struct Purpose: Equatable, Sendable {
        /// The order that is activated or objected to.
        public let order: String?
        /// The account that changes its address, or that has the order.
        public let account: AccountID?
        /// The address that it was mailed to: of the activation, or the new one of a change.
        public let email: String?

        public init(order: String? = nil, account: AccountID? = nil, email: String? = nil) {
            self.order = order
            self.account = account
            self.email = email
        }
    }

    /// Remembers a new code.
    public func add(_ code: Code, kind: Kind, for purpose: Purpose, expiresAt: Instant) throws {
        try connection.execute(
            """
            INSERT INTO codes(hash, kind, order_number, account, email, expires_at)
            VALUES(\(Self.hash(code)), \(kind.rawValue), \(purpose.order),
                \(purpose.account), \(purpose.email), \(expiresAt))
            """)
    }

    /// Makes an order's earlier codes of a kind worthless.
    public func removeAll(_ kind: Kind, order: String) throws {
        try connection.execute(
            "DELETE FROM codes WHERE order_number = \(order) AND kind = \(kind.rawValue)")
    }

    /// Removes codes whose time was over at a moment.
    public func removeOld(before moment: Instant) throws {
        try connection.execute("DELETE FROM codes WHERE expires_at < \(moment)")
    }

    /// Makes an account's earlier codes for a change of address worthless.
    public func removeAddressChanges(of account: AccountID) throws {
        try connection.execute("DELETE FROM codes WHERE kind = 'address' AND account = \(account)")
    }

    /// Makes an account's codes for a change to any other address worthless.
    public func removeAddressChanges(of account: AccountID, unlessTo email: EmailAddress) throws {
        try connection.execute(
            """
            DELETE FROM codes
            WHERE kind = 'address' AND account = \(account) AND lower(email) <> \(email.key)
            """)
    }

    /// Uses a code, in one conditional statement: of many at once exactly one wins.
    ///
    /// - Returns: nil when the code is wrong, used or expired.
    public func use(_ code: Code, kind: Kind, at now: Instant) throws -> Purpose? {
        try connection.rows(
            """
            UPDATE codes SET used_at = \(now)
            WHERE hash = \(Self.hash(code)) AND kind = \(kind.rawValue)
                AND used_at IS NULL AND expires_at > \(now)
            RETURNING order_number, account, email
            """
        ) { row in
            Purpose(
                order: row.optionalText(0), account: row.optionalAccount(1),
                email: row.optionalText(2))
        }.first
    }

    /// What is stored of a code.
    static func hash(_ code: Code) -> [UInt8] { Digest.sha256(code.bytes) }

    /// The change of address that waits for its confirmation, as it was asked for last.
    public func addressChange(of account: AccountID, at now: Instant) throws -> EmailChange? {
        try connection.first(
            """
            SELECT email, expires_at FROM codes
            WHERE kind = 'address' AND account = \(account) AND used_at IS NULL
                AND expires_at > \(now)
            ORDER BY expires_at DESC LIMIT 1
            """
        ) { EmailChange(email: $0.text(0), until: $0.instant(1)) }
    }
}
