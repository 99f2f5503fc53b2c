import Foundation
import Invoicing
import Service
import Storage
import Testing

@Suite("A database of the first version") struct MigrationTests {
    private let folder: URL
    private var file: String { folder.appending(path: "fapiao.sqlite").path }
    private var copy: String { file + ".before-5" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let script = try #require(
            Bundle.module.url(forResource: "Databases/version1", withExtension: "sql"))
        try sqlite(file, ".read \(script.path)")
    }

    private func sqlite(_ file: String, _ command: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", file, command]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func version(_ file: String) throws -> Int {
        try SQLiteConnection(path: file).first("PRAGMA user_version") { $0.int(0) } ?? 0
    }

    @Test("is brought up to date with all that it holds") func migrates() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let connection = try Database.open(file)
        #expect(try version(file) == 5)
        #expect(try DatabaseCheck(connection).findings().isEmpty)
        let bureau = Bureau(connection)
        let now = Instant(iso8601: "2026-11-23T12:00:00") ?? Instant(seconds: 0)
        var numbers: [String] = []
        try bureau.list(ApplicationFilter(), at: now) { numbers.append($0.number) }
        #expect(numbers.count == 7)
        // And it is good for what is new.
        let asker = Asker.applicant(account: 1)
        let opening = TicketOpening(.whereabouts, about: "F-261117-0001", message: "?")
        guard
            case .tickets(.conversation(let conversation)) = try bureau.answer(
                .ownTickets(.open(opening)), from: asker, at: now)
        else {
            Issue.record("not opened")
            return
        }
        #expect(conversation.application?.stage.name == .mailedOut)
    }

    @Test("is kept beside it, for its owner alone, as it was") func kept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try Database.open(file)
        #expect(try version(copy) == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: copy)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        // Only once: what is new since is not lost to another copy.
        let date = attributes[.modificationDate] as? Date
        _ = try Database.open(file)
        #expect(
            try FileManager.default.attributesOfItem(atPath: copy)[.modificationDate] as? Date
                == date)
    }

    @Test("is left alone when it is damaged") func damaged() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try sqlite(file, "DROP TRIGGER history_no_update; UPDATE history SET remark = 'x'")
        let fault = #expect(throws: StorageFault.self) { _ = try Database.open(file) }
        #expect(fault?.kind == .damaged)
        #expect(try version(file) == 1)
    }
}

@Suite("A database of the second version") struct SecondMigrationTests {
    private let office: Office
    private let folder: URL
    /// The codes that were mailed, of the two registrations that wait and of the activated one.
    private let codes = (
        first: "PE82-6XZE-QYCA-T7ZM-4955", second: "0EK5-YWD4-HDMD-57QA-M7DH",
        used: "S4HJ-6BXK-P500-2AC4-FCWD"
    )

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let script = try #require(
            Bundle.module.url(forResource: "Databases/version2", withExtension: "sql"))
        let file = folder.appending(path: "fapiao.sqlite").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", file, ".read \(script.path)"]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        office = try Office(file)
        // Two minutes after the codes were mailed.
        office.now = Instant(seconds: 1_796_016_132)
    }

    private func remove() { try? FileManager.default.removeItem(at: folder) }

    @Test("has letters that read as they were written") func letters() throws {
        let rows = try office.connection.rows("SELECT kind, content FROM outbox") {
            ($0.text(0), $0.text(1))
        }
        #expect(!rows.isEmpty)
        for (kind, content) in rows {
            let members = try office.connection.rows("SELECT key, value FROM json_each(\(content))")
            {
                ($0.text(0), $0.text(1))
            }
            let values = Dictionary(members) { first, _ in first }
            let letter = try Letter(#require(LetterKind(rawValue: kind)), content: values)
            #expect(letter?.content == values, "\(content)")
        }
    }

    @Test("is sound when it was brought up to date") func sound() throws {
        defer { remove() }
        #expect(try DatabaseCheck(office.connection).findings().isEmpty)
    }

    @Test("has codes that go on working, with the passwords they were mailed for")
    func codesWork() throws {
        defer { remove() }
        #expect(
            try office.activate(codes.first)
                == .account(.activated(email: "Lin.Wei@Example.cn", signedIn: nil)))
        #expect(
            try office.activate(codes.second)
                == .account(.activated(email: "wang@example.cn", signedIn: nil)))
        #expect(try office.activate(codes.first) == .refused(.wrongCode))
        #expect(try office.activate(codes.used) == .refused(.wrongCode))
        guard case .account(.signedIn) = try office.signIn("wang@example.cn") else {
            Issue.record("not signed in")
            return
        }
    }

    @Test("has registrations that are nobody's to replace") func nobodys() throws {
        defer { remove() }
        _ = try office.register("CN2026-0000201", email: "other@example.cn")
        #expect(
            try office.activate(codes.first)
                == .account(.activated(email: "Lin.Wei@Example.cn", signedIn: nil)))
    }

    @Test("has registrations that are sent their code again") func resends() throws {
        defer { remove() }
        _ = try office.ask(.account(.resend(email: "LIN.wei@example.cn")))
        let code = try #require(try office.codes().last)
        #expect(try office.activate(codes.first) == .refused(.wrongCode))
        #expect(
            try office.activate(code)
                == .account(.activated(email: "Lin.Wei@Example.cn", signedIn: nil)))
    }
}
