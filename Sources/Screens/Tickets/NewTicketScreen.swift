import Invoicing
import Phrases
import Terminal

/// A new ticket: what it is about, and below that what such a ticket needs.
struct NewTicketScreen: Screen {
    /// As it was opened, before anything was typed.
    private let origin: TicketOpening
    private var draft: TicketDraft
    private var keeper: UnsentKeeper
    private var form: Form
    private var message: Notice?
    /// The number that was looked up last.
    private var asked: String?
    /// Begin afresh was pressed once.
    private var asksAgain = false

    enum Choice: String { case send, earlier, afresh, ask, close }

    init(_ opening: TicketOpening, scene: Scene) {
        origin = opening
        draft = TicketDraft(opening)
        keeper = UnsentKeeper(.new(about: opening.origin))
        form = Form(draft.elements(in: scene), values: draft.values)
    }

    var entries: Entries { !draft.isTyped ? .none : keeper.isLost ? .lost : .kept }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return save() + [keeper.read]
        case .paused, .hangup: return save()
        case .resized: show(scene)
        case .replied(.tickets(.kept)): keeper.isKept()
        case .replied(.tickets(.unsent(let kept))): return take(kept, scene)
        case .replied(.tickets(.known(let subject))): take(subject, scene)
        case .replied(.tickets(.conversation(let conversation))):
            draft.isSent()
            let number = conversation.ticket.number
            return [
                .replace(.conversation(number)), .tell(.done(AskingPhrases.isSent(number))),
            ]
        case .replied(.refused(let refusal)): return refuse(refusal, scene)
        case .failed:
            keeper.fail()
            message = .failure
        case .key(.escape), .key(.control("p")): return save() + [.back]
        case .key(.control("n")): return draft.forward.map { press($0.id, scene) } ?? []
        case .key(.alt(.down)), .key(.function(4)): return pickTitle()
        case .took(let entry):
            draft.fill(from: entry)
            show(scene)
            return save()
        case .key(.enter): return enter(scene)
        default: return react(form.handle(event) ?? [], scene)
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var actions = Actions.form(scene)
        if form.focusedField == .title {
            actions.append(
                Action(
                    [.function(4), .alt(.down)], "F4", KeyPhrases.earlier[language], inBar: false))
        }
        return Page(
            crumbs: [scene.settings.serviceName] + (origin.about.isEmpty ? [] : [origin.about])
                + [AskingPhrases.ticket[language]],
            blocks: form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: actions)
    }
}

extension NewTicketScreen {
    private mutating func react(_ signals: [FormSignal], _ scene: Scene) -> [Step] {
        signals.flatMap { signal -> [Step] in
            switch signal {
            case .changed(let id):
                change(id, scene)
                // A choice or a tick is done with one key; typing is kept when it pauses.
                if !form.isText(id) { return save() }
            case .left(let id): return save() + leave(id)
            case .pressed(let id): return press(id, scene)
            }
            return []
        }
    }

    private mutating func change(_ id: String, _ scene: Scene) {
        guard let field = FieldID(rawValue: id) else { return }
        (message, asksAgain) = (nil, false)
        form.faults[field] = nil
        if field == .ticketKind { form.faults = [:] }
        draft.change(field, in: form)
        show(scene)
    }

    private mutating func leave(_ id: String) -> [Step] {
        guard let field = FieldID(rawValue: id) else { return [] }
        if field == .about { return asked == draft.opening.about ? [] : know() }
        // An empty field is not complained of before it is sent.
        let fault = draft.fault(in: field)
        form.faults[field] = fault == .required ? nil : fault
        return []
    }

    private mutating func press(_ id: String, _ scene: Scene) -> [Step] {
        if let choice = PartsForm.Choice(rawValue: id) { edit(scene) { $0.press(choice) } }
        switch Choice(rawValue: id) {
        case .send: return send()
        case .earlier:
            return draft.earlier.map { save() + [.replace(.conversation($0))] } ?? []
        case .afresh: return beginAfresh()
        case .ask:
            draft.askPerson()
            show(scene)
            form.focus(on: FieldID.message)
        case .close: return save() + [.back]
        case nil: break
        }
        return []
    }

    /// Asked once: the second press throws away what was kept.
    private mutating func beginAfresh() -> [Step] {
        guard asksAgain else {
            asksAgain = true
            message = .info(AskingPhrases.afreshQuestion)
            return []
        }
        return [keeper.forget, .replace(.newTicket(origin))]
    }

    private mutating func save() -> [Step] { keeper.save(draft.unsent) }

    /// What was typed before is there again; then it is looked up what is known.
    private mutating func take(_ kept: Unsent?, _ scene: Scene) -> [Step] {
        let before = draft.opening.about
        if let kept {
            keeper.take(kept)
            let isFirst = asked == nil
            draft.take(kept, keepsKind: isFirst && origin.kind != .whereabouts)
            show(scene)
        }
        // A number that is still being typed is not looked up.
        let isLookedUp = draft.subject != nil || asked == nil || draft.opening.about != before
        return isLookedUp ? know() : []
    }

    private mutating func edit(_ scene: Scene, _ change: (inout PartsForm) -> Void) {
        draft.edit(change)
        message = nil
        (form.faults[.partTitle], form.faults[.partAmount]) = (nil, nil)
        show(scene)
        form.focus(on: FieldID.partTitle)
    }

    private mutating func show(_ scene: Scene) {
        form.show(draft.elements(in: scene))
        form.fill(draft.values)
    }

    private mutating func know() -> [Step] {
        asked = draft.opening.about
        return [.ask(.ownTickets(.know(about: draft.opening.about)))]
    }

    private mutating func take(_ subject: TicketSubject, _ scene: Scene) {
        let isFirst = draft.subject == nil
        draft.take(subject, asksBuyer: scene.settings.requiresTaxpayerID)
        show(scene)
        guard isFirst else { return }
        // What was opened for one thing begins with that.
        let isButton = form.focusedField == nil
        let isChosen = draft.opening.kind == .split && form.focus == FieldID.ticketKind.rawValue
        guard isButton || isChosen else { return }
        let content = form.fields.map(\.id).filter { ![.ticketKind, .about].contains($0) }
        if let first = content.first(where: { form[$0].isEmpty }) ?? content.first {
            form.focus(on: first)
        }
    }

    private mutating func send() -> [Step] {
        guard draft.obstacle == nil else { return [] }
        guard !draft.changesNothing else {
            message = .error(AskingPhrases.sameTitle)
            return []
        }
        return [.ask(.ownTickets(.open(draft.opening)))]
    }

    private mutating func refuse(_ refusal: Refusal, _ scene: Scene) -> [Step] {
        message = .refusal(refusal)
        switch refusal {
        case .part(let number, let faults):
            draft.edit { $0.show(part: number) }
            show(scene)
            form.show(faults)
        case .fields(let faults) where faults.map(\.field) == [.about]:
            // Said where it stands; who has gone on is not called back.
            form.faults[.about] = faults.first?.fault
            message = nil
        case .fields(let faults):
            form.show(faults)
            let shown = form.fields.map(\.id)
            if faults.contains(where: { shown.contains($0.field) }) { message = nil }
        case .ticketOpen: return know()
        default: break
        }
        return []
    }

    private mutating func pickTitle() -> [Step] {
        guard form.focusedField == .title else { return [] }
        let looked = Draft(
            id: .unsaved, account: AccountID(0), bills: [], fields: draft.opening.fields,
            filledFrom: nil)
        return save() + [.open(.earlier(.title, draft: looked))]
    }

    private mutating func enter(_ scene: Scene) -> [Step] {
        if form.holdsDoubt({ [draft] in draft.fault(in: $0) }) { return [] }
        if let field = form.keepDoubt() {
            draft.keep(field)
            message = nil
        } else if form.focusedField == .partAmount, holdsAmount() || goesOnFromAmount(scene) {
            return []
        }
        return react(form.handle(.key(.enter)) ?? [], scene)
    }

    /// Enter in what is no amount stays there and says so.
    private mutating func holdsAmount() -> Bool {
        guard let fault = draft.fault(in: .partAmount) else { return false }
        form.faults[.partAmount] = fault
        return true
    }

    /// Enter in an amount goes on to the next part, and after the last one to Send.
    private mutating func goesOnFromAmount(_ scene: Scene) -> Bool {
        guard let parts = draft.parts, parts.entries[parts.current].typedAmount != nil
        else { return false }
        if parts.toGo > .zero { edit(scene) { $0.add() } } else { form.focus(on: Choice.send) }
        return true
    }
}
