import Invoicing
import Phrases
import Terminal
import Text

extension QueueScreen {
    func page(in scene: Scene) -> Page {
        let language = scene.language
        var page = Page(
            crumbs: [DeskPhrases.serviceCenter[language], DeskPhrases.queue[language]],
            blocks: blocks(table(scene), language), focus: isFiltering ? "filter" : "queue",
            message: filter.message(in: language) ?? message?.message(in: scene)
                ?? selection(language),
            actions: actions(scene))
        page.aside = news(scene)
        return page
    }

    /// Rows of the list that fit beside everything else.
    func height(_ scene: Scene) -> Int {
        scene.listRows(among: blocks(.stand(titled: true), scene.language))
    }

    private func blocks(_ table: ListBlock, _ language: Language) -> [Block] {
        var blocks: [Block] = [.tabs(tabs.block(in: language)), .list(table)]
        if hasFilter {
            // Above the list, whose length changes with every character.
            blocks.insert(
                .field(
                    FieldBlock.filter(
                        BillPhrases.filter[language], filter,
                        suffix: filter.characters.count < 2
                            ? DeskPhrases.twoOrMore[language] : "")), at: 1)
        }
        return blocks
    }

    private func selection(_ language: Language) -> Message? {
        ticked.isEmpty ? nil : Message(.info, DeskPhrases.selected(ticked.count)[language])
    }

    /// What another did with one of the rows, in the last ten minutes.
    private func news(_ scene: Scene) -> String {
        guard let change = window.changes.last(where: { $0.by != scene.staff?.name }) else {
            return ""
        }
        let seconds = Int(scene.now.seconds - change.at.seconds)
        guard seconds < 600 else { return "" }
        let ago = DeskPhrases.ago(seconds)
        return DeskPhrases.changed(by: Gate.show(change.by), ago)[scene.language]
    }
}

// The table.
extension QueueScreen {
    private func table(_ scene: Scene) -> ListBlock {
        let language = scene.language
        let height = height(scene)
        let visible = list.visible(count: window.rows.count, height: height)
        let rows = window.rows[visible].map { row($0, scene) }
        let (above, below) = around(visible)
        func widest(_ index: Int, _ title: Phrase, least: Int) -> Int {
            rows.map { Columns.width(of: $0.cells[index]) }.max().map {
                max($0, Columns.width(of: title[language]), least)
            } ?? least
        }
        let last = isWaiting ? DeskPhrases.taken : BillPhrases.status
        let amount = widest(3, BillPhrases.amount, least: 11)
        let titles = widest(2, BuyerLine.name.label, least: 12)
        // What the titles leave, between the columns and after the marks.
        let room = scene.size.columns - 6 - 8 - dueColumns(scene) - 13 - titles - amount
        var columns: [ListBlock.Column] = [
            .init(DeskPhrases.due[language], .fixed(dueColumns(scene))),
            .init(ProgressPhrases.application[language], .fixed(13)),
            .init(BuyerLine.name.label[language], .flexible(12)),
            .init(BillPhrases.amount[language], .fixed(amount), .trailing),
            .init(
                last[language],
                .fixed(min(lastColumns(scene, room), widest(4, last, least: 5)))),
        ]
        if scene.isNarrow { columns.removeLast() }
        return ListBlock(
            id: "queue", columns: columns, rows: rows, selected: list.selection,
            height: height, above: above, below: below,
            empty: window.hasLoaded ? empty[language] : "", marks: true)
    }

    /// How many rows there are above and below the visible ones, as far as it is known.
    private func around(_ visible: Range<Int>) -> (above: Int, below: Int) {
        let (first, last) = (visible.lowerBound, window.rows.count - visible.upperBound)
        guard window.filter.search.isEmpty else { return (first, last) }
        let all = counts[window.filter.queue]
        if let above = window.above {
            let below = window.reachesEnd ? last : all - above - visible.upperBound
            return (above + first, max(last, below))
        }
        guard window.reachesEnd else { return (first, last) }
        return (max(first, all - window.rows.count + first), last)
    }

    private var empty: Phrase {
        window.filter.search.isEmpty ? DeskPhrases.emptyQueue : FormPhrases.noEarlierMatch
    }

    /// Who has taken it matters while there is something to do, later the status does.
    private var isWaiting: Bool { [.toDo, .overdue].contains(window.filter.queue) }

    /// The title needs the room more than a colleague's name does.
    private func lastColumns(_ scene: Scene, _ room: Int) -> Int {
        isWaiting && scene.size.columns < 96 ? min(17, max(6, room)) : 17
    }

    /// The first row is the latest, so that the width stays while one scrolls, and also when
    /// that row has left the queue.
    private func dueColumns(_ scene: Scene) -> Int {
        let first = window.rows.first {
            $0.row.isOverdue(at: scene.now)
                || $0.state != .here && isWaiting && $0.row.key.dueOn < scene.now.day
        }
        guard let first else { return max(5, Columns.width(of: DeskPhrases.due[scene.language])) }
        return Columns.width(of: late(first.row, scene))
    }

    private func due(_ row: QueueRow, _ scene: Scene) -> String {
        row.isOverdue(at: scene.now) ? late(row, scene) : row.key.dueOn.shortMonthDay
    }

    private func late(_ row: QueueRow, _ scene: Scene) -> String {
        let days = scene.now.day.number - row.key.dueOn.number
        let late = scene.isNarrow ? DeskPhrases.daysShort(days) : DeskPhrases.daysLate(days)
        return "\(row.key.dueOn.shortMonthDay) \(late[scene.language])"
    }

    private func row(_ held: QueueWindow.Row, _ scene: Scene) -> ListBlock.Row {
        let row = held.row
        let language = scene.language
        let type = DeskPhrases.letter(row.type)
        var title = Gate.show(row.title)
        if held.state != .here {
            let what = DeskPhrases.became(row.stage.phrase, by: Gate.show(row.changedBy))
            title = (held.state == .left ? what : DeskPhrases.hasLeft)[language]
        }
        let taken = (row.taken?.by).map(Gate.show) ?? ""
        return .init(
            id: row.number,
            cells: [
                due(row, scene), row.number, title, "\(type) \(row.total.grouped)",
                isWaiting && held.state == .here ? taken : row.stage.phrase[language],
            ],
            ticked: ticked[row.number] != nil,
            tone: held.state != .here ? .dim : row.isOverdue(at: scene.now) ? .warning : .plain)
    }
}

// The keys.
extension QueueScreen {
    func actions(_ scene: Scene) -> [Action] {
        let language = scene.language
        let enter = KeyPhrases.enter[language]
        if isFiltering { return Actions.filter(language) }
        var actions: [Action] = []
        if selected != nil {
            actions.append(
                Action([.space], KeyPhrases.space[language], KeyPhrases.select[language]))
            actions += ApplicationAct.actions(with: subjects, count: ticked.count, in: scene)
            if ticked.isEmpty {
                actions.insert(Action([.enter], enter, DeskPhrases.open[language]), at: 0)
            } else {
                actions.append(
                    Action(
                        [.character("T")], "T", DeskPhrases.selectNone[language], inBar: false))
            }
            actions += [
                Actions.copy(DeskPhrases.copy[language], inBar: false),
                Action([.character("e")], "e", DeskPhrases.export[language], inBar: false),
            ]
        }
        actions.append(
            Action(
                [.character("/")], "/", BillPhrases.filter[language], inBar: !scene.isNarrow))
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
