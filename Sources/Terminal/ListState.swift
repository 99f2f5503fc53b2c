/// Which row of a list is selected, by its record's id, and which part is in view.
public struct ListState: Equatable, Sendable {
    /// The selected record's id; nil only while the list is empty.
    public private(set) var selection: String?
    /// Index of the first row in view.
    public private(set) var top = 0
    /// Where the selection was found last: asking again costs one comparison.
    private var place = 0

    /// A list whose selection is found when it is settled first.
    public init(selection: String? = nil) { self.selection = selection }

    /// Follows the selected record to its new place after the list has changed.
    ///
    /// It stays on the row of the screen where it was. If the record is gone, what took its place
    /// is selected.
    public mutating func settle(_ ids: [String], height: Int) {
        guard !ids.isEmpty else {
            (selection, top, place) = (nil, 0, 0)
            return
        }
        let found = index(in: ids) ?? min(place, ids.count - 1)
        top += found - place
        select(found, in: ids, height: height)
    }

    /// Moves the selection, by the letters of vi too. False: the key moves nothing in a list.
    @discardableResult
    public mutating func move(_ key: Key, in ids: [String], height: Int) -> Bool {
        guard key.modifiers.isEmpty, let step = step(of: key.code, ids.count, max(1, height))
        else { return false }
        settle(ids, height: height)
        guard !ids.isEmpty else { return true }
        if key == .pageUp || key == .pageDown { top += step }
        select(min(max(0, place + step), ids.count - 1), in: ids, height: height)
        return true
    }

    /// Selects a record, as a click does. Nothing happens if it is not in the list.
    public mutating func select(_ id: String, in ids: [String], height: Int) {
        let before = selection
        selection = id
        guard let found = index(in: ids) else {
            selection = before
            return
        }
        select(found, in: ids, height: height)
    }

    /// Selects a record that the list will have when it is settled next.
    public mutating func select(_ id: String?) { selection = id }

    /// Index of the selected row, if the list still has it.
    public func index(in ids: [String]) -> Int? {
        guard let selection else { return nil }
        if ids.indices.contains(place), ids[place] == selection { return place }
        var below = min(place, ids.count) - 1
        var above = min(place, ids.count)
        while below >= 0 || above < ids.count {
            if above < ids.count, ids[above] == selection { return above }
            if below >= 0, ids[below] == selection { return below }
            above += 1
            below -= 1
        }
        return nil
    }

    /// The rows in view.
    public func visible(count: Int, height: Int) -> Range<Int> {
        let first = min(max(0, top), max(0, count - 1))
        return min(first, count)..<min(count, first + max(0, height))
    }

    private mutating func select(_ index: Int, in ids: [String], height: Int) {
        let height = max(1, height)
        place = index
        selection = ids[index]
        top = min(max(top, index - height + 1), index)
        top = max(0, min(top, ids.count - height))
    }

    private func step(of code: Key.Code, _ count: Int, _ height: Int) -> Int? {
        switch code {
        case .up, .character("k"): -1
        case .down, .character("j"): 1
        case .pageUp: -height
        case .pageDown: height
        case .home, .character("g"): -count
        case .end, .character("G"): count
        default: nil
        }
    }
}
