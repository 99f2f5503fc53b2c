import Foundation
import Invoicing
import Testing

@testable import Storage

@Suite("A database of the first version") struct MigrationTests {
    private let folder: Folder
    private var file: String { folder.database }
    private var copy: String { file + ".before-\(Migrations.newest)" }

    init() throws {
        folder = try Folder()
        try folder.make(version: 1)
    }

    private func version(_ file: String) throws -> Int {
        try SQLiteConnection(path: file).first("PRAGMA user_version") { $0.int(0) } ?? 0
    }

    @Test func `is brought up to date with all that it holds`() throws {
        let connection = try Database.open(file)
        #expect(try version(file) == Migrations.newest)
        #expect(try DatabaseCheck(connection).findings().isEmpty)
        let all = try Applications(connection).page(
            ApplicationFilter(), today: Day(number: 20_000), after: nil, limit: 100)
        #expect(all.count == 7)
    }

    @Test func `is kept beside it, for its owner alone, as it was`() throws {
        _ = try Database.open(file)
        #expect(try version(copy) == 1)
        #expect(try folder.mode(copy) == 0o600)
        // Only once: what is new since is not lost to another copy.
        func date() throws -> Date? {
            try FileManager.default.attributesOfItem(atPath: copy)[.modificationDate] as? Date
        }
        let before = try date()
        _ = try Database.open(file)
        #expect(try date() == before)
    }

    @Test func `has letters that read as they were written`() throws {
        let connection = try Database.open(file)
        let rows = try connection.rows("SELECT kind, content FROM outbox") {
            ($0.text(0), $0.text(1))
        }
        #expect(!rows.isEmpty)
        for (kind, content) in rows {
            let members = try connection.rows("SELECT key, value FROM json_each(\(content))") {
                ($0.text(0), $0.text(1))
            }
            let values = Dictionary(members) { first, _ in first }
            let letter = try Letter(#require(LetterKind(rawValue: kind)), content: values)
            #expect(letter?.content == values, "\(content)")
        }
    }

    @Test func `is left alone when it is damaged`() throws {
        try folder.sqlite("DROP TRIGGER history_no_update; UPDATE history SET remark = 'x'")
        #expect(fault { _ = try Database.open(file) } == .damaged)
        #expect(try version(file) == 1)
    }
}

@Suite("The schema") struct SchemaTests {
    /// Everything that a database is made of, as SQLite has it.
    private func schema(_ connection: SQLiteConnection) throws -> [String] {
        try connection.rows(
            """
            SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema
            WHERE name NOT LIKE 'search_%' ORDER BY type, name
            """
        ) { $0.text(0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    @Test(arguments: [1, 2])
    func `is the same whether a database is new or was brought up to date`(version: Int) throws {
        let folder = try Folder()
        try folder.make(version: version)
        let migrated = try schema(Database.open(folder.database))
        #expect(try migrated == schema(Database.open(nil)))
    }

    @Test(arguments: 1...5)
    func `of each version can be brought up to date where it is empty`(version: Int) throws {
        let connection = try Migrations.empty(version: version)
        try connection.run(
            script: """
                PRAGMA application_id = \(Migrations.applicationID);
                PRAGMA user_version = \(version)
                """)
        try Migrations.run(
            on: connection, path: ":memory:", from: version, keepsOld: false)
        #expect(try DatabaseCheck(connection).findings() == [])
        #expect(try schema(connection) == schema(Database.open(nil)))
    }

    @Test func `of a second version is sound when it was brought up to date`() throws {
        let folder = try Folder()
        try folder.make(version: 2)
        #expect(try DatabaseCheck(Database.open(folder.database)).findings().isEmpty)
    }

    @Test func `lets nobody change or remove what was done`() throws {
        let archive = try Archive()
        try archive.apply()
        for script: SQL in [
            "UPDATE history SET remark = 'x'", "DELETE FROM history", "UPDATE log SET at = 1",
            "DELETE FROM log",
        ] {
            #expect(fault { try archive.connection.execute(script) } == .constraint, "\(script)")
        }
    }

    @Test func `lets a bill be claimed once`() throws {
        let archive = try Archive()
        let number = try archive.apply()
        let connection = archive.connection
        let again = try archive.find(number)
        let other = Application(
            id: 0, number: "F-261120-0002", account: archive.account, email: again.email,
            stage: .submitted, fapiao: again.fapiao, wantsCertificate: false, payer: again.payer,
            shipping: again.shipping, lines: again.lines, orders: again.orders,
            submittedAt: archive.now, dueByRule: again.dueByRule, isProvisional: false)
        func insert() throws {
            try connection.transaction { _ = try Applications(connection).insert(other) }
        }
        #expect(fault(insert) == .constraint)
        // Nothing of the attempt is left.
        #expect(try Applications(connection).find(other.number) == nil)
        try archive.withdraw(number)
        #expect(fault(insert) == nil)
        #expect(
            try DatabaseCheck(connection).findings().filter { $0 != .numbers(day: "F-261120") }
                == [])
    }
}
