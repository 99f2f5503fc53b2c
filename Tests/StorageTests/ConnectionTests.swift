import Foundation
import Testing

@testable import Storage

@Suite("A connection") struct ConnectionTests {
    private let folder: Folder
    private let connection: SQLiteConnection

    init() throws {
        folder = try Folder()
        connection = try Database.open(folder.database)
        try connection.transaction {
            _ = try connection.execute(Self.order(1))
        }
    }

    private static func order(_ quantity: Int) -> SQL {
        """
        INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
        VALUES('O-1', 'C', 'P', 'E3', \(quantity), 1)
        """
    }

    private func quantity(_ connection: SQLiteConnection) throws -> Int? {
        try connection.first("SELECT quantity FROM orders") { $0.int(0) }
    }

    private struct Enough: Error {}

    @Test func `takes a transaction back when its body throws`() throws {
        #expect(throws: Enough.self) {
            try connection.transaction {
                try connection.execute("UPDATE orders SET quantity = 2")
                throw Enough()
            }
        }
        #expect(try quantity(connection) == 1)
        // And the next one works.
        try connection.transaction { _ = try connection.execute("UPDATE orders SET quantity = 3") }
        #expect(try quantity(connection) == 3)
    }

    @Test func `shows others nothing of a transaction before its end`() throws {
        let other = try Database.open(folder.database)
        try connection.transaction {
            try connection.execute("UPDATE orders SET quantity = 2")
            #expect(try quantity(other) == 1)
        }
        #expect(try quantity(other) == 2)
    }

    @Test func `reads one state in a snapshot, whatever others write`() throws {
        let other = try Database.open(folder.database)
        try connection.snapshot {
            #expect(try quantity(connection) == 1)
            try other.transaction { _ = try other.execute("UPDATE orders SET quantity = 2") }
            #expect(try quantity(connection) == 1)
        }
        #expect(try quantity(connection) == 2)
    }

    @Test func `knows when others have committed, and of itself nothing`() throws {
        let other = try Database.open(folder.database)
        let before = try connection.dataVersion()
        try connection.transaction { _ = try connection.execute("UPDATE orders SET quantity = 2") }
        #expect(try connection.dataVersion() == before)
        try other.transaction { _ = try other.execute("UPDATE orders SET quantity = 3") }
        #expect(try connection.dataVersion() != before)
    }

    @Test func `says that somebody else holds the database, who knows no lock`() throws {
        let stranger = try SQLiteConnection(path: folder.database)
        try stranger.run(script: "BEGIN IMMEDIATE")
        try connection.run(script: "PRAGMA busy_timeout = 0")
        func write() throws {
            try connection.transaction {
                _ = try connection.execute("UPDATE orders SET quantity = 2")
            }
        }
        #expect(fault(write) == .locked)
        try stranger.run(script: "ROLLBACK")
        #expect(fault(write) == nil)
        #expect(try quantity(connection) == 2)
    }

    @Test func `writes nothing into a database that a newer program has changed`() throws {
        try SQLiteConnection(path: folder.database).execute("PRAGMA user_version = 99")
        let kind = fault {
            try connection.transaction {
                _ = try connection.execute("UPDATE orders SET quantity = 2")
            }
        }
        #expect(kind == .newer)
        #expect(try quantity(connection) == 1)
    }

    @Test func `writes nothing into a file that lost its name to another`() throws {
        #expect(!connection.isReplaced)
        let other = folder.path + "/other.sqlite"
        #expect(try connection.backUp(to: other).isEmpty)
        try FileManager.default.moveItem(atPath: folder.database, toPath: folder.path + "/old")
        try FileManager.default.moveItem(atPath: other, toPath: folder.database)
        #expect(connection.isReplaced)
        func write() throws {
            try connection.transaction {
                _ = try connection.execute("UPDATE orders SET quantity = 2")
            }
        }
        #expect(fault(write) == .replaced)
        try connection.reopen()
        #expect(!connection.isReplaced)
        #expect(fault(write) == nil)
        #expect(try quantity(Database.open(folder.database)) == 2)
    }

    @Test func `keeps what it has where the new file cannot be used`() throws {
        for part in ["", "-wal", "-shm"] {
            try FileManager.default.moveItem(
                atPath: folder.database + part, toPath: folder.path + "/old" + part)
        }
        try folder.write(String(repeating: "no database ", count: 1000), to: "f.sqlite")
        #expect(fault { try connection.reopen() } == .damaged)
        #expect(try quantity(connection) == 1)
    }

    @Test func `tells of a restore once`() throws {
        let backup = folder.path + "/backup.sqlite"
        #expect(try connection.backUp(to: backup).isEmpty)
        let restoration = try Restoration(of: backup, to: folder.database)
        _ = try restoration.finish(as: "backup", sendsLetters: false, at: .init(seconds: 1))
        func write() throws {
            try connection.transaction {
                _ = try connection.execute("UPDATE orders SET quantity = 2")
            }
        }
        #expect(fault(write) == .replaced)
        #expect(try quantity(connection) == 1)
        #expect(fault(write) == nil)
    }

    @Test func `says nothing of the values where a statement fails`() throws {
        let add: SQL = """
            INSERT INTO accounts(email, email_key, password, language, activated_at)
            VALUES('a', \("secret@example.cn"), 'p', 'en', 1)
            """
        try connection.execute(add)
        let fault = #expect(throws: StorageFault.self) { try connection.execute(add) }
        #expect(fault?.kind == .constraint)
        #expect(fault?.file == folder.database)
        #expect(fault.map { "\($0)".contains("secret") } == false)
    }

    @Test func `runs more different statements than it keeps`() throws {
        for number in 1...130 {
            let query = SQL(stringLiteral: "SELECT quantity + \(number) FROM orders")
            #expect(try connection.first(query) { $0.int(0) } == number + 1)
        }
        #expect(try quantity(connection) == 1)
    }

    @Test func `leaves everything in the main file when it is closed`() throws {
        let path = folder.path + "/closed.sqlite"
        do {
            let closed = try Database.open(path)
            try closed.transaction {
                _ = try closed.execute(Self.order(9))
            }
        }
        let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        #expect(log == 0)
        #expect(try quantity(Database.open(path)) == 9)
    }
}

@Suite("A statement") struct SQLTests {
    @Test func `keeps its values out of its text`() throws {
        let evil = "'; DROP TABLE numbers; --"
        let query: SQL = "SELECT \(evil), \(7), \(nil as String?), \([1, 2] as [UInt8])"
        #expect(query.text == "SELECT $1, $2, $3, $4")
        #expect(query.values == [.text(evil), .integer(7), .null, .blob([1, 2])])
        let row = try Database.open(nil).first(query) {
            ($0.text(0), $0.int(1), $0.isNull(2), $0.blob(3))
        }
        #expect(row?.0 == evil && row?.1 == 7 && row?.2 == true && row?.3 == [1, 2])
    }

    @Test func `counts the values of its pieces on`() throws {
        let piece: SQL = "a = \(1) AND b = \(2)"
        let query: SQL = "SELECT \(0) WHERE \(sql: piece) OR \(sql: piece) OR c = \(3)"
        #expect(query.text == "SELECT $1 WHERE a = $2 AND b = $3 OR a = $4 AND b = $5 OR c = $6")
        #expect(query.values == [0, 1, 2, 1, 2, 3].map { .integer($0) })
        let joined = SQL.joined([piece, "c", "d = \(3)"], by: " OR ")
        #expect(joined.text == "a = $1 AND b = $2 OR c OR d = $3")
    }

    @Test func `takes lists, also empty ones`() throws {
        let connection = try Database.open(nil)
        func count(_ list: [String]) throws -> Int? {
            try connection.first(
                "SELECT count(*) FROM (SELECT 'a' AS x) WHERE x IN (\(list: list))"
            ) {
                $0.int(0)
            }
        }
        #expect(try count(["b", "a"]) == 1)
        #expect(try count([]) == 0)
    }

    @Test(arguments: ["", "\u{0}", "a\u{0}b", "天地\u{1F468}\u{200D}\u{1F469}"])
    func `brings back a text as it was`(text: String) throws {
        let found = try Database.open(nil).first("SELECT \(text)") { ($0.text(0), $0.isNull(0)) }
        #expect(found?.0 == text)
        #expect(found?.1 == false)
    }
}
