import Invoicing
import Phrases
import Terminal
import Text

/// The keys that work on the screen below, made of the table that handles them, and under them
/// the questions that fit it; typing narrows both. As the palette of the desk it also presses the
/// chosen key.
struct HelpScreen: Screen {
    private let actions: [Action]
    private let doesThem: Bool
    private var keys = ListState()
    /// Nil where nobody asks such questions.
    private var questions: AnswerList?
    /// Keys move among the questions unless one changed over.
    private var isAmongKeys = false
    private var filter = TextInput(limit: 40)

    init(actions: [Action], topic: Topic? = nil, doesThem: Bool = false) {
        // What can be done comes first.
        self.actions =
            actions.filter(\.hindrance.isEmpty) + actions.filter { !$0.hindrance.isEmpty }
        self.doesThem = doesThem
        questions = topic.map(AnswerList.init)
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape): return [.back]
        case .key(.enter): return enter(scene)
        case .click(.row("answers", let id)):
            let height = heights(scene).questions
            questions?.select(id, height: height, in: scene)
            return questions?.read(in: scene) ?? []
        case .click(.row(_, let id)) where doesThem:
            keys.select(id, in: ids, height: heights(scene).keys)
            return enter(scene)
        case .key(.tab), .key(.backTab): isAmongKeys.toggle()
        case .key(let key):
            let edits = filter.edits
            filter.dropNotice()
            if EarlierList.moves(key) || !filter.handle(key) {
                move(key, scene)
            } else if filter.edits != edits {
                narrow(scene)
            }
        case .paste(let paste):
            filter.insert(paste)
            narrow(scene)
        case .wheel(let rows): move(rows > 0 ? .down : .up, scene)
        case .opened, .resized: settle(scene)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup,
            crumbs: [(doesThem ? DeskPhrases.doWhat : HelpPhrases.title)[language]],
            blocks: keyBlocks(keyList(scene), language) + questionBlocks(scene),
            focus: "filter", message: filter.message(in: language),
            actions: pageActions(scene))
    }
}

// What is shown.
extension HelpScreen {
    private func keyBlocks(_ list: ListBlock, _ language: Language) -> [Block] {
        [.field(.filter(FormPhrases.filter[language], filter)), .list(list)]
    }

    private func questionBlocks(_ list: ListBlock, _ language: Language) -> [Block] {
        [.paragraph(AnswerPhrases.title[language], .strong), .list(list)]
    }

    /// Also when it is empty: the popup keeps its width while one types.
    private func keyList(_ scene: Scene) -> ListBlock {
        let shown = shown
        let height = heights(scene).keys
        let visible = keys.visible(count: shown.count, height: height)
        return ListBlock(
            id: "help", columns: [.init("", .fixed(24)), .init("", .flexible(24))],
            rows: shown[visible].map(row),
            // Where keys move nothing, nothing is marked.
            selected: asks(scene) ? nil : keys.selection, height: height,
            above: visible.lowerBound, below: shown.count - visible.upperBound)
    }

    private func row(_ action: Action) -> ListBlock.Row {
        let isPossible = action.hindrance.isEmpty
        let label = isPossible ? action.label : "\(action.label) · \(action.hindrance)"
        return .init(
            id: action.keyName, cells: [action.keyName, label], tone: isPossible ? .plain : .dim)
    }

    private func questionBlocks(_ scene: Scene) -> [Block] {
        guard let questions, !hits(scene).isEmpty else { return [] }
        var list = questions.block(height: heights(scene).questions, in: scene)
        if !asks(scene) { list.selected = nil }
        return questionBlocks(list, scene.language)
    }

    private func pageActions(_ scene: Scene) -> [Action] {
        let language = scene.language
        let close = Actions.close(language)
        if doesThem { return [Actions.select(language), close] }
        if hits(scene).isEmpty { return [close] }
        let read = Action([.enter], KeyPhrases.enter[language], AnswerPhrases.read[language])
        let other = Action([.tab], KeyPhrases.tab[language], AccountPhrases.otherList[language])
        return (asks(scene) ? [read] : []) + (shown.isEmpty ? [] : [other]) + [close]
    }

    /// Rows of the two lists: where there is not room for all, the keys get the greater part.
    private func heights(_ scene: Scene) -> (keys: Int, questions: Int) {
        let language = scene.language
        let above = keyBlocks(.stand(columns: 2), language)
        guard questions != nil else {
            // Some of the page below stays in view.
            let rows = scene.listRows(in: Page(shape: .popup, blocks: above))
            return (max(4, min(14, rows - 3)), 0)
        }
        // Their heading keeps its row while no question matches: the keys would jump.
        let all = above + questionBlocks(.stand(), language)
        let room = scene.listRows(in: Page(shape: .popup, blocks: all), least: 6)
        let asked = hits(scene).count
        let keys = max(1, min(shown.count, room - min(asked, room * 3 / 7)))
        return (keys, min(asked, room - keys))
    }

    private var shown: [Action] {
        let wanted = SearchText(filter.text)
        return actions.filter { wanted.isFound(in: $0.label) || wanted.isFound(in: $0.keyName) }
    }

    private var ids: [String] { shown.map(\.keyName) }

    /// The questions that the filter leaves.
    private func hits(_ scene: Scene) -> [Answer] { questions?.shown(in: scene) ?? [] }
}

// What is chosen.
extension HelpScreen {
    /// Whether the questions are where keys move.
    private func asks(_ scene: Scene) -> Bool {
        !hits(scene).isEmpty && (!isAmongKeys || shown.isEmpty)
    }

    /// Reads the selected question, or presses the key of the selected action in the palette.
    private func enter(_ scene: Scene) -> [Step] {
        if asks(scene) { return questions?.read(in: scene) ?? [] }
        guard doesThem, let place = keys.index(in: ids) else { return [.back] }
        // What cannot be done stays, with the reason beside it.
        guard let key = shown[place].keys.first else { return [] }
        return [.back, .press(key)]
    }

    private mutating func narrow(_ scene: Scene) {
        let height = heights(scene).questions
        questions?.narrow(to: filter.text, height: height, in: scene)
        // How many questions match decides how many rows there are.
        settle(scene)
    }

    private mutating func settle(_ scene: Scene) {
        let heights = heights(scene)
        keys.settle(ids, height: heights.keys)
        questions?.settle(heights.questions, in: scene)
    }

    private mutating func move(_ key: Key, _ scene: Scene) {
        let heights = heights(scene)
        if asks(scene) {
            questions?.move(key, height: heights.questions, in: scene)
        } else {
            keys.move(key, in: ids, height: heights.keys)
        }
    }
}
