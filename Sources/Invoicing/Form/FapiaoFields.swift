/// The title of the Fapiao: at most 100 bytes of GB18030, without angle brackets.
public struct BuyerName: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        let line = try Typed.name(raw, limit: TaxLimits.line)
        if line.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
            throw .angleBracket
        }
        text = line
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    /// Whether it is the payer, as a certificate and a refund need it (PRODUCT 3.5).
    public func isPayer(_ payer: String) -> Bool {
        text.foldedForComparison == payer.foldedForComparison
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
        text = try Typed.name(raw, limit: TaxLimits.line)
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
        text = try Typed.name(raw, limit: TaxLimits.line)
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    /// Characters that GBK lacks.
    public var doubt: Doubt? { Typed.doubt(about: text) }
}

/// The number of an account: at least 5 digits, at most 40 characters in all. Letters belong to it
/// where it is one of a free trade zone or of a non-resident (FTE, FTN, NRA and the like), spaces and
/// hyphens stay as they are written.
public struct BankAccount: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Typed.folded(raw).uppercasedASCII
        guard
            folded.allSatisfy({
                $0.isASCIIDigit || $0.isASCIILetter || $0 == " " || $0 == "-"
            })
        else { throw .bankAccountCharacter }
        // An O among the digits is a zero, and one behind them belongs to the line it was copied from.
        let front = folded.prefix { !$0.isASCIIDigit }.count
        let isNational = !folded.dropFirst(front).contains(where: \.isASCIILetter)
        guard isNational || IBAN.fits(folded) else { throw .bankAccountCharacter }
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

/// A telephone number of any country as its owner writes it, or up to three of one office: of 5 to
/// 20 digits (those behind the first may be their last digits alone), with an extension after `转`, `分机`, `#`,
/// `ext` or `x` if there is one; at most 40 characters in all.
public struct TelephoneNumber: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// Throws what is wrong with it.
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Typed.folded(raw)
        let numbers = folded.split(omittingEmptySubsequences: false) { "/、,;".contains($0) }
        for (place, number) in numbers.enumerated() {
            try Self.check(number, fewest: place == 0 ? 5 : 1)
        }
        guard numbers.count <= 3, folded.count <= 40 else { throw .telephoneLength }
        text = folded
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    private static func check(_ text: Substring, fewest: Int) throws(FieldFault) {
        let number = text.prefix(while: allows)
        try checkExtension(text[number.endIndex...])
        guard (fewest...20).contains(number.count(where: \.isASCIIDigit)) else {
            throw .telephoneLength
        }
    }

    private static func allows(_ character: Character) -> Bool {
        character.isASCIIDigit || "()-+ ".contains(character)
    }

    /// What follows a number must be a word for an extension, and its digits.
    private static func checkExtension(_ text: Substring) throws(FieldFault) {
        guard let first = text.first else { return }
        let lower = text.lowercased()
        guard let word = extensionWords.first(where: lower.hasPrefix) else {
            throw .telephoneCharacter(first)
        }
        let digits = text.dropFirst(word.count).filter { !" .:-)".contains($0) }
        if let wrong = digits.first(where: { !$0.isASCIIDigit }) {
            throw .telephoneCharacter(wrong)
        }
        guard (1...8).contains(digits.utf8.count) else { throw .telephoneLength }
    }

    /// Those first that begin like others.
    private static let extensionWords = [
        "转分机", "转", "轉", "分机号", "分机", "内线", "extension", "ext", "x", "#", "*",
    ]
}
