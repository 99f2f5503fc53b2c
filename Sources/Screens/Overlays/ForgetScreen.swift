import Invoicing
import Phrases
import Terminal

/// Asks whether to forget a title or an address, where no key does it.
struct ForgetScreen: Screen {
    private let entry: Earlier
    private var message: Notice?
    private var form = FormState(
        items: [
            .init(id: "keep", kind: .button(forward: false)),
            .init(id: "forget", kind: .button(forward: true)),
        ])

    init(entry: Earlier) { self.entry = entry }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .replied(.wizard(.earlier)): return [.back]
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .key(let key): return press(form.handle(key).signals.last)
        case .click(.item(let id)): return press(form.click(id).signals.last)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [FormPhrases.forget[language]],
            blocks: [
                .paragraph(AccountPhrases.forgetQuestion(entry.name)[language]), .blank,
                .buttons(
                    ButtonsBlock(
                        [
                            Button("keep", AccountPhrases.keepEntry[language]),
                            Button("forget", FormPhrases.forget[language]),
                        ], alignment: .center)),
            ],
            focus: form.focus, message: message?.message(in: scene),
            actions: [Actions.select(language), Actions.back(language)])
    }

    private func press(_ signal: FormSignal?) -> [Step] {
        switch signal {
        case .pressed("forget"): [.ask(.wizard(.forget(entry)))]
        case .pressed: [.back]
        default: []
        }
    }
}
