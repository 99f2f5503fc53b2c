import Foundation
import Testing

@Suite("Line by line")
struct LineModeTests {
    @Test func `leads from an order to an application in English`() throws {
        let program = try Program()
        defer { program.remove() }
        try activate(program, language: "en")
        let fapiao = ["", "", "", "", "?", "", "2"]
        let shipping = [
            "1", "林薇", "021-abc", "021-28986102", "上海市", "浦东新区", "科苑路88号", "", "2",
        ]
        let editing = ["2", "", "", "", "", "", "2"]
        let all = signIn + ["1"] + fapiao + shipping + editing + ["4"]
        let ended = try run(program, "en", all)
        #expect(ended.code == 0)
        let text = ended.output
        #expect(text.count(of: "Your application is F-") == 1, "\(text)")
        // The wrong number is named once, where it is asked for again.
        #expect(text.count(of: "“a” cannot be in a telephone number.") == 1)
        #expect(text.count(of: "Telephone") == 2)
        #expect(text.count(of: "Please answer y for yes or n for no.") == 1)
        // After the edit everything is read out again.
        #expect(text.count(of: "Verify that the information is correct.") == 2)
        #expect(text.count(of: "Words that work at every question") == 1)
        #expect(!text.contains("↓"))
        let listed = try program.run("list", "--json")
        #expect(listed.output.contains("021-28986102"))
    }

    @Test func `leads from an order to an application in Chinese`() throws {
        let program = try Program()
        defer { program.remove() }
        try activate(program, language: "zh-Hans")
        let answers =
            signIn + ["1", "", "", "", "", "", "2"]
            + ["3", "林薇", "021-28986102", "2", "4"]
        let ended = try run(program, "zh-Hans", answers)
        #expect(ended.code == 0)
        #expect(ended.output.count(of: "您的申请单号是 F-") == 1, "\(ended.output)")
        #expect(ended.output.contains("购货单位名称"))
        #expect(ended.output.contains("自取地点"))
    }

    @Test func `keeps the draft where the input ends, and empties with a hyphen`() throws {
        let program = try Program()
        defer { program.remove() }
        try activate(program, language: "en")
        let first = try run(program, "en", signIn + ["1", "", "", "91310115MA1K4DEM3E"])
        #expect(first.code == 0)
        #expect(
            first.errors == "The input ended here. What you typed is kept as a draft: sign in "
                + "again to go on.\n")
        let second = try run(program, "en", signIn + ["1", "", "", "-", "", "", "2"])
        #expect(second.output.contains("You began an application for B-2026-11-0042"))
        #expect(second.output.contains("(optional, - empties it) [91310115MA1K4DEM3E]"))
        let third = try run(program, "en", signIn + ["1", "", "", "", "quit", "2"])
        #expect(!third.output.contains("91310115MA1K4DEM3E"))
        #expect(third.output.contains("Your entries are kept as a draft."))
        #expect(third.errors.isEmpty)
    }

    @Test func `says where the input ends what becomes of what was typed, if anything was`()
        throws
    {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let nothing = try run(program, "en", ["2"])
        #expect(nothing.code == 0)
        #expect(nothing.errors.isEmpty)
        let lost = try run(program, "de", ["2", "CN2026-0001842", "lin.wei@example.cn"])
        #expect(lost.code == 0)
        #expect(lost.errors.hasPrefix("Die Eingabe endet hier, und was Sie geschrieben haben,"))
        let linked = try program.run("register", "CN2026-0001842", "--plain", input: "")
        #expect(linked.errors.isEmpty)
        try activate(program, language: "zh-Hans")
        #expect(try run(program, "zh-Hans", signIn).errors.isEmpty)
    }

    @Test(arguments: ["en", "zh-Hans", "de"])
    func `mentions no key that has to be pressed`(language: String) throws {
        let program = try Program()
        defer { program.remove() }
        try activate(program, language: language)
        let ended = try run(program, language, signIn + ["1", "", "", "", "", "", "2", "1", ""])
        #expect(!ended.output.contains("F4"), "\(ended.output)")
    }

    @Test func `changes address and password, and adds an order`() throws {
        let program = try Program()
        defer { program.remove() }
        try activate(program, language: "en")
        let ended = try run(
            program, "en",
            signIn + ["a", "1", "wei.lin@example.cn", "wrong horse", "1", "", "correct horse", "1"]
                + ["back", "2", "correct horse", "a long password", "a long password", "1"]
                + ["3", "CN2026-0001842", "1", "CN2026-0009999", "1", "back", "back", "quit", "2"])
        let text = ended.output
        #expect(text.contains("The password is wrong. Type it again."), "\(text)")
        #expect(text.contains("Sent to wei.lin@example.cn, good for 24 hours."), "\(text)")
        #expect(text.contains("The change to wei.lin@example.cn waits"), "\(text)")
        #expect(text.contains("Your password was changed."), "\(text)")
        #expect(text.contains("CN2026-0001842 is among your orders already."), "\(text)")
        #expect(text.contains("Order CN2026-0009999 is not known yet"), "\(text)")
        #expect(!text.contains("Password (to be sure it is you,"))
    }

    @Test func `reads answers, searches them, and goes on with the form below`() throws {
        let program = try Program()
        defer { program.remove() }
        let ended = try run(
            program, "en",
            [
                "7", "pdf", "1", "no such words", "", "13", "back", "2", "CN2026-0001842",
                "answers", "1", "back", "lin.wei@example.cn", "quit", "2",
            ])
        let text = ended.output
        #expect(ended.code == 0)
        #expect(text.contains("1) How do I find my order number (order ID)?"), "\(text)")
        #expect(text.contains("view it or download its PDF"), "\(text)")
        #expect(text.contains("No question has these words."), "\(text)")
        // After an answer the list is not read out again.
        #expect(text.count(of: "19) What can customer service do for me?") == 3, "\(text)")
        #expect(text.contains("The forms are filled in from your last application"), "\(text)")
        // On Registration its own question is the first, and what was answered is not asked again.
        #expect(text.contains("Chosen: 1 I registered with a wrong email address."), "\(text)")
        #expect(text.count(of: "Order number: ") == 1, "\(text)")
        #expect(text.count(of: "Email address: ") == 2, "\(text)")
        #expect(text.contains("Password: "), "\(text)")
    }

    @Test func `leaves at a list, and shows the letters of the demo`() throws {
        let program = try Program()
        defer { program.remove() }
        let left = try run(program, "en", ["q", "1"])
        #expect(left.code == 0)
        #expect(!left.output.contains("Password"))
        let order = try demoOrder()
        let answers = [
            "mail", "2", order, "new@example.cn", "correct horse", "correct horse", "1", "mail",
            "y",
            "", "1", "quit",
        ]
        let demo = try Child.run(
            Program.path, ["demo", "--plain", "--language", "en"],
            environment: ["LANG": "C.UTF-8", "TERM": "dumb"],
            input: answers.joined(separator: "\n") + "\n")
        #expect(demo.code == 0)
        #expect(demo.output.contains("Put the code in? [Y/n]"), "\(demo.output)")
        #expect(demo.output.contains("No mail was sent yet."))
        #expect(demo.output.contains("Chosen: 1 Activate"))
        // As a word: a group of the code may hold the two signs.
        let words = demo.output.split { !$0.isLetter && !$0.isNumber }
        #expect(!words.contains("F9"))
    }
}

extension LineModeTests {
    private var signIn: [String] { ["1", "lin.wei@example.cn", "correct horse", "1"] }

    private func run(
        _ program: Program, _ language: String, _ lines: [String]
    ) throws -> Child.Ended {
        try program.run(
            "--plain", "--language", language, input: lines.joined(separator: "\n") + "\n")
    }

    private func activate(_ program: Program, language: String) throws {
        try program.importSamples()
        let registered = try run(
            program, language,
            [
                "2", "CN2026-0001842", "lin.wei@example.cn", "correct horse", "correct horse", "1",
            ])
        #expect(registered.code == 0)
        #expect(registered.output.contains("lin.wei@example.cn"))
        #expect(try program.run("activate", try program.mailedCode()).code == 0)
    }

    private func demoOrder() throws -> String {
        let demo = try Child.run(
            Program.path, ["demo", "--plain", "--language", "en"],
            environment: ["LANG": "C.UTF-8", "TERM": "dumb"], input: "q\n")
        let found = try #require(demo.output.firstMatch(of: /register with order (\S+)/))
        return String(found.1)
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
