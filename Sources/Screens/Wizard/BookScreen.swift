import Invoicing
import Phrases
import Terminal

/// All titles and addresses that were used before; typing narrows, Del forgets one.
struct BookScreen: Screen {
    private var lists = [EarlierList(.title), EarlierList(.address)]
    /// The list in which keys move.
    private var current = 0
    /// The lists whose entries were asked for, in the order in which they are answered.
    private var asked: [EarlierKind] = []
    private var filter = TextInput(limit: 60)
    private var message: Notice?

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        let height = height(scene)
        switch event {
        case .opened:
            asked = lists.map(\.kind)
            return asked.map { .ask(.wizard(.earlier($0))) }
        case .replied(.wizard(.earlier(let entries))): load(entries, height)
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .resized: each { $0.settle(height) }
        case .key(.escape): return [.back]
        case .key(.delete): return forget()
        case .key(.tab), .key(.backTab): current = 1 - current
        case .key(let key):
            message = nil
            let edits = filter.edits
            filter.dropNotice()
            if EarlierList.moves(key) || !filter.handle(key) {
                lists[current].move(key, height: height)
            } else if filter.edits != edits {
                narrow(height)
            }
        case .paste(let paste):
            filter.insert(paste)
            narrow(height)
        case .wheel(let rows): lists[current].move(rows > 0 ? .down : .up, height: height)
        case .click(.row(let list, let id)): return click(id, in: list, scene)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            crumbs: [scene.settings.serviceName, AccountPhrases.book[language]],
            blocks: [
                .only(.drawn, blocks(scene)), .only(.spoken, [.list(spoken(language))]),
            ], focus: "filter",
            message: filter.message(in: language) ?? message?.message(in: scene),
            actions: [
                Actions.move(language),
                Action([.tab], KeyPhrases.tab[language], AccountPhrases.otherList[language]),
                Action([.delete], KeyPhrases.delete[language], FormPhrases.forget[language]),
                Actions.back(language),
            ])
    }
}

extension BookScreen {
    private func height(_ scene: Scene) -> Int {
        // A row stays free for a second line of a message.
        scene.listRows(
            among: blocks([.stand(), .stand()], scene.language) + [.blank], least: 4) / 2
    }

    private func blocks(_ scene: Scene) -> [Block] {
        let (language, height) = (scene.language, height(scene))
        let tables = lists.enumerated().map { index, list in
            var table = list.block(list.kind.rawValue, height: height, language)
            // Where keys move nothing, nothing is marked.
            if index != current { table.selected = nil }
            return table
        }
        return blocks(tables, language)
    }

    /// - Parameter tables: one for each of the lists.
    private func blocks(_ tables: [ListBlock], _ language: Language) -> [Block] {
        var blocks: [Block] = [
            .field(
                FieldBlock.filter(FormPhrases.filter[language], filter))
        ]
        for (index, list) in lists.enumerated() {
            blocks += [
                .blank, .paragraph(list.title[language], index == current ? .strong : .dim),
                .list(tables[index]),
            ]
        }
        return blocks
    }

    /// The id of the list that is read out.
    private static let spoken = "book"

    /// Line by line there is one list, of both kinds.
    private func spoken(_ language: Language) -> ListBlock {
        let rows = lists.flatMap(\.shown).map { $0.row(language) }
        var list = lists[0].block(Self.spoken, height: rows.count, language)
        list.rows = rows
        (list.above, list.below) = (0, 0)
        return list
    }

    private mutating func load(_ entries: [Earlier], _ height: Int) {
        guard !asked.isEmpty else { return }
        let kind = asked.removeFirst()
        each { if $0.kind == kind { $0.load(entries, height: height) } }
    }

    private mutating func narrow(_ height: Int) {
        let text = filter.text
        each { $0.narrow(to: text, height: height) }
    }

    private mutating func forget() -> [Step] {
        guard let entry = lists[current].selected else { return [] }
        asked = [entry.kind]
        return [.ask(.wizard(.forget(entry)))]
    }

    private mutating func click(_ id: String, in list: String, _ scene: Scene) -> [Step] {
        guard let index = lists.firstIndex(where: { $0.shown.contains { $0.id == id } }) else {
            return []
        }
        current = index
        lists[index].select(id, height: height(scene))
        // Without a key for it, forgetting is what an entry is chosen for.
        guard list == Self.spoken, let entry = lists[index].selected else { return [] }
        return [.open(.ask(.forget(entry)))]
    }

    private mutating func each(_ change: (inout EarlierList) -> Void) {
        for index in lists.indices { change(&lists[index]) }
    }
}
