/// What is asked about accounts.
public enum AccountRequest: Equatable, Sendable {
    /// What Welcome needs to know.
    case welcome
    case register(Registration)
    /// A new activation email to an address, which makes the old code worthless.
    case resend(email: String)
    /// A code or a whole link, as pasted.
    case activate(String)
    case signIn(email: String, password: Secret)
    case setLanguage(Language)
    case signOut
}

/// The registration form, as typed.
public struct Registration: Equatable, Sendable {
    public var order: String
    public var email: String
    public var password: Secret
    public var repeated: Secret
    public var language: Language

    public init(
        order: String, email: String, password: Secret, repeated: Secret, language: Language
    ) {
        self.order = order
        self.email = email
        self.password = password
        self.repeated = repeated
        self.language = language
    }
}

/// What is answered about accounts.
public enum AccountReply: Equatable, Sendable {
    case welcome(hasOrders: Bool)
    /// The same for every address, known or not.
    case registered(order: String, email: String, until: Instant)
    /// The same for every address, known or not.
    case resent(email: String, until: Instant)
    /// Signed in too, when this session registered it.
    case activated(email: String, signedIn: Applicant?)
    case signedIn(Applicant)
    case signedOut
    case done
}

/// An account that is signed in.
public struct Applicant: Equatable, Sendable {
    public let account: Int64
    public let email: String
    public let language: Language

    public init(account: Int64, email: String, language: Language) {
        self.account = account
        self.email = email
        self.language = language
    }
}
