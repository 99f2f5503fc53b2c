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
    func noteSignIn(_ tried: Throttles.Subject, from asker: Asker, at now: Instant) throws {
        try Throttles(connection).clear(tried)
        try remember(asker, at: now)
    }

    /// Remembers where somebody signed in.
    func remember(_ asker: Asker, at now: Instant) throws {
        if let source = asker.network { try KnownSources(connection).remember(source, at: now) }
    }
}

extension Asker {
    /// The network that a stranger comes from; nil for everybody else and at the host itself.
    var network: String? {
        guard case .source(let network)? = sources.first else { return nil }
        return network
    }
}
