import Foundation
import Invoicing
import Storage
import Testing

/// A file, a scanned line and a cell of each sort, through the program itself.
@Suite("The program, with files as other programs write them") struct CaseFileCommandTests {
    private let folder: Folder
    private let number = "F-200101-0001"

    init() throws {
        folder = try Folder()
        try folder.apply()
    }

    private func run(_ words: String...) throws -> Program {
        try Program(["--database", folder.database] + words)
    }

    /// Lets the application be for a VAT special Fapiao of 5310.00, brought by SF.
    private func makeSpecial() throws {
        let connection = try SQLiteConnection(path: folder.database)
        try connection.execute(
            """
            UPDATE applications SET type = 'special', taxpayer_id = '91310115MA1K4DEM3E',
                registered_address = 'A', telephone = '+86 21 58585858', bank = 'B',
                bank_account = 'FTE31050161393600000123', method = 'sf', province = 'P',
                city = 'C', address = 'A', total = 531000
            """)
        try connection.execute("UPDATE lines SET net = 500943, tax = 30057")
    }

    @Test func `imports payments with all that other programs put round them`() throws {
        let text =
            "\u{FEFF}\u{FEFF}sep=,\r\r\nbilling_record\t,order_number,amount,paid_at,note,\r\r\n"
            + "B1\u{200B}\t,\u{FEFF}CN1\t,49.74\t,2020/1/2 21:32:14\t,x,\r\r\n,,,,,\r\r\n"
            + "B2,CN1,\"1,234.50\",2020-01-02,,\r\r\n2.54E+19,CN1,1,2020-01-02,,\r\r\n\u{1A}"
        let import_ = try run("import", "payments", try folder.write(text, to: "p.csv"))
        #expect(import_.code == 65)
        #expect(import_.errors.contains("line 5, amount “1,234.50”"), "\(import_.errors)")
        #expect(import_.errors.contains("line 6, billing_record “2.54E+19”"), "\(import_.errors)")
        #expect(import_.errors.contains("note"), "\(import_.errors)")
        let stored = try SQLiteConnection(path: folder.database).rows(
            "SELECT number, order_number, amount, paid_at FROM billing_records WHERE number <> 'B-1'"
        ) { "\($0.text(0)) \($0.text(1)) \($0.money(2).plain) \($0.instant(3).iso8601)" }
        #expect(stored == ["B1 CN1 49.74 2020-01-02T21:32:14+08:00"])
    }

    @Test func `refuses UTF-8 that is said to be GB18030`() throws {
        let text =
            "order_number,customer,payer,product,quantity,email,placed_at\n"
            + "CN1,C1,华为,Office 365,1,,2020-01-02\n"
        let file = try folder.write(text, to: "o.csv")
        let refused = try run("import", "orders", file, "--encoding", "gb18030")
        #expect(refused.code == 65)
        #expect(refused.errors.contains("UTF-8"), "\(refused.errors)")
        #expect(try run("import", "orders", file).code == 0)
    }

    @Test func `issues by a scanned line, and mails out by a waybill in full width`() throws {
        try makeSpecial()
        let line = "]Q101，31，，20442000005310626521，5310.00，20200102，，7B05"
        let issue = try run("issue", "ｆ－２００１０１－０００１", "--qr", line)
        #expect(issue.code == 0, "\(issue.errors)")
        #expect(issue.output == "\(number)  Issued\n")
        let mail = try run(
            "mail-out", number, "--carrier", "顺丰", "--waybill", "\u{FEFF}ＳＦ1533767748344 ")
        #expect(mail.code == 0, "\(mail.errors)")
        let shown = try run("show", number, "--json").output
        #expect(shown.contains("20442000005310626521"))
        #expect(shown.contains("SF1533767748344"))
    }

    @Test func `takes results of a file from a spreadsheet`() throws {
        try makeSpecial()
        let text =
            "sep=,\r\nAPPLICATION,code,number,amount,issued_on,carrier,waybill,,\r\n"
            + "\(number)\t,,20442000005310626521\t,5310.00,2020/1/2 0:00:00,顺丰,SF1533767748344,,\r\n"
            + ",,,,,,,,\r\n"
        let results = try run("import", "results", try folder.write(text, to: "r.csv"))
        #expect(results.code == 0, "\(results.errors)")
        #expect(results.output == "3  \(number)  Issued, Mailed out\n")
    }

    @Test func `exports a telephone as it stands`() throws {
        try makeSpecial()
        let export = try run("export").output
        #expect(export.contains(",+86 21 58585858,"), "\(export)")
        #expect(export.contains(",FTE31050161393600000123,"), "\(export)")
    }
}
