import Invoicing
import Phrases
import Terminal

/// Takes the objection code of a buyer whose order a stranger registered, and says what it did.
struct ObjectionScreen: Screen {
    private var form = AccountForm(Self.elements)
    private var objection: Objection?

    private enum Choice: String { case object, register, cancel, close }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return objection == nil ? object() : register()
        case .replied(.account(.objected(let objection))):
            self.objection = objection
            form.show(Self.elements(objection))
            form.focus(on: Choice.register)
            return []
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .object: object()
        case .register: register()
        case .cancel, .close: [.back]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page { form.page(ObjectionPhrases.title, in: scene) }

    private mutating func object() -> [Step] {
        form.isReady(.code) ? [.ask(.account(.object(form[.code])))] : []
    }

    private func register() -> [Step] {
        objection.map { [.replace(.registration(order: $0.order))] } ?? []
    }

    private static let elements: [FormElement] = [
        .phrase(ObjectionPhrases.explanation, .plain),
        .blank,
        .field(
            FormField(
                .code, ObjectionPhrases.code, .text(columns: 40, limit: 2000),
                help: ObjectionPhrases.codeHelp)),
        .blank,
        .buttons(
            [
                FormButton(Choice.object, ObjectionPhrases.object, isForward: true),
                FormButton(Choice.cancel, AccountPhrases.cancel),
            ], .fields, lead: nil),
    ]

    private static func elements(_ objection: Objection) -> [FormElement] {
        [
            .phrase(AccountPhrases.objected(objection), .success),
            .blank,
            .buttons(
                [
                    FormButton(Choice.register, ObjectionPhrases.register, isForward: true),
                    FormButton(Choice.close, KeyPhrases.close),
                ], .fields, lead: nil),
        ]
    }
}
