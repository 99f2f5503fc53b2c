import Foundation
import Invoicing
import Service
import Storage
import Testing

@Suite("The desk in a terminal")
struct DeskProgramTests {
    @Test func `shows within two seconds what another did, with the selection where it was`()
        throws
    {
        let program = try Program()
        defer { program.remove() }
        let numbers = try program.openOffice(applications: 4)
        let first = try Tmux(program.command("desk --as zhang.li"))
        let second = try Tmux(program.command("desk --as wang.fang"))
        try first.wait(for: "To do 4")
        try second.wait(for: "To do 4")
        try second.press("Down", "Down")
        try second.wait(for: "> \(second.due(of: numbers[2]))")
        try first.press("i")
        try first.wait(for: "QR line")
        try first.press("Tab")
        try first.fill("031002600104")
        try first.fill("12345678")
        try first.press("C-n")
        try first.wait(for: "\(numbers[0]): issued.")
        let done = Date()
        try second.wait(for: "Issued by zhang.li")
        #expect(Date().timeIntervalSince(done) < 2)
        try second.wait(for: "To do 3")
        try second.wait(for: "> \(second.due(of: numbers[2]))")
    }

    @Test func `takes many pasted lines at once`() throws {
        let program = try Program()
        defer { program.remove() }
        let numbers = try program.openOffice(applications: 3)
        let terminal = try Tmux(program.command("desk"))
        try terminal.wait(for: "operator · lead")
        try terminal.press("Space", "Space", "Space")
        try terminal.wait(for: "3 selected")
        try terminal.press("i")
        try terminal.wait(for: "no line yet")
        try terminal.paste(
            numbers.enumerated().map { "\($0.element)\t031002600104\t1234567\($0.offset)" }
                .joined(separator: "\n"))
        try terminal.wait(for: "Issue 3 applications? All fit.")
        try terminal.press("Enter")
        try terminal.wait(for: "3 issued")
        try terminal.press("Enter", "3")
        try terminal.wait(for: "● 3 Issued 3")
    }

    @Test func `changes a title, from the request to the new application`() throws {
        let program = try Program()
        defer { program.remove() }
        let numbers = try program.openOffice(applications: 1)
        let home = try Home(program)
        let ticket = try home.asksForTitle("上海示例软件有限公司", on: numbers[0])
        let terminal = try Tmux(program.command("desk --as zhang.li"))
        try terminal.wait(for: "5 Requests 1")
        try terminal.press("5")
        try terminal.wait(for: ticket)
        try terminal.press("Enter")
        try terminal.wait(for: "上海示例软件有限公司, instead of 天地伟业技术有限公司")
        try terminal.press("p")
        try terminal.wait(for: "Where to")
        try terminal.press("C-n")
        try terminal.wait(for: "\(ticket): approved.")
        try home.ask(.sendBack(ticket, waybill: "SF1533767748344"))
        try terminal.wait(for: "Sent the Fapiao back: SF1533767748344")
        try terminal.press("a")
        try terminal.wait(for: "the application becomes")
        try terminal.press("C-n")
        try terminal.wait(for: "The Fapiao has arrived.")
        try terminal.press("v")
        try terminal.wait(for: "Paper, and issued this month")
        try terminal.press("C-n")
        try terminal.wait(for: "\(numbers[0]): void")
        try terminal.press("o")
        try terminal.wait(for: "replaces \(numbers[0])")
        try terminal.wait(for: "Title 上海示例软件有限公司")
        try terminal.press("Escape", "Escape", "1")
        try terminal.wait(for: "● 1 To do 1")
    }

    @Test func `says what scripts use where there is no terminal`() throws {
        let program = try Program()
        defer { program.remove() }
        let ended = try program.run("desk")
        #expect(ended.code == 64)
        #expect(ended.errors.contains("fapiao list"))
        #expect(ended.output.isEmpty)
    }
}

/// The applicant of the office, at home.
private struct Home {
    private let bureau: Bureau
    private let connection: SQLiteConnection

    init(_ program: Program) throws {
        connection = try Database.open(program.database)
        bureau = Bureau(connection)
    }

    /// Opens a ticket for another title on a Fapiao of today.
    func asksForTitle(_ title: String, on application: String) throws -> String {
        let entry = FapiaoEntry(code: "031002600104", number: "12345678")
        for move in [.issue([entry]), Move.mailOut(.sf, waybill: "SF1533767748344")] {
            _ = try bureau.answer(
                .desk(.move(Moving(application, move))), from: .staff("wang.fang"), at: now)
        }
        let found = try #require(try Applications(connection).find(application))
        var fields = DraftFields(from: found)
        fields[.title] = title
        let reply = try bureau.answer(
            .ownTickets(.open(TicketOpening(.title, about: application, fields: fields))),
            from: .applicant(account: AccountID(1)), at: now)
        guard case .tickets(.conversation(let conversation)) = reply else {
            throw Refused(reply: reply)
        }
        return conversation.ticket.number
    }

    func ask(_ request: ApplicantTicketRequest) throws {
        let reply = try bureau.answer(
            .ownTickets(request), from: .applicant(account: AccountID(1)), at: now)
        guard case .tickets = reply else { throw Refused(reply: reply) }
    }

    private var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }

    struct Refused: Error {
        let reply: Reply
    }
}

extension Program {
    /// Leaves applications, all confirmed a minute ago, and two members of staff.
    func openOffice(applications count: Int) throws -> [String] {
        let connection = try Database.open(database)
        let bureau = Bureau(connection)
        let now = Instant(seconds: Int64(Date().timeIntervalSince1970) - 60)
        for name in ["zhang.li", "wang.fang"] {
            _ = try connection.transaction {
                try Staff(connection).add(
                    StaffMember(name: name, email: "\(name)@example.cn", role: .clerk),
                    by: .operator, at: Instant(seconds: 1))
            }
        }
        try connection.transaction { try Self.importBills(count, into: connection, at: now) }
        return try (1...count).map { try Self.confirm("B-\($0)", bureau, at: now) }
    }

    private static func importBills(
        _ count: Int, into connection: SQLiteConnection, at now: Instant
    ) throws {
        let paid = now.adding(seconds: -10 * 86_400)
        try connection.execute(
            """
            INSERT INTO accounts(id, email, email_key, password, language, activated_at)
            VALUES(1, 'li@example.cn', 'li@example.cn', '-', 'en', \(now))
            """)
        try connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at, account)
            VALUES('O-1', 'C', '天地伟业技术有限公司', 'Office 365 E3', 10, \(paid), 1)
            """)
        for number in 1...count {
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\("B-\(number)"), 'O-1', 106000, \(paid))
                """)
        }
    }

    private static func confirm(
        _ record: String, _ bureau: Bureau, at now: Instant
    ) throws -> String {
        func ask(_ request: WizardRequest) throws -> Reply {
            try bureau.answer(.wizard(request), from: .applicant(account: AccountID(1)), at: now)
        }
        let fields: [FieldID: String] = [
            .recipient: "李四", .shipTelephone: "13800138000", .province: "上海市",
            .city: "浦东新区", .address: "科苑路 88 号",
        ]
        guard case .wizard(.draft(let draft)) = try ask(.open([record])),
            case .wizard(.saved) = try ask(.save(draft: draft.id, fields)),
            case .wizard(.review(let review)) = try ask(.review(draft: draft.id)),
            case .wizard(.confirmed(let confirmation)) = try ask(.confirm(review))
        else { throw NotConfirmed() }
        return confirmation.application
    }

    struct NotConfirmed: Error {}
}

extension Tmux {
    /// The due date before an application's number, as the list shows it.
    fileprivate func due(of number: String) -> String {
        for line in screen.split(separator: "\n") {
            guard let place = line.range(of: number) else { continue }
            let before = line[..<place.lowerBound].split(separator: " ").filter { $0 != ">" }
            return "\(before.joined(separator: " ")) \(number)"
        }
        return number
    }
}
