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
            if scalar.isNameDot, place > 0, place + 1 < line.count, line[place - 1].isHan,
                line[place + 1].isHan
            {
                name.append("·")
            } else {
                name.append(scalar.withoutRadical)
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
            guard Plain.isBlank(scalars[place]) else {
                line.append(scalars[place])
                place += 1
                continue
            }
            // The blanks round a line end belong to it.
            let start = place
            while place < scalars.count, Plain.isBlank(scalars[place]) { place += 1 }
            let blanks = scalars[start..<place]
            guard blanks.contains(where: \.isLineEnd) else {
                line.append(contentsOf: blanks)
                continue
            }
            let isJoined =
                start > 0 && place < scalars.count && scalars[start - 1].joins(scalars[place])
            if !isJoined { line.append(" ") }
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

    /// A Chinese character.
    fileprivate var isHan: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// The same, or a letter of Japanese, which is written without spaces too.
    private var isIdeograph: Bool { isHan || (0x3041...0x30FA).contains(value) }

    /// A sign that stands in such text without spaces round it.
    private var isWideSign: Bool {
        (0x3001...0x303F).contains(value) || (0xFF01...0xFF5E).contains(value) || value == 0xB7
    }

    /// Whether nothing parts the two when a line ends between them.
    fileprivate func joins(_ next: Unicode.Scalar) -> Bool {
        isIdeograph && (next.isIdeograph || next.isWideSign) || isWideSign && next.isIdeograph
    }
}
