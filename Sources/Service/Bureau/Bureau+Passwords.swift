import Invoicing
import Storage

// Signing in, and passwords that were forgotten or change (PRODUCT 1.4 to 1.6).
extension Bureau {
    func signIn(
        email: String, password: Secret, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        let address = try? EmailAddress(email)
        let tried = try attempts(as: address?.key ?? email.lowercased(), from: asker, at: now)
        let subjects = [tried] + asker.sources
        // Who has to wait is not even checked: the right password tells nothing then either.
        let wait = try Throttles(connection).wait(subjects, at: now)
        guard wait == 0 else { throw Refusal.tooManyAttempts(wait: wait) }
        let account = try address.flatMap { try Accounts(connection).find($0) }
        let pending = try address.flatMap { try registration(of: $0, from: asker, at: now) }
        func verify(against hash: String?) throws -> Bool {
            try passwords.verify(password, against: hash, for: holder(for: asker, at: now)) {
                let wait = try Throttles(connection).wait(subjects, at: now)
                guard wait == 0 else { throw Refusal.tooManyAttempts(wait: wait) }
            }
        }
        // One hash is computed whatever the address, and one more for a registration that waits,
        // which is there whether or not the address has an account: the time tells nothing.
        let isRight = try verify(against: account?.password)
        let isWaiting = try pending.map { try verify(against: $0.password) } ?? false
        if !isRight, let account, try useMailed(password, of: account, at: now) {
            try connection.transaction { try noteSignIn(tried, as: email, from: asker, at: now) }
            return .mustReplacePassword(account.applicant)
        }
        guard isRight, let account else {
            // Also where the address has an account: only who registered here knows this one.
            if isWaiting { throw Refusal.notActivated(email: email) }
            try connection.transaction { try Throttles(connection).fail(subjects, at: now) }
            throw Refusal.wrongCredentials(
                wait: try Throttles(connection).wait(subjects, at: now))
        }
        try rehash(password, of: account)
        try connection.transaction { try noteSignIn(tried, as: email, from: asker, at: now) }
        return .signedIn(account.applicant)
    }

    /// Mails a new password. The old one works until the new one is replaced, so that nobody can
    /// lock another out.
    func reset(_ typed: String, from asker: Asker, at now: Instant) throws -> AccountReply {
        try checkSource(asker, at: now)
        let email = try EmailAddress.parsed(typed)
        try passwords.spendTime(for: holder(for: asker, at: now)) {
            try checkSource(asker, at: now)
        }
        // Delivery is tried for known and unknown alike.
        hasMail = true
        return try connection.transaction {
            try Throttles(connection).fail(asker.sources, at: now)
            if let account = try Accounts(connection).find(email) {
                if try mayWrite(to: email, from: asker, at: now) {
                    try mailPassword(to: account, at: now)
                }
            } else {
                try allowance.pretend(to: email, from: asker.origin, at: now)
            }
            return .resetSent(email: email.text)
        }
    }

    /// Mails a password that works once and for an hour.
    func mailPassword(to account: Accounts.Account, at now: Instant) throws {
        let new = newMailedPassword()
        let until = now.adding(seconds: MailedPassword.seconds)
        try Accounts(connection).mail(new, to: account.id, until: until)
        try write(
            .newPassword(until: until), to: account.email, language: account.language,
            secret: (new.text, until), at: now)
    }

    /// The password that takes the mailed one's place, at the sign-in with it.
    func replacePassword(
        _ new: NewPassword, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        guard case .replacing(let id) = asker, let account = try Accounts(connection).find(id)
        else { throw Refusal.signInFirst }
        try set(new, of: account, insteadOf: nil, at: now)
        return .signedIn(account.applicant)
    }

    func changePassword(
        of account: Accounts.Account, from old: Secret, to new: NewPassword, at now: Instant
    ) throws -> AccountReply {
        try checkPassword(old, of: account, at: now)
        if old == new.password {
            throw Refusal.fields([FieldRefusal(.newPassword, .passwordUnchanged)])
        }
        try set(new, of: account, insteadOf: account.password, at: now)
        return .passwordChanged
    }

    /// Asks for the password once more.
    ///
    /// - Throws: `Refusal.wrongPassword`; wrong ones count as they do at a sign-in, but not with
    ///   those of strangers, who could keep a screen locked.
    func checkPassword(
        _ password: Secret, of account: Accounts.Account, at now: Instant
    ) throws {
        let tried = [Throttles.Subject.accountFrom(account.email.lowercased(), "signed in")]
        let wait = try Throttles(connection).wait(tried, at: now)
        guard wait == 0 else { throw Refusal.tooManyAttempts(wait: wait) }
        let isRight = try passwords.verify(
            password, against: account.password, for: .known
        ) {
            let wait = try Throttles(connection).wait(tried, at: now)
            guard wait == 0 else { throw Refusal.tooManyAttempts(wait: wait) }
        }
        guard isRight else {
            try connection.transaction { try Throttles(connection).fail(tried, at: now) }
            throw Refusal.wrongPassword(wait: try Throttles(connection).wait(tried, at: now))
        }
        try connection.transaction { try Throttles(connection).clear(tried[0]) }
    }

    private func set(
        _ new: NewPassword, of account: Accounts.Account, insteadOf old: String?, at now: Instant
    ) throws {
        var faults: [FieldRefusal] = []
        do throws(FieldFault) { try Password.check(new.password) } catch {
            faults.append(FieldRefusal(.newPassword, error))
        }
        do throws(FieldFault) { try Password.check(new.password, repeated: new.repeated) } catch {
            faults.append(FieldRefusal(.repeatPassword, error))
        }
        guard faults.isEmpty else { throw Refusal.fields(faults) }
        let hash = try passwords.hash(new.password, for: .known)
        try connection.transaction {
            guard
                try Accounts(connection).setPassword(hash, insteadOf: old, of: account.id)
            else { throw Refusal.wrongPassword(wait: 0) }
            try write(
                .passwordChanged(at: now), to: account.email, language: account.language,
                at: now)
        }
    }

    private func registration(
        of email: EmailAddress, from asker: Asker, at now: Instant
    ) throws -> Registrations.Pending? {
        try Registrations(connection).latest(of: email, from: .init(asker.origin), at: now)
    }

    private func useMailed(
        _ typed: Secret, of account: Accounts.Account, at now: Instant
    ) throws -> Bool {
        guard let password = MailedPassword(typed) else { return false }
        return try connection.transaction {
            try Accounts(connection).use(password, of: account.id, at: now)
        }
    }

    private func rehash(_ password: Secret, of account: Accounts.Account) throws {
        guard passwords.isOutdated(account.password) else { return }
        let hash = try passwords.hash(password, for: .known)
        try connection.transaction {
            try Accounts(connection).rehash(hash, insteadOf: account.password, of: account.id)
        }
    }
}
