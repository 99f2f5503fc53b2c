import Invoicing
import Storage

// Registration, more orders, and the buyer's objection (PRODUCT 1.1 and 1.2).
extension Bureau {
    /// Codes that are mailed for an activation are good for 24 hours; at exactly 24 they are not.
    private static let activationSeconds: Int64 = 24 * 3600
    private static let registrationSeconds: Int64 = 30 * 24 * 3600

    func register(
        _ form: Registration, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        try checkSource(asker, at: now)
        let parsed = try ParsedRegistration(form)
        try countingGuesses(asker.sources, at: now) { _ = try freeOrder(parsed.order) }
        let hash = try passwords.hash(parsed.password, for: holder(for: asker, at: now)) {
            try checkSource(asker, at: now)
        }
        let registered = Asker.Registered(
            order: parsed.order, email: parsed.email.text,
            token: asker.registered?.token ?? newToken())
        let until = now.adding(seconds: Self.activationSeconds)
        // Delivery is tried whether or not there is a letter: the time tells nothing.
        hasMail = true
        return try connection.transaction {
            let order = try freeOrder(parsed.order)
            try Throttles(connection).fail(asker.sources, at: now)
            if try mayRegister(order, as: parsed.email, from: asker.origin, at: now) {
                let pending = Registrations.Pending(
                    order: parsed.order, source: .init(asker.origin), email: parsed.email,
                    password: hash, language: form.language,
                    expiresAt: now.adding(seconds: Self.registrationSeconds),
                    token: registered.token)
                try keep(pending, of: order, from: asker, until: until, at: now)
            }
            return .registered(registered, until: until)
        }
    }

    func resend(_ typed: String, from asker: Asker, at now: Instant) throws -> AccountReply {
        try checkSource(asker, at: now)
        let email = try EmailAddress.parsed(typed)
        try passwords.spendTime(for: holder(for: asker, at: now)) {
            try checkSource(asker, at: now)
        }
        let until = now.adding(seconds: Self.activationSeconds)
        // Delivery is tried for known and unknown alike.
        hasMail = true
        return try connection.transaction {
            try Throttles(connection).fail(asker.sources, at: now)
            // Each mail names its order: who did not register that one leaves it alone.
            let waiting = try waiting(for: email, from: asker, at: now)
            // Who waits for nothing is sent nothing; the screen never tells a stranger which.
            if waiting.isEmpty {
                try allowance.pretend(to: email, from: asker.origin, at: now)
            }
            for pending in waiting {
                guard try mayWrite(to: email, from: asker, at: now) else { break }
                try sendCode(for: pending, until: until, at: now)
            }
            return .resent(email: email.text, until: until)
        }
    }

    /// An order that joins the account of somebody who is signed in.
    func addOrder(
        _ typed: String, to account: Accounts.Account, at now: Instant
    ) throws -> AccountReply {
        let order: String
        do throws(FieldFault) {
            order = try OrderNumber(typed).text
        } catch {
            throw Refusal.fields([FieldRefusal(.orderNumber, error)])
        }
        let origin = Asker.origin(of: account.id)
        let guesses = [Throttles.Subject.source(origin)]
        let wait = try Throttles(connection).wait(guesses, at: now)
        guard wait == 0 else { throw Refusal.tooManyAttempts(wait: wait) }
        if try Orders(connection).find(order)?.account == account.id {
            throw Refusal.ownOrder(order)
        }
        try countingGuesses(guesses, at: now) { _ = try freeOrder(order) }
        return try connection.transaction {
            try Throttles(connection).fail(guesses, at: now)
            let known = try freeOrder(order)
            let email = EmailAddress(stored: account.email)
            guard try mayRegister(known, as: email, from: origin, at: now) else {
                throw Refusal.registeredTooOften(order)
            }
            try give(order, to: account, at: now)
            return .orderAdded(order)
        }
    }

    /// Takes an order back from the account of a stranger: what is Submitted is withdrawn, and
    /// staff are told of the rest.
    func object(_ typed: String, from asker: Asker, at now: Instant) throws -> AccountReply {
        try withCode(from: asker, at: now) {
            guard let code = Code(typed),
                let purpose = try Codes(connection).use(code, kind: .objection, at: now),
                let order = purpose.order, let account = purpose.account,
                // As the histories say of what the buyer does to applications.
                try Orders(connection).take(order, from: account, by: .system, at: now)
            else { throw Refusal.wrongCode }
            var withdrawn: [String] = []
            var told: [String] = []
            for application in try Applications(connection).live(of: account, order: order) {
                if try objected(to: application, at: now).stage == .withdrawn {
                    withdrawn.append(application.number)
                } else {
                    told.append(application.number)
                }
            }
            try endSplits(ofOrder: order, at: now)
            if !told.isEmpty { try tellStaff(of: order, applications: told, at: now) }
            return .objected(Objection(order: order, withdrawn: withdrawn, told: told))
        }
    }
}

extension Bureau {
    /// Keeps a registration and mails its code. An address that has an account is told of that
    /// instead: the screen is the same as any other.
    private func keep(
        _ pending: Registrations.Pending, of order: Orders.Known, from asker: Asker,
        until: Instant, at now: Instant
    ) throws {
        // Also where the address has an account, or has had its letters: the one before ends by
        // this, and who signs in with it is told the same. The code that was mailed last is good
        // for it too.
        try Registrations(connection).keep(pending)
        let account = try Accounts(connection).find(pending.email)
        guard try mayWrite(to: pending.email, from: asker, about: order, at: now) else { return }
        guard let account else { return try sendCode(for: pending, until: until, at: now) }
        try write(
            .alreadyRegistered(order: pending.order), to: account.email,
            language: account.language, at: now)
    }

    /// The orders that wait for an address, as many as one resend mails at most. One with an
    /// account is mailed no code: its registrations are anybody's.
    private func waiting(
        for email: EmailAddress, from asker: Asker, at now: Instant
    ) throws -> [Registrations.Pending] {
        guard try Accounts(connection).find(email) == nil else { return [] }
        return try Registrations(connection).waiting(
            for: email, from: .init(asker.origin), at: now, limit: 5)
    }

    /// Makes a registration's earlier code worthless and mails a new one.
    private func sendCode(
        for pending: Registrations.Pending, until: Instant, at now: Instant
    ) throws {
        let code = newCode()
        try Registrations(connection).mail(code, for: pending, until: until)
        try write(
            .activation(order: pending.order, until: until), to: pending.email.text,
            language: pending.language, secret: (code.text, until), at: now)
    }

    /// Who asks for many orders that are unknown or taken has to wait: order numbers can be
    /// guessed.
    private func countingGuesses(
        _ subjects: [Throttles.Subject], at now: Instant, _ body: () throws -> Void
    ) throws {
        do {
            try body()
        } catch let refusal as Refusal {
            if !subjects.isEmpty {
                try connection.transaction { try Throttles(connection).fail(subjects, at: now) }
            }
            throw refusal
        }
    }

    /// - Throws: `Refusal` for an order that is unknown or has an account.
    private func freeOrder(_ order: String) throws -> Orders.Known {
        guard let known = try Orders(connection).find(order) else {
            throw Refusal.unknownOrder(order)
        }
        if known.account != nil { throw Refusal.orderTaken(order) }
        return known
    }

    /// Counts a registration by its order and where it comes from. The address that the feed names
    /// is never bound.
    private func mayRegister(
        _ order: Orders.Known, as email: EmailAddress, from origin: String, at now: Instant
    ) throws -> Bool {
        if order.isBuyer(email) { return true }
        let subject = Throttles.Subject.registration(order: order.number, source: origin)
        return try Throttles(connection).take(subject, at: now) == 0
    }

    private func objected(to application: Application, at now: Instant) throws -> Application {
        try move(
            application, .object, by: .system, remark: nil, to: application.objected(), at: now)
    }

    private func tellStaff(
        of order: String, applications: [String], at now: Instant
    ) throws {
        for address in try everybody() {
            try write(
                .objectionRaised(order: order, applications: applications), to: address,
                language: settings.mail.language, at: now)
        }
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
            try Password.check(form.password)
            return form.password
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
