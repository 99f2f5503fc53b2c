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

    @Test func `hears that a sound database is sound`() throws {
        let check = try run("database", "check")
        #expect(check.code == 0)
        #expect(check.output.hasPrefix("The database is sound"))
        #expect(try run("database", "check", "--json").output == "{\"findings\":[]}\n")
    }

    @Test(arguments: ["remark = 'x'", "at = at + 1", "actor = 'system'", "stage = 'issued'"])
    func `is told which history was changed, in whichever column`(_ change: String) throws {
        try tamper(
            "DROP TRIGGER history_no_update",
            "UPDATE history SET \(sql: SQL(stringLiteral: change))")
        let check = try run("database", "check")
        #expect(check.code == 65)
        #expect(check.errors.contains("\(number): entry 1 of the history was changed"))
    }

    @Test func `is told of a status that no history explains`() throws {
        try tamper("UPDATE applications SET stage = 'rejected'")
        let check = try run("database", "check")
        #expect(check.errors.contains("\(number) has another status"))
    }

    @Test func `is told of counts that are wrong`() throws {
        try tamper("UPDATE tallies SET count = 5")
        #expect(try run("database", "check").errors.contains("counts of the queues are wrong"))
    }

    @Test func `gets a backup that is checked, holds no secret, and replaces nothing`()
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

    @Test func `is backed up by one of several at once, and the others say why not`() async throws {
        let (copy, database) = (copy, folder.database)
        typealias Ended = (code: Int32, errors: String)
        let ended = try await withThrowingTaskGroup(of: Ended.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let run = try Program(["--database", database, "database", "backup", copy])
                    return (run.code, run.errors)
                }
            }
            return try await group.reduce(into: [Ended]()) { $0.append($1) }
        }
        #expect(ended.count { $0.code == 0 } == 1)
        for run in ended where run.code != 0 {
            #expect(run.code == 73)
            #expect(run.errors.hasPrefix("\(copy) is there already"), "\(run.errors)")
        }
        #expect(try Program(["--database", copy, "database", "check"]).code == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.contains(".partial") })
    }

    @Test func `clears what a killed backup or export left, and nothing else`() throws {
        // No process has such a number, and 1 is always there.
        for name in ["copy.sqlite.partial-99999999", "a.csv.partial-99999999", "a.csv.partial-1"] {
            _ = try folder.write("left", to: name)
        }
        _ = try folder.write("mine", to: "copy.sqlite.partial")
        #expect(try run("database", "backup", folder.path + "/copy.sqlite").code == 0)
        let export = try run("export", folder.path + "/a.csv")
        #expect(export.code == 0)
        #expect(export.errors.hasPrefix("An export to this file was interrupted before."))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(
            Set(left.filter { $0.contains(".partial") })
                == ["a.csv.partial-1", "copy.sqlite.partial"])
    }

    @Test func `restores it for those who have the database open, and keeps what was there`() throws
    {
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

    @Test func `restores over a damaged database, which is set aside`() throws {
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

    @Test func `is refused what cannot be restored, and loses nothing`() throws {
        let noDatabase = try folder.write("no database", to: "text")
        for (file, reason) in [
            (noDatabase, "it is damaged or is not a database"), ("/", "it is a folder"),
            ("/dev/null", "it is no ordinary file"),
        ] {
            let bad = try run("database", "restore", file)
            #expect(bad.code == 65)
            #expect(
                bad.errors == "\(file) cannot be restored: \(reason). \(folder.database) is as it "
                    + "was. Name another backup.\n")
        }
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

    @Test func `learns what the database holds`() throws {
        let info = try run("database", "info", "--json")
        #expect(info.output.contains("\"applications\":1,"))
        #expect(info.output.contains("\"newestEntry\":\"2020-01-01T09:00:00+08:00\""))
    }

    @Test func `is warned of a clock that is behind`() throws {
        try tamper(
            "DROP TRIGGER history_no_update", "UPDATE history SET at = 9999999999")
        #expect(try run("database", "info").errors.contains("clock of this host is behind"))
    }

    @Test func `learns as JSON what maintaining did`() throws {
        // The application is of 2020: nothing else confirms the clock.
        let first = try run("maintain", "--clock-is-right", "--json")
        #expect(first.code == 0)
        #expect(first.errors.isEmpty)
        let (head, rest) = (#"{"busy":false,"received":0,"#, #","removedRegistrations":0,"#)
        #expect(
            first.output.hasPrefix(
                head + #""removedDrafts":1"# + rest
                    + #""mail":{"delivered":1,"waiting":0,"failed":0},"backup":""#),
            "\(first.output)")
        #expect(first.output.hasSuffix(#".sqlite","clock":"right"}"# + "\n"))
        #expect(
            try run("maintain", "--json").output
                == head + #""removedDrafts":0"# + rest
                + #""mail":{"delivered":0,"waiting":0,"failed":0},"backup":null,"clock":"right"}"#
                + "\n")
    }

    @Test func `maintains: a backup a day, the oldest removed, nothing of others touched`() throws {
        let backups = folder.path + "/backups"
        try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
        for day in 10...30 {
            try folder.makeBackup("fapiao-2019-01-\(day).sqlite", sequence: 0)
        }
        for name in ["fapiao-notes.sqlite", "fapiao-2019-01-01.sqlite"] {
            _ = try folder.write("mine", to: "backups/\(name)")
        }
        for _ in 1...2 { #expect(try run("maintain", "--clock-is-right").code == 0) }
        let names = try FileManager.default.contentsOfDirectory(atPath: backups).sorted()
        #expect(names.count == 16)
        #expect(names.contains("fapiao-notes.sqlite"))
        #expect(names.prefix(2) == ["fapiao-2019-01-01.sqlite", "fapiao-2019-01-18.sqlite"])
    }

    @Test func `keeps today's backup whatever a clock that was ahead has left`()
        throws
    {
        let backups = folder.path + "/backups"
        try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
        for day in 10...28 {
            try folder.makeBackup("fapiao-2099-01-\(day).sqlite", sequence: 0)
        }
        // One of them even has today's name.
        try folder.makeBackup("fapiao-\(Instant.today.iso8601).sqlite", sequence: 0)
        try folder.makeBackup("fapiao-2019-01-01.sqlite", sequence: 1)
        let run = try run("maintain", "--clock-is-right", "--json")
        let file = try #require(
            run.output.split(separator: "\"").first { $0.contains("/backups/fapiao-") })
        #expect(FileManager.default.fileExists(atPath: String(file)))
        #expect(file.hasSuffix("-2.sqlite"))
        let names = try FileManager.default.contentsOfDirectory(atPath: backups)
        // The one in which more had happened stays, whatever its name says.
        #expect(names.filter { $0.hasPrefix("fapiao-2019") }.count == 1)
        #expect(names.count == 14)
        #expect(try self.run("maintain", "--json").output.contains(#""backup":null"#))
    }
}

@Suite("Maintaining with a clock in doubt") struct DoubtfulClockTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.apply()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/backups", withIntermediateDirectories: true)
        for day in 10...30 {
            try folder.makeBackup("fapiao-2019-01-\(day).sqlite", sequence: 0)
        }
    }

    private func run(_ words: String...) throws -> Program {
        try Program(["--database", folder.database] + words)
    }

    private func execute(_ statement: SQL) throws {
        try SQLiteConnection(path: folder.database).execute(statement)
    }

    private func number(_ query: SQL) throws -> Int {
        try SQLiteConnection(path: folder.database).first(query) { $0.int(0) } ?? -1
    }

    private var backups: Int {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path + "/backups").count
        }
    }

    @Test func `sends, backs up, removes nothing, and says why and what to do`() throws {
        // A letter whose code seems to have expired is still sent.
        try execute(
            """
            UPDATE outbox SET kind = 'activation', secret = 'CODE', secret_until = 1,
                content = '{"order":"O-1","until":"1970-01-01 08:00"}'
            """)
        let first = try run("maintain", "--json")
        #expect(first.code == 0)
        #expect(first.output.contains(#""removedDrafts":0,"#))
        #expect(first.output.contains(#""mail":{"delivered":1,"waiting":0,"failed":0}"#))
        #expect(first.output.hasSuffix(#".sqlite","clock":"unknown"}"# + "\n"))
        #expect(first.errors.hasPrefix("Nothing from the last 30 days confirms the clock"))
        #expect(first.errors.contains("run: fapiao maintain --clock-is-right\n"))
        #expect(try backups == 22)
        #expect(try number("SELECT count(*) FROM drafts") == 1)
        let second = try run("maintain", "--clock-is-right")
        #expect(second.code == 0)
        #expect(second.errors.isEmpty)
        #expect(try number("SELECT count(*) FROM drafts") == 0)
    }

    @Test func `holds back after a jump until it is told, or the clock is as it was`()
        throws
    {
        #expect(try run("maintain", "--clock-is-right").code == 0)
        try execute("UPDATE clock SET wall = wall - 310")
        let jumped = try run("maintain", "--json", "--language", "de")
        #expect(jumped.output.contains(#""clock":"jumped""#))
        #expect(jumped.errors.hasPrefix("Die Uhr dieses Rechners ist gesprungen; sie zeigt jetzt "))
        // And it is remembered when the host is started anew.
        try execute("UPDATE clock SET boot_id = 'another'")
        #expect(try run("maintain", "--json").output.contains(#""clock":"jumped""#))
        #expect(
            try run("maintain", "--clock-is-right", "--json").output
                .contains(#""clock":"right""#))
        try execute("UPDATE clock SET wall = wall + 1000")
        #expect(
            try run("maintain", "--json", "--language", "zh-Hans").errors.hasPrefix("本机时钟发生过跳变"))
        try execute("UPDATE clock SET wall = wall - 1000")
        #expect(try run("maintain", "--json").output.contains(#""clock":"right""#))
    }

    @Test func `delivers mail with it, gives nothing up, and notes a clock that is right`() throws {
        try execute("UPDATE outbox SET secret = 'CODE', secret_until = 1, recipient = 'nobody'")
        #expect(try run("mail", "deliver").code == 69)
        #expect(try number("SELECT count(*) FROM outbox WHERE due_at > 0") == 1)
        #expect(try number("SELECT count(*) FROM clock") == 0)
        let new = try Folder()
        _ = try Database.open(new.database)
        _ = try Program(["--database", new.database, "mail", "deliver"])
        let connection = try SQLiteConnection(path: new.database)
        #expect(try connection.first("SELECT count(*) FROM clock") { $0.int(0) } == 1)
    }
}
