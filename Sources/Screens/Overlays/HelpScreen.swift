import Invoicing
import Phrases
import Terminal
import Text

/// The keys that work on the screen below, made of the table that handles them; typing narrows.
/// As the palette of the desk it also presses the chosen one.
struct HelpScreen: Screen {
    private let actions: [Action]
    private let doesThem: Bool
    private var list = ListState()
    private var filter = TextInput(limit: 40)

    init(actions: [Action], doesThem: Bool = false) {
        self.actions = actions
        self.doesThem = doesThem
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        let height = height(scene)
        switch event {
        case .key(.escape): return [.back]
        case .key(.enter): return [.back] + chosen
        case .click(.row(_, let id)) where doesThem:
            list.select(id, in: ids, height: height)
            return [.back] + chosen
        case .key(let key):
            if isMove(key) || !filter.handle(key) { list.move(key, in: ids, height: height) }
            list.settle(ids, height: height)
        case .paste(let text):
            filter.insert(text)
            list.settle(ids, height: height)
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
            shape: .popup,
            crumbs: [(doesThem ? DeskPhrases.doWhat : HelpPhrases.title)[language]],
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
            focus: "filter",
            actions: doesThem
                ? [Actions.select(language), Actions.close(language)] : [Actions.close(language)])
    }

    /// Presses the key of the selected action, in the palette.
    private var chosen: [Step] {
        guard doesThem, let place = list.index(in: ids), let key = shown[place].keys.first else {
            return []
        }
        return [.press(key)]
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
