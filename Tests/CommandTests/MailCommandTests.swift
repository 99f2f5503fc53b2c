import Foundation
import Invoicing
import Storage
import Testing

@Suite("The mail command") struct MailCommandTests {
    private let folder: Folder
    private let now = Instant(iso8601: "2026-11-20T10:12:00+08:00") ?? Instant(seconds: 0)

    init() throws {
        folder = try Folder()
        _ = try Database.open(folder.database)
    }

    @Test func `says that no mail is waiting, in every language`() throws {
        #expect(try list().output == "No mail is waiting.\n")
        #expect(try list("--language", "zh-Hans").output == "没有待发邮件。\n")
        #expect(try list("--language", "de").output == "Es wartet keine E-Mail.\n")
        #expect(try list("--json").output == "[]\n")
    }

    @Test func `lists what waits and what failed, never a code`() throws {
        try fill()
        let run = try list()
        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "Written           Next try          Tries  Letter                To",
                "2026-11-20 10:12  2026-11-20 10:17      1  Activation            li@example.cn",
                "    the mail program did not take it: exit code 75: no route",
                "2026-11-20 10:12  given up              1  Application received  nobody",
                "    mail cannot be sent to this address",
                "2026-11-20 10:12  2026-11-20 10:12      0  Status                wu@example.cn",
            ])
        #expect(!run.output.contains("7K3M"))
        #expect(try list("--language", "zh-Hans").output.contains("邮件程序未接收：exit code 75"))
    }

    @Test func `prints JSON with every key, absent ones null`() throws {
        try fill()
        let run = try list("--json")
        #expect(!run.output.contains("7K3M"))
        let array = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(array.count == 3)
        let keys = [
            "deliveredAt", "dueAt", "failure", "id", "kind", "language", "messageID", "recipient",
            "tries", "writtenAt",
        ]
        for element in array { #expect(element.keys.sorted() == keys) }
        #expect(array[0]["dueAt"] as? String == "2026-11-20T10:17:00+08:00")
        #expect(array[1]["dueAt"] is NSNull)
        #expect(array[2]["failure"] is NSNull)
        #expect(array[0]["deliveredAt"] is NSNull)
        #expect(array[0]["kind"] as? String == "activation")
    }

    @Test func `delivers what waits, and then lists it no more`() throws {
        let connection = try Database.open(folder.database)
        try write(1, Self.received, to: "li@example.cn", on: connection)
        let run = try Program(["mail", "deliver", "--database", folder.database])
        #expect(run.code == 0)
        #expect(run.output == "Letters delivered: 1, not delivered: 0.\n")
        #expect(try list().output == "No mail is waiting.\n")
    }

    @Test func `tells in JSON what was delivered, waits and failed`() throws {
        let connection = try Database.open(folder.database)
        try write(1, Self.received, to: "li@example.cn", on: connection)
        try write(2, Self.received, to: "nobody", on: connection)
        try write(3, Self.received, to: "wu@example.cn", on: connection)
        try connection.transaction {
            // As a failure of just now puts it off.
            let later = Instant(seconds: Int64(Date().timeIntervalSince1970) + 50)
            try Outbox(connection).failed(
                3, because: LetterFault.refused.stored(), nextTryAt: later)
        }
        let run = try Program(["mail", "deliver", "--json", "--database", folder.database])
        #expect(run.code == 69)
        #expect(run.output == #"{"delivered":1,"waiting":1,"failed":1}"# + "\n")
    }

    @Test(arguments: [
        (["mail"], "list|deliver is missing: fapiao mail list|deliver"),
        (["mail", "send"], "mail does not know “send”. It may be: list, deliver."),
        (["mail", "list", "x"], "“x” is one argument too many."),
    ]) func `is refused with what it does not know`(words: [String], sentence: String) throws {
        let run = try Program(words)
        #expect(run.code == 64)
        #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
    }

    private static let received = Letter.received(
        ReceivedLetter(
            application: "F-261120-0001", title: "甲公司", total: Money(fen: 100),
            expected: Expected(on: Day(number: 20_000), by: .rule)))

    private func fill() throws {
        let connection = try Database.open(folder.database)
        let status = StatusLetter(
            application: "F-261120-0001", title: "甲公司", stage: .issued, deed: .issue)
        try write(1, .activation(order: "O-1", until: now), to: "li@example.cn", on: connection)
        try write(2, Self.received, to: "nobody", on: connection)
        try write(3, .status(status), to: "wu@example.cn", on: connection)
        try connection.transaction {
            let reason = LetterFault.refused.stored("exit code 75: no route")
            let outbox = Outbox(connection)
            try outbox.failed(1, because: reason, nextTryAt: now.adding(seconds: 300))
            try outbox.gaveUp(2, because: LetterFault.recipient.stored())
        }
    }

    private func write(
        _ number: Int, _ letter: Letter, to recipient: String, on connection: SQLiteConnection
    ) throws {
        let secret = ("7K3M-Q9XD-2WTR-H5VB-8NCE", now.adding(seconds: 86_400))
        try connection.transaction {
            _ = try Outbox(connection).write(
                letter, to: recipient, language: .english,
                secret: letter.kind == .activation ? secret : nil, messageID: "\(number)@fapiao",
                at: now)
        }
    }

    private func list(_ options: String...) throws -> Program {
        try Program(["mail", "list", "--database", folder.database] + options)
    }
}
