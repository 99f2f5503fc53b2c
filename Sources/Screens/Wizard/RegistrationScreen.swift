import Invoicing
import Phrases
import Terminal

/// Order number, email address and password, twice.
struct RegistrationScreen: Screen {
    private var form: Form
    private var message: Notice?

    init(order: String, scene: Scene) {
        var values = scene.registration
        if !order.isEmpty { values[.orderNumber] = order }
        form = Form(Self.elements, values: values)
        form.focusFirst { [form] in form[$0].isEmpty }
    }

    var registration: [FieldID: String]? {
        [.orderNumber: form[.orderNumber], .email: form[.email]]
    }

    var entries: Entries { form.values.values.contains { !$0.isEmpty } ? .lost : .none }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return register(scene)
        case .replied(.account(.registered(let registered, let until))):
            return [.replace(.activation(email: registered.email, until: until))]
        case .replied(.refused(let refusal)):
            refuse(refusal)
            return []
        case .failed:
            message = .failure
            return []
        default: break
        }
        var steps: [Step] = []
        for signal in form.handle(event) ?? [] {
            switch signal {
            case .changed(let id): change(id)
            case .left(let id): check(id)
            case .pressed("register"): steps += register(scene)
            case .pressed("resend"): steps.append(.open(.resend(email: form[.email])))
            case .pressed: steps.append(.back)
            }
        }
        return steps
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            crumbs: [scene.settings.serviceName, AccountPhrases.registration[language]],
            blocks: [.blank] + form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene))
    }

    private mutating func register(_ scene: Scene) -> [Step] {
        message = nil
        for field in form.fields { check(field.id.rawValue, isLast: true) }
        guard form.faults.isEmpty else {
            form.show(form.faults.map { FieldRefusal($0.key, $0.value) })
            return []
        }
        return [
            .ask(
                .account(
                    .register(
                        Registration(
                            order: form[.orderNumber], email: form[.email],
                            password: Password.typed(form[.password]),
                            repeated: Password.typed(form[.repeatPassword]),
                            language: scene.language))))
        ]
    }

    private mutating func refuse(_ refusal: Refusal) {
        switch refusal {
        case .fields(let faults): form.show(faults)
        case .unknownOrder, .orderTaken:
            message = .refusal(refusal)
            form.focus(on: FieldID.orderNumber.rawValue)
        default: message = .refusal(refusal)
        }
    }

    private mutating func change(_ id: String) {
        message = nil
        if let field = FieldID(rawValue: id) { form.faults[field] = nil }
    }

    /// Checks a field that was left; an empty one is not complained of before the end.
    private mutating func check(_ id: String, isLast: Bool = false) {
        guard let field = FieldID(rawValue: id), isLast || !form[field].isEmpty else { return }
        form.faults[field] = fault(in: field)
    }

    private func fault(in field: FieldID) -> FieldFault? {
        do throws(FieldFault) {
            switch field {
            case .orderNumber: _ = try OrderNumber(form[field])
            case .email: _ = try EmailAddress(form[field])
            case .password: _ = try Password.parse(form[field])
            case .repeatPassword where form[field] != form[.password]: return .passwordsDiffer
            default: break
            }
            return nil
        } catch {
            return error
        }
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
                FormButton("register", AccountPhrases.registration, isForward: true),
                FormButton("cancel", AccountPhrases.cancel),
            ], .fields, lead: nil),
        .blank,
        .buttons(
            [FormButton("resend", AccountPhrases.resend)], .fields, lead: AccountPhrases.noEmail),
    ]
}
