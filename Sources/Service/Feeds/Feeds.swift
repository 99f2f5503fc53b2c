import Glibc
import Invoicing
import Storage

/// Imports the feeds of orders and payments.
///
/// Rows are stored in short transactions, so that nobody waits for long, and an import that was
/// interrupted is simply run again: what is known already is left as it is.
public struct Feeds {
    /// How far an import has come.
    public struct Progress: Equatable, Sendable {
        /// Bytes taken from the file.
        public let bytes: Int64
        /// Rows done, refused ones too.
        public let rows: Int
    }

    private let connection: any Connection
    private let chunk: Int
    private let pace: Pace

    /// Imports into that database.
    public init(_ connection: any Connection) {
        self.init(connection, chunk: 1 << 20)
    }

    /// - Parameter chunk: bytes read at a time.
    init(_ connection: any Connection, chunk: Int, pace: Pace = Pace()) {
        self.connection = connection
        self.chunk = chunk
        self.pace = pace
    }

    /// Imports payments; one for an order that is not known yet is kept for it.
    ///
    /// - Parameters:
    ///   - descriptor: read to its end, not closed.
    ///   - passed: called once where the file has columns that are not known.
    ///   - progress: called after each transaction.
    ///   - refused: called for each bad row, after the transaction that took the rows around it.
    /// - Throws: `FeedRefusal` for the whole file, `StorageFault`. What was stored before stays.
    public func importPayments(
        from descriptor: Int32, encoding: FeedEncoding = .utf8, at now: Instant,
        passed: (PassedColumns) -> Void = { _ in }, progress: (Progress) -> Void = { _ in },
        refused: (RowFault) -> Void
    ) throws -> FeedSummary {
        var reader = try reader(of: .payments, descriptor, encoding, passed)
        let intake = try PaymentIntake(connection)
        return try run(&reader, progress, refused) { reader in
            let outcome = try intake.take(
                number: reader.number(0), order: reader.number(1), amount: reader.amount(2),
                paidAt: reader.instant(3, now: now))
            if outcome == .held { throw reader.fault(0, .held) }
            return outcome
        }
    }

    /// Imports orders.
    ///
    /// - Parameters:
    ///   - descriptor: read to its end, not closed.
    ///   - passed: called once where the file has columns that are not known.
    ///   - progress: called after each transaction.
    ///   - arrived: called inside the transaction for each new order that names an address.
    ///   - refused: called for each bad row, after the transaction that took the rows around it.
    /// - Throws: `FeedRefusal` for the whole file, `StorageFault`, what `arrived` throws. What was
    ///   stored before stays.
    public func importOrders(
        from descriptor: Int32, encoding: FeedEncoding = .utf8, at now: Instant,
        passed: (PassedColumns) -> Void = { _ in }, progress: (Progress) -> Void = { _ in },
        arrived: (ArrivedOrder) throws -> Void = { _ in }, refused: (RowFault) -> Void
    ) throws -> FeedSummary {
        var reader = try reader(of: .orders, descriptor, encoding, passed)
        let intake = try OrderIntake(connection)
        return try run(&reader, progress, refused) { reader in
            let order = try reader.order(now: now)
            let outcome = try intake.take(order)
            if outcome == .held { throw reader.fault(0, .held) }
            if outcome == .new, let new = ArrivedOrder(order) { try arrived(new) }
            return outcome
        }
    }

    private func reader(
        of feed: Feed, _ descriptor: Int32, _ encoding: FeedEncoding,
        _ passed: (PassedColumns) -> Void
    ) throws -> FeedReader {
        let source = ByteSource(descriptor: descriptor, encoding: encoding)
        let reader = try FeedReader(FeedColumns(feed.columns), source, chunk: chunk)
        if let columns = reader.passed { passed(columns) }
        return reader
    }

    private func run(
        _ reader: inout FeedReader, _ progress: (Progress) -> Void, _ refused: (RowFault) -> Void,
        _ take: (inout FeedReader) throws -> FeedOutcome
    ) throws -> FeedSummary {
        // Ten MiB, and fewer checkpoints: a feed in the order of time writes all over the
        // indexes, and what stays in memory is not read and written again and again.
        try connection.execute("PRAGMA cache_size = -10000")
        try connection.execute("PRAGMA wal_autocheckpoint = 4000")
        var summary = FeedSummary()
        while !reader.isFinished {
            // Reading may take as long as the other end of a pipe likes: never with the lock.
            try reader.fill()
            var batch = FeedBatch(pace)
            try connection.transaction { try batch.run(&reader, take) }
            for fault in batch.faults { refused(fault) }
            summary += batch.summary
            progress(Progress(bytes: reader.bytesRead, rows: summary.rows))
            if batch.summary.rows > 0 { usleep(pace.pause) }
        }
        return summary
    }
}

/// A new order whose buyer can be written to.
public struct ArrivedOrder: Equatable, Sendable {
    /// The order's number.
    public let number: String
    /// The buyer's address in the feed.
    public let email: String
    public let product: String
    public let payer: String
    /// When the order was placed.
    public let placedAt: Instant

    init?(_ order: OrderIntake.Order) {
        guard let email = order.email else { return nil }
        number = String(decoding: order.number, as: UTF8.self)
        self.email = String(decoding: email, as: UTF8.self)
        product = String(decoding: order.product, as: UTF8.self)
        payer = String(decoding: order.payer, as: UTF8.self)
        placedAt = order.placedAt
    }
}

extension FeedReader {
    fileprivate mutating func order(now: Instant) throws(RowFault) -> OrderIntake.Order {
        OrderIntake.Order(
            number: try number(0), customer: try text(1), payer: try text(2),
            product: try text(3), quantity: try quantity(4), email: try email(5),
            placedAt: try instant(6, now: now))
    }
}
