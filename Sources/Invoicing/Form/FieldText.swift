import Text

/// A value that was parsed from what a person typed, so that it need not be checked again.
public protocol FieldText: Hashable, Sendable {
    /// The value as it is stored and printed.
    var text: String { get }

    /// Throws what is wrong with it, in the words of the field.
    init(_ raw: String) throws(FieldFault)

    /// The text as it was stored, which passed the rules of its day: never refused.
    init(stored text: String)

    /// What is doubtful: right in form, but worth a second look; a warning, never a wall.
    var doubt: Doubt? { get }
}

extension FieldText {
    public var doubt: Doubt? { nil }
}

/// The limits of the tax system, in bytes of GB18030.
public enum TaxLimits {
    /// The buyer's name; address with telephone; bank with account number.
    ///
    /// Source: interface of the tax-control vendors, buyer fields.
    public static let line = 100

    /// Throws where texts do not fit the one line they are printed on.
    public static func check(_ texts: [String]) throws(FieldFault) {
        let count = texts.reduce(0) { $0 + bytes($1) }
        if count > line { throw .sharedLimit(bytes: count, limit: line) }
    }

    /// Bytes the text takes; where the system cannot convert, two for every character
    /// outside ASCII, as nearly all are.
    static func bytes(_ text: String) -> Int {
        TaxEncoding.byteCount(text)
            ?? text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }
}

/// The steps that most fields share.
enum Typed {
    /// One line of text that is not empty.
    static func line(_ raw: String) throws(FieldFault) -> String {
        let text: String
        do {
            text = try Gate.admit(raw)
        } catch {
            throw .text(error)
        }
        if text.isEmpty { throw .required }
        return text
    }

    /// A name or an address: at most `limit` bytes of GB18030 on one line.
    static func name(_ raw: String, limit: Int) throws(FieldFault) -> String {
        let text: String
        do {
            text = try Gate.name(raw)
        } catch {
            throw .text(error)
        }
        return try line(text, limit: limit)
    }

    /// One line of text, at most `limit` bytes of GB18030.
    static func line(_ raw: String, limit: Int) throws(FieldFault) -> String {
        let text = try line(raw)
        let count = TaxLimits.bytes(text)
        if count > limit { throw .tooLong(bytes: count, limit: limit) }
        return text
    }

    /// A number or a code, as `Plain` reads it, that holds something and passes the gate.
    static func folded(_ raw: String) throws(FieldFault) -> String {
        do {
            let text = try Gate.admit(Plain.text(raw))
            if !text.isEmpty { return text }
        } catch {
            throw .text(error)
        }
        throw .required
    }

    static func doubt(about text: String) -> Doubt? {
        let foreign = TaxEncoding.foreignCharacters(in: text)
        return foreign.isEmpty ? nil : .foreignCharacters(foreign)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isWholeNumber }
    var isASCIILetter: Bool { isASCII && isLetter }
}

extension String {
    /// Capital A to Z only: `uppercased()` would also turn ß into SS.
    var uppercasedASCII: String {
        if !utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return self }
        return String(
            decoding: utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }, as: UTF8.self)
    }
}
