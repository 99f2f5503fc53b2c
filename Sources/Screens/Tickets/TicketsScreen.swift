import Invoicing
import Phrases
import Terminal
import Text

/// All tickets of the account, and the way to a new one.
struct TicketsScreen: Screen {
    /// What a new one is about, and what else counts as that.
    private let about: [String]
    private var list = ListState()
    /// The numbers that were listed before; nil until the list has come.
    private var known: Set<String>?
    /// What was begun and not sent.
    private var begun: [UnsentRow] = []
    private var message: Notice?

    init(about: [String]) { self.about = about }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.ownTickets(.begun)), .ask(.ownTickets(.mine))]
        case .replied(.tickets(.begun(let rows))): begun = rows
        case .replied(.tickets(.list(let rows))): load(rows, scene)
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .told(let news): message = .success(news.phrase)
        case .resized: list.settle(ids(scene), height: height(scene))
        case .key(.escape): return [.back]
        case .key(.enter): return open()
        case .key(.character("n")): return begin()
        case .key(let key):
            message = nil
            list.move(key, in: ids(scene), height: height(scene))
        case .wheel(let rows):
            list.move(rows > 0 ? .down : .up, in: ids(scene), height: height(scene))
        case .click(.row(_, let id)):
            list.select(id, in: ids(scene), height: height(scene))
            return open()
        default: break
        }
        return []
    }

    /// The id of the list.
    private static let list = "requests"
    /// The row that leads to a new one.
    private static let new = "new"

    private func ids(_ scene: Scene) -> [String] {
        [Self.new] + others.map(Self.id) + scene.tickets.map(\.number)
    }

    /// The number that a new one is about.
    private var origin: String { about.first ?? "" }

    /// New ones about something else that were begun.
    private var others: [UnsentRow] {
        begun.filter { row in
            if case .new(let number) = row.subject { number != origin } else { false }
        }
    }

    private static func id(_ row: UnsentRow) -> String { new + " " + row.subject.number }

    private func isBegun(_ ticket: String) -> Bool {
        begun.contains { [.conversation(ticket), .proposal(ticket)].contains($0.subject) }
    }

    /// The first time what is open about the same is selected, else the newest, else the way to a
    /// new one; and afterwards what was begun in between.
    private mutating func load(_ rows: [TicketRow], _ scene: Scene) {
        if let known {
            let begun = rows.first { !known.contains($0.number) }
            if list.selection == Self.new, let begun { list.select(begun.number) }
        } else {
            let same = rows.first { row in
                row.status.isOpen && row.about.map { about.contains($0.number) } ?? false
            }
            let first = same ?? (about.isEmpty ? rows.first : nil)
            list.select(first?.number ?? Self.new)
        }
        known = Set(rows.map(\.number))
        list.settle(ids(scene), height: height(scene))
    }

    private func open() -> [Step] {
        guard let selection = list.selection, selection != Self.new else { return begin() }
        if let other = others.first(where: { Self.id($0) == selection }) {
            return begin(about: other.subject.number)
        }
        return [.open(.conversation(selection))]
    }

    private func begin(about number: String? = nil) -> [Step] {
        [.open(.newTicket(TicketOpening(.whereabouts, about: number ?? origin)))]
    }
}

extension TicketsScreen {
    func page(in scene: Scene) -> Page {
        let language = scene.language
        let tables: [Block] = [
            .only(.drawn, [.list(table(scene))]), .only(.spoken, [.list(whole(scene))]),
        ]
        let about = scene.tickets.first { $0.number == list.selection }?.about.map { about in
            let sentence = AskingPhrases.isAbout(list.selection ?? "", Gate.show(about.number))
            return Block.paragraph(sentence[language])
        }
        return Page(
            crumbs: [scene.settings.serviceName, AskingPhrases.tickets[language]],
            blocks: blocks(tables, about: about, scene), focus: Self.list,
            message: message?.message(in: scene),
            actions: [
                Actions.move(language),
                Action([.enter], KeyPhrases.enter[language], AskingPhrases.open[language]),
                Action([.character("n")], "n", AskingPhrases.new[language]),
                Actions.back(language),
            ])
    }

    /// Rows of the list that fit beside everything else, whichever is selected.
    private func height(_ scene: Scene) -> Int {
        let isAboutSomething = scene.tickets.contains { $0.about != nil }
        return scene.listRows(
            among: blocks(
                [.list(.stand(titled: true))], about: isAboutSomething ? .blank : nil, scene),
            of: ids(scene).count)
    }

    /// - Parameter about: what the selected one is about.
    private func blocks(_ tables: [Block], about: Block?, _ scene: Scene) -> [Block] {
        let language = scene.language
        var blocks = tables + [.blank]
        if scene.tickets.contains(where: \.isUnread) {
            blocks.append(.paragraph(AskingPhrases.unreadMark[language], .accent))
        }
        if scene.tickets.contains(where: { isBegun($0.number) && !$0.isUnread }) {
            blocks.append(.paragraph(AskingPhrases.begunMark[language], .accent))
        }
        if let about { blocks.append(about) }
        return blocks + [.paragraph(AskingPhrases.explanation[language], .dim)]
    }

    /// Line by line there is room for all rows and columns, and nothing stands below another.
    private func whole(_ scene: Scene) -> ListBlock {
        let rows = rows(scene, indent: "")
        return ListBlock(
            id: Self.list, columns: titles(scene.language).map { .init($0, .flexible(10)) },
            rows: rows, selected: list.selection, height: rows.count)
    }

    private func table(_ scene: Scene) -> ListBlock {
        let isMarked = scene.tickets.contains { $0.isUnread || isBegun($0.number) }
        let rows = rows(scene, indent: isMarked ? "  " : "")
        let shown = columns(for: rows, scene)
        let height = min(height(scene), rows.count)
        let visible = list.visible(count: rows.count, height: height)
        return ListBlock(
            id: Self.list, columns: shown.map(\.column),
            rows: rows[visible].map { row in
                var row = row
                row.cells = shown.map { row.cells[$0.index] }
                return row
            }, selected: list.selection, height: height, above: visible.lowerBound,
            below: rows.count - visible.upperBound)
    }

    /// The columns that there is room for, so that nothing in them is cut.
    private func columns(
        for rows: [ListBlock.Row], _ scene: Scene
    ) -> [(index: Int, column: ListBlock.Column)] {
        let titles = titles(scene.language)
        let widths = titles.indices.map { index in
            ([titles[index]] + rows.map { $0.cells[index] }).map { Columns.width(of: $0) }.max()
                ?? 0
        }
        var shown = Array(titles.indices)
        // The day stands in the number too; what it is about stands under the list.
        for spare in [4, 1] {
            let needed = shown.reduce(4) { $0 + widths[$1] + 2 }
            if needed > scene.size.columns { shown.removeAll { $0 == spare } }
        }
        return shown.map { index in
            // What is asked for gets what the others leave.
            (
                index,
                .init(titles[index], index == 2 ? .flexible(10) : .fixed(min(widths[index], 22)))
            )
        }
    }

    private func titles(_ language: Language) -> [String] {
        [
            AskingPhrases.ticket, AskingPhrases.about, AskingPhrases.kind, BillPhrases.status,
            AskingPhrases.openedOn,
        ].map { $0[language] }
    }

    /// - Parameter indent: before what has no mark, so that it stands below what has one.
    private func rows(_ scene: Scene, indent: String) -> [ListBlock.Row] {
        let new = [newRow(scene)] + others.map { newRow($0, scene) }
        let rows =
            new.map { (row: $0, mark: indent) }
            + scene.tickets.map { (row($0, scene), mark($0) ?? indent) }
        return rows.map { row, mark in
            var row = row
            row.cells[0] = mark + row.cells[0]
            return row
        }
    }

    /// The way to a new one, which may be begun.
    private func newRow(_ scene: Scene) -> ListBlock.Row {
        if let row = begun.first(where: { $0.subject == .new(about: origin) }) {
            return newRow(row, scene, id: Self.new)
        }
        return .init(
            id: Self.new,
            cells: [newTicket(scene), Gate.show(origin), "", "", ""])
    }

    private func newRow(
        _ row: UnsentRow, _ scene: Scene, id: String? = nil
    ) -> ListBlock.Row {
        .init(
            id: id ?? Self.id(row),
            cells: [
                newTicket(scene), Gate.show(row.subject.number),
                row.kind?.phrase[scene.language] ?? "", AskingPhrases.notSent[scene.language], "",
            ])
    }

    private func newTicket(_ scene: Scene) -> String {
        "+ " + AskingPhrases.newTicket[scene.language]
    }

    private func row(_ row: TicketRow, _ scene: Scene) -> ListBlock.Row {
        .init(
            id: row.number,
            cells: [
                row.number, Gate.show(row.about?.number ?? ""),
                row.kind.phrase[scene.language], row.status.phrase[scene.language],
                row.openedAt.day.iso8601,
            ], tone: row.status.isOpen ? .plain : .dim)
    }

    /// Before what is unread, or begun.
    private func mark(_ row: TicketRow) -> String? {
        row.isUnread ? "● " : isBegun(row.number) ? "○ " : nil
    }
}
