import Invoicing

/// Answers about accounts that are always the same.
enum Script {
    static let email = "lin.wei@example.cn"
    static let applicant = Applicant(account: AccountID(1), email: email, language: .english)
    static let mailed = "8NCE-H5VB-2WTR-7K3M"
    static let pending = "not activated"
    static let password = "correct horse"
    static let code = "7K3M-Q9XD-2WTR-H5VB-8NCE"
    static let change = EmailChange(
        email: "wei.lin@example.cn", until: Robot.today.adding(seconds: 86_400))

    static func account(_ request: Request) -> Reply? {
        guard case .account(let request) = request else { return nil }
        return answer(request)
    }

    /// The same with a change of address that waits.
    static func waiting(_ request: Request) -> Reply? {
        if request == .account(.overview) { return .account(.overview(overview(change))) }
        return account(request)
    }

    private static func answer(_ request: AccountRequest) -> Reply? {
        switch request {
        case .signIn(_, let typed) where typed == Password.typed(mailed):
            .account(.mustReplacePassword(applicant))
        case .signIn(let email, let typed) where typed == Password.typed(pending):
            .refused(.notActivated(email: email))
        case .reset(let email): .account(.resetSent(email: email))
        case .replacePassword: .account(.signedIn(applicant))
        case .object(code):
            .account(
                .objected(
                    Objection(
                        order: "CN2026-0001842", withdrawn: ["F-261120-0001"],
                        told: ["F-261119-0031"])))
        case .overview: .account(.overview(overview(nil)))
        case .changePassword(Password.typed(password), _): .account(.passwordChanged)
        case .changePassword: .refused(.wrongPassword(wait: 2))
        case .changeEmail, .resendEmailChange: .account(.emailChangeSent(change))
        case .activate(code):
            .account(
                .emailChanged(
                    email: change.email,
                    applicant: Applicant(
                        account: AccountID(1), email: change.email, language: .english)))
        case .addOrder(let order): .account(.orderAdded(order))
        case .unlock(let typed):
            typed == Password.typed(password)
                ? .account(.unlocked) : .refused(.wrongPassword(wait: 0))
        default: nil
        }
    }

    private static func overview(_ change: EmailChange?) -> AccountOverview {
        AccountOverview(
            email: email, orders: ["CN2026-0001842", "CN2026-0001907"], emailChange: change)
    }
}
