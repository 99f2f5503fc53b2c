import Foundation
import Invoicing
import Storage
import Testing

@testable import Mail

@Suite("A mail program") struct SendmailTests {
    private let folder = Folder()
    private let now = Instant(seconds: 1_795_000_000)

    @Test func `gets the recipient behind the options, and the message as it is`() throws {
        let connection = try outbox(recipient: "-f@x.y")
        let recorded = Recorder(folder)
        #expect(try deliver(connection, recorded.sendmail) == .init(delivered: 1))
        #expect(try recorded.arguments == ["-i", "-f", "fapiao@localhost", "--", "-f@x.y"])
        #expect(try recorded.message.contains("\nMessage-ID: <1@fapiao>\n"))
        #expect(
            try recorded.environment == [
                "HOME=\(folder.path)", "LANG=C.UTF-8",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin:/usr/lib",
            ])
    }

    @Test(arguments: [
        "a@b.cn\nBcc: c@d.cn", "a@b.cn -oQ/tmp", "a@b.cn,c@d.cn", "a@b.cn\u{0}", "nobody", "",
        "-oQ/tmp/x", "\"|sh\"@b.cn",
    ]) func `is never called for an address that is more than one`(address: String) throws {
        let recorded = Recorder(folder)
        #expect(
            try deliver(try outbox(recipient: address), recorded.sendmail) == .init(failed: 1))
        #expect(!recorded.wasCalled)
    }

    @Test func `gets no header from a name in the settings or the content`() throws {
        var settings = Settings()
        settings.serviceName = "Desk\r\nBcc: all@example.cn\n\nYour new bank account: AccountID(1)"
        let connection = try outbox(
            application: "F-1\nBcc: all@example.cn", title: "x\n.\nFrom me")
        let recorded = Recorder(folder)
        #expect(try deliver(connection, recorded.sendmail, settings) == .init(delivered: 1))
        let read = try Python.read(try recorded.message)
        #expect(read.headers["Bcc"] == nil)
        #expect(read.headers.count == 10)
        #expect(read.to == "li@example.cn")
        let lines = read.body.split(separator: "\n")
        #expect(!lines.contains { $0 == "." || $0.hasPrefix("Your new bank") })
    }

    @Test func `whose settings name no usable sender is not called, and the letter waits`() throws {
        var settings = Settings()
        settings.mail.sender = "fapiao@localhost -C/tmp/x"
        let connection = try outbox()
        let recorded = Recorder(folder)
        #expect(try deliver(connection, recorded.sendmail, settings) == .init(failed: 1))
        #expect(!recorded.wasCalled)
        #expect(try failure(connection) == "the sender's address cannot be used")
        #expect(try Outbox(connection).undelivered(after: 0, limit: 1).first?.dueAt != nil)
    }

    @Test(arguments: [
        ("echo 'no route' >&2; exit 75", "exit code 75: no route"),
        ("cat >/dev/null; printf 'a\\033[31m\\n\\nb\\n'; exit 1", "exit code 1: a�[31m / b"),
        ("exit 67", "exit code 67"), ("kill -9 $$", "signal 9"),
    ]) func `that fails says why`(script: String, reason: String) throws {
        let connection = try outbox()
        #expect(try deliver(connection, shell(script)) == .init(failed: 1))
        #expect(try failure(connection) == "the mail program did not take the letter: \(reason)")
    }

    @Test func `that says more than anybody reads is not waited for`() throws {
        let connection = try outbox()
        let script = "head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 1"
        #expect(try deliver(connection, shell(script)) == .init(failed: 1))
        let text = try #require(try failure(connection))
        #expect(text.hasSuffix("xxx") && text.utf8.count < 2200)
    }

    @Test func `that does not read the letter is no danger`() throws {
        let long = String(repeating: "票", count: 100_000)
        let connection = try outbox(title: long)
        #expect(try deliver(connection, shell("exit 0")) == .init(delivered: 1))
    }

    @Test func `that hangs is ended, with all it started`() throws {
        let connection = try outbox()
        let script =
            "echo waiting; mkfifo \(folder.path)/f; cat \(folder.path)/f & cat \(folder.path)/f"
        let sendmail = shell(script, seconds: 1)
        #expect(try deliver(connection, sendmail) == .init(failed: 1))
        #expect(
            try failure(connection)
                == "the mail program did not end in time: 1 s: waiting")
        #expect(try Outbox(connection).undelivered(after: 0, limit: 1).first?.dueAt != nil)
    }

    @Test(arguments: ["/none/sendmail", "no-such-sendmail", "/etc/passwd"])
    func `that is missing is named`(program: String) throws {
        let connection = try outbox()
        let sendmail = Sendmail(program: program, home: folder.path)
        #expect(sendmail.path == nil)
        #expect(Transport.sendmail(sendmail).missingProgram == program)
        #expect(try deliver(connection, sendmail) == .init(failed: 1))
        #expect(
            try failure(connection)
                == "the mail program cannot be started: \(program): No such file or directory")
    }

    @Test func `is found by its name where mail servers put it`() {
        #expect(Sendmail(program: "msmtp", home: "/").path == "/usr/bin/msmtp")
    }

    private func shell(_ script: String, seconds: Int = 60) -> Sendmail {
        Sendmail(
            program: "/bin/sh", arguments: ["-c", script], home: folder.path, seconds: seconds)
    }

    private func outbox(
        recipient: String = "li@example.cn", application: String = "F-261120-0001",
        title: String = "甲公司"
    ) throws -> SQLiteConnection {
        let connection = try Database.open(nil)
        try connection.transaction {
            _ = try Outbox(connection).write(
                .received(
                    ReceivedLetter(
                        application: application, title: title, total: Money(fen: 100),
                        expected: Expected(on: Letter.due, by: .rule))),
                to: recipient, language: .english,
                messageID: "1@fapiao", at: now)
        }
        return connection
    }

    private func deliver(
        _ connection: SQLiteConnection, _ sendmail: Sendmail, _ settings: Settings = Settings()
    ) throws -> Deliverer.Outcome {
        try Deliverer(
            connection, settings: settings, transport: .sendmail(sendmail), lock: nil
        ).deliverDue { now }
    }

    private func failure(_ connection: SQLiteConnection) throws -> String? {
        try Outbox(connection).undelivered(after: 0, limit: 1).first?.failure
    }
}

/// A mail program that writes down how it was called.
struct Recorder {
    let folder: Folder

    init(_ folder: Folder) { self.folder = folder }

    // A script that a shell reads: one that was just written may still be open in a child that
    // another test started, and then cannot be run.
    var sendmail: Sendmail {
        let script = """
            cd '\(folder.path)' && cat >message && env -u PWD -u OLDPWD -u SHLVL -u _ >environment \
            && printf '%s\\n' "$@" >arguments
            """
        return Sendmail(
            program: "/bin/sh", arguments: ["-c", script, "sendmail"], home: folder.path)
    }

    var wasCalled: Bool { FileManager.default.fileExists(atPath: folder.path + "/message") }
    var message: String { get throws { try read("message") } }
    var arguments: [String] { get throws { try lines("arguments") } }
    var environment: [String] { get throws { try lines("environment").sorted() } }

    private func lines(_ name: String) throws -> [String] {
        try read(name).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            String($0)
        }
    }

    private func read(_ name: String) throws -> String {
        try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
    }
}
