import Invoicing
import Phrases
import Terminal

/// One of the wizard's two forms: what to print, or where to send it.
struct DraftFormScreen: Screen {
    enum Part {
        case fapiao, shipping
    }

    private let part: Part
    private var body: DraftForm
    /// Opened from the confirmation page, where Next returns.
    private let editing: Bool

    enum Choice: String { case back, next, split }

    init(_ part: Part, draft: Draft, editing: Bool, scene: Scene) {
        self.part = part
        self.editing = editing
        let branch = scene.settings.branch
        body = DraftForm(draft) { draft in
            switch part {
            case .fapiao: FapiaoDescription.elements(draft)
            case .shipping: ShippingDescription.elements(draft, branch: branch)
            }
        }
        body.focusFirst()
    }

    var entries: Entries { body.isLost ? .lost : .kept }
    var topic: Topic? { part == .fapiao ? .fapiao : .shipping }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return body.save() + [.ask(.wizard(.resume(draft: body.draft.id)))]
        case .replied(.wizard(.draft(let draft))):
            body.take(draft)
            return []
        case .replied(.refused(let refusal)) where refusal.endsDraft:
            return [.home(.bills(apply: nil, told: refusal))]
        case .key(.escape), .key(.control("p")): return body.save() + [.back]
        case .key(.control("n")): return next()
        case .key(.alt(.down)), .key(.function(4)):
            guard let earlier else { return [] }
            return body.save() + [.open(.earlier(earlier, draft: body.draft))]
        case .took(let entry): return body.fill(from: entry)
        default: break
        }
        return body.handle(event).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): steps
            case .pressed(let id):
                switch Choice(rawValue: id) {
                case .next: next()
                case .split: split()
                case .back: body.save() + [.back]
                case nil: []
                }
            }
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let draft = body.draft
        var actions = Actions.form(scene, hasPages: true)
        if earlier != nil {
            actions.append(
                Action(
                    [.function(4), .alt(.down)], "F4", KeyPhrases.earlier[language], inBar: false))
        }
        return Page(
            crumbs: [
                scene.settings.serviceName, draft.labels.joined(separator: ", "),
                draft.total.yen,
            ],
            steps: .wizard(part == .fapiao ? 1 : 2, language),
            blocks: scene.noticeBlocks(for: draft.fields.type) + body.form.blocks(in: language),
            focus: body.form.focus,
            message: body.message?.message(in: scene), actions: actions)
    }

    /// What the field that has the focus can be filled in from.
    private var earlier: EarlierKind? {
        switch (part, body.form.focusedField) {
        // A part's title was agreed.
        case (.fapiao, .title) where body.draft.agreedPart == nil: .title
        case (.shipping, .recipient) where body.draft.fields.method != .pickup: .address
        default: nil
        }
    }

    /// Asks for several Fapiaos for the bill; the form stays below.
    private mutating func split() -> [Step] {
        guard let bill = body.draft.bills.first else { return [] }
        return body.save() + [.open(.newTicket(TicketOpening(.split, about: bill.number)))]
    }

    private mutating func next() -> [Step] {
        let saved = body.save()
        guard body.check() else { return saved }
        if editing { return saved + [.back] }
        switch part {
        case .fapiao: return saved + [.open(.shipping(body.draft, editing: false))]
        case .shipping: return saved + [.open(.confirm(body.draft))]
        }
    }
}
