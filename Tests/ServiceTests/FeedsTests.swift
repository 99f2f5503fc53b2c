import Foundation
import Glibc
import Invoicing
import Storage
import Testing

@testable import Service

@Suite("A feed")
struct FeedsTests {
    private let row = "B1,CN1,5310.00,2026-11-20T10:12:00+08:00\n"
    private let order = "CN1,C1,上海示例科技有限公司,Office 365 E3,25,a@b.example,2026-11-01\n"

    @Test func `is taken in any column order, with CRLF, quotes, blank lines and a UTF-8 mark`()
        throws
    {
        let same = "B1 CN1 5310.00 2026-11-20T10:12:00+08:00"
        let shapes = [
            FeedDesk.payments + row,
            FeedDesk.payments + row.dropLast(),
            "\u{FEFF}" + FeedDesk.payments + row,
            (FeedDesk.payments + row).replacing("\n", with: "\r\n"),
            "\n\r\n" + FeedDesk.payments + "\n  \n" + row + "\n\n",
            "paid_at,amount,billing_record,order_number\n2026-11-20 10:12,5310,B1,CN1\n",
            "\"billing_record\",order_number,\"amount\",Paid_At\n\"B1\",\"CN1\",\"5310.00\","
                + "2026-11-20T02:12:00Z",
            FeedDesk.payments + "b1,ｃｎ1, 5310.0 , 2026-11-20T10:12:00.5\n",
        ]
        for shape in shapes {
            let desk = try FeedDesk()
            let summary = try desk.take(.payments, shape, header: false)
            #expect(summary == FeedSummary(new: 1), "\(shape)")
            #expect(try desk.payments() == [same])
        }
    }

    @Test func `repeated changes nothing`() throws {
        let desk = try FeedDesk()
        #expect(try desk.take(.payments, row + row) == FeedSummary(new: 1, unchanged: 1))
        #expect(try desk.take(.payments, row) == FeedSummary(unchanged: 1))
        #expect(try desk.take(.orders, order) == FeedSummary(new: 1))
        #expect(try desk.take(.orders, order) == FeedSummary(unchanged: 1))
        #expect(desk.arrived.map(\.number) == ["CN1"])
    }

    @Test func `updates what changed while no application holds it`() throws {
        let desk = try FeedDesk()
        try desk.take(.payments, row)
        #expect(try desk.take(.payments, "B1,CN2,12,2026-11-19\n") == FeedSummary(changed: 1))
        #expect(try desk.payments() == ["B1 CN2 12.00 2026-11-19T00:00:00+08:00"])
        try desk.take(.orders, order)
        let other = order.replacing("E3", with: "E5").replacing("a@b.example", with: "")
        #expect(try desk.take(.orders, other) == FeedSummary(changed: 1))
        #expect(try desk.orders() == ["CN1|C1|上海示例科技有限公司|Office 365 E5|25|-"])
    }

    @Test func `does not change what an application holds, until it is withdrawn`() throws {
        let desk = try FeedDesk()
        try desk.take(.orders, order)
        try desk.take(.payments, row)
        try desk.claim("B1", amount: 531_000)
        let paid = row.replacing("5310", with: "5311")
        let bought = order.replacing("E3", with: "E5")
        #expect(try desk.take(.payments, row + paid) == FeedSummary(unchanged: 1, refused: 1))
        #expect(desk.faults.map(\.reason) == [.held])
        #expect(try desk.take(.orders, bought) == FeedSummary(refused: 1))
        #expect(desk.faults.first?.line == 2)
        // What no Fapiao prints may change all the same.
        let moved = order.replacing("a@b.example", with: "c@d.example")
        #expect(try desk.take(.orders, moved) == FeedSummary(changed: 1))
        try desk.withdraw()
        #expect(try desk.take(.payments, paid) == FeedSummary(changed: 1))
        #expect(try desk.take(.orders, bought) == FeedSummary(changed: 1))
    }

    @Test func `of payments is kept for an order that comes later`() throws {
        let desk = try FeedDesk()
        #expect(try desk.take(.payments, row) == FeedSummary(new: 1))
        try desk.take(.orders, order)
        let matched = try desk.connection.rows(
            "SELECT o.payer FROM orders o JOIN billing_records b ON b.order_number = o.number"
        ) { $0.text(0) }
        #expect(matched == ["上海示例科技有限公司"])
    }

    @Test(arguments: [16, 33, 999])
    func `saved by Chinese Excel is read as GB18030, at any chunk size`(chunk: Int) throws {
        let desk = try FeedDesk()
        desk.chunk = chunk
        // Foundation's number for GB18030.
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let rare = order.replacing("示例", with: "示例䶮𠮷")
        var bytes = Array(try #require((FeedDesk.orders + rare).data(using: encoding)))
        bytes += [UInt8](order.replacing("CN1", with: "CN2").utf8.prefix(7)) + [0x81, 0xFF]
        #expect(try desk.take(.orders, bytes, encoding: .gb18030).new == 1)
        #expect(try desk.orders() == ["CN1|C1|上海示例䶮𠮷科技有限公司|Office 365 E3|25|a@b.example"])
        #expect(desk.faults.map(\.line) == [3])
    }

    @Test(arguments: 16...120)
    func `is read alike whatever the border of a chunk cuts`(chunk: Int) throws {
        let desk = try FeedDesk()
        desk.chunk = chunk
        let feed = """
            CN1,C1,"上海""示例"", Ltd.",E3,1,,2026-11-01\r
            "CN2",C2,Müller,"E3\r
            yearly",2,a@b.example,2026-11-01
            CN3,C"3,x,E3,3,,2026-11-01

            CN4,C4,O'Brien,E3,4,,2026-11-01
            """
        #expect(try desk.take(.orders, feed) == FeedSummary(new: 3, refused: 1))
        #expect(desk.faults.map(\.line) == [5])
        #expect(
            try desk.orders() == [
                "CN1|C1|上海\"示例\", Ltd.|E3|1|-", "CN2|C2|Müller|E3 yearly|2|a@b.example",
                "CN4|C4|O'Brien|E3|4|-",
            ])
    }

    @Test func `that was interrupted is simply run again`() throws {
        let desk = try FeedDesk()
        let rows = (1...5000).map { "B\($0),CN\($0 / 3),10.00,2026-11-01\n" }.joined()
        let bytes = Array((FeedDesk.payments + rows).utf8)
        struct Cut: Error {}
        #expect(throws: Cut.self) { try stop(desk, bytes, Cut()) }
        let stored = try desk.payments().count
        #expect(stored > 0 && stored < 5000)
        let summary = try desk.take(.payments, bytes)
        #expect(summary == FeedSummary(new: 5000 - stored, unchanged: stored))
    }

    /// Breaks off in the middle of the second transaction, which is undone.
    private func stop(_ desk: FeedDesk, _ bytes: [UInt8], _ cut: some Error) throws {
        let wrapped = BreakingConnection(desk.connection, after: 1, cut)
        let path = desk.folder + "/cut.csv"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        let feeds = Feeds(wrapped, chunk: 40_000)
        _ = try feeds.importPayments(from: descriptor, at: FeedDesk.now) { _ in }
    }

    @Test func `of the sample data is taken whole`() throws {
        let desk = try FeedDesk()
        for (feed, rows) in [(Feed.orders, 48), (.payments, 120)] {
            let url = try #require(
                Bundle.module.url(forResource: "Feeds/\(feed)", withExtension: "csv"))
            let bytes = Array(try Data(contentsOf: url))
            #expect(try desk.take(feed, bytes) == FeedSummary(new: rows))
            #expect(try desk.take(feed, bytes) == FeedSummary(unchanged: rows))
        }
    }

    @Test func `tells how far it is, and comes through a pipe`() throws {
        let desk = try FeedDesk()
        var ends: [Int32] = [0, 0]
        #expect(Glibc.pipe(&ends) == 0)
        let text = FeedDesk.payments + row
        _ = text.withCString { write(ends[1], $0, text.utf8.count) }
        close(ends[1])
        defer { close(ends[0]) }
        var last: Feeds.Progress?
        let summary = try Feeds(desk.connection).importPayments(
            from: ends[0], at: FeedDesk.now, progress: { last = $0 }, refused: { _ in })
        #expect(summary == FeedSummary(new: 1))
        #expect(last?.bytes == Int64(text.utf8.count))
        #expect(last?.rows == 1)
    }
}

/// Throws in the transaction after so many.
private final class BreakingConnection: Connection {
    private let real: SQLiteConnection
    private var left: Int
    private let cut: any Error

    init(_ real: SQLiteConnection, after count: Int, _ cut: any Error) {
        self.real = real
        left = count
        self.cut = cut
    }

    func rows<Value>(_ query: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
        try real.rows(query, make)
    }

    func execute(_ statement: SQL) throws -> Int { try real.execute(statement) }

    func prepared(_ statement: SQL) throws -> PreparedStatement { try real.prepared(statement) }

    func snapshot<Value>(_ body: () throws -> Value) throws -> Value { try real.snapshot(body) }

    func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        left -= 1
        return try real.transaction {
            let value = try body()
            if left < 0 { throw cut }
            return value
        }
    }
}
