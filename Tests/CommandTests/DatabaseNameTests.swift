import Foundation
import Invoicing
import Storage
import Testing

@Suite("The name of a database") struct DatabaseNameTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test func `that was mistyped makes nothing`() throws {
        let file = folder.path + "/typo/x.sqlite"
        for words in [
            ["list"], ["maintain"], ["database", "check"], ["mail", "deliver"], ["export"],
        ] {
            let run = try Program(["--database", file] + words)
            #expect(run.code == 66)
            #expect(run.errors.hasPrefix("There is no database \(file)."))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `is followed through links, so that one file has one lock`() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.database, withDestinationPath: "real/f.sqlite")
        let feed = try folder.write(
            "order_number,customer,payer,product,quantity,email,placed_at\n", to: "orders.csv")
        #expect(try Program(["--database", folder.database, "import", "orders", feed]).code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/real")
        #expect(Set(names).isSuperset(of: ["f.sqlite", "f.sqlite.lock"]))
        #expect(!FileManager.default.fileExists(atPath: folder.database + ".lock"))
    }

    @Test(arguments: [":memory:", "file:x.sqlite", "file:x?mode=memory"])
    func `is one of a file`(name: String) throws {
        let feed = try folder.write(
            "order_number,customer,payer,product,quantity,email,placed_at\n", to: "orders.csv")
        let run = try Program(["--database", name, "import", "orders", feed])
        #expect(run.code == 65)
        #expect(run.errors.hasPrefix("\(name) is no ordinary file."))
        #expect(!FileManager.default.fileExists(atPath: name))
    }

    @Test func `stands where a backup cannot be a pipe`() throws {
        for word in ["backup", "restore"] {
            let run = try Program(["--database", folder.database, "database", word, "-"])
            #expect(run.code == 64)
            #expect(run.errors.hasPrefix("fapiao database \(word) needs the name of a file"))
        }
    }

    @Test(.enabled(if: geteuid() == 0))
    func `tells whose everything is that root makes`() throws {
        try folder.apply()
        let nobody: uid_t = 65_534
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            #expect(chown("\(folder.path)/\(name)", nobody, nobody) == 0)
        }
        #expect(chown(folder.path, nobody, nobody) == 0)
        let lock = folder.database + ".maintain.lock"
        // One that an earlier version left.
        #expect(FileManager.default.createFile(atPath: lock, contents: nil))
        let run = try Program([
            "--database", folder.database, "maintain", "--clock-is-right",
        ])
        #expect(run.code == 0)
        let backup = try Program([
            "--database", folder.database, "database", "backup", folder.path + "/copy.sqlite",
        ])
        #expect(backup.code == 0)
        let all = try #require(FileManager.default.enumerator(atPath: folder.path))
        for case let name as String in all {
            var status = stat()
            #expect(lstat("\(folder.path)/\(name)", &status) == 0)
            #expect(status.st_uid == nobody && status.st_gid == nobody, "\(name)")
        }
    }

    @Test(.enabled(if: geteuid() == 0))
    func `leads root nowhere by links of the owner's`() throws {
        try folder.apply()
        let nobody: uid_t = 65_534
        let roots = try Folder()
        for part in ["tmp", "new", "cur"] {
            try FileManager.default.createDirectory(
                atPath: "\(roots.path)/\(part)", withIntermediateDirectories: true)
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            #expect(chown("\(folder.path)/\(name)", nobody, nobody) == 0)
        }
        #expect(chown(folder.path, nobody, nobody) == 0)
        for link in ["mail", "backups"] {
            #expect(symlink(roots.path, "\(folder.path)/\(link)") == 0)
        }
        _ = try Program(["--database", folder.database, "maintain", "--clock-is-right"])
        for part in ["", "/tmp", "/new", "/cur"] {
            var status = stat()
            #expect(stat(roots.path + part, &status) == 0)
            #expect(status.st_uid == 0)
        }
        let made = FileManager.default.enumerator(atPath: roots.path)?.allObjects.count
        #expect(made == 3)
    }
}
