import Invoicing
import Storage
import Testing

@Suite("The check of a database, of requests,") struct TicketCheckTests {
    private let folder: Folder
    private let application = "F-200101-0001"
    private let parts = [
        PartEntry(title: "甲公司", amount: "500.00"), PartEntry(title: "乙公司", amount: "560.00"),
    ]

    init() throws {
        folder = try Folder()
        try folder.apply()
        try folder.addRecord("B-2")
    }

    private func run(_ words: String...) throws {
        let run = try Program(words + ["--database", folder.database])
        #expect(run.code == 0, "\(run.errors)")
    }

    /// Changes the database as only somebody with the file could; the triggers that are in the way
    /// stand again afterwards.
    private func tamper(_ script: SQL...) throws {
        let connection = try SQLiteConnection(path: folder.database)
        let triggers = try connection.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ) { (SQL(stringLiteral: $0.text(0)), SQL(stringLiteral: $0.text(1))) }
        for (name, _) in triggers { try connection.execute("DROP TRIGGER \(sql: name)") }
        for statement in script { try connection.execute(statement) }
        for (_, sql) in triggers { try connection.execute(sql) }
    }

    private func findings() throws -> [DatabaseCheck.Finding] {
        try DatabaseCheck(try Database.open(folder.database)).findings()
    }

    private func splitWithOnePart() throws -> String {
        let number = try folder.ask(TicketOpening(.split, about: "B-2", parts: parts))
        try run("requests", "approve", number)
        try folder.applyForPart("B-2#1")
        #expect(try findings().isEmpty)
        return number
    }

    private func arrived() throws -> String {
        try run("issue", application, "--code", "031002600104", "--number", "12345678")
        let number = try folder.askForTitle("上海示例软件有限公司")
        try run("requests", "approve", number)
        #expect(try findings().isEmpty)
        return number
    }

    @Test func `finds parts that do not add up`() throws {
        let number = try splitWithOnePart()
        try tamper("UPDATE split_parts SET amount = amount + 1 WHERE part = 2")
        #expect(try findings() == [.splitSum(ticket: number, record: "B-2")])
        let check = try Program(["database", "check", "--database", folder.database])
        #expect(check.code == 65)
        #expect(check.errors == "\(number): the parts do not add up to B-2.\n")
    }

    @Test func `finds an application beside a split`() throws {
        let number = try folder.ask(TicketOpening(.split, about: "B-2", parts: parts))
        try run("requests", "approve", number)
        try tamper(
            """
            INSERT INTO claims(application, record, amount, live)
            SELECT id, 'B-2', 106000, 1 FROM applications
            """)
        #expect(
            try findings() == [
                .part(.added, application: application, .bill("B-2")),
                .claimBesideSplit(application: application, record: "B-2"),
            ])
    }

    @Test func `finds a live part of a split that has ended`() throws {
        let number = try splitWithOnePart()
        try tamper(
            "UPDATE splits SET ended_at = 1",
            "UPDATE requests SET status = 'declined' WHERE kind = 'split'")
        let found = try findings()
        guard case .partOfEndedSplit(_, ticket: number)? = found.first, found.count == 1 else {
            Issue.record("\(found)")
            return
        }
    }

    @Test(arguments: [
        "UPDATE requests SET status = 'declined'", "UPDATE requests SET step = 'asked'",
        "UPDATE requests SET record = 'B-1'",
    ]) func `finds a split that its request does not know of`(statement: String) throws {
        let number = try splitWithOnePart()
        try tamper("\(sql: SQL(stringLiteral: statement))")
        #expect(try findings() == [.split(ticket: number)])
    }

    @Test func `finds an arrival without a Returned application`() throws {
        try run("issue", application, "--code", "031002600104", "--number", "12345678")
        let number = try folder.askForTitle("上海示例软件有限公司")
        try tamper("UPDATE requests SET step = 'arrived'")
        #expect(try findings() == [.notReturned(ticket: number)])
    }

    @Test func `finds a Returned application without an arrival`() throws {
        _ = try arrived()
        try tamper("UPDATE requests SET step = 'sendBack'")
        #expect(try findings() == [.returnedAlone(application: application)])
    }

    @Test func `finds what was done without the new application`() throws {
        let number = try arrived()
        try run("requests", "void", number)
        #expect(try findings().isEmpty)
        try tamper("UPDATE applications SET replaces = NULL")
        let new = "F-\(number.dropFirst(2).prefix(6))-0001"
        #expect(
            try findings() == [
                .part(.changed, application: new, .replaces), .notVoided(ticket: number),
            ])
    }

    @Test func `finds messages that are gone`() throws {
        let number = try folder.ask(TicketOpening(.other, message: "Hello"))
        try run("requests", "reply", number, "Hello")
        try tamper("DELETE FROM messages WHERE entry = 1")
        #expect(try findings() == [.messages(ticket: number)])
    }

    @Test func `says each in every language`() throws {
        let number = try arrived()
        try tamper("UPDATE requests SET step = 'sendBack'")
        for (language, word) in [("en", "no request says"), ("zh-Hans", "已退票"), ("de", "Anfrage")] {
            let check = try Program([
                "database", "check", "--language", language, "--database", folder.database,
            ])
            #expect(check.code == 65)
            #expect(check.errors.contains(word))
            #expect(check.errors.contains(application) && !check.errors.contains(number))
        }
    }
}
