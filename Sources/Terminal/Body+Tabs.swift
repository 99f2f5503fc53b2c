import Text

// Views of one list.
extension Body {
    mutating func addTabs(_ block: TabsBlock) {
        for tabs in block.lines(columns: width) {
            var row = Row()
            for (index, x, tab) in tabs {
                let isCurrent = index == block.current
                let text = block.text(index)
                row.pieces.append(Piece(x: x, text: text, style: isCurrent ? .accent : .plain))
                row.spans.append(
                    Span(x: x, columns: Columns.width(of: text), target: .key(tab.key)))
            }
            add(row)
        }
        let line = String(repeating: "─", count: width)
        add(Row(pieces: [Piece(x: 0, text: line, style: .rule)]))
    }
}

extension TabsBlock {
    /// The tabs of each row with their places.
    fileprivate func lines(columns: Int) -> [[(index: Int, x: Int, tab: Tab)]] {
        let right = columns - 1
        let (shown, gap) = fitting(right)
        var lines: [[(index: Int, x: Int, tab: Tab)]] = [[]]
        var x = 1
        for index in shown {
            let width = Columns.width(of: text(index))
            if x + width > right, x > 1 {
                lines.append([])
                x = 1
            }
            lines[lines.count - 1].append((index, x, tabs[index]))
            x += width + gap
        }
        return lines
    }

    /// With the mark before the current one.
    fileprivate func text(_ index: Int) -> String {
        (index == current ? "● " : "") + tabs[index].label
    }

    /// What fits on one row; without the optional ones if need be, and closer together.
    private func fitting(_ right: Int) -> (shown: [Int], gap: Int) {
        let needed = tabs.indices.filter { !tabs[$0].isOptional || $0 == current }
        for shown in [Array(tabs.indices), needed] {
            for gap in [3, 2] where width(of: shown, gap: gap) <= right - 1 { return (shown, gap) }
        }
        return (needed, 2)
    }

    private func width(of shown: [Int], gap: Int) -> Int {
        shown.reduce(-gap) { $0 + Columns.width(of: text($1)) + gap }
    }
}
