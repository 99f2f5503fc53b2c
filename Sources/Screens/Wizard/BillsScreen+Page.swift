import Invoicing
import Phrases
import Terminal
import Text

extension BillsScreen {
    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            crumbs: [scene.settings.serviceName, scene.applicant?.email ?? ""],
            steps: .wizard(0, language),
            blocks: blocks(table(scene), language) + details(scene), focus: focus.rawValue,
            message: filter.message(in: language) ?? message?.message(in: scene)
                ?? sum(language),
            actions: actions(scene))
    }

    /// Rows of the list that fit beside everything else.
    func height(_ scene: Scene) -> Int {
        // Where the window is narrow the sentences about the selected record are wrapped.
        let sentences = (scene.isNarrow ? 4 : 2) + (hasParts ? 1 : 0)
        // Below them stand a gap and the button.
        let details = [Block](repeating: .blank, count: sentences + 2)
        let page = Page(
            steps: .wizard(0, scene.language),
            blocks: blocks(.stand(titled: true), scene.language) + details)
        return scene.listRows(in: page, of: shown.count)
    }

    private var hasParts: Bool { bills.contains { $0.split != nil } }

    private func blocks(_ table: ListBlock, _ language: Language) -> [Block] {
        let field = FieldBlock.filter(BillPhrases.filter[language], filter, columns: 40)
        return [.list(table)] + (hasFilter ? [.field(field)] : []) + [.blank]
    }

    private func details(_ scene: Scene) -> [Block] {
        let language = scene.language
        guard !bills.isEmpty else { return [] }
        guard let selected else { return [.paragraph(BillPhrases.noMatch[language])] }
        let payer = Gate.show(selected.payer)
        return [
            .paragraph(selected.standing(in: scene)[language])
        ] + part(selected, language) + [
            .paragraph(
                BillPhrases.order(selected.order, payer: payer)[language]
                    + cutProduct(selected, scene), .dim),
            .blank,
            .buttons(
                ButtonsBlock(
                    [Button(Focus.button.rawValue, BillPhrases.apply[language])],
                    alignment: .trailing)),
        ]
    }

    /// Which part it is, where it is one.
    private func part(_ bill: BillingRecord, _ language: Language) -> [Block] {
        bill.split.map { [.paragraph($0.sentence[language], .dim)] } ?? []
    }

    /// The product, where the wide numbers of parts or a small window cut it in the list.
    private func cutProduct(_ bill: BillingRecord, _ scene: Scene) -> String {
        guard scene.isNarrow || hasParts else { return "" }
        return " · " + bill.shownProduct
    }

    private func table(_ scene: Scene) -> ListBlock {
        let language = scene.language
        let height = height(scene)
        let visible = list.visible(count: shown.count, height: height)
        let rows = shown[visible].map { row($0, scene) }
        // The product gets what the others leave: a number or an amount is never cut.
        func column(
            _ index: Int, _ sorted: SortColumn, _ title: Phrase, most: Int,
            _ alignment: ListBlock.Column.Alignment = .leading
        ) -> ListBlock.Column {
            let header = header(title, sorted, language)
            let widest = rows.map { Columns.width(of: $0.cells[index]) }.max() ?? 0
            return .init(
                header, .fixed(min(most, max(widest, Columns.width(of: header)))), alignment)
        }
        var columns = [
            column(0, .record, BillPhrases.record, most: 40),
            .init(header(BillPhrases.product, .product, language), .flexible(8)),
            column(2, .paidOn, BillPhrases.paidOn, most: 12),
            column(3, .amount, BillPhrases.amount, most: 20, .trailing),
            column(4, .status, BillPhrases.status, most: 18),
        ]
        if scene.isNarrow { columns.remove(at: 2) }
        return ListBlock(
            id: Focus.list.rawValue, columns: columns,
            rows: rows.map { row in
                var row = row
                if scene.isNarrow { row.cells.remove(at: 2) }
                return row
            },
            selected: list.selection, height: min(height, max(1, shown.count)),
            above: visible.lowerBound, below: shown.count - visible.upperBound,
            empty: hasLoaded && bills.isEmpty ? BillPhrases.noBills[language] : "", marks: true,
            needsEnter: true)
    }

    /// Another order may bring what is looked for.
    private var needsOrder: Bool { missing != nil || hasLoaded && bills.isEmpty }

    /// The title of a column, with the direction when the list is sorted by it.
    private func header(_ title: Phrase, _ column: SortColumn, _ language: Language) -> String {
        guard sort == column, sort != .status || isAscending else { return title[language] }
        return title[language] + (isAscending ? " ↑" : " ↓")
    }

    private func row(_ bill: BillingRecord, _ scene: Scene) -> ListBlock.Row {
        let status = bill.status(at: scene.now, syncDays: scene.settings.syncDays)
        return .init(
            id: bill.reference,
            cells: [
                bill.label, bill.shownProduct, bill.paidAt.day.iso8601, bill.amount.yen,
                status.short[scene.language],
            ],
            ticked: ticked.contains(bill.reference), tone: status == .ready ? .plain : .dim)
    }

    private func sum(_ language: Language) -> Message? {
        guard !ticked.isEmpty else { return nil }
        let total = bills.filter { ticked.contains($0.reference) }
            .reduce(Money(fen: 0)) { $0 + $1.amount }
        return Message(.info, BillPhrases.ticked(ticked.count, total: total.yen)[language])
    }

    private func actions(_ scene: Scene) -> [Action] {
        let language = scene.language
        let enter = KeyPhrases.enter[language]
        if focus == .filter { return Actions.filter(language) }
        var actions: [Action] = []
        if !bills.isEmpty {
            let isReady =
                selected?.status(at: scene.now, syncDays: scene.settings.syncDays) == .ready
            // On a row that cannot be applied for, Enter only says why.
            if isReady || !ticked.isEmpty || focus == .button {
                actions.append(Action([.enter], enter, BillPhrases.apply[language]))
            }
            actions += [
                Action(
                    [.space], KeyPhrases.space[language], BillPhrases.tick[language],
                    inBar: !scene.isNarrow && !needsOrder),
                Action(
                    [.character("/")], "/", BillPhrases.filter[language], inBar: !scene.isNarrow),
                Action([.character("s")], "s", BillPhrases.sort[language], inBar: false),
                Action([.character("S")], "S", BillPhrases.direction[language], inBar: false),
            ]
        }
        if !filter.isEmpty {
            actions.append(Action([.escape], "Esc", BillPhrases.clearFilter[language]))
        }
        let tickets = AskingPhrases.tickets(unread: scene.unreadTickets)
        let add = Action(
            [.character("o")], "o", AccountPhrases.addOrder[language], inBar: needsOrder)
        actions +=
            (needsOrder ? [add] : []) + [
                Action([.character("r")], "r", tickets[language]),
                Action([.character("p")], "p", BillPhrases.progress[language]),
                Action([.character("a")], "a", BillPhrases.account[language]),
            ] + (needsOrder ? [] : [add])
        return Self.fitting(actions, scene)
    }

    /// Ticking is the first that the key bar does without.
    private static func fitting(_ actions: [Action], _ scene: Scene) -> [Action] {
        let columns = actions.filter(\.inBar).reduce(0) { sum, action in
            sum + Columns.width(of: action.keyName) + Columns.width(of: action.label) + 3
        }
        // Help stands there too, by its key alone.
        guard columns + 4 > scene.size.columns else { return actions }
        return actions.map { action in
            var action = action
            if action.keys == [.space] { action.inBar = false }
            return action
        }
    }
}

extension StepLine {
    /// The wizard's four steps.
    static func wizard(_ current: Int, _ language: Language) -> StepLine {
        StepLine(labels: BillPhrases.steps.map { $0[language] }, current: current)
    }
}

extension BillingRecord.Status {
    /// The status in a column.
    var short: Phrase {
        switch self {
        case .ready: BillPhrases.ready
        case .available(let day): BillPhrases.from(day.shortMonthDay)
        case .claimed(let claim): claim.stage.phrase
        }
    }
}

extension BillingRecord {
    /// The product with its quantity; a part prints it once.
    fileprivate var shownProduct: String {
        "\(Gate.show(product)) × \(split == nil ? quantity : 1)"
    }

    /// The status in full.
    func standing(in scene: Scene) -> Phrase {
        switch status(at: scene.now, syncDays: scene.settings.syncDays) {
        case .ready: BillPhrases.isReady(label)
        case .available(let day): BillPhrases.isAvailable(label, from: day.iso8601)
        case .claimed(let claim):
            BillPhrases.isClaimed(
                label, application: claim.application, status: claim.stage.phrase,
                since: claim.since.day.iso8601, waybill: claim.waybill.map(Gate.show))
        }
    }
}
