import Terminal

@testable import NcursesTerminal

/// Sends bytes to a decoder as a terminal would, with pauses, and collects what comes of them.
struct Typist {
    private var decoder: KeyDecoder
    private(set) var now = 0
    private(set) var events: [DisplayEvent] = []

    init(_ keys: TerminalKeys = TerminalKeys(), pasteLimit: Int = Paste.fieldLimit) {
        decoder = KeyDecoder(keys, pasteLimit: pasteLimit)
    }

    /// What is read at once.
    mutating func send(_ bytes: some Collection<UInt8>) {
        decoder.take(bytes, at: now)
        collect()
    }

    mutating func send(_ text: String) { send(Array(text.utf8)) }

    /// Lets time pass; nothing comes.
    mutating func wait(_ milliseconds: Int) {
        let end = now + milliseconds
        while let next = decoder.deadline, next <= end {
            decoder.pass(at: next)
            now = next
        }
        now = end
        collect()
    }

    /// What the keys would write: keys that write nothing in brackets.
    var written: String { events.map(Self.shown).joined() }

    private mutating func collect() {
        while let event = decoder.next() { events.append(event) }
    }

    private static func shown(_ event: DisplayEvent) -> String {
        switch event {
        case .key(let key):
            guard case .character(let character) = key.code, key.modifiers.isEmpty else {
                return "[\(name(key))]"
            }
            return String(character)
        case .paste(let paste): return "{\(paste.text)}"
        case .mouse(let mouse): return "<\(mouse.kind) \(mouse.point.x) \(mouse.point.y)>"
        case .resized, .hangup: return "?"
        }
    }

    private static func name(_ key: Key) -> String {
        var name = ""
        if key.modifiers.contains(.control) { name += "C-" }
        if key.modifiers.contains(.alt) { name += "A-" }
        if key.modifiers.contains(.shift) { name += "S-" }
        switch key.code {
        case .character(let character): return name + String(character)
        case .function(let number): return name + "F\(number)"
        default: return name + "\(key.code)"
        }
    }
}

extension TerminalKeys {
    /// Of a terminal that has no more to say than that.
    static func sending(_ strings: [(String, Key)]) -> TerminalKeys {
        TerminalKeys(strings.map { (Array($0.0.utf8), $0.1) })
    }

    static let rxvt = sending([("\u{1B}[7~", .home), ("\u{1B}[8~", .end)])
    static let vt100 = sending([
        ("\u{8}", .backspace), ("\u{1B}OA", .up), ("\u{1B}OM", .enter), ("\u{1B}Ot", .function(5)),
    ])
    static let vt52 = sending([("\u{1B}A", .up)])
}
