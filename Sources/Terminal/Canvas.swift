import Text

/// A frame being drawn and what can be clicked on it.
struct Canvas {
    var frame: Frame
    var hits: [Hit] = []

    init(frame: Frame) { self.frame = frame }

    var columns: Int { frame.size.columns }

    mutating func drawRule(_ y: Int) {
        frame.put("─", count: columns, at: Point(x: 0, y: y), style: .rule)
    }

    /// Title bar, step line, rule and banner.
    mutating func drawTop(_ page: Page, _ bars: Bars) {
        drawTitle(page.crumbs, corner: page.corner)
        if let steps = page.steps { drawSteps(steps, at: 1) }
        drawRule(bars.hasSteps ? 2 : 1)
        let first = bars.hasSteps ? 3 : 2
        for (offset, line) in bars.banner.enumerated() {
            frame.put(line, at: Point(x: 3, y: first + offset), style: .warning)
        }
        if !bars.banner.isEmpty { frame.put("!", at: Point(x: 1, y: first), style: .warning) }
    }

    private mutating func drawTitle(_ crumbs: [String], corner: String) {
        let corner = Columns.truncated(corner, to: columns / 2)
        let cornerColumn = columns - 1 - Columns.width(of: corner)
        frame.put(corner, at: Point(x: cornerColumn, y: 0), style: .dim)
        let room = cornerColumn - 3
        var parts = crumbs
        while parts.count > 1, Columns.width(of: parts.joined(separator: "  ›  ")) > room {
            if parts[0] == "…" { parts.remove(at: 1) } else { parts[0] = "…" }
            if parts.count == 2, parts[0] == "…" { break }
        }
        var x = 1
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let text = Columns.truncated(part, to: max(1, room + 1 - x))
            x += frame.put(text, at: Point(x: x, y: 0), style: isLast ? .title : .dim)
            if !isLast { x += frame.put("  ›  ", at: Point(x: x, y: 0), style: .dim) }
        }
    }

    private mutating func drawSteps(_ steps: StepLine, at y: Int) {
        let labels = stepLabels(steps)
        let gaps = max(1, labels.count - 1)
        let words = labels.reduce(0) { $0 + Columns.width(of: $1) + 2 }
        let dashes = min(9, (columns - 4 - words - 2 * gaps) / gaps)
        var x = 2
        for (index, label) in labels.enumerated() {
            let style: Style =
                index == steps.current ? .accent : index < steps.current ? .plain : .dim
            let mark = index == steps.current ? "●" : index < steps.current ? "✓" : "○"
            x += frame.put(mark + " " + label, at: Point(x: x, y: y), style: style)
            guard index < labels.count - 1 else { break }
            let line = " " + String(repeating: "─", count: max(1, dashes)) + " "
            x += frame.put(line, at: Point(x: x, y: y), style: .rule)
        }
    }

    /// All labels where they fit, else only the current one; the numbers stay.
    private func stepLabels(_ steps: StepLine) -> [String] {
        let full = steps.labels.enumerated().map { "\($0.offset + 1) \($0.element)" }
        let words = full.reduce(0) { $0 + Columns.width(of: $1) + 5 }
        if words <= columns - 4 { return full }
        return full.enumerated().map { index, label in
            index == steps.current ? label : "\(index + 1)"
        }
    }

    mutating func drawMessage(_ message: Message?, _ lines: [String], at y: Int) {
        guard let message else { return }
        for (offset, line) in lines.enumerated() {
            frame.put(line, at: Point(x: 3, y: y + offset), style: message.kind.style)
        }
        frame.put(message.kind.mark, at: Point(x: 1, y: y), style: message.kind.style)
    }

    /// Behind a message of one line, if there is room.
    mutating func drawAside(_ aside: String, beside message: [String], at y: Int) {
        let x = columns - 1 - Columns.width(of: aside)
        guard !aside.isEmpty, message.count == 1,
            x >= 3 + Columns.width(of: message[0]) + 2
        else { return }
        frame.put(aside, at: Point(x: x, y: y), style: .dim)
    }
}

// The key bar.
extension Canvas {
    mutating func drawKeyBar(_ actions: [Action], at y: Int) {
        frame.fill(Rect(x: 0, y: y, columns: columns, rows: 1))
        let bar = actions.filter(\.inBar)
        var gap = 3
        if barColumns(bar, gap: gap) > columns - 2 { gap = 2 }
        var x = 1
        for action in fitting(bar, gap: gap) {
            let start = x
            x += frame.put(action.keyName, at: Point(x: x, y: y), style: .keyName)
            if !action.label.isEmpty {
                x += frame.put(" " + action.label, at: Point(x: x, y: y), style: .keyLabel)
            }
            if let key = action.keys.first {
                hits.append(Hit(rect: Rect(x: start, y: y, columns: x - start), target: .key(key)))
            }
            x += gap
        }
    }

    /// Drops actions from the right until the rest fits; help, the palette, the filter and the
    /// way out stay longest. Where the key of help alone makes room for all, its name goes.
    private func fitting(_ actions: [Action], gap: Int) -> [Action] {
        var actions = actions
        let hasOthers = actions.contains { $0.keys.contains(.function(2)) }
        if !hasOthers, let help = actions.firstIndex(where: { $0.keyName == "F1" }) {
            var short = actions
            short[help].label = ""
            let fits = barColumns(short, gap: gap) <= columns - 2
            if fits, barColumns(actions, gap: gap) > columns - 2 { return short }
        }
        while barColumns(actions, gap: gap) > columns - 2, !actions.isEmpty {
            let last = actions.lastIndex { !isEssential($0) } ?? actions.count - 1
            actions.remove(at: last)
        }
        return actions
    }

    private func barColumns(_ actions: [Action], gap: Int) -> Int {
        actions.reduce(-gap) { sum, action in
            let label = action.label.isEmpty ? 0 : Columns.width(of: action.label) + 1
            return sum + Columns.width(of: action.keyName) + label + gap
        }
    }

    private func isEssential(_ action: Action) -> Bool {
        let essential: [Key] = [
            .function(1), .character("?"), .character(":"), .character("/"), .escape,
            .control("q"),
        ]
        return action.keys.contains { essential.contains($0) }
    }
}

// Bodies and popups.
extension Canvas {
    /// Draws the part of the body that has the focus in view.
    mutating func draw(_ body: Body, in rect: Rect, top: Int = 0) {
        let first = firstRow(of: body, space: rect.rows, top: top)
        let shown = body.rows[first..<min(body.rows.count, first + rect.rows)]
        for (offset, row) in shown.enumerated() {
            draw(row, at: Point(x: rect.x, y: rect.y + offset), columns: rect.columns)
        }
        let edge = rect.x + rect.columns - 1
        if first > 0 { frame.put("↑", at: Point(x: edge, y: rect.y), style: .dim) }
        if first + shown.count < body.rows.count {
            frame.put("↓", at: Point(x: edge, y: rect.y + rect.rows - 1), style: .dim)
        }
    }

    private func firstRow(of body: Body, space: Int, top: Int) -> Int {
        guard body.rows.count > space else { return 0 }
        if top > 0, body.focusRows.isEmpty { return min(top, body.rows.count - space) }
        let last = min(body.focusRows.upperBound + 1, body.rows.count)
        return max(0, min(last - space, body.focusRows.lowerBound))
    }

    private mutating func draw(_ row: Body.Row, at point: Point, columns: Int) {
        for piece in row.pieces where piece.x < columns {
            let place = Point(x: point.x + piece.x, y: point.y)
            frame.put(piece.text, at: place, style: piece.style, limit: columns - piece.x)
        }
        for span in row.spans where span.x < columns {
            let width = min(span.columns, columns - span.x)
            let rect = Rect(x: point.x + span.x, y: point.y, columns: width)
            hits.append(Hit(rect: rect, target: span.target))
        }
        if let cursor = row.cursor { frame.cursor = Point(x: point.x + cursor, y: point.y) }
    }

    /// A thin frame in the middle with the page's own title in its upper edge.
    mutating func drawPopup(_ page: Page) {
        frame.cursor = nil
        let size = frame.size
        let title = page.crumbs.last ?? ""
        let inner = page.popupColumns(in: size)
        let message = page.popupMessage(columns: inner)
        let limit = page.popupRows(in: size, columns: inner)
        let body = PageRenderer.body(of: page, width: inner, space: limit)
        let space = min(limit, max(1, body.rows.count))
        let rows = space + message.count + 2
        let box = Rect(
            x: (size.columns - inner - 2) / 2, y: max(1, (size.rows - rows) / 2),
            columns: inner + 2, rows: rows)
        // Whole columns of space beside it keep the page below from reading on into the border.
        let margin = min(2, box.x)
        frame.fill(
            Rect(
                x: box.x - margin, y: box.y, columns: box.columns + 2 * margin, rows: box.rows))
        drawBorder(box, title: title, corner: page.corner)
        draw(body, in: Rect(x: box.x + 1, y: box.y + 1, columns: inner, rows: space))
        drawPopupMessage(page.message, message, Point(x: box.x + 2, y: box.y + 1 + space))
    }

    private mutating func drawPopupMessage(_ message: Message?, _ lines: [String], _ at: Point) {
        guard let message else { return }
        for (offset, line) in lines.enumerated() {
            let place = Point(x: at.x + 2, y: at.y + offset)
            frame.put(line, at: place, style: message.kind.style)
        }
        frame.put(message.kind.mark, at: at, style: message.kind.style)
    }

    private mutating func drawBorder(_ box: Rect, title: String, corner: String) {
        let line = String(repeating: "─", count: box.columns - 2)
        let bottom = box.y + box.rows - 1
        frame.put("┌" + line + "┐", at: Point(x: box.x, y: box.y), style: .rule)
        for y in (box.y + 1)..<bottom {
            frame.put("│", at: Point(x: box.x, y: y), style: .rule)
            frame.put("│", at: Point(x: box.x + box.columns - 1, y: y), style: .rule)
        }
        frame.put("└" + line + "┘", at: Point(x: box.x, y: bottom), style: .rule)
        if !title.isEmpty {
            let text = " " + Columns.truncated(title, to: box.columns - 6) + " "
            frame.put(text, at: Point(x: box.x + 2, y: box.y), style: .title)
        }
        guard !corner.isEmpty else { return }
        let text = " " + Columns.truncated(corner, to: box.columns / 2) + " "
        let x = box.x + box.columns - 2 - Columns.width(of: text)
        frame.put(text, at: Point(x: x, y: box.y), style: .dim)
    }

    /// What stands for rules and marks on a terminal that cannot be trusted with them.
    static func ascii(_ scalar: UInt32) -> UInt32? {
        guard let scalar = Unicode.Scalar(scalar), let new = table[scalar] else { return nil }
        return new.value
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "×": "x", "✓": "v", "●": "*",
        "○": "o", "•": "*", "·": ".", "…": "~", "›": ">", "↑": "^", "↓": "v", "←": "<", "→": ">",
        "—": "-", "–": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "\u{FFFD}": "?",
    ]
}
