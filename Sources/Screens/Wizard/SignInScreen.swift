import Invoicing
import Phrases
import Terminal
import Text

/// Email address and password.
struct SignInScreen: Screen {
    private var form: AccountForm
    /// The record that is to be applied for after signing in.
    private let record: String?
    /// The address waits for its activation.
    private var isPending = false

    private enum Choice: String { case signIn, resend, forgot, activate }

    init(email: String, record: String?, because reason: SignInReason?, scene: Scene) {
        self.record = record
        form = AccountForm(
            Self.elements(scene, isPending: false), values: [.email: email],
            enterPressesLast: true, waits: true)
        form.message =
            reason?.notice(email)
            ?? record.map { .info(AccountPhrases.signInToApply(Gate.show($0))) }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")):
            return record == nil ? [.back] : [.home(.welcome)]
        case .key(.control("n")): return signIn()
        case .replied(.account(.signedIn)): return [.home(.bills(apply: record))]
        case .replied(.account(.mustReplacePassword)):
            return [.home(.replacePassword(record: record))]
        case .replied(.refused(.notActivated)):
            isPending = true
            form.show(Self.elements(scene, isPending: isPending))
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .signIn: signIn()
        case .resend: [.open(.resend(email: form[.email]))]
        case .activate: [.open(.activation(email: nil, until: nil))]
        case .forgot: [.open(.reset(email: form[.email], record: record))]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        var form = form
        form.show(Self.elements(scene, isPending: isPending))
        return form.page(AccountPhrases.signIn, in: scene)
    }

    private mutating func signIn() -> [Step] {
        guard form.isReady(.email, .password) else { return [] }
        let password = Password.typed(form[.password])
        return [.ask(.account(.signIn(email: form[.email], password: password)))]
    }

    private static func elements(_ scene: Scene, isPending: Bool) -> [FormElement] {
        let service = WelcomePhrases.customerService(scene.settings.customerService)
        let second =
            isPending
            ? FormButton(Choice.resend, AccountPhrases.resend)
            : FormButton(Choice.forgot, AccountPhrases.forgot)
        let activation: [FormElement] =
            isPending
            ? [.buttons([FormButton(Choice.activate, WelcomePhrases.activate)], .fields, lead: nil)]
            : []
        return [
            .field(FormField(.email, AccountPhrases.email, .text(columns: 40, limit: 254))),
            .field(FormField(.password, AccountPhrases.password, .secret)),
            .blank,
            .buttons(
                [FormButton(Choice.signIn, AccountPhrases.signIn, isForward: true), second],
                .fields,
                lead: nil),
        ] + activation + [
            .blank,
            .paragraph(
                WelcomePhrases.forgotAddress[scene.language] + "  " + service[scene.language],
                .dim),
        ]
    }
}

extension SignInReason {
    fileprivate func notice(_ email: String) -> Notice {
        switch self {
        case .activated: .success(AccountPhrases.isActive(email))
        case .activatedByMail: .success(AccountPhrases.isActiveByMail(email))
        case .emailChanged: .success(AccountPhrases.emailChanged(email))
        case .reset: .info(AccountPhrases.useMailed)
        case .sessionOver(let hours): .info(LockPhrases.sessionOver(hours: hours))
        case .notReplaced(let minutes): .info(LockPhrases.notReplaced(minutes: minutes))
        }
    }
}
