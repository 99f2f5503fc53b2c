import Invoicing
import Phrases
import Terminal
import Text

extension DeskTicketScreen {
    func page(in scene: Scene) -> Page {
        page(rows: rows(scene), in: scene)
    }

    /// Rows of the conversation that fit beside everything else.
    func rows(_ scene: Scene) -> Int {
        max(4, PageRenderer.spareRows(in: page(rows: 0, in: scene), size: scene.size))
    }

    /// Whether the whole page is in view.
    func fits(_ scene: Scene) -> Bool {
        PageRenderer.spareRows(in: page(in: scene), size: scene.size) >= 0
    }

    func report(_ scene: Scene) -> ConversationReport? {
        brief.map {
            ConversationReport(conversation: $0.conversation, viewer: .staff, scene: scene)
        }
    }

    private func page(rows: Int, in scene: Scene) -> Page {
        let language = scene.language
        var page = Page(
            crumbs: [
                DeskPhrases.serviceCenter[language], DeskPhrases.tickets[language],
                Gate.show(brief?.ticket.number ?? ""),
            ], focus: form.focus, message: message?.message(in: scene), actions: actions(scene))
        guard let brief, let report = report(scene) else { return page }
        let messages = rows == 0 ? [] : report.messages(rows: rows, up: up)
        let gap: [Block] = scene.isLow ? [] : [.blank]
        page.blocks =
            report.head + BriefReport(brief: brief, scene: scene).blocks + gap + messages
            + report.state + gap + form.blocks(in: language)
        if isAtTop { page.focus = "" }
        return page
    }

    func actions(_ scene: Scene) -> [Action] {
        let language = scene.language
        let pages = [
            Action([.pageUp], "PgUp", DeskPhrases.earlierMessages[language], inBar: false),
            Action([.pageDown], "PgDn", DeskPhrases.laterMessages[language], inBar: false),
        ]
        if form.isText(form.focus) { return Actions.form(scene) + pages }
        var actions: [Action] = []
        if let brief {
            if brief.allows(.reply) {
                actions.append(Action([.character("r")], "r", DeskPhrases.toReply[language]))
            }
            actions += verbs(brief).map {
                $0.action($0.label(brief, on: scene.now.day), in: language)
            }
            actions += TicketAct.withForm.filter { !brief.allows($0) }.compactMap { act in
                // What the application forbids is said when it is tried.
                act.hindrance(brief.ticket.standing).map { hindrance in
                    Action(
                        String(act.key), act.label(brief, on: scene.now.day)[language],
                        hindrance: Gate.show(DeskPhrases.whyNot(hindrance)[language]))
                }
            }
            if application != nil {
                actions.append(Action([.character("o")], "o", DeskPhrases.application[language]))
            }
        }
        return actions + [
            Action([.escape], "Esc", KeyPhrases.back[language]),
            Actions.copy(DeskPhrases.copy[language], inBar: false),
            Action([.character(":")], ":", DeskPhrases.doIt[language], inBar: false),
        ] + pages
    }
}

/// What a ticket is about, in a few lines: its application, or its bill.
struct BriefReport {
    let brief: TicketBrief
    let scene: Scene

    private var language: Language { scene.language }

    var blocks: [Block] {
        if let application = brief.application {
            let report = ApplicationReport(application: application, history: [], scene: scene)
            // The heading has the number, unless it speaks of the bill.
            let isNamed = brief.ticket.matter.about?.number == application.number
            let lines = [
                (isNamed ? "" : "\(application.number) · ") + report.standing,
                "\(application.total.yen) · \(report.text(on: .name))",
            ]
            return [note(DeskPhrases.application, lines)]
                + (report.fapiaos.isEmpty ? [] : [note(DeskPhrases.fapiao, report.fapiaos)])
                + (remarks.isEmpty ? [] : [note(DeskPhrases.redRemark, remarks)])
        }
        return brief.bill.map { [note(DeskPhrases.bill, lines($0))] } ?? []
    }

    private var remarks: [String] { brief.conversation.redLetterRemarks.map(Gate.show) }

    private func note(_ label: Phrase, _ lines: [String]) -> Block {
        .note(label: label[language], lines: lines)
    }

    private func lines(_ bill: BillingRecord) -> [String] {
        [
            "\(Gate.show(bill.number)) · \(Gate.show(bill.product)) × \(bill.quantity)",
            "\(bill.amount.yen) · " + DeskPhrases.payer(Gate.show(bill.payer))[language],
        ]
    }
}
