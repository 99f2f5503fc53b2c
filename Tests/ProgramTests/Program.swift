import Foundation
import Testing

/// The program, with a database of its own.
struct Program: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fapiao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// The one that was built beside the tests; FAPIAO_PROGRAM names another, such as a release.
    static let path =
        ProcessInfo.processInfo.environment["FAPIAO_PROGRAM"]
        ?? URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("fapiao").path

    var database: String { folder.appendingPathComponent("f.sqlite").path }

    /// The command line that runs the program on its database.
    func command(_ arguments: String = "") -> String {
        "\(Self.quoted(Self.path)) --database \(Self.quoted(database)) \(arguments)"
    }

    /// Runs a command to its end.
    func run(_ arguments: String..., input: String = "") throws -> Child.Ended {
        try Child.run(
            Self.path, ["--database", database] + arguments,
            environment: ["LANG": "C.UTF-8", "TERM": "dumb"], input: input)
    }

    /// Imports one order with two payments that are ready and one that is still arriving.
    func importSamples() throws {
        let day = ISO8601DateFormatter()
        day.formatOptions = [.withFullDate]
        day.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
        func ago(_ days: Double) -> String {
            day.string(from: Date().addingTimeInterval(-days * 86_400))
        }
        let orders = """
            order_number,customer,payer,product,quantity,email,placed_at
            CN2026-0001842,C1,上海示例科技有限公司,Office 365 E3,25,,\(ago(60))
            """
        let payments = """
            billing_record,order_number,amount,paid_at
            B-2026-11-0042,CN2026-0001842,5310.00,\(ago(5))
            B-2026-10-0017,CN2026-0001842,5310.00,\(ago(36))
            B-2026-11-0043,CN2026-0001842,620.00,\(ago(1))
            """
        #expect(try run("import", "orders", "-", input: orders).code == 0)
        #expect(try run("import", "payments", "-", input: payments).code == 0)
    }

    /// Registers in line mode, with the password "correct horse".
    func register(_ order: String, email: String) throws {
        _ = try Child.run(
            Self.path, ["--database", database, "--plain", "--language", "en"],
            environment: ["LANG": "C.UTF-8", "TERM": "dumb"],
            input: "2\n\(order)\n\(email)\ncorrect horse\ncorrect horse\n1\n")
    }

    /// The code of the newest letter in the Maildir that has one; waits for it.
    ///
    /// - Parameters:
    ///   - recipient: whose letters are looked at; empty for everybody's.
    ///   - groups: five for a code, four for a mailed password.
    func mailedCode(to recipient: String = "", groups: Int = 5) throws -> String {
        let script = """
            import email, email.policy, glob, re, sys
            for path in sorted(glob.glob(sys.argv[1] + "/mail/new/*"), reverse=True):
                message = email.message_from_file(open(path), policy=email.policy.default)
                if sys.argv[2] not in message["to"]: continue
                form = r"^[0-9A-Z]{4}(-[0-9A-Z]{4}){%s}(?=\\s)" % sys.argv[3]
                found = re.search(form, message.get_content(), re.M)
                if found: print(found.group()); break
            """
        let deadline = Date().addingTimeInterval(20)
        while Date() < deadline {
            let code = try Self.output(
                "/usr/bin/env",
                [
                    "python3", "-c", script, folder.path, recipient, String(groups - 1),
                ])
            if !code.trimmed.isEmpty { return code.trimmed }
        }
        throw Tmux.Missing(text: "a code in the Maildir")
    }

    static func output(_ path: String, _ arguments: [String]) throws -> String {
        try Child.run(path, arguments).output
    }

    static func quoted(_ text: String) -> String {
        "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
