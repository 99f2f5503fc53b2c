import Terminal

/// Turns the bytes of a terminal into events.
///
/// What is no key and no text is swallowed whole, also when it comes in pieces: half a sequence
/// would be typed into a field or pressed in a list. Times are milliseconds of a clock that is
/// never set.
struct KeyDecoder {
    /// So long an Escape waits for what makes it the beginning of a sequence.
    static let escapeTime = 100
    /// So long a sequence waits for its end, a paste for its next byte, and an Escape that was
    /// given as a key for the rest of its sequence.
    static let sequenceTime = 1000
    /// The most bytes that may still turn out to have been typed.
    static let heldLimit = 4096

    enum State: Equatable {
        case text
        case escape
        /// The Escape was given as a key a moment ago.
        case escaped
        /// CSI, SS3, and what the console of Linux sends.
        case sequence(KeySequence.Introducer)
        /// `CSI M`, with three bytes behind it.
        case mouse
        case string(StringKind)
        /// In a string, where a backslash ends it.
        case stringEscape(StringKind)
        case paste
    }

    /// Sequences that have a text and an end.
    enum StringKind: Equatable {
        case device, start, system, privacy, application
    }

    private let keys: TerminalKeys
    private let pasteLimit: Int
    private var state = State.text
    /// When the state was entered; of a paste, when its last byte came.
    private var since = 0
    private var now = 0
    /// An Escape stands before the character or the sequence.
    private var hasAlt = false
    /// The bytes of a character that is not complete.
    private var partial: [UInt8] = []
    private var parameters: [UInt8] = []
    /// The Escape of the sequence was given as a key: `held` is typed if it is none.
    private var isDoubtful = false
    private var held: [UInt8] = []
    /// A string of which at least two bytes came at once: nobody typed them.
    private var isCredible = false
    private var lastOfString: UInt8?
    private var read = Read()
    private var paste = PasteCollector(limit: 0)
    private var events: [DisplayEvent] = []
    private var given = 0

    /// The bytes that were read at once.
    private struct Read {
        var number = 0
        var count = 0
        var place = 0
    }
    private var readOfIntroducer = 0

    init(_ keys: TerminalKeys = TerminalKeys(), pasteLimit: Int = Paste.fieldLimit) {
        self.keys = keys
        self.pasteLimit = pasteLimit
    }

    /// Takes what was read at once.
    mutating func take(_ bytes: some Collection<UInt8>, at now: Int) {
        self.now = now
        read = Read(number: read.number + 1, count: bytes.count)
        for byte in bytes {
            take(byte)
            read.place += 1
        }
        pass(at: now)
    }

    /// When time alone changes something, nil for never.
    var deadline: Int? {
        switch state {
        case .text: nil
        case .escape: since + Self.escapeTime
        default: since + Self.sequenceTime
        }
    }

    /// Nothing has come until now.
    mutating func pass(at now: Int) {
        self.now = now
        guard let deadline, now >= deadline else { return }
        switch state {
        case .text: break
        case .escape: giveEscape()
        case .escaped: state = .text
        case .paste: endPaste()
        case .stringEscape:
            giveUp()
            giveEscape()
        case .string(.application) where lastOfString == nil && !isDoubtful:
            // Nothing but the introducer: Alt-_, which takes back what was undone.
            state = .text
            give(.alt("_"))
        default: giveUp()
        }
    }

    /// The next event, nil for none.
    mutating func next() -> DisplayEvent? {
        guard given < events.count else { return nil }
        defer {
            given += 1
            if given == events.count { forget() }
        }
        return events[given]
    }

    /// Throws away what was typed and not given yet, but for the rest of a sequence or a paste
    /// that has begun: that is still to come.
    mutating func discard() {
        forget()
        held = []
        guard state == .escape else { return }
        hasAlt = false
        state = .escaped
    }

    private mutating func forget() {
        events.removeAll(keepingCapacity: true)
        given = 0
    }
}

// The states.
extension KeyDecoder {
    private mutating func take(_ byte: UInt8) {
        switch state {
        case .text: takeText(byte)
        case .escape: takeEscaped(byte)
        case .escaped: takeLate(byte)
        case .sequence(.control): takeControl(byte)
        case .sequence(.single): takeSingle(byte)
        case .sequence(.console): if !isInterrupted(by: byte) { finish(.console, byte) }
        case .mouse: takeMouse(byte)
        case .string(let kind): takeString(byte, kind)
        case .stringEscape: takeStringEscaped(byte)
        case .paste:
            since = now
            if paste.take(byte) { endPaste() }
        }
    }

    private mutating func takeText(_ byte: UInt8) {
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

    private mutating func beginEscape() {
        state = .escape
        since = now
        hasAlt = false
        partial.removeAll(keepingCapacity: true)
    }

    /// An Escape before a character that never became complete went with it.
    private mutating func dropPartial() {
        if !partial.isEmpty { hasAlt = false }
        partial.removeAll(keepingCapacity: true)
    }

    private mutating func takeEscaped(_ byte: UInt8) {
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
        if let next { return begin(next) }
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
    private mutating func takeLate(_ byte: UInt8) {
        state = .text
        guard now - since < Self.sequenceTime, let next = Self.introduced(by: byte) else {
            return takeText(byte)
        }
        begin(next)
        isDoubtful = true
        held = [byte]
        isCredible = false
        readOfIntroducer = read.number
    }

    private mutating func begin(_ state: State) {
        self.state = state
        since = now
        parameters.removeAll(keepingCapacity: true)
        lastOfString = nil
        isDoubtful = false
    }

    private static func introduced(by byte: UInt8) -> State? {
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
}

// Sequences.
extension KeyDecoder {
    private mutating func takeControl(_ byte: UInt8) {
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

    private mutating func takeSingle(_ byte: UInt8) {
        if isInterrupted(by: byte) { return }
        if isDoubtful, !isLateKey(byte) {
            giveUp()
            takeText(byte)
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
            readOfIntroducer == read.number && read.count == 2
        default: false
        }
    }

    private mutating func takeMouse(_ byte: UInt8) {
        if byte < 0x20 {
            _ = isInterrupted(by: byte)
            return
        }
        add(byte)
        if parameters.count == 3 { end(KeySequence.mouse(parameters)) }
    }

    /// What cannot belong to a sequence ends it and counts itself: Control-C always works.
    private mutating func isInterrupted(by byte: UInt8) -> Bool {
        switch byte {
        case 0x1B:
            giveUp()
            beginEscape()
        case 0x18, 0x1A: end(.nothing)
        case 0..<0x20, 0x7F...:
            giveUp()
            takeText(byte)
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

    private mutating func finish(_ introducer: KeySequence.Introducer, _ final: UInt8) {
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
            paste = PasteCollector(limit: pasteLimit)
            state = .paste
            since = now
        case .keys(let keys) where !isLate:
            hasAlt = isAlt
            for key in keys { give(key) }
        case .mouse(let mouse) where !isLate: events.append(.mouse(mouse))
        default: break
        }
    }

    private mutating func endPaste() {
        state = .text
        if let paste = paste.paste { events.append(.paste(paste)) }
        paste = PasteCollector(limit: 0)
    }

    /// Forgets the sequence.
    private mutating func drop() {
        state = .text
        hasAlt = false
        isDoubtful = false
        held = []
    }

    /// The sequence will have no end: what may have been typed is.
    private mutating func giveUp() {
        let typed = held
        drop()
        for byte in typed { takeText(byte) }
    }
}

// Strings.
extension KeyDecoder {
    private mutating func takeString(_ byte: UInt8, _ kind: StringKind) {
        defer { lastOfString = byte }
        switch byte {
        case 0x1B where isDoubtful && !isCredible:
            giveUp()
            beginEscape()
        case 0x1B: state = .stringEscape(kind)
        case 0x18, 0x1A: drop()
        case 0x07 where kind == .system: drop()
        case 0x9C where lastOfString == 0xC2: drop()
        case 0x03:
            giveUp()
            takeText(byte)
        case 0..<0x20 where isDoubtful, 0x7F where isDoubtful:
            giveUp()
            takeText(byte)
        default: if isDoubtful { hold(byte) }
        }
    }

    private mutating func takeStringEscaped(_ byte: UInt8) {
        if byte == UInt8(ascii: "\\") { return drop() }
        giveUp()
        beginEscape()
        takeEscaped(byte)
    }

    /// Somebody may have pressed Escape and begun a word with P, who presses one key at a time or
    /// pastes without brackets: the one is seen at once, the other where no end comes.
    private mutating func hold(_ byte: UInt8) {
        held.append(byte)
        let isTogether = readOfIntroducer == read.number || read.place + 1 < read.count
        isCredible = isCredible || isTogether
        if !isCredible || held.count > Self.heldLimit { giveUp() }
    }
}

// Keys.
extension KeyDecoder {
    private mutating func giveEscape() {
        if hasAlt { events.append(.key(.escape)) }
        events.append(.key(.escape))
        hasAlt = false
        state = .escaped
        since = now
    }

    private mutating func give(_ key: Key) {
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

    private static func length(_ lead: UInt8) -> Int {
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
