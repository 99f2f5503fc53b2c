import Foundation
import Invoicing
import Storage
import Testing

@testable import Mail

@Suite("A mail server behind msmtp") struct MailServerTests {
    private let folder = Folder()
    private let now = Instant(iso8601: "2026-11-20T10:12:00+08:00") ?? Instant(seconds: 0)

    @Test(arguments: Language.allCases)
    func `gets letters that read as they were written`(language: Language) throws {
        let server = try MailServer(folder)
        let connection = try Database.open(nil)
        let kinds = LetterKind.allCases
        for (number, kind) in kinds.enumerated() {
            try write(kind, number, language, on: connection)
        }
        #expect(
            try deliver(connection, try server.msmtp) == .init(delivered: kinds.count))
        let letters = try server.letters()
        #expect(letters.count == kinds.count)
        for ((number, kind), letter) in zip(kinds.enumerated(), letters) {
            let text = Letter.sample(kind).text(secret: code(kind), settings: Settings())
            #expect(letter.subject == text.subject[language])
            #expect(letter.body == text.body[language])
            #expect(letter.from == "21Vianet Fapiao <fapiao@localhost>")
            #expect(letter.to == "li@example.cn")
            #expect(letter.date == "2026-11-20T10:12:00+08:00")
            #expect(letter.headers["Auto-Submitted"] == "auto-generated")
            #expect(letter.headers["Content-Language"] == language.rawValue)
            #expect(letter.headers["Message-ID"] == "<\(number)@fapiao>")
            #expect(letter.defects.isEmpty)
        }
        #expect(Set(try server.envelopes()) == ["fapiao@localhost > li@example.cn"])
    }

    @Test func `that is down for a while gets every letter once`() throws {
        let server = try MailServer(folder)
        let connection = try Database.open(nil)
        try write(.received, 1, .german, on: connection)
        #expect(try deliver(connection, try server.msmtp) == .init(delivered: 1))
        server.stop()
        try write(.activation, 2, .chinese, on: connection)
        try write(.status, 3, .english, on: connection)
        let sendmail = try server.msmtp
        #expect(try deliver(connection, sendmail) == .init(failed: 2))
        let failed = try Outbox(connection).undelivered(after: 0, limit: 10)
        #expect(failed.map(\.messageID) == ["2@fapiao", "3@fapiao"])
        #expect(failed.allSatisfy { $0.failure?.contains("exit code 7") == true })
        let again = try MailServer(folder, port: server.port)
        #expect(try deliver(connection, sendmail) == .init())
        let later = now.adding(seconds: 60)
        #expect(try deliver(connection, sendmail, at: later) == .init(delivered: 2))
        #expect(try deliver(connection, sendmail, at: later) == .init())
        let ids = try again.letters().map { $0.headers["Message-ID"] }
        #expect(ids == ["<1@fapiao>", "<2@fapiao>", "<3@fapiao>"])
    }

    @Test func `gets the same letter again when the first could not be noted`() throws {
        let server = try MailServer(folder)
        let connection = try Database.open(nil)
        try write(.received, 1, .chinese, on: connection)
        // What the outbox looks like when the process dies between handing over and noting.
        #expect(try deliver(connection, try server.msmtp) == .init(delivered: 1))
        try connection.execute("UPDATE outbox SET delivered_at = NULL, due_at = \(now)")
        let later = now.adding(seconds: 3600)
        #expect(try deliver(connection, try server.msmtp, at: later) == .init(delivered: 1))
        let letters = try server.letters()
        #expect(letters.count == 2)
        #expect(letters[0].headers == letters[1].headers)
        #expect(letters[0].body == letters[1].body)
    }

    @Test func `keeps a letter whose recipient it refuses in the outbox, with its words`() throws {
        let server = try MailServer(folder)
        let connection = try Database.open(nil)
        try write(.received, 1, .german, to: "refused@example.cn", on: connection)
        try write(.received, 2, .german, on: connection)
        #expect(try deliver(connection, try server.msmtp) == .init(delivered: 1, failed: 1))
        let failure = try Outbox(connection).undelivered(after: 0, limit: 1).first?.failure
        #expect(failure?.contains("550 no such mailbox") == true, "\(failure ?? "")")
    }

    private func write(
        _ kind: LetterKind, _ number: Int, _ language: Language,
        to recipient: String = "li@example.cn", on connection: SQLiteConnection
    ) throws {
        let until = now.adding(seconds: 3600)
        try connection.transaction {
            _ = try Outbox(connection).write(
                .sample(kind), to: recipient, language: language,
                secret: code(kind).map { ($0, until) }, messageID: "\(number)@fapiao", at: now)
        }
    }

    private func code(_ kind: LetterKind) -> String? {
        Letter.hasSecret(kind) ? "7K3M-Q9XD-2WTR-H5VB-8NCE" : nil
    }

    private func deliver(
        _ connection: SQLiteConnection, _ sendmail: Sendmail, at moment: Instant? = nil
    ) throws -> Deliverer.Outcome {
        try Deliverer(
            connection, settings: Settings(), transport: .sendmail(sendmail), lock: nil
        ).deliverDue { moment ?? now }
    }
}
