import Terminal

/// A key by the number of its character, as kitty (`CSI u`) and xterm (`CSI 27 ~`) send keys that
/// have no sequence of their own.
struct ExtendedKey {
    private let code: Int
    /// The character with Shift, and the one at the same place of a Latin keyboard.
    private let shifted: Int?
    private let base: Int?
    private let modifiers: Key.Modifiers?
    /// What the key typed, where the terminal says so.
    private let text: [Int]

    /// `code:shifted:base ; modifiers:event ; text`.
    init(kitty numbers: Numbers) {
        let codes = numbers.part(0)
        code = numbers[0]
        shifted = codes.count > 1 && codes[1] > 0 ? codes[1] : nil
        base = codes.count > 2 && codes[2] > 0 ? codes[2] : nil
        modifiers = Key.Modifiers(reported: numbers.part(1))
        text = numbers.part(2)
    }

    /// `27 ; modifiers ; code`.
    init(xterm numbers: Numbers) {
        code = numbers[2]
        (shifted, base, text) = (nil, nil, [])
        modifiers = Key.Modifiers(reported: numbers.part(1))
    }

    var meaning: KeySequence.Meaning {
        guard let modifiers else { return .nothing }
        if let special = Self.special(code) { return .keys([with(special, modifiers)]) }
        let isTyped = modifiers.isSubset(of: .shift)
        if isTyped, !text.isEmpty, let typed = Self.typed(text) { return .keys(typed) }
        let code = Self.keypad(self.code) ?? self.code
        if modifiers.contains(.control) { return control(code, modifiers) }
        guard let character = character(code, modifiers) else { return .nothing }
        return .keys([Key(.character(character), isTyped ? [] : .alt)])
    }
}

extension ExtendedKey {
    /// Keys that type nothing.
    private static func special(_ code: Int) -> Key.Code? {
        switch code {
        case 9: return .tab
        case 13, 57414: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        default:
            let keypad: [Key.Code] = [
                .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
            ]
            return 57417...57426 ~= code ? keypad[code - 57417] : nil
        }
    }

    /// Without the modifiers that make no difference where there are only bytes.
    private func with(_ code: Key.Code, _ modifiers: Key.Modifiers) -> Key {
        switch code {
        case .tab where modifiers == .shift: .backTab
        case .enter, .escape: Key(code, modifiers.intersection(.alt))
        case .backspace: Key(code, modifiers.subtracting(.shift))
        default: Key(code, modifiers)
        }
    }

    /// The character that a key of the keypad types.
    private static func keypad(_ code: Int) -> Int? {
        let characters = Array("0123456789./*-+".utf8)
        return switch code {
        case 57399..<57399 + characters.count: Int(characters[code - 57399])
        case 57415: 0x3D
        case 57416: 0x2C
        default: nil
        }
    }

    private static func typed(_ text: [Int]) -> [Key]? {
        let scalars = text.compactMap(printable)
        guard scalars.count == text.count else { return nil }
        var typed = String.UnicodeScalarView()
        typed.append(contentsOf: scalars)
        return String(typed).map { .character($0) }
    }

    private func character(_ code: Int, _ modifiers: Key.Modifiers) -> Character? {
        guard modifiers.contains(.shift) else { return Self.printable(code).map { Character($0) } }
        guard let shifted else {
            return Self.printable(code).flatMap { $0.properties.uppercaseMapping.first }
        }
        return Self.printable(shifted).map { Character($0) }
    }

    /// Nil for controls and for the numbers of keys that are no characters.
    private static func printable(_ code: Int) -> Unicode.Scalar? {
        switch code {
        case 0..<0x20, 0x7F...0x9F, 0xE000...0xF8FF: nil
        default: UInt32(exactly: code).flatMap(Unicode.Scalar.init)
        }
    }

    /// What the byte would mean that the key with Control has always sent.
    private func control(_ code: Int, _ modifiers: Key.Modifiers) -> KeySequence.Meaning {
        let codes = [modifiers.contains(.shift) ? shifted : nil, code, base].compactMap { $0 }
        guard let byte = codes.lazy.compactMap(Self.controlByte).first else { return .nothing }
        let key = KeyDecoder.key(ascii: byte)
        return .keys([Key(key.code, key.modifiers.union(modifiers.intersection(.alt)))])
    }

    private static func controlByte(_ code: Int) -> UInt8? {
        switch code {
        case 0x40...0x5F, 0x61...0x7A: UInt8(code & 0x1F)
        case 0x20: 0
        case 0x2F: 0x1F
        default: nil
        }
    }
}
