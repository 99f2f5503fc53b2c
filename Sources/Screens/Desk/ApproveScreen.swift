import Invoicing
import Phrases
import Terminal
import Text

/// Agrees to what was asked for: says where a Fapiao is sent back to, or shows what is agreed.
struct ApproveScreen: Screen {
    private var body: ActForm<TicketCase>
    /// What stood in the field from the beginning.
    private var branch = ""

    init(number: String) { body = ActForm(TicketCase(.approve, number)) }

    var entries: Entries { body.entries }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        body.handle(event, in: scene).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): return steps
            case .loaded: show(scene)
            case .changed, .left, .pressed: break
            case .go: return go()
            }
            return []
        }
    }

    func page(in scene: Scene) -> Page {
        var page = body.page(body.subject.title(body.subject.name), in: scene)
        guard let brief = body.subject.brief else { return page }
        let place = page.blocks.count - 2
        page.blocks.insert(contentsOf: whole(brief), at: max(0, place))
        let kept: [Block] =
            brief.keepsFapiao
            ? [.paragraph(DeskPhrases.keepsFapiao[scene.language], .dim)] : []
        page.blocks.insert(contentsOf: matter(brief, scene) + kept + [.blank], at: 0)
        return page
    }

    /// The address below its field, which is too short for it.
    private func whole(_ brief: TicketBrief) -> [Block] {
        let address = body.form[.returnTo]
        guard brief.asksForReturn, Columns.width(of: address) > 48 else { return [] }
        return [.note(label: "", lines: [Gate.show(address)])]
    }

    private mutating func show(_ scene: Scene) {
        guard let brief = body.subject.brief else { return }
        let field: FormElement =
            brief.asksForReturn
            ? .field(
                FormField(
                    .returnTo, DeskPhrases.whereTo, .text(columns: 50, limit: 1000),
                    help: DeskPhrases.whereToHelp))
            : .field(.message())
        body.form.show([
            field, .blank, .goOrCancel(body.subject.name.label),
        ])
        branch = scene.settings.branch.returnAddress(brief.language).joined(separator: ", ")
        body.form.fill([.returnTo: branch])
        body.form.focus(on: ActButton.go)
    }

    private func go() -> [Step] {
        guard let brief = body.subject.brief else { return [] }
        guard brief.asksForReturn else {
            return body.subject.steps(.approve, text: body.form[.message])
        }
        let typed = body.form[.returnTo]
        // The branch's address is put in where nothing else is said.
        return body.subject.steps(.approve, text: typed == branch ? "" : typed)
    }
}

// What is agreed.
extension ApproveScreen {
    private func matter(_ brief: TicketBrief, _ scene: Scene) -> [Block] {
        let language = scene.language
        switch brief.ticket.matter {
        case .title(_, let form):
            let lines = [form.type.phrase[language], form.title.text, form.taxpayerID?.text]
            return [
                .note(
                    label: DeskPhrases.newTitle[language],
                    lines: [lines.compactMap { $0 }.map(Gate.show).joined(separator: " · ")])
            ]
        case .split(_, let parts): return self.parts(parts, of: brief.bill, language)
        case .certificate, .refund: return payer(brief, language)
        case .whereabouts, .other: return []
        }
    }

    private func parts(
        _ parts: [WantedPart], of bill: BillingRecord?, _ language: Language
    ) -> [Block] {
        let sum = parts.reduce(Money.zero) { $0 + $1.amount }
        let total = bill?.amount ?? sum
        let amounts = (parts.map(\.amount) + [sum]).map { $0.grouped.utf8.count }.max() ?? 0
        func amount(_ money: Money) -> String {
            Columns.padded(money.grouped, to: amounts, alignment: .trailing)
        }
        let rows = parts.enumerated().map { index, part in
            Block.note(
                label: ConversationPhrases.part(index + 1)[language],
                lines: ["\(amount(part.amount))  \(Gate.show(part.title.text))"])
        }
        let line = DeskPhrases.of(amount(sum), total.grouped)[language]
        return rows + [
            .note(label: DeskPhrases.sum[language], lines: [line]),
            .paragraph(DeskPhrases.splitMeans(parts.count)[language], .dim),
        ]
    }

    /// For a certificate or a refund the title must be the payer.
    private func payer(_ brief: TicketBrief, _ language: Language) -> [Block] {
        guard let application = brief.application else {
            let payer = brief.bill.map { Gate.show($0.payer) } ?? ""
            return [
                .note(label: DeskPhrases.payerLabel[language], lines: [payer]),
                .paragraph(DeskPhrases.notAppliedYet[language], .dim),
            ]
        }
        let title = application.fapiao.title
        return [
            .note(label: DeskPhrases.payerLabel[language], lines: [Gate.show(application.payer)]),
            .note(label: BuyerLine.name.label[language], lines: [Gate.show(title.text)]),
            title.isPayer(application.payer)
                ? .paragraph(DeskPhrases.titleIsPayer[language], .success)
                : .paragraph(DeskPhrases.titleNotPayer[language], .warning),
        ]
    }
}
