/// Who asks: always the shell's word, never a screen's.
public enum Asker: Hashable, Sendable {
    /// Not signed in. `registered` is what this very session registered last.
    case stranger(source: String, registered: Registered?)
    case applicant(account: Int64)
    /// Signed in with the mailed password, and may do nothing but replace it.
    case replacing(account: Int64)
    /// A member of staff by name; role and whether disabled are read anew in each request.
    case staff(String)
    /// The owner of the database file, with a lead's rights.
    case `operator`
    case system

    /// An order, and the address that it was registered with.
    public struct Registered: Hashable, Sendable {
        public let order: String
        /// As it was typed: see `EmailAddress.key`.
        public let email: String

        public init(order: String, email: String) {
            self.order = order
            self.email = email
        }
    }

    public var account: Int64? {
        if case .applicant(let account) = self { account } else { nil }
    }
}
