import Invoicing
import Testing

@testable import Service

/// Files as payment services, spreadsheets and shops really write them.
@Suite("A feed as other programs write it")
struct CaseFileTests {
    private static let header = "billing_record,order_number,amount,paid_at"
    private static let day = "B1 CN1 49.74 2026-11-18T00:00:00+08:00"
    private static let second = "B1 CN1 49.74 2026-11-18T21:32:14+08:00"

    static let payments: [(String, String, [String])] = [
        (
            "a tab behind every value",
            header + "\nB1\t,CN1\t,49.74\t,2026-11-18 21:32:14\t\n", [second]
        ),
        (
            "a tab behind every name too",
            "billing_record\t,order_number\t,amount\t,paid_at\t\nB1\t,CN1\t,49.74\t,2026-11-18\t\n",
            [day]
        ),
        (
            "blanks round values and names",
            "billing_record  ,order_number   ,amount   ,paid_at  \n"
                + "B1   ,CN1  ,49.74   ,2026-11-18 21:32:14 \n", [second]
        ),
        (
            "wide blanks round values and names",
            "\u{3000}billing_record,order_number\u{A0},\u{2003}amount,paid_at\u{3000}\n"
                + "\u{3000}B1,CN1\u{A0},\u{2003}49.74\u{202F},2026-11-18\u{3000}\n", [day]
        ),
        (
            "lines that end in CR CR LF",
            header + "\r\r\nB1,CN1,49.74,2026-11-18\r\r\n", [day]
        ),
        ("lines that end in CR", header + "\rB1,CN1,49.74,2026-11-18\r", [day]),
        (
            "a first line for a spreadsheet", "sep=,\n" + header + "\nB1,CN1,49.74,2026-11-18\n",
            [day]
        ),
        (
            "such a line behind a mark",
            "\u{FEFF}sep=,\r\n" + header + "\r\nB1,CN1,49.74,2026-11-18\r\n", [day]
        ),
        (
            "two byte order marks",
            "\u{FEFF}\u{FEFF}" + header + "\nB1,CN1,49.74,2026-11-18\n", [day]
        ),
        (
            "a mark before a quoted header",
            "\u{FEFF}\"billing_record\",\"order_number\",\"amount\",\"paid_at\"\r\n"
                + "\"B1\",\"CN1\",\"49.74\",\"2026-11-18\"\r\n", [day]
        ),
        (
            "rows of nothing but commas",
            header + "\r\nB1,CN1,49.74,2026-11-18\r\n,,,\r\n,,,\r\n", [day]
        ),
        (
            "rows of nothing but blanks and empty quotes",
            header + "\nB1,CN1,49.74,2026-11-18\n , ,\u{3000},\t\n\u{A0},,,\n\"\",\"\",\"\",\"\"\n",
            [day]
        ),
        ("Ctrl-Z and a line end", header + "\nB1,CN1,49.74,2026-11-18\n\u{1A}\r\n", [day]),
        ("Ctrl-Z at its end", header + "\r\nB1,CN1,49.74,2026-11-18\r\n\u{1A}", [day]),
        (
            "invisible marks in its numbers",
            header + "\nB1\u{200B},CN1,49.74,2026-11-18\nB2,\u{FEFF}CN1,49.74,2026-11-18\n",
            [day, day.replacing("B1", with: "B2")]
        ),
    ]

    @Test(arguments: payments, [16, 1 << 20])
    func `is read`(feed: (String, String, [String]), chunk: Int) throws {
        let desk = try FeedDesk()
        desk.chunk = chunk
        let (what, text, rows) = feed
        let summary = try desk.take(.payments, text, header: false)
        #expect(summary == FeedSummary(new: rows.count), "\(what)")
        #expect(try desk.payments() == rows, "\(what)")
        #expect(desk.faults.isEmpty, "\(what)")
    }

    /// What is right of each form of a time; nil where it is none.
    static let times: [(String, String?)] = [
        ("2026-11-18T10:00:00Z", "2026-11-18T18:00:00+08:00"),
        ("2026-11-18t10:00:00z", "2026-11-18T18:00:00+08:00"),
        ("2026-11-18 10:00:00 +0800", "2026-11-18T10:00:00+08:00"),
        ("20261118T100000+0800", "2026-11-18T10:00:00+08:00"),
        ("2026-11-18T24:00:00", "2026-11-19T00:00:00+08:00"),
        ("2026-11-18 10:00:00+08", "2026-11-18T10:00:00+08:00"),
        ("2026-11-18T10:00:00.123456789+08:00", "2026-11-18T10:00:00+08:00"),
        ("2026-11-18T23:59:60Z", "2026-11-19T08:00:00+08:00"),
        ("2026/11/18 10:00", "2026-11-18T10:00:00+08:00"),
        ("2026-11-18  10:00:00", "2026-11-18T10:00:00+08:00"),
        ("2026-11-18 9:05:00", "2026-11-18T09:05:00+08:00"),
        ("2026-11-18T10+08:00", "2026-11-18T10:00:00+08:00"),
        ("2026-11-18T10:00:00 Asia/Shanghai", nil),
        ("2026/11/18", "2026-11-18T00:00:00+08:00"),
        ("2026-11-18 00:00:00", "2026-11-18T00:00:00+08:00"),
        ("2026/1/8", "2026-01-08T00:00:00+08:00"),
        ("2026年1月8日", "2026-01-08T00:00:00+08:00"), ("20261118", "2026-11-18T00:00:00+08:00"),
        ("2026-322", "2026-11-18T00:00:00+08:00"), ("2026-W47-3", "2026-11-18T00:00:00+08:00"),
        // Numbers of a spreadsheet, years of two digits and what does not exist are guesses.
        ("46344", nil), ("46344.5", nil), ("26-11-18", nil), ("18/11/26", nil), ("11/18/2026", nil),
        // Half past ten, or a share of an hour?
        ("2026-11-18 10.30", nil), ("2026-11-18T10.5", "2026-11-18T10:30:00+08:00"),
        ("2026-11-18 10:00:00.5", "2026-11-18T10:00:00+08:00"), ("2026-11-18T24:00:01", nil),
        ("2026-11-18T22:59:60Z", nil), ("2026-11-18T", nil),
    ]

    @Test func `takes every form of ISO 8601 and what spreadsheets write, and names the rest`()
        throws
    {
        let desk = try FeedDesk()
        let rows = Self.times.enumerated().map { "T\(100 + $0.offset),CN1,1.00,\($0.element.0)\n" }
        try desk.take(.payments, rows.joined())
        let taken = Self.times.enumerated().compactMap { index, time in
            time.1.map { "T\(100 + index) CN1 1.00 \($0)" }
        }
        #expect(try desk.payments() == taken)
        let refused = Self.times.indices.filter { Self.times[$0].1 == nil }
        #expect(desk.faults.map(\.line) == refused.map { $0 + 2 })
        #expect(desk.faults.allSatisfy { $0.column == "paid_at" && $0.reason == .date })
    }

    static let refused: [(String, String, RowFault.Reason)] = [
        ("B1,CN1,\"1,234.50\",2026-11-18", "amount", .amount(.notANumber)),
        ("B2,CN1,¥49.74,2026-11-18", "amount", .amount(.currency)),
        ("B3,CN1,￥49.74,2026-11-18", "amount", .amount(.currency)),
        ("B4,CN1,49.74元,2026-11-18", "amount", .amount(.currency)),
        ("B5,CN1,4.97E+1,2026-11-18", "amount", .amount(.notANumber)),
        ("B6,CN1,+49.74,2026-11-18", "amount", .amount(.notANumber)),
        ("B7,CN1,\"=\"\"49.74\"\"\",2026-11-18", "amount", .amount(.notANumber)),
        ("2.54E+19,CN1,1.00,2026-11-18", "billing_record", .shortened),
        ("1.00E+15,CN1,1.00,2026-11-18", "billing_record", .shortened),
        ("B1,2.54E+19,1.00,2026-11-18", "order_number", .shortened),
        ("\"B1\", \"CN1\", \"49.74\", \"2026-11-18\"", "order_number", .strayQuote),
        ("B1,CN1,1.00,0001-01-01", "paid_at", .longAgo),
    ]

    @Test(arguments: refused)
    func `names what it refuses by column and reason`(
        row: String, column: String, reason: RowFault.Reason
    ) throws {
        let desk = try FeedDesk()
        #expect(try desk.take(.payments, row + "\n") == FeedSummary(refused: 1))
        #expect(desk.faults.map(\.line) == [2])
        #expect(desk.faults.map(\.column) == [column])
        #expect(desk.faults.map(\.reason) == [reason])
        #expect(try desk.payments().isEmpty)
    }

    @Test func `has a header that is read although blanks stand before its names`() throws {
        let desk = try FeedDesk()
        let text = """
            billing_record, order_number, amount, paid_at
            "B1", "CN1", "49.74", "2026-11-18"
            B2, CN1, 49.74, 2026-11-18
            """
        let summary = try desk.take(.payments, text, header: false)
        #expect(summary == FeedSummary(new: 1, refused: 1))
        #expect(desk.faults.map(\.reason) == [.strayQuote])
    }

    @Test func `of UTF-8 is refused as GB18030, however short its only Chinese name`() throws {
        let desk = try FeedDesk()
        let row = "CN1,C1,华为,Office 365,1,,2026-11-18\n"
        #expect(throws: FeedRefusal.isUTF8) {
            try desk.take(.orders, row, encoding: .gb18030)
        }
        #expect(try desk.take(.orders, row) == FeedSummary(new: 1))
        #expect(try desk.orders() == ["CN1|C1|华为|Office 365|1|-"])
    }
}

/// Names as registers, scanners and PDFs have them.
@Suite("A name in a feed")
struct CaseNameTests {
    /// What is stored; where a name is refused, the scalar and the place of its character.
    static let names: [(String, String, String?, UInt32, Int)] = [
        ("CN0", "㵘科技有限公司", "㵘科技有限公司", 0, 0), ("CN1", "䶮䶮公司", "䶮䶮公司", 0, 0),
        ("CN2", "\u{2CB4E}公司", "\u{2CB4E}公司", 0, 0), ("CN3", "上海Ⅱ期公司", "上海Ⅱ期公司", 0, 0),
        ("CN4", "㈱日立", "㈱日立", 0, 0), ("CN5", "Café é 公司", "Café é 公司", 0, 0),
        ("CN6", "买买提‘江", "买买提‘江", 0, 0), ("CN7", "买买提·江", "买买提·江", 0, 0),
        ("CN8", "买买提•江", "买买提·江", 0, 0), ("CN9", "买买提・江", "买买提·江", 0, 0),
        ("CN10", "买买提‧江", "买买提·江", 0, 0), ("CN11", "上海公司\u{200B}", nil, 0x200B, 5),
        ("CN12", "公司\u{FEFF}", nil, 0xFEFF, 3), ("CN13", "上海\u{A0}公司", "上海 公司", 0, 0),
        ("CN14", "（上海）公司 ", "（上海）公司", 0, 0), ("CN15", "上\u{3000}海公司", "上 海公司", 0, 0),
        ("CN16", "A&B<C>公司", "A&B<C>公司", 0, 0), ("CN17", "李\u{2E80}", "李\u{2E80}", 0, 0),
        ("CN18", "\u{2F00}公司", "一公司", 0, 0), ("CN19", "\u{E863}公司", nil, 0xE863, 1),
        ("CN20", "公司\u{E0100}", nil, 0xE0100, 2), ("CN21", "조선", "조선", 0, 0),
        ("CN22", "Ｃo公司", "Ｃo公司", 0, 0), ("CN23", "“引号”公司", "“引号”公司", 0, 0),
        // Not between Chinese letters a dot is another sign.
        ("CN24", "A•B公司", "A•B公司", 0, 0), ("CN25", "①号公司", "①号公司", 0, 0),
    ]

    @Test(arguments: names)
    func `is stored as it is written, or refused for what nobody sees`(
        name: (number: String, typed: String, stored: String?, scalar: UInt32, place: Int)
    ) throws {
        let desk = try FeedDesk()
        let row = "\(name.number),C1,\(name.typed),Office 365,1,,2026-11-18\n"
        let summary = try desk.take(.orders, row)
        guard let stored = name.stored else {
            #expect(summary == FeedSummary(refused: 1))
            #expect(desk.faults.map(\.column) == ["payer"])
            let fault = RowFault.Reason.text(
                .invisibleCharacter(scalar: name.scalar, position: name.place))
            #expect(desk.faults.map(\.reason) == [fault])
            return
        }
        #expect(summary == FeedSummary(new: 1), "\(desk.faults)")
        let rows = try desk.orders().map { Array($0.unicodeScalars) }
        #expect(rows == [Array("\(name.number)|C1|\(stored)|Office 365|1|-".unicodeScalars)])
    }

    @Test func `of two lines in a quoted cell is joined without a blank between ideographs`() throws
    {
        let desk = try FeedDesk()
        try desk.take(.orders, "CN1,C1,\"杭州明德\n启明软件有限公司\",\"Office\r\n365\",1,,2026-11-18\n")
        #expect(try desk.orders() == ["CN1|C1|杭州明德启明软件有限公司|Office 365|1|-"])
    }
}

@Suite("A quantity in a feed")
struct CaseQuantityTests {
    @Test(
        arguments: [
            ("25.0", 25), ("25\t", 25), ("\"1,000\"", nil), ("２５", 25), ("25.00", 25),
            ("25.5", nil),
            ("25.", nil), ("²", nil), ("½", nil), ("①", nil), ("٢٥", nil), ("𝟏", nil), ("2⁵", nil),
            ("+25", nil), ("2 5", nil), ("1e3", nil),
        ] as [(String, Int?)])
    func `is a whole number, also with decimals that are zeros`(cell: String, quantity: Int?) throws
    {
        let desk = try FeedDesk()
        let summary = try desk.take(.orders, "CN1,C1,甲公司,Office 365,\(cell),,2026-11-18\n")
        guard let quantity else {
            #expect(summary == FeedSummary(refused: 1))
            #expect(desk.faults.map(\.column) == ["quantity"])
            #expect(desk.faults.map(\.reason) == [.quantity])
            return
        }
        #expect(summary == FeedSummary(new: 1))
        #expect(try desk.orders() == ["CN1|C1|甲公司|Office 365|\(quantity)|-"])
    }
}
