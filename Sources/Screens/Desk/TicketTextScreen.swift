import Invoicing
import Phrases
import Terminal
import Text

/// Asks for the text that goes with a step of a ticket: a reason, or a word that may be left out.
struct TicketTextScreen: Screen {
    private var body: TicketForm

    init(act: TicketAct, number: String) {
        body = TicketForm(act, number)
        show()
    }

    var entries: Entries { body.entries }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        body.handle(event, in: scene).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): return steps
            case .loaded: show()
            case .changed: break
            case .pressed("go"): return go()
            case .pressed: return [.back]
            }
            return []
        }
    }

    func page(in scene: Scene) -> Page {
        var page = body.page(body.name, in: scene)
        page.blocks.insert(contentsOf: note(scene), at: 0)
        return page
    }

    /// What it means, before it is done.
    private func note(_ scene: Scene) -> [Block] {
        guard let ticket = body.brief?.ticket else { return [] }
        let language = scene.language
        switch body.act {
        case .arrive:
            let waybill = ticket.step.waybill.map { Phrase(same: Gate.show($0)) }
            return [
                .note(
                    label: DeskPhrases.waybillBack[language],
                    lines: [(waybill ?? DeskPhrases.noWaybill)[language]]),
                .paragraph(DeskPhrases.arriveMeans[language], .dim), .blank,
            ]
        case .decline where ticket.step == .split && !body.isLost:
            return [.paragraph(DeskPhrases.endMeans[language], .dim), .blank]
        case .reply, .approve, .decline, .close, .void, .redLetter: return []
        }
    }

    private mutating func show() {
        let needsReason = body.act.needsText
        body.form.show([
            .message(needsReason ? DeskPhrases.reason : DeskPhrases.message), .blank,
            .goOrCancel(body.name.label),
        ])
        // The key and one Enter would tell the applicant that the paper is here.
        let button = body.act == .arrive ? "cancel" : "go"
        body.form.focus(on: needsReason ? FieldID.message.rawValue : button)
    }

    private mutating func go() -> [Step] {
        guard !body.act.needsText || body.hasText(.message), let act = body.act.plainMove else {
            return []
        }
        return body.steps(act, text: body.form[.message])
    }
}

extension TicketAct {
    /// The step of an act that needs nothing but a text; nil for the one with forms.
    fileprivate var plainMove: TicketMove.Act? {
        switch self {
        case .reply: .reply
        case .approve: .approve
        case .decline: .decline
        case .close: .close
        case .arrive: .arrive
        case .void: .void
        case .redLetter: nil
        }
    }
}
