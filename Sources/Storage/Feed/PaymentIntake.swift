import Invoicing

/// Takes the rows of the payment feed into `billing_records`; to be used inside transactions.
public struct PaymentIntake {
    private let insert: PreparedStatement
    private let find: PreparedStatement
    private let update: PreparedStatement

    /// Prepares its statements; throws `StorageFault`.
    public init(_ connection: some Connection) throws {
        // A payment may come before its order, so nothing is looked up, and only a row that is
        // there already costs a second statement.
        insert = try connection.prepared(
            """
            INSERT INTO billing_records(number, order_number, amount, paid_at)
            VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
            """)
        find = try connection.prepared(
            "SELECT order_number, amount, paid_at FROM billing_records WHERE number = ?1")
        update = try connection.prepared(
            """
            UPDATE billing_records SET order_number = ?2, amount = ?3, paid_at = ?4
            WHERE number = ?1
                AND NOT EXISTS(SELECT 1 FROM claims WHERE record = ?1 AND live)
                AND NOT EXISTS(SELECT 1 FROM splits WHERE record = ?1 AND ended_at IS NULL)
            """)
    }

    /// Stores one payment; throws `StorageFault`.
    public func take(
        number: UnownedText, order: UnownedText, amount: Money, paidAt: Instant
    ) throws -> FeedOutcome {
        func bindAll(_ statement: PreparedStatement) {
            statement.bind(unowned: number, at: 1)
            statement.bind(unowned: order, at: 2)
            statement.bind(.integer(amount.fen), at: 3)
            statement.bind(.integer(paidAt.seconds), at: 4)
        }
        bindAll(insert)
        if try insert.run() > 0 { return .new }
        if try isKnown(number, order, amount, paidAt) { return .unchanged }
        bindAll(update)
        return try update.run() > 0 ? .changed : .held
    }

    private func isKnown(
        _ number: UnownedText, _ order: UnownedText, _ amount: Money, _ paidAt: Instant
    ) throws -> Bool {
        find.bind(unowned: number, at: 1)
        defer { find.reset() }
        guard try find.step() else { return false }
        let row = find.row
        return row.holds(order, at: 0) && row.money(1) == amount && row.instant(2) == paidAt
    }
}
