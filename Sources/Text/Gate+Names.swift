// Names and addresses: what was pasted over two lines or written with another dot is the same name.
extension Gate {
    /// A name or an address as `admit` admits it, on one line.
    ///
    /// A line break between ideographs is nothing, elsewhere a space. Radicals (which some PDFs
    /// hold in place of the characters) become the plain character, and every dot between Chinese
    /// letters the middle dot that names are written with. `①` and `㈱` stay: they belong to names.
    ///
    /// Throws as `admit` does.
    public static func name(_ raw: String) throws(TextFault) -> String {
        if raw.isPlainlyVisible { return try admit(raw) }
        let line = Array(oneLine(raw).unicodeScalars)
        var name = String.UnicodeScalarView()
        for (place, scalar) in line.enumerated() {
            if scalar.isNameDot, place > 0, place + 1 < line.count, line[place - 1].isIdeograph,
                line[place + 1].isIdeograph
            {
                name.append("·")
            } else if (0x2E80...0x2FDF).contains(scalar.value) {
                name.append(contentsOf: Normal.nfkc(String(Character(scalar))).unicodeScalars)
            } else {
                name.append(scalar)
            }
        }
        return try admit(String(name))
    }

    /// The text with its lines joined: by nothing where ideographs meet, as in a name that was
    /// copied from a narrow column, elsewhere by one space. Blanks at the ends stay.
    public static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isLineEnd) else { return text }
        let scalars = Array(text.unicodeScalars)
        var line = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            guard scalars[place].isLineEnd else {
                line.append(scalars[place])
                place += 1
                continue
            }
            let start = place
            while place < scalars.count, scalars[place].isLineEnd { place += 1 }
            let before = scalars[..<start].last { !$0.isBlank }
            let after = scalars[place...].first { !$0.isBlank }
            guard let before, let after, before.joins(after) else {
                line.append(" ")
                continue
            }
            while line.last?.isBlank == true { line.removeLast() }
            while scalars[place].isBlank { place += 1 }
        }
        return String(line)
    }
}

extension String {
    /// With a middle dot for every dot that a name may be written with.
    public var withMiddleDots: String {
        guard unicodeScalars.contains(where: \.isNameDot) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.isNameDot ? "·" : $0 }))
    }
}

extension Unicode.Scalar {
    /// Those of a text processor among them, which ends a line inside a paragraph by VT or U+2028.
    fileprivate var isLineEnd: Bool {
        (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }

    /// The dots that fonts, scanners and input methods put where the middle dot of a name belongs.
    fileprivate var isNameDot: Bool {
        switch value {
        case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: true
        default: false
        }
    }

    /// A character of Chinese, or of Japanese, which is written without spaces too.
    var isIdeograph: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// A sign that stands in such text without spaces round it.
    private var isWideSign: Bool {
        (0x3001...0x303F).contains(value) || (0xFF01...0xFF5E).contains(value)
    }

    /// Whether nothing parts the two when a line ends between them.
    fileprivate func joins(_ next: Unicode.Scalar) -> Bool {
        isIdeograph && (next.isIdeograph || next.isWideSign) || isWideSign && next.isIdeograph
    }
}
