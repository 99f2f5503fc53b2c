import Invoicing
import Phrases
import Terminal
import Text

/// The titles or addresses that were used before, as a table that is narrowed by typing: what the
/// picker and the page Titles and addresses share.
struct EarlierList: Equatable, Sendable {
    let kind: EarlierKind
    private var all: [Earlier] = []
    private var hasLoaded = false
    private var filter = SearchText("")
    private var list = ListState()

    init(_ kind: EarlierKind) { self.kind = kind }

    /// Shows what is stored now.
    mutating func load(_ entries: [Earlier], height: Int) {
        all = entries
        hasLoaded = true
        settle(height)
    }

    /// Shows the entries that hold a text, as it was typed.
    mutating func narrow(to text: String, height: Int) {
        filter = SearchText(text)
        settle(height)
    }

    /// Another window: the selection stays in view.
    mutating func settle(_ height: Int) { list.settle(shown.map(\.id), height: height) }

    mutating func move(_ key: Key, height: Int) {
        list.move(key, in: shown.map(\.id), height: height)
    }

    mutating func select(_ id: String, height: Int) {
        list.select(id, in: shown.map(\.id), height: height)
    }

    /// Whether a key moves in the list instead of editing the filter.
    static func moves(_ key: Key) -> Bool { [Key.up, .down, .pageUp, .pageDown].contains(key) }

    var title: Phrase { kind == .title ? FormPhrases.earlierTitles : FormPhrases.earlierAddresses }

    var shown: [Earlier] {
        guard !filter.isEmpty else { return all }
        return all.filter { entry in
            entry.fields.values.contains(where: filter.isFound)
        }
    }

    var selected: Earlier? { shown.first { $0.id == list.selection } }

    /// The table, so many rows high.
    func block(_ id: String, height: Int, _ language: Language) -> ListBlock {
        let shown = shown
        let visible = list.visible(count: shown.count, height: height)
        let nothing = all.isEmpty ? FormPhrases.noEarlier : FormPhrases.noEarlierMatch
        return ListBlock(
            id: id,
            columns: [
                .init("", .flexible(20)), .init("", .fixed(20)), .init("", .fixed(16), .trailing),
            ],
            rows: shown[visible].map { $0.row(language) }, selected: list.selection,
            height: height, above: visible.lowerBound, below: shown.count - visible.upperBound,
            empty: hasLoaded ? nothing[language] : "")
    }
}

extension Earlier {
    /// The same entry always has the same id.
    var id: String {
        fields.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: "\n")
    }

    /// What it is called: the title, or the recipient with the address.
    var name: String { cells[0] }

    func row(_ language: Language) -> ListBlock.Row {
        .init(id: id, cells: cells + [FormPhrases.used(usedAt.day.iso8601)[language]])
    }

    private var cells: [String] {
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
