/// The one reading of numbers and codes of every sort: what people type with an input method on,
/// copy from a page, scan, or save from a spreadsheet.
///
/// Fields, files, line mode, keys, the command line and what comes over SSH read by it. Names and
/// addresses pass `Gate.name` instead, and passwords neither of them.
public enum Plain {
    /// The text as it is meant: NFKC, so that full width is folded; every kind of dash a hyphen,
    /// every kind of blank a space, none at the ends; invisible and directional marks dropped, and
    /// what a scanner sends before its code.
    ///
    /// Signs that only look like digits (`²`, `½`, `①`, `㏽`) and digits of other scripts stay as
    /// they are, so that no number is made of them. Controls other than tabs and line ends stay too:
    /// whoever uses the text refuses them.
    public static func text(_ typed: String) -> String {
        if typed.isPrintableASCII, typed.utf8.first != 0x20, typed.utf8.last != 0x20 {
            return withoutPrefix(typed)
        }
        var plain = String.UnicodeScalarView()
        var pending = String.UnicodeScalarView()
        func fold() {
            guard !pending.isEmpty else { return }
            plain.append(contentsOf: Normal.nfkc(String(pending)).unicodeScalars)
            pending.removeAll()
        }
        for scalar in typed.unicodeScalars {
            if scalar.isLineBlank || scalar.isBlank {
                pending.append(" ")
            } else if scalar.isDash {
                pending.append("-")
            } else if scalar == "\u{3002}" || scalar == "\u{FF61}" {
                // 。 is where the full stop was with a Chinese input method on.
                pending.append(".")
            } else if scalar.isNeverFolded {
                fold()
                plain.append(scalar)
            } else if !scalar.isDropped {
                pending.append(scalar)
            }
        }
        fold()
        return withoutPrefix(trimmed(plain))
    }

    /// The same without blanks: numbers are written in groups, and read without them.
    public static func joined(_ typed: String) -> String {
        let text = text(typed)
        return text.utf8.contains(0x20) ? text.filter { $0 != " " } : text
    }

    /// The same with letters A to Z in capitals, as numbers of applications and tickets are stored.
    public static func number(_ typed: String) -> String {
        let capitals = joined(typed).utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        return String(decoding: capitals, as: UTF8.self)
    }

    /// The same without hyphens too, which part groups of digits.
    public static func digits(_ typed: String) -> String {
        joined(typed).filter { $0 != "-" }
    }

    /// Whether nothing is left of what was typed.
    public static func isEmpty(_ typed: String) -> Bool { text(typed).isEmpty }

    /// A character as the key that was meant, with a Chinese input method on.
    public static func key(_ typed: Character) -> Character {
        guard let first = typed.unicodeScalars.first, !first.isASCII else { return typed }
        // 、 is where the slash was.
        if typed == "、" { return "/" }
        if isBlank(first) { return " " }
        let plain = text(String(typed))
        return plain.count == 1 ? plain.first ?? typed : typed
    }

    /// Whether a scalar parts words: a blank of any kind, a tab or a line end.
    public static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLineBlank || scalar.isBlank
    }

    /// Whether a scalar is a sign with a number in it, or a digit of another kind, which stays what
    /// it is.
    public static func isNeverFolded(_ scalar: Unicode.Scalar) -> Bool { scalar.isNeverFolded }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        guard let first = scalars.firstIndex(where: { $0 != " " }),
            let last = scalars.lastIndex(where: { $0 != " " })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Without `]C1` and the like, by which a scanner may say what it has read (ISO/IEC 15424).
    private static func withoutPrefix(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "]") else { return text }
        let head = Array(text.utf8.prefix(4))
        guard head.count == 4, isLetter(head[1]),
            isLetter(head[2]) || (0x30...0x39).contains(head[2])
        else { return text }
        return String(text.dropFirst(3).drop { $0 == " " })
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}

extension Unicode.Scalar {
    fileprivate var isLineBlank: Bool {
        (0x09...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }

    /// Shows nothing and parts nothing; what stands for no character at all is not dropped.
    fileprivate var isDropped: Bool {
        guard isInvisible else { return false }
        let known = properties
        return !known.isNoncharacterCodePoint && known.generalCategory != .privateUse
    }

    fileprivate var isDash: Bool {
        switch value {
        case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: true
        default: false
        }
    }

    /// A number of a kind that is no digit to anybody who types one, or a sign with one in it.
    fileprivate var isNeverFolded: Bool {
        if value < 0x80 || isPlainlyVisible { return false }
        switch properties.generalCategory {
        case .otherNumber, .letterNumber, .otherSymbol: return true
        case .decimalNumber: return !(0xFF10...0xFF19).contains(value)
        default: return false
        }
    }
}
