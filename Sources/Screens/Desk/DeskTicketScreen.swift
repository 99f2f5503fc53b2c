import Invoicing
import Phrases
import Terminal
import Text

/// One conversation as staff see it: what it is about, what was said, and what can be done.
struct DeskTicketScreen: Screen {
    private let number: String
    private(set) var brief: TicketBrief?
    private(set) var form = Form([])
    private(set) var message: Notice?
    /// So many rows of the conversation lie below what is in view.
    private(set) var up = 0
    /// In a low window the page is looked at from its top, and nothing has the focus.
    private(set) var isAtTop = false

    /// Beside the acts, one of which is called `close`.
    private enum Choice: String { case send, back }

    init(number: String) { self.number = number }

    var entries: Entries {
        typed.isEmpty ? .none : .lost
    }

    var reply: UnsentReply? { brief == nil ? nil : UnsentReply(ticket: number, text: typed) }

    /// The reply that was not sent; nothing where the ticket takes none any more.
    private var typed: String {
        form[.message].allSatisfy(\.isWhitespace) ? "" : form[.message]
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.desk(.me))] + look
        case .replied(.tickets(.brief(let now))): return take(now, scene)
        // The reply was sent.
        case .replied(.tickets(.conversation)):
            form.fill([.message: ""])
            // Nothing is typed any more: letters are keys again.
            form.focus(on: Choice.send)
            message = .success(TicketActName.reply.done(number))
            return look
        case .replied(.refused(let refusal)): return refuse(refusal)
        case .told(let news): message = .success(news.phrase)
        case .failed: message = .failure
        case .resized: scroll(0, scene)
        case .wheel(let rows): scroll(-rows, scene)
        case .key(let key): return press(key, scene)
        default: return react(form.handle(event) ?? [])
        }
        return []
    }

    private var look: [Step] { [.ask(.tickets(.brief(number)))] }
}

// What is known.
extension DeskTicketScreen {
    /// Whoever looks at it has read it, as far as it is shown.
    private mutating func take(_ now: TicketBrief, _ scene: Scene) -> [Step] {
        let before = brief
        brief = now
        tell(now, since: before, scene)
        show(now, scene)
        if before == nil { begin(now, scene) }
        guard now.conversation.isUnread else { return [] }
        let seen = now.conversation.messages.count
        return [.ask(.tickets(.markRead(number, messages: seen)))]
    }

    /// Says what another did since it was looked at.
    private mutating func tell(_ now: TicketBrief, since before: TicketBrief?, _ scene: Scene) {
        guard let before, let last = now.conversation.messages.last,
            now.conversation.messages.count > before.conversation.messages.count,
            last.actor.name != scene.staff?.name
        else { return }
        up = 0
        // What was refused says already that there is something new.
        if case .refusal = message { return }
        message = .info(DeskPhrases.sentence(last.sentence(in: number, at: scene.now)))
    }

    private mutating func show(_ now: TicketBrief, _ scene: Scene) {
        var elements: [FormElement] = []
        var buttons = verbs(now).map {
            FormButton($0, $0.label(now, on: scene.now.day))
        }
        if now.allows(.reply) {
            elements.append(.field(.message(DeskPhrases.reply)))
            buttons.append(FormButton(Choice.send, DeskPhrases.send, isForward: true))
        }
        buttons.append(FormButton(Choice.back, DeskPhrases.close))
        form.show(elements + [.buttons(buttons, .trailing, lead: nil)])
    }

    /// What is to be done next has the focus, never a field: letters are keys.
    private mutating func begin(_ now: TicketBrief, _ scene: Scene) {
        form.fill([.message: scene.replies[number] ?? ""])
        let next = verbs(now).first { [.approve, .arrive, .void].contains($0) }
        if let next {
            form.focus(on: next)
        } else {
            form.focus(on: now.allows(.reply) ? Choice.send : .back)
        }
    }

    func verbs(_ brief: TicketBrief) -> [TicketAct] {
        TicketAct.withForm.filter { brief.allows($0) }
    }

    var application: String? { brief?.application?.number }
}

// Keys.
extension DeskTicketScreen {
    private mutating func press(_ key: Key, _ scene: Scene) -> [Step] {
        message = nil
        let wasAtTop = isAtTop
        isAtTop = false
        switch key {
        // The first Esc leaves the field: letters are keys again.
        case .escape where form.isText(form.focus): form.focus(on: Choice.send)
        case .escape: return [.back]
        case .pageUp: pageUp(scene)
        case .pageDown: if !wasAtTop { scroll(-page(scene), scene) }
        case .control("n"): return send()
        default:
            if !form.isText(form.focus), let steps = command(key, scene) { return steps }
            return react(form.handle(.key(key)) ?? [])
        }
        return []
    }

    /// Letters are commands while nothing is typed.
    private mutating func command(_ key: Key, _ scene: Scene) -> [Step]? {
        guard let brief else { return nil }
        if let act = verbs(brief).first(where: { key == .character($0.key) }) {
            return open(act)
        }
        switch key {
        case .character("r") where brief.allows(.reply):
            form.focus(on: FieldID.message)
            return []
        case .character("o"):
            return application.map {
                [.open(.deskApplication($0, QueueFilter(.all), isFromQueue: false))]
            }
        case .character("c"): return [.copy(number), .tell(.done(DeskPhrases.copied(number)))]
        case .character(":"): return [.open(.palette(actions(scene)))]
        default: return nil
        }
    }

    private mutating func react(_ signals: [FormSignal]) -> [Step] {
        signals.flatMap { signal -> [Step] in
            switch signal {
            case .changed(let id):
                if let field = FieldID(rawValue: id) { form.faults[field] = nil }
                return []
            case .left: return []
            case .pressed(let id):
                return switch Choice(rawValue: id) {
                case .send: send()
                case .back: [.back]
                case nil: TicketAct(rawValue: id).map { open($0) } ?? []
                }
            }
        }
    }

    private func open(_ act: TicketAct) -> [Step] {
        act.form(of: number).map { [.open($0)] } ?? []
    }

    private mutating func send() -> [Step] {
        guard let brief, brief.allows(.reply) else { return [] }
        guard !form[.message].allSatisfy(\.isWhitespace) else {
            form.show([FieldRefusal(.message, .required)])
            return []
        }
        let move = TicketMove(
            number, .reply, text: form[.message], revision: brief.ticket.revision)
        return [.ask(.tickets(.act(move)))]
    }

    private mutating func refuse(_ refusal: Refusal) -> [Step] {
        if case .fields(let faults) = refusal {
            form.show(faults)
            return []
        }
        message = .refusal(refusal)
        switch refusal {
        case .ticketChanged, .ticketForbidden: return look
        default: return []
        }
    }

    /// Above the first message there is what the ticket is about.
    private mutating func pageUp(_ scene: Scene) {
        let before = up
        scroll(page(scene), scene)
        isAtTop = up == before && !fits(scene)
    }

    /// The rows at both edges only tell that there is more.
    private func page(_ scene: Scene) -> Int { max(1, rows(scene) - 2) }

    /// - Parameter more: rows up; down if negative.
    private mutating func scroll(_ more: Int, _ scene: Scene) {
        let count = report(scene)?.messages.count ?? 0
        up = max(0, min(up + more, count - rows(scene)))
    }
}
