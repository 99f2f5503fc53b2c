import Text

/// The rows of a page's body before they are scrolled into their space.
struct Body {
    struct Piece {
        var x: Int
        var text: String
        var style: Style
    }

    struct Span {
        var x: Int
        var columns: Int
        var target: HitTarget
    }

    struct Row {
        var pieces: [Piece] = []
        var spans: [Span] = []
        var cursor: Int?
    }

    /// Columns from the left edge of the page or popup to its right edge.
    let width: Int
    /// The column of running text and labels.
    let indent: Int
    let isPopup: Bool
    let focus: String?
    /// Whether the help of fields without the focus is shown too.
    let showsAllHelp: Bool
    /// The column in which fields begin.
    private(set) var fieldColumn: Int
    private(set) var rows: [Row] = []
    /// The rows that must be in view: what has the focus with its help or fault.
    private(set) var focusRows = 0..<0

    /// Where text ends: one column stays free at the right.
    var right: Int { width - 1 }
    /// Running text is not set wider than this, it gets hard to read.
    var textRight: Int { min(right, indent + 100) }

    init(_ page: Page, width: Int, showsAllHelp: Bool) {
        self.width = width
        self.showsAllHelp = showsAllHelp
        isPopup = page.shape == .popup
        indent = 3
        let blocks = page.blocks(as: .drawn)
        focus = page.focus ?? Body.firstList(blocks)
        fieldColumn = indent + Body.labelColumns(blocks, isPopup: isPopup)
        for block in blocks { add(block) }
    }

    /// The widest row, for popups that are no wider than they need to be.
    var extent: Int {
        rows.lazy.flatMap(\.pieces).map { $0.x + Columns.width(of: $0.text) }.max() ?? 0
    }

    mutating func add(_ row: Row) { rows.append(row) }

    /// Adds rows of text, all in one style.
    mutating func add(lines: [String], at x: Int, _ style: Style) {
        for line in lines { add(Row(pieces: [Piece(x: x, text: line, style: style)])) }
    }

    /// Changes a row that was added before.
    mutating func modify(_ index: Int, _ change: (inout Row) -> Void) { change(&rows[index]) }
    mutating func modifyLast(_ change: (inout Row) -> Void) { modify(rows.count - 1, change) }

    /// Marks everything since a row as what has the focus.
    mutating func focusSince(_ row: Int) { focusRows = row..<rows.count }
    mutating func markFocus(_ range: Range<Int>) { focusRows = range }

    private mutating func add(_ block: Block) {
        switch block {
        case .blank: add(Row())
        case .paragraph(let text, let tone): addParagraph(text, tone)
        case .note(let label, let lines): addNote(label, lines)
        case .field(let field): addField(field)
        case .choice(let choice): addChoice(choice)
        case .tick(let tick): addTick(tick)
        case .buttons(let buttons): addButtons(buttons)
        case .list(let list): addList(list)
        case .tabs(let tabs): addTabs(tabs)
        case .card(let title, let lines): addCard(title, lines)
        case .only: break
        }
    }

    private static func firstList(_ blocks: [Block]) -> String? {
        for case .list(let list) in blocks { return list.id }
        return nil
    }
}

// The label column.
extension Body {
    /// Columns between the indent and the fields: the same for all labels of a page.
    private static func labelColumns(_ blocks: [Block], isPopup: Bool) -> Int {
        var widest = 0
        var hasFields = false
        for block in blocks {
            switch block {
            case .field(let field): (hasFields, widest) = (true, max(widest, width(field.label)))
            case .choice(let choice):
                (hasFields, widest) = (true, max(widest, width(choice.label)))
            case .note(let label, _): widest = max(widest, width(label))
            default: break
            }
        }
        let usual = !hasFields ? 0 : isPopup ? 13 : 20
        return min(max(widest + 2, usual), 29)
    }

    private static func width(_ label: String) -> Int { Columns.width(of: label) }

    /// Puts a label beside rows that were just added, wrapped if it is too long for its column.
    mutating func putLabel(_ label: String, from first: Int, style: Style = .plain) {
        guard !label.isEmpty else { return }
        let lines = Columns.wrapped(label, to: max(4, fieldColumn - indent - 1))
        for (offset, line) in lines.enumerated() {
            if first + offset >= rows.count { add(Row()) }
            let piece = Piece(x: indent, text: line, style: style)
            rows[first + offset].pieces.insert(piece, at: 0)
        }
    }
}

// Text, notes and cards.
extension Body {
    private mutating func addParagraph(_ text: String, _ tone: Tone) {
        let mark = Body.mark(tone, before: text)
        let margin = indent + Columns.width(of: mark)
        let lines = Columns.wrapped(text, to: max(10, textRight - margin))
        let first = rows.count
        add(lines: lines, at: margin, Style(tone))
        guard !mark.isEmpty else { return }
        rows[first].pieces.append(Piece(x: indent, text: mark, style: Style(tone)))
    }

    /// Colour is never alone: a mark stands before the text unless the text brings one.
    private static func mark(_ tone: Tone, before text: String) -> String {
        let mark =
            switch tone {
            case .error: "× "
            case .warning: "! "
            case .success: "✓ "
            default: ""
            }
        guard let first = text.first(where: { $0 != " " }) else { return "" }
        return "×!✓●○".contains(first) ? "" : mark
    }

    private mutating func addNote(_ label: String, _ lines: [String]) {
        let first = rows.count
        let room = max(10, textRight - fieldColumn)
        add(lines: lines.flatMap { Columns.wrapped($0, to: room) }, at: fieldColumn, .plain)
        if rows.count == first { add(Row()) }
        putLabel(label, from: first, style: .dim)
    }

    private mutating func addCard(_ title: String, _ lines: [String]) {
        if isPopup { return addPlainCard(title, lines) }
        let columns = right - indent
        let head = "┌ " + Columns.truncated(title, to: columns - 6) + " "
        let rest = max(0, columns - Columns.width(of: head) - 1)
        add(lines: [head + String(repeating: "─", count: rest) + "┐"], at: indent, .rule)
        rows[rows.count - 1].pieces.append(
            Piece(x: indent + 2, text: Columns.truncated(title, to: columns - 6), style: .strong))
        for line in lines.flatMap({ Columns.wrapped($0, to: columns - 4) }) {
            add(
                Row(pieces: [
                    Piece(x: indent, text: "│", style: .rule),
                    Piece(x: indent + 2, text: line, style: .plain),
                    Piece(x: right - 1, text: "│", style: .rule),
                ]))
        }
        let bottom = "└" + String(repeating: "─", count: max(0, columns - 2)) + "┘"
        add(lines: [bottom], at: indent, .rule)
    }

    /// No box inside a box.
    private mutating func addPlainCard(_ title: String, _ lines: [String]) {
        add(lines: [Columns.truncated(title, to: right - indent)], at: indent, .strong)
        let room = max(10, right - indent)
        add(lines: lines.flatMap { Columns.wrapped($0, to: room) }, at: indent, .plain)
    }
}
