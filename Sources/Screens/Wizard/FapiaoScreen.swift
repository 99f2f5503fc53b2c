import Invoicing
import Phrases
import Terminal
import Text

/// What is to be printed: step 2 of the wizard.
struct FapiaoScreen: Screen {
    private var body: DraftForm
    /// Opened from the confirmation page, where Next returns.
    private let editing: Bool

    init(draft: Draft, editing: Bool, scene: Scene) {
        self.editing = editing
        body = DraftForm(draft, Self.elements)
        body.focusFirst()
    }

    var entries: Entries { .kept }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return body.save() + [.ask(.wizard(.resume(draft: body.draft.id)))]
        case .replied(.wizard(.draft(let draft))):
            body.take(draft)
            return []
        case .key(.escape), .key(.control("p")): return body.save() + [.back]
        case .key(.control("n")): return next()
        case .key(.alt(.down)) where body.form.focusedField == .title,
            .key(.function(4)) where body.form.focusedField == .title:
            return body.save() + [.open(.earlier(.title, draft: body.draft))]
        case .took(let entry): return body.fill(from: entry)
        case .replied(.refused(.alreadyConfirmed(let application))):
            return [.home(.bills(apply: nil, told: .alreadyConfirmed(application: application)))]
        default: break
        }
        return body.handle(event).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): steps
            case .pressed("next"): next()
            case .pressed: body.save() + [.back]
            }
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let draft = body.draft
        var actions = Actions.form(language, hasPages: true)
        if body.form.focusedField == .title {
            actions.append(
                Action(
                    [.function(4), .alt(.down)], "F4", KeyPhrases.earlier[language]))
        }
        return Page(
            crumbs: [
                scene.settings.serviceName, draft.records.joined(separator: ", "),
                draft.total.yen,
            ],
            steps: .wizard(1, language), blocks: body.form.blocks(in: language),
            focus: body.form.focus, message: body.message?.message(in: language),
            actions: actions)
    }

    private mutating func next() -> [Step] {
        let saved = body.save()
        guard body.check() else { return saved }
        return saved + [editing ? .back : .open(.shipping(body.draft, editing: false))]
    }
}

extension FapiaoScreen {
    /// The form for a draft as it stands.
    @Sendable static func elements(_ draft: Draft) -> [FormElement] {
        let fields = draft.fields
        var elements: [FormElement] = [.field(type), .blank, .field(title), .field(id(fields))]
        let particulars = particulars(fields).map(FormElement.field)
        if fields.type == .special { elements += particulars }
        elements.append(.blank)
        if fields.type == .normal {
            elements.append(.field(FormField(.printMore, FormPhrases.printMore, .tick)))
            if fields.printsMore { elements += particulars }
        }
        elements.append(
            .field(
                FormField(
                    .certificate, FormPhrases.certificate, .tick,
                    help: FormPhrases.certificateHelp(Gate.show(draft.payer)))))
        elements.append(.blank)
        if draft.filledFrom != nil { elements.append(.phrase(FormPhrases.filledIn)) }
        elements += [
            .buttons(
                [
                    FormButton("back", FormPhrases.back),
                    FormButton("next", FormPhrases.next, isForward: true),
                ], .trailing, lead: nil)
        ]
        return elements
    }

    private static let type = FormField(
        .type, FormPhrases.type,
        .choice(FapiaoType.allCases.map { ($0.rawValue, $0.phrase) }, .row))
    private static let title = FormField(
        .title, FormPhrases.title, .text(columns: 40, limit: 200), suffix: FormPhrases.earlier,
        help: FormPhrases.titleHelp)

    private static func id(_ fields: DraftFields) -> FormField {
        FormField(
            .taxpayerID, FormPhrases.taxpayerID, .text(columns: 27, limit: 60),
            suffix: fields.requires(.taxpayerID) ? nil : FormPhrases.optional,
            help: fields.requires(.taxpayerID) ? nil : FormPhrases.taxpayerIDHelp)
    }

    private static func particulars(_ fields: DraftFields) -> [FormField] {
        let suffix = fields.type == .special ? nil : FormPhrases.optional
        return [
            FormField(
                .registeredAddress, FormPhrases.registeredAddress,
                .text(columns: 40, limit: 200), suffix: suffix),
            FormField(
                .telephone, FormPhrases.telephone, .text(columns: 27, limit: 60), suffix: suffix),
            FormField(.bank, FormPhrases.bank, .text(columns: 40, limit: 200), suffix: suffix),
            FormField(
                .bankAccount, FormPhrases.bankAccount, .text(columns: 27, limit: 60),
                suffix: suffix),
        ]
    }
}
