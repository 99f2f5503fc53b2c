import Invoicing
import Phrases
import Terminal

/// Another way or address for an application that has not left yet.
struct ShippingChangeScreen: Screen {
    private let application: Application
    private var fields: DraftFields
    private var form: Form
    private var message: Notice?

    private enum Choice: String { case cancel, save }

    init(application: Application, scene: Scene) {
        self.application = application
        fields = DraftFields(from: application)
        form = Form(Self.elements(fields, scene), values: fields.values)
    }

    var entries: Entries { fields == DraftFields(from: application) ? .none : .lost }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return save()
        case .key(.alt(.down)), .key(.function(4)):
            return fields.method == .pickup ? [] : [.open(.earlier(.address, draft: draft))]
        case .took(let entry):
            fields.fill(from: entry)
            form.show(Self.elements(fields, scene))
            form.fill(fields.values)
            return []
        case .replied(.refused(let refusal)):
            form.show(refusal.fieldFaults)
            message = .refusal(refusal)
            return []
        case .failed:
            message = .failure
            return []
        default: break
        }
        return (form.handle(event) ?? []).flatMap { signal -> [Step] in
            switch signal {
            case .changed(let id): change(id, scene)
            case .left(let id): check(id)
            case .pressed(let id):
                switch Choice(rawValue: id) {
                case .save: return save()
                case .cancel: return [.back]
                case nil: break
                }
            }
            return []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            crumbs: [
                scene.settings.serviceName, application.number,
                ProgressPhrases.changeShipping[language],
            ],
            blocks: form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene))
    }

    private mutating func change(_ id: String, _ scene: Scene) {
        guard let field = FieldID(rawValue: id) else { return }
        message = nil
        form.faults[field] = nil
        fields[field] = form[field]
        form.show(Self.elements(fields, scene))
    }

    /// An empty field is not complained of before the end.
    private mutating func check(_ id: String) {
        guard let field = FieldID(rawValue: id), !fields[field].isEmpty else { return }
        form.faults[field] = fields.fault(in: field, payer: application.payer)
    }

    /// What the list of earlier addresses looks at.
    private var draft: Draft {
        Draft(
            id: .unsaved, account: application.account, bills: [], fields: fields, filledFrom: nil)
    }

    private func save() -> [Step] {
        [
            .ask(.wizard(.changeShipping(application.number, fields))), .back,
            .tell(.shippingChanged(application.number)),
        ]
    }

    private static func elements(_ fields: DraftFields, _ scene: Scene) -> [FormElement] {
        ShippingDescription.fields(fields, branch: scene.settings.branch) + [
            .blank,
            .buttons(
                [
                    FormButton(Choice.cancel, AccountPhrases.cancel),
                    FormButton(Choice.save, ProgressPhrases.changeShipping, isForward: true),
                ], .trailing, lead: nil),
        ]
    }
}
