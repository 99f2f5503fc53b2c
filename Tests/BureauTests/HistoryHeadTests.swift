import Foundation
import Invoicing
import Storage
import Testing

@Suite("A head") struct HistoryHeadTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        for bill in 1...9 { try office.addRecord("B-\(bill)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    private func take() throws -> HistoryHead { try HistoryHead.take(office.connection) }

    private func findings(_ head: HistoryHead) throws -> [DatabaseCheck.Finding] {
        try DatabaseCheck(office.connection).findings(against: head)
    }

    /// Changes the database as only somebody with the file could.
    private func tamper(_ script: SQL...) throws {
        let triggers = try office.connection.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'history'"
        ) { ($0.text(0), $0.text(1)) }
        for (name, _) in triggers {
            try office.connection.execute("DROP TRIGGER \(sql: SQL(stringLiteral: name))")
        }
        for statement in script { try office.connection.execute(statement) }
        for (_, sql) in triggers {
            try office.connection.execute("\(sql: SQL(stringLiteral: sql))")
        }
    }

    @Test("is the same again while nothing is done") func same() throws {
        _ = try office.confirm(["B-1"])
        let head = try take()
        #expect(try take() == head)
        #expect(head.at == office.now)
        // The account, its order and the application.
        #expect(head.count == 3)
        #expect(HistoryHead(line: head.line) == head)
    }

    @Test("of an empty database is one, too") func empty() throws {
        let connection = try Database.open(nil)
        let head = try HistoryHead.take(connection)
        #expect(head.count == 0)
        #expect(try HistoryHead.take(connection) == head)
        #expect(try DatabaseCheck(connection).findings(against: head) == [])
    }

    @Test(
        "stays good whatever is done later, in the same second and by a clock that was set back",
        arguments: [0, 1, -1, -86_400, 86_400])
    func grows(seconds: Int64) throws {
        var heads: [HistoryHead] = []
        for bill in 1...5 {
            let number = try office.confirm(["B-\(bill)"])
            heads.append(try take())
            try office.issue(number, fapiao: "1234567\(bill)")
            heads.append(try take())
            office.now = office.now.adding(seconds: seconds)
        }
        #expect(Set(heads).count == 10)
        for head in heads { #expect(try findings(head) == []) }
    }

    @Test("finds a history that was rolled back with all that hangs on it") func rolledBack() throws
    {
        let number = try office.confirm(["B-1"])
        let before = try take()
        office.now = office.now.adding(seconds: 60)
        _ = try office.ask(.withdraw(number))
        let after = try take()
        try tamper(
            "DELETE FROM history WHERE entry = 2",
            """
            UPDATE applications SET stage = 'submitted', revision = 1, entries = 1,
                head = (SELECT hash FROM history)
            """,
            "UPDATE newest SET sequence = sequence - 1, at = \(before.at), entry_at = \(before.at)",
            "INSERT INTO search(search) VALUES('delete-all')",
            """
            INSERT INTO search(rowid, tokens) VALUES(1, \(try tokens(number)))
            """)
        // Nothing but the head tells.
        #expect(try DatabaseCheck(office.connection).findings() == [])
        #expect(try findings(before) == [])
        #expect(try findings(after) == [.rolledBack(since: after.at.iso8601)])
    }

    private func tokens(_ number: String) throws -> String {
        let application = try office.application(number)
        return SearchTokens.of(
            [application.number, application.fapiao.title.text], stage: .submitted
        ).joined(separator: " ")
    }

    @Test("is news once a day") func news() throws {
        let today = Day(number: 20_000)
        var counts: [Int] = []
        func take(_ day: Day) throws {
            try HistoryHead.takeDaily(office.connection, on: day) { counts.append($0.count) }
        }
        try take(today)
        _ = try office.confirm(["B-1"])
        try take(today)
        #expect(counts.count == 1)
        try take(today.adding(days: 1))
        #expect(counts.count == 2 && counts.last == counts.first.map { $0 + 1 })
    }

    @Test(
        "is not read from another line",
        arguments: [
            "", "2026-11-20T10:00:00+08:00 3", "2026-11-20 3 " + String(repeating: "a", count: 64),
            "2026-11-20T10:00:00+08:00 -1 " + String(repeating: "a", count: 64),
            "2026-11-20T10:00:00+08:00 3 " + String(repeating: "a", count: 63),
            "2026-11-20T10:00:00+08:00 3 " + String(repeating: "g", count: 64),
            "2026-11-20T10:00:00+08:00 x " + String(repeating: "a", count: 64),
        ]) func malformed(line: String)
    {
        #expect(HistoryHead(line: line) == nil)
    }
}
