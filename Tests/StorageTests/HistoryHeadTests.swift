import Foundation
import Invoicing
import Storage
import Testing

@Suite("A head") struct HistoryHeadTests {
    private let archive: Archive

    init() throws { archive = try Archive() }

    private func take() throws -> HistoryHead { try HistoryHead.take(archive.connection) }

    private func findings(_ head: HistoryHead) throws -> [DatabaseCheck.Finding] {
        try DatabaseCheck(archive.connection).findings(against: head)
    }

    /// Changes the database as only somebody with the file could.
    private func tamper(_ script: SQL...) throws {
        let triggers = try archive.connection.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'history'"
        ) { ($0.text(0), $0.text(1)) }
        for (name, _) in triggers {
            try archive.connection.execute("DROP TRIGGER \(sql: SQL(stringLiteral: name))")
        }
        for statement in script { try archive.connection.execute(statement) }
        for (_, sql) in triggers {
            try archive.connection.execute("\(sql: SQL(stringLiteral: sql))")
        }
    }

    @Test func `is the same again while nothing is done`() throws {
        try archive.apply()
        let head = try take()
        #expect(try take() == head)
        #expect(head.at == archive.now)
        // The account, its order and the application.
        #expect(head.count == 3)
        #expect(HistoryHead(line: head.line) == head)
    }

    @Test func `of an empty database is one, too`() throws {
        let connection = try Database.open(nil)
        let head = try HistoryHead.take(connection)
        #expect(head.count == 0)
        #expect(try HistoryHead.take(connection) == head)
        #expect(try DatabaseCheck(connection).findings(against: head) == [])
    }

    @Test(arguments: [0, 1, -1, -86_400, 86_400])
    func `stays good whatever is done later, in the same second and by a clock that was set back`(
        seconds: Int64
    ) throws {
        var heads: [HistoryHead] = []
        for bill in 1...5 {
            let number = try archive.apply()
            heads.append(try take())
            try archive.issue(number, fapiao: "1234567\(bill)")
            heads.append(try take())
            archive.now = archive.now.adding(seconds: seconds)
        }
        #expect(Set(heads).count == 10)
        for head in heads { #expect(try findings(head) == []) }
    }

    @Test func `finds a history that was rolled back with all that hangs on it`() throws {
        let number = try archive.apply()
        let before = try take()
        archive.now = archive.now.adding(seconds: 60)
        try archive.withdraw(number)
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
        #expect(try DatabaseCheck(archive.connection).findings() == [])
        #expect(try findings(before) == [])
        #expect(try findings(after) == [.rolledBack(since: after.at.iso8601)])
    }

    private func tokens(_ number: String) throws -> String {
        let application = try archive.find(number)
        return SearchTokens.of(
            [application.number, application.fapiao.title.text], stage: .submitted
        ).joined(separator: " ")
    }

    @Test func `is news once a day`() throws {
        let today = Day(number: 20_000)
        var counts: [Int] = []
        func take(_ day: Day) throws {
            try HistoryHead.takeDaily(archive.connection, on: day) { counts.append($0.count) }
        }
        try take(today)
        try archive.apply()
        try take(today)
        #expect(counts.count == 1)
        try take(today.adding(days: 1))
        #expect(counts.count == 2 && counts.last == counts.first.map { $0 + 1 })
    }

    @Test(arguments: [
        "", "2026-11-20T10:00:00+08:00 3", "2026-11-20 3 " + String(repeating: "a", count: 64),
        "2026-11-20T10:00:00+08:00 -1 " + String(repeating: "a", count: 64),
        "2026-11-20T10:00:00+08:00 3 " + String(repeating: "a", count: 63),
        "2026-11-20T10:00:00+08:00 3 " + String(repeating: "g", count: 64),
        "2026-11-20T10:00:00+08:00 x " + String(repeating: "a", count: 64),
    ]) func `is not read from another line`(line: String) {
        #expect(HistoryHead(line: line) == nil)
    }
}
