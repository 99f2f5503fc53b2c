import Invoicing
import Phrases
import Terminal

/// How the Fapiao reaches the applicant: step 3 of the wizard.
struct ShippingScreen: Screen {
    private var body: DraftForm
    /// Opened from the confirmation page, where Next returns.
    private let editing: Bool

    init(draft: Draft, editing: Bool, scene: Scene) {
        self.editing = editing
        let branch = scene.settings.branch
        body = DraftForm(draft) { Self.elements($0, branch: branch) }
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
        case .key(.alt(.down)) where hasEarlier, .key(.function(4)) where hasEarlier:
            return body.save() + [.open(.earlier(.address, draft: body.draft))]
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
        if hasEarlier {
            actions.append(
                Action(
                    [.function(4), .alt(.down)], "F4", KeyPhrases.earlier[language]))
        }
        return Page(
            crumbs: [
                scene.settings.serviceName, draft.records.joined(separator: ", "),
                draft.total.yen,
            ],
            steps: .wizard(2, language), blocks: body.form.blocks(in: language),
            focus: body.form.focus, message: body.message?.message(in: language),
            actions: actions)
    }

    private var hasEarlier: Bool {
        body.form.focusedField == .recipient && body.draft.fields.method != .pickup
    }

    private mutating func next() -> [Step] {
        let saved = body.save()
        guard body.check() else { return saved }
        return saved + [editing ? .back : .open(.confirm(body.draft))]
    }
}

extension ShippingScreen {
    /// The form for a draft as it stands.
    static func elements(_ draft: Draft, branch: Settings.Branch) -> [FormElement] {
        let isPickup = draft.fields.method == .pickup
        let filled: [FormElement] = draft.filledFrom == nil ? [] : [.phrase(FormPhrases.filledIn)]
        return [.field(method), .blank] + (isPickup ? pickup(branch) : courier) + [.blank] + filled
            + [
                .buttons(
                    [
                        FormButton("back", FormPhrases.back),
                        FormButton("next", FormPhrases.next, isForward: true),
                    ], .trailing, lead: nil)
            ]
    }

    private static let method = FormField(
        .method, FormPhrases.method,
        .choice(ShippingMethod.allCases.map { ($0.rawValue, $0.phrase) }, .column))
    private static let telephone = FormField(
        .shipTelephone, FormPhrases.telephone, .text(columns: 27, limit: 60))

    private static let courier: [FormElement] = [
        .field(
            FormField(
                .recipient, FormPhrases.recipient, .text(columns: 27, limit: 100),
                suffix: FormPhrases.earlier)),
        .field(telephone),
        .field(FormField(.province, FormPhrases.province, .text(columns: 27, limit: 60))),
        .field(FormField(.city, FormPhrases.city, .text(columns: 27, limit: 60))),
        .field(FormField(.address, FormPhrases.address, .text(columns: 45, limit: 200))),
        .field(
            FormField(
                .postalCode, FormPhrases.postalCode, .text(columns: 8, limit: 20),
                suffix: FormPhrases.optional)),
    ]

    private static func pickup(_ branch: Settings.Branch) -> [FormElement] {
        [
            .note(
                label: FormPhrases.pickUpAt, lines: [Phrase(branch.name), Phrase(branch.address)]),
            .note(label: FormPhrases.contact, lines: [Phrase(same: branch.contact)]),
            .blank,
            .field(FormField(.recipient, FormPhrases.whoComes, .text(columns: 27, limit: 100))),
            .field(
                FormField(
                    .shipTelephone, FormPhrases.telephone, .text(columns: 27, limit: 60),
                    help: FormPhrases.bring)),
        ]
    }
}
