import Invoicing
import Phrases
import Terminal
import Text

/// Offers an application that was begun before.
struct DraftOfferScreen: Screen {
    private let summary: DraftSummary
    private var asksAgain = false
    private var message: Notice?
    private var form = FormState(
        items: [
            .init(id: "continue", kind: .button(forward: true)),
            .init(id: "again", kind: .button(forward: false)),
            .init(id: "later", kind: .button(forward: false)),
        ])

    init(summary: DraftSummary) { self.summary = summary }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape): return [.back]
        case .replied(.wizard(.draft(let draft))):
            return [.replace(.fapiao(draft, editing: false))]
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .key(let key):
            let signals = form.handle(key).signals
            if signals.contains(.left("again")) { asksAgain = false }
            return press(signals)
        case .click(.item(let id)): return press(form.click(id).signals)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let records = summary.records.joined(separator: ", ")
        let shipping =
            summary.isShippingFilledIn ? BillPhrases.shippingThere : BillPhrases.shippingMissing
        var blocks: [Block] = [
            .paragraph(
                BillPhrases.began(
                    records, on: summary.begunAt.day.iso8601, at: summary.begunAt.clock)[language]),
            .paragraph(
                [summary.type.phrase[language], Gate.show(summary.title), shipping[language]]
                    .filter { !$0.isEmpty }.joined(separator: " · "), .dim),
            .blank,
        ]
        if asksAgain {
            blocks += [.paragraph(BillPhrases.startAgainQuestion[language], .warning), .blank]
        }
        blocks.append(
            .buttons(
                ButtonsBlock(
                    [
                        Button("continue", BillPhrases.goOn[language]),
                        Button("again", BillPhrases.startAgain[language]),
                        Button("later", BillPhrases.later[language]),
                    ], alignment: .center)))
        return Page(
            shape: .popup, crumbs: [BillPhrases.draft[language]], blocks: blocks,
            focus: form.focus, message: message?.message(in: scene),
            actions: [Actions.select(language), Actions.back(language)])
    }

    private mutating func press(_ signals: [FormSignal]) -> [Step] {
        guard case .pressed(let id)? = signals.last else { return [] }
        switch id {
        case "continue": return [.ask(.wizard(.resume(draft: summary.id)))]
        case "again":
            // Asked once: the second press starts.
            guard asksAgain else {
                asksAgain = true
                return []
            }
            return [.ask(.wizard(.startAgain(draft: summary.id)))]
        default: return [.back]
        }
    }
}
