import Foundation
import Invoicing
import Service
import Storage
import Testing

@Suite("A database of the first version") struct MigrationTests {
    private let folder: URL
    private var file: String { folder.appending(path: "fapiao.sqlite").path }
    private var copy: String { file + ".before-2" }

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
        #expect(try version(file) == 2)
        #expect(try DatabaseCheck(connection).findings().isEmpty)
        let bureau = Bureau(connection)
        let now = Instant(iso8601: "2026-11-23T12:00:00") ?? Instant(seconds: 0)
        var numbers: [String] = []
        try bureau.list(ApplicationFilter(), at: now) { numbers.append($0.number) }
        #expect(numbers.count == 7)
        // And it is good for what is new.
        let asker = Asker.applicant(account: 1)
        let opening = SupportOpening(.whereabouts, about: "F-261117-0001", message: "?")
        guard
            case .support(.conversation(let conversation)) = try bureau.answer(
                .support(.open(opening)), from: asker, at: now)
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
