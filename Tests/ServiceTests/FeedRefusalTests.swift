import Foundation
import Invoicing
import Testing

@testable import Service

@Suite("A file that is no feed")
struct FeedRefusalTests {
    private static let row = "B1,CN1,1,2026-11-01\n"

    static let files: [(String, FeedRefusal)] = [
        ("", .empty), ("\u{FEFF}", .empty), ("\n\r\n\n", .empty),
        (row, .noHeader),
        ("billing_record,order_number,amount\n", .missingColumn("paid_at")),
        ("billing_record,order_number,amount,amount,paid_at\n", .doubledColumn("amount")),
        ("billing_record;order_number;amount;paid_at\n", .separator),
        ("billing_record\torder_number\tamount\tpaid_at\n", .separator),
        (FeedDesk.orders, .otherFeed(.orders)),
        ("billing_record,\"order_number,amount,paid_at\n" + row, .brokenHeader),
        ("billing_record,order_num\0ber,amount,paid_at\n" + row, .nul),
        (String(repeating: "x", count: 70_000), .brokenHeader),
        (String(repeating: ",", count: 3_000_000), .brokenHeader),
        ("PK\u{3}\u{4}" + String(repeating: "zip", count: 100), .workbook),
    ]

    @Test(arguments: files)
    func `is refused whole`(text: String, refusal: FeedRefusal) throws {
        let desk = try FeedDesk()
        #expect(throws: refusal) { try desk.take(.payments, text, header: false) }
        #expect(try desk.payments().isEmpty)
    }

    @Test func `is refused for its encoding`() throws {
        let desk = try FeedDesk()
        let text = FeedDesk.payments + Self.row
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16] {
            let bytes = Array(try #require(text.data(using: encoding)))
            #expect(throws: FeedRefusal.utf16) { try desk.take(.payments, bytes) }
        }
        // 上海 in GB18030.
        let chinese = Array((FeedDesk.orders + "CN1,C1,").utf8) + [0xC9, 0xCF, 0xBA, 0xA3]
        #expect(throws: FeedRefusal.notUTF8) {
            try desk.take(.orders, chinese + Array(",E3,1,,2026-11-01\n".utf8))
        }
        let names = FeedDesk.orders + "CN1,C1,上海示例,E3,1,,2026-11-01\n"
        #expect(throws: FeedRefusal.isUTF8) {
            try desk.take(.orders, names, header: false, encoding: .gb18030)
        }
        #expect(try desk.orders().isEmpty)
    }

    @Test func `is named when it cannot be read`() throws {
        let desk = try FeedDesk()
        let descriptor = open(desk.folder, O_RDONLY)
        defer { close(descriptor) }
        #expect(throws: FeedRefusal.unreadable(code: EISDIR)) {
            _ = try Feeds(desk.connection).importPayments(from: descriptor, at: FeedDesk.now) {
                _ in
            }
        }
    }

    @Test func `goes by the usual names of encodings`() {
        #expect(FeedEncoding(name: "GB18030") == .gb18030)
        #expect(FeedEncoding(name: "gbk") == .gb18030)
        #expect(FeedEncoding(name: "UTF-8") == .utf8)
        #expect(FeedEncoding(name: "latin1") == nil)
    }
}
