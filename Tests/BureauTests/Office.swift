import Foundation
import Invoicing
import Service
import Storage
import Testing

/// A bureau with a few orders, and who comes to it.
final class Office {
    let connection: SQLiteConnection
    let bureau: Bureau
    /// A Friday, 10:00.
    var now = Instant(iso8601: "2026-11-20T10:00:00") ?? Instant(seconds: 0)
    var asker = Asker.stranger(source: "", registered: nil)
    /// What was registered last: a session keeps it.
    private(set) var registered: Asker.Registered?

    /// - Parameter path: nil for a database in memory.
    init(_ path: String? = nil, settings: Settings = Settings()) throws {
        connection = try Database.open(path)
        bureau = Bureau(connection, settings: settings)
    }

    func ask(_ request: Request) throws -> Reply {
        try bureau.answer(request, from: asker, at: now)
    }

    func ask(_ request: WizardRequest) throws -> WizardReply {
        let reply = try ask(.wizard(request))
        guard case .wizard(let answer) = reply else { throw Unexpected(reply: reply) }
        return answer
    }

    /// What a request was refused with; nil when it was answered.
    func refusal(_ request: Request) throws -> Refusal? {
        if case .refused(let refusal) = try ask(request) { refusal } else { nil }
    }

    struct Unexpected: Error { let reply: Reply }

    func addStaff(_ name: String, email: String, role: Role = .clerk) throws {
        _ = try connection.transaction {
            try Staff(connection).add(
                StaffMember(name: name, email: email, role: role), by: .operator, at: now)
        }
    }

    func addOrder(
        _ number: String, payer: String = "天地伟业技术有限公司", email: String? = nil
    ) throws {
        _ = try connection.transaction {
            try connection.execute(
                """
                INSERT INTO orders(number, customer, payer, product, quantity, email, placed_at)
                VALUES(\(number), 'C', \(payer), 'Office 365 E3', 10, \(email), \(now))
                """)
        }
    }

    /// A payment of ten days ago.
    func addRecord(_ number: String, of order: String, fen: Int64 = 106_000) throws {
        let paid = now.adding(seconds: -10 * 86_400)
        _ = try connection.transaction {
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\(number), \(order), \(fen), \(paid))
                """)
        }
    }

    func register(
        _ order: String, email: String, password: String = "correct horse"
    ) throws -> Reply {
        let secret = Password.typed(password)
        let reply = try ask(
            .account(
                .register(
                    Registration(
                        order: order, email: email, password: secret, repeated: secret,
                        language: .english))))
        if case .account(.registered(let registered, _)) = reply { self.registered = registered }
        return reply
    }

    /// What a registration is answered, whoever the address is known to.
    func answer(_ order: String, _ email: String) -> Reply {
        .account(
            .registered(
                Asker.Registered(order: order, email: email, token: registered?.token ?? []),
                until: now.adding(seconds: 86_400)))
    }

    func activate(_ code: String) throws -> Reply { try ask(.account(.activate(code))) }

    func signIn(_ email: String, _ password: String = "correct horse") throws -> Reply {
        try ask(.account(.signIn(email: email, password: Password.typed(password))))
    }

    /// The codes mailed so far, the oldest first.
    func codes() throws -> [String] {
        try Outbox(connection).due(at: now, limit: 100).compactMap(\.secret)
    }

    func letters() throws -> [LetterKind] {
        try Outbox(connection).due(at: now, limit: 100).compactMap(\.kind)
    }

    /// Signed in, with an account that has the order; the slow way there is `join`.
    func enter(_ email: String, order: String) throws {
        let account = try connection.transaction {
            let account = try Accounts(connection).add(
                try EmailAddress(email), password: Self.correctHorse, language: .english,
                by: .applicant, at: now)
            _ = try Orders(connection).give(order, to: account.id, by: .applicant, at: now)
            return account
        }
        asker = .applicant(account: account.id)
    }

    // Argon2id of "correct horse", as registration makes it.
    private static let correctHorse =
        "$argon2id$v=19$m=65536,t=2,p=1$OlV6tWCiYaYMiMT6/g3Iyg$"
        + "L/3tQCWkoBmXCpl0y21RuDnC6Tdw7uJVKFiV0V1m0j0"

    /// Registers, activates and signs in.
    func join(_ email: String, order: String) throws {
        asker = .stranger(source: "", registered: nil)
        _ = try register(order, email: email)
        _ = try activate(try #require(try codes().last))
        guard case .account(.signedIn(let applicant)) = try signIn(email) else {
            Issue.record("not signed in")
            return
        }
        asker = .applicant(account: applicant.account)
    }

    /// A draft for records with both forms filled in.
    func filledDraft(_ records: [String]) throws -> Draft {
        guard case .draft(let draft) = try ask(.open(records)) else { throw NoDraft() }
        try fill(draft.id)
        return draft
    }

    func fill(_ draft: DraftID) throws {
        _ = try ask(
            .save(
                draft: draft,
                [
                    .recipient: "李四", .shipTelephone: "13800138000", .province: "上海市",
                    .city: "浦东新区", .address: "科苑路 88 号",
                ]))
    }

    /// The confirmation page of a draft.
    func review(_ draft: DraftID) throws -> Review {
        guard case .review(let review) = try ask(.review(draft: draft)) else { throw NoDraft() }
        return review
    }

    struct NoDraft: Error {}

    func confirm(_ records: [String]) throws -> String {
        let draft = try filledDraft(records)
        guard case .confirmed(let confirmation) = try ask(.confirm(try review(draft.id))) else {
            throw NoDraft()
        }
        return confirmation.application
    }
}

extension Outbox.Letter {
    var kind: LetterKind? { letter?.kind }

    /// As it is stored.
    var content: [String: String] { letter?.content ?? [:] }
}
