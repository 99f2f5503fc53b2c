import Terminal

// Characters, and the keys that send one.
extension KeyDecoder {
    mutating func takeText(_ byte: UInt8) {
        if byte == 0x1B { return beginEscape() }
        if byte < 0x80 || byte >= 0xC0 { dropPartial() }
        guard byte >= 0x80 else { return give(keys[byte] ?? Self.key(ascii: byte)) }
        partial.append(byte)
        guard partial.count >= Self.length(partial[0]) else { return }
        let character = String(validating: partial, as: UTF8.self)?.first
        partial.removeAll(keepingCapacity: true)
        guard let character, let scalar = character.unicodeScalars.first else {
            hasAlt = false
            return
        }
        if scalar.value >= 0xA0 { return give(.character(character)) }
        if hasAlt { events.append(.key(.escape)) }
        hasAlt = false
        // Controls of one character: the same as Escape and a letter.
        if let state = Self.introduced(by: UInt8(scalar.value - 0x40)) { begin(state) }
    }

    /// An Escape before a character that never became complete went with it.
    private mutating func dropPartial() {
        if !partial.isEmpty { hasAlt = false }
        partial.removeAll(keepingCapacity: true)
    }

    mutating func give(_ key: Key) {
        guard hasAlt else { return events.append(.key(key)) }
        hasAlt = false
        switch key.code {
        case .character(let character) where key.modifiers.isEmpty && character != " ":
            events.append(.key(.alt(character)))
        case .character where key.modifiers == .control, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .delete, .backspace:
            events.append(.key(Key(key.code, key.modifiers.union(.alt))))
        default: events += [.key(.escape), .key(key)]
        }
    }

    static func length(_ lead: UInt8) -> Int {
        lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    }

    static func key(ascii byte: UInt8) -> Key {
        switch byte {
        case 9: .tab
        case 10, 13: .enter
        case 27: .escape
        case 127: .backspace
        case 0: .control("@")
        case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 28...31: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }
}
