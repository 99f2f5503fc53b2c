import Foundation
import Invoicing
import Storage
import Synchronization
import Testing

@testable import Mail

@Suite("A deliverer") struct DelivererTests {
    private let now = Instant(seconds: 1_795_000_000)

    @Test func `hands over what is due and drops the code`() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, secret: "7K3M-Q9XD-2WTR-H5VB-8NCE")
        #expect(try deliver(connection, to: folder) == .init(delivered: 1))
        #expect(try deliver(connection, to: folder) == .init())
        #expect(try folder.files("mail/new") == ["1@fapiao"])
        #expect(try count(connection, where: "secret IS NOT NULL") == 0)
        #expect(try count(connection, where: "delivered_at IS NOT NULL") == 1)
    }

    @Test func `tries a failed letter again, after growing pauses`() throws {
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

    @Test func `does not let one bad letter hold up the others`() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, recipient: "a@b.cn\nBcc: c@d.cn")
        try write(2, on: connection)
        #expect(try deliver(connection, to: folder) == .init(delivered: 1, failed: 1))
    }

    @Test func `gives a letter up whose code has expired`() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, secret: "7K3M-Q9XD-2WTR-H5VB-8NCE")
        let late = now.adding(seconds: 86_400)
        #expect(try deliver(connection, to: folder, at: late) == .init(failed: 1))
        #expect(try deliver(connection, to: folder, at: late.adding(seconds: 86_400)) == .init())
        #expect(try count(connection, where: "secret IS NULL AND failure IS NOT NULL") == 1)
    }

    @Test func `takes an expired code back while the next try is hours away`() throws {
        let folder = Folder()
        _ = FileManager.default.createFile(atPath: folder.path + "/mail", contents: nil)
        let connection = try Database.open(nil)
        try write(1, on: connection, secret: "7K3M-Q9XD-2WTR-H5VB-8NCE")
        #expect(try deliver(connection, to: folder) == .init(failed: 1))
        let late = now.adding(seconds: 86_400)
        let next = late.adding(seconds: 3600)
        try connection.execute("UPDATE outbox SET tries = 9, due_at = \(next)")
        #expect(try deliver(connection, to: folder, at: late.adding(seconds: -1)) == .init())
        #expect(try deliver(connection, to: folder, at: late) == .init(failed: 1))
        #expect(try count(connection, where: "secret IS NULL AND due_at IS NULL") == 1)
        let kept: SQL = "failure LIKE 'the code has expired: the mail folder cannot be written: %'"
        #expect(try count(connection, where: kept) == 1)
    }

    @Test func `gives up after five days and keeps the last reason`() throws {
        let folder = Folder()
        _ = FileManager.default.createFile(atPath: folder.path + "/mail", contents: nil)
        let connection = try Database.open(nil)
        try write(1, on: connection)
        var at = now
        for _ in 1...100 {
            _ = try deliver(connection, to: folder, at: at)
            guard let next = try dueAt(connection) else { break }
            at = next
        }
        #expect(at.seconds - now.seconds > 5 * 86_400 - 4 * 3600)
        #expect(at.seconds - now.seconds <= 5 * 86_400 + 4 * 3600)
        #expect(try count(connection, where: "due_at IS NULL AND failure LIKE '%/mail/tmp'") == 1)
        try FileManager.default.removeItem(atPath: folder.path + "/mail")
        #expect(try deliver(connection, to: folder, at: at) == .init())
    }

    @Test func `still tries for a day on a host that was off for a week`() throws {
        let folder = Folder()
        _ = FileManager.default.createFile(atPath: folder.path + "/mail", contents: nil)
        let connection = try Database.open(nil)
        try write(1, on: connection)
        let start = now.adding(seconds: 7 * 86_400)
        #expect(try deliver(connection, to: folder, at: start) == .init(failed: 1))
        #expect(try dueAt(connection) == start.adding(seconds: 60))
    }

    @Test func `hands over at once what was written by a clock that was ahead`() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        for seconds: Int64 in [1, 3600, 365 * 86_400] {
            let ahead = now.adding(seconds: seconds)
            try write(Int(seconds), on: connection)
            try connection.execute(
                "UPDATE outbox SET due_at = \(ahead), written_at = \(ahead) WHERE due_at > 0")
            #expect(try deliver(connection, to: folder) == .init(delivered: 1))
        }
    }

    @Test(arguments: [(1, 60), (2, 300), (3, 900), (4, 3600), (5, 14_400), (30, 14_400)])
    func `tries at once what a clock that was ahead put off, and waits for what was not`(
        _ tries: Int, _ pause: Int64
    ) throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection)
        func put(off seconds: Int64) throws {
            try connection.execute(
                "UPDATE outbox SET tries = \(tries), due_at = \(now.adding(seconds: seconds))")
        }
        try put(off: pause)
        #expect(try deliver(connection, to: folder) == .init())
        try put(off: pause + 1)
        #expect(try deliver(connection, to: folder) == .init(delivered: 1))
    }

    @Test func `gives up also what was written by a clock that was ahead, after as many tries`()
        throws
    {
        let folder = Folder()
        _ = FileManager.default.createFile(atPath: folder.path + "/mail", contents: nil)
        let connection = try Database.open(nil)
        try write(1, on: connection)
        try connection.execute("UPDATE outbox SET written_at = written_at + 31536000")
        var at = now
        while let next = try dueAt(connection) {
            at = next
            try #require(at.seconds - now.seconds < 6 * 86_400)
            _ = try deliver(connection, to: folder, at: at)
        }
        #expect(at.seconds - now.seconds > 4 * 86_400)
    }

    @Test func `with a clock in doubt sends what seems to have expired, and gives nothing up`()
        throws
    {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, secret: "7K3M-Q9XD-2WTR-H5VB-8NCE")
        try write(2, on: connection, recipient: "nobody")
        try write(3, on: connection)
        try connection.execute("UPDATE outbox SET kind = 'postcard' WHERE id = 3")
        let late = now.adding(seconds: 9 * 86_400)
        #expect(
            try deliver(connection, to: folder, at: late, isClockRight: false)
                == .init(delivered: 1, failed: 1))
        #expect(try count(connection, where: "delivered_at IS NULL AND due_at IS NOT NULL") == 2)
        #expect(
            try deliver(connection, to: folder, at: late.adding(seconds: 60)) == .init(failed: 2))
        #expect(try count(connection, where: "delivered_at IS NULL AND due_at IS NULL") == 2)
    }

    @Test(arguments: ["kind = 'postcard'", "content = 'no JSON'"])
    func `gives up what it cannot read, and delivers what is behind it`(damage: String)
        throws
    {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection)
        try connection.execute("UPDATE outbox SET \(sql: SQL(stringLiteral: damage))")
        try write(2, on: connection)
        #expect(try deliver(connection, to: folder) == .init(delivered: 1, failed: 1))
        #expect(try count(connection, where: "failure = 'the letter cannot be read'") == 1)
        #expect(try deliver(connection, to: folder) == .init())
    }

    @Test func `gives up an address that no mail can be sent to`() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection, recipient: "nobody")
        #expect(try deliver(connection, to: folder) == .init(failed: 1))
        #expect(try dueAt(connection) == nil)
    }

    @Test func `makes no second file when the first could not be noted`() throws {
        let folder = Folder()
        let connection = try Database.open(nil)
        try write(1, on: connection)
        try Maildir(folder.path + "/mail").deliver(
            "the same letter\n", messageID: "1@fapiao")
        #expect(try deliver(connection, to: folder) == .init(delivered: 1))
        #expect(try folder.files("mail/new") == ["1@fapiao"])
    }

    @Test func `works alone: two at once deliver each letter once`() throws {
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
            _ = try Outbox(connection).write(
                .sample(secret == nil ? .received : .activation), to: recipient,
                language: .german, secret: secret.map { ($0, until) },
                messageID: "\(number)@fapiao", at: now)
        }
    }

    private func deliver(
        _ connection: SQLiteConnection, to folder: Folder, at moment: Instant? = nil,
        isClockRight: Bool = true
    ) throws -> Deliverer.Outcome {
        try Deliverer(
            connection, settings: Settings(),
            transport: .maildir(Maildir(folder.path + "/mail")),
            lock: LockFile(beside: folder.path + "/f.sqlite", ".mail.lock"),
            isClockRight: isClockRight
        ).deliverDue { moment ?? now }
    }

    private func dueAt(_ connection: SQLiteConnection) throws -> Instant? {
        try connection.first("SELECT due_at FROM outbox") { $0.optionalInstant(0) } ?? nil
    }

    private func count(_ connection: SQLiteConnection, where condition: SQL) throws -> Int {
        try connection.first("SELECT count(*) FROM outbox WHERE \(sql: condition)") { $0.int(0) }
            ?? -1
    }
}
