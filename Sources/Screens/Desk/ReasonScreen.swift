import Invoicing
import Phrases
import Terminal
import Text

/// Asks for the text that goes with a step: a reason, or a remark that may be empty.
struct ReasonScreen: Screen {
    private var body: MoveForm

    init(verb: Verb, number: String) {
        body = MoveForm(
            verb, number,
            [
                .remark(isReason: verb.needsReason && verb != .remark), .blank,
                .goOrCancel(verb.label),
            ])
        if !verb.needsReason { body.form.focus(on: "go") }
    }

    var entries: Entries { body.entries }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        body.handle(event, in: scene).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): steps
            case .pressed("go"): go()
            case .pressed: [.back]
            case .loaded, .changed, .left: []
            }
        }
    }

    func page(in scene: Scene) -> Page {
        body.page(Gate.show(body.application?.fapiao.title.text ?? ""), in: scene)
    }

    private mutating func go() -> [Step] {
        guard body.hasReason(needed: body.verb.needsReason) else { return [] }
        return body.steps(body.verb.plainMove)
    }
}

extension Verb {
    /// The move of a verb that needs nothing but a text.
    var plainMove: Move {
        switch self {
        case .accept: .accept
        case .handBack: .handBack
        case .issue: .issue([])
        case .mailOut: .mailOut(nil, waybill: "")
        case .ready: .ready
        case .receive: .receive
        case .remark: .remark
        case .reject: .reject
        case .undo: .undo
        }
    }
}
