import Foundation
import Glibc
import Invoicing
import Service
import Storage
import Testing

/// Files: what other systems and other people's programs write.
@Suite("Mutated files", .serialized)
struct FileFuzzTests {
    private let now = Instant(day: Day(number: 20_779), hour: 18)

    @Test func `break no feed of orders`() throws {
        let feeds = Feeds(try Database.open(nil))
        var fuzz = Fuzz("orders")
        try fuzz.run(Self.orders) { bytes in
            try Self.file(bytes) { file in
                for encoding in [FeedEncoding.utf8, .gb18030] {
                    lseek(file, 0, SEEK_SET)
                    try Self.refusable {
                        _ = try feeds.importOrders(
                            from: file, encoding: encoding, at: now, arrived: { _ in },
                            refused: { _ in })
                    }
                }
            }
        }
    }

    @Test func `break no feed of payments`() throws {
        let feeds = Feeds(try Database.open(nil))
        var fuzz = Fuzz("payments")
        try fuzz.run(Self.payments) { bytes in
            try Self.file(bytes) { file in
                for encoding in [FeedEncoding.utf8, .gb18030] {
                    lseek(file, 0, SEEK_SET)
                    try Self.refusable {
                        _ = try feeds.importPayments(
                            from: file, encoding: encoding, at: now, refused: { _ in })
                    }
                }
            }
        }
    }

    @Test func `break no list of results`() throws {
        let bureau = Bureau(try Database.open(nil))
        var fuzz = Fuzz("results")
        try fuzz.run(Self.results) { bytes in
            try Self.file(bytes) { file in
                try Self.refusable {
                    try ResultsImport(bureau, from: .operator, at: now).run(
                        from: file, encoding: .utf8, refused: { _ in }, report: { _ in })
                }
            }
        }
    }

    @Test func `break no calendar`() throws {
        let bureau = Bureau(try Database.open(nil))
        var fuzz = Fuzz("calendar")
        try fuzz.run(Self.calendars) { bytes in
            try Self.file(bytes) { file in
                try Self.refusable {
                    _ = try CalendarImport(bureau, from: .operator, at: now).run(
                        from: file, encoding: .utf8, refused: { _ in })
                }
            }
        }
    }

    @Test func `break no settings`() throws {
        var fuzz = Fuzz("settings")
        try fuzz.run(Self.settings) { bytes in
            do throws(SettingsFault) { _ = try Settings(file: bytes) } catch {}
        }
    }

    /// A file may be refused, as a whole or by a rule of the database, never crash.
    private static func refusable(_ body: () throws -> Void) throws {
        do { try body() } catch is FeedRefusal {} catch is Refusal {}
    }

    /// Hands a file without a name to the body.
    private static func file(_ bytes: [UInt8], _ body: (Int32) throws -> Void) throws {
        let name = NSTemporaryDirectory() + "fapiao-fuzz-\(UUID().uuidString)"
        let file = open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        defer { close(file) }
        unlink(name)
        #expect(bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count)
        lseek(file, 0, SEEK_SET)
        try body(file)
    }

    private static let orders = [
        "order_number,customer,payer,product,quantity,email,placed_at\n"
            + "CN2026-0001842,C1,上海示例科技有限公司,Office 365 E3,25,lin.wei@example.cn,2026-10-30\n"
            + "CN2026-0001843,C2,\"Contoso, Ltd.\",Office 365 E1,1,,2026-11-01T10:00:00Z\n",
        "\u{FEFF}placed_at,email,quantity,product,payer,customer,order_number\r\n"
            + "2026-11-02 09:30,,3,\"Office \"\"365\"\"\",\"甲公司\n分部\",C3,CN-3\r\n",
    ]
    private static let payments = [
        "billing_record,order_number,amount,paid_at\n"
            + "B-2026-11-0042,CN2026-0001842,5310.00,2026-11-17\n"
            + "B-2026-11-0043,CN2026-0001842,620,2026-11-19T08:00:00+08:00\n",
        "sep=,\r\npaid_at,amount,order_number,billing_record\r\n2026/11/17,\"1,000.00\",O,B\r\n",
    ]
    private static let results = [
        "application,code,number,amount,issued_on,carrier,waybill\n"
            + "F-261120-0001,031002600104,12345678,5310.00,2026-11-20,sf,SF1533767748344\n"
            + "F-261120-0002,,26442000005310626521,,2026-11-20,,\n"
    ]
    private static let calendars = [
        "date,kind,name_en,name_zh\n2027-01-01,holiday,New Year,元旦\n2027-01-02,workday,,\n",
        "kind,date\nholiday,2027-10-01\nholiday,2027-10-02\n",
    ]
    private static let settings = [
        """
        {
          // What the operator is called.
          "operator": { "name": "21Vianet", "product": { "en": "Office 365", "de": "Office 365" } },
          "taxRate": 6, "syncDays": 3, "requireTaxpayerID": true, /* days */ "workingDays": 2,
          "mail": { "transport": "sendmail", "program": ["/usr/bin/msmtp", "-C", "/etc/m"] },
          "links": { "register": "https://example.cn/?o={order}", "object": null },
          "backups": { "keep": 14, "folder": "/var/backups/\\u4e2d\\ud842\\udfb7" }
        }
        """,
        "{\"taxRate\":6.5}", "[[[[{}]]]]",
    ]
}
