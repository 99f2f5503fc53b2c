import Text

// Tables and menus.
extension Body {
    mutating func addList(_ list: ListBlock) {
        guard !list.rows.isEmpty else {
            let room = max(10, textRight - indent)
            return add(lines: Columns.wrapped(list.empty, to: room), at: indent, .dim)
        }
        let hasMarks = list.marks || list.rows.contains { $0.ticked }
        let start = indent + (hasMarks ? 2 : 0)
        let widths = columnWidths(list, room: right - start)
        if list.columns.contains(where: { !$0.title.isEmpty }) {
            add(cells(list.columns.map(\.title), list, widths, at: start, .dim))
        }
        for row in list.rows.prefix(max(1, list.height)) {
            addRow(row, list, widths, start: start, hasMarks: hasMarks)
        }
        if list.above + list.below > 0 { addCounts(list) }
    }

    private mutating func addRow(
        _ row: ListBlock.Row, _ list: ListBlock, _ widths: [Int], start: Int, hasMarks: Bool
    ) {
        let isSelected = row.id == list.selected
        var drawn = cells(row.cells, list, widths, at: start, Style(row.tone))
        if isSelected {
            if !drawn.pieces.isEmpty { drawn.pieces[0].style = .selected }
            drawn.pieces.append(Piece(x: start - (hasMarks ? 4 : 2), text: ">", style: .selected))
        }
        if row.ticked { drawn.pieces.append(Piece(x: start - 2, text: "*", style: .accent)) }
        if let mark = mark(row.tone) {
            let x = start - (hasMarks ? 4 : 2) + (isSelected ? 1 : 0)
            drawn.pieces.append(Piece(x: x, text: mark, style: Style(row.tone)))
        }
        let target = HitTarget.row(list: list.id, id: row.id)
        drawn.spans = [Span(x: 0, columns: width, target: target)]
        if isSelected, focus == list.id {
            drawn.cursor = start - (hasMarks ? 4 : 2)
            markFocus(rows.count..<rows.count + 1)
        }
        add(drawn)
    }

    private func mark(_ tone: Tone) -> String? {
        switch tone {
        case .error: "×"
        case .warning: "!"
        default: nil
        }
    }

    private func cells(
        _ texts: [String], _ list: ListBlock, _ widths: [Int], at start: Int, _ style: Style
    ) -> Row {
        var row = Row()
        var x = start
        for (index, width) in widths.enumerated() {
            let text = Columns.truncated(index < texts.count ? texts[index] : "", to: width)
            let isTrailing = list.columns[index].alignment == .trailing
            let offset = isTrailing ? width - Columns.width(of: text) : 0
            if !text.isEmpty { row.pieces.append(Piece(x: x + offset, text: text, style: style)) }
            x += width + 2
        }
        return row
    }

    /// Fixed columns get theirs, flexible ones share the rest; when even that is too much, the
    /// widest give way first.
    private func columnWidths(_ list: ListBlock, room: Int) -> [Int] {
        var widths = list.columns.map { column in
            switch column.width {
            case .fixed(let width), .flexible(let width): width
            }
        }
        let flexible = list.columns.indices.filter {
            if case .flexible = list.columns[$0].width { true } else { false }
        }
        var spare = room - widths.reduce(0, +) - 2 * max(0, widths.count - 1)
        for (order, index) in flexible.enumerated() where spare > 0 {
            let share = spare / (flexible.count - order)
            widths[index] += share
            spare -= share
        }
        while spare < 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
            guard widths[widest] > 4 else { break }
            widths[widest] -= 1
            spare += 1
        }
        return widths
    }

    private mutating func addCounts(_ list: ListBlock) {
        let above = list.above > 0 ? "↑ \(list.above)" : ""
        let below = list.below > 0 ? "↓ \(list.below)" : ""
        let parts = [above, below].filter { !$0.isEmpty }
        add(lines: [parts.joined(separator: "   ")], at: indent, .dim)
    }
}
