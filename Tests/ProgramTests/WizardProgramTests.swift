import Foundation
import Testing

@Suite("The program in a terminal")
struct WizardProgramTests {
    @Test func `leads from an imported order to an application that show tells too`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let terminal = try Tmux(program.command())
        try signIn(terminal, program)
        try terminal.press("Enter")
        try terminal.wait(for: "Buyer's name")
        // VAT special, reached from the button by the way all forms have.
        try terminal.press("Tab", "Right")
        try terminal.wait(for: "Registered address")
        try terminal.press("Tab", "Tab")
        for text in [
            "91310115MA1K4DEM3E", "上海市浦东新区科苑路88号", "021-28986102", "招商银行上海张江支行",
            "121909000000000",
        ] {
            try terminal.fill(text)
        }
        try terminal.press("C-n")
        try terminal.wait(for: "Recipient")
        try fillShipping(terminal)
        try terminal.wait(for: "伍仟叁佰壹拾圆整")
        try terminal.press("Enter")
        try terminal.wait(for: "Your application is F-")
        let number = try #require(
            terminal.screen.firstMatch(of: /F-\d{6}-\d{4}/).map { String($0.output) })
        let shown = try program.run("show", number, "--json")
        #expect(shown.code == 0)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        #expect(json["type"] as? String == "special")
        #expect(json["title"] as? String == "上海示例科技有限公司")
        #expect(json["bankAccount"] as? String == "121909000000000")
        #expect(json["totalInCapitals"] as? String == "伍仟叁佰壹拾圆整")
        #expect((json["shipping"] as? [String: Any])?["address"] as? String == "科苑路88号")
        #expect(json["billingRecords"] as? [String] == ["B-2026-11-0042"])
    }

    @Test func `speaks Chinese from the first screen on`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let terminal = try Tmux(program.command(), environment: ["LC_MESSAGES": "zh_CN.UTF-8"])
        try terminal.wait(for: "用订单号注册")
        try terminal.press("Down", "Enter")
        try register(terminal, waitingFor: "激活邮件已发送至")
        try terminal.fill(try program.mailedCode())
        try terminal.wait(for: "申请账单")
        try terminal.press("Enter")
        try terminal.wait(for: "购货单位名称")
        try terminal.press("C-n")
        try terminal.wait(for: "收件人")
        try fillShipping(terminal)
        try terminal.wait(for: "请核对以上信息是否正确。")
        try terminal.press("Enter")
        try terminal.wait(for: "您的申请单号是 F-")
    }

    @Test func `offers the draft again after kill -9`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let terminal = try Tmux(program.command())
        try signIn(terminal, program)
        try terminal.press("Enter")
        try terminal.wait(for: "Buyer's name")
        try terminal.press("Tab", "Tab", "Tab")
        try terminal.fill("91310115MA1K4DEM3E")
        try terminal.wait(for: "91310115MA1K4DEM3E")
        kill(try terminal.process(), SIGKILL)
        try terminal.wait(for: "ended 137")
        let again = try Tmux(program.command())
        try again.wait(for: "Sign in")
        try again.press("Enter")
        try again.wait(for: "Password")
        try again.fill("lin.wei@example.cn")
        try again.fill("correct horse")
        try again.wait(for: "You began an application for B-2026-11-0042")
        try again.press("Enter")
        try again.wait(for: "91310115MA1K4DEM3E")
    }

    @Test(arguments: [SIGHUP, SIGTERM]) func `keeps what was typed when the line is lost`(
        signal: Int32
    ) throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let terminal = try Tmux(program.command())
        try signIn(terminal, program)
        try terminal.press("Enter")
        try terminal.wait(for: "Buyer's name")
        try terminal.press("Tab", "Tab", "Tab")
        try terminal.type("913")
        try terminal.wait(for: "[913·")
        kill(try terminal.process(), signal)
        try terminal.wait(for: "ended")
        let fields = try Program.output(
            "/usr/bin/sqlite3",
            [program.database, "SELECT value FROM draft_fields WHERE field = 'taxpayerID'"])
        #expect(fields.trimmed == "913")
    }

    @Test func `lets exactly one of two sessions apply for a bill`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let first = try Tmux(program.command())
        try signIn(first, program)
        let second = try Tmux(program.command())
        try second.wait(for: "Sign in")
        try second.press("Enter")
        try second.wait(for: "Password")
        try second.fill("lin.wei@example.cn")
        try second.fill("correct horse")
        try second.wait(for: "Apply bill")
        try first.press("Enter")
        try first.wait(for: "Buyer's name")
        try first.press("C-n")
        try first.wait(for: "Recipient")
        try fillShipping(first)
        try first.wait(for: "Verify that the information is correct.")
        // The other session goes on with the same draft.
        try second.press("Enter")
        try second.wait(for: "You began an application")
        try second.press("Enter")
        try second.wait(for: "Buyer's name")
        try second.press("C-n")
        try second.wait(for: "Recipient")
        try second.press("C-n")
        try second.wait(for: "Verify that the information is correct.")
        try first.press("Enter")
        try second.press("Enter")
        try first.wait(for: "F-")
        try second.wait(for: "F-")
        let listed = try program.run("list", "--json")
        let all = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [Any]
        #expect(all?.count == 1)
        let won = [first, second].filter { $0.screen.contains("Your application is") }
        #expect(won.count == 1)
    }

    @Test(arguments: [
        "linux", "xterm", "xterm-256color", "screen", "tmux-256color", "vt100", "nonsense",
    ])
    func `starts on any terminal and leaves it sane`(name: String) throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try Tmux(program.command(), environment: ["TERM": name])
        try terminal.wait(for: "Register with an order number")
        try terminal.press("C-q")
        try terminal.wait(for: "ended 0")
    }

    @Test func `starts in the C locale, and in a window that grows`() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try Tmux(
            program.command(), columns: 30, rows: 8, environment: ["LANG": "C", "LC_ALL": "C"])
        try terminal.wait(for: "Fapiao needs 60 x 18.")
        try terminal.resize(columns: 80, rows: 24)
        try terminal.wait(for: "Register with an order number")
        try terminal.press("C-c")
        try terminal.wait(for: "ended 0")
    }
}

extension WizardProgramTests {
    private func signIn(_ terminal: Tmux, _ program: Program) throws {
        try terminal.wait(for: "Register with an order number")
        try terminal.press("Down", "Enter")
        try register(terminal, waitingFor: "An activation email was sent")
        try terminal.fill(try program.mailedCode())
        try terminal.wait(for: "Apply bill")
    }

    private func register(_ terminal: Tmux, waitingFor text: String) throws {
        for text in ["CN2026-0001842", "lin.wei@example.cn", "correct horse", "correct horse"] {
            try terminal.fill(text)
        }
        try terminal.press("Enter")
        try terminal.wait(for: text)
    }

    private func fillShipping(_ terminal: Tmux) throws {
        for text in ["林薇", "138 0013 8000", "上海市", "浦东新区", "科苑路88号", "201203"] {
            try terminal.fill(text)
        }
        try terminal.press("Enter")
    }
}
