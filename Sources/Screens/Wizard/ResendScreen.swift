import Invoicing
import Phrases
import Terminal

/// Asks for a new activation email.
struct ResendScreen: Screen {
    private var form: AccountForm

    private enum Choice: String { case resend, cancel }

    init(email: String) {
        form = AccountForm(
            Self.elements, values: [.email: email], enterPressesLast: true, waits: true)
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return resend()
        case .replied(.account(.resent(let email, let until))):
            return [.replace(.activation(email: email, until: until, isAgain: true))]
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .resend: resend()
        case .cancel: [.back]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page { form.page(AccountPhrases.resend, in: scene) }

    private mutating func resend() -> [Step] {
        form.isReady(.email) ? [.ask(.account(.resend(email: form[.email])))] : []
    }

    private static let elements: [FormElement] = [
        .field(FormField(.email, AccountPhrases.email, .text(columns: 40, limit: 254))),
        .blank,
        .buttons(
            [
                FormButton(Choice.resend, AccountPhrases.resend, isForward: true),
                FormButton(Choice.cancel, AccountPhrases.cancel),
            ], .fields, lead: nil),
    ]
}
