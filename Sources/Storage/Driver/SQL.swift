import Invoicing

/// A statement whose text and bound values are kept apart: an interpolated value is never text.
///
///     SQL("SELECT email FROM accounts WHERE id = \(account)")
///
/// Values become `$1`, `$2` … when rendered, which SQLite and PostgreSQL both take.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// A value that a column can hold.
    public enum Value: Equatable, Sendable {
        case null
        case integer(Int64)
        case text(String)
        case blob([UInt8])
    }

    let text: String
    let values: [Value]

    public init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    public init(stringInterpolation parts: StringInterpolation) {
        text = parts.text
        values = parts.values
    }

    /// Joins pieces with a separator, such as conditions with ` AND `.
    public static func joined(_ pieces: [SQL], by separator: String) -> SQL {
        var parts = StringInterpolation(literalCapacity: 0, interpolationCount: pieces.count)
        for (index, piece) in pieces.enumerated() {
            if index > 0 { parts.text += separator }
            parts.appendInterpolation(sql: piece)
        }
        return SQL(stringInterpolation: parts)
    }

    /// Collects the literal text and the values of one statement.
    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [Value] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            values.append(value?.sqlValue ?? .null)
            text += "$\(values.count)"
        }

        /// A list of values for `IN (…)`.
        public mutating func appendInterpolation(list: [some SQLConvertible]) {
            for (index, value) in list.enumerated() {
                if index > 0 { text += ", " }
                appendInterpolation(value)
            }
        }

        /// A piece of another statement; its values are numbered on.
        public mutating func appendInterpolation(sql piece: SQL) {
            guard !piece.values.isEmpty else {
                text += piece.text
                return
            }
            let offset = values.count
            var rest = piece.text[...]
            while let dollar = rest.firstIndex(of: "$") {
                text += rest[..<dollar]
                let digits = rest[rest.index(after: dollar)...].prefix { $0.isNumber }
                text += "$\((Int(digits) ?? 0) + offset)"
                rest = rest[digits.endIndex...]
            }
            text += rest
            values += piece.values
        }
    }
}

/// A Swift value that a column can hold.
public protocol SQLConvertible {
    var sqlValue: SQL.Value { get }
}

extension Int: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(Int64(self)) }
}
extension Int64: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(self) }
}
extension AccountID: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(value) }
}
extension DraftID: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(value) }
}
extension Bool: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(self ? 1 : 0) }
}
extension String: SQLConvertible {
    public var sqlValue: SQL.Value { .text(self) }
}
extension [UInt8]: SQLConvertible {
    public var sqlValue: SQL.Value { .blob(self) }
}
extension Instant: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(seconds) }
}
extension Day: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(Int64(number)) }
}
extension Money: SQLConvertible {
    public var sqlValue: SQL.Value { .integer(fen) }
}
