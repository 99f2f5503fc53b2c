import Foundation
import Invoicing
import Testing

@Suite("The requests command") struct TicketsCommandTests {
    private let folder: Folder
    private let application = "F-200101-0001"

    init() throws {
        folder = try Folder()
        try folder.apply()
    }

    private func run(_ words: String..., input: String? = nil) throws -> Program {
        try Program(words + ["--database", folder.database], input: input)
    }

    private func tickets(_ words: String..., input: String? = nil) throws -> Program {
        try Program(["requests"] + words + ["--database", folder.database], input: input)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func objects(_ text: String) throws -> [[String: Any]] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    private func status(of application: String) throws -> String? {
        try object(try run("show", application, "--json").output)["status"] as? String
    }

    private func issue(_ options: String...) throws {
        let words =
            options.isEmpty ? ["--code", "031002600104", "--number", "12345678"] : options
        let run = try Program(["issue", application] + words + ["--database", folder.database])
        #expect(run.code == 0, "\(run.errors)")
    }

    /// A change of title whose paper is back.
    private func arrived(_ options: String...) throws -> String {
        let words =
            options.isEmpty ? ["--code", "031002600104", "--number", "12345678"] : options
        let issued = try Program(["issue", application] + words + ["--database", folder.database])
        #expect(issued.code == 0, "\(issued.errors)")
        let number = try folder.askForTitle("上海示例软件有限公司")
        // It has not left the service center.
        let approved = try tickets("approve", number)
        #expect(approved.output.contains("Agreed. The Fapiao has not left the service center."))
        return number
    }

    @Test func `lists what is open or waits, and more when asked`() throws {
        #expect(try tickets("list", "--json").output == "[]\n")
        let first = try folder.ask(TicketOpening(.other, message: "Hello"))
        let second = try folder.ask(TicketOpening(.whereabouts, about: "B-1", message: "When?"))
        #expect(try tickets("done", first).code == 0)
        let rows = try tickets("list").output.split(separator: "\n")
        #expect(rows.count == 2)
        #expect(rows[0].hasPrefix("Request        Since       Concerns       About"))
        #expect(rows[1].hasPrefix(second) && rows[1].contains("Where is my Fapiao?  Open"))
        #expect(rows[1].contains("●") && rows[1].hasSuffix("li@example.cn"))
        #expect(rows[1].contains(application))
        let all = try objects(try tickets("list", "--all", "--json").output)
        #expect(all.map { $0["request"] as? String } == [second, first])
        let done = try objects(try tickets("list", "--status", "DONE", "--json").output)
        #expect(done.map { $0["request"] as? String } == [first])
        #expect(try tickets("list", "--all", "--limit", "0", "--json").output == "[]\n")
        let found = try objects(
            try tickets("list", "--all", "--search", "200101", "--json").output)
        #expect(found.map { $0["request"] as? String } == [second])
        #expect(try tickets("list", "--language", "de").output.contains("Wo ist meine Fapiao?"))
    }

    @Test func `prints JSON with every key, absent ones null`() throws {
        let number = try folder.ask(TicketOpening(.other, message: "Hello"))
        let shown = try object(try tickets("show", number.lowercased(), "--json").output)
        let keys = [
            "request", "kind", "status", "step", "application", "billingRecord", "email",
            "openedAt", "returnWaybill", "wanted", "parts", "replacement", "remarks", "unread",
            "messages",
        ]
        #expect(Set(shown.keys) == Set(keys))
        for key in ["application", "billingRecord", "returnWaybill", "wanted", "replacement"] {
            #expect(shown[key] is NSNull, "\(key)")
        }
        #expect((shown["parts"] as? [Any])?.isEmpty == true)
        #expect((shown["openedAt"] as? String)?.hasSuffix("+08:00") == true)
        let message = try #require((shown["messages"] as? [[String: Any]])?.first)
        #expect(Set(message.keys) == ["at", "by", "action", "text"])
        #expect(message["by"] as? String == "applicant")
        #expect(message["action"] as? String == "open")
        let listed = try objects(try tickets("list", "--json").output)[0]
        #expect(Set(listed.keys) == Set(keys.dropLast()))
        let done = try tickets("done", number, "--json")
        #expect(try object(done.output)["status"] as? String == "done")
        #expect(done.output == (try tickets("show", number, "--json").output))
    }

    @Test func `counts as read once a person has read it, not when a script has`() throws {
        let number = try folder.ask(TicketOpening(.other, message: "Hello"))
        for _ in 1...2 {
            let shown = try object(try tickets("show", number, "--json").output)
            #expect(shown["unread"] as? Bool == true)
        }
        #expect(try tickets("show", number).code == 0)
        let shown = try object(try tickets("show", number, "--json").output)
        #expect(shown["unread"] as? Bool == false)
        #expect(try !tickets("list").output.contains("●"))
    }

    @Test func `answers a question until it is done, under the name of a clerk`() throws {
        _ = try run("staff", "add", "wang", "--email", "wang@example.cn")
        let number = try folder.ask(TicketOpening(.whereabouts, about: "B-1", message: "When?"))
        let show = try tickets("show", number).output
        #expect(show.contains("Answer it: fapiao requests reply \(number) TEXT"))
        let reply = try tickets("reply", number, "Tomorrow.", "--as", "wang")
        #expect(reply.code == 0, "\(reply.errors)")
        #expect(reply.output == "\(number)  Waiting for the applicant\n")
        #expect(try tickets("show", number).output.contains("wang  Tomorrow.\n"))
        let done = try tickets("done", number, "Bye.", "--as", "wang", "--language", "de")
        #expect(done.output == "\(number)  Erledigt\n")
        #expect(try tickets("show", number).output.hasSuffix("Nothing more is to be done here.\n"))
    }

    @Test func `changes a title within the month, and names the new application`() throws {
        try issue()
        for word in ["ready", "receive"] { #expect(try run(word, application).code == 0) }
        let number = try folder.askForTitle("上海示例软件有限公司")
        let show = try tickets("show", number).output
        #expect(show.contains("New title  ") && show.contains("上海示例软件有限公司"))
        #expect(show.contains("Approve it: fapiao requests approve \(number); or decline"))
        #expect(try tickets("approve", number, "To the branch, please").code == 0)
        let waybill = ApplicantTicketRequest.sendBack(number, waybill: "SF1533767748344")
        #expect(try folder.refusal(waybill) == nil)
        let back = try tickets("show", number)
        #expect(back.output.contains("On its way back"))
        #expect(back.output.contains("SF1533767748344"))
        #expect(back.output.contains("When the paper is here: fapiao requests arrived \(number)"))
        #expect(try tickets("arrived", number).output.contains("The Fapiao has arrived."))
        #expect(try status(of: application) == "returned")
        let next = try tickets("show", number).output
        #expect(next.contains("fapiao requests void \(number)"))
        let void = try tickets("void", number)
        #expect(void.code == 0, "\(void.errors)")
        let shown = try object(try tickets("show", number, "--json").output)
        let new = try #require(shown["replacement"] as? String)
        #expect(
            void.output == "\(number)  Done  The old Fapiao was voided.\nNew application  \(new)\n")
        #expect(shown["step"] as? String == "voided")
        #expect(shown["remarks"] as? [String] == [])
        #expect(shown["returnWaybill"] as? String == "SF1533767748344")
        let wanted = try #require(shown["wanted"] as? [String: Any])
        #expect(wanted["title"] as? String == "上海示例软件有限公司")
        #expect(wanted["bank"] is NSNull)
        #expect(try status(of: application) == "voided")
        #expect(try status(of: new) == "submitted")
        #expect(try run("database", "check").code == 0)
    }

    @Test func `red-letters what was issued in another month, with the remark that it must carry`()
        throws
    {
        let number = try arrived(
            "--code", "031002600104", "--issued-on", "2020-01-02", "--number", "12345678")
        let late = try tickets("void", number)
        #expect(late.code == 65)
        #expect(late.errors.hasPrefix("\(number): Fapiao 12345678 of 2020-01-02 cannot be voided"))
        let remark = "对应正数发票代码:031002600104号码:12345678"
        let show = try tickets("show", number).output
        #expect(show.contains("Red-letter it: fapiao requests red-letter \(number)\n"))
        #expect(show.hasSuffix("must read:\n\(remark)\n"))
        let done = try tickets("red-letter", number)
        #expect(done.code == 0, "\(done.errors)")
        #expect(done.output.hasSuffix("Remark of the red-letter Fapiao  \(remark)\n"))
        #expect(try tickets("show", number).output.contains(remark))
        let shown = try object(try tickets("show", number, "--json").output)
        #expect(shown["remarks"] as? [String] == [remark])
    }

    @Test func `wants the number of the form that a digital Fapiao needs`() throws {
        let fapiao = "26312000000123456789"
        let number = try arrived("--number", fapiao)
        #expect(try tickets("void", number).code == 65)
        #expect(try tickets("show", number).output.contains("red-letter \(number) --form N\n"))
        let none = try tickets("red-letter", number)
        #expect(none.code == 65)
        #expect(none.errors == "This Fapiao needs --form NUMBER, 20 digits.\n")
        for forms in [["--form", "1234567890123456"], ["--form", "x"]] {
            let words = ["requests", "red-letter", number] + forms
            let run = try Program(words + ["--database", folder.database])
            #expect(run.code == 65)
            #expect(run.errors.contains("--form: The confirmation slip of a digital Fapiao has 20"))
        }
        let form = "31012611230000000001"
        let two = try tickets("red-letter", number, "--form", form, "--form", form)
        #expect(two.code == 65)
        #expect(two.errors.contains("more form numbers than Fapiaos"))
        let done = try tickets("red-letter", number, "--form", form)
        #expect(done.code == 0, "\(done.errors)")
        #expect(done.output.contains("被红冲蓝字数电票号码：\(fapiao) 红字发票信息确认单编号：\(form)\n"))
    }

    @Test func `wants 16 digits for a special Fapiao on paper`() throws {
        let first = try arrived()
        #expect(try tickets("void", first).code == 0)
        let shown = try object(try tickets("show", first, "--json").output)
        let normal = try #require(shown["replacement"] as? String)
        let database = ["--database", folder.database]
        let issue = ["--code", "031002600104", "--number", "12345679"]
        #expect(try Program(["issue", normal] + issue + database).code == 0)
        // The one on the way is special.
        let special = try folder.askForSpecial(on: normal)
        for word in ["approve", "void"] {
            #expect(try tickets(word, special).code == 0)
        }
        let wanted = try #require(
            try object(try tickets("show", special, "--json").output)["wanted"]
                as? [String: Any])
        #expect(wanted["type"] as? String == "special")
        #expect(wanted["bankAccount"] as? String == "121909000000000")
        let newest = try #require(
            try object(try tickets("show", special, "--json").output)["replacement"] as? String)
        let code = ["--code", "3100232110", "--number", "01234567"]
        #expect(try Program(["issue", newest] + code + database).code == 0)
        let back = try folder.askForTitle("甲公司", on: newest)
        #expect(try tickets("show", back).output.contains("has not left the service center"))
        #expect(try tickets("approve", back).code == 0)
        #expect(try tickets("show", back).output.contains("fapiao requests void \(back)"))
        let short = try tickets("red-letter", back, "--form", "310123456789012")
        #expect(short.code == 65)
        #expect(short.errors.contains("--form: The red-letter information form has a number of 16"))
        let done = try tickets("red-letter", back, "--form", "3101-2345 67890123")
        #expect(done.output.contains("开具红字增值税专用发票信息表编号3101234567890123\n"))
    }

    @Test func `voids once when several do it at the same time`() async throws {
        let words = ["requests", "void", try arrived(), "--database", folder.database]
        let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 1...6 { group.addTask { try Program(words).code } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.sorted() == [0, 65, 65, 65, 65, 65])
        #expect(try objects(try run("list", "--json").output).count == 2)
        #expect(try run("database", "check").code == 0)
    }

    @Test func `splits a bill, and ends the split while no part is live`() throws {
        try folder.addRecord("B-2")
        let wrong = TicketOpening(
            .split, about: "B-2",
            parts: [
                PartEntry(title: "甲公司", amount: "500.00"),
                PartEntry(title: "乙公司", amount: "560.01"),
            ])
        #expect(
            try folder.refusal(.open(wrong))
                == .partsDiffer(of: Money(fen: 106_000), given: Money(fen: 106_001)))
        var right = wrong
        right.parts[1].amount = "560.00"
        let number = try folder.ask(right)
        let asked = try object(try tickets("show", number, "--json").output)
        #expect((asked["parts"] as? [[String: Any]])?.count == 2)
        #expect(try tickets("approve", number).output.contains("Agreed."))
        try folder.applyForPart("B-2#1")
        let show = try tickets("show", number).output
        #expect(show.contains("Part 1 ") && show.contains("¥500.00  甲公司  F-"))
        let shown = try object(try tickets("show", number, "--json").output)
        let parts = try #require(shown["parts"] as? [[String: Any]])
        #expect(parts.map { $0["amount"] as? String } == ["500.00", "560.00"])
        #expect(parts[0]["status"] as? String == "submitted")
        #expect(parts[1]["application"] is NSNull)
        #expect(shown["billingRecord"] as? String == "B-2")
        let part = try #require(parts[0]["application"] as? String)
        let live = try tickets("decline", number, "--reason", "By telephone")
        #expect(live.code == 65)
        #expect(live.errors.contains("Application \(part) for a part of B-2 is under way"))
        #expect(try run("reject", part, "--reason", "By telephone").code == 0)
        try folder.applyForPart("B-2#2")
        let all = try object(try tickets("show", number, "--json").output)
        let second = (all["parts"] as? [[String: Any]])?[1]["application"] as? String
        #expect(try run("reject", try #require(second), "--reason", "x").code == 0)
        #expect(
            try tickets("show", number).output
                .hasSuffix("fapiao requests decline \(number) --reason TEXT\n"))
        #expect(try tickets("decline", number, "By telephone").code == 0)
        #expect(try run("database", "check").code == 0)
    }

    @Test func `tries all, a line each, and returns the first code that is not 0`() throws {
        let numbers = try (1...2).map {
            try folder.ask(TicketOpening(.other, message: "Question \($0)"))
        }
        let run = try tickets("done", numbers[0], "R-200101-0001", numbers[1], "Answered.")
        #expect(run.code == 65)
        #expect(run.output == numbers.map { "\($0)  Done\n" }.joined())
        #expect(
            run.errors
                == "There is no request R-200101-0001. A number looks like R-261120-0001.\n")
        let json = try tickets("show", numbers[1], "--json").output
        #expect(json.contains("\"text\":\"Answered.\""))
    }

    @Test func `reads a text from standard input, lines as one`() throws {
        let number = try folder.ask(TicketOpening(.other, message: "Hello"))
        let file = try folder.write("First line\nsecond line\n", to: "answer.txt")
        #expect(try tickets("reply", number, "-", input: file).code == 0)
        #expect(
            try tickets("show", number, "--json").output
                .contains("\"text\":\"First line second line\""))
    }
}
