import Text

/// A value to be written as JSON, keys in the order given: scripts and the history's hashes read
/// the same bytes for the same value.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number with one decimal, which is left out when it is zero.
    case decimal(tenths: Int)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One key and its value.
    public struct Member: Hashable, Sendable {
        public let key: String
        public let value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// A text, or null.
    public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    /// A list of texts.
    public static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    /// The value on one line, without spaces.
    public var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .decimal(let tenths):
            text += String(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
        case .string(let value): Self.quote(value, to: &text)
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                value.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                Self.quote(member.key, to: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                // What a terminal would obey stays what it is, and is only shown.
                if Gate.isHarmful(scalar) {
                    for unit in String(Character(scalar)).utf16 {
                        let digits = String(unit, radix: 16)
                        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0, $1) })
    }

    public init(stringLiteral value: String) { self = .string(value) }
}
