// Strings: sequences that have a text and an end of its own.
extension KeyDecoder {
    mutating func takeString(_ byte: UInt8, _ kind: StringKind) {
        defer { lastOfString = byte }
        // It goes on as long as something of it comes; where somebody may have typed it, he does
        // not wait.
        if !isDoubtful { since = now }
        switch byte {
        case 0x1B where isDoubtful && !isCredible:
            giveUp()
            take(byte)
        case 0x1B: state = .stringEscape(kind)
        case 0x18, 0x1A: drop()
        case 0x07 where kind == .system: drop()
        case 0x9C where lastOfString == 0xC2: drop()
        case 0x03:
            giveUp()
            take(byte)
        case 0..<0x20 where isDoubtful, 0x7F where isDoubtful:
            giveUp()
            take(byte)
        default: if isDoubtful { hold(byte) }
        }
    }

    mutating func takeStringEscaped(_ byte: UInt8) {
        if byte == UInt8(ascii: "\\") { return drop() }
        giveUp()
        take(0x1B)
        take(byte)
    }

    /// Somebody may have pressed Escape and begun a word with P, who presses one key at a time or
    /// pastes without brackets: the one is seen at once, the other where no end comes.
    private mutating func hold(_ byte: UInt8) {
        held.append(byte)
        let isTogether = read.hasIntroducer || read.place + 1 < read.count
        isCredible = isCredible || isTogether
        if !isCredible || held.count > Self.heldLimit { giveUp() }
    }
}
