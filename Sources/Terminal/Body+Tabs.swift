import Text

// Views of one list.
extension Body {
    mutating func addTabs(_ block: TabsBlock) {
        let (tabs, gap) = fitting(block)
        var row = Row()
        var x = 1
        for (index, tab) in tabs {
            let isCurrent = index == block.current
            let text = (isCurrent ? "● " : "") + tab.label
            let columns = Columns.width(of: text)
            if x + columns > right, !row.pieces.isEmpty {
                add(row)
                (row, x) = (Row(), 1)
            }
            row.pieces.append(Piece(x: x, text: text, style: isCurrent ? .accent : .plain))
            row.spans.append(Span(x: x, columns: columns, target: .key(tab.key)))
            x += columns + gap
        }
        add(row)
        let line = String(repeating: "─", count: width)
        add(Row(pieces: [Piece(x: 0, text: line, style: .rule)]))
    }

    /// What fits on one row; without the optional ones if need be, and closer together.
    private func fitting(
        _ block: TabsBlock
    ) -> (tabs: [(index: Int, tab: TabsBlock.Tab)], gap: Int) {
        let all = block.tabs.enumerated().map { (index: $0.offset, tab: $0.element) }
        let needed = all.filter { !$0.tab.isOptional || $0.index == block.current }
        for tabs in [all, needed] {
            for gap in [3, 2] where columns(tabs.map(\.tab.label), gap: gap) <= right - 1 {
                return (tabs, gap)
            }
        }
        return (needed, 2)
    }

    /// With the mark before the current one.
    private func columns(_ labels: [String], gap: Int) -> Int {
        labels.reduce(2 - gap) { $0 + Columns.width(of: $1) + gap }
    }
}
