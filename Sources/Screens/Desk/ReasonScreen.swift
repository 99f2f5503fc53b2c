import Invoicing
import Phrases
import Terminal
import Text

/// Asks for the text that goes with a step: a reason, or a remark that may be empty.
struct ReasonScreen: Screen {
    private var body: MoveForm

    init(act: ApplicationAct, number: String) {
        body = MoveForm(
            act, number,
            [
                .remark(isReason: act.needs == .reason && act != .remark), .blank,
                .goOrCancel(act.label),
            ])
        if act.needs != .reason { body.form.focus(on: "go") }
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
        guard body.hasReason(needed: body.act.needs == .reason), let move = body.act.plainMove
        else {
            return []
        }
        return body.steps(move)
    }
}

extension ApplicationAct {
    /// The move of an act that needs nothing but a text; nil for the others.
    var plainMove: Move? {
        switch self {
        case .accept: .accept
        case .handBack: .handBack
        case .ready: .ready
        case .receive: .receive
        case .remark: .remark
        case .reject: .reject
        case .undo: .undo
        case .issue, .mailOut: nil
        }
    }
}
