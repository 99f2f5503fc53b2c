// What follows an Escape.
extension KeyDecoder {
    mutating func beginEscape() {
        state = .escape
        since = now
        hasAlt = false
        partial.removeAll(keepingCapacity: true)
    }

    mutating func takeEscaped(_ byte: UInt8) {
        if byte == 0x1B, !hasAlt {
            hasAlt = true
            since = now
            return
        }
        let next = Self.introduced(by: byte)
        if case .sequence = next { return begin(next ?? .text) }
        let isTwice = hasAlt
        if isTwice { events.append(.key(.escape)) }
        hasAlt = false
        state = .text
        if let next {
            // Somebody types fast: a terminal sends both at once.
            if read.place == 0, !isTwice {
                beginDoubtful(next, byte)
                isEscapeHeld = true
            } else {
                begin(next)
            }
            return
        }
        if isTwice {
            // Only a sequence has an Escape before its own.
            events.append(.key(.escape))
            return takeText(byte)
        }
        // The end of a string that is over already.
        if byte == UInt8(ascii: "\\") { return }
        if let key = keys[[byte]] { return give(key) }
        hasAlt = true
        takeText(byte)
    }

    /// What follows an Escape that was given as a key.
    mutating func takeLate(_ byte: UInt8) {
        state = .text
        guard now - since < Self.sequenceTime, let next = Self.introduced(by: byte) else {
            return takeText(byte)
        }
        beginDoubtful(next, byte)
    }

    /// A person may have typed it.
    private mutating func beginDoubtful(_ next: State, _ byte: UInt8) {
        begin(next)
        isDoubtful = true
        held = [byte]
        isCredible = false
        read.hasIntroducer = true
    }

    mutating func begin(_ state: State) {
        self.state = state
        since = now
        begun = now
        parameters.removeAll(keepingCapacity: true)
        lastOfString = nil
        isDoubtful = false
        isEscapeHeld = false
    }

    static func introduced(by byte: UInt8) -> State? {
        switch byte {
        case UInt8(ascii: "["): .sequence(.control)
        case UInt8(ascii: "O"): .sequence(.single)
        case UInt8(ascii: "P"): .string(.device)
        case UInt8(ascii: "X"): .string(.start)
        case UInt8(ascii: "]"): .string(.system)
        case UInt8(ascii: "^"): .string(.privacy)
        case UInt8(ascii: "_"): .string(.application)
        default: nil
        }
    }

    mutating func giveEscape() {
        if hasAlt { events.append(.key(.escape)) }
        events.append(.key(.escape))
        hasAlt = false
        state = .escaped
        since = now
    }
}
