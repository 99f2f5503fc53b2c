import Foundation
import Storage
import Testing

@Suite("The calendar command") struct CalendarCommandTests {
    private let folder: Folder
    private static let header = "date,kind,name_en,name_zh\n"

    init() throws {
        folder = try Folder()
        _ = try Database.open(folder.database)
    }

    @Test func `moves an application's due date, shown everywhere`() throws {
        try folder.apply()
        #expect(try application()["dueOn"] as? String == "2020-01-03")
        let run = try take("2020-01-02,holiday,\"Spring, early\",春节\n2020-01-03,holiday,,\n")
        #expect(run.code == 0, "\(run.errors)")
        #expect(
            run.output
                == """
                2020: 260 working days, 2 days differ from Monday to Friday.
                1 open application is due on another day now.

                """)
        #expect(try application()["dueOn"] as? String == "2020-01-07")
        #expect(try program("list").output.contains("2020-01-07"))
        #expect(try program("database", "check").code == 0)
    }

    @Test func `warns of a year that is not whole`() throws {
        let run = try take("2026-10-01,holiday,,\n")
        #expect(run.code == 0)
        #expect(run.errors.hasPrefix("Warning: 2026 has only 1 weekday off now,"))
        // Of these years there is no announcement to be complete.
        let shipped = try program("calendar", "import", try shipped())
        #expect(shipped.code == 0)
        #expect(shipped.errors.isEmpty)
    }

    @Test func `says so where a file is repeated, whatever the order of its rows`() throws {
        let rows = ["2027-01-01,holiday,,", "2027-01-03,workday,,"]
        #expect(
            try take(rows.joined(separator: "\n"), "--json").output.hasPrefix(#"{"changed":true,"#))
        let again = try take(rows.reversed().joined(separator: "\r\n") + "\r\n" + rows[0])
        #expect(again.code == 0)
        #expect(
            again.output.hasSuffix(
                "All of this was imported before; the calendar stays as it is.\n"))
        #expect(
            try take(rows.joined(separator: "\n"), "--json").output.hasPrefix(#"{"changed":false,"#)
        )
    }

    @Test(arguments: [
        ("2027-02-30,holiday,,", "line 3, date “2027-02-30”: There is no such day."),
        ("8.2.27,holiday,,", "line 3, date “8.2.27”: There is no such day."),
        ("46426,holiday,,", "line 3, date “46426”: There is no such day."),
        (",holiday,,", "line 3, date: The field is empty."),
        ("2027-02-08,free,,", "line 3, kind “free”: Write holiday for a day off,"),
        ("2027-02-08,,,", "line 3, kind: The field is empty."),
        ("2027-02-08,workday,,", "line 3, date “2027-02-08”: This is a Monday,"),
        ("2027-01-03,holiday,,", "line 3, date “2027-01-03”: Line 2 names this day"),
        ("2027-02-08,holiday", "line 3: The row has 2 fields, the header 4."),
        ("2027-02-08,\"holiday,,", "line 3, kind"),
    ])
    func `refuses the whole file for one row, named with line, column and reason`(
        row: String, sentence: String
    ) throws {
        let run = try take("2027-01-03,workday,,\n\(row)\n2027-01-01,holiday,,\n")
        #expect(run.code == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(sentence), "\(run.errors)")
        #expect(
            run.errors.hasSuffix(
                "Nothing was imported. Correct these rows and import the file again.\n"))
        #expect(try program("calendar", "show", "2027").output.contains("2027 is provisional"))
    }

    @Test func `names every bad row of a file`() throws {
        let run = try take("x,holiday,,\n2027-01-01,y,,\n2027-01-04,workday,,\n")
        #expect(run.errors.split(separator: "\n").count == 4)
    }

    @Test func `takes whole breaks, a mark in front, quotes, and a file without names`()
        throws
    {
        let text = "\u{FEFF}KIND,\"date\"\r\n\"holiday\",2027-10-02\r\nHoliday,2027-10-01\r\n"
        let run = try program("calendar", "import", try folder.write(text, to: "c.csv"))
        #expect(run.code == 0, "\(run.errors)")
        #expect(
            run.output.hasPrefix("2027: 260 working days, 1 day differs from Monday to Friday."))
    }

    @Test func `reads what Chinese Excel saves where it is told so`() throws {
        let bytes =
            Data(Self.header.utf8) + Data("2027-10-01,holiday,National Day,".utf8)
            + Data([0xB9, 0xFA, 0xC7, 0xEC, 0xBD, 0xDA, 0x0A])
        let file = folder.path + "/gb.csv"
        try bytes.write(to: URL(fileURLWithPath: file))
        let refused = try program("calendar", "import", file)
        #expect(refused.code == 65)
        #expect(refused.errors.contains("--encoding gb18030"))
        #expect(try program("calendar", "import", file, "--encoding", "gb18030").code == 0)
    }

    @Test func `refuses what is no such file, with the code for it`() throws {
        #expect(try program("calendar", "import", "/nowhere.csv").code == 66)
        #expect(try program("calendar", "import", folder.path).code == 65)
        let empty = try take("")
        #expect(empty.code == 65)
        #expect(empty.errors.hasSuffix("There is no row below the header. Check the file.\n"))
        let orders = try folder.write(
            "order_number,customer,payer,product,quantity,email,placed_at\n", to: "o.csv")
        #expect(try program("calendar", "import", orders).errors.contains("fapiao import orders"))
        let unknown = try folder.write("date,colour\n", to: "u.csv")
        #expect(try program("calendar", "import", unknown).errors.contains("kind is missing"))
    }

    @Test func `shows a year, with where each day comes from`() throws {
        let shown = try program("calendar", "show", "2026").output
        #expect(shown.hasPrefix("2026: 248 working days, 25 days differ from Monday to Friday.\n"))
        #expect(shown.contains("2026-01-01  Thursday   off      shipped\n"))
        #expect(shown.contains("2026-01-04  Sunday     working  shipped\n"))
        #expect(
            try program("calendar", "show", "2026", "--language", "zh-Hans").output
                .contains("2026-10-10  星期六  上班  内置\n"))
        #expect(
            try program("calendar", "show", "2027").output
                == """
                2027: 261 working days, 0 days differ from Monday to Friday.
                2027 is provisional: its holidays are not known here, so Monday to Friday count. \
                Import the announcement: fapiao calendar import FILE

                """)
    }

    @Test func `prints a year as JSON`() throws {
        #expect(
            try program("calendar", "show", "2027", "--json").output
                == #"{"year":2027,"provisional":true,"workingDays":261,"days":[]}"# + "\n")
        #expect(try take("2027-01-01,holiday,,\n2027-01-03,workday,,").code == 0)
        #expect(
            try program("calendar", "show", "2027", "--json").output
                == #"{"year":2027,"provisional":false,"workingDays":261,"days":["#
                + #"{"day":"2027-01-01","working":false,"source":"imported"},"#
                + #"{"day":"2027-01-03","working":true,"source":"imported"}]}"# + "\n")
    }

    @Test func `is a lead's to import, and every clerk's to see`() throws {
        _ = try program("staff", "add", "wang", "--email", "wang@example.cn")
        _ = try program("staff", "add", "li", "--email", "li@example.cn", "--role", "lead")
        let rows = "2027-01-01,holiday,,\n"
        let refused = try take(rows, "--as", "wang")
        #expect(refused.code == 77)
        #expect(refused.errors == "Only a lead can do this. Ask one of them.\n")
        #expect(try program("calendar", "show", "2027", "--as", "wang").code == 0)
        #expect(try program("calendar", "show", "2027", "--as", "nobody").code == 77)
        #expect(try take(rows, "--as", "li").code == 0)
    }

    @Test(arguments: [
        (["calendar"], "import|show is missing: fapiao calendar import|show"),
        (["calendar", "take"], "calendar does not know “take”. It may be: import, show."),
        (["calendar", "import"], "FILE is missing: fapiao calendar import FILE"),
        (["calendar", "show"], "YEAR is missing: fapiao calendar show YEAR"),
        (["calendar", "show", "26"], "calendar show does not know “26”. It may be: YYYY."),
        (["calendar", "show", "0000"], "calendar show does not know “0000”."),
        (["calendar", "show", "+026"], "calendar show does not know “+026”."),
        (["calendar", "show", "2026", "2027"], "“2027” is one argument too many."),
        (
            ["calendar", "show", "2026", "--encoding", "gb18030"],
            "--encoding does not belong to fapiao calendar show."
        ),
    ]) func `is refused with what it does not know`(words: [String], sentence: String) throws {
        let run = try Program(words)
        #expect(run.code == 64)
        #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
    }

    private func program(_ words: String...) throws -> Program {
        try Program(words + ["--database", folder.database])
    }

    private func take(_ rows: String, _ options: String...) throws -> Program {
        let file = try folder.write(Self.header + rows, to: "calendar-\(UUID()).csv")
        return try Program(
            ["calendar", "import", file, "--database", folder.database] + options)
    }

    /// The calendar as the program brings it.
    private func shipped() throws -> String {
        let text = try String(
            contentsOfFile: #filePath.replacing(
                "Tests/CommandTests/CalendarCommandTests.swift",
                with: "Sources/Invoicing/Resources/cn-calendar.csv"), encoding: .utf8)
        return try folder.write(text, to: "shipped.csv")
    }

    private func application() throws -> [String: Any] {
        let data = Data(try program("show", "F-200101-0001", "--json").output.utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
