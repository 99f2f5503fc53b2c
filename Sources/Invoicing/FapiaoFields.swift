/// The title of the Fapiao: at most 100 bytes of GB18030, without angle brackets.
public struct BuyerName: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        let line = try Typed.line(raw, limit: TaxLimits.line)
        if line.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
            throw .angleBracket
        }
        text = line
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    /// Characters that GBK lacks.
    public var doubt: Doubt? { Typed.doubt(about: text) }
}

/// The buyer's registered address: at most 100 bytes of GB18030, with the telephone too.
public struct RegisteredAddress: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.line(raw, limit: TaxLimits.line)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    /// Characters that GBK lacks.
    public var doubt: Doubt? { Typed.doubt(about: text) }
}

/// The buyer's bank: at most 100 bytes of GB18030, with the account number too.
public struct BankName: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        text = try Typed.line(raw, limit: TaxLimits.line)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    /// Characters that GBK lacks.
    public var doubt: Doubt? { Typed.doubt(about: text) }
}

/// The number of an account: at least 5 digits, spaces and hyphens kept, at most 40 in all.
public struct BankAccount: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Typed.folded(raw)
        guard folded.allSatisfy({ $0.isASCIIDigit || $0 == " " || $0 == "-" }) else {
            throw .bankAccountCharacter
        }
        guard folded.count(where: \.isASCIIDigit) >= 5, folded.count <= 40 else {
            throw .bankAccountLength
        }
        text = folded
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }
}

/// A telephone number of any country as its owner writes it: 5 to 20 digits, at most 32
/// characters, with an extension after `转`, `x` or `ext` if there is one.
public struct TelephoneNumber: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Typed.folded(raw)
        if let wrong = Self.withoutExtension(folded).first(where: { !Self.allows($0) }) {
            throw .telephoneCharacter(wrong)
        }
        guard 5...20 ~= folded.count(where: \.isASCIIDigit), folded.count <= 32 else {
            throw .telephoneLength
        }
        text = folded
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    private static func allows(_ character: Character) -> Bool {
        character.isASCIIDigit || "()-+ ".contains(character)
    }

    /// The number without the word before its extension; a word elsewhere stays and is wrong.
    private static func withoutExtension(_ text: String) -> String {
        guard let start = text.firstIndex(where: { !allows($0) }) else { return text }
        let rest = text[start...].lowercased()
        for word in ["转", "ext.", "ext", "x"] where rest.hasPrefix(word) {
            return String(text[..<start]) + rest.dropFirst(word.count)
        }
        return text
    }
}
