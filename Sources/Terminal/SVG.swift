/// Pictures of frames, for the manual.
public enum SVG {
    /// A terminal's look.
    public struct Palette: Sendable {
        public var background: String
        public var text: String
        public var dim: String
        public var rule: String
        public var accent: String
        public var success: String
        public var warning: String
        public var error: String

        /// Dark text on paper.
        public static let light = Palette(
            background: "#fbfaf7", text: "#2b2b2b", dim: "#77736b", rule: "#c9c4b8",
            accent: "#0f6e84", success: "#2f7d4f", warning: "#96660a", error: "#b3372f")
        /// Light text on slate.
        public static let dark = Palette(
            background: "#1b1f24", text: "#d8d9d6", dim: "#8b929b", rule: "#4a525c",
            accent: "#5fb3c7", success: "#7cbf8e", warning: "#d9b25f", error: "#e0766c")
    }

    private static let cellWidth = 9
    private static let cellHeight = 20
    private static let margin = 16
    private static let fonts =
        "'DejaVu Sans Mono','Noto Sans Mono CJK SC','Noto Sans CJK SC','Source Han Sans SC',monospace"

    /// The frame as an SVG document on an exact grid of cells.
    public static func picture(of frame: Frame, title: String, palette: Palette = .dark) -> String {
        let width = frame.size.columns * cellWidth + 2 * margin
        let height = frame.size.rows * cellHeight + 2 * margin
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
                + " viewBox=\"0 0 \(width) \(height)\" role=\"img\">",
            "<title>\(escaped(title))</title>",
            "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(palette.background)\"/>",
            "<g font-family=\"\(fonts)\" font-size=\"15\" xml:space=\"preserve\">",
        ]
        for y in 0..<frame.size.rows { lines += row(y, of: frame, palette) }
        if let cursor = frame.cursor { lines.append(mark(cursor, palette)) }
        return (lines + ["</g>", "</svg>", ""]).joined(separator: "\n")
    }

    /// One element a word, and one a wide character: each begins on its cell, so that no font can
    /// shift it.
    private static func row(_ y: Int, of frame: Frame, _ palette: Palette) -> [String] {
        let base = margin + y * cellHeight + 15
        var lines: [String] = []
        var x = 0
        while x < frame.size.columns {
            let first = frame[x, y]
            guard first.width > 0, frame.character(of: first) != " " else {
                x += 1
                continue
            }
            let start = x
            var text = ""
            while x < frame.size.columns, frame[x, y].style == first.style,
                frame[x, y].width == first.width, frame.character(of: frame[x, y]) != " "
            {
                text.append(frame.character(of: frame[x, y]))
                x += Int(first.width)
                if first.width == 2 { break }
            }
            lines.append(
                "<text x=\"\(margin + start * cellWidth + (first.width == 2 ? 1 : 0))\" y=\"\(base)\""
                    + look(first.style, palette) + ">\(escaped(text))</text>")
        }
        return lines
    }

    private static func mark(_ cursor: Point, _ palette: Palette) -> String {
        let x = margin + cursor.x * cellWidth
        let y = margin + cursor.y * cellHeight + 1
        return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(cellWidth)\" height=\"\(cellHeight - 2)\""
            + " fill=\"\(palette.accent)\" opacity=\"0.45\"/>"
    }

    private static func look(_ style: Style, _ palette: Palette) -> String {
        let bold = " font-weight=\"bold\""
        return switch style {
        case .plain, .field, .button: " fill=\"\(palette.text)\""
        case .keyLabel, .dim: " fill=\"\(palette.dim)\""
        case .rule, .fieldFill: " fill=\"\(palette.rule)\""
        case .title, .strong: " fill=\"\(palette.text)\"" + bold
        case .keyName: " fill=\"\(palette.text)\""
        case .accent: " fill=\"\(palette.accent)\""
        case .fieldFocused, .selected, .buttonFocused: " fill=\"\(palette.accent)\"" + bold
        case .success: " fill=\"\(palette.success)\""
        case .warning: " fill=\"\(palette.warning)\""
        case .error: " fill=\"\(palette.error)\""
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
