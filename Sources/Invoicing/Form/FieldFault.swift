import Text

/// Why what was typed into a field cannot be used.
public enum FieldFault: Error, Hashable, Sendable {
    // Any field
    /// Nothing was typed.
    case required
    /// None of the choices was chosen.
    case choose
    /// The text does not pass the gate.
    case text(TextFault)
    /// More bytes of GB18030 than the tax system holds.
    case tooLong(bytes: Int, limit: Int)
    /// Two fields that are printed as one hold more bytes of GB18030 than the tax system does.
    case sharedLimit(bytes: Int, limit: Int)
    /// A doubt that was not confirmed yet.
    case doubtful(Doubt)

    // The Fapiao
    /// The number of characters, which is none of 15, 17, 18 and 20.
    case taxpayerIDLength(Int)
    /// A character that is no letter A to Z and no digit.
    case taxpayerIDCharacter(Character)
    /// The buyer's name holds `<` or `>`, which the tax system refuses.
    case angleBracket
    /// A character that no telephone number holds.
    case telephoneCharacter(Character)
    /// Too few digits, or too many, or too many characters or numbers.
    case telephoneLength
    /// A character that is no letter, digit, space or hyphen.
    case bankAccountCharacter
    /// Too few digits, or too many characters.
    case bankAccountLength
    /// A certificate or refund is wanted and the title is not the payer, who is named here.
    case titleMustBePayer(String)

    // Shipping
    /// Not six digits, for an address on the mainland; no postal code of any place else.
    case postalCode

    // The desk
    /// Not 10 or 12 digits.
    case fapiaoCode
    /// Not 8 or 20 digits.
    case fapiaoNumber
    /// A number of 8 digits has a code.
    case codeNeeded
    /// A number of 20 digits has none.
    case codeNotNeeded
    /// Code or QR code is one of the other type: which it is, and which the application wants.
    case fapiaoKind(FapiaoType, wanted: FapiaoType)
    /// Not a positive amount with up to two decimals.
    case amount
    /// The QR code says another amount without tax than what is left to issue.
    case otherNet(Money)
    /// The QR code says another amount with tax than the one that is typed.
    case otherTotal(Money)
    /// The QR code says another number, which is named here.
    case otherNumber(String)
    /// Not a date.
    case date
    case dateInFuture
    /// The day before which nothing is expected is over.
    case dateInPast
    /// The line is none of a Fapiao's QR code.
    case qrLine
    /// Neither Yunda nor SF.
    case courier
    /// Not 5 to 32 letters, digits and hyphens.
    case waybill
    /// Not the form of a staff name.
    case staffName

    // Tickets
    /// Neither an application nor a billing record of the account.
    case about
    /// Not an application, which is what such a ticket is about.
    case aboutApplication
    /// Not a billing record, which is what such a ticket is about.
    case aboutRecord
    /// A part of a split has the title that was agreed, which is named here.
    case titleAgreed(String)
    /// The number of a form of so many digits, which is missing or not of that form.
    case formNumber(digits: Int)
    /// More forms than Fapiaos.
    case noForm

    // Accounts
    /// Not an address that mail can be sent to.
    case email
    /// An address with a letter that mail cannot carry.
    case emailLetter(Character)
    /// The number of bytes, which is below 8; of ASCII each is a character.
    case passwordTooShort(Int, isASCII: Bool)
    /// More than 1,024 bytes.
    case passwordTooLong
    /// One of the passwords that are tried first.
    case passwordCommon
    /// The password and its repetition are not the same.
    case passwordsDiffer
    /// The new password is the one that it should replace.
    case passwordUnchanged
    /// The new login address is the old one.
    case emailUnchanged
    /// Not the form of an order or billing record number.
    case orderNumber
    /// Wrong, used or expired: never told apart.
    case code
}
