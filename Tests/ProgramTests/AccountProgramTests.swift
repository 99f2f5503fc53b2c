import Foundation
import Testing

@Suite("An account in a terminal") struct AccountProgramTests {
    @Test func `gets a new password by mail, must replace it, and changes its address`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        #expect(try program.run("activate", try program.mailedCode()).code == 0)
        let terminal = try Tmux(program.command())
        try terminal.wait(for: "Sign in")
        try terminal.press("Enter")
        try terminal.wait(for: "Forgot the password")
        try terminal.fill("lin.wei@example.cn")
        try terminal.press("Tab", "Tab", "Enter")
        try terminal.wait(for: "The old one works until you use it.")
        try terminal.press("C-n")
        try terminal.wait(for: "Sent, if lin.wei@example.cn has an account.")
        let mailed = try program.mailedCode(groups: 4)
        try terminal.press("C-n")
        try terminal.wait(for: "Sign in with the password from the email")
        try terminal.fill(mailed)
        try terminal.wait(for: "Replace it to go on.")
        try terminal.fill("a brand new horse")
        try terminal.fill("a brand new horse")
        try terminal.press("Enter")
        try terminal.wait(for: "B-2026-11-0042")
        try terminal.press("a")
        try terminal.wait(for: "Change email address")
        try terminal.press("Enter")
        try terminal.wait(for: "to be sure it is you")
        try terminal.fill("wei.lin@example.cn")
        try terminal.fill("a brand new horse")
        try terminal.press("Enter")
        try terminal.wait(for: "Sent to wei.lin@example.cn")
        try terminal.fill(try program.mailedCode(to: "wei.lin@example.cn"))
        try terminal.press("Enter")
        try terminal.wait(for: "Signed in as wei.lin@example.cn")
        try terminal.press("C-q")
        try terminal.wait(for: "ended 0")
        try signIn(program, "wei.lin@example.cn", waitingFor: "B-2026-11-0042")
        try signIn(program, "lin.wei@example.cn", waitingFor: "Email address or password is wrong.")
    }

    private func signIn(_ program: Program, _ email: String, waitingFor text: String) throws {
        let terminal = try Tmux(program.command())
        try terminal.wait(for: "Sign in")
        try terminal.press("Enter")
        try terminal.wait(for: "Password")
        try terminal.fill(email)
        try terminal.fill("a brand new horse")
        try terminal.wait(for: text)
    }

    @Test func `is mailed through the program that the settings name, also in the background`()
        throws
    {
        let program = try Program()
        defer { program.remove() }
        let log = program.folder.appendingPathComponent("sent")
        let script = program.folder.appendingPathComponent("send")
        try "#!/bin/sh\nprintf '%s\\n' \"$*\" >>\(log.path)\ncat >>\(log.path)\n"
            .write(to: script, atomically: true, encoding: .utf8)
        chmod(script.path, 0o700)
        let settings = program.folder.appendingPathComponent("settings.json")
        try "{\"mail\": {\"transport\": \"sendmail\", \"sendmail\": [\"\(script.path)\"]}}"
            .write(to: settings, atomically: true, encoding: .utf8)
        try program.importSamples()
        _ = try Child.run(
            Program.path,
            ["--database", program.database, "--settings", settings.path, "--language", "en"],
            environment: ["LANG": "C.UTF-8", "TERM": "dumb"],
            input: "2\nCN2026-0001842\nlin.wei@example.cn\ncorrect horse\ncorrect horse\n1\n")
        let deadline = Date().addingTimeInterval(20)
        var sent = ""
        while Date() < deadline, !sent.contains("fapiao activate ") {
            sent = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        }
        #expect(sent.hasPrefix("-i -f fapiao@localhost -- lin.wei@example.cn\n"))
        #expect(sent.contains("fapiao activate "))
        #expect(try program.run("--settings", settings.path, "mail", "list").code == 0)
        let gone = "{\"mail\": {\"transport\": \"sendmail\", \"sendmail\": [\"/nowhere/mail\"]}}"
        try gone.write(to: settings, atomically: true, encoding: .utf8)
        let run = try program.run("--settings", settings.path, "mail", "deliver")
        #expect(run.code == 69)
        #expect(run.errors.contains("/nowhere/mail"))
    }
}
