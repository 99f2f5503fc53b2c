import Foundation
import Storage
import Testing

@Suite("A command") struct DatabaseTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test func `makes the database on first use, for its owner alone`() throws {
        let file = folder.path + "/new/folder/f.sqlite"
        let feed = try folder.write(Self.emptyFeed, to: "orders.csv")
        #expect(try Program(["import", "orders", feed, "--database", file]).code == 0)
        let run = try Program(["list", "--json", "--database", file])
        #expect(run.code == 0)
        #expect(run.output == "[]\n")
        let modes = try [file, folder.path + "/new"].map {
            try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
        }
        #expect(modes == [0o600, 0o700])
    }

    @Test func `finds the database where the environment says`() throws {
        let words = [
            "import", "orders", try folder.write(Self.emptyFeed, to: "orders.csv"),
        ]
        #expect(try Program(words, ["FAPIAO_DATABASE": folder.path + "/a"]).code == 0)
        #expect(try Program(words, ["XDG_DATA_HOME": folder.path + "/x"]).code == 0)
        #expect(try Program(words, ["HOME": folder.path + "/h"]).code == 0)
        for file in ["a", "x/fapiao/fapiao.sqlite", "h/.local/share/fapiao/fapiao.sqlite"] {
            #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(file)"))
        }
    }

    @Test func `refuses a file that is no database, and leaves it alone`() throws {
        let text = String(repeating: "no database ", count: 1000)
        let file = try folder.write(text, to: "f.sqlite")
        let run = try list(file)
        #expect(run.code == 65)
        #expect(run.errors.contains(file))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }

    @Test func `refuses another program's database`() throws {
        let connection = try SQLiteConnection(path: folder.database)
        try connection.execute("CREATE TABLE theirs(x)")
        let run = try list(folder.database)
        #expect(run.code == 65)
        #expect(run.errors.contains("another program"))
    }

    @Test func `refuses a newer program's database`() throws {
        let connection = try Database.open(folder.database)
        try connection.execute("PRAGMA user_version = 9999")
        let run = try list(folder.database)
        #expect(run.code == 65)
        #expect(run.errors.contains("newer version"))
    }

    @Test func `refuses a database whose pages are damaged`() throws {
        _ = try Database.open(folder.database)
        _ = try sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.database))
        try handle.seek(toOffset: 100)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 60_000))
        try handle.close()
        let run = try list(folder.database)
        #expect(run.code == 65)
        #expect(run.errors.contains("damaged"))
    }

    @Test func `refuses a folder, and a path that cannot be made`() throws {
        let run = try list(folder.path)
        #expect(run.code == 65)
        #expect(
            run.errors
                == "\(folder.path) is a folder. Name a file, such as "
                + "\(folder.path)/fapiao.sqlite.\n")
        let feed = try Program(["import", "orders", folder.path, "--database", folder.database])
        #expect(feed.code == 65)
        #expect(feed.errors.contains("\(folder.path) is a folder."))
        let file = try folder.write("", to: "file")
        let staff = [
            "staff", "add", "li", "--email", "li@example.cn", "--database",
            file + "/below/f.sqlite",
        ]
        #expect(try Program(staff).code == 73)
    }

    @Test(.enabled(if: geteuid() != 0)) func `says that a database is read-only`() throws {
        _ = try Database.open(folder.database)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o400], ofItemAtPath: folder.database)
        let run = try list(folder.database)
        #expect(run.code == 74)
        #expect(run.errors.contains("read-only"))
    }

    @Test(.enabled(if: geteuid() != 0))
    func `does nothing for others than the owner`() throws {
        #expect(try list("/etc/passwd").code == 77)
    }

    @Test(arguments: ["inProcess", "in-process", "INPROCESS"])
    func `takes the status in any spelling`(name: String) throws {
        _ = try Database.open(folder.database)
        let words = ["list", "--status", name, "--json", "--database", folder.database]
        #expect(try Program(words).output == "[]\n")
    }

    @Test func `knows which exit code a failure has`() throws {
        _ = try Database.open(folder.database)
        let database = ["--database", folder.database]
        #expect(try Program(database + ["show", "F-261120-0001"]).code == 65)
        #expect(try Program(database + ["activate", "7K3M-Q9XD-2WTR-H5VB-8NCE"]).code == 65)
        #expect(try Program(database + ["import", "orders", folder.path + "/none"]).code == 66)
        let bad = try folder.write("not,a,header\n", to: "orders.csv")
        #expect(try Program(database + ["import", "orders", bad]).code == 65)
        #expect(try Program(database + ["mail", "deliver"]).code == 0)
    }

    @Test func `lists and shows what was applied for`() throws {
        try folder.apply()
        let list = try Program(["list", "--database", folder.database])
        let rows = list.output.split(separator: "\n")
        #expect(rows.count == 2)
        #expect(rows[1].contains("F-200101-0001") && rows[1].contains("Submitted !"))
        let json = try Program(["list", "--overdue", "--json", "--database", folder.database])
        let array = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [Any]
        #expect(array?.count == 1)
        let search = ["list", "--search", "伟业", "--json", "--database", folder.database]
        #expect(try Program(search).output == json.output)
        let none = ["list", "--limit", "0", "--json", "--database", folder.database]
        #expect(try Program(none).output == "[]\n")
        let show = try Program(["show", "f-200101-0001", "--json", "--database", folder.database])
        let plain = ["show", "F-200101-0001", "--database", folder.database]
        #expect(try Program(plain + ["--language", "de"]).output.contains("Antragsteller"))
        #expect(try Program(plain + ["--language", "zh-Hans"]).output.contains("申请人"))
        #expect(show.output.contains("\"history\":[{\"at\":\"2020-01-01T09:00:00+08:00\""))
    }

    private static let emptyFeed =
        "order_number,customer,payer,product,quantity,email,placed_at\n"

    private func list(_ file: String) throws -> Program {
        try Program(["list", "--json", "--database", file])
    }

    private func sqlite(_ script: SQL) throws -> Int {
        try SQLiteConnection(path: folder.database).execute(script)
    }
}
