import Invoicing
import Storage

// Whose turn it is to have a password hashed (PRODUCT 13).
extension Bureau {
    func holder(for asker: Asker, at now: Instant) throws -> HashHolder {
        guard let source = asker.network,
            try !KnownSources(connection).contains(source, at: now)
        else { return .known }
        return .stranger(source: source)
    }

    /// Forgets the failures of who has signed in, and remembers where that was.
    func noteSignIn(
        _ tried: Throttles.Subject, as email: String, from asker: Asker, at now: Instant
    ) throws {
        try Throttles(connection).clear(tried)
        try remember(asker, as: email, at: now)
    }

    /// Remembers where somebody signed in with an address.
    func remember(_ asker: Asker, as email: String, at now: Instant) throws {
        guard let source = asker.network else { return }
        try KnownSources(connection).remember(
            source, of: EmailAddress(stored: email).key, at: now)
    }

    /// What wrong passwords of an address count against. Where its owner has signed in of late they
    /// count apart, so that no stranger elsewhere keeps the owner out.
    func attempts(
        as address: String, from asker: Asker, at now: Instant
    ) throws -> Throttles.Subject {
        guard let source = asker.network,
            try KnownSources(connection).contains(source, of: address, at: now)
        else { return .account(address) }
        return .accountFrom(address, source)
    }
}

extension Asker {
    /// The network that a stranger comes from; nil for everybody else and at the host itself.
    var network: String? {
        guard case .source(let network)? = sources.first else { return nil }
        return network
    }
}
