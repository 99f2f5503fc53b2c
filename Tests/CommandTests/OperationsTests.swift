import Foundation
import Invoicing
import Storage
import Testing

@Suite("The operator") struct OperationsTests {
    private let folder: Folder
    private let number = "F-200101-0001"

    init() throws {
        folder = try Folder()
        try folder.apply()
    }

    private func run(_ words: String...) throws -> Program {
        try Program(["--database", folder.database] + words)
    }

    /// Changes the database as only somebody with the file could.
    private func tamper(_ script: SQL...) throws {
        let connection = try SQLiteConnection(path: folder.database)
        for statement in script { try connection.execute(statement) }
    }

    private var copy: String { folder.path + "/copy.sqlite" }

    @Test("hears that a sound database is sound") func sound() throws {
        let check = try run("database", "check")
        #expect(check.code == 0)
        #expect(check.output.hasPrefix("The database is sound"))
        #expect(try run("database", "check", "--json").output == "{\"findings\":[]}\n")
    }

    @Test(
        "is told which history was changed, in whichever column",
        arguments: ["remark = 'x'", "at = at + 1", "actor = 'system'", "stage = 'issued'"])
    func chain(_ change: String) throws {
        try tamper(
            "DROP TRIGGER history_no_update",
            "UPDATE history SET \(sql: SQL(stringLiteral: change))")
        let check = try run("database", "check")
        #expect(check.code == 65)
        #expect(check.errors.contains("\(number): entry 1 of the history was changed"))
    }

    @Test("is told of a status that no history explains") func stage() throws {
        try tamper("UPDATE applications SET stage = 'rejected'")
        let check = try run("database", "check")
        #expect(check.errors.contains("\(number) has another status"))
    }

    @Test("is told of counts that are wrong") func counts() throws {
        try tamper("UPDATE tallies SET count = 5")
        #expect(try run("database", "check").errors.contains("counts of the queues are wrong"))
    }

    @Test("gets a backup that is checked, holds no secret, and replaces nothing") func backup()
        throws
    {
        try tamper(
            "UPDATE outbox SET secret = 'CODE', secret_until = 9999999999")
        #expect(try run("database", "backup", copy).code == 0)
        #expect(try run("database", "backup", copy).code == 73)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
        #expect(bytes.range(of: Data("CODE".utf8)) == nil)
        let backup = try SQLiteConnection(path: copy)
        #expect(try DatabaseCheck(backup).findings().isEmpty)
        #expect(
            try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
                == 0o600)
    }

    @Test("restores it for those who have the database open, and keeps what was there")
    func restore() throws {
        #expect(try run("database", "backup", copy).code == 0)
        #expect(try run("accept", number).code == 0)
        let open = try Database.open(folder.database)
        let stage: SQL = "SELECT stage FROM applications"
        #expect(try open.first(stage) { $0.text(0) } == "inProcess")
        let restored = try run("database", "restore", copy)
        #expect(restored.code == 0)
        #expect(try open.first(stage) { $0.text(0) } == "submitted")
        let name = try #require(
            FileManager.default.contentsOfDirectory(atPath: folder.path)
                .first { $0.contains("replaced") })
        let kept = try SQLiteConnection(path: folder.path + "/" + name)
        #expect(try kept.first(stage) { $0.text(0) } == "inProcess")
        #expect(try run("accept", number).code == 0)
    }

    @Test("restores over a damaged database, which is set aside") func damaged() throws {
        #expect(try run("database", "backup", copy).code == 0)
        try Data(repeating: 0xA5, count: 50_000)
            .write(to: URL(fileURLWithPath: folder.database))
        #expect(try run("list").code == 65)
        #expect(try run("database", "restore", copy).code == 0)
        #expect(try run("database", "check").code == 0)
        #expect(try run("show", number).code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.contains { $0.contains("replaced") })
    }

    @Test("is refused what cannot be restored, and loses nothing") func refused() throws {
        let noDatabase = try folder.write("no database", to: "text")
        #expect(try run("database", "restore", noDatabase).code == 65)
        #expect(try run("database", "restore", folder.path + "/nothing").code == 66)
        #expect(try run("database", "backup", copy).code == 0)
        let broken = try SQLiteConnection(path: copy)
        try broken.execute("DROP TRIGGER history_no_update")
        try broken.execute("UPDATE history SET remark = 'x'")
        let restored = try run("database", "restore", copy)
        #expect(restored.code == 65)
        #expect(restored.errors.contains("is not sound and was not restored"))
        #expect(try run("database", "check").code == 0)
    }

    @Test("learns what the database holds") func info() throws {
        let info = try run("database", "info", "--json")
        #expect(info.output.contains("\"applications\":1,"))
        #expect(info.output.contains("\"newestEntry\":\"2020-01-01T09:00:00+08:00\""))
    }

    @Test("is warned of a clock that is behind") func clock() throws {
        try tamper(
            "DROP TRIGGER history_no_update", "UPDATE history SET at = 9999999999")
        #expect(try run("database", "info").errors.contains("clock of this host is behind"))
    }

    @Test("learns as JSON what maintaining did") func maintainJSON() throws {
        let first = try run("maintain", "--json")
        #expect(first.code == 0)
        let (head, rest) = (#"{"busy":false,"received":0,"#, #","removedRegistrations":0,"#)
        #expect(
            first.output.hasPrefix(
                head + #""removedDrafts":1"# + rest
                    + #""mail":{"delivered":1,"waiting":0,"failed":0},"backup":""#),
            "\(first.output)")
        #expect(first.output.hasSuffix(#".sqlite"}"# + "\n"))
        #expect(
            try run("maintain", "--json").output
                == head + #""removedDrafts":0"# + rest
                + #""mail":{"delivered":0,"waiting":0,"failed":0},"backup":null}"# + "\n")
    }

    @Test("maintains: a backup a day, the oldest removed, nothing of others touched")
    func maintain() throws {
        let backups = folder.path + "/backups"
        try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
        for day in 10...30 {
            _ = try folder.write("old", to: "backups/fapiao-2019-01-\(day).sqlite")
        }
        _ = try folder.write("mine", to: "backups/fapiao-notes.sqlite")
        for _ in 1...2 { #expect(try run("maintain").code == 0) }
        let names = try FileManager.default.contentsOfDirectory(atPath: backups).sorted()
        #expect(names.count == 15)
        #expect(names.contains("fapiao-notes.sqlite"))
        #expect(names.first == "fapiao-2019-01-18.sqlite")
    }
}
