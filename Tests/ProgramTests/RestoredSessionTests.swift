import Foundation
import Invoicing
import Service
import Storage
import Testing

@testable import fapiao

/// Somebody is in the middle of something while an operator restores a backup.
@Suite("A session while the database is restored")
struct RestoredSessionTests {
    private let folder: DemoFolder
    private let database: String
    private let backup: String

    init() throws {
        folder = try DemoFolder(language: .english)
        database = folder.path + "/fapiao.sqlite"
        backup = folder.path + "/backup.sqlite"
        #expect(try folder.connection.backUp(to: backup).isEmpty)
    }

    private func session() throws -> BureauClient {
        let client = try BureauClient(
            Database.open(database), settings: Settings(), hashLock: nil,
            asker: .stranger(source: "", registered: nil)
        ) { _ in }
        let password = Password.typed(folder.demo.password)
        let signIn = AccountRequest.signIn(email: folder.demo.email, password: password)
        guard case .account(.signedIn) = client.answer(.account(signIn)) else {
            throw Tmux.Missing(text: "signed in")
        }
        return client
    }

    /// The page before Confirm, with a bill that is ready.
    private func review(_ client: BureauClient) throws -> Review {
        guard case .wizard(.bills(let bills, _)) = client.answer(.wizard(.bills)),
            let bill = bills.first(where: { $0.status(at: .now, syncDays: 3) == .ready }),
            case .wizard(.draft(let draft)) = client.answer(.wizard(.open([bill.reference]))),
            case .wizard(.review(let review)) = client.answer(.wizard(.review(draft: draft.id)))
        else { throw Tmux.Missing(text: "review") }
        return review
    }

    private func restore() throws {
        let restoration = try Restoration(of: backup, to: database)
        #expect(restoration.findings.isEmpty)
        _ = try restoration.finish(as: backup, sendsLetters: false, at: .now)
    }

    /// Whether an application is in the database that all open.
    private func isThere(_ number: String) throws -> Bool {
        try Applications(Database.open(database)).find(number) != nil
    }

    @Test func `confirms in the restored one, with a number that was not given`() throws {
        defer { folder.remove() }
        let client = try session()
        let seen = try review(client)
        let given = try Database.open(database)
        try given.execute("UPDATE numbers SET last = 70 WHERE kind = 'F'")
        try restore()
        guard case .wizard(.confirmed(let done)) = client.answer(.wizard(.confirm(seen))) else {
            Issue.record("not confirmed")
            return
        }
        #expect(try isThere(done.application))
        #expect(try DatabaseCheck(Database.open(database)).findings().isEmpty)
    }

    @Test func `of a damaged one has its application there, or is told no`() throws {
        defer { folder.remove() }
        let client = try session()
        let seen = try review(client)
        try damage()
        try restore()
        switch client.answer(.wizard(.confirm(seen))) {
        case .wizard(.confirmed(let done)): #expect(try isThere(done.application))
        case .refused(let refusal): #expect(refusal == .unknownDraft)
        default: Issue.record("neither done nor told")
        }
        #expect(try DatabaseCheck(Database.open(database)).findings().isEmpty)
        // And it can go on.
        guard case .wizard(.bills) = client.answer(.wizard(.bills)) else {
            Issue.record("the session does not go on")
            return
        }
    }

    @Test(arguments: [false, true])
    func `is ended where its account is another's now`(isDamaged: Bool) throws {
        defer { folder.remove() }
        let client = try session()
        let live = try Database.open(database)
        // Another address than the backup has for this row.
        let seen = try review(client)
        if isDamaged { try damage() }
        let changed = try SQLiteConnection(path: backup)
        try changed.execute(
            "UPDATE accounts SET email = 'other@example.cn', email_key = 'other@example.cn'")
        let restoration = try Restoration(of: backup, to: database)
        _ = try restoration.finish(as: backup, sendsLetters: false, at: .now)
        withExtendedLifetime(live) {
            #expect(
                client.answer(.wizard(.confirm(seen))) == .refused(.accountChanged))
        }
        #expect(client.isOver)
    }

    @Test func `ends with a sentence where a newer program was here`() throws {
        defer { folder.remove() }
        let client = try session()
        let seen = try review(client)
        try Database.open(database).execute("PRAGMA user_version = 99")
        #expect(client.answer(.wizard(.confirm(seen))) == nil)
        #expect(client.isOver)
        #expect((client.faults.first as? StorageFault)?.kind == .newer)
    }

    private func damage() throws {
        _ = try Database.open(database).rows("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: database))
        try handle.seek(toOffset: 8192)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 150_000))
        try handle.close()
    }
}
