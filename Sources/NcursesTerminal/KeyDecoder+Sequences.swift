import Terminal

// Sequences that end with a letter or a sign.
extension KeyDecoder {
    mutating func takeControl(_ byte: UInt8) {
        if isInterrupted(by: byte) { return }
        switch byte {
        case UInt8(ascii: "$") where keys.endsInDollar && isNumber: finish(.control, byte)
        case 0x20...0x3F: add(byte)
        case UInt8(ascii: "[") where parameters.isEmpty:
            add(byte)
            parameters.removeAll()
            state = .sequence(.console)
        case UInt8(ascii: "M") where parameters.isEmpty && keys[Array("[M".utf8)] == nil:
            add(byte)
            parameters.removeAll()
            state = .mouse
        default: finish(.control, byte)
        }
    }

    private var isNumber: Bool {
        !parameters.isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }
    }

    mutating func takeSingle(_ byte: UInt8) {
        if isInterrupted(by: byte) { return }
        if isDoubtful, !isLateKey(byte) {
            giveUp()
            take(byte)
        } else if !isDoubtful, (0x30...0x3B).contains(byte) {
            add(byte)
        } else {
            finish(.single, byte)
        }
    }

    /// Whether an O and this, behind an Escape that was given as a key, were sent by a key: what
    /// may as well be the beginning of a word only where they came at once and alone.
    private func isLateKey(_ final: UInt8) -> Bool {
        switch final {
        case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"),
            UInt8(ascii: "M"), UInt8(ascii: "P")...UInt8(ascii: "S"):
            true
        case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"), UInt8(ascii: "I"),
            UInt8(ascii: "E"), UInt8(ascii: " "):
            read.hasIntroducer && read.count == 2
        default: false
        }
    }

    mutating func takeMouse(_ byte: UInt8) {
        if byte < 0x20 {
            _ = isInterrupted(by: byte)
            return
        }
        add(byte)
        if parameters.count == 3 { end(KeySequence.mouse(parameters)) }
    }

    /// What cannot belong to a sequence ends it and counts itself: Control-C always works.
    mutating func isInterrupted(by byte: UInt8) -> Bool {
        switch byte {
        case 0x18, 0x1A: end(.nothing)
        case 0..<0x20, 0x7F...:
            giveUp()
            take(byte)
        default: return false
        }
        return true
    }

    private mutating func add(_ byte: UInt8) {
        if parameters.count < KeySequence.longest { parameters.append(byte) }
        guard isDoubtful else { return }
        held.append(byte)
        // Nobody asked for an answer as long as that.
        if held.count > KeySequence.longest { giveUp() }
    }

    mutating func finish(_ introducer: KeySequence.Introducer, _ final: UInt8) {
        end(
            KeySequence(introducer: introducer, parameters: parameters, final: final)
                .meaning(keys))
    }

    private mutating func end(_ meaning: KeySequence.Meaning) {
        let isLate = isDoubtful
        let isAlt = hasAlt
        drop()
        switch meaning {
        case .pasteBegins:
            // Also where its Escape came too early: what follows is not typed.
            beginPaste()
        case .keys(let keys) where !isLate:
            hasAlt = isAlt
            for key in keys { give(key) }
        case .mouse(let mouse) where !isLate: events.append(.mouse(mouse))
        default: break
        }
    }
}
