import Foundation
import Glibc
import Invoicing
import Storage

@testable import Service

/// A fresh database in a folder of its own, and feeds handed to it as bytes.
final class FeedDesk {
    static let now = Instant(day: Day(number: 20_779), hour: 18)
    static let payments = "billing_record,order_number,amount,paid_at\n"
    static let orders = "order_number,customer,payer,product,quantity,email,placed_at\n"

    let folder: String
    let connection: SQLiteConnection
    var chunk = 1 << 20
    private(set) var faults: [RowFault] = []
    private(set) var arrived: [ArrivedOrder] = []

    init() throws {
        folder = NSTemporaryDirectory() + "feeds-\(UUID().uuidString)"
        connection = try Database.open(folder + "/fapiao.db")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Imports; the header is put above the rows unless the text brings its own.
    @discardableResult
    func take(
        _ feed: Feed, _ text: String, header: Bool = true, encoding: FeedEncoding = .utf8
    ) throws -> FeedSummary {
        let own = feed == .orders ? Self.orders : Self.payments
        return try take(feed, Array(((header ? own : "") + text).utf8), encoding: encoding)
    }

    @discardableResult
    func take(
        _ feed: Feed, _ bytes: [UInt8], encoding: FeedEncoding = .utf8
    ) throws -> FeedSummary {
        faults = []
        let path = folder + "/feed.csv"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        let feeds = Feeds(connection, chunk: chunk)
        switch feed {
        case .orders:
            return try feeds.importOrders(
                from: descriptor, encoding: encoding, at: Self.now,
                arrived: { self.arrived.append($0) }, refused: { self.faults.append($0) })
        case .payments:
            return try feeds.importPayments(
                from: descriptor, encoding: encoding, at: Self.now,
                refused: { self.faults.append($0) })
        }
    }

    func payments() throws -> [String] {
        try connection.rows(
            "SELECT number, order_number, amount, paid_at FROM billing_records ORDER BY number"
        ) { "\($0.text(0)) \($0.text(1)) \($0.money(2).plain) \($0.instant(3).iso8601)" }
    }

    func orders() throws -> [String] {
        try connection.rows(
            """
            SELECT number, customer, payer, product, quantity, email, placed_at
            FROM orders ORDER BY number
            """
        ) { row in
            let texts = (0...3).map { row.text($0) } + [String(row.int(4))]
            return (texts + [row.optionalText(5) ?? "-"]).joined(separator: "|")
        }
    }

    /// Lets an application hold a record, as Confirm would.
    func claim(_ record: String, amount: Int64) throws {
        try connection.transaction {
            try connection.execute(
                """
                INSERT INTO accounts(id, email, email_key, password, language, activated_at)
                VALUES(1, 'a@b.example', 'a@b.example', '', 'en', 0)
                """)
            try connection.execute(
                """
                INSERT INTO applications(id, number, account, stage, type, title, payer,
                    certificate, method, recipient, ship_telephone, submitted_at, due_on,
                    provisional, total, revision, entries, head)
                VALUES(1, 'F-261122-0001', 1, 'submitted', 'normal', 'T', 'P', 0, 'pickup', 'R',
                    '1', 0, 0, 0, \(amount), 1, 1, zeroblob(32))
                """)
            try connection.execute(
                """
                INSERT INTO claims(application, record, amount, live)
                VALUES(1, \(record), \(amount), 1)
                """)
        }
    }

    func withdraw() throws {
        _ = try connection.transaction {
            try connection.execute("UPDATE applications SET stage = 'withdrawn' WHERE id = 1")
        }
    }
}
