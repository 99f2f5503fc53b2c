import Invoicing
import Storage
import Text

extension Bureau {
    func answer(
        _ request: AccountRequest, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        switch request {
        case .welcome: return .welcome(hasOrders: try !Orders(connection).isEmpty())
        case .register(let form): return try register(form, from: asker, at: now)
        case .resend(let email): return try resend(email, from: asker, at: now)
        case .activate(let typed): return try activate(typed, from: asker, at: now)
        case .object(let typed): return try object(typed, from: asker, at: now)
        case .signIn(let email, let password):
            return try signIn(email: email, password: password, from: asker, at: now)
        case .reset(let email): return try reset(email, from: asker, at: now)
        case .replacePassword(let new): return try replacePassword(new, from: asker, at: now)
        case .signOut: return .signedOut
        case .overview, .changePassword, .changeEmail, .resendEmailChange, .addOrder, .unlock,
            .setLanguage:
            guard let id = asker.account, let account = try Accounts(connection).find(id) else {
                throw Refusal.signInFirst
            }
            return try answer(request, of: account, at: now)
        }
    }

    /// What only who is signed in may ask.
    private func answer(
        _ request: AccountRequest, of account: Accounts.Account, at now: Instant
    ) throws -> AccountReply {
        switch request {
        case .overview: return .overview(try overview(of: account, at: now))
        case .changePassword(let old, let new):
            return try changePassword(of: account, from: old, to: new, at: now)
        case .changeEmail(let email, let password):
            return try changeEmail(of: account, to: email, password: password, at: now)
        case .resendEmailChange: return try resendEmailChange(of: account, at: now)
        case .addOrder(let number): return try addOrder(number, to: account, at: now)
        case .unlock(let password):
            try checkPassword(password, of: account, at: now)
            return .unlocked
        case .setLanguage(let language):
            try connection.transaction {
                try Accounts(connection).setLanguage(language, of: account.id)
            }
            return .done
        default: throw Refusal.forbidden
        }
    }

    private func overview(
        of account: Accounts.Account, at now: Instant
    ) throws -> AccountOverview {
        AccountOverview(
            email: account.email, orders: try Orders(connection).numbers(of: account.id),
            emailChange: try Codes(connection).addressChange(of: account.id, at: now))
    }

    /// - Throws: `Refusal.tooManyAttempts` while the place where somebody comes from has to wait.
    func checkSource(_ asker: Asker, at now: Instant) throws {
        let wait = try Throttles(connection).wait(asker.sources, at: now)
        guard wait == 0 else { throw Refusal.tooManyAttempts(wait: wait) }
    }

    /// Counts a use of what may be had so often, and refuses what is too much.
    func take(_ subject: Throttles.Subject, at now: Instant) throws {
        let wait = try Throttles(connection).take(subject, at: now)
        guard wait == 0 else { throw Refusal.tooManyAttempts(wait: wait) }
    }

    /// Does something with a code; a wrong one counts against the place where it comes from.
    func withCode<Value>(
        from asker: Asker, at now: Instant, _ body: () throws -> Value
    ) throws -> Value {
        try checkSource(asker, at: now)
        do {
            return try connection.transaction(body)
        } catch Refusal.wrongCode {
            if !asker.sources.isEmpty {
                try connection.transaction {
                    try Throttles(connection).fail(asker.sources, at: now)
                }
            }
            throw Refusal.wrongCode
        }
    }
}

extension Asker {
    /// Where it comes from; a session at the host itself has no source.
    var sources: [Throttles.Subject] {
        guard case .stranger(let source, _) = self, !source.isEmpty else { return [] }
        return [.source(origin)]
    }

    /// Who counts as one where uses are counted: a network, an account, the host's own terminal.
    var origin: String {
        switch self {
        case .stranger(let source, _): Self.network(of: source)
        case .applicant(let account), .replacing(let account): Self.origin(of: account)
        case .staff, .operator, .system: ""
        }
    }

    /// The one of who is signed in.
    static func origin(of account: AccountID) -> String { "account \(account)" }
}

extension Asker {
    /// One subscriber has 2^64 addresses of IPv6: what counts is the network, the first four
    /// groups. An address of IPv4 is its own.
    private static func network(of source: String) -> String {
        guard source.utf8.contains(UInt8(ascii: ":")) else { return source }
        let halves =
            source.place(of: "::").map {
                [source[..<$0.lowerBound], source[$0.upperBound...]]
            } ?? [source[...]]
        let groups = halves.map { $0.split(separator: ":") }
        let zeros = halves.count > 1 ? max(0, 8 - groups[0].count - groups[1].count) : 0
        let all = groups[0] + Array(repeating: "0", count: zeros) + (groups.dropFirst().first ?? [])
        return all.prefix(4).joined(separator: ":")
    }
}

extension EmailAddress {
    /// - Throws: `Refusal.fields` with the fault of the field.
    static func parsed(_ typed: String) throws -> EmailAddress {
        do throws(FieldFault) {
            return try EmailAddress(typed)
        } catch {
            throw Refusal.fields([FieldRefusal(.email, error)])
        }
    }
}
