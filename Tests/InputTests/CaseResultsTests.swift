import Invoicing
import Service
import Testing

/// Results as spreadsheets and the tax-control software's users save them.
@Suite("A file of results as other programs write it")
struct CaseResultsTests {
    private static let header = "application,code,number,amount,issued_on,carrier,waybill"
    private static let number = Office.application
    private static let row = "\(number),1200154130,03630024,5310.00,2026-11-30,sf,SF1533767748344"

    static let files: [(String, String)] = [
        ("a tab behind every value", header + "\n" + row.replacing(",", with: "\t,") + "\t\n"),
        (
            "blanks round values and names",
            (header + " \n" + row + " \n").replacing(",", with: "  , ")
        ),
        ("lines that end in CR CR LF", header + "\r\r\n" + row + "\r\r\n"),
        ("a first line for a spreadsheet", "sep=,\n" + header + "\n" + row + "\n"),
        ("two byte order marks", "\u{FEFF}\u{FEFF}" + header + "\n" + row + "\n"),
        (
            "a mark before a quoted header",
            "\u{FEFF}\"" + header.replacing(",", with: "\",\"") + "\"\r\n\""
                + row.replacing(",", with: "\",\"") + "\"\r\n"
        ),
        ("rows of nothing but commas", header + "\r\n" + row + "\r\n,,,,,,\r\n,,,,,,\r\n"),
        ("Ctrl-Z at its end", header + "\r\n" + row + "\r\n\u{1A}"),
        (
            "invisible marks in its numbers",
            header + "\n"
                + row.replacing("1200", with: "\u{FEFF}12\u{200B}00")
                .replacing("SF15", with: "\u{202A}SF15") + "\n"
        ),
        ("blanks before its values", (header + "\n" + row + "\n").replacing(",", with: ", ")),
        ("names in capitals, wide", header.uppercased() + "\n" + row.uppercased() + "\n"),
        (
            "a column that is not known, and one without a name",
            header + ",remark,\n" + row + ",in a hurry,\n"
        ),
        (
            "a carrier by its Chinese name",
            header + "\n" + row.replacing(",sf,", with: ",顺丰速运,") + "\n"
        ),
        (
            "a date of a spreadsheet",
            header + "\n" + row.replacing("2026-11-30", with: "2026/11/30 0:00:00") + "\n"
        ),
    ]

    @Test(arguments: files)
    func `is read`(file: (what: String, text: String)) throws {
        let office = try Office()
        try office.apply()
        let results = try office.results(file.text)
        #expect(results.faults.isEmpty, "\(file.what)")
        #expect(results.outcomes.map(\.refusal) == [nil], "\(file.what)")
        let fapiao = try #require(try office.fapiao())
        #expect(fapiao.code == "1200154130")
        #expect(fapiao.number == "03630024")
        #expect(fapiao.amount == Money(fen: 531_000))
        #expect(fapiao.issuedOn.iso8601 == "2026-11-30")
        #expect(try office.parcel()?.waybill == "SF1533767748344")
    }

    @Test func `may lack carrier and waybill, and has what is passed over named once`() throws {
        let office = try Office()
        try office.apply()
        let results = try office.results(
            "application,code,number,amount,issued_on,remark,,\n"
                + "\(Self.number),,26442000005310626521,,,,,\n")
        #expect(results.passed == PassedColumns(names: ["remark"], unnamed: 2))
        #expect(results.outcomes.map(\.issued) == [true])
        #expect(try office.fapiao()?.issuedOn.iso8601 == "2026-11-30")
        #expect(try office.parcel() == nil)
    }

    /// Of the forms of a time the day counts; nil where it is none.
    static let times: [(String, String?)] = [
        ("2026-11-18T10:00:00Z", "2026-11-18"), ("2026-11-18t10:00:00z", "2026-11-18"),
        ("2026-11-18 10:00:00 +0800", "2026-11-18"), ("20261118T100000+0800", "2026-11-18"),
        ("2026-11-18T24:00:00", "2026-11-19"), ("2026-11-18 10:00:00+08", "2026-11-18"),
        ("2026-11-18T10:00:00.123456789+08:00", "2026-11-18"),
        ("2026-11-18T23:59:60Z", "2026-11-19"), ("2026/11/18 10:00", "2026-11-18"),
        ("2026-11-18  10:00:00", "2026-11-18"), ("2026-11-18 9:05:00", "2026-11-18"),
        ("2026-11-18T10+08:00", "2026-11-18"), ("2026-11-18T10:00:00 Asia/Shanghai", nil),
        ("46344", nil), ("26-11-18", nil),
    ]

    @Test(arguments: times)
    func `takes every form of ISO 8601, and names what is no date`(
        time: (typed: String, day: String?)
    ) throws {
        let office = try Office()
        try office.apply()
        let row = "\(Self.number),1200154130,03630024,,\(time.typed),,\n"
        let results = try office.results(Self.header + "\n" + row)
        guard let day = time.day else {
            #expect(results.outcomes.map(\.refusal) == [.fields([.init(.issuedOn, .date)])])
            #expect(ResultsImport.column(of: .issuedOn) == "issued_on")
            return
        }
        #expect(results.outcomes.map(\.refusal) == [nil])
        #expect(try office.fapiao()?.issuedOn.iso8601 == day)
    }

    static let refused: [(String, [FieldRefusal])] = [
        ("1200154130,2.54E+19,,,,", [.init(.fapiaoNumber, .fapiaoNumber)]),
        ("1.20015E+09,03630024,,,,", [.init(.fapiaoCode, .fapiaoCode)]),
        ("1200154130,0363002①,,,,", [.init(.fapiaoNumber, .fapiaoNumber)]),
        ("031002600104,03630024,,,,", [.init(.fapiaoCode, .fapiaoKind(.normal, wanted: .special))]),
    ]

    @Test(arguments: refused)
    func `has what it cannot mean named by its column`(cells: String, faults: [FieldRefusal]) throws
    {
        let office = try Office()
        try office.apply()
        let results = try office.results(Self.header + "\n\(Self.number),\(cells)\n")
        #expect(results.outcomes.map(\.refusal) == [.fields(faults)])
        #expect(faults.allSatisfy { ResultsImport.column(of: $0.field) != nil })
        #expect(try office.fapiao() == nil)
    }

    @Test(arguments: [
        "4.97E+1", "+5310", "\"=\"\"5310\"\"\"", "531²", "\"5,310.00\"", "¥5310", "5310元",
    ])
    func `has an amount that no program writes named by line and column`(cell: String) throws {
        let office = try Office()
        try office.apply()
        let row = "\(Self.number),1200154130,03630024,\(cell),,,\n"
        let results = try office.results(Self.header + "\n" + row)
        #expect(results.faults.map(\.column) == ["amount"])
        #expect(results.faults.map(\.line) == [2])
        #expect(results.outcomes.isEmpty)
        #expect(try office.fapiao() == nil)
    }

    @Test func `refuses the whole of a row that names another parcel`() throws {
        let office = try Office()
        try office.apply()
        let rows = [
            "1200154130,03630024,3000.00,2026-11-30,sf,SF1533767748344",
            "1200154130,03630025,2310.00,2026-11-30,sf,SF1533767748345",
        ].map { "\(Self.number),\($0)\n" }
        let results = try office.results(Self.header + "\n" + rows.joined())
        #expect(results.faults.map(\.reason) == [.otherParcel(line: 2)])
        // The Fapiao of that row was not taken either, so that the amounts do not add up.
        #expect(results.outcomes.map(\.issued) == [false])
        #expect(results.outcomes.map(\.lines) == [[2]])
    }

    @Test func `names a blank before an opening quote`() throws {
        let office = try Office()
        try office.apply()
        let row = Self.row.replacing(",", with: "\", \"")
        let results = try office.results(
            Self.header.replacing(",", with: ", ") + "\n\"" + row + "\"\n")
        #expect(results.faults.map(\.reason) == [.strayQuote])
        #expect(results.faults.map(\.column) == ["code"])
        #expect(results.outcomes.isEmpty)
    }

    @Test func `has doubtful numbers taken with a warning`() throws {
        for (number, doubt) in [
            ("99442000005310626521", Doubt.fapiaoYear(2099, issued: 2026)),
            ("26002000000069606291", .fapiaoProvince("00")),
            ("26442000005310620000", .roundedNumber),
        ] {
            let office = try Office()
            try office.apply()
            let results = try office.results(
                Self.header + "\n\(Self.number),,\(number),,2026-11-30,,\n")
            #expect(
                results.outcomes.map(\.doubts) == [
                    [FieldDoubt(.fapiaoNumber, doubt, about: number)]
                ], "\(number)")
            #expect(try office.fapiao()?.number == number)
        }
    }
}
