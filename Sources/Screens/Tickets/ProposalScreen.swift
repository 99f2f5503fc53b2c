import Invoicing
import Phrases
import Terminal

/// Other parts for a split that was not agreed yet.
struct ProposalScreen: Screen {
    private let number: String
    private var parts: PartsForm
    private var text = ""
    private var form: Form
    private var isTyped = false
    private var keeper: UnsentKeeper
    private var message: Notice?

    private enum Choice: String { case send, close }

    init(_ conversation: Conversation, scene: Scene) {
        number = conversation.ticket.number
        var wanted: [WantedPart] = []
        if case .split(_, let parts) = conversation.ticket.matter { wanted = parts }
        keeper = UnsentKeeper(.proposal(number))
        parts = PartsForm(
            total: wanted.reduce(.zero) { $0 + $1.amount },
            entries: wanted.map { PartEntry(title: $0.title.text, amount: $0.amount.grouped) })
        form = Form([])
        show()
    }

    var entries: Entries { !isTyped ? .none : keeper.isLost ? .lost : .kept }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return save() + [keeper.read]
        case .paused, .hangup: return save()
        case .replied(.tickets(.kept)): keeper.isKept()
        case .replied(.tickets(.unsent(let kept))): take(kept)
        case .key(.escape), .key(.control("p")): return save() + [.back]
        case .key(.control("n")): return send()
        case .key(.enter) where form.focusedField == .partAmount && parts.amountFault != nil:
            form.faults[.partAmount] = parts.amountFault
        // It was sent: nothing is left to keep.
        case .replied(.tickets(.conversation)): isTyped = false
        case .replied(.refused(let refusal)): refuse(refusal)
        case .failed:
            keeper.fail()
            message = .failure
        default: return react(form.handle(event) ?? [])
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            crumbs: [scene.settings.serviceName, number, AskingPhrases.proposal[language]],
            blocks: form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene))
    }

    private mutating func react(_ signals: [FormSignal]) -> [Step] {
        signals.flatMap { signal -> [Step] in
            switch signal {
            case .changed(let id): change(id)
            case .left: return save()
            case .pressed(let id): return press(id)
            }
            return []
        }
    }

    private mutating func press(_ id: String) -> [Step] {
        if let choice = PartsForm.Choice(rawValue: id) { edit { $0.press(choice) } }
        return switch Choice(rawValue: id) {
        case .send: send()
        case .close: save() + [.back]
        case nil: []
        }
    }

    private mutating func save() -> [Step] {
        guard isTyped else { return [] }
        return keeper.save(
            Unsent(fields: DraftFields([.message: text]), parts: parts.entries))
    }

    private mutating func take(_ kept: Unsent?) {
        keeper.take(kept)
        guard let kept else { return }
        isTyped = true
        text = kept.fields[.message]
        if !kept.parts.isEmpty, kept.parts != parts.entries {
            parts = PartsForm(total: parts.total, entries: kept.parts)
        }
        show()
    }

    private mutating func change(_ id: String) {
        isTyped = true
        message = nil
        if let field = FieldID(rawValue: id) { form.faults[field] = nil }
        text = form[.message]
        parts.type(form)
        show()
    }

    private mutating func edit(_ change: (inout PartsForm) -> Void) {
        isTyped = true
        message = nil
        form.faults = [:]
        change(&parts)
        show()
        form.focus(on: FieldID.partTitle)
    }

    private mutating func show() {
        form.show(
            parts.elements + [
                TicketDraft.message(isOptional: true), .blank,
                .buttons(
                    [
                        FormButton(Choice.send, AskingPhrases.send, isForward: true),
                        FormButton(Choice.close, KeyPhrases.close),
                    ], .trailing, lead: nil),
            ])
        form.fill(parts.values)
        form.fill([.message: text])
    }

    private func send() -> [Step] {
        [
            .ask(.ownTickets(.propose(number, parts.entries, text: text))), .back,
            .tell(.done(AskingPhrases.partsSent)),
        ]
    }

    private mutating func refuse(_ refusal: Refusal) {
        message = .refusal(refusal)
        switch refusal {
        case .part(let number, let faults):
            parts.show(part: number)
            show()
            form.show(faults)
        case .fields(let faults): form.show(faults)
        default: break
        }
    }
}
