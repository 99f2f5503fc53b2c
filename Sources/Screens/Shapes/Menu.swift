import Terminal

/// A list of choices that is one screen's whole business.
struct Menu<Choice: RawRepresentable & Equatable & Sendable>: Equatable, Sendable
where Choice.RawValue == String {
    /// The id of its block, which has the focus.
    static var id: String { "menu" }

    private(set) var choices: [Choice]
    /// It goes round at its ends, Space presses and the wheel turns it.
    private let isRound: Bool
    private var list: ListState

    init(_ choices: [Choice], selected: Choice? = nil, isRound: Bool = true) {
        self.choices = choices
        self.isRound = isRound
        list = ListState(selection: (selected ?? choices.first)?.rawValue)
        list.settle(choices.map(\.rawValue), height: choices.count)
    }

    var selected: Choice? { list.selection.flatMap(Choice.init) }

    /// Shows other choices; what is selected stays so where it is among them.
    mutating func show(_ choices: [Choice]) {
        self.choices = choices
        list.settle(choices.map(\.rawValue), height: choices.count)
    }

    /// Moves with a key or a click.
    ///
    /// - Returns: the choice that was pressed.
    mutating func handle(_ event: Event) -> Choice? {
        switch event {
        case .key(.enter): return selected
        case .key(let key):
            if isRound { return turn(key) }
            move(key)
        case .wheel(let rows) where isRound: move(rows > 0 ? .down : .up)
        case .click(.row(_, let id)):
            list.select(id, in: choices.map(\.rawValue), height: choices.count)
            return selected
        default: break
        }
        return nil
    }

    func block(_ label: (Choice) -> String) -> Block {
        block([.init("", .flexible(20))], cells: choices.map { [label($0)] })
    }

    /// - Parameter cells: of each choice, in order.
    func block(_ columns: [ListBlock.Column], cells: [[String]]) -> Block {
        .list(
            ListBlock(
                id: Self.id, columns: columns,
                rows: zip(choices, cells).map { .init(id: $0.rawValue, cells: $1) },
                selected: list.selection, height: choices.count))
    }

    private mutating func turn(_ key: Key) -> Choice? {
        switch key {
        case .space: return selected
        case .tab, .down: step(.down, wrap: .home, at: choices.last)
        case .backTab, .up: step(.up, wrap: .end, at: choices.first)
        default: move(key)
        }
        return nil
    }

    private mutating func step(_ key: Key, wrap: Key, at end: Choice?) {
        move(selected == end ? wrap : key)
    }

    private mutating func move(_ key: Key) {
        list.move(key, in: choices.map(\.rawValue), height: choices.count)
    }
}
