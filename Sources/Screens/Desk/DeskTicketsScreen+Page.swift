import Invoicing
import Phrases
import Terminal
import Text

extension DeskTicketsScreen {
    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks = blocks(table(scene), language)
        if let selected { blocks += [.blank, .paragraph(turn(selected, scene))] }
        var page = Page(
            crumbs: [DeskPhrases.serviceCenter[language], DeskPhrases.tickets[language]],
            blocks: blocks, focus: isFiltering ? "filter" : "requests",
            message: filter.message(in: language) ?? message?.message(in: scene),
            actions: actions(scene))
        page.aside = news(scene)
        return page
    }

    /// Rows of the list that fit beside everything else.
    func height(_ scene: Scene) -> Int {
        // What is said of the selected ticket takes up to two rows.
        let below = [Block](repeating: .blank, count: 3)
        return scene.listRows(among: blocks(.stand(titled: true), scene.language) + below)
    }

    private func blocks(_ table: ListBlock, _ language: Language) -> [Block] {
        [.tabs(tabs.block(in: language))] + (hasFilter ? [.field(filterField(language))] : [])
            + [.list(table)]
    }

    private func filterField(_ language: Language) -> FieldBlock {
        FieldBlock.filter(
            DeskPhrases.search[language], filter,
            suffix: filter.characters.count < 2 ? DeskPhrases.twoOrMore[language] : "")
    }

    /// The status in full, and who asked and wrote last.
    private func turn(_ row: TicketRow, _ scene: Scene) -> String {
        let day = row.changedAt.day
        let date = day.year == scene.now.day.year ? day.shortMonthDay : day.iso8601
        let name = row.changedBy.phrase
        let shown = Phrase(
            en: Gate.show(name.en), zhHans: Gate.show(name.zhHans), de: Gate.show(name.de))
        return DeskPhrases.turn(
            row.status.staffPhrase, Gate.show(row.email), last: shown,
            "\(date) \(row.changedAt.clock)")[scene.language]
    }

    /// What another did with one of the rows, in the last ten minutes.
    private func news(_ scene: Scene) -> String {
        guard let change = window.lastChange, change.by.name != scene.staff?.name else { return "" }
        let seconds = Int(scene.now.seconds - change.at.seconds)
        guard seconds < 600 else { return "" }
        let name = Gate.show(change.by.phrase[scene.language])
        return DeskPhrases.changed(by: name, DeskPhrases.ago(seconds))[scene.language]
    }
}

// The table.
extension DeskTicketsScreen {
    private func table(_ scene: Scene) -> ListBlock {
        let language = scene.language
        let height = height(scene)
        let visible = list.visible(count: window.rows.count, height: height)
        let whole = window.rows[visible].map { row($0, scene, isShort: false) }
        // No status is cut: where one does not fit, all are said in a word.
        let room = statusColumns(widths(whole, scene), scene)
        let isShort = whole.contains { Columns.width(of: $0.cells[4]) > room }
        let rows = isShort ? window.rows[visible].map { row($0, scene, isShort: true) } : whole
        return ListBlock(
            id: "requests", columns: columns(rows, scene), rows: rows.map { narrowed($0, scene) },
            selected: list.selection, height: height, above: visible.lowerBound,
            below: window.rows.count - visible.upperBound,
            empty: window.hasLoaded ? empty[language] : "")
    }

    private var empty: Phrase {
        window.search.isEmpty ? DeskPhrases.noTickets : FormPhrases.noEarlierMatch
    }

    private func row(
        _ held: TicketWindow.Row, _ scene: Scene, isShort: Bool
    ) -> ListBlock.Row {
        let language = scene.language
        let row = held.row
        let mark = row.isUnread ? "● " : "  "
        let known = isShort && row.status == .waiting ? DeskPhrases.waits : row.status.staffPhrase
        let status = held.state == .leaving ? DeskPhrases.hasLeft : known
        return .init(
            id: row.number,
            cells: [
                mark + row.openedAt.day.shortMonthDay, row.number,
                row.place ?? DeskPhrases.none[language], row.matter[language], status[language],
            ], tone: held.state != .here ? .dim : row.isUnread ? .strong : .plain)
    }

    /// Narrow windows do without what the ticket is about: its page says it.
    private func narrowed(_ row: ListBlock.Row, _ scene: Scene) -> ListBlock.Row {
        guard scene.isNarrow else { return row }
        var row = row
        row.cells.remove(at: 2)
        return row
    }

    private func titles(_ language: Language) -> [String] {
        [
            Phrase(
                en: "  " + DeskPhrases.since.en, zhHans: "  " + DeskPhrases.since.zhHans,
                de: "  " + DeskPhrases.since.de),
            DeskPhrases.ticket, ProgressPhrases.application, DeskPhrases.about,
            BillPhrases.status,
        ].map { $0[language] }
    }

    /// What each column needs.
    private func widths(_ rows: [ListBlock.Row], _ scene: Scene) -> [Int] {
        let titles = titles(scene.language)
        var widths = titles.indices.map { index in
            rows.reduce(Columns.width(of: titles[index])) {
                max($0, Columns.width(of: $1.cells[index]))
            }
        }
        widths[2] = min(max(13, widths[2]), 16)
        return widths
    }

    /// The kind is cut last: the status stands below the list in full.
    private func statusColumns(_ widths: [Int], _ scene: Scene) -> Int {
        let fixed = widths[0] + widths[1] + (scene.isNarrow ? 0 : widths[2] + 2)
        let room = scene.size.columns - 4 - fixed - 6
        return min(widths[4], max(10, room - min(widths[3], 19)))
    }

    private func columns(_ rows: [ListBlock.Row], _ scene: Scene) -> [ListBlock.Column] {
        let titles = titles(scene.language)
        let widths = widths(rows, scene)
        var columns: [ListBlock.Column] = [
            .init(titles[0], .fixed(widths[0])), .init(titles[1], .fixed(widths[1])),
            .init(titles[2], .fixed(widths[2])), .init(titles[3], .flexible(10)),
            .init(titles[4], .fixed(statusColumns(widths, scene))),
        ]
        if scene.isNarrow { columns.remove(at: 2) }
        return columns
    }
}

extension TicketRow {
    /// The application or record beside the kind; a split names its record there.
    fileprivate var place: String? {
        kind == .split ? nil : about.map { Gate.show($0.number) }
    }

    fileprivate var matter: Phrase {
        guard kind == .split, let record = about?.number else { return kind.phrase }
        return DeskPhrases.split(Gate.show(record).shortRecord)
    }
}

extension String {
    /// `B-2026-11-0043` as `B-…-0043`.
    fileprivate var shortRecord: String {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 2, let first = parts.first, let last = parts.last else { return self }
        return "\(first)-…-\(last)"
    }
}

// The keys.
extension DeskTicketsScreen {
    func actions(_ scene: Scene) -> [Action] {
        let language = scene.language
        let enter = KeyPhrases.enter[language]
        if isFiltering { return Actions.filter(language) }
        var actions: [Action] = []
        if let selected {
            actions.append(Action([.enter], enter, DeskPhrases.open[language]))
            actions += TicketAct.withForm.filter { $0.isPossible(with: selected) }
                .map { $0.action($0.label(selected), in: language) }
            actions.append(
                Actions.copy(DeskPhrases.copy[language], inBar: false))
            if case .application = selected.about {
                actions.append(
                    Action(
                        [.character("o")], "o", DeskPhrases.application[language], inBar: false))
            }
        }
        actions.append(Action([.character("/")], "/", DeskPhrases.search[language]))
        if !filter.isEmpty {
            actions.append(Action([.escape], "Esc", BillPhrases.clearFilter[language]))
        }
        actions += DeskTabs.actions(language)
        if scene.staff?.role == .lead {
            actions.append(
                Action([.character("N")], "N", NoticePhrases.open[language], inBar: false))
        }
        return actions + [Action([.character(":")], ":", DeskPhrases.doIt[language])]
    }
}
