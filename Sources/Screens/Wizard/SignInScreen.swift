import Invoicing
import Phrases
import Terminal
import Text

/// Email address and password.
struct SignInScreen: Screen {
    private var form: Form
    /// The record that is to be applied for after signing in.
    private let record: String?
    private var message: Notice?
    /// The address waits for its activation.
    private var isPending = false

    init(email: String, record: String?, because reason: SignInReason?, scene: Scene) {
        self.record = record
        form = Form(
            Self.elements(scene, isPending: false), values: [.email: email], enterPressesLast: true)
        form.focusFirst { [form] in form[$0].isEmpty }
        message =
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
        case .replied(.refused(.wrongCredentials(let wait))):
            message = .refusal(.wrongCredentials(wait: wait))
            form.fill([.password: ""])
            form.focus(on: FieldID.password.rawValue)
            return []
        case .replied(.refused(let refusal)):
            message = .refusal(refusal)
            if case .notActivated = refusal { isPending = true }
            form.show(Self.elements(scene, isPending: isPending))
            return []
        case .failed:
            message = .failure
            return []
        default: break
        }
        var steps: [Step] = []
        for signal in form.handle(event) ?? [] {
            switch signal {
            case .changed:
                message = nil
                form.faults = [:]
            case .left: break
            case .pressed("signIn"): steps += signIn()
            case .pressed("resend"): steps.append(.open(.resend(email: form[.email])))
            case .pressed("activate"): steps.append(.open(.activation(email: nil, until: nil)))
            case .pressed:
                steps.append(.open(.reset(email: form[.email], record: record)))
            }
        }
        return steps
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var form = form
        form.show(Self.elements(scene, isPending: isPending))
        return Page(
            crumbs: [scene.settings.serviceName, AccountPhrases.signIn[language]],
            blocks: [.blank] + form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene))
    }

    private mutating func signIn() -> [Step] {
        message = nil
        let empty = [FieldID.email, .password].filter { form[$0].isEmpty }
        guard empty.isEmpty else {
            form.show(empty.map { FieldRefusal($0, .required) })
            return []
        }
        return [
            .ask(
                .account(
                    .signIn(email: form[.email], password: Password.typed(form[.password]))))
        ]
    }

    private static func elements(_ scene: Scene, isPending: Bool) -> [FormElement] {
        let service = WelcomePhrases.customerService(scene.settings.customerService)
        let second =
            isPending
            ? FormButton("resend", AccountPhrases.resend)
            : FormButton("forgot", AccountPhrases.forgot)
        let activation: [FormElement] =
            isPending
            ? [.buttons([FormButton("activate", WelcomePhrases.activate)], .fields, lead: nil)] : []
        return [
            .field(FormField(.email, AccountPhrases.email, .text(columns: 40, limit: 254))),
            .field(FormField(.password, AccountPhrases.password, .secret)),
            .blank,
            .buttons(
                [FormButton("signIn", AccountPhrases.signIn, isForward: true), second], .fields,
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
