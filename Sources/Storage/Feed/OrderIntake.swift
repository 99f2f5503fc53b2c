import Invoicing

/// Takes the rows of the order feed into `orders`; to be used inside transactions.
public struct OrderIntake {
    /// One row; its texts stay where they are until it is stored.
    public struct Order {
        public let number: UnownedText
        public let customer: UnownedText
        public let payer: UnownedText
        public let product: UnownedText
        public let quantity: Int
        /// nil where the feed names none.
        public let email: UnownedText?
        public let placedAt: Instant

        /// A row of these values.
        public init(
            number: UnownedText, customer: UnownedText, payer: UnownedText,
            product: UnownedText, quantity: Int, email: UnownedText?, placedAt: Instant
        ) {
            self.number = number
            self.customer = customer
            self.payer = payer
            self.product = product
            self.quantity = quantity
            self.email = email
            self.placedAt = placedAt
        }
    }

    private let insert: PreparedStatement
    private let find: PreparedStatement
    private let update: PreparedStatement

    /// Prepares its statements; throws `StorageFault`.
    public init(_ connection: some Connection) throws {
        insert = try connection.prepared(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, email, placed_at)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING
            """)
        find = try connection.prepared(
            """
            SELECT customer, payer, product, quantity, email, placed_at
            FROM orders WHERE number = ?1
            """)
        // What is printed on a Fapiao stays as it was when it was applied for; the rest may
        // change at any time.
        update = try connection.prepared(
            """
            UPDATE orders
            SET customer = ?2, payer = ?3, product = ?4, quantity = ?5, email = ?6, placed_at = ?7
            WHERE number = ?1 AND (payer = ?3 AND product = ?4 AND quantity = ?5
                OR NOT EXISTS(SELECT 1 FROM billing_records AS bill
                    WHERE bill.order_number = ?1 AND (
                        EXISTS(SELECT 1 FROM claims WHERE record = bill.number AND live)
                        OR EXISTS(SELECT 1 FROM splits
                            WHERE record = bill.number AND ended_at IS NULL))))
            """)
    }

    /// Stores one order; throws `StorageFault`.
    public func take(_ order: Order) throws -> FeedOutcome {
        bind(order, to: insert)
        if try insert.run() > 0 { return .new }
        if try isKnown(order) { return .unchanged }
        bind(order, to: update)
        return try update.run() > 0 ? .changed : .held
    }

    private func bind(_ order: Order, to statement: PreparedStatement) {
        statement.bind(unowned: order.number, at: 1)
        statement.bind(unowned: order.customer, at: 2)
        statement.bind(unowned: order.payer, at: 3)
        statement.bind(unowned: order.product, at: 4)
        statement.bind(.integer(Int64(order.quantity)), at: 5)
        if let email = order.email {
            statement.bind(unowned: email, at: 6)
        } else {
            statement.bind(.null, at: 6)
        }
        statement.bind(.integer(order.placedAt.seconds), at: 7)
    }

    private func isKnown(_ order: Order) throws -> Bool {
        find.bind(unowned: order.number, at: 1)
        defer { find.reset() }
        guard try find.step() else { return false }
        let row = find.row
        return row.holds(order.customer, at: 0) && row.holds(order.payer, at: 1)
            && row.holds(order.product, at: 2) && row.int(3) == order.quantity
            && row.holds(order.email, at: 4) && row.instant(5) == order.placedAt
    }
}
