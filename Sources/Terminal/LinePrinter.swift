import Text

/// Says a page line by line, for screen readers, scripts and terminals that cannot draw.
///
/// No boxes, nothing is printed twice, and every choice has a number to answer with.
public enum LinePrinter {
    /// All that is to be read before the first question.
    public static func lines(for page: Page) -> [String] {
        var lines: [String] = []
        let title = page.crumbs.joined(separator: " › ")
        if !title.isEmpty { lines.append(title) }
        if let steps = page.steps, steps.labels.indices.contains(steps.current) {
            let count = steps.labels.count
            lines.append("\(steps.current + 1)/\(count) \(steps.labels[steps.current])")
        }
        if let banner = page.banner { lines.append("! " + banner) }
        if let message = page.message { lines.append(line(for: message)) }
        return lines + page.blocks(as: .spoken).flatMap(self.lines(for:))
    }

    /// What a block says. Fields, choices, ticks and buttons are asked for, not printed.
    public static func lines(for block: Block) -> [String] {
        switch block {
        case .blank, .field, .choice, .tick, .buttons: []
        case .paragraph(let text, _): [text]
        case .note(let label, let lines): note(label, lines)
        case .list(let list): rows(of: list)
        case .tabs(let tabs): [tabs.tabs.map(\.label).joined(separator: ", ")]
        case .card(let title, let lines): [title] + lines
        case .only(.spoken, let blocks): blocks.flatMap(lines(for:))
        case .only(.drawn, _): []
        }
    }

    /// A line broken between words where a terminal would break it anywhere; one that is aligned by
    /// columns, which blanks in a row tell of, is left as it is.
    public static func wrapped(_ line: String) -> [String] {
        line.holds("  ") ? [line] : Columns.wrapped(line, to: 79)
    }

    /// A message with its mark.
    public static func line(for message: Message) -> String {
        let mark = message.kind.mark
        return mark.isEmpty ? message.text : mark + " " + message.text
    }

    /// The question for a field, a choice or a tick; empty for what asks nothing. The last line
    /// is the prompt, without a newline behind it. A secret's value is never shown.
    public static func question(for block: Block) -> [String] {
        switch block {
        case .field(let field): question(for: field)
        case .choice(let choice): question(for: choice)
        case .tick(let tick): question(for: tick)
        case .buttons(let buttons): question(for: buttons)
        default: []
        }
    }

    private static func note(_ label: String, _ lines: [String]) -> [String] {
        guard let first = lines.first else { return [label] }
        return [label.isEmpty ? first : label + ": " + first] + lines.dropFirst()
    }

    private static func rows(of list: ListBlock) -> [String] {
        guard !list.rows.isEmpty else { return list.empty.isEmpty ? [] : [list.empty] }
        let titles = list.columns.map(\.title).filter { !$0.isEmpty }
        let header = titles.isEmpty ? [] : [titles.joined(separator: ", ")]
        let rows = list.rows.enumerated().map { index, row in
            let cells = row.cells.filter { !$0.isEmpty }.joined(separator: ", ")
            return "\(list.above + index + 1)) " + (row.ticked ? "* " : "") + cells
        }
        let more = list.below > 0 ? ["… \(list.below)"] : []
        return header + rows + more
    }

    private static func question(for field: FieldBlock) -> [String] {
        let current = field.input.isSecret || field.input.isEmpty ? "" : " [\(field.input.text)]"
        let suffix = field.suffix.isEmpty ? "" : " (\(field.suffix))"
        return advice(field.fault, field.help) + [field.label + suffix + current + ": "]
    }

    private static func question(for choice: ChoiceBlock) -> [String] {
        let options = choice.options.enumerated().map { "  \($0.offset + 1)) \($0.element)" }
        let current = choice.chosen.map { " [\($0 + 1)]" } ?? ""
        return advice(choice.fault, choice.help) + [choice.label + ":"] + options + [current + "> "]
    }

    private static func question(for tick: TickBlock) -> [String] {
        advice(tick.fault, tick.help) + [tick.label + (tick.ticked ? " [Y/n] " : " [y/N] ")]
    }

    private static func question(for block: ButtonsBlock) -> [String] {
        let lead = block.lead.isEmpty ? [] : [block.lead]
        let options = block.numbered.enumerated().map { "  \($0.offset + 1)) \($0.element.label)" }
        return lead + options + ["> "]
    }

    private static func advice(_ fault: Message?, _ help: String) -> [String] {
        if let fault { return [line(for: fault)] }
        return help.isEmpty ? [] : [help]
    }
}
