import Foundation
import Invoicing
import Service
import Storage
import Testing

@Suite("Clerks at the same moment") struct ClerkRaceTests {
    @Test func `take each application exactly once, and the others hear who did`() throws {
        let program = try Program()
        defer { program.remove() }
        let connection = try Database.open(program.database)
        let numbers = try program.applications(200, in: connection)
        let names = (1...8).map { "clerk\($0)" }
        for name in names {
            _ = try Staff(connection).add(
                StaffMember(name: name, email: "\(name)@example.cn", role: .clerk),
                by: .operator, at: Instant(seconds: 1))
        }
        // A shell starts them together; none waits for another.
        let script = names.map { name in
            program.command("--as \(name) accept \(numbers.joined(separator: " "))")
                + " >\"$0/\(name)\" 2>\"$0/\(name).refused\" &"
        }
        _ = try Child.run(
            "/bin/sh", ["-c", script.joined(separator: "\n") + "\nwait\n", program.folder.path])
        var taken: [String: String] = [:]
        for name in names {
            let lines = try program.lines(of: name)
            for line in lines {
                #expect(taken.updateValue(name, forKey: String(line.prefix(13))) == nil)
            }
            let refused = try program.lines(of: "\(name).refused")
            #expect(lines.count + refused.count == numbers.count)
            #expect(refused.allSatisfy { $0.contains("in process at clerk") })
        }
        #expect(taken.count == numbers.count)
        for number in numbers {
            let application = try Applications(connection).find(number)
            #expect(application?.stage.taken?.by == taken[number])
        }
        #expect(try DatabaseCheck(connection).findings().isEmpty)
    }
}

extension Program {
    fileprivate func lines(of name: String) throws -> [String] {
        try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// Confirms so many applications of one applicant.
    fileprivate func applications(_ count: Int, in connection: SQLiteConnection) throws -> [String]
    {
        let bureau = Bureau(connection)
        let now = Instant(day: Day(number: 18_262), hour: 9)
        let paid = now.adding(seconds: -10 * 86_400)
        try connection.transaction {
            let account = try Accounts(connection).add(
                EmailAddress(stored: "li@example.cn"), password: "-", language: .english,
                by: .applicant, at: now)
            try connection.execute(
                """
                INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
                VALUES('O-1', 'C', '天地伟业技术有限公司', 'Office 365 E3', 10, \(paid))
                """)
            _ = try Orders(connection).give("O-1", to: account.id, by: .applicant, at: now)
            for bill in 1...count {
                try connection.execute(
                    """
                    INSERT INTO billing_records(number, order_number, amount, paid_at)
                    VALUES(\("B-\(bill)"), 'O-1', 106000, \(paid))
                    """)
            }
        }
        return try (1...count).map { bill in
            try apply("B-\(bill)", by: bureau, at: now)
        }
    }

    private func apply(_ bill: String, by bureau: Bureau, at now: Instant) throws -> String {
        let asker = Asker.applicant(account: AccountID(1))
        func ask(_ request: WizardRequest) throws -> Reply {
            try bureau.answer(.wizard(request), from: asker, at: now)
        }
        guard case .wizard(.draft(let draft)) = try ask(.open([bill])) else { return "" }
        _ = try ask(
            .save(
                draft: draft.id,
                [.method: "pickup", .recipient: "李四", .shipTelephone: "13800138000"]))
        guard case .wizard(.review(let review)) = try ask(.review(draft: draft.id)),
            case .wizard(.confirmed(let confirmed)) = try ask(.confirm(review))
        else { return "" }
        return confirmed.application
    }
}
