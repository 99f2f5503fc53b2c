import Invoicing
import Phrases
import Terminal

/// Order number, email address and password, twice.
struct RegistrationScreen: Screen {
    private var form: AccountForm

    private enum Choice: String { case register, cancel, resend }

    init(order: String, scene: Scene) {
        var values = scene.registration
        if !order.isEmpty { values[.orderNumber] = order }
        form = AccountForm(Self.elements, values: values, newPasswordField: .password)
    }

    var registration: [FieldID: String]? {
        [.orderNumber: form[.orderNumber], .email: form[.email]]
    }

    var entries: Entries { form.isEmpty ? .none : .lost }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return register(scene)
        case .replied(.account(.registered(let registered, let until))):
            return [.replace(.activation(email: registered.email, until: until))]
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .register: register(scene)
        case .resend: [.open(.resend(email: form[.email]))]
        case .cancel: [.back]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page { form.page(AccountPhrases.registration, in: scene) }

    private mutating func register(_ scene: Scene) -> [Step] {
        guard form.isReady() else { return [] }
        let registration = Registration(
            order: form[.orderNumber], email: form[.email],
            password: Password.typed(form[.password]),
            repeated: Password.typed(form[.repeatPassword]), language: scene.language)
        return [.ask(.account(.register(registration)))]
    }

    private static let elements: [FormElement] = [
        .field(
            FormField(
                .orderNumber, AccountPhrases.orderNumber, .text(columns: 27, limit: 80),
                help: AccountPhrases.orderHelp)),
        .field(
            FormField(
                .email, AccountPhrases.email, .text(columns: 40, limit: 254),
                help: AccountPhrases.emailHelp)),
        .field(
            FormField(
                .password, AccountPhrases.password, .secret, help: AccountPhrases.passwordHelp)),
        .field(FormField(.repeatPassword, AccountPhrases.repeatPassword, .secret)),
        .blank,
        .buttons(
            [
                FormButton(Choice.register, AccountPhrases.registration, isForward: true),
                FormButton(Choice.cancel, AccountPhrases.cancel),
            ], .fields, lead: nil),
        .blank,
        .buttons(
            [FormButton(Choice.resend, AccountPhrases.resend)], .fields,
            lead: AccountPhrases.noEmail),
    ]
}
