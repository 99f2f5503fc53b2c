import Foundation
import Invoicing
import Storage
import Testing

@Suite("A backup that takes the place of a database") struct RestoreTests {
    private let folder: Folder
    private var backup: String { folder.path + "/backup.sqlite" }

    init() throws {
        folder = try Folder()
        _ = try Database.open(folder.database)
    }

    private func run(_ words: String..., answer: String? = nil) throws -> Program {
        try Program(
            ["--database", folder.database] + words,
            input: try answer.map { try folder.write($0, to: "answer") })
    }

    private func backUp() throws {
        #expect(try run("database", "backup", backup).code == 0)
    }

    private func text(_ query: SQL) throws -> String? {
        try SQLiteConnection(path: folder.database).first(query) { $0.text(0) }
    }

    /// Overwrites pages behind the first ones, so that the file opens and cannot be copied.
    private func damage() throws {
        _ = try SQLiteConnection(path: folder.database).rows("PRAGMA wal_checkpoint(TRUNCATE)") {
            $0.int(0)
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.database))
        try handle.seek(toOffset: 8192)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 150_000))
        try handle.close()
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    @Test func `says what it has not, and gives no number twice`() throws {
        try folder.apply()
        try backUp()
        let live = try Database.open(folder.database)
        try live.execute("UPDATE numbers SET last = 7")
        #expect(try run("accept", "F-200101-0001").code == 0)
        try live.execute(
            """
            INSERT INTO billing_records(number, order_number, amount, paid_at)
            VALUES('B-2', 'O-1', 5, 5)
            """)
        let restored = try run("database", "restore", backup)
        #expect(restored.code == 0)
        let lines = restored.output.split(separator: "\n")
        #expect(lines.contains("Missing from the backup:"))
        #expect(
            lines.contains("  F-200101-0001  went on to In process  天地伟业技术有限公司"))
        #expect(lines.contains("  orders: 0, billing records: 1; import the feeds again"))
        #expect(try text("SELECT last FROM numbers WHERE kind = 'F'") == "7")
        #expect(try run("database", "check").code == 0)
    }

    @Test func `lists what is not in it at all`() throws {
        try backUp()
        try folder.apply()
        let restored = try run("database", "restore", backup, "--language", "de")
        #expect(restored.output.contains("\n  F-200101-0001  Eingereicht  天地伟业技术有限公司\n"))
        #expect(restored.output.contains("\n  li@example.cn  Konto"))
        #expect(restored.output.contains("\n  Bestellungen: 1, Abrechnungsposten: 1"))
        #expect(try run("list", "--json").output == "[]\n")
    }

    @Test func `keeps what was typed since`() throws {
        try folder.apply()
        try backUp()
        let live = try Database.open(folder.database)
        try live.execute(
            """
            INSERT INTO drafts(id, account, bills_key, begun_at, touched_at, typed)
            VALUES(9, 1, 'B-7', 5, 6, 1)
            """)
        try live.execute("INSERT INTO draft_fields VALUES(9, 'title', '某公司')")
        try live.execute("INSERT INTO unsent VALUES(1, 'new', 'B-7', 5)")
        try live.execute(
            "INSERT INTO unsent_fields VALUES(1, 'new', 'B-7', 'message', 0, 'why', 0)")
        #expect(try run("database", "restore", backup).code == 0)
        #expect(try text("SELECT value FROM draft_fields WHERE draft = 9") == "某公司")
        #expect(try text("SELECT value FROM unsent_fields") == "why")
    }

    @Test func `keeps the drafts of no account but the very same`() throws {
        try folder.apply()
        try backUp()
        let live = try Database.open(folder.database)
        try live.execute("INSERT INTO drafts VALUES(9, 1, 'B-7', 0, NULL, NULL, 5, 6, 1)")
        try live.execute("UPDATE accounts SET email_key = 'another@example.cn'")
        #expect(try run("database", "restore", backup).code == 0)
        #expect(try text("SELECT id FROM drafts WHERE id = 9") == nil)
    }

    @Test(arguments: [nil, "y\n", "n\n"])
    func `sends its waiting letters only when that is wanted`(answer: String?) throws {
        try folder.apply()
        try backUp()
        let restored = try run("database", "restore", backup, answer: answer)
        #expect(restored.code == 0)
        #expect(
            restored.errors.hasPrefix(
                "One letter waits in this backup and may have been sent since. Send it? [y/N] "))
        if answer == "y\n" {
            #expect(restored.output.contains("Letters that now go out: 1.\n"))
        } else {
            #expect(restored.output.contains("are not sent: 1. See: fapiao mail list\n"))
            let list = try run("mail", "list").output
            #expect(list.contains("it waited in a backup that was restored"))
            #expect(try text("SELECT due_at IS NULL FROM outbox") == "1")
        }
    }

    @Test func `knows which of its letters were sent since, and asks nothing`() throws {
        try folder.apply()
        try backUp()
        #expect(try run("mail", "deliver").code == 0)
        let restored = try run("database", "restore", backup)
        #expect(restored.errors.isEmpty)
        #expect(try text("SELECT delivered_at > 0 FROM outbox") == "1")
    }

    @Test func `takes the place of a damaged one, for those too who have it open`() throws {
        try folder.apply()
        try backUp()
        let open = try Database.open(folder.database)
        try damage()
        let restored = try run("database", "restore", backup)
        #expect(restored.code == 0, "\(restored.errors)")
        let fault = #expect(throws: StorageFault.self) {
            try open.transaction { try open.execute("UPDATE orders SET customer = 'lost'") }
        }
        #expect(fault?.kind == .replaced)
        try open.reopen()
        try open.transaction { _ = try open.execute("UPDATE orders SET customer = 'kept'") }
        #expect(try text("SELECT customer FROM orders") == "kept")
        #expect(try run("database", "check").code == 0)
        let kept = try names.filter { $0.contains(".replaced-") && !$0.hasSuffix("-wal") }
        #expect(kept.count == 1)
        #expect(try !names.contains { $0.contains("restoring") || $0.contains(".new-") })
    }

    @Test func `goes on a thousand numbers further where nobody knows how far it was`()
        throws
    {
        try folder.apply()
        try backUp()
        try Data(repeating: 0, count: 50_000).write(to: URL(fileURLWithPath: folder.database))
        let restored = try run("database", "restore", backup)
        #expect(restored.code == 0)
        #expect(restored.output.contains("New numbers skip ahead by 1,000"))
        let today = Instant.today
        let last = try SQLiteConnection(path: folder.database).rows(
            "SELECT last FROM numbers WHERE day = \(today) ORDER BY kind"
        ) { $0.int(0) }
        #expect(last == [1000, 1000])
    }

    @Test func `is finished by whoever finds the note of one that was killed`() throws {
        try folder.apply()
        try backUp()
        try damage()
        // As it was left: noted, and the old log still there.
        let new = "f.sqlite.new-1"
        try FileManager.default.copyItem(atPath: backup, toPath: "\(folder.path)/\(new)")
        _ = try folder.write("the old log", to: "f.sqlite-wal")
        _ = try folder.write("\(new)\nf.sqlite.replaced-1\n", to: "f.sqlite.restoring")
        #expect(try run("show", "F-200101-0001").code == 0)
        #expect(try run("database", "check").code == 0)
        #expect(try names.contains("f.sqlite.replaced-1-wal"))
        #expect(try names.contains("f.sqlite.replaced-1"))
        #expect(try !names.contains("f.sqlite.restoring"))
        // A note that was done up to its last step moves nothing.
        _ = try folder.write("\(new)\nf.sqlite.replaced-2\n", to: "f.sqlite.restoring")
        #expect(try run("show", "F-200101-0001").code == 0)
        #expect(try !names.contains("f.sqlite.replaced-2"))
    }

    @Test func `moves nothing away that is no database of this program`() throws {
        try backUp()
        let text = try folder.write("mine", to: "notes.txt")
        let fifo = folder.path + "/fifo"
        #expect(mkfifo(fifo, 0o600) == 0)
        _ = try folder.write("", to: "notes.txt.lock")
        let other = folder.path + "/other.sqlite"
        let theirs = try SQLiteConnection(path: other)
        _ = try theirs.rows("PRAGMA journal_mode = WAL") { $0.text(0) }
        try theirs.execute("CREATE TABLE theirs(x)")
        for (file, sentence) in [
            (text, "belongs to another program"), (fifo, "is no ordinary file"),
            (other, "belongs to another program"),
        ] {
            let before = try names
            let run = try Program(["--database", file, "database", "restore", backup])
            #expect(run.code == 65)
            #expect(run.errors.hasPrefix("\(file) \(sentence)"))
            #expect(try names == before)
        }
        #expect(try String(contentsOfFile: text, encoding: .utf8) == "mine")
    }

    @Test func `skips further each time where nobody knows the numbers`() throws {
        try folder.apply()
        try backUp()
        let today = Instant.today
        for last in [1000, 2000, 3000] {
            try Data(repeating: 0, count: 50_000).write(to: URL(fileURLWithPath: folder.database))
            #expect(try run("database", "restore", backup).code == 0)
            let found = try SQLiteConnection(path: folder.database).first(
                "SELECT last FROM numbers WHERE day = \(today) AND kind = 'F'"
            ) { $0.int(0) }
            #expect(found == last)
        }
        #expect(try run("database", "check").code == 0)
    }

    @Test func `believes no number that is behind what was given`() throws {
        try backUp()
        try folder.apply()
        try SQLiteConnection(path: folder.database).execute("DELETE FROM numbers")
        #expect(try run("database", "restore", backup).code == 0)
        #expect(try text("SELECT last FROM numbers WHERE kind = 'F'") == "1")
    }

    @Test func `may be restored again within the second, and from a read-only file`() throws {
        try folder.apply()
        try backUp()
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: backup)
        for _ in 1...3 { #expect(try run("database", "restore", backup).code == 0) }
        #expect(try names.filter { $0.contains(".replaced-") }.count == 3)
        #expect(try !names.contains { $0.contains(".partial-") })
    }

    @Test func `lets nobody in again who was kept out since`() throws {
        for name in ["wang", "mei"] {
            #expect(try run("staff", "add", name, "--email", "\(name)@example.cn").code == 0)
        }
        let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1yvB7JKNr0Vp1jTqzqqwl7iDOS+Bdhx2qrNu2M6Fqk"
        let file = try folder.write(key + "\n", to: "key.pub")
        #expect(try run("staff", "key", "add", "mei", file).code == 0)
        try backUp()
        let fingerprint = try #require(try text("SELECT fingerprint FROM staff_keys"))
        #expect(try run("staff", "disable", "wang").code == 0)
        #expect(try run("staff", "key", "remove", "mei", fingerprint).code == 0)
        let restored = try run("database", "restore", backup)
        #expect(restored.output.contains("\n  staff disable wang\n"))
        #expect(try text("SELECT disabled_at FROM staff WHERE name = 'wang'") != nil)
        #expect(try text("SELECT fingerprint FROM staff_keys") == nil)
        #expect(try run("database", "check").code == 0)
    }

    @Test func `is asked for where the database has lost its content`() throws {
        try folder.apply()
        try backUp()
        #expect(try run("mail", "deliver").code == 0)
        for part in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: folder.database + part)
        }
        try Data().write(to: URL(fileURLWithPath: folder.database))
        let feed = try folder.write(
            "order_number,customer,payer,product,quantity,email,placed_at\n", to: "orders.csv")
        for words in [["list"], ["import", "orders", feed]] {
            let run = try Program(["--database", folder.database] + words)
            #expect(run.code == 65)
            #expect(run.errors.hasPrefix("\(folder.database) is empty, though"))
        }
        let restored = try run("database", "restore", backup)
        #expect(restored.code == 0)
        #expect(restored.output.contains("New numbers skip ahead by 1,000"))
    }

    @Test func `goes in anew where the note of another cannot be read`() throws {
        try folder.apply()
        try backUp()
        _ = try folder.write("../../etc/passwd\nx\n", to: "f.sqlite.restoring")
        let list = try run("list")
        #expect(list.code == 65)
        #expect(list.errors.contains("the note of a restore that was interrupted"))
        #expect(try run("database", "restore", backup).code == 0)
        #expect(try run("show", "F-200101-0001").code == 0)
    }

    @Test func `is said to be as it is where something is wrong in it`() throws {
        try folder.apply()
        try backUp()
        try SQLiteConnection(path: backup).execute("UPDATE applications SET title = 'x'")
        let restored = try run("database", "restore", backup)
        #expect(restored.code == 65)
        #expect(restored.errors.contains("the title is not as its history says"))
        #expect(restored.errors.contains("Restored with everything that is wrong. To go back: "))
    }

    @Test func `ends what was begun with the database that it replaced`() throws {
        try folder.apply()
        try backUp()
        let open = try Database.open(folder.database)
        #expect(try run("database", "restore", backup).code == 0)
        let fault = #expect(throws: StorageFault.self) {
            try open.transaction { try open.execute("UPDATE outbox SET tries = 9") }
        }
        #expect(fault?.kind == .replaced)
        #expect(try text("SELECT max(tries) FROM outbox") == "0")
        // Told once: what is begun now is meant.
        try open.transaction { _ = try open.execute("UPDATE outbox SET tries = 3") }
    }

    @Test func `is asked for where the database is gone, which nothing makes anew`() throws {
        try folder.apply()
        try backUp()
        for part in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: folder.database + part)
        }
        let feed = try folder.write(
            "order_number,customer,payer,product,quantity,email,placed_at\n", to: "orders.csv")
        for words in [["list"], ["import", "orders", feed], ["maintain"]] {
            let run = try Program(["--database", folder.database] + words)
            #expect(run.code == 66)
            #expect(run.errors.hasPrefix("\(folder.database) is gone, though"))
        }
        #expect(try !names.contains("f.sqlite"))
        #expect(try run("database", "restore", backup).code == 0)
        #expect(try run("show", "F-200101-0001").code == 0)
    }
}
