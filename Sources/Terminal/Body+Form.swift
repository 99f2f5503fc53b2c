import Text

// Fields, choices, ticks and buttons.
extension Body {
    mutating func addField(_ field: FieldBlock) {
        let first = rows.count
        let isFocused = focus == field.id
        let suffixText = field.drawnSuffix
        let suffix = suffixText.isEmpty ? 0 : Columns.width(of: suffixText) + 2
        let room = right - fieldColumn - 2
        let beside = room - suffix >= min(field.columns, 10)
        let columns = max(4, min(field.columns, beside ? room - suffix : room))
        add(box(field, columns: columns, isFocused: isFocused))
        if suffix > 0 { addSuffix(suffixText, behind: fieldColumn + columns + 2, beside) }
        addAdvice(field.fault, field.drawnHelp, at: fieldColumn, isFocused: isFocused)
        putLabel(field.label, from: first)
        if isFocused { focusSince(first) }
    }

    private func box(_ field: FieldBlock, columns: Int, isFocused: Bool) -> Row {
        let inner = fieldColumn + 1
        let window =
            isFocused
            ? field.input.window(columns: columns) : field.input.start(columns: columns)
        let used = Columns.width(of: window.text)
        let fill = String(repeating: "·", count: max(0, columns - used))
        let edge: Style = isFocused ? .fieldFocused : .rule
        var row = Row(pieces: [
            Piece(x: fieldColumn, text: "[", style: edge),
            Piece(x: inner, text: window.text, style: isFocused ? .plain : .field),
            Piece(x: inner + used, text: fill, style: .fieldFill),
            Piece(x: inner + columns, text: "]", style: edge),
        ])
        row.cursor = isFocused ? inner + window.caret : nil
        row.spans = [Span(x: fieldColumn, columns: columns + 2, target: .item(field.id))]
        return row
    }

    private mutating func addSuffix(_ suffix: String, behind column: Int, _ beside: Bool) {
        if beside {
            let piece = Piece(x: column + 2, text: suffix, style: .dim)
            modifyLast { $0.pieces.append(piece) }
        } else {
            addWrapped(suffix, at: fieldColumn, .dim)
        }
    }

    private mutating func addWrapped(_ text: String, at x: Int, _ style: Style) {
        add(lines: Columns.wrapped(text, to: max(10, textRight - x)), at: x, style)
    }

    /// The fault, or the help, under what it is about.
    private mutating func addAdvice(_ fault: Message?, _ help: String, at x: Int, isFocused: Bool) {
        if let fault {
            let mark = fault.kind.mark
            let lines = Columns.wrapped(fault.drawn, to: max(10, textRight - x - 2))
            let first = rows.count
            add(lines: lines, at: mark.isEmpty ? x : x + 2, fault.kind.style)
            modify(first) { $0.pieces.append(Piece(x: x, text: mark, style: fault.kind.style)) }
        } else if !help.isEmpty, isFocused || showsAllHelp {
            addWrapped(help, at: x, .dim)
        }
    }

    mutating func addTick(_ tick: TickBlock) {
        let first = rows.count
        let isFocused = focus == tick.id
        addOption(
            isFocused: isFocused, isChosen: tick.ticked, marks: ("[", "x", "]"), label: tick.label,
            at: indent, target: .item(tick.id))
        addAdvice(tick.fault, tick.help, at: indent + 4, isFocused: true)
        if isFocused { focusSince(first) }
    }

    mutating func addChoice(_ choice: ChoiceBlock) {
        let first = rows.count
        let isFocused = focus == choice.id
        let perRow = choice.layout == .row ? optionsPerRow(choice.options) : 1
        if perRow > 1 {
            addGrid(choice, perRow: perRow, isFocused: isFocused)
        } else {
            for index in choice.options.indices {
                let option = rows.count
                addOption(
                    isFocused: isFocused && choice.focused == index,
                    isChosen: choice.chosen == index, marks: ("(", "•", ")"),
                    label: choice.options[index], at: fieldColumn,
                    target: .option(choice.id, index))
                if isFocused, choice.focused == index { focusSince(option) }
            }
        }
        if rows.count == first { add(Row()) }
        addAdvice(choice.fault, choice.help, at: fieldColumn, isFocused: isFocused)
        putLabel(choice.label, from: first)
        if isFocused, perRow > 1 || focusRows.isEmpty { focusSince(first) }
    }

    /// A mark with a label behind it, on as many rows as the label needs.
    private mutating func addOption(
        isFocused: Bool, isChosen: Bool, marks: (String, String, String), label: String, at x: Int,
        target: HitTarget
    ) {
        let lines = Columns.wrapped(label, to: max(10, textRight - x - 4))
        let style: Style = isFocused ? .selected : .plain
        let mark = marks.0 + (isChosen ? marks.1 : " ") + marks.2
        for (offset, line) in lines.enumerated() {
            var row = Row(pieces: [Piece(x: x + 4, text: line, style: .plain)])
            row.spans = [Span(x: x, columns: 4 + Columns.width(of: line), target: target)]
            if offset == 0 {
                // Only the mark shows the focus: a label that changed too would be sent anew.
                row.pieces.append(Piece(x: x, text: mark, style: style))
                row.cursor = isFocused ? x + 1 : nil
            }
            add(row)
        }
    }

    private func optionsPerRow(_ options: [String]) -> Int {
        let room = textRight - fieldColumn
        let widths = options.map { Columns.width(of: $0) + 4 }
        if widths.reduce(0, +) + 3 * (widths.count - 1) <= room { return max(2, widths.count) }
        return max(1, (room + 3) / ((widths.max() ?? room) + 3))
    }

    private mutating func addGrid(_ choice: ChoiceBlock, perRow: Int, isFocused: Bool) {
        let isOneRow = choice.options.count <= perRow
        let widest = choice.options.map { Columns.width(of: $0) }.max() ?? 0
        var x = fieldColumn
        var row = Row()
        for (index, label) in choice.options.enumerated() {
            let hasFocus = isFocused && choice.focused == index
            let mark = choice.chosen == index ? "(•)" : "( )"
            row.pieces.append(Piece(x: x, text: mark, style: hasFocus ? .selected : .plain))
            row.pieces.append(Piece(x: x + 4, text: label, style: .plain))
            let own = Columns.width(of: label) + 4
            row.spans.append(Span(x: x, columns: own, target: .option(choice.id, index)))
            if hasFocus { row.cursor = x + 1 }
            x += (isOneRow ? own : widest + 4) + 3
            if (index + 1) % perRow == 0 {
                add(row)
                (row, x) = (Row(), fieldColumn)
            }
        }
        if !row.pieces.isEmpty { add(row) }
    }

    mutating func addButtons(_ block: ButtonsBlock) {
        let gap = block.alignment == .trailing ? 2 : 3
        let widths = block.buttons.map { Columns.width(of: $0.label) + 4 }
        let total = widths.reduce(0, +) + gap * max(0, widths.count - 1)
        let start = buttonStart(block, total: total)
        var x = start
        var row = Row()
        if !block.lead.isEmpty {
            let lead = Columns.wrapped(block.lead, to: max(10, textRight - indent))
            add(lines: lead.dropLast(), at: indent, .plain)
            row.pieces = [Piece(x: indent, text: lead.last ?? "", style: .plain)]
        }
        for (button, width) in zip(block.buttons, widths) {
            if x + width > right, x > start || (!row.pieces.isEmpty && row.spans.isEmpty) {
                add(row)
                (row, x) = (Row(), min(start, fieldColumn))
            }
            put(button, at: x, into: &row)
            x += width + gap
        }
        add(row)
    }

    private func buttonStart(_ block: ButtonsBlock, total: Int) -> Int {
        let lead = block.lead.isEmpty ? 0 : Columns.width(of: block.lead) + 2
        let room = textRight - indent
        let start =
            switch block.alignment {
            case .fields: total <= right - fieldColumn ? fieldColumn : textRight - total
            case .trailing: textRight - total
            case .center: indent + (room - total) / 2
            }
        let fits = indent + lead + total <= right
        return max(indent, fits ? max(start, indent + lead) : start)
    }

    private mutating func put(_ button: Button, at x: Int, into row: inout Row) {
        let isFocused = focus == button.id
        let text = "[ " + button.label + " ]"
        row.pieces.append(Piece(x: x, text: text, style: isFocused ? .buttonFocused : .button))
        let columns = Columns.width(of: text)
        row.spans.append(Span(x: x, columns: columns, target: .item(button.id)))
        guard isFocused else { return }
        row.cursor = x + 2
        markFocus(rows.count..<rows.count + 1)
    }
}

extension TextInput {
    /// What a box without the focus shows: the start of the text.
    func start(columns: Int) -> (text: String, caret: Int) {
        var copy = self
        copy.moveCaret(to: 0)
        return copy.window(columns: columns)
    }
}

extension Message.Kind {
    /// Stands before the text, because colour is never alone.
    var mark: String {
        switch self {
        case .info: ""
        case .success: "✓"
        case .warning: "!"
        case .error: "×"
        }
    }

    var style: Style {
        switch self {
        case .info: .plain
        case .success: .success
        case .warning: .warning
        case .error: .error
        }
    }
}
