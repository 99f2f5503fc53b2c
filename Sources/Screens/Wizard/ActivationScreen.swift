import Invoicing
import Phrases
import Terminal

/// Takes the code or the whole link of the activation email.
struct ActivationScreen: Screen {
    private let email: String?
    private var until: Instant?
    private var form: Form
    private var message: Notice?

    /// Whether the mail was sent a second time, and only if the address waits for it.
    private let isAgain: Bool

    private enum Choice: String { case activate, resend }

    init(email: String?, until: Instant?, isAgain: Bool, scene: Scene) {
        self.email = email
        self.until = until
        self.isAgain = isAgain
        form = Form(Self.elements(email, until, isAgain, scene), enterPressesLast: true)
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return activate()
        // Wherever the focus is, and in place of a wrong one.
        case .paste(let paste) where Code(paste.text) != nil:
            form.fill([.code: paste.text])
            form.faults = [:]
            form.focus(on: FieldID.code)
            return []
        case .replied(.account(.activated(let email, let applicant))):
            return applicant != nil
                ? [.home(.bills(apply: nil))]
                : [.replace(.signIn(email: email, record: nil, because: .activated))]
        case .replied(.account(.activatedByMail(let email))):
            return [.replace(.signIn(email: email, record: nil, because: .activatedByMail))]
        case .replied(.account(.emailChanged(let email, _))):
            return [.replace(.signIn(email: email, record: nil, because: .emailChanged))]
        case .replied(.account(.resent(let email, let until))):
            self.until = until
            message = .success(AccountPhrases.resent(email))
            return []
        case .replied(.refused(.wrongCode)):
            form.show([FieldRefusal(.code, .code)])
            return []
        case .replied(.refused(let refusal)):
            message = .refusal(refusal)
            return []
        case .failed:
            message = .failure
            return []
        default: break
        }
        var steps: [Step] = []
        for signal in form.handle(event) ?? [] {
            switch signal {
            case .changed: form.faults = [:]
            case .left: break
            case .pressed(let id):
                switch Choice(rawValue: id) {
                case .activate: steps += activate()
                case .resend: steps.append(resend)
                case nil: break
                }
            }
        }
        return steps
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var form = form
        form.show(Self.elements(email, until, isAgain, scene))
        return Page(
            crumbs: [scene.settings.serviceName, AccountPhrases.activation[language]],
            blocks: [.blank] + form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene))
    }

    private var resend: Step {
        email.map { .ask(.account(.resend(email: $0))) } ?? .open(.resend(email: ""))
    }

    private mutating func activate() -> [Step] {
        message = nil
        guard !form[.code].isEmpty else {
            form.show([FieldRefusal(.code, .required)])
            return []
        }
        return [.ask(.account(.activate(form[.code])))]
    }

    private static func elements(
        _ email: String?, _ until: Instant?, _ isAgain: Bool, _ scene: Scene
    ) -> [FormElement] {
        let language = scene.language
        var elements: [FormElement] = []
        if let email, let until {
            elements += [
                .paragraph(
                    (isAgain ? AccountPhrases.resent(email) : AccountPhrases.sent(email))[language],
                    .plain),
                .paragraph(AccountPhrases.until(until.minute)[language], .plain), .blank,
            ]
        }
        elements += [
            .field(
                FormField(
                    .code, AccountPhrases.code, .text(columns: 40, limit: 2000),
                    help: AccountPhrases.codeHelp)),
            .blank,
            .buttons(
                [
                    FormButton(Choice.activate, AccountPhrases.activate, isForward: true),
                    FormButton(Choice.resend, AccountPhrases.resend),
                ], .fields, lead: nil),
            .blank,
        ]
        if email != nil {
            elements.append(.paragraph(AccountPhrases.wrongAddress[language], .dim))
        }
        let service = scene.settings.customerService
        elements.append(.paragraph(AccountPhrases.stillNoEmail(service)[language], .dim))
        return elements
    }
}
