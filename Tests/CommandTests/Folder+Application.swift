import Foundation
import Invoicing
import Service
import Storage

extension Folder {
    /// Leaves one application of 2020-01-01, 09:00, in the database.
    func apply() throws {
        let connection = try Database.open(database)
        let bureau = Bureau(connection)
        let day = Day(number: 18_262)
        let now = Instant(day: day, hour: 9)
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
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES('B-1', 'O-1', 106000, \(paid))
                """)
        }
        let asker = Asker.applicant(account: AccountID(1))
        let opened = try bureau.answer(.wizard(.open(["B-1"])), from: asker, at: now)
        guard case .wizard(.draft(let draft)) = opened else { throw NotApplied(reply: opened) }
        let fields: [FieldID: String] = [
            .method: "pickup", .recipient: "李四", .shipTelephone: "13800138000",
        ]
        _ = try bureau.answer(.wizard(.save(draft: draft.id, fields)), from: asker, at: now)
        let seen = try bureau.answer(.wizard(.review(draft: draft.id)), from: asker, at: now)
        guard case .wizard(.review(let review)) = seen else { throw NotApplied(reply: seen) }
        let confirmed = try bureau.answer(.wizard(.confirm(review)), from: asker, at: now)
        guard case .wizard(.confirmed) = confirmed else { throw NotApplied(reply: confirmed) }
    }

    /// A backup among those that `maintain` makes.
    ///
    /// - Parameter sequence: how far the database had come.
    func makeBackup(_ name: String, sequence: Int) throws {
        let file = "\(path)/backups/\(name)"
        _ = try Database.open(database).backUp(to: file)
        let backup = try SQLiteConnection(path: file)
        try backup.execute("UPDATE newest SET sequence = \(sequence)")
    }

    struct NotApplied: Error { let reply: Reply }
}

extension Instant {
    static var today: Day { Instant(seconds: Int64(Date().timeIntervalSince1970)).day }
}
