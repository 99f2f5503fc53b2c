import Phrases
import Terminal

/// Asks a question; what is answered and what follows stands in it.
struct AskScreen: Screen {
    let ask: Ask
    /// The choice that was pressed once and asks again.
    private var pressed: String?
    private var message: Notice?
    private var form: FormState

    init(_ ask: Ask) {
        self.ask = ask
        form = FormState(
            items: ask.choices.map { .init(id: $0.id, kind: .button(forward: $0.isForward)) })
    }

    var topic: Topic? { ask.topic }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape): return [.back]
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .replied(.wizard(.draft(let draft))) where ask.harvest == .draft:
            return [.replace(.fapiao(draft, editing: false))]
        case .replied(.desk(.exported(let csv))):
            if case .export(let steps) = ask.harvest { return [.copy(csv)] + steps }
        case .failed: message = .failure
        case .key(let key): return follow(form.handle(key).signals)
        case .click(.item(let id)): return follow(form.click(id).signals)
        default: break
        }
        return []
    }

    private mutating func follow(_ signals: [FormSignal]) -> [Step] {
        if let pressed, signals.contains(.left(pressed)) { self.pressed = nil }
        guard case .pressed(let id)? = signals.last,
            let choice = ask.choices.first(where: { $0.id == id })
        else { return [] }
        guard choice.asksAgain == nil || pressed == id else {
            pressed = id
            return []
        }
        return choice.steps
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks: [Block] = ask.text.enumerated().map { place, text in
            .paragraph(text[language], place < ask.dimFrom ? .plain : .dim)
        }
        blocks.append(.blank)
        let again = ask.choices.first { $0.id == pressed }?.asksAgain
        if let again { blocks += [.paragraph(again[language], .warning), .blank] }
        blocks.append(
            .buttons(
                ButtonsBlock(
                    ask.choices.map { Button($0.id, $0.label[language], role: $0.role) },
                    alignment: .center)))
        return Page(
            shape: .popup, crumbs: [ask.title[language]], blocks: blocks, focus: form.focus,
            message: message?.message(in: scene),
            actions: [Actions.select(language), Actions.back(language)])
    }
}
