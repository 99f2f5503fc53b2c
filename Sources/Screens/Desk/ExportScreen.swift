import Invoicing
import Phrases
import Terminal

/// Copies applications for the tax-control software; over SSH there are no files.
struct ExportScreen: Screen {
    private let numbers: [String]
    private var message: Notice?
    private var form = FormState(
        items: ["cancel", "export", "accept"].map { .init(id: $0, kind: .button(forward: false)) })

    init(numbers: [String]) { self.numbers = numbers }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .replied(.desk(.exported(let csv))):
            return [
                .copy(csv), .back, .tell(.done(DeskPhrases.exported(numbers.count))),
                .ask(.desk(.counts)),
            ]
        case .replied(.refused(let refusal)):
            message = .refusal(refusal)
            return []
        case .failed:
            message = .failure
            return []
        case .key(.escape): return [.back]
        case .key(let key): return follow(form.handle(key).signals)
        case .click(.item(let id)): return follow(form.click(id).signals)
        default: return []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [DeskPhrases.export[language]],
            blocks: [
                .paragraph(DeskPhrases.askExport(numbers.count)[language]), .blank,
                .buttons(
                    ButtonsBlock(
                        [
                            Button("cancel", AccountPhrases.cancel[language]),
                            Button("export", DeskPhrases.export[language]),
                            Button("accept", DeskPhrases.acceptAndExport[language]),
                        ], alignment: .center)),
            ],
            focus: form.focus, message: message?.message(in: scene),
            actions: [Actions.select(language), Actions.back(language)])
    }

    private func follow(_ signals: [FormSignal]) -> [Step] {
        guard case .pressed(let id) = signals.last else { return [] }
        if id == "cancel" { return [.back] }
        return [.ask(.desk(.export(numbers, accepting: id == "accept")))]
    }
}
