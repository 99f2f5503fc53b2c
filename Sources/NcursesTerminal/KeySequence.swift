import Terminal

/// A complete sequence behind an Escape, and what it means.
struct KeySequence {
    /// What follows the Escape: CSI, SS3, or CSI and a bracket, as the console of Linux sends it.
    enum Introducer: String {
        case control = "["
        case single = "O"
        case console = "[["
    }

    enum Meaning: Equatable {
        case keys([Key])
        case mouse(Mouse)
        case pasteBegins
        /// Answers, focus, keys that this program has no use for.
        case nothing
    }

    let introducer: Introducer
    let parameters: [UInt8]
    let final: UInt8

    /// Longer ones mean nothing.
    static let longest = 256

    func meaning(_ known: TerminalKeys) -> Meaning {
        guard parameters.count < Self.longest else { return .nothing }
        if let key = known[Array(introducer.rawValue.utf8) + parameters + [final]] {
            return .keys([key])
        }
        switch introducer {
        case .single: return single()
        case .console: return parameters.isEmpty ? function(Int(final) - 0x40, upTo: 5) : .nothing
        case .control: return control()
        }
    }

    /// Three bytes behind `CSI M`: the button and the place, each 32 and more.
    static func mouse(_ bytes: [UInt8]) -> Meaning {
        let numbers = bytes.map { Int($0) - 32 }
        return mouse(numbers[0], numbers[1], numbers[2])
    }
}

// SS3.
extension KeySequence {
    /// What the keypad types: from `*` to 9 the codes lie 64 above those of the characters.
    static func keypad(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "X"): .character("=")
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            .character(Character(Unicode.Scalar(final - 64)))
        default: nil
        }
    }

    private func single() -> Meaning {
        if parameters.isEmpty {
            if let key = Self.keypad(final) { return .keys([key]) }
            switch final {
            case UInt8(ascii: "M"): return .keys([.enter])
            case UInt8(ascii: "I"): return .keys([.tab])
            case UInt8(ascii: " "): return .keys([.space])
            default: break
            }
        }
        guard let code = Self.place(final) ?? Self.function(final) else { return .nothing }
        // Some put the modifier there alone.
        let numbers = Numbers(parameters)
        return key(code, modifier: numbers.count == 1 ? numbers.part(0) : numbers.part(1))
    }
}

// CSI.
extension KeySequence {
    private func control() -> Meaning {
        if parameters.first == UInt8(ascii: "<") { return pointer() }
        guard Numbers.areAll(parameters) else { return .nothing }
        let numbers = Numbers(parameters)
        switch final {
        case UInt8(ascii: "~"): return tilde(numbers)
        case UInt8(ascii: "u"): return ExtendedKey(kitty: numbers).meaning
        case UInt8(ascii: "Z"): return key(.backTab, modifier: numbers.part(1))
        // With a row and a column it is where the cursor is.
        case UInt8(ascii: "R") where numbers.count > 0 && numbers[1] < 2: return .nothing
        default:
            guard numbers.count == 0 || numbers[0] == 1,
                let code = Self.place(final) ?? Self.function(final)
            else { return .nothing }
            return key(code, modifier: numbers.part(1))
        }
    }

    private func tilde(_ numbers: Numbers) -> Meaning {
        switch numbers[0] {
        case 27 where numbers.count == 3: return ExtendedKey(xterm: numbers).meaning
        case 200 where numbers.count == 1: return .pasteBegins
        default:
            guard let code = Self.places[numbers[0]] else { return .nothing }
            return key(code, modifier: numbers.part(1))
        }
    }

    private func key(_ code: Key.Code, modifier: [Int]) -> Meaning {
        guard let modifiers = Key.Modifiers(reported: modifier) else { return .nothing }
        return .keys([Key(code, code == .backTab ? modifiers.subtracting(.shift) : modifiers)])
    }

    private func function(_ number: Int, upTo last: Int) -> Meaning {
        1...last ~= number ? .keys([.function(number)]) : .nothing
    }

    private static func place(_ final: UInt8) -> Key.Code? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        default: nil
        }
    }

    private static func function(_ final: UInt8) -> Key.Code? {
        let first = UInt8(ascii: "P")
        return first...first + 3 ~= final ? .function(Int(final - first) + 1) : nil
    }

    private static let places: [Int: Key.Code] = {
        var places: [Int: Key.Code] = [
            1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown,
        ]
        let numbers = Array(11...15) + Array(17...21) + [23, 24]
        for (index, number) in numbers.enumerated() { places[number] = .function(index + 1) }
        return places
    }()
}

// The mouse.
extension KeySequence {
    private func pointer() -> Meaning {
        let isPress = final == UInt8(ascii: "M")
        let digits = Array(parameters.dropFirst())
        guard isPress, Numbers.areAll(digits) else { return .nothing }
        let numbers = Numbers(digits)
        guard numbers.count == 3 else { return .nothing }
        return Self.mouse(numbers[0], numbers[1], numbers[2])
    }

    private static func mouse(_ button: Int, _ column: Int, _ row: Int) -> Meaning {
        let kinds: [Int: Mouse.Kind] = [0: .press, 64: .wheelUp, 65: .wheelDown]
        // Shift, Meta and Control make no other button of it.
        guard column > 0, row > 0, let kind = kinds[button & ~0x1C] else { return .nothing }
        return .mouse(Mouse(kind, at: Point(x: column - 1, y: row - 1)))
    }
}

/// The numbers of a sequence: between semicolons, each with parts between colons.
struct Numbers {
    private let all: [[Int]]

    /// Whether there is nothing else: digits, semicolons and colons.
    static func areAll(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { (0x30...0x3B).contains($0) } }

    init(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else {
            all = []
            return
        }
        all = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
            $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.value)
        }
    }

    var count: Int { all.count }

    /// A number; 0 where it is missing.
    subscript(place: Int) -> Int { part(place).first ?? 0 }

    /// A number with its parts.
    func part(_ place: Int) -> [Int] { all.indices.contains(place) ? all[place] : [] }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { min($0 * 10 + max(0, Int($1) - 0x30), 99_999_999) }
    }
}

extension Key.Modifiers {
    /// One more than the bits, and whether the key was pressed (1), repeats (2) or was let go (3).
    ///
    /// Nil for a key that was let go and for modifiers that no key here has. Locks do not count.
    init?(reported: [Int]) {
        let bits = max(0, (reported.first ?? 1) - 1) & ~(64 | 128)
        guard bits & ~7 == 0, reported.count < 2 || reported[1] != 3 else { return nil }
        self = []
        if bits & 1 != 0 { insert(.shift) }
        if bits & 2 != 0 { insert(.alt) }
        if bits & 4 != 0 { insert(.control) }
    }
}
