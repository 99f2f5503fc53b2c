import Invoicing
import Storage

// The change of the login address: confirmed by the new one, told to the old one (PRODUCT 1.6).
extension Bureau {
    private static let confirmationSeconds: Int64 = 24 * 3600

    func changeEmail(
        of account: Accounts.Account, to typed: String, password: Secret, at now: Instant
    ) throws -> AccountReply {
        let email = try EmailAddress.parsed(typed)
        if email.text == account.email {
            throw Refusal.fields([FieldRefusal(.email, .emailUnchanged)])
        }
        try checkPassword(password, of: account, at: now)
        return try connection.transaction {
            let change = try sendConfirmation(to: email, of: account, at: now)
            try write(
                .addressChanging(new: email.text, at: now), to: account.email,
                language: account.language, at: now)
            return .emailChangeSent(change)
        }
    }

    func resendEmailChange(of account: Accounts.Account, at now: Instant) throws -> AccountReply {
        try connection.transaction {
            guard let waiting = try Codes(connection).addressChange(of: account.id, at: now) else {
                throw Refusal.noEmailChange
            }
            return .emailChangeSent(
                try sendConfirmation(
                    to: EmailAddress(stored: waiting.email), of: account, at: now))
        }
    }

    /// Makes the confirmed address the login.
    ///
    /// - Throws: `Refusal.wrongCode`, also when the address belongs to another account meanwhile.
    func confirmAddress(
        _ purpose: Codes.Purpose, from asker: Asker, at now: Instant
    ) throws -> AccountReply {
        let accounts = Accounts(connection)
        guard let id = purpose.account, let typed = purpose.email,
            let old = try accounts.find(id),
            try accounts.setEmail(
                EmailAddress(stored: typed), of: id, by: .applicant, at: now),
            let new = try accounts.find(id)
        else { throw Refusal.wrongCode }
        // Those that were mailed to nobody.
        try Codes(connection).removeAddressChanges(of: id)
        for address in [old.email, new.email] {
            try write(
                .addressChanged(old: old.email, new: new.email, at: now), to: address,
                language: new.language, at: now)
        }
        return .emailChanged(
            email: new.email, applicant: asker.account == id ? new.applicant : nil)
    }

    /// Makes the account's earlier codes worthless and mails a new one. Where the address has had
    /// its letters, the code that was mailed to it last stays good.
    private func sendConfirmation(
        to email: EmailAddress, of account: Accounts.Account, at now: Instant
    ) throws -> EmailChange {
        try take(.addressChanges(account.id), at: now)
        // Delivery is tried whether or not there is a letter.
        hasMail = true
        let until = now.adding(seconds: Self.confirmationSeconds)
        let change = EmailChange(email: email.text, until: until)
        let codes = Codes(connection)
        // The address before was mistyped: nobody there may take the account.
        try codes.removeAddressChanges(of: account.id, unlessTo: email)
        // Without the share of an owner: on the page Account one would see whether there was one,
        // and so whether the address has an account.
        let isAllowed = try allowance.take(
            to: email, from: Asker.origin(of: account.id), isOwners: false, at: now)
        if isAllowed { try codes.removeAddressChanges(of: account.id) }
        // At the bound too, where it is mailed to nobody: whether a change waits, and until when,
        // would tell what letters the address has had, and so whether it has an account.
        let code = newCode()
        try codes.add(
            code, kind: .address, for: .init(account: account.id, email: email.text),
            expiresAt: until)
        guard isAllowed else { return change }
        if let owner = try Accounts(connection).find(email), owner.id != account.id {
            // The page is the same as any other; the code is mailed to nobody.
            try write(.addressTaken, to: owner.email, language: owner.language, at: now)
        } else {
            try write(
                .confirmAddress(old: account.email, until: until), to: email.text,
                language: account.language, secret: (code.text, until), at: now)
        }
        return change
    }
}
