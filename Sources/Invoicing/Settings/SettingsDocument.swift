/// JSON with comments (`//` and `/* */`) and trailing commas, each value with its line.
struct SettingsDocument {
    indirect enum Value {
        case null, bool(Bool)
        /// As written.
        case number(String)
        case text(String)
        case list([Node])
        case group([Member])
    }

    struct Node {
        let line: Int
        let value: Value
    }

    struct Member {
        let line: Int
        let name: String
        let node: Node
    }

    let root: Node

    /// - Throws: `SettingsFault` at the first thing that is no JSON.
    init(_ bytes: [UInt8]) throws(SettingsFault) {
        var reader = Reader(bytes: bytes)
        root = try reader.document()
    }
}

private struct Reader {
    let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(SettingsFault) -> SettingsDocument.Node {
        // A byte order mark, which some editors write.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        let root = try node(depth: 0)
        guard try next() == nil else { throw fault("the end of the file") }
        return root
    }

    private mutating func node(depth: Int) throws(SettingsFault) -> SettingsDocument.Node {
        guard depth < 8, let byte = try next() else { throw fault("{ … }") }
        let start = line
        let value: SettingsDocument.Value =
            switch byte {
            case UInt8(ascii: "{"): .group(try members(depth))
            case UInt8(ascii: "["): .list(try items(depth))
            case UInt8(ascii: "\""): .text(try string())
            default: try word()
            }
        return .init(line: start, value: value)
    }

    private mutating func members(
        _ depth: Int
    ) throws(SettingsFault) -> [SettingsDocument.Member] {
        position += 1
        var members: [SettingsDocument.Member] = []
        while try next() != UInt8(ascii: "}") {
            guard try next() == UInt8(ascii: "\"") else { throw fault("\"…\" or }") }
            let start = line
            let name = try string()
            guard try next() == UInt8(ascii: ":") else { throw fault(":") }
            position += 1
            members.append(.init(line: start, name: name, node: try node(depth: depth + 1)))
            try comma(or: "}")
        }
        position += 1
        return members
    }

    private mutating func items(_ depth: Int) throws(SettingsFault) -> [SettingsDocument.Node] {
        position += 1
        var items: [SettingsDocument.Node] = []
        while try next() != UInt8(ascii: "]") {
            items.append(try node(depth: depth + 1))
            try comma(or: "]")
        }
        position += 1
        return items
    }

    private mutating func comma(or end: Character) throws(SettingsFault) {
        let byte = try next()
        if byte == UInt8(ascii: ",") {
            position += 1
        } else if byte != end.asciiValue {
            throw fault(", or \(end)")
        }
    }

    /// `true`, `false`, `null` or a number.
    private mutating func word() throws(SettingsFault) -> SettingsDocument.Value {
        let start = position
        while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            let isNumber = word.utf8.first.map { $0 == 0x2D || (0x30...0x39).contains($0) }
            guard isNumber == true, Double(word) != nil else {
                throw fault("\"…\", 123, true, false, null, [ … ] or { … }")
            }
            return .number(word)
        }
    }

    private mutating func string() throws(SettingsFault) -> String {
        position += 1
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            let byte = bytes[position]
            guard byte >= 0x20 else { throw fault("\"") }
            position += 1
            text += byte == UInt8(ascii: "\\") ? try escaped() : [byte]
        }
        guard position < bytes.count else { throw fault("\"") }
        position += 1
        guard let valid = String(validating: text, as: UTF8.self) else { throw badText }
        return valid
    }

    private mutating func escaped() throws(SettingsFault) -> [UInt8] {
        guard position < bytes.count else { throw badText }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
        default: throw badText
        }
    }

    /// `\uXXXX`, or two of them that make one character.
    private mutating func scalar() throws(SettingsFault) -> Unicode.Scalar {
        let first = try hexadecimal()
        guard (0xD800..<0xDC00).contains(first) else {
            guard let scalar = Unicode.Scalar(first) else { throw badText }
            return scalar
        }
        guard bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
            throw badText
        }
        position += 2
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw badText }
        return scalar
    }

    private mutating func hexadecimal() throws(SettingsFault) -> UInt32 {
        guard position + 4 <= bytes.count,
            let value = UInt32(
                String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw badText }
        position += 4
        return value
    }

    /// The first byte behind blanks and comments, which stays where it is; nil at the end.
    private mutating func next() throws(SettingsFault) -> UInt8? {
        while position < bytes.count {
            switch bytes[position] {
            case 0x0A:
                line += 1
                position += 1
            case 0x20, 0x09, 0x0D: position += 1
            case UInt8(ascii: "/"): try comment()
            case let byte: return byte
            }
        }
        return nil
    }

    private mutating func comment() throws(SettingsFault) {
        let second = position + 1 < bytes.count ? bytes[position + 1] : 0
        if second == UInt8(ascii: "/") {
            while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        } else if second == UInt8(ascii: "*") {
            position += 2
            while !bytes[position...].starts(with: [UInt8(ascii: "*"), UInt8(ascii: "/")]) {
                guard position < bytes.count else { throw fault("*/") }
                if bytes[position] == 0x0A { line += 1 }
                position += 1
            }
            position += 2
        } else {
            throw fault("// …")
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private func fault(_ expected: String) -> SettingsFault {
        SettingsFault(line: line, .syntax(expected: expected))
    }

    private var badText: SettingsFault { SettingsFault(line: line, .badText) }
}
