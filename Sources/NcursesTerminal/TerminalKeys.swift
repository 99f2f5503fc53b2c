import CNcurses
import Terminal

/// What the description of the terminal says that its keys send.
///
/// It is asked first: only it can tell whether `CSI 7 ~` is Home, as with rxvt, or nothing.
struct TerminalKeys {
    private var sequences: [(bytes: [UInt8], key: Key)] = []
    private var controls: [(byte: UInt8, key: Key)] = []
    /// Whether its keys with Shift end in `$`, which with all others is no end.
    private(set) var endsInDollar = false

    /// - Parameter strings: what each key sends, in the order of precedence.
    init(_ strings: [(bytes: [UInt8], key: Key)] = []) {
        for (bytes, key) in strings {
            if bytes.count == 1 {
                // Only these two are sent as what else would be a key with Control.
                guard key == .backspace || key == .delete else { continue }
                controls.append((bytes[0], key))
            } else if bytes.first == 0x1B, !Self.isKeypad(bytes) {
                sequences.append((Array(bytes.dropFirst()), key))
            }
        }
        endsInDollar = self[Array("[7~".utf8)] == .home
    }

    /// The key that sends a sequence, which is given without its Escape.
    subscript(sequence: [UInt8]) -> Key? {
        sequences.first { $0.bytes == sequence }?.key
    }

    /// The key that sends a single byte.
    subscript(byte: UInt8) -> Key? {
        controls.first { $0.byte == byte }?.key
    }

    /// Digits and signs of the keypad are typed, whatever a description makes of them: that of
    /// the vt100 has function keys there.
    private static func isKeypad(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 3, bytes[1] == UInt8(ascii: "O") else { return false }
        return KeySequence.keypad(bytes[2]) != nil
    }
}

extension TerminalKeys {
    /// Those of the terminal that ncurses has found the description of.
    static var described: TerminalKeys {
        let functions = (1...12).map(Key.function)
        let keys: [Key] =
            [
                .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, Key(.insert), .delete,
                .backTab, .enter, .backspace,
            ] + functions
        return TerminalKeys(
            keys.enumerated().compactMap { place, key in
                fapiao_key_sequence(Int32(place)).map { (Array(String(cString: $0).utf8), key) }
            })
    }
}
