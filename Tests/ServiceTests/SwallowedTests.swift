import Invoicing
import Testing

@testable import Service

@Suite("A feed in which a comma or a quote is lost")
struct SwallowedTests {
    @Test func `has the row named whose value ends in a column without a name`() throws {
        let desk = try FeedDesk()
        let header = "billing_record,order_number,paid_at,amount,\n"
        let rows = "B1,CN1,2026-11-18,1,234.50\nB2,CN1,2026-11-18,2.00,\n"
        let summary = try desk.take(.payments, header + rows, header: false)
        #expect(summary == FeedSummary(new: 1, refused: 1))
        #expect(desk.faults.map(\.reason) == [.unnamedValue])
        #expect(desk.faults.map(\.line) == [2])
    }

    @Test func `has the row named that took in others`() throws {
        let desk = try FeedDesk()
        let rows = """
            CN1,C1,"甲
            CN2,C1,乙,O,1,,2026-11-11
            CN3,C1,丙",O,1,,2026-11-11

            """
        let summary = try desk.take(.orders, rows)
        #expect(summary == FeedSummary(refused: 1))
        #expect(desk.faults.map(\.reason) == [.openQuote(line: 2)])
    }

    @Test func `is UTF-8 also with a wrong byte in it`() throws {
        let desk = try FeedDesk()
        var bytes = Array((FeedDesk.orders + "CN1,C1,北京科技,O,1,,2026-11-18\n").utf8)
        bytes += Array("CN3,C1,M".utf8) + [0xFC] + Array("ller,O,1,,2026-11-18\n".utf8)
        #expect(throws: FeedRefusal.isUTF8) {
            try desk.take(.orders, bytes, encoding: .gb18030)
        }
    }

    @Test(arguments: ["\r", "\r\n", "\r\r\n", "\n"])
    func `reads returns in constant memory, a line each`(end: String) throws {
        let desk = try FeedDesk()
        desk.chunk = 64
        let header = "billing_record,order_number,amount,paid_at" + end
        let blank = String(repeating: end, count: 5000)
        let summary = try desk.take(
            .payments, header + blank + "B1,CN1,x,2026-11-18" + end + "B2,CN1,1,2026-11-18",
            header: false)
        #expect(summary == FeedSummary(new: 1, refused: 1))
        #expect(desk.faults.map(\.line) == [5002])
    }

    @Test(arguments: ["2.54E19", "2.54e+19", "1.0E10"])
    func `has no power of ten for a number`(number: String) throws {
        let desk = try FeedDesk()
        #expect(try desk.take(.payments, "\(number),CN1,1,2026-11-18\n").refused == 1)
        #expect(desk.faults.map(\.reason) == [.shortened])
    }
}
