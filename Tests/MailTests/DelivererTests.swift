import Foundation
import Invoicing
import Storage
import Synchronization
import Testing

@testable import Mail

@Suite("A deliverer") struct DelivererTests {
    private let now = Instant(seconds: 1_795_000_000)

    @Test("hands over what is due and drops the code") func delivers() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, secret: "7K3M-Q9XD-2WTR-H5VB-8NCE")
        #expect(try deliver(connection, to: folder) == .init(delivered: 1))
        #expect(try deliver(connection, to: folder) == .init())
        #expect(try folder.files("mail/new") == ["1@fapiao"])
        #expect(try count(connection, where: "secret IS NOT NULL") == 0)
        #expect(try count(connection, where: "delivered_at IS NOT NULL") == 1)
    }

    @Test("tries a failed letter again, after growing pauses") func retries() throws {
        let folder = Folder()
        _ = FileManager.default.createFile(atPath: folder.path + "/mail", contents: nil)
        let connection = try Database.open(nil)
        try write(1, on: connection)
        var at = now
        for minutes: Int64 in [1, 5, 15, 60, 240, 240] {
            #expect(try deliver(connection, to: folder, at: at) == .init(failed: 1))
            let next = at.adding(seconds: minutes * 60)
            #expect(
                try deliver(connection, to: folder, at: next.adding(seconds: -1)) == .init())
            at = next
        }
        #expect(try count(connection, where: "failure LIKE '%' || 'mail' || '%'") == 1)
        try FileManager.default.removeItem(atPath: folder.path + "/mail")
        #expect(try deliver(connection, to: folder, at: at) == .init(delivered: 1))
    }

    @Test("does not let one bad letter hold up the others") func poison() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, recipient: "a@b.cn\nBcc: c@d.cn")
        try write(2, on: connection)
        #expect(try deliver(connection, to: folder) == .init(delivered: 1, failed: 1))
    }

    @Test("gives a letter up whose code has expired") func expired() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, secret: "7K3M-Q9XD-2WTR-H5VB-8NCE")
        let late = now.adding(seconds: 86_400)
        #expect(try deliver(connection, to: folder, at: late) == .init(failed: 1))
        #expect(try deliver(connection, to: folder, at: late.adding(seconds: 86_400)) == .init())
        #expect(try count(connection, where: "secret IS NULL AND failure IS NOT NULL") == 1)
    }

    @Test("makes no second file when the first could not be noted") func repeated() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection)
        try Maildir(folder.path + "/mail").deliver("the same letter\n", messageID: "1@fapiao")
        #expect(try deliver(connection, to: folder) == .init(delivered: 1))
        #expect(try folder.files("mail/new") == ["1@fapiao"])
    }

    @Test("works alone: two at once deliver each letter once") func two() throws {
        let folder = Folder()
        let connection = try Database.open(folder.path + "/f.sqlite")
        for number in 1...30 { try write(number, on: connection) }
        let delivered = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            do {
                let own = try Database.open(folder.path + "/f.sqlite")
                let count = try deliver(own, to: folder).delivered
                delivered.withLock { $0 += count }
            } catch {
                Issue.record(error)
            }
        }
        #expect(delivered.withLock { $0 } == 30)
        #expect(try folder.files("mail/new").count == 30)
    }

    private func write(
        _ number: Int, on connection: SQLiteConnection, recipient: String = "li@example.cn",
        secret: String? = nil
    ) throws {
        let until = now.adding(seconds: 86_400)
        try connection.transaction {
            try Outbox(connection).write(
                secret == nil ? .received : .activation, to: recipient, language: .german,
                content: ["application": "F-261120-0001"], secret: secret.map { ($0, until) },
                messageID: "\(number)@fapiao", at: now)
        }
    }

    private func deliver(
        _ connection: SQLiteConnection, to folder: Folder, at moment: Instant? = nil
    ) throws -> Deliverer.Outcome {
        try Deliverer(
            connection, settings: Settings(), maildir: Maildir(folder.path + "/mail"),
            lock: folder.path + "/f.sqlite.mail.lock"
        ).deliverDue(at: moment ?? now)
    }

    private func count(_ connection: SQLiteConnection, where condition: SQL) throws -> Int {
        try connection.first("SELECT count(*) FROM outbox WHERE \(sql: condition)") { $0.int(0) }
            ?? -1
    }
}
