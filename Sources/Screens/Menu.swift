import Terminal

/// A list of choices that is one screen's whole business; it wraps round.
struct Menu<Choice: RawRepresentable & Equatable & Sendable>: Equatable, Sendable
where Choice.RawValue == String {
    let choices: [Choice]
    private var list: ListState

    init(_ choices: [Choice], selected: Choice? = nil) {
        self.choices = choices
        list = ListState(selection: (selected ?? choices.first)?.rawValue)
        list.settle(choices.map(\.rawValue), height: choices.count)
    }

    var selected: Choice? { list.selection.flatMap(Choice.init) }

    /// Moves with a key or a click.
    ///
    /// - Returns: the choice that was pressed.
    mutating func handle(_ event: Event) -> Choice? {
        switch event {
        case .key(.enter), .key(.space): return selected
        case .key(.tab), .key(.down): step(.down, wrap: .home, at: choices.last)
        case .key(.backTab), .key(.up): step(.up, wrap: .end, at: choices.first)
        case .key(let key): move(key)
        case .wheel(let rows): move(rows > 0 ? .down : .up)
        case .click(.row(_, let id)):
            list.select(id, in: choices.map(\.rawValue), height: choices.count)
            return selected
        default: break
        }
        return nil
    }

    func block(_ label: (Choice) -> String) -> Block {
        .list(
            ListBlock(
                id: "menu", columns: [.init("", .flexible(20))],
                rows: choices.map { .init(id: $0.rawValue, cells: [label($0)]) },
                selected: list.selection, height: choices.count))
    }

    private mutating func step(_ key: Key, wrap: Key, at end: Choice?) {
        move(selected == end ? wrap : key)
    }

    private mutating func move(_ key: Key) {
        list.move(key, in: choices.map(\.rawValue), height: choices.count)
    }
}
