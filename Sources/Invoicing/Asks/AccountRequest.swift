/// What is asked about accounts.
public enum AccountRequest: Equatable, Sendable {
    /// What Welcome needs to know.
    case welcome
    case register(Registration)
    /// A new activation email to an address, which makes the old code worthless.
    case resend(email: String)
    /// The code of an activation or of a change of address, or a whole link, as pasted.
    case activate(String)
    /// The code by which the buyer of an order takes it from a stranger's account.
    case object(String)
    case signIn(email: String, password: Secret)
    /// A new password by mail, whether or not the address has an account.
    case reset(email: String)
    /// The password that replaces the mailed one, at that sign-in.
    case replacePassword(NewPassword)
    /// What the page Account shows.
    case overview
    case changePassword(old: Secret, NewPassword)
    case changeEmail(to: String, password: Secret)
    /// A new code for the change of address that waits, which makes the old one worthless.
    case resendEmailChange
    case addOrder(String)
    /// The password of the account whose screen is locked.
    case unlock(Secret)
    case setLanguage(Language)
    case signOut
}

/// A new password, typed twice.
public struct NewPassword: Equatable, Sendable {
    public var password: Secret
    public var repeated: Secret

    public init(_ password: Secret, repeated: Secret) {
        self.password = password
        self.repeated = repeated
    }
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
    case registered(Asker.Registered, until: Instant)
    /// The same for every address, known or not.
    case resent(email: String, until: Instant)
    /// Signed in too, when this session registered it.
    case activated(email: String, signedIn: Applicant?)
    /// Active with a password that was mailed, because several had registered it.
    case activatedByMail(email: String)
    case signedIn(Applicant)
    /// Signed in with the mailed password: a new one comes first, and `signedIn` answers it.
    case mustReplacePassword(Applicant)
    /// The same for every address, known or not.
    case resetSent(email: String)
    /// The order was taken from the account that had it.
    case objected(Objection)
    case overview(AccountOverview)
    case passwordChanged
    /// The same for every new address, whether or not it has an account.
    case emailChangeSent(EmailChange)
    /// The login address is another now; with the applicant when it is the asker's own.
    case emailChanged(email: String, applicant: Applicant?)
    case orderAdded(String)
    case unlocked
    case signedOut
    case done
}

/// What an objection did.
public struct Objection: Equatable, Sendable {
    public let order: String
    /// The applications that were still Submitted, now Withdrawn.
    public let withdrawn: [String]
    /// Those that had gone further: staff are told of them.
    public let told: [String]

    public init(order: String, withdrawn: [String], told: [String]) {
        self.order = order
        self.withdrawn = withdrawn
        self.told = told
    }
}

/// What the page Account shows.
public struct AccountOverview: Equatable, Sendable {
    public let email: String
    public let orders: [String]
    /// The new address that was not confirmed yet.
    public let emailChange: EmailChange?

    public init(email: String, orders: [String], emailChange: EmailChange?) {
        self.email = email
        self.orders = orders
        self.emailChange = emailChange
    }
}

/// A change of the login address that waits for its confirmation.
public struct EmailChange: Equatable, Sendable {
    public let email: String
    /// When the code stops working.
    public let until: Instant

    public init(email: String, until: Instant) {
        self.email = email
        self.until = until
    }
}

/// An account that is signed in.
public struct Applicant: Equatable, Sendable {
    public let account: AccountID
    public let email: String
    public let language: Language

    public init(account: AccountID, email: String, language: Language) {
        self.account = account
        self.email = email
        self.language = language
    }
}
