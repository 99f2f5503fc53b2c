extension Unicode.Scalar {
    /// Controls of the terminal, and everything that begins a new line.
    var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }

    /// What shows nothing, reorders what stands around it, or means nothing by itself.
    ///
    /// Characters that Unicode assigned after this program was built stay welcome: rare
    /// names need them.
    var isInvisible: Bool {
        if isPlainlyVisible { return false }
        if (0xFFF9...0xFFFB).contains(value) { return true }
        let known = properties
        return known.isDefaultIgnorableCodePoint || known.isBidiControl
            || known.isNoncharacterCodePoint || known.generalCategory == .privateUse
    }

    /// A mark that is written onto the letter before it.
    var isMark: Bool {
        if value < 0x300 || isPlainlyVisible { return false }
        let category = properties.generalCategory
        return category == .nonspacingMark || category == .enclosingMark
    }

    /// Every kind of blank that is one character wide or wider.
    var isBlank: Bool {
        value == 0x20
            || value >= 0xA0 && !isPlainlyVisible
                && properties.generalCategory == .spaceSeparator
    }

    /// Printable ASCII, the common ideographs and their signs, known without asking the
    /// tables. All of them are the same in NFC.
    var isPlainlyVisible: Bool {
        (0x21...0x7E).contains(value) || (0x4E00...0x9FA5).contains(value)
            || (0xFF01...0xFF5E).contains(value) || value == 0xB7
    }
}

extension String {
    /// Whether every byte is printable ASCII: then nothing in it needs a look.
    var isPrintableASCII: Bool {
        utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }
    }

    /// Whether it is nothing but common Chinese text and spaces.
    var isPlainlyVisible: Bool {
        unicodeScalars.allSatisfy { $0.isPlainlyVisible || $0 == " " }
    }
}
