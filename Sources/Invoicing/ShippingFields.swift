/// Who receives the letter or picks it up: at most 100 bytes of GB18030.
public struct PersonName: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.line(raw, limit: 100)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

/// A province, municipality or region, or whatever stands for it elsewhere: at most 100
/// bytes of GB18030.
public struct Province: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.line(raw, limit: 100)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

/// City and district: at most 100 bytes of GB18030.
public struct City: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.line(raw, limit: 100)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

/// Street, number, building, room: at most 200 bytes of GB18030.
public struct StreetAddress: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.line(raw, limit: 200)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

/// Six digits.
public struct PostalCode: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        let digits = try Typed.folded(raw).filter { $0 != " " }
        guard digits.count == 6, digits.allSatisfy(\.isASCIIDigit) else { throw .postalCode }
        text = digits
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}
