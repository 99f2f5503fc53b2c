import Foundation
import Glibc
import Invoicing
import Synchronization
import Testing

@testable import Storage

@Suite("A file that is to be the database") struct DatabaseFileTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func opening(makes: Bool = true) -> StorageFault.Kind? {
        fault { _ = try Database.open(folder.database, makesFile: makes) }
    }

    @Test func `is made for its owner alone, with the folders to it`() throws {
        let file = folder.path + "/new/folder/f.sqlite"
        _ = try Database.open(file)
        #expect(try folder.mode(file) == 0o600)
        #expect(try folder.mode(folder.path + "/new") == 0o700)
        #expect(try folder.mode(folder.path + "/new/folder") == 0o700)
    }

    @Test func `is not made by what expects one`() throws {
        let file = folder.path + "/new/f.sqlite"
        #expect(fault { _ = try Database.open(file, makesFile: false) } == .missing)
        #expect(fault { _ = try Database.reading(file) } == .missing)
        #expect(folder.names == [])
    }

    @Test(arguments: [true, false])
    func `counts as missing while it is empty`(hasLived: Bool) throws {
        try folder.write("", to: "f.sqlite")
        if hasLived { try folder.write("", to: "f.sqlite.maintain.lock") }
        #expect(opening(makes: false) == (hasLived ? .emptied : .missing))
        #expect(opening() == (hasLived ? .emptied : nil))
    }

    @Test(arguments: [".lock", "-wal"])
    func `is gone where something beside it says that it was there`(trace: String) throws {
        try folder.write("", to: "f.sqlite" + trace)
        #expect(opening() == .gone)
        #expect(folder.names == ["f.sqlite" + trace])
    }

    @Test func `is left alone where it is another program's`() throws {
        try folder.sqlite("CREATE TABLE theirs(x)")
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        #expect(opening() == .foreign)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
        #expect(folder.names == ["f.sqlite"])
    }

    @Test func `is left alone where a newer program wrote it`() throws {
        _ = try Database.open(folder.database)
        try folder.sqlite("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = 9999")
        #expect(opening() == .newer)
        #expect(fault { _ = try Database.reading(folder.database) } == .newer)
    }

    @Test func `is damaged where it is a text`() throws {
        let text = String(repeating: "no database ", count: 1000)
        try folder.write(text, to: "f.sqlite")
        #expect(opening() == .damaged)
        #expect(try folder.read("f.sqlite") == text)
    }

    @Test func `is damaged where its first pages are`() throws {
        _ = try Database.open(folder.database)
        try folder.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.database))
        try handle.seek(toOffset: 100)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 60_000))
        try handle.close()
        #expect(opening() == .damaged)
    }

    @Test func `has to be a file`() throws {
        try FileManager.default.createDirectory(
            atPath: folder.database, withIntermediateDirectories: false)
        #expect(opening() == .folder)
        try FileManager.default.removeItem(atPath: folder.database)
        #expect(mkfifo(folder.database, 0o600) == 0)
        #expect(opening() == .noFile)
        for name in [":memory:", "file:x.sqlite", ""] {
            #expect(fault { _ = try Database.open(name) } == .noFile)
        }
    }

    @Test func `cannot be made below another file`() throws {
        try folder.write("", to: "file")
        #expect(fault { _ = try Database.open(folder.path + "/file/f.sqlite") } == .cannotCreate)
    }

    @Test(.enabled(if: geteuid() != 0)) func `has to be one that can be written to`() throws {
        _ = try Database.open(folder.database)
        chmod(folder.database, 0o400)
        #expect(opening() == .readOnly)
        chmod(folder.database, 0o000)
        #expect(opening() == .cannotRead)
    }

    @Test func `has one name, whichever links lead to it`() throws {
        func link(_ name: String, to target: String) throws {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(name)", withDestinationPath: target)
        }
        try link("first", to: "second")
        try link("second", to: folder.database)
        #expect(DatabaseFile.resolved(folder.path + "/first") == folder.database)
        #expect(DatabaseFile.resolved(folder.database) == folder.database)
        // A ring ends, too.
        try link("ring", to: "ring")
        #expect(DatabaseFile.resolved(folder.path + "/ring") == folder.path + "/ring")
    }

    @Test func `may be made by many at once`() throws {
        #expect(atOnce(8, open: folder.database) == [])
        #expect(try DatabaseCheck(Database.open(folder.database)).findings() == [])
    }

    @Test func `may be brought up to date by many at once`() throws {
        try folder.make(version: 1)
        #expect(atOnce(8, open: folder.database) == [])
        #expect(try DatabaseCheck(Database.open(folder.database)).findings() == [])
    }

    /// Opens the database in so many threads, as processes would.
    ///
    /// - Returns: what went wrong.
    private func atOnce(_ count: Int, open path: String) -> [StorageFault.Kind] {
        let faults = Faults()
        let all = DispatchGroup()
        for _ in 1...count {
            all.enter()
            Thread {
                if let kind = fault({ _ = try Database.open(path) }) { faults.add(kind) }
                all.leave()
            }.start()
        }
        all.wait()
        return faults.kinds
    }
}

/// What went wrong in several threads.
private final class Faults: Sendable {
    private let all = Mutex<[StorageFault.Kind]>([])

    func add(_ kind: StorageFault.Kind) { all.withLock { $0.append(kind) } }
    var kinds: [StorageFault.Kind] { all.withLock { $0 } }
}

@Suite("A file that has another name until it is whole") struct PartialNameTests {
    private let folder: Folder
    private var file: String { folder.path + "/copy" }

    init() throws { folder = try Folder() }

    /// The id of a process that has ended.
    private func ended() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }

    @Test func `leaves alone what another file's name begins with`() throws {
        let other = "\(file).csv.partial-\(try ended())"
        try Data("precious".utf8).write(to: URL(fileURLWithPath: other))
        #expect(!PartialName(for: file).clear())
        #expect(folder.names == [other.split(separator: "/").last.map(String.init)])
        let own = "\(file).partial-\(try ended())"
        try Data("gone".utf8).write(to: URL(fileURLWithPath: own))
        #expect(PartialName(for: file).clear())
        #expect(folder.names.count == 1)
    }

    @Test func `gets its name, and takes nobody else's`() throws {
        let name = PartialName(for: file)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: name.path))
        try name.finish()
        #expect(folder.names == ["copy"])
        try Data("again".utf8).write(to: URL(fileURLWithPath: name.path))
        #expect(fault { try name.finish() } == .exists)
        #expect(try folder.read("copy") == "mine")
    }

    @Test func `is cleared away once its process is gone`() throws {
        let gone = try ended()
        let left = ["copy.partial-\(gone)", "copy.partial-\(gone)-journal"]
        let kept = [
            "copy.partial-\(getpid())", "copy.partial-1", "copy.partial-x", "copy",
            "other.partial-\(gone)",
        ]
        for name in left + kept { try folder.write("", to: name) }
        #expect(PartialName(for: file).clear())
        #expect(folder.names == kept.sorted())
        #expect(!PartialName(for: file).clear())
    }
}

@Suite("Rows written short") struct RowRangesTests {
    @Test(
        arguments: [
            ([], ""), ([7], "7"), ([3, 1, 2], "1-3"), ([1, 2, 2, 3, 8, 10, 11], "1-3,8,10-11"),
        ] as [([Int64], String)])
    func `are in order, each once, and read again`(ids: [Int64], text: String) {
        #expect(RowRanges.text(of: ids) == text)
        #expect(RowRanges.ranges(in: text)?.flatMap { $0 } == Set(ids).sorted())
    }

    @Test(arguments: ["x", "3-1", "1-2-3", "1,x", "1;2"])
    func `are none in another text`(text: String) {
        #expect(RowRanges.ranges(in: text) == nil)
    }
}

@Suite("The numbers of a day") struct NumbersTests {
    @Test func `begin at one each day, for applications and requests apart`() throws {
        let numbers = Numbers(try Database.open(nil))
        let day = try #require(Day("2026-11-20"))
        #expect(try numbers.nextApplication(on: day) == "F-261120-0001")
        #expect(try numbers.nextApplication(on: day) == "F-261120-0002")
        #expect(try numbers.nextTicket(on: day) == "R-261120-0001")
        #expect(try numbers.nextApplication(on: day.adding(days: 1)) == "F-261121-0001")
    }

    @Test func `grow longer when four digits are used up`() throws {
        let connection = try Database.open(nil)
        let day = try #require(Day("2026-11-20"))
        try connection.execute(
            "INSERT INTO numbers(kind, day, last) VALUES('F', \(day), 9999)")
        #expect(try Numbers(connection).nextApplication(on: day) == "F-261120-10000")
    }
}
