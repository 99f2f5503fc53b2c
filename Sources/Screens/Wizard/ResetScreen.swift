import Invoicing
import Phrases
import Terminal

/// Asks for a new password by mail.
struct ResetScreen: Screen {
    /// The record that is to be applied for after signing in.
    private let record: String?
    private let service: String
    private var form: AccountForm
    private var sentTo: String?

    private enum Choice: String { case send, signIn, cancel }

    init(email: String, record: String?, scene: Scene) {
        self.record = record
        service = scene.settings.customerService
        form = AccountForm(Self.elements, values: [.email: email])
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return sentTo == nil ? send() : signIn()
        case .replied(.account(.resetSent(let email))):
            sentTo = email
            form.show(Self.elements(sentTo: email, service))
            form.focus(on: Choice.signIn)
            return []
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .send: send()
        case .signIn: signIn()
        case .cancel: [.back]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page { form.page(AccountPhrases.reset, in: scene) }

    private mutating func send() -> [Step] {
        form.isReady(.email) ? [.ask(.account(.reset(email: form[.email])))] : []
    }

    private func signIn() -> [Step] {
        [
            .home(.welcome),
            .open(.signIn(email: sentTo ?? form[.email], record: record, because: .reset)),
        ]
    }

    private static let elements: [FormElement] =
        field + [
            .buttons(
                [
                    FormButton(Choice.send, AccountPhrases.sendPassword, isForward: true),
                    FormButton(Choice.cancel, AccountPhrases.cancel),
                ], .fields, lead: nil)
        ]

    /// The way on comes first once the email is sent.
    private static func elements(sentTo email: String, _ service: String) -> [FormElement] {
        field + [
            .buttons(
                [
                    FormButton(Choice.signIn, AccountPhrases.signIn, isForward: true),
                    FormButton(Choice.send, AccountPhrases.sendAgain),
                    FormButton(Choice.cancel, AccountPhrases.cancel),
                ], .fields, lead: nil),
            .blank,
            .phrase(AccountPhrases.resetSent(email, service), .plain),
        ]
    }

    private static let field: [FormElement] = [
        .field(
            FormField(
                .email, AccountPhrases.email, .text(columns: 40, limit: 254),
                help: AccountPhrases.resetHelp)),
        .blank,
    ]
}
