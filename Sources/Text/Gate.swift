/// The one way in for text from people, and the one way out to terminals, mails and files.
public enum Gate {
    /// Marks that a letter may carry; more only serve to climb over neighbouring lines.
    static let mostMarks = 4

    /// The text in NFC, wide blanks folded to spaces, blanks and line ends around it dropped;
    /// runs of spaces inside stay as they are.
    ///
    /// Throws when it holds a control character (also a tab or line break inside), an
    /// invisible character, or a letter with more than four marks.
    public static func admit(_ raw: String) throws(TextFault) -> String {
        if raw.isPrintableASCII {
            return raw.utf8.first == 0x20 || raw.utf8.last == 0x20 ? trimmed(raw) : raw
        }
        if raw.isPlainlyVisible { return trimmed(raw) }
        var normal = String.UnicodeScalarView()
        for scalar in Normal.nfc(raw).unicodeScalars {
            normal.append(scalar.isBlank ? " " : scalar)
        }
        let text = trimmed(String(normal))
        // Positions count in what was typed: what was dropped before the text counts too.
        let before = raw.prefix { $0.unicodeScalars.allSatisfy(isEdge) }.count
        try check(text, before)
        return text
    }

    /// The text with a visible "�" in place of everything `admit` refuses; admitted text
    /// comes back as it is. Never fails.
    public static func show(_ raw: String) -> String {
        if raw.isPrintableASCII || raw.isPlainlyVisible { return raw }
        var shown = String.UnicodeScalarView()
        var marks = 0
        var changed = false
        for scalar in raw.unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > mostMarks || scalar.isControl || scalar.isInvisible {
                changed = true
                // One sign for the whole rest of a tower of marks.
                if marks <= mostMarks + 1 { shown.append("\u{FFFD}") }
            } else {
                shown.append(scalar)
            }
        }
        return changed ? String(shown) : raw
    }

    /// Whether a character moves, hides or reorders what stands around it on a terminal.
    public static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isControl || scalar.isInvisible
    }

    private static func check(_ text: String, _ before: Int) throws(TextFault) {
        var hasMarks = false
        var position = before
        for character in text {
            position += 1
            for scalar in character.unicodeScalars {
                if scalar.isControl { throw .controlCharacter(position: position) }
                if scalar.isInvisible {
                    throw .invisibleCharacter(scalar: scalar.value, position: position)
                }
                hasMarks = hasMarks || scalar.isMark
            }
        }
        if hasMarks { try checkMarks(text, before) }
    }

    /// Counts in NFD: a letter composed with its first marks is no excuse for more.
    private static func checkMarks(_ text: String, _ before: Int) throws(TextFault) {
        var position = before
        for character in Normal.nfd(text) {
            position += 1
            if character.unicodeScalars.count(where: \.isMark) > mostMarks {
                throw .tooManyMarks(position: position)
            }
        }
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isEdge($0) }),
            let last = scalars.lastIndex(where: { !isEdge($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// What a paste brings along at its ends.
    private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
}
