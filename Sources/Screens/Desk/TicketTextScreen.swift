import Invoicing
import Phrases
import Terminal
import Text

/// Asks for the text that goes with a step of a request: a reason, or a word that may be left out.
struct TicketTextScreen: Screen {
    private var body: TicketForm

    init(verb: TicketVerb, number: String) {
        body = TicketForm(verb, number)
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
        switch body.verb {
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
        case .approve, .decline, .close, .void: return []
        }
    }

    private mutating func show() {
        let needsReason = body.verb == .decline
        body.form.show([
            .message(needsReason ? DeskPhrases.reason : DeskPhrases.message), .blank,
            .goOrCancel(DeskPhrases.ticketLabel(body.name)),
        ])
        // The key and one Enter would tell the applicant that the paper is here.
        let button = body.verb == .arrive ? "cancel" : "go"
        body.form.focus(on: needsReason ? FieldID.message.rawValue : button)
    }

    private mutating func go() -> [Step] {
        let act: TicketMove.Act
        switch body.verb {
        case .decline:
            guard body.hasText(.message) else { return [] }
            act = .decline
        case .arrive: act = .arrive
        case .close, .approve, .void: act = .close
        }
        return body.steps(act, text: body.form[.message])
    }
}
