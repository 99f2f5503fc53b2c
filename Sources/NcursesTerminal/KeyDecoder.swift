import Terminal

/// Turns the bytes of a terminal into events.
///
/// What is no key and no text is swallowed whole, also when it comes in pieces: half a sequence
/// would be typed into a field or pressed in a list. Times are milliseconds of a clock that is
/// never set.
struct KeyDecoder {
    /// So long an Escape waits for what makes it the beginning of a sequence.
    static let escapeTime = 100
    /// So long a sequence waits for its end, a string or a paste for its next byte, and an Escape
    /// that was given as a key for the rest of its sequence.
    static let sequenceTime = 1000
    /// So long a string goes on, however much of it comes, and a paste that has stopped is waited
    /// for: what somebody types behind one that was broken off is not swallowed for ever.
    static let brokenTime = 5000
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

    /// The bytes that were read at once.
    struct Read {
        var count = 0
        var place = 0
        /// What introduced the sequence, behind an Escape that was given as a key, is among them.
        var hasIntroducer = false
    }

    let keys: TerminalKeys
    let pasteLimit: Int
    var state = State.text
    /// When the state was entered; of a paste and of a string that nobody typed, when its last
    /// byte came.
    var since = 0
    /// When the sequence or the string was introduced.
    var begun = 0
    var now = 0
    var read = Read()
    /// An Escape stands before the character or the sequence.
    var hasAlt = false
    /// The bytes of a character that is not complete.
    var partial: [UInt8] = []
    var parameters: [UInt8] = []
    /// The Escape of the sequence was given as a key: `held` is typed if it is none.
    var isDoubtful = false
    var held: [UInt8] = []
    /// The Escape before what is held was not given yet: it is where that is typed.
    var isEscapeHeld = false
    /// A string of which at least two bytes came at once: nobody typed them.
    var isCredible = false
    var lastOfString: UInt8?
    var paste = PasteCollector(limit: 0)
    var events: [DisplayEvent] = []
    private var given = 0

    init(_ keys: TerminalKeys = TerminalKeys(), pasteLimit: Int = Paste.fieldLimit) {
        self.keys = keys
        self.pasteLimit = pasteLimit
    }

    /// Takes what was read at once.
    mutating func take(_ bytes: some Collection<UInt8>, at now: Int) {
        self.now = now
        read = Read(count: bytes.count)
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
        case .string where !isDoubtful: min(since + Self.sequenceTime, begun + Self.brokenTime)
        case .paste where !paste.hasNews: since + Self.brokenTime
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
        case .paste where paste.hasNews:
            givePaste(paste.handOver())
            pass(at: now)
        case .paste: endPaste()
        case .stringEscape:
            giveUp()
            take(0x1B)
            if state == .escape { giveEscape() }
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

    /// Throws away the events that were not given yet, and nothing else.
    mutating func forget() {
        events.removeAll(keepingCapacity: true)
        given = 0
    }
}

extension KeyDecoder {
    mutating func take(_ byte: UInt8) {
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
        case .paste: takePasted(byte)
        }
    }

    /// Forgets the sequence.
    mutating func drop() {
        state = .text
        hasAlt = false
        isDoubtful = false
        isEscapeHeld = false
        held = []
    }

    /// The sequence will have no end: what may have been typed is, with what may be sent in it.
    mutating func giveUp() {
        let typed = held
        if isEscapeHeld { events.append(.key(.escape)) }
        drop()
        for byte in typed { take(byte) }
    }
}
