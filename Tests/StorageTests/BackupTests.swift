import Foundation
import Glibc
import Invoicing
import Testing

@testable import Storage

@Suite("A backup") struct BackupTests {
    private let folder: Folder
    private let archive: Archive
    private var backup: String { folder.path + "/backup.sqlite" }

    init() throws {
        folder = try Folder()
        archive = try Archive(folder.database)
        try archive.apply()
    }

    private func write(secret: String) throws {
        try archive.connection.transaction {
            _ = try Outbox(archive.connection).write(
                .activation(order: "O-1", until: archive.now), to: "li@example.cn",
                language: .english,
                secret: (secret, until: archive.now.adding(seconds: 86_400)), messageID: "1@f",
                at: archive.now)
        }
    }

    @Test func `is made while somebody writes, as it was before`() throws {
        let other = try Database.open(folder.database)
        try archive.connection.transaction {
            try archive.connection.execute("UPDATE numbers SET last = 70")
            #expect(try other.backUp(to: backup) == [])
        }
        let copy = try Database.reading(backup)
        #expect(try copy.first("SELECT last FROM numbers WHERE kind = 'F'") { $0.int(0) } == 1)
        #expect(try DatabaseCheck(copy).findings() == [])
    }

    @Test func `is for its owner alone, and one file`() throws {
        #expect(try archive.connection.backUp(to: backup) == [])
        #expect(try folder.mode(backup) == 0o600)
        #expect(folder.names.filter { $0.hasPrefix("backup") } == ["backup.sqlite"])
    }

    @Test func `holds no secret that was mailed, and gives up the letter with it`() throws {
        try write(secret: "7K3M-Q9XD")
        #expect(try archive.connection.backUp(to: backup) == [])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
        #expect(bytes.range(of: Data("7K3M-Q9XD".utf8)) == nil)
        #expect(try Outbox(Database.reading(backup)).due(at: archive.now, limit: 9).isEmpty)
        // The database still has it.
        let letters = try Outbox(archive.connection).due(at: archive.now, limit: 9)
        #expect(letters.map(\.secret) == ["7K3M-Q9XD"])
    }

    @Test func `keeps the secrets where it stays beside the database`() throws {
        try write(secret: "7K3M-Q9XD")
        #expect(try archive.connection.backUp(to: backup, keepsSecrets: true) == [])
        let letters = try Outbox(Database.reading(backup)).due(at: archive.now, limit: 9)
        #expect(letters.map(\.secret) == ["7K3M-Q9XD"])
    }

    @Test func `takes no other file's place`() throws {
        try folder.write("mine", to: "backup.sqlite")
        #expect(fault { _ = try archive.connection.backUp(to: backup) } == .exists)
        #expect(try folder.read("backup.sqlite") == "mine")
        #expect(folder.names.filter { $0.hasPrefix("backup") } == ["backup.sqlite"])
    }

    @Test func `of what is broken is none`() throws {
        try folder.sqlite("DROP TRIGGER history_no_update; UPDATE history SET remark = 'x'")
        let findings = try archive.connection.backUp(to: backup)
        #expect(findings.contains { $0.isBroken })
        #expect(folder.names.filter { $0.hasPrefix("backup") } == [])
    }

    @Test func `is kept with what is merely wrong in it`() throws {
        try archive.connection.execute("UPDATE applications SET title = 'x'")
        let findings = try archive.connection.backUp(to: backup)
        #expect(!findings.isEmpty)
        #expect(try DatabaseCheck(Database.reading(backup)).findings() == findings)
    }

    @Test func `needs a folder to be in`() throws {
        let nowhere = folder.path + "/none/backup.sqlite"
        #expect(fault { _ = try archive.connection.backUp(to: nowhere) } == .cannotCreate)
    }

    @Test func `says how far it had come`() throws {
        #expect(try archive.connection.backUp(to: backup) == [])
        let before = try #require(Database.sequence(ofBackup: backup))
        #expect(try Database.sequence(of: archive.connection) == before)
        try archive.apply()
        let later = folder.path + "/later.sqlite"
        #expect(try archive.connection.backUp(to: later) == [])
        #expect(try #require(Database.sequence(ofBackup: later)) > before)
    }

    @Test func `of an older version comes before all others, and what is none has no place`() throws
    {
        let older = try Folder()
        try older.make(version: 1)
        #expect(Database.sequence(ofBackup: older.database) == 0)
        let text = try folder.write("text", to: "text")
        #expect(Database.sequence(ofBackup: text) == nil)
        #expect(Database.sequence(ofBackup: folder.path + "/none") == nil)
    }
}

@Suite("A file that takes the place of a damaged database") struct ReplacementTests {
    private let folder: Folder
    private var replacement: Replacement { Replacement(of: folder.database) }

    init() throws {
        folder = try Folder()
        try folder.write("old", to: "f.sqlite")
        try folder.write("old log", to: "f.sqlite-wal")
        try folder.write("shared", to: "f.sqlite-shm")
        try folder.write("new", to: "f.sqlite.new-1")
    }

    private func note(_ text: String = "f.sqlite.new-1\nf.sqlite.replaced-1\n") throws {
        try folder.write(text, to: "f.sqlite.restoring")
    }

    private func isDone() throws {
        #expect(try folder.read("f.sqlite") == "new")
        #expect(try folder.read("f.sqlite.replaced-1") == "old")
        #expect(try folder.read("f.sqlite.replaced-1-wal") == "old log")
        #expect(
            folder.names == [
                "f.sqlite", "f.sqlite.lock", "f.sqlite.replaced-1", "f.sqlite.replaced-1-wal",
            ])
    }

    @Test func `is there once its note is, and the old one is kept`() throws {
        let lock = FileLock(path: folder.database)
        try lock.acquire()
        try replacement.begin(
            new: folder.database + ".new-1", kept: folder.database + ".replaced-1")
        #expect(replacement.isPending)
        #expect(try folder.read("f.sqlite") == "old")
        try replacement.finish()
        lock.release()
        #expect(!replacement.isPending)
        try isDone()
    }

    /// Each is what may have been done when the power failed.
    @Test(arguments: 0...4) func `is finished by who comes next, wherever it was interrupted`(
        steps: Int
    ) throws {
        try note()
        let file = folder.database
        let done: [() -> Int32] = [
            { link(file, file + ".replaced-1") },
            { rename(file + "-wal", file + ".replaced-1-wal") },
            { unlink(file + "-shm") },
            { rename(file + ".new-1", file) },
        ]
        for step in done.prefix(steps) { #expect(step() == 0) }
        try replacement.finishInterrupted()
        try isDone()
        // Once more does no harm.
        try replacement.finishInterrupted()
        try isDone()
    }

    @Test(
        arguments: [
            "", "x\ny\n", "f.sqlite.new-1\n", "f.sqlite.new-1\nf.sqlite.replaced-1",
            "../f.sqlite.new-1\nf.sqlite.replaced-1\n",
            "f.sqlite.new-/../../x\nf.sqlite.replaced-1\n",
            "other.new-1\nother.replaced-1\n", "f.sqlite.new-1\nf.sqlite.replaced-1\nmore\n",
        ])
    func `moves nothing by a note that names other files`(text: String) throws {
        try note(text)
        let before = folder.names
        #expect(fault { try replacement.finishInterrupted() } == .note)
        #expect(folder.names == (before + ["f.sqlite.lock"]).sorted())
        #expect(try folder.read("f.sqlite") == "old")
    }

    @Test func `is cleared away where no note names it`() throws {
        try folder.write("", to: "f.sqlite.restoring.new")
        try note()
        replacement.clear()
        #expect(folder.names.contains("f.sqlite.new-1"))
        try replacement.forget()
        replacement.clear()
        #expect(!folder.names.contains { $0.contains(".new") || $0.contains("restoring") })
        #expect(try folder.read("f.sqlite") == "old")
    }
}
