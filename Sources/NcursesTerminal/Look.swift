import Terminal

/// How the roles look: attributes and colour pairs of ncurses.
///
/// One accent colour out of the sixteen that the user has chosen for the terminal; where there
/// are no colours, bold and reverse say the same.
struct Look {
    struct Attributes: Equatable {
        var bits: UInt32 = 0
        var pair: Int32 = 0
    }

    /// The attribute bits of ncurses.
    struct Bits {
        var bold: UInt32
        var dim: UInt32
        var reverse: UInt32
        var underline: UInt32
    }

    /// Pair numbers and their colours of the user's palette: cyan, green, yellow, red.
    static let pairs: [(pair: Int16, colour: Int16)] = [(1, 6), (2, 2), (3, 3), (4, 1)]

    private let table: [Attributes]

    init(hasColours: Bool, _ bits: Bits) {
        table = Style.allCases.map {
            hasColours ? Look.colourful($0, bits) : Look.plain($0, bits)
        }
    }

    subscript(style: Style) -> Attributes { table[Int(style.rawValue)] }

    private static func colourful(_ style: Style, _ bits: Bits) -> Attributes {
        switch style {
        case .plain, .field, .button, .keyName: Attributes()
        case .title, .strong: Attributes(bits: bits.bold)
        case .dim, .rule, .fieldFill, .keyLabel: Attributes(bits: bits.dim)
        case .accent: Attributes(pair: 1)
        case .fieldFocused, .selected: Attributes(bits: bits.bold, pair: 1)
        case .buttonFocused: Attributes(bits: bits.reverse, pair: 1)
        case .success: Attributes(pair: 2)
        case .warning: Attributes(pair: 3)
        case .error: Attributes(pair: 4)
        }
    }

    private static func plain(_ style: Style, _ bits: Bits) -> Attributes {
        switch style {
        case .plain, .field, .button, .keyName, .keyLabel, .success, .warning: Attributes()
        case .dim, .rule, .fieldFill: Attributes(bits: bits.dim)
        case .title, .strong, .accent, .error, .fieldFocused: Attributes(bits: bits.bold)
        case .selected: Attributes(bits: bits.bold)
        case .buttonFocused: Attributes(bits: bits.reverse)
        }
    }
}
