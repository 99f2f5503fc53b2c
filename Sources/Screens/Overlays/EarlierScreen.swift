import Invoicing
import Phrases
import Terminal
import Text

/// Titles or addresses that were used before; typing narrows, Enter takes one over.
struct EarlierScreen: Screen {
    private let kind: EarlierKind
    private let draft: Draft
    private var all: [Earlier] = []
    private var hasLoaded = false
    private var list = ListState()
    private var filter = TextInput(limit: 60)
    private var message: Notice?

    init(kind: EarlierKind, draft: Draft) {
        self.kind = kind
        self.draft = draft
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened: return [.ask(.wizard(.earlier(kind)))]
        case .replied(.wizard(.earlier(let entries))):
            all = entries
            hasLoaded = true
            list.settle(ids, height: height)
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .key(.escape): return [.back]
        case .key(.enter): return take()
        case .key(.delete): return selected.map { [.ask(.wizard(.forget($0)))] } ?? []
        case .key(let key):
            if !isMove(key), filter.handle(key) {
                list.settle(ids, height: height)
            } else {
                list.move(key, in: ids, height: height)
            }
        case .paste(let text):
            filter.insert(text)
            list.settle(ids, height: height)
        case .click(.row(_, let id)):
            list.select(id, in: ids, height: height)
            return take()
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let title = kind == .title ? FormPhrases.earlierTitles : FormPhrases.earlierAddresses
        return Page(
            shape: .popup, crumbs: [title[language]],
            blocks: [
                .field(
                    FieldBlock(
                        id: "filter", label: FormPhrases.filter[language], input: filter,
                        columns: 30)),
                .list(table(language)),
            ],
            focus: "filter", message: message?.message(in: scene),
            actions: [
                Action(
                    [.enter], KeyPhrases.enter[language], FormPhrases.takeOver[language]),
                Action([.delete], KeyPhrases.delete[language], FormPhrases.forget[language]),
                Actions.back(language),
            ])
    }

    private let height = 8

    private func isMove(_ key: Key) -> Bool {
        [Key.up, .down, .pageUp, .pageDown].contains(key)
    }

    private var shown: [Earlier] {
        let wanted = filter.text.foldedForComparison.lowercased()
        guard !wanted.isEmpty else { return all }
        return all.filter { entry in
            entry.fields.values.contains {
                $0.foldedForComparison.lowercased().holds(wanted)
            }
        }
    }

    private var ids: [String] { shown.map(\.id) }
    private var selected: Earlier? { shown.first { $0.id == list.selection } }

    private func take() -> [Step] { selected.map { [.back, .take($0)] } ?? [] }

    private func table(_ language: Language) -> ListBlock {
        let shown = shown
        let visible = list.visible(count: shown.count, height: height)
        return ListBlock(
            id: "earlier",
            columns: [
                .init("", .flexible(20)), .init("", .fixed(20)), .init("", .fixed(16), .trailing),
            ],
            rows: shown[visible].map { entry in
                let cells =
                    entry.cells + [
                        FormPhrases.used(entry.usedAt.day.iso8601)[language]
                    ]
                return .init(id: entry.id, cells: cells)
            },
            selected: list.selection, height: height, above: visible.lowerBound,
            below: shown.count - visible.upperBound,
            empty: hasLoaded ? FormPhrases.noEarlier[language] : "")
    }
}

extension Earlier {
    /// The same entry always has the same id.
    fileprivate var id: String {
        fields.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: "\n")
    }

    fileprivate var cells: [String] {
        let columns: [String] =
            switch kind {
            case .title: [fields[.title] ?? "", fields[.taxpayerID] ?? "—"]
            case .address:
                [
                    [fields[.recipient], fields[.city], fields[.address]].compactMap { $0 }
                        .joined(separator: " · "), fields[.shipTelephone] ?? "",
                ]
            }
        return columns.map(Gate.show)
    }
}
