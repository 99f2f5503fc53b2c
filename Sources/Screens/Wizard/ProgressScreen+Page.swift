import Invoicing
import Phrases
import Terminal
import Text

extension ProgressScreen {
    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks: [Block] = [.list(table(scene))]
        if let shown, shown.application.number == list.selection {
            blocks.append(.blank)
            blocks +=
                ProgressReport(
                    application: shown.application, history: shown.history, scene: scene
                ).blocks
        }
        var page = Page(
            crumbs: [scene.settings.serviceName, ProgressPhrases.title[language]],
            blocks: blocks, focus: "applications", message: message?.message(in: scene),
            actions: actions(scene))
        cutHistory(&page, in: scene)
        return page
    }

    /// Where the page is too long the oldest lines go: the newest status is always in view.
    private func cutHistory(_ page: inout Page, in scene: Scene) {
        let missing = -PageRenderer.spareRows(in: page, size: scene.size)
        guard missing > 0, let shown, page.blocks.count > 2 else { return }
        let report = ProgressReport(
            application: shown.application, history: shown.history, scene: scene, hidden: missing)
        let whole = Array(page.blocks.dropFirst(2))
        page.blocks =
            page.blocks.prefix(2) + [.only(.drawn, report.blocks), .only(.spoken, whole)]
    }

    private func actions(_ scene: Scene) -> [Action] {
        let language = scene.language
        let choices = selected?.choices(in: scene) ?? []
        var actions: [Action] = []
        if selected != nil {
            let enter = KeyPhrases.enter[language]
            actions.append(Action([.enter], enter, ProgressPhrases.details[language]))
        }
        let does = choices.map { Action([.character($0)], String($0), $1[language]) }
        actions += does.prefix(1)
        if !applications.isEmpty {
            actions.append(
                Actions.copy(
                    KeyPhrases.copyNumber[language],
                    inBar: choices.count < 2))
        }
        let tickets = AskingPhrases.tickets(unread: scene.unreadTickets)
        var move = Actions.move(language)
        move.inBar = applications.isEmpty
        let all =
            actions + [
                Action([.character("r")], "r", tickets[language])
            ] + does.dropFirst() + [
                Action([.character("b"), .escape], "b", ProgressPhrases.bills[language]), move,
            ]
        return Actions.fitting(all, without: [.character("c"), .enter, .character("d")], scene)
    }

    private func table(_ scene: Scene) -> ListBlock {
        let language = scene.language
        let visible = list.visible(count: applications.count, height: height(scene))
        // Narrow windows do without the bills: the application's number is never cut.
        let isNarrow = scene.isNarrow
        let bills = applications[visible].map { Columns.width(of: $0.bills(in: language)) }
        var columns: [ListBlock.Column] = [
            .init(ProgressPhrases.application[language], .fixed(13)),
            .init(BillPhrases.record[language], .fixed(max(16, min(22, bills.max() ?? 0)))),
            .init(BuyerLine.name.label[language], .flexible(16)),
            .init(BillPhrases.status[language], .fixed(17)),
        ]
        if isNarrow { columns.remove(at: 1) }
        return ListBlock(
            id: "applications", columns: columns,
            rows: applications[visible].map { summary in
                var cells = [
                    summary.number, summary.bills(in: language), Gate.show(summary.title),
                    summary.stage.phrase[language],
                ]
                if isNarrow { cells.remove(at: 1) }
                return .init(id: summary.number, cells: cells)
            },
            selected: list.selection, height: min(height(scene), max(1, applications.count)),
            above: visible.lowerBound, below: applications.count - visible.upperBound,
            empty: hasLoaded && applications.isEmpty ? ProgressPhrases.none[language] : "")
    }
}

extension ApplicationSummary {
    /// The first bill, and how many more.
    fileprivate func bills(in language: Language) -> String {
        let first = records.first ?? ""
        return records.count > 1
            ? ProgressPhrases.andMore(first, records.count - 1)[language] : first
    }
}
