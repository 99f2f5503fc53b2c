import Invoicing
import Storage

extension Bureau {
    func answer(
        _ request: AccountRequest, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        switch request {
        case .welcome: return .welcome(hasOrders: try !Orders(connection).isEmpty())
        case .register(let form): return try register(form, at: now)
        case .resend(let email): return try resend(email, at: now)
        case .activate(let typed): return try activate(typed, from: asker, at: now)
        case .signIn(let email, let password):
            return .signedIn(
                try signIn(email: email, password: password, from: asker, at: now))
        case .setLanguage(let language):
            if let account = asker.account {
                try connection.transaction {
                    try Accounts(connection).setLanguage(language, of: account)
                }
            }
            return .done
        case .signOut: return .signedOut
        case .object, .reset, .replacePassword, .overview, .changePassword, .changeEmail,
            .resendEmailChange, .addOrder, .unlock:
            throw Refusal.forbidden
        }
    }

    /// Codes that are mailed for an activation are good for 24 hours; at exactly 24 they are not.
    private static let activationSeconds: Int64 = 24 * 3600
    private static let registrationSeconds: Int64 = 30 * 24 * 3600

    private func register(_ form: Registration, at now: Instant) throws -> AccountReply {
        let parsed = try ParsedRegistration(form)
        try checkOrder(parsed.order)
        let hash = try Passwords.hash(parsed.password)
        let code = newCode()
        let until = now.adding(seconds: Self.activationSeconds)
        return try connection.transaction {
            try checkOrder(parsed.order)
            if let account = try Accounts(connection).find(parsed.email) {
                // The screen is the same as any other: only the owner of the address is told.
                try write(
                    .alreadyRegistered, to: account.email, language: account.language,
                    content: ["order": parsed.order], at: now)
            } else {
                try Accounts(connection).register(
                    .init(
                        order: parsed.order, email: parsed.email, password: hash,
                        language: form.language,
                        expiresAt: now.adding(seconds: Self.registrationSeconds)))
                try sendCode(
                    code, for: parsed.order, to: parsed.email, in: form.language, until: until,
                    at: now)
            }
            return .registered(order: parsed.order, email: parsed.email.text, until: until)
        }
    }

    private func resend(_ typed: String, at now: Instant) throws -> AccountReply {
        let email: EmailAddress
        do throws(FieldFault) {
            email = try EmailAddress(typed)
        } catch {
            throw Refusal.fields([FieldRefusal(.email, error)])
        }
        let code = newCode()
        let until = now.adding(seconds: Self.activationSeconds)
        return try connection.transaction {
            // Who waits for nothing is sent nothing; the screen never tells a stranger which.
            if try Accounts(connection).find(email) == nil,
                let pending = try Accounts(connection).pending(email, at: now)
            {
                try sendCode(
                    code, for: pending.order, to: pending.email, in: pending.language,
                    until: until, at: now)
            }
            return .resent(email: email.text, until: until)
        }
    }

    /// Makes an order's earlier codes worthless and mails a new one.
    private func sendCode(
        _ code: Code, for order: String, to email: EmailAddress, in language: Language,
        until: Instant, at now: Instant
    ) throws {
        try Codes(connection).removeAll(.activation, order: order)
        try Codes(connection).add(code, kind: .activation, order: order, expiresAt: until)
        try write(
            .activation, to: email.text, language: language,
            content: ["order": order, "until": until.minute], secret: (code.text, until), at: now)
    }

    private func checkOrder(_ order: String) throws {
        guard let known = try Orders(connection).find(order) else {
            throw Refusal.unknownOrder(order)
        }
        if known.account != nil { throw Refusal.orderTaken(order) }
    }

    private func activate(
        _ typed: String, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        guard let code = Code(typed) else { throw Refusal.wrongCode }
        return try connection.transaction {
            let accounts = Accounts(connection)
            guard let order = try Codes(connection).use(code, kind: .activation, at: now),
                let pending = try accounts.pending(order), pending.expiresAt > now
            else { throw Refusal.wrongCode }
            // The code proves the address: a second order of the same address joins the account.
            let account = try accounts.find(pending.email) ?? accounts.add(pending, at: now)
            guard try Orders(connection).give(order, to: account.id) else {
                throw Refusal.wrongCode
            }
            try accounts.removePending(order)
            return .activated(
                email: account.email, signedIn: asker.registered == order ? account.applicant : nil)
        }
    }

    private func signIn(
        email: String, password: Secret, from asker: Asker, at now: Instant
    ) throws -> Applicant {
        let address = try? EmailAddress(email)
        let tried = Throttles.Subject.account(address?.key ?? email.lowercased())
        let subjects = [tried] + asker.sources
        // Who has to wait is not even checked: the right password tells nothing then either.
        let wait = try Throttles(connection).wait(subjects, at: now)
        guard wait == 0 else { throw Refusal.wrongCredentials(wait: wait) }
        let account = try address.flatMap { try Accounts(connection).find($0) }
        let pending =
            account == nil
            ? try address.flatMap { try Accounts(connection).pending($0, at: now) } : nil
        // One hash is computed whatever the address: the time tells nothing.
        guard Passwords.verify(password, against: account?.password ?? pending?.password) else {
            try connection.transaction { try Throttles(connection).fail(subjects, at: now) }
            throw Refusal.wrongCredentials(
                wait: try Throttles(connection).wait(subjects, at: now))
        }
        guard let account else { throw Refusal.notActivated(email: email) }
        try connection.transaction { try Throttles(connection).clear(tried) }
        return account.applicant
    }
}

extension Asker {
    /// Where it comes from; a session at the host itself has no source.
    fileprivate var sources: [Throttles.Subject] {
        if case .stranger(let source, _) = self, !source.isEmpty { [.source(source)] } else { [] }
    }

    fileprivate var registered: String? {
        if case .stranger(_, let order) = self { order } else { nil }
    }
}

/// A registration whose every field was understood.
private struct ParsedRegistration {
    let order: String
    let email: EmailAddress
    let password: Secret

    /// - Throws: `Refusal.fields` with everything that is wrong.
    init(_ form: Registration) throws {
        var faults: [FieldRefusal] = []
        func parsed<Value>(_ field: FieldID, _ parse: () throws(FieldFault) -> Value) -> Value? {
            do throws(FieldFault) { return try parse() } catch {
                faults.append(FieldRefusal(field, error))
                return nil
            }
        }
        let order = parsed(.orderNumber) { () throws(FieldFault) in try OrderNumber(form.order) }
        let email = parsed(.email) { () throws(FieldFault) in try EmailAddress(form.email) }
        let password = parsed(.password) { () throws(FieldFault) in
            try Password.parse(String(decoding: form.password.bytes, as: UTF8.self))
        }
        if form.password != form.repeated {
            faults.append(FieldRefusal(.repeatPassword, .passwordsDiffer))
        }
        guard let order, let email, let password, faults.isEmpty else {
            throw Refusal.fields(faults)
        }
        self.order = order.text
        self.email = email
        self.password = password
    }
}
