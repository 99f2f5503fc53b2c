import Invoicing
import Phrases
import Terminal
import Text

/// What the forms for one ticket share: the ticket as it is now, what is typed, and what is said
/// when another was faster.
struct TicketForm: Sendable {
    /// What an event means to a form.
    enum Outcome: Equatable {
        case steps([Step])
        /// The ticket is known now.
        case loaded
        case changed(String)
        case pressed(String)
    }

    let act: TicketAct
    let number: String
    private(set) var brief: TicketBrief?
    /// Another did something after which this cannot be done any more.
    private(set) var isLost = false
    var form: Form
    var message: Notice?
    /// What was added since the form was opened, the oldest first.
    private(set) var news: [Ticket.Message] = []
    private var hasTyped = false

    init(_ act: TicketAct, _ number: String, _ elements: [FormElement] = []) {
        self.act = act
        self.number = number
        form = Form(elements)
    }

    var entries: Entries { hasTyped ? .lost : .none }

    var name: TicketActName {
        TicketActName(act, at: brief?.ticket.step ?? .asked, canBeVoided: nil)
    }

    /// Does what an event means to every such form.
    mutating func handle(_ event: Event, in scene: Scene) -> [Outcome] {
        switch event {
        case .opened, .changed: return [.steps([look])]
        case .replied(.tickets(.brief(let now))): return load(now, scene) ? [.loaded] : []
        // The new state stands in the screen below, which looks at it again.
        case .replied(.tickets(.conversation)):
            return [.steps([.back, .tell(.done(name.done(number)))])]
        case .replied(.refused(let refusal)): return refuse(refusal)
        case .failed: message = .failure
        case .key(.escape): return [.steps([.back])]
        case .key(.control("n")): return [.pressed("go")]
        default: return react(form.handle(event) ?? [])
        }
        return []
    }

    /// Takes the step; what is refused stays here.
    func steps(_ act: TicketMove.Act, text: String) -> [Step] {
        guard let brief, !isLost else { return [] }
        let move = TicketMove(number, act, text: text, revision: brief.ticket.revision)
        return [.ask(.tickets(.act(move)))]
    }

    /// Whether a text is there where one is needed; says so where not.
    mutating func hasText(_ field: FieldID) -> Bool {
        guard form[field].allSatisfy(\.isWhitespace) else { return true }
        form.show([FieldRefusal(field, .required)])
        return false
    }

    func page(_ name: TicketActName, in scene: Scene) -> Page {
        let language = scene.language
        let kind = brief?.ticket.kind.phrase ?? Phrase(same: "")
        let title = name.form(Gate.show(number), kind)
        return Page(
            shape: .popup, crumbs: [title[language]],
            blocks: newBlocks(in: scene) + form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene, hasPages: true))
    }
}

extension TicketForm {
    private var look: Step { .ask(.tickets(.brief(number))) }

    /// What another wrote meanwhile is read before one goes on.
    private func newBlocks(in scene: Scene) -> [Block] {
        guard let brief, !news.isEmpty else { return [] }
        // Within the pop-up's frame and margins.
        var scene = scene
        scene.size.columns -= 8
        let report = ConversationReport(
            conversation: Conversation(
                ticket: brief.ticket, messages: news, application: nil, parts: []),
            viewer: .staff, scene: scene)
        return report.messages + [.blank]
    }

    /// - Returns: true the first time.
    private mutating func load(_ now: TicketBrief, _ scene: Scene) -> Bool {
        let before = brief
        brief = now
        let added = now.conversation.messages.dropFirst(before?.conversation.messages.count ?? 0)
        isLost = !now.allows(act)
        let hold = isLost ? hold(now).map { Notice.refusal($0) } : nil
        guard before != nil else {
            if isLost { message = hold ?? lost(now, scene) }
            return true
        }
        guard let last = added.last else {
            message = hold ?? message
            return false
        }
        news += added
        message = isLost ? lost(now, scene) : .info(DeskPhrases.goOn(somebody(last, scene)))
        return false
    }

    /// What keeps a split from ending is no deed in the ticket, which nobody could tell of.
    private func hold(_ now: TicketBrief) -> Refusal? {
        guard act == .decline, now.ticket.step == .split,
            let part = now.conversation.parts.first(where: { !($0.stage?.isEnded ?? true) }),
            let application = part.application
        else { return nil }
        return .splitLive(record: now.ticket.matter.about?.number ?? "", application: application)
    }

    private func lost(_ now: TicketBrief, _ scene: Scene) -> Notice? {
        now.conversation.messages.last.map {
            .error(DeskPhrases.lost(somebody($0, scene), ""))
        }
    }

    private func somebody(_ last: Ticket.Message, _ scene: Scene) -> Phrase {
        last.sentence(in: number, at: scene.now)
    }

    private mutating func refuse(_ refusal: Refusal) -> [Outcome] {
        message = .refusal(refusal)
        switch refusal {
        case .fields(let faults) where form.fields.contains { $0.id == faults.first?.field }:
            message = nil
            form.show(faults)
        case .ticketChanged, .ticketForbidden, .moveForbidden:
            // Looking at it again tells who it was.
            return [.steps([look])]
        default: break
        }
        return []
    }

    private mutating func react(_ signals: [FormSignal]) -> [Outcome] {
        signals.compactMap { signal in
            switch signal {
            case .changed(let id):
                hasTyped = true
                if !isLost { message = nil }
                if let field = FieldID(rawValue: id) { form.faults[field] = nil }
                return .changed(id)
            case .left: return nil
            case .pressed(let id): return .pressed(id)
            }
        }
    }
}

extension Ticket.Message {
    /// Who did what, how long ago.
    func sentence(in ticket: String, at now: Instant) -> Phrase {
        let ago = DeskPhrases.agoInWords(Int(now.seconds - at.seconds))
        let name = actor.phrase
        func sentence(_ name: String) -> Phrase {
            DeskPhrases.somebody(Gate.show(name), did: deed, in: ticket, ago)
        }
        return Phrase(
            en: sentence(name.en).en, zhHans: sentence(name.zhHans).zhHans,
            de: sentence(name.de).de)
    }
}

extension FormElement {
    /// One line for the applicant.
    static func message(_ label: Phrase = DeskPhrases.message) -> FormElement {
        .field(
            FormField(
                .message, label, .text(columns: 50, limit: 1000),
                help: DeskPhrases.readWordForWord))
    }
}
