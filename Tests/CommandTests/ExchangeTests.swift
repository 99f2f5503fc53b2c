import Foundation
import Invoicing
import Storage
import Testing

@Suite("The exchange with the tax-control software") struct ExchangeTests {
    private let folder: Folder
    private let number = "F-200101-0001"

    init() throws {
        folder = try Folder()
        try folder.apply()
    }

    private func run(_ words: String...) throws -> Program {
        try Program(["--database", folder.database] + words)
    }

    private func importResults(
        _ rows: String..., options: [String] = []
    ) throws -> Program {
        let header = "application,code,number,amount,issued_on,carrier,waybill"
        let file = try folder.write(
            ([header] + rows).joined(separator: "\n") + "\n", to: "results-\(UUID()).csv")
        return try Program(
            ["--database", folder.database, "import", "results", file] + options)
    }

    @Test func `exports a row an item, with a mark for spreadsheets`() throws {
        let export = try run("export")
        #expect(
            export.output == "\u{FEFF}application,type,title,taxpayer_id,registered_address,"
                + "telephone,bank,bank_account,item,quantity,net,tax_rate,tax,total\r\n"
                + "\(number),normal,天地伟业技术有限公司,,,,,,*信息技术服务*Office 365 E3,10,"
                + "1000.00,6%,60.00,1060.00\r\n")
        #expect(export.errors == "Applications exported: 1.\n")
        #expect(try run("show", number).output.contains("Submitted"))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "＝1"])
    func `guards cells that a spreadsheet would take for formulas`(_ title: String) throws {
        try SQLiteConnection(path: folder.database)
            .execute("UPDATE applications SET title = \(title)")
        #expect(try run("export").output.contains(",'\(title),"))
    }

    @Test func `writes GB18030, which reads back`() throws {
        let file = folder.path + "/export.csv"
        #expect(try run("export", "--encoding", "gb18030", file).code == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        // 天地 in GB18030.
        #expect(bytes.range(of: Data([0xCC, 0xEC, 0xB5, 0xD8])) != nil)
        #expect(try run("export", file).code == 73)
    }

    @Test func `accepts exactly what it exported, once`() throws {
        #expect(try run("export", "--accept").output.contains(number))
        #expect(try run("show", number).output.contains("In process"))
        #expect(!(try run("export", "--accept").output.contains(number)))
        #expect(
            try run("export", "--status", "in-process", "--accept").code == 64)
    }

    @Test func `accepts nothing where the file cannot be written`() throws {
        #expect(try run("export", "--accept", "/nowhere/x.csv").code == 73)
        #expect(try run("show", number).output.contains("Submitted"))
    }

    @Test func `takes results back: issued, then mailed out, and nothing twice`() throws {
        let issued = try importResults("\(number),031002600104,12345678,,2020-01-02,,")
        #expect(issued.code == 0)
        #expect(issued.output == "2  \(number)  Issued\n")
        // For pick-up nothing is mailed out.
        let again = try importResults(
            "\(number.lowercased()),031002600104,12345678,1060.00,2020-01-02,,")
        #expect(again.output == "2  \(number)  nothing new\n")
        let mailed = try importResults("\(number),,,,,sf,SF1533767748344")
        #expect(mailed.code == 65)
        #expect(mailed.output.contains("is picked up at the branch. Mark it as ready instead."))
    }

    @Test func `warns of a doubtful waybill, and takes it`() throws {
        try SQLiteConnection(path: folder.database).execute(
            """
            UPDATE applications SET method = 'yunda', province = 'P', city = 'C', address = 'A'
            """)
        let mailed = try importResults(
            "\(number),031002600104,12345678,,,yunda,SF1533767748344")
        #expect(mailed.code == 0)
        #expect(mailed.output == "2  \(number)  Issued, Mailed out\n")
        #expect(mailed.errors.contains("no usual waybill number of Yunda"))
    }

    @Test func `reports results as JSON, with every key, absent ones null`() throws {
        let rows = ["\(number),031002600104,00000001,1000.00,,,", "F-9,,,,,,"]
        let last = "\(number),031002600104,00000002,60,,,"
        let run = try importResults(rows[0], rows[1], last, options: ["--json"])
        #expect(run.code == 65)
        #expect(
            run.output
                == #"[{"application":"\#(number)","lines":[2,4],"done":["issued"],"#
                + #""warning":null,"refusal":null},"#
                + #"{"application":"F-9","lines":[3],"done":[],"warning":null,"#
                + #""refusal":"There is no application F-9. A number looks like F-261120-0001."}]"#
                + "\n")
        let again = try importResults(rows[0], last, options: ["--json", "--language", "de"])
        #expect(again.output.contains(#""done":[],"warning":null,"refusal":null}]"#))
    }

    @Test func `warns in JSON of a doubtful waybill`() throws {
        try SQLiteConnection(path: folder.database).execute(
            """
            UPDATE applications SET method = 'yunda', province = 'P', city = 'C', address = 'A'
            """)
        let run = try importResults(
            "\(number),031002600104,12345678,,,,SF1533767748344", options: ["--json"])
        #expect(run.output.contains(#""done":["issued","mailedOut"],"warning":"Warning: this is"#))
    }

    @Test func `takes several Fapiaos of one application, whose amounts add up`() throws {
        let wrong = try importResults(
            "\(number),031002600104,00000001,1000.00,,,", "\(number),031002600104,00000002,59.99,,,"
        )
        #expect(wrong.code == 65)
        #expect(wrong.output.contains("Check the amounts."))
        let right = try importResults(
            "\(number),031002600104,00000001,1000.00,,,", "\(number),031002600104,00000002,60,,,")
        #expect(right.output == "2  \(number)  Issued\n")
    }

    @Test func `reports what it cannot take, and takes the rest`() throws {
        let run = try importResults(
            "F-1,031002600104,12345678,,,,", ",031002600104,12345679,,,,",
            "\(number),031002600104,12345670,,,,")
        #expect(run.code == 65)
        #expect(run.output.contains("2  F-1  There is no application F-1."))
        #expect(run.errors.contains("line 3, application: The field is empty."))
        #expect(run.output.contains("4  \(number)  Issued\n"))
    }
}
