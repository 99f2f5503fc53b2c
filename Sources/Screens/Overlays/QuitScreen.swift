import Phrases
import Terminal

/// Asks before a form with entries is left.
struct QuitScreen: Screen {
    /// The entries are kept as a draft; else they are lost.
    let kept: Bool
    private var form = FormState(
        items: [
            .init(id: "stay", kind: .button(forward: false)),
            .init(id: "leave", kind: .button(forward: true)),
        ])

    init(kept: Bool) { self.kept = kept }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        let signals: [FormSignal] =
            switch event {
            case .key(let key): form.handle(key).signals
            case .click(.item(let id)): form.click(id).signals
            default: []
            }
        if event == .key(.escape) || signals.last == .pressed("stay") { return [.back] }
        return signals.last == .pressed("leave") ? [.quit] : []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [WelcomePhrases.leave[language]],
            blocks: [
                .paragraph((kept ? WelcomePhrases.kept : WelcomePhrases.notKept)[language]),
                .blank,
                .buttons(
                    ButtonsBlock(
                        [
                            Button("stay", WelcomePhrases.stay[language]),
                            Button("leave", WelcomePhrases.leaveButton[language]),
                        ], alignment: .center)),
            ],
            focus: form.focus, actions: [Actions.select(language), Actions.back(language)])
    }
}
