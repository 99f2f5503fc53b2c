import Invoicing
import Phrases
import Terminal
import Text

/// The keys that work on the screen below, made of the table that handles them; typing narrows.
struct HelpScreen: Screen {
    private let actions: [Action]
    private var list = ListState()
    private var filter = TextInput(limit: 40)

    init(actions: [Action]) { self.actions = actions }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        let height = height(scene)
        switch event {
        case .key(.escape), .key(.enter): return [.back]
        case .key(let key):
            if isMove(key) || !filter.handle(key) { list.move(key, in: ids, height: height) }
            list.settle(ids, height: height)
        case .paste(let text): filter.insert(text)
        case .wheel(let rows): list.move(rows > 0 ? .down : .up, in: ids, height: height)
        case .opened: list.settle(ids, height: height)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let shown = shown
        let visible = list.visible(count: shown.count, height: height(scene))
        return Page(
            shape: .popup, crumbs: [HelpPhrases.title[language]],
            blocks: [
                .field(
                    FieldBlock(
                        id: "filter", label: FormPhrases.filter[language], input: filter,
                        columns: 30)),
                .list(
                    ListBlock(
                        id: "help", columns: [.init("", .fixed(24)), .init("", .flexible(24))],
                        rows: shown[visible].map {
                            .init(id: $0.keyName, cells: [$0.keyName, $0.label])
                        },
                        selected: list.selection, height: height(scene), above: visible.lowerBound,
                        below: shown.count - visible.upperBound)),
            ],
            focus: "filter", actions: [Actions.close(language)])
    }

    private func height(_ scene: Scene) -> Int { max(4, min(14, scene.size.rows - 11)) }

    private func isMove(_ key: Key) -> Bool {
        [Key.up, .down, .pageUp, .pageDown].contains(key)
    }

    private var shown: [Action] {
        let wanted = filter.text.lowercased()
        guard !wanted.isEmpty else { return actions }
        return actions.filter {
            $0.label.lowercased().holds(wanted) || $0.keyName.lowercased().holds(wanted)
        }
    }

    private var ids: [String] { shown.map(\.keyName) }
}
