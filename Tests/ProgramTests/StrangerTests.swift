import Foundation
import Testing

/// What comes in by the door that is open to everybody.
@Suite("A stranger")
struct StrangerTests {
    @Test(arguments: [
        "-9223372036854775808", "9223372036854775807", "-9223372036854775807", "0", "-1",
        "9223372036854775808", "18446744073709551616", "1e9", "0x1", "+", "-", "\u{FF11}\u{FF12}",
        "\u{0}", "1\u{0}", "\u{1B}[A", "\u{202E}1",
    ])
    func `ends nothing with a number at a menu, a list, a choice or buttons`(number: String) throws
    {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        let code = try program.mailedCode()
        let answers = [
            // Welcome, Registration and its buttons.
            number, "2", number, number, number, number, number, "back",
            // Activation, Sign in, Billing records, the form with its choice.
            "3", code, number, "1", "back", "1", "lin.wei@example.cn", "correct horse", "1",
            number, "1", number, "2", number, number,
        ]
        let ended = try session(program, answers.joined(separator: "\n") + "\n")
        #expect(ended.code == 0, "\(ended.output) \(ended.errors)")
    }

    @Test(arguments: ["", "register CN2026-0001842"])
    func `fills no memory with a line that does not end`(command: String) throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        // The peak of what the program held, in KiB, and how it ended.
        let script = """
            import os, resource, subprocess, sys
            flood = "(printf '\\\\n'; head -c 300M /dev/zero | tr '\\\\0' x)"
            child = subprocess.Popen(["sh", "-c", flood], stdout=subprocess.PIPE)
            ended = subprocess.run(sys.argv[1:], stdin=child.stdout, stdout=subprocess.PIPE)
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, ended.returncode)
            print(ended.stdout.decode()[-400:])
            """
        let ended = try Child.run(
            "/usr/bin/env",
            [
                "python3", "-c", script, Program.path, "--database", program.database,
                "ssh-session", "apply",
            ], environment: environment(command))
        let words = ended.output.split(separator: " ", maxSplits: 1)
        let peak = words.first.flatMap { Int($0) }
        #expect((peak ?? .max) < 32 << 10, "\(ended.output)")
        #expect(ended.output.contains("That line is longer than 16384 bytes"), "\(ended.output)")
    }

    @Test func `is told of a control character, which is not left out in silence`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let ended = try session(
            program, "2\nCN2026-0001842\nlin\u{1B}[2J.wei@example.cn\nlin.wei@example.cn\n")
        #expect(ended.output.contains("control character is at position 4"), "\(ended.output)")
        #expect(!ended.output.contains("\u{1B}"))
        #expect(ended.output.count(of: "Email address: ") == 2, "\(ended.output)")
    }

    @Test func `reads back what was refused without what could move the line`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let ended = try session(program, "2\nCN2026\u{E000}1\n\n\n\n\n1\n")
        #expect(!ended.output.contains("\u{E000}"), "\(ended.output)")
        #expect(ended.output.contains("[CN2026\u{FFFD}1]"), "\(ended.output)")
    }

    @Test func `is told that an answer is too long, and keeps the one before`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let long =
            "a@"
            + Array(repeating: String(repeating: "b", count: 63), count: 4)
            .joined(separator: ".") + ".com"
        let password = String(repeating: "x9 Q", count: 257)
        let ended = try session(
            program,
            "2\nCN2026-9\nlin.wei@example.cn\ncorrect horse\ncorrect horse\n1\n"
                + "CN2026-0001842\n\(long)\n\n\(password)\n")
        #expect(ended.output.contains("has 261 characters"), "\(ended.output)")
        // Asked for again with what stood there before.
        #expect(ended.output.count(of: "Email address [lin.wei@example.cn]: ") >= 2)
        #expect(!ended.output.contains("bbb.com]"))
        #expect(ended.output.contains("1,024"), "\(ended.output)")
    }

    private func session(_ program: Program, _ input: String) throws -> Child.Ended {
        try Child.run(
            Program.path, ["--database", program.database, "ssh-session", "apply"],
            environment: environment(""), input: input)
    }

    private func environment(_ command: String) -> [String: String] {
        [
            "LANG": "C.UTF-8", "TERM": "dumb", "PATH": "/usr/bin:/bin",
            "FAPIAO_SOURCE": "192.0.2.7",
            "SSH_ORIGINAL_COMMAND": command, "SWIFT_BACKTRACE": "enable=no",
        ]
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
