import Invoicing
import Phrases
import Terminal

/// Asks for a new activation email.
struct ResendScreen: Screen {
    private var form: Form
    private var message: Notice?

    init(email: String) {
        form = Form(Self.elements, values: [.email: email], enterPressesLast: true)
        form.focusFirst { [form] in form[$0].isEmpty }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return resend()
        case .replied(.account(.resent(let email, let until))):
            return [.replace(.activation(email: email, until: until, isAgain: true))]
        case .replied(.refused(let refusal)):
            form.show(refusal.fieldFaults)
            if refusal.fieldFaults.isEmpty { message = .refusal(refusal) }
            return []
        case .failed:
            message = .failure
            return []
        default: break
        }
        return (form.handle(event) ?? []).flatMap { signal -> [Step] in
            switch signal {
            case .changed:
                (message, form.faults) = (nil, [:])
                return []
            case .left: return []
            case .pressed("resend"): return resend()
            case .pressed: return [.back]
            }
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            crumbs: [scene.settings.serviceName, AccountPhrases.resend[language]],
            blocks: [.blank] + form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene))
    }

    private mutating func resend() -> [Step] {
        guard !form[.email].isEmpty else {
            form.show([FieldRefusal(.email, .required)])
            return []
        }
        return [.ask(.account(.resend(email: form[.email])))]
    }

    private static let elements: [FormElement] = [
        .field(FormField(.email, AccountPhrases.email, .text(columns: 40, limit: 254))),
        .blank,
        .buttons(
            [
                FormButton("resend", AccountPhrases.resend, isForward: true),
                FormButton("cancel", AccountPhrases.cancel),
            ], .fields, lead: nil),
    ]
}
