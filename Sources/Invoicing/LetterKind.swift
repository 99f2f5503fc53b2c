/// The letters that the system sends.
public enum LetterKind: String, CaseIterable, Hashable, Sendable {
    /// The activation code and link.
    case activation
    /// Somebody tried to register with an address that has an account.
    case alreadyRegistered
    /// An application was confirmed.
    case received
}
