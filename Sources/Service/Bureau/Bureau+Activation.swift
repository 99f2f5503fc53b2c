import Invoicing
import Storage

// Activation, and whose an order is then (PRODUCT 1.3).
extension Bureau {
    private static let objectionSeconds: Int64 = 30 * 24 * 3600

    /// The code of an activation, or of a change of address: the mail says which it is.
    func activate(_ typed: String, from asker: Asker, at now: Instant) throws -> AccountReply {
        try withCode(from: asker, at: now) {
            guard let code = Code(typed) else { throw Refusal.wrongCode }
            if let purpose = try Codes(connection).use(code, kind: .activation, at: now) {
                return try activate(code, purpose, from: asker, at: now)
            }
            guard let purpose = try Codes(connection).use(code, kind: .address, at: now) else {
                throw Refusal.wrongCode
            }
            return try confirmAddress(purpose, from: asker, at: now)
        }
    }

    /// Gives an order to an account. Order numbers can be guessed: where the feed names another
    /// address, that one is told and can take the order back.
    func give(_ order: String, to account: Accounts.Account, at now: Instant) throws {
        let known = try Orders(connection).find(order)
        guard
            try Orders(connection).give(order, to: account.id, by: .applicant, at: now)
        else { throw Refusal.wrongCode }
        // The first to be activated has the order, and ends the others.
        try Registrations(connection).removeAll(of: order)
        guard let buyer = known?.buyer, buyer.key != EmailAddress(stored: account.email).key
        else { return }
        let code = newCode()
        let until = now.adding(seconds: Self.objectionSeconds)
        try Codes(connection).removeAll(.objection, order: order)
        try Codes(connection).add(
            code, kind: .objection, for: .init(order: order, account: account.id),
            expiresAt: until)
        try write(
            .objection(order: order, until: until), to: buyer.text,
            language: settings.mail.language, secret: (code.text, until), at: now)
    }
}

extension Bureau {
    /// The code proves the order and the address. The session that registered them activates what
    /// it registered, with that password, whoever else the code was mailed for; any other the
    /// registration that it was mailed for.
    private func activate(
        _ code: Code, _ purpose: Codes.Purpose, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        guard let order = purpose.order, let typed = purpose.email else { throw Refusal.wrongCode }
        let email = EmailAddress(stored: typed)
        let registrations = Registrations(connection)
        let registered = asker.registered.flatMap {
            EmailAddress(stored: $0.email).key == email.key ? $0 : nil
        }
        let own = try registered.flatMap {
            $0.order == order ? try registrations.find($0, at: now) : nil
        }
        guard let pending = try own ?? registrations.find(order, by: code, at: now) else {
            throw Refusal.wrongCode
        }
        // A second order of the same address joins the account.
        if let account = try Accounts(connection).find(email) {
            return try activate(pending, into: account, isOwn: own != nil, from: asker, at: now)
        }
        // Whose password it would be nobody can tell, nor may another's be the one of who
        // registered here.
        let isContested =
            try own == nil
            && (registered != nil || registrations.isContested(email, at: now))
        let account = try Accounts(connection).add(
            pending.email, password: isContested ? Passwords.nobody : pending.password,
            language: pending.language, by: .applicant, at: now)
        let reply = try activate(pending, into: account, isOwn: own != nil, from: asker, at: now)
        guard isContested else { return reply }
        // Not counted as a stranger's: the code proved the address.
        try mailPassword(to: account, at: now)
        return .activatedByMail(email: account.email)
    }

    private func activate(
        _ pending: Registrations.Pending, into account: Accounts.Account, isOwn: Bool,
        from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        try give(pending.order, to: account, at: now)
        // That session is signed in from here on.
        if isOwn { try remember(asker, as: account.email, at: now) }
        return .activated(email: account.email, signedIn: isOwn ? account.applicant : nil)
    }
}
