/// Who asks: always the shell's word, never a screen's.
public enum Asker: Hashable, Sendable {
    /// Not signed in. `registered` is what this very session registered last.
    case stranger(source: String, registered: Registered?)
    case applicant(account: AccountID)
    /// Signed in with the mailed password, and may do nothing but replace it.
    case replacing(account: AccountID)
    /// A member of staff by name; role and whether disabled are read anew in each request.
    case staff(String)
    /// The owner of the database file, with a lead's rights.
    case `operator`
    case system

    /// An order, the address that it was registered with, and who did: others come from the same
    /// place.
    public struct Registered: Hashable, Sendable {
        public let order: String
        /// As it was typed: see `EmailAddress.key`.
        public let email: String
        /// Random bytes that only the session that registered has.
        public let token: [UInt8]

        public init(order: String, email: String, token: [UInt8]) {
            self.order = order
            self.email = email
            self.token = token
        }
    }

    public var account: AccountID? {
        if case .applicant(let account) = self { account } else { nil }
    }

    /// What this very session registered last.
    public var registered: Registered? {
        if case .stranger(_, let registered) = self { registered } else { nil }
    }
}
