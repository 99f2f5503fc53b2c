/// Who receives the letter or picks it up: at most 100 bytes of GB18030.
public struct PersonName: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.name(raw, limit: 100)
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
        text = try Typed.name(raw, limit: 100)
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
        text = try Typed.name(raw, limit: 100)
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
        text = try Typed.name(raw, limit: 200)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

/// Six digits on the mainland; elsewhere as that place writes it: 3 to 10 letters, digits, spaces and
/// hyphens, in capitals.
public struct PostalCode: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Whether an address on the mainland can have it.
    public var isMainland: Bool { text.utf8.count == 6 && text.allSatisfy(\.isASCIIDigit) }

    /// Throws `.postalCode` unless it has that form.
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Typed.folded(raw).uppercasedASCII
        let digits = folded.filter { $0 != " " && $0 != "-" }
        guard
            folded.allSatisfy({
                $0.isASCIIDigit || $0.isASCIILetter || $0 == " " || $0 == "-"
            }), (3...10).contains(folded.utf8.count), !digits.isEmpty
        else { throw .postalCode }
        let isPlain = digits.utf8.count == 6 && digits.allSatisfy(\.isASCIIDigit)
        text = isPlain ? digits : folded
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}
