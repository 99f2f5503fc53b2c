/// What a key or a paste did to a form.
public enum FormSignal: Equatable, Sendable {
    /// The item has another value now.
    case changed(String)
    /// The focus went away from the item. Comes before anything that happens because of it.
    case left(String)
    /// The button was pressed.
    case pressed(String)
}

/// The answer of a form to a key.
public struct FormReaction: Equatable, Sendable {
    /// False: the key is the screen's.
    public var handled: Bool
    /// What happened, in order.
    public var signals: [FormSignal]

    public init(handled: Bool, signals: [FormSignal] = []) {
        self.handled = handled
        self.signals = signals
    }

    /// The key means nothing to the form.
    public static let ignored = FormReaction(handled: false)
}

/// Raw values, carets and focus of the items of a form.
public struct FormState: Equatable, Sendable {
    /// What can have the focus.
    public enum Kind: Equatable, Sendable {
        case text(limit: Int, secret: Bool)
        case choice(count: Int, layout: ChoiceBlock.Layout)
        case tick
        /// A forward button is where Enter in the last field leads.
        case button(forward: Bool)
    }

    /// One thing on the page, by the id under which the page shows it.
    public struct Item: Equatable, Sendable {
        public var id: String
        public var kind: Kind

        public init(id: String, kind: Kind) {
            self.id = id
            self.kind = kind
        }
    }

    /// The visible items in drawn order.
    public private(set) var items: [Item] = []
    /// The id of the item that has the focus; empty while there are no items.
    public private(set) var focus = ""
    /// Enter in the last field presses the forward button instead of going there.
    public var enterPressesLast = false
    private var inputs: [String: TextInput] = [:]
    private var choices: [String: Int] = [:]
    private var options: [String: Int] = [:]
    private var ticks: Set<String> = []

    /// A form with empty values and the focus on its first item.
    public init(items: [Item], enterPressesLast: Bool = false) {
        self.enterPressesLast = enterPressesLast
        setItems(items)
    }

    /// Shows other items. Values of hidden ones are kept; a focus that vanished goes to the
    /// nearest item that was there before.
    public mutating func setItems(_ new: [Item]) {
        guard new != items else { return }
        let old = items
        items = new
        for item in new {
            guard case .text(let limit, let secret) = item.kind else { continue }
            inputs[item.id, default: TextInput()].limit = limit
            inputs[item.id]?.isSecret = secret
        }
        if index(of: focus) == nil { focus = nearest(to: focus, in: old) ?? new.first?.id ?? "" }
    }

    /// Puts the focus on a visible item; on an option if it is a choice. A choice without one
    /// gets it on what is chosen.
    public mutating func focus(on id: String, option: Int? = nil) {
        guard index(of: id) != nil else { return }
        if focus != id { inputs[id]?.dropNotice() }
        focus = id
        options[id] = option ?? choices[id] ?? 0
    }

    /// The option that has the focus when its choice has it.
    public var focusedOption: Int { focusedOption(of: focus) }

    /// The option that has or would have the focus in a choice.
    public func focusedOption(of id: String) -> Int { options[id] ?? choices[id] ?? 0 }

    /// What a text field holds, also while it is hidden.
    public func text(_ id: String) -> String { inputs[id]?.text ?? "" }

    /// Replaces a text; the caret goes to its end and there is nothing to undo.
    public mutating func setText(_ text: String, for id: String) {
        let fresh = newInput(id)
        inputs[id, default: fresh].set(text)
    }

    /// The field with its caret, for the page.
    public func input(_ id: String) -> TextInput { inputs[id] ?? newInput(id) }

    /// The chosen option, nil before there is one.
    public func choice(_ id: String) -> Int? { choices[id] }

    /// Chooses an option; nil takes the choice back.
    public mutating func setChoice(_ option: Int?, for id: String) {
        choices[id] = option
        options[id] = option
    }

    /// Whether the box is ticked.
    public func isTicked(_ id: String) -> Bool { ticks.contains(id) }

    /// Ticks or clears the box.
    public mutating func setTick(_ ticked: Bool, for id: String) {
        if ticked { ticks.insert(id) } else { ticks.remove(id) }
    }

    /// The kind of a visible item.
    public func kind(of id: String) -> Kind? { index(of: id).map { items[$0].kind } }

    /// Edits, moves, chooses or presses, by the rules all forms share.
    public mutating func handle(_ key: Key) -> FormReaction {
        guard let kind = kind(of: focus) else { return .ignored }
        if let moved = move(key) { return moved }
        switch kind {
        case .text: return edit(key)
        case .choice(let count, let layout): return choose(key, count, layout)
        case .tick: return tick(key)
        case .button: return press(key)
        }
    }

    /// Inserts pasted text into the field that has the focus.
    public mutating func paste(_ paste: Paste) -> FormReaction {
        guard case .text = kind(of: focus) else { return .ignored }
        return change { $0.insert(paste) }
    }

    /// What was said of keys and pastes is read.
    public mutating func dropNotices() {
        for id in inputs.keys { inputs[id]?.dropNotice() }
    }

    /// Does what a click on the item or the option does.
    public mutating func click(_ id: String, option: Int? = nil) -> FormReaction {
        guard let kind = kind(of: id) else { return .ignored }
        var signals = leave(to: id, option: option)
        switch kind {
        case .text: break
        case .choice: if let option { signals += chosen(option) }
        case .tick: signals += toggled()
        case .button: signals.append(.pressed(id))
        }
        return FormReaction(handled: true, signals: signals)
    }
}

// What each kind of item does with a key.
extension FormState {
    private mutating func edit(_ key: Key) -> FormReaction {
        if key == .enter { return enter() }
        var isEdit = false
        let reaction = change { isEdit = $0.handle(key) }
        return isEdit ? reaction : .ignored
    }

    private mutating func change(_ body: (inout TextInput) -> Void) -> FormReaction {
        let id = focus
        let before = inputs[id]?.edits
        let fresh = newInput(id)
        body(&inputs[id, default: fresh])
        let changed = inputs[id]?.edits != before
        return FormReaction(handled: true, signals: changed ? [.changed(id)] : [])
    }

    private mutating func choose(_ key: Key, _ count: Int, _ layout: ChoiceBlock.Layout)
        -> FormReaction
    {
        switch (key, layout) {
        case (.left, .row), (.right, .row):
            let next = focusedOption + (key == .left ? -1 : 1)
            guard 0..<count ~= next else { return FormReaction(handled: true) }
            options[focus] = next
            return FormReaction(handled: true, signals: chosen(next))
        case (.space, _):
            return FormReaction(handled: true, signals: chosen(focusedOption))
        case (.enter, .row):
            return enter()
        case (.enter, .column):
            let signals = chosen(focusedOption)
            return FormReaction(handled: true, signals: signals + enter().signals)
        default:
            return .ignored
        }
    }

    private mutating func chosen(_ option: Int) -> [FormSignal] {
        guard choices[focus] != option else { return [] }
        choices[focus] = option
        return [.changed(focus)]
    }

    private mutating func tick(_ key: Key) -> FormReaction {
        if key == .enter { return enter() }
        guard key == .space else { return .ignored }
        return FormReaction(handled: true, signals: toggled())
    }

    private mutating func toggled() -> [FormSignal] {
        setTick(!isTicked(focus), for: focus)
        return [.changed(focus)]
    }

    private mutating func press(_ key: Key) -> FormReaction {
        switch key {
        case .enter, .space:
            return FormReaction(handled: true, signals: [.pressed(focus)])
        case .left, .right:
            guard let here = index(of: focus) else { return .ignored }
            let next = here + (key == .left ? -1 : 1)
            guard items.indices.contains(next), case .button = items[next].kind else {
                return FormReaction(handled: true)
            }
            return FormReaction(handled: true, signals: leave(to: items[next].id))
        default:
            return .ignored
        }
    }
}

// Moves between items.
extension FormState {
    private mutating func move(_ key: Key) -> FormReaction? {
        switch key {
        case .tab, .down: FormReaction(handled: true, signals: step(1))
        case .backTab, .up, Key(.tab, .shift): FormReaction(handled: true, signals: step(-1))
        default: nil
        }
    }

    /// To the next stop; each option of a column is one.
    private mutating func step(_ direction: Int) -> [FormSignal] {
        guard let here = index(of: focus) else { return [] }
        let option = focusedOption + direction
        if case .choice(let count, .column) = items[here].kind, 0..<count ~= option {
            options[focus] = option
            return []
        }
        let next = items[(here + direction + items.count) % items.count]
        if case .choice(let count, .column) = next.kind {
            return leave(to: next.id, option: direction > 0 ? 0 : max(0, count - 1))
        }
        return leave(to: next.id)
    }

    private mutating func leave(to id: String, option: Int? = nil) -> [FormSignal] {
        let before = focus
        focus(on: id, option: option)
        return before == focus ? [] : [.left(before)]
    }

    /// Enter in a field: the next field, or from the last one the forward button.
    private mutating func enter() -> FormReaction {
        guard let here = index(of: focus) else { return .ignored }
        if let field = items[(here + 1)...].first(where: { !$0.isButton }) {
            return FormReaction(handled: true, signals: leave(to: field.id))
        }
        let forward =
            items[(here + 1)...].first(where: \.isForward)
            ?? items.first(where: \.isForward)
        guard let forward else { return FormReaction(handled: true, signals: step(1)) }
        let signals = leave(to: forward.id)
        let pressed = enterPressesLast ? [FormSignal.pressed(forward.id)] : []
        return FormReaction(handled: true, signals: signals + pressed)
    }

    private func index(of id: String) -> Int? { items.firstIndex { $0.id == id } }

    private func nearest(to id: String, in old: [Item]) -> String? {
        guard let place = old.firstIndex(where: { $0.id == id }) else { return nil }
        let order = old[(place + 1)...].map(\.id) + old[..<place].reversed().map(\.id)
        return order.first { index(of: $0) != nil }
    }

    private func newInput(_ id: String) -> TextInput {
        guard case .text(let limit, let secret) = kind(of: id) else { return TextInput() }
        return TextInput(limit: limit, isSecret: secret)
    }
}

extension FormState.Item {
    fileprivate var isButton: Bool {
        if case .button = kind { true } else { false }
    }

    fileprivate var isForward: Bool { kind == .button(forward: true) }
}
