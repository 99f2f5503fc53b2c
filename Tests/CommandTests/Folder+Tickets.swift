import Foundation
import Invoicing
import Service
import Storage

extension Folder {
    /// Does something as the applicant, whose account is the first, now.
    func asApplicant(_ request: ApplicantTicketRequest) throws -> Reply {
        let bureau = Bureau(try Database.open(database))
        return try bureau.answer(
            .ownTickets(request), from: .applicant(account: AccountID(1)), at: now)
    }

    /// Opens a ticket as the applicant.
    ///
    /// - Returns: its number.
    func ask(_ opening: TicketOpening) throws -> String {
        let reply = try asApplicant(.open(opening))
        guard case .tickets(.conversation(let conversation)) = reply else {
            throw NotApplied(reply: reply)
        }
        return conversation.ticket.number
    }

    /// What the applicant was refused with.
    func refusal(_ request: ApplicantTicketRequest) throws -> Refusal? {
        if case .refused(let refusal) = try asApplicant(request) { refusal } else { nil }
    }

    /// Asks for another title on an application.
    func askForTitle(_ title: String, on number: String = "F-200101-0001") throws -> String {
        let application = try Applications(try Database.open(database)).find(number)
        guard let application else { return "" }
        var fields = DraftFields(from: application)
        fields[.title] = title
        return try ask(TicketOpening(.title, about: number, fields: fields))
    }

    /// Asks for a special Fapiao in place of one that was issued.
    func askForSpecial(on number: String) throws -> String {
        guard let application = try Applications(try Database.open(database)).find(number) else {
            return ""
        }
        var fields = DraftFields(from: application)
        let values: [FieldID: String] = [
            .type: FapiaoType.special.rawValue, .taxpayerID: "91110000600037341L",
            .registeredAddress: "上海市浦东新区科苑路88号", .telephone: "021-28986102",
            .bank: "招商银行上海张江支行", .bankAccount: "121909000000000",
        ]
        for (field, value) in values { fields[field] = value }
        return try ask(TicketOpening(.title, about: number, fields: fields))
    }

    /// A payment of ¥1,060.00 that nothing holds.
    func addRecord(_ number: String) throws {
        let connection = try Database.open(database)
        _ = try connection.transaction {
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                SELECT \(number), order_number, amount, paid_at FROM billing_records
                WHERE number = 'B-1'
                """)
        }
    }

    /// Applies for one part of an agreed split.
    func applyForPart(_ reference: String) throws {
        let bureau = Bureau(try Database.open(database))
        let asker = Asker.applicant(account: AccountID(1))
        let opened = try bureau.answer(.wizard(.open([reference])), from: asker, at: now)
        guard case .wizard(.draft(let draft)) = opened else { throw NotApplied(reply: opened) }
        let seen = try bureau.answer(.wizard(.review(draft: draft.id)), from: asker, at: now)
        guard case .wizard(.review(let review)) = seen else { throw NotApplied(reply: seen) }
        let confirmed = try bureau.answer(.wizard(.confirm(review)), from: asker, at: now)
        guard case .wizard(.confirmed) = confirmed else { throw NotApplied(reply: confirmed) }
    }

    private var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}
