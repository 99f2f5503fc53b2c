import Invoicing
import Phrases
import Terminal
import Text

/// A ticket with which one act is done.
struct TicketCase: DeskCase {
    let act: TicketAct
    let number: String
    private(set) var brief: TicketBrief?
    private(set) var isLost = false
    /// What was added since the form was opened, the oldest first.
    private var added: [Ticket.Message] = []

    init(_ act: TicketAct, _ number: String) {
        self.act = act
        self.number = number
    }

    var look: Step { .ask(.tickets(.brief(number))) }

    var name: TicketActName {
        TicketActName(act, at: brief?.ticket.step ?? .asked, canBeVoided: nil)
    }

    func title(_ name: TicketActName) -> Phrase {
        name.form(Gate.show(number), brief?.ticket.kind.phrase ?? Phrase(same: ""))
    }

    func news(in scene: Scene) -> [Block] {
        guard let brief, !added.isEmpty else { return [] }
        // Within the pop-up's frame and margins.
        var scene = scene
        scene.size.columns -= 8
        let report = ConversationReport(
            conversation: Conversation(
                ticket: brief.ticket, messages: added, application: nil, parts: []),
            viewer: .staff, scene: scene)
        return report.messages + [.blank]
    }

    mutating func hear(_ reply: Reply, in scene: Scene) -> DeskAnswer? {
        switch reply {
        case .tickets(.brief(let now)): load(now, scene)
        // The new state stands in the screen below, which looks at it again.
        case .tickets(.conversation): .done([.back, .tell(.done(name.done(number)))])
        default: nil
        }
    }

    /// Takes the step; what is refused stays on the form.
    func steps(_ act: TicketMove.Act, text: String = "") -> [Step] {
        guard let brief, !isLost else { return [] }
        let move = TicketMove(number, act, text: text, revision: brief.ticket.revision)
        return [.ask(.tickets(.act(move)))]
    }
}

extension TicketCase {
    private mutating func load(_ now: TicketBrief, _ scene: Scene) -> DeskAnswer {
        let before = brief
        brief = now
        let new = now.conversation.messages.dropFirst(before?.conversation.messages.count ?? 0)
        isLost = !now.allows(act)
        let hold = isLost ? hold(now).map { Notice.refusal($0) } : nil
        guard before != nil else {
            return .stands(isFirst: true, isLost ? hold ?? lost(now, scene) : nil)
        }
        guard let last = new.last else { return .stands(isFirst: false, hold) }
        added += new
        return .stands(
            isFirst: false,
            isLost ? lost(now, scene) : .info(DeskPhrases.goOn(somebody(last, scene))))
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

extension FormField {
    /// One line for the applicant.
    static func message(_ label: Phrase = DeskPhrases.message) -> FormField {
        FormField(
            .message, label, .text(columns: 50, limit: 1000), help: DeskPhrases.readWordForWord)
    }
}
