import Foundation
import Invoicing
import Phrases
import Testing
import Text

@testable import Service

@Suite("A bad row")
struct RowFaultTests {
    static let payments: [(String, String?, RowFault.Reason)] = [
        ("B1,CN1,1e5,2026-11-01", "amount", .amount(.notANumber)),
        ("B1,CN1,-0.00,2026-11-01", "amount", .amount(.negative)),
        ("B1,CN1,0.00,2026-11-01", "amount", .amount(.zero)),
        ("B1,CN1,12.345,2026-11-01", "amount", .amount(.tooManyDecimals)),
        ("B1,CN1,USD 5,2026-11-01", "amount", .amount(.currency)),
        ("B1,CN1,\"5,310.00\",2026-11-01", "amount", .amount(.notANumber)),
        ("B1,CN1,9999999999999,2026-11-01", "amount", .amount(.tooLarge)),
        ("B1,CN1,,2026-11-01", "amount", .amount(.empty)),
        ("B1,CN1,1\0,2026-11-01", "amount", .nul),
        ("B1,CN1,1,2026-02-30", "paid_at", .date),
        ("B1,CN1,1,11/22/2026", "paid_at", .date),
        ("B1,CN1,1,2026-11-20T25:00", "paid_at", .date),
        ("B1,CN1,1,", "paid_at", .empty),
        ("B1,CN1,1,2026-11-23T18:00:01+08:00", "paid_at", .future),
        (",CN1,1,2026-11-01", "billing_record", .empty),
        ("  ,CN1,1,2026-11-01", "billing_record", .empty),
        ("B 1,CN1,1,2026-11-01", "billing_record", .number),
        ("B1,\(String(repeating: "9", count: 300)),1,2026-11-01", "order_number", .numberTooLong),
        ("B1,订单,1,2026-11-01", "order_number", .number),
        ("B1,CN1\0,1,2026-11-01", "order_number", .nul),
        ("B1,CN\u{1B}1,1,2026-11-01", "order_number", .text(.controlCharacter(position: 3))),
        ("B1,CN1,1", nil, .fieldCount(found: 3, expected: 4)),
        ("B1,CN1,1,2026-11-01,", nil, .fieldCount(found: 5, expected: 4)),
        ("B1,C\"N1,1,2026-11-01", "order_number", .strayQuote),
        ("B1,\"CN1\"x,1,2026-11-01", "order_number", .strayQuote),
        (
            "B1,\(String(repeating: "x", count: 70_000)),1,2026-11-01", "order_number",
            .fieldTooLong
        ),
        ("B1,\"CN1,1,2026-11-01", "order_number", .openQuote(line: 3)),
    ]

    @Test(arguments: payments)
    func `of payments is named and stops no other`(
        row: String, column: String?, reason: RowFault.Reason
    ) throws {
        let good = "B0,CN0,1,2026-11-01\n"
        for (chunk, end) in [(1 << 20, ""), (1 << 20, "\n"), (64, "\r\n")] {
            let desk = try FeedDesk()
            desk.chunk = chunk
            let rest = end.isEmpty ? "" : good.replacing("0,", with: "2,")
            let summary = try desk.take(.payments, good + row + end + rest)
            #expect(summary == FeedSummary(new: end.isEmpty ? 1 : 2, refused: 1))
            #expect(desk.faults.map(\.line) == [3])
            #expect(desk.faults.map(\.column) == [column])
            #expect(desk.faults.map(\.reason) == [reason])
        }
    }

    static let orders: [(String, String, RowFault.Reason)] = [
        ("CN1,C1,P,E3,0,,2026-11-01", "quantity", .quantity),
        ("CN1,C1,P,E3,1.5,,2026-11-01", "quantity", .quantity),
        ("CN1,C1,P,E3,-1,,2026-11-01", "quantity", .quantity),
        ("CN1,C1,P,E3,99999999999999999999,,2026-11-01", "quantity", .quantity),
        ("CN1,C1,P,E3,,,2026-11-01", "quantity", .empty),
        ("CN1,C1,P,E3,1,nobody,2026-11-01", "email", .email),
        ("CN1,C1,,E3,1,,2026-11-01", "payer", .empty),
        (
            "CN1,C1,A\u{200B}B,E3,1,,2026-11-01", "payer",
            .text(.invisibleCharacter(scalar: 0x200B, position: 2))
        ),
        ("CN1,C1,A\tB,E3,1,,2026-11-01", "payer", .text(.controlCharacter(position: 2))),
        (
            "CN1,C1,A\u{202E}B,E3,1,,2026-11-01", "payer",
            .text(.invisibleCharacter(scalar: 0x202E, position: 2))
        ),
    ]

    @Test(arguments: orders)
    func `of orders is named by its column`(row: String, column: String, reason: RowFault.Reason)
        throws
    {
        let desk = try FeedDesk()
        #expect(try desk.take(.orders, row) == FeedSummary(refused: 1))
        #expect(desk.faults.map(\.column) == [column])
        #expect(desk.faults.map(\.reason) == [reason])
    }

    @Test func `with bytes that are no UTF-8 is refused alone where the file is UTF-8`() throws {
        let desk = try FeedDesk()
        let good = "CN1,C1,上海示例,E3,1,,2026-11-01\n"
        let bytes = Array((FeedDesk.orders + good + "CN2,C2,").utf8) + [0xE4, 0xB8, 0x2C]
        let summary = try desk.take(.orders, bytes + Array("E3,1,,2026-11-01\n".utf8))
        #expect(summary == FeedSummary(new: 1, refused: 1))
        #expect(desk.faults.map(\.reason) == [.encoding])
    }

    @Test func `with an open quote swallows none of the rows after it`() throws {
        let desk = try FeedDesk()
        let many = (1...3000).map { "B\($0),CN1,1,2026-11-01\n" }.joined()
        let quoted = "\"B9001\",\"CN1\",1,2026-11-01\n"
        for rest in [many, quoted + many] {
            let summary = try desk.take(.payments, "X1,\"CN1,1,2026-11-01\n" + rest)
            #expect(summary.refused == 1)
            #expect(desk.faults.map(\.reason) == [.openQuote(line: 2)])
            #expect(summary.rows == rest.utf8.count { $0 == 0x0A } + 1)
        }
    }

    @Test func `with an endless field takes no memory`() throws {
        for start in ["B1,", "B1,\"", ",,,,,,"] {
            let desk = try FeedDesk()
            desk.chunk = 1024
            let long = start + String(repeating: start == ",,,,,," ? "," : "x", count: 9_000_000)
            let summary = try desk.take(.payments, long + "\nB2,CN2,1,2026-11-01\n")
            #expect(summary == FeedSummary(new: 1, refused: 1))
            #expect(desk.faults.map(\.line) == [2])
        }
    }

    @Test func `is worded with file, line, column and what to do`() {
        let fault = RowFault(
            line: 14, column: "amount", value: Array("1e5\u{1B}[31m".utf8),
            reason: .amount(.notANumber))
        let phrase = FeedPhrases.rowFault(fault, file: Phrase(same: "payments.csv"))
        #expect(phrase.en.hasPrefix("payments.csv line 14, amount “1e5\u{FFFD}[31m”: "))
        #expect(phrase.zhHans.hasPrefix("payments.csv 第 14 行，amount“"))
        #expect(phrase.de.hasPrefix("payments.csv Zeile 14, amount „"))
        let long = RowFault.excerpt(Array(String(repeating: "票", count: 500).utf8))
        #expect(long.count == 30)
        #expect(long.hasSuffix("…"))
    }

    @Test func `is counted in the summary`() {
        let summary = FeedPhrases.summary(FeedSummary(new: 999_998, refused: 2))
        #expect(
            summary.en == "1,000,000 rows: 999,998 new, 0 changed, 0 unchanged, 2 refused.")
        #expect(
            summary.de
                == "1.000.000 Zeilen: 999.998 neu, 0 geändert, 0 unverändert, 2 abgelehnt.")
    }
}
