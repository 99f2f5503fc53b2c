import Invoicing
import Phrases
import Terminal

/// Asks before something is done that cannot be taken back.
struct QuestionScreen: Screen {
    private let question: Question
    private var message: Notice?
    private var form = FormState(
        items: [
            .init(id: "no", kind: .button(forward: false)),
            .init(id: "yes", kind: .button(forward: true)),
        ])

    init(question: Question) { self.question = question }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
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

    private func follow(_ signals: [FormSignal]) -> [Step] {
        switch signals.last {
        case .pressed("yes"): [.ask(.wizard(request)), .back, .tell(news)]
        case .pressed: [.back]
        default: []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [title[language]],
            blocks: [
                .paragraph(text[language]), .blank,
                .buttons(
                    ButtonsBlock(
                        [
                            Button("no", AccountPhrases.cancel[language]),
                            Button("yes", title[language]),
                        ], alignment: .center)),
            ],
            focus: form.focus, message: message?.message(in: scene),
            actions: [Actions.select(language), Actions.back(language)])
    }

    private var request: WizardRequest {
        switch question {
        case .withdraw(let number): .withdraw(number)
        case .arrived(let number): .arrived(number)
        }
    }

    private var news: News {
        switch question {
        case .withdraw(let number): .withdrawn(number)
        case .arrived(let number): .arrived(number)
        }
    }

    private var title: Phrase {
        switch question {
        case .withdraw: ProgressPhrases.withdraw
        case .arrived: ProgressPhrases.arrived
        }
    }

    private var text: Phrase {
        switch question {
        case .withdraw(let number): ProgressPhrases.askWithdraw(number)
        case .arrived(let number): ProgressPhrases.askArrived(number)
        }
    }
}
