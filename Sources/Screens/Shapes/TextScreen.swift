import Invoicing
import Phrases
import Terminal
import Text

/// An act of the desk that is done with one text and nothing else, as a value.
public enum TextAct: Equatable, Sendable {
    case application(Move, String)
    case ticket(TicketMove.Act, String)

    /// The screen that asks for it.
    var screen: any Screen {
        switch self {
        case .application(let move, let number):
            TextScreen(move, of: ApplicationCase(move.act, number))
        case .ticket(let act, let number): TextScreen(act, of: TicketCase(act.kind, number))
        }
    }
}

/// A case with which something is done by a text and nothing else.
protocol TextCase: DeskCase {
    /// What is done, but for the text.
    associatedtype Done: Sendable
    var title: Phrase { get }
    /// What is asked for.
    var text: ActText { get }
    /// What the act means, before it is done.
    func meaning(in scene: Scene) -> [Block]
    func steps(_ done: Done, text: String) -> [Step]
}

/// The text that goes with an act: a reason, or a word that may be left out.
struct ActText {
    let field: FormField
    let isNeeded: Bool
    /// What the act is called on its button.
    let button: Phrase
    /// The key of the act and one Enter must not do it.
    var isGrave = false
}

/// Asks for the text that goes with an act.
struct TextScreen<Case: TextCase>: Screen {
    private let done: Case.Done
    private var body: ActForm<Case>

    init(_ done: Case.Done, of subject: Case) {
        self.done = done
        body = ActForm(subject)
        show()
        let text = subject.text
        if text.isNeeded {
            body.form.focus(on: text.field.id)
        } else {
            body.form.focus(on: text.isGrave ? ActButton.cancel : ActButton.go)
        }
    }

    var entries: Entries { body.entries }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        body.handle(event, in: scene).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): return steps
            case .loaded: show()
            case .go: return go()
            case .changed, .left, .pressed: break
            }
            return []
        }
    }

    func page(in scene: Scene) -> Page {
        var page = body.page(body.subject.title, in: scene)
        page.blocks.insert(contentsOf: body.subject.meaning(in: scene), at: 0)
        return page
    }

    private mutating func show() {
        let text = body.subject.text
        body.form.show([.field(text.field), .blank, .goOrCancel(text.button)])
    }

    private mutating func go() -> [Step] {
        let text = body.subject.text
        guard !text.isNeeded || body.hasText(text.field.id) else { return [] }
        return body.subject.steps(done, text: body.form[text.field.id])
    }
}

extension ApplicationCase: TextCase {
    var title: Phrase { title(Gate.show(application?.fapiao.title.text ?? "")) }

    var text: ActText {
        let isNeeded = act.needs == .reason
        return ActText(
            field: .remark(isReason: isNeeded && act != .remark), isNeeded: isNeeded,
            button: act.label)
    }

    func meaning(in scene: Scene) -> [Block] { [] }

    func steps(_ move: Move, text: String) -> [Step] {
        moving(move, remark: text).map { take($0) } ?? []
    }
}

extension TicketCase: TextCase {
    var title: Phrase { title(name) }

    var text: ActText {
        ActText(
            field: .message(act.needsText ? DeskPhrases.reason : DeskPhrases.message),
            isNeeded: act.needsText, button: name.label,
            // It would tell the applicant that the paper is here.
            isGrave: act == .arrive)
    }

    func meaning(in scene: Scene) -> [Block] {
        guard let ticket = brief?.ticket else { return [] }
        let language = scene.language
        switch act {
        case .arrive:
            let waybill = ticket.step.waybill.map { Phrase(same: Gate.show($0)) }
            return [
                .note(
                    label: DeskPhrases.waybillBack[language],
                    lines: [(waybill ?? DeskPhrases.noWaybill)[language]]),
                .paragraph(DeskPhrases.arriveMeans[language], .dim), .blank,
            ]
        case .decline where ticket.step == .split && !isLost:
            return [.paragraph(DeskPhrases.endMeans[language], .dim), .blank]
        case .reply, .approve, .decline, .close, .void, .redLetter: return []
        }
    }
}
