import CUtf8proc

/// Measures, cuts and pads text by the columns it takes on a terminal.
public enum Columns {
    /// Where padding leaves the text.
    public enum Alignment: Equatable, Sendable { case leading, trailing }

    /// Shown in place of what has no width that all terminals agree on.
    public static let mark: Character = "\u{FFFD}"

    /// Columns of a scalar that never joins its neighbours, nil for one that needs a closer look.
    @inlinable
    public static func quickWidth(of scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2500...0x257F: 1
        case 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
        case 0x2026, 0x203A, 0x2022, 0x25CF, 0x25CB, 0x2713, 0x2190...0x2193: 1
        default: nil
        }
    }

    /// The columns both width tables agree on, -1 if they differ or the scalar is a control.
    public static func agreedWidth(of scalar: Unicode.Scalar) -> Int {
        quickWidth(of: scalar) ?? agreedWidthByTables(of: scalar)
    }

    /// The same without the short cut, for the test that compares both.
    static func agreedWidthByTables(of scalar: Unicode.Scalar) -> Int {
        Int(fapiao_agreed_width(scalar.value))
    }

    /// The character as it may be sent to a terminal: itself, or the mark.
    ///
    /// Zero-width and direction controls become the mark too: a name must not hide or turn what
    /// stands beside it.
    public static func displayable(_ character: Character) -> Character {
        let scalars = character.unicodeScalars
        guard let base = scalars.first else { return mark }
        if scalars.count == 1, quickWidth(of: base) != nil { return character }
        guard agreedWidth(of: base) > 0 else { return base == "\u{A0}" ? " " : mark }
        var plain = String.UnicodeScalarView([base])
        for scalar in scalars.dropFirst() where !isVariationSelector(scalar) {
            guard agreedWidth(of: scalar) == 0, !isControl(scalar) else { return mark }
            plain.append(scalar)
        }
        return Character(String(plain))
    }

    /// 1 or 2: a cluster takes the width of its base, and what cannot be shown the mark's.
    public static func width(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        if scalars.count == 1, let first = scalars.first, let quick = quickWidth(of: first) {
            return quick
        }
        guard let base = displayable(character).unicodeScalars.first else { return 1 }
        return max(1, agreedWidth(of: base))
    }

    /// The sum over the characters.
    public static func width(of text: String) -> Int {
        var quick = 0
        for scalar in text.unicodeScalars {
            guard let width = quickWidth(of: scalar) else {
                return text.reduce(0) { $0 + width(of: $1) }
            }
            quick += width
        }
        return quick
    }

    /// The text, or as much of it as fits before the ellipsis. Never wider than `limit`.
    public static func truncated(
        _ text: String, to limit: Int, ellipsis: String = "…"
    ) -> String {
        guard width(of: text) > limit else { return text }
        let room = limit - width(of: ellipsis)
        guard room >= 0 else { return "" }
        return prefix(of: text, columns: room) + ellipsis
    }

    /// The text cut or filled with spaces to exactly so many columns.
    public static func padded(
        _ text: String, to columns: Int, alignment: Alignment = .leading
    ) -> String {
        let cut = truncated(text, to: columns)
        let fill = String(repeating: " ", count: max(0, columns - width(of: cut)))
        return alignment == .leading ? cut + fill : fill + cut
    }

    /// As many whole characters from the start as fit.
    public static func prefix(of text: String, columns: Int) -> String {
        var used = 0
        let end = text.firstIndex { character in
            used += width(of: character)
            return used > columns
        }
        return String(text[..<(end ?? text.endIndex)])
    }

    private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format
    }
}

extension Columns {
    /// Lines of at most `limit` columns, broken at spaces and between ideographs.
    ///
    /// Newlines stay breaks. Spaces at the start of a paragraph indent all its lines.
    public static func wrapped(_ text: String, to limit: Int) -> [String] {
        let limit = max(2, limit)
        let newline = UInt8(ascii: "\n")
        guard text.utf8.contains(newline) else { return paragraph(text, limit: limit) }
        return text.utf8.split(separator: newline, omittingEmptySubsequences: false)
            .flatMap { paragraph(String(Substring($0)), limit: limit) }
    }

    /// What the breaking of lines needs to know of a character.
    private struct Glyph {
        /// Where it starts, in bytes of UTF-8.
        var offset: Int
        var width: Int
        var role: Role
    }

    private enum Role { case space, opening, closing, other }

    private static func paragraph(_ text: String, limit: Int) -> [String] {
        let glyphs = glyphs(of: text)
        if glyphs.reduce(0, { $0 + $1.width }) <= limit { return [text] }
        let body = glyphs.drop { $0.role == .space }
        let indent = glyphs.count - body.count
        let room = limit - indent
        guard room >= 2 else { return flow(body, of: text, limit: limit) }
        let lines = flow(body, of: text, limit: room)
        if indent == 0 { return lines }
        let margin = String(repeating: " ", count: indent)
        return lines.map { margin + $0 }
    }

    // Every page is laid out anew for every key: graphemes are only looked for where a scalar
    // may join its neighbours.
    private static func glyphs(of text: String) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        var offset = 0
        for scalar in text.unicodeScalars {
            guard let width = quickWidth(of: scalar) else { return slowGlyphs(of: text) }
            glyphs.append(Glyph(offset: offset, width: width, role: role(of: scalar)))
            offset += UTF8.width(scalar)
        }
        return glyphs
    }

    private static func slowGlyphs(of text: String) -> [Glyph] {
        var offset = 0
        return text.map { character in
            let scalars = character.unicodeScalars
            let role = scalars.count == 1 ? scalars.first.map(role) ?? .other : .other
            defer { offset += character.utf8.count }
            return Glyph(offset: offset, width: width(of: character), role: role)
        }
    }

    private static func flow(
        _ glyphs: ArraySlice<Glyph>, of text: String, limit: Int
    ) -> [String] {
        var lines: [String] = []
        var start = glyphs.startIndex
        while start < glyphs.endIndex {
            let next = lineEnd(in: glyphs, from: start, limit: limit)
            var end = next
            while end > start, glyphs[end - 1].role == .space { end -= 1 }
            lines.append(slice(glyphs, start..<end, of: text))
            start = next
            while start < glyphs.endIndex, glyphs[start].role == .space { start += 1 }
        }
        return lines.isEmpty ? [""] : lines
    }

    private static func slice(
        _ glyphs: ArraySlice<Glyph>, _ range: Range<Int>, of text: String
    ) -> String {
        let bytes = text.utf8
        func index(_ place: Int) -> String.Index {
            guard place < glyphs.endIndex else { return bytes.endIndex }
            return bytes.index(bytes.startIndex, offsetBy: glyphs[place].offset)
        }
        return String(text[index(range.lowerBound)..<index(range.upperBound)])
    }

    /// Where the next line starts: at least one character further.
    private static func lineEnd(
        in glyphs: ArraySlice<Glyph>, from start: Int, limit: Int
    ) -> Int {
        var used = 0
        var lastBreak = start
        for index in start..<glyphs.endIndex {
            if index > start, mayBreak(before: glyphs[index], after: glyphs[index - 1]) {
                lastBreak = index
            }
            used += glyphs[index].width
            if used > limit, glyphs[index].role != .space {
                return lastBreak > start ? lastBreak : max(index, start + 1)
            }
        }
        return glyphs.endIndex
    }

    private static func mayBreak(before next: Glyph, after last: Glyph) -> Bool {
        if next.role == .space { return false }
        if last.role == .space { return true }
        if next.role == .closing || last.role == .opening { return false }
        return next.width == 2 || last.width == 2
    }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar {
        case " ": .space
        case "，", "。", "；", "：", "、", "）", "」", "』", "》", "】", "！", "？", "”", "’", "％", "…",
            ",", ".", ";", ":", ")", "!", "?", "%":
            .closing
        case "（", "「", "『", "《", "【", "“", "‘", "(", "¥": .opening
        default: .other
        }
    }
}
