import Invoicing

/// Orders, as the feed told them, and whose they are.
public struct Orders {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// What registration needs to know of an order.
    public struct Known: Sendable {
        public let number: String
        public let email: String?
        public let account: AccountID?
    }

    public func find(_ number: String) throws -> Known? {
        try connection.first(
            "SELECT number, email, account FROM orders WHERE number = \(number)", Self.known)
    }

    private static func known(_ row: Row) -> Known {
        Known(number: row.text(0), email: row.optionalText(1), account: row.optionalAccount(2))
    }

    /// The orders that wait to be activated by an address.
    public func waiting(for email: EmailAddress, at now: Instant) throws -> [Known] {
        try connection.rows(
            """
            SELECT number, email, account FROM orders WHERE number IN (
                SELECT order_number FROM registrations
                WHERE email_key = \(email.key) AND expires_at > \(now))
            """, Self.known)
    }

    /// Whether any order was imported.
    public func isEmpty() throws -> Bool {
        try connection.first("SELECT 1 FROM orders LIMIT 1") { _ in true } == nil
    }

    /// Gives an order that nobody has to an account.
    ///
    /// - Returns: false when another account has it.
    public func give(
        _ number: String, to account: AccountID, by actor: Actor, at now: Instant
    ) throws -> Bool {
        try Log(connection).change(.orderGive, number, key: number, by: actor, at: now) {
            try connection.execute(
                """
                UPDATE orders SET account = \(account)
                WHERE number = \(number) AND (account IS NULL OR account = \(account))
                """) == 1
        }
    }

    /// Takes an order from the account that has it.
    ///
    /// - Returns: false when it is not that account's any more.
    public func take(
        _ number: String, from account: AccountID, by actor: Actor, at now: Instant
    ) throws -> Bool {
        try Log(connection).change(.orderTake, number, key: number, by: actor, at: now) {
            try connection.execute(
                """
                UPDATE orders SET account = NULL
                WHERE number = \(number) AND account = \(account)
                """) == 1
        }
    }

    /// The numbers of the account's orders.
    public func numbers(of account: AccountID) throws -> [String] {
        try connection.rows(
            "SELECT number FROM orders WHERE account = \(account) ORDER BY number"
        ) { $0.text(0) }
    }
}
