import Invoicing
import Storage

// Letters that strangers cause: bounded for each address (PRODUCT 13).
extension Bureau {
    var allowance: LetterAllowance { LetterAllowance(connection) }

    /// Counts a letter that a stranger causes, unless its address has had what it may have.
    ///
    /// - Parameter order: the one that is being registered.
    func mayWrite(
        to email: EmailAddress, from asker: Asker, about order: Orders.Known? = nil,
        at now: Instant
    ) throws -> Bool {
        let isOwners =
            try order?.isBuyer(email) ?? false || Accounts(connection).find(email) != nil
            || Orders(connection).waiting(for: email, at: now).contains { $0.isBuyer(email) }
        return try allowance.take(
            to: email, from: asker.origin, isOwners: isOwners, at: now)
    }
}

extension Orders.Known {
    /// The address that the feed names, where it can be written to.
    var buyer: EmailAddress? { email.flatMap { try? EmailAddress($0) } }

    /// Whether the feed names this address.
    func isBuyer(_ email: EmailAddress) -> Bool { buyer?.key == email.key }
}
