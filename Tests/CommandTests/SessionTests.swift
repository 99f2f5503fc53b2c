import Foundation
import Storage
import Testing

@Suite("A session over SSH") struct SessionTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.apply()
        for (name, role) in [("wang", "clerk"), ("li", "lead")] {
            let run = try Program([
                "--database", folder.database, "staff", "add", name, "--email", "x@example.cn",
                "--role", role,
            ])
            #expect(run.code == 0)
        }
    }

    @Test func `works under the name of the key`() throws {
        #expect(try session("list --json").output.contains("F-200101-0001"))
        #expect(try session("accept F-200101-0001 --remark 'I do it; soon'").code == 0)
        let shown = try session("show F-200101-0001 --json").output
        #expect(shown.contains(#""takenBy":"wang""#))
        #expect(shown.contains("I do it; soon"))
        #expect(try session("issue F-200101-0001 --code 3100232320 --number 01234567").code == 0)
        #expect(log.isEmpty)
    }

    @Test func `gives the owner of the file no rights`() throws {
        let run = try session("staff list")
        #expect(run.code == 77)
        #expect(run.errors == "Only a lead can do this. Ask one of them.\n")
        #expect(try session("undo F-200101-0001 --reason x").code == 77)
        #expect(try session("staff list --json", door: ["staff", "li"]).code == 0)
        #expect(log.count == 2)
        #expect(log.first == "refused wang from 192.0.2.7: staff list")
    }

    @Test func `ends with the name that was disabled`() throws {
        #expect(try session("staff disable wang", door: ["staff", "li"]).code == 0)
        for command in ["list", "show F-200101-0001", "accept F-200101-0001", ""] {
            let run = try session(command)
            #expect(run.code == 77)
            #expect(run.errors.hasPrefix("wang is nobody's name here, or disabled."))
        }
        #expect(try session("list", door: ["staff", "operator"]).code == 77)
        #expect(log.count == 5)
    }

    @Test func `takes a key from standard input only`() throws {
        let run = try session("staff key add li /etc/passwd", door: ["staff", "li"])
        #expect(run.code == 77)
        #expect(run.errors.hasPrefix("Over SSH no file can be named: write - in place of"))
        // Standard input is empty here.
        #expect(try session("staff key add li -", door: ["staff", "li"]).code == 65)
    }

    @Test func `speaks the language asked for`() throws {
        #expect(try session("list --as li --language de").errors.contains("über SSH nicht"))
        #expect(try session("list --language zh-Hans").output.hasPrefix("申请单号"))
        let lines = ["list; id --language zh-Hans", "x\u{1}"].map { try? session($0).errors }
        #expect(lines[0]?.contains("没有 shell") == true)
        #expect(lines[1]?.split(separator: "\n").count == 1)
    }

    @Test func `of an applicant starts what applicants come for, and logs no code`()
        throws
    {
        let wizard = try session("", door: ["apply"])
        #expect(wizard.output.contains("Fapiao"))
        #expect(!wizard.output.contains("fapiao import"))
        let wrong = try session("activate 7K3M-Q9XD-2WTR-H5VB-8NCE", door: ["apply"])
        #expect(wrong.code == 65)
        let closed = try session("activate 7K3M-Q9XD-2WTR-H5VB-8NCE; id", door: ["apply"])
        #expect(closed.code == 64)
        #expect(try session("7K3M-Q9XD-2WTR-H5VB-8NCE", door: ["apply"]).code == 77)
        #expect(try session("list --json", door: ["apply"]).code == 77)
        #expect(
            log == [
                "refused an applicant from 192.0.2.7: activate (37 bytes)",
                "refused an applicant from 192.0.2.7: … (24 bytes)",
                "refused an applicant from 192.0.2.7: list (11 bytes)",
            ])
    }

    @Test func `does not trust a terminal's name that is a path`() throws {
        for name in ["../../tmp/x", "/tmp/x", "", "x\n", String(repeating: "x", count: 33)] {
            let run = try session("", door: ["apply"], ["TERM": name])
            #expect(run.code == 0)
            #expect(run.errors.isEmpty)
        }
    }

    @Test func `tells an applicant nothing of the host, and the log everything`() throws {
        let settings = try folder.write("{", to: "settings.json")
        for more in [["--settings", settings], ["--database", folder.path]] {
            let run = try session("activate 7K3M", door: ["apply"] + more)
            #expect([65, 78].contains(run.code))
            #expect(run.errors.hasPrefix("This does not work at the moment."))
            #expect(!run.errors.contains("/"))
        }
        #expect(log.count == 2)
        #expect(log.first?.contains(settings) == true)
        let staff = try session("list", door: ["staff", "wang", "--settings", settings])
        #expect(staff.errors.contains(settings))
    }

    private var log: [String] {
        let text = try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)
        return (text ?? "").split(separator: "\n").map(String.init)
    }

    private func session(
        _ command: String, door: [String] = ["staff", "wang"], _ more: [String: String] = [:]
    ) throws -> Program {
        let variables = [
            "SSH_ORIGINAL_COMMAND": command, "FAPIAO_SOURCE": "192.0.2.7", "TERM": "xterm",
            "FAPIAO_LOG": folder.path + "/log",
        ]
        return try Program(
            ["--database", folder.database, "ssh-session"] + door,
            variables.merging(more) { _, new in new })
    }
}
