import Text

/// The number of an order as its seller gives it, in capital letters: 1 to 64 letters and
/// digits, and `- _ / . :`.
public struct OrderNumber: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws `.orderNumber` unless it has that form.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.number(raw)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

/// A billing record, or a part of one that was split, as it is applied for.
public struct BillReference: Hashable, Sendable {
    public let number: String
    public let part: Int?

    /// Reads `NUMBER` or `NUMBER#PART`; nil for anything else.
    public init?(_ typed: String) {
        let pieces = Plain.text(typed).split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let parsed = try? BillingRecordNumber(String(pieces[0])) else { return nil }
        number = parsed.text
        guard pieces.count > 1 else {
            part = nil
            return
        }
        guard pieces[1].allSatisfy(\.isASCIIDigit), let part = Int(pieces[1]), part > 0 else {
            return nil
        }
        self.part = part
    }

    /// As drafts know it.
    public var text: String { part.map { "\(number)#\($0)" } ?? number }
}

/// The number of a payment on an order; the same form as an order's number.
public struct BillingRecordNumber: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws `.orderNumber` unless it has that form.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.number(raw)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

extension Typed {
    fileprivate static func number(_ raw: String) throws(FieldFault) -> String {
        let text = try folded(raw).uppercasedASCII
        let bytes = text.utf8
        guard bytes.count <= 64, bytes.allSatisfy(isOfNumber) else { throw .orderNumber }
        return text
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
