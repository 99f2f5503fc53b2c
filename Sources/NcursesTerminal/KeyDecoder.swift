import Terminal

/// Turns the bytes and key codes that ncurses gives into events.
struct KeyDecoder {
    /// What a code leads to.
    enum Step: Equatable {
        case event(DisplayEvent)
        /// More is needed before there is an event.
        case pending
        case pasteBegins
        case mouse
    }

    static let pasteBegins = 600
    static let pasteEnds = 601
    static let modifiedKeys = 610
    static let mouse = 0o631

    private var hasEscape = false
    private var bytes: [UInt8] = []
    /// A key behind an Escape that is not one with Alt.
    private var held: DisplayEvent?

    /// Takes a byte (below 256) or a key code.
    mutating func take(_ code: Int) -> Step {
        if code == KeyDecoder.pasteBegins { return .pasteBegins }
        if code == KeyDecoder.pasteEnds { return .pending }
        if code == KeyDecoder.mouse { return .mouse }
        if code == 27, !hasEscape {
            hasEscape = true
            return .pending
        }
        guard let key = code < 256 ? key(byte: UInt8(max(0, code))) : KeyDecoder.key(code: code)
        else { return .pending }
        return finish(key)
    }

    /// What is complete when nothing more follows: a bare Escape.
    mutating func flush() -> DisplayEvent? {
        guard hasEscape, bytes.isEmpty else { return nil }
        hasEscape = false
        return .key(.escape)
    }

    /// The key that came with an Escape but is one of its own.
    mutating func takeHeld() -> DisplayEvent? {
        defer { held = nil }
        return held
    }

    private mutating func finish(_ key: Key) -> Step {
        guard hasEscape else { return .event(.key(key)) }
        hasEscape = false
        switch key.code {
        case .character(let character) where key.modifiers.isEmpty && character != " ":
            return .event(.key(.alt(character)))
        case .character where key.modifiers == .control, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .delete, .backspace:
            return .event(.key(Key(key.code, key.modifiers.union(.alt))))
        default:
            held = .key(key)
            return .event(.key(.escape))
        }
    }

    private mutating func key(byte: UInt8) -> Key? {
        guard byte >= 0x80 else {
            bytes.removeAll()
            return KeyDecoder.key(ascii: byte)
        }
        if byte >= 0xC0 { bytes.removeAll() }
        bytes.append(byte)
        guard bytes.count >= KeyDecoder.length(bytes[0]) else { return nil }
        defer { bytes.removeAll() }
        guard let text = String(validating: bytes, as: UTF8.self), let first = text.first else {
            return nil
        }
        let isControl = first.unicodeScalars.allSatisfy { $0.value < 0xA0 }
        return isControl ? nil : .character(first)
    }

    private static func length(_ lead: UInt8) -> Int {
        lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    }

    private static func key(ascii byte: UInt8) -> Key {
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

    private static func key(code: Int) -> Key? {
        if modifiedKeys..<(modifiedKeys + 96) ~= code { return modifiedKey(code - modifiedKeys) }
        if 0o411...0o424 ~= code { return .function(code - 0o410) }
        return switch code {
        case 0o402: .down
        case 0o403: .up
        case 0o404: .left
        case 0o405: .right
        case 0o406, 0o534: .home
        case 0o550, 0o540: .end
        case 0o407: .backspace
        case 0o512: .delete
        case 0o513: Key(.insert)
        case 0o522: .pageDown
        case 0o523: .pageUp
        case 0o527: .enter
        case 0o541: .backTab
        default: nil
        }
    }

    private static let places: [Key.Code] = [
        .up, .down, .right, .left, .home, .end, .pageUp, .pageDown, .insert, .delete,
    ]

    /// Bits as xterm numbers them: 1 Shift, 2 Alt, 4 Control.
    private static func modifiedKey(_ number: Int) -> Key? {
        guard places.indices.contains(number / 8) else { return nil }
        var modifiers: Key.Modifiers = []
        if number & 1 != 0 { modifiers.insert(.shift) }
        if number & 2 != 0 { modifiers.insert(.alt) }
        if number & 4 != 0 { modifiers.insert(.control) }
        return Key(places[number / 8], modifiers)
    }
}

/// Collects what comes between the brackets of a paste.
struct PasteCollector {
    static let limit = 10 << 20
    private static let end = Array("\u{1B}[201~".utf8)
    private var bytes: [UInt8] = []
    private var matched = 0

    /// How many bytes may be read without reading past the end.
    var wanted: Int { PasteCollector.end.count - matched }

    /// True when the end has come.
    mutating func take(_ new: some Sequence<UInt8>) -> Bool {
        for byte in new {
            if byte == PasteCollector.end[matched] {
                matched += 1
                if matched == PasteCollector.end.count { return true }
            } else {
                append(PasteCollector.end[..<matched])
                matched = byte == PasteCollector.end[0] ? 1 : 0
                if matched == 0 { append([byte]) }
            }
        }
        return false
    }

    /// What was pasted, without control characters but newlines and tabs.
    var text: String {
        let text = String(decoding: bytes, as: UTF8.self)
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let isBreak = value == 10 || value == 13 || value == 9
            if isBreak || (value >= 0x20 && !(0x7F...0x9F).contains(value)) { clean.append(scalar) }
        }
        return String(clean)
    }

    private mutating func append(_ new: some Collection<UInt8>) {
        guard bytes.count + new.count <= PasteCollector.limit else { return }
        bytes.append(contentsOf: new)
    }
}
