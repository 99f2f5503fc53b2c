// Histories and log are read again to check what they say.
extension JSON {
    /// Reads what `text` has written; nil for anything else.
    public init?(_ text: UnsafeRawBufferPointer) {
        var reader = JSONReader(bytes: text)
        guard let value = reader.value(), reader.isAtEnd else { return nil }
        self = value
    }

    /// Reads what `text` has written; nil for anything else.
    public init?(_ text: String) {
        var text = text
        guard let value = text.withUTF8({ JSON(UnsafeRawBufferPointer($0)) }) else { return nil }
        self = value
    }

    /// The value of a key; nil where this is no object, or has no such key.
    public subscript(key: String) -> JSON? { members.first { $0.key == key }?.value }

    /// The members of an object; none of anything else.
    public var members: [Member] { if case .object(let members) = self { members } else { [] } }

    /// The values of a list; none of anything else.
    public var values: [JSON] { if case .array(let values) = self { values } else { [] } }

    /// A text; nil for anything else.
    public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

    /// A whole number; nil for anything else.
    public var integerValue: Int64? { if case .integer(let number) = self { number } else { nil } }

    /// True or false; nil for anything else.
    public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }
}

/// A cursor over JSON as this program writes it: without spaces, numbers whole.
private struct JSONReader {
    let bytes: UnsafeRawBufferPointer
    private var index = 0
    private var depth = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func value() -> JSON? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
        default: return number()
        }
    }

    /// What is nested deeper than anything that was written is none of ours.
    private mutating func nested(_ read: (inout JSONReader) -> JSON?) -> JSON? {
        guard depth < 16 else { return nil }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return read(&self)
    }

    private mutating func object() -> JSON? {
        var members: [JSON.Member] = []
        if take("}") { return .object(members) }
        repeat {
            guard let key = string(), take(":"), let value = value() else { return nil }
            members.append(.init(key, value))
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array() -> JSON? {
        var values: [JSON] = []
        if take("]") { return .array(values) }
        repeat {
            guard let value = value() else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? .array(values) : nil
    }

    private mutating func number() -> JSON? {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        return Int64(String(decoding: bytes[start..<index], as: UTF8.self)).map { .integer($0) }
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = index
        var isPlain = true
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                isPlain = false
                index += 1
            }
            index += 1
        }
        guard index < bytes.count else { return nil }
        let text = bytes[start..<index]
        index += 1
        return isPlain ? String(decoding: text, as: UTF8.self) : Self.unescaped(text)
    }

    private static func unescaped(_ text: Slice<UnsafeRawBufferPointer>) -> String? {
        var units: [UInt8] = []
        var utf16: [UInt16] = []
        var index = text.startIndex
        func flush() {
            guard !utf16.isEmpty else { return }
            units += String(decoding: utf16, as: UTF16.self).utf8
            utf16 = []
        }
        while index < text.endIndex {
            guard text[index] == UInt8(ascii: "\\") else {
                flush()
                units.append(text[index])
                index += 1
                continue
            }
            guard index + 1 < text.endIndex else { return nil }
            let escape = text[index + 1]
            index += 2
            guard escape != UInt8(ascii: "u") else {
                guard index + 4 <= text.endIndex,
                    let unit = UInt16(
                        String(decoding: text[index..<index + 4], as: UTF8.self), radix: 16)
                else { return nil }
                utf16.append(unit)
                index += 4
                continue
            }
            flush()
            switch escape {
            case UInt8(ascii: "n"): units.append(0x0A)
            case UInt8(ascii: "r"): units.append(0x0D)
            case UInt8(ascii: "t"): units.append(0x09)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): units.append(escape)
            default: return nil
            }
        }
        flush()
        return String(decoding: units, as: UTF8.self)
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] {
            return false
        }
        index += count
        return true
    }
}
