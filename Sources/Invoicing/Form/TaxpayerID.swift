/// A taxpayer identification number in capital letters, without spaces and hyphens.
///
/// What tells the kinds apart and how each is checked: GB 32100-2015, GB 11643-1999,
/// GB 11714-1997, GS 15-2006.
public struct TaxpayerID: FieldText {
    /// What an ID is by its form.
    public enum Kind: Hashable, Sendable {
        case unifiedSocialCreditCode, residentID
        /// Of a business; no taxpayer ID at all, but often taken for one.
        case registrationNumber
        /// The forms from before 2015, of 15, 17, 18 and 20 characters.
        case legacy
    }

    /// As it is stored and printed.
    public let text: String
    /// What it is by its form.
    public let kind: Kind
    /// A wrong check character or a wrong kind of number; some issued codes fail the check.
    public let doubt: Doubt?

    /// Throws when a character is neither letter nor digit, or when there are not 15, 17, 18
    /// or 20 of them.
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Typed.folded(raw).uppercasedASCII.filter { $0 != " " && $0 != "-" }
        if folded.isEmpty { throw .required }
        if let wrong = folded.first(where: { !$0.isASCIILetter && !$0.isASCIIDigit }) {
            throw .taxpayerIDCharacter(wrong)
        }
        guard [15, 17, 18, 20].contains(folded.count) else {
            throw .taxpayerIDLength(folded.count)
        }
        self.init(stored: folded)
    }

    /// The text as it was stored: only judged again, never refused.
    public init(stored text: String) {
        self.text = text
        (kind, doubt) = Self.judge(text)
    }

    private static func judge(_ text: String) -> (Kind, Doubt?) {
        let characters = Array(text)
        // A stored text may be anything, and the checks compute with what parsing lets through.
        guard characters.allSatisfy({ $0.isASCIIDigit || $0.isASCII && $0.isUppercase }) else {
            return (.legacy, nil)
        }
        switch characters.count {
        case 18: return judge18(characters)
        case 15: return judge15(characters)
        // Resident IDs with two more characters: no check was ever defined for them.
        default: return (.legacy, nil)
        }
    }

    /// Eighteen digits may be either kind: no doubt where one of them fits.
    private static func judge18(_ characters: [Character]) -> (Kind, Doubt?) {
        let isResident = ResidentID.hasForm(characters)
        let isCreditCode = SocialCreditCode.hasForm(characters)
        if isCreditCode, SocialCreditCode.check(characters) == characters[17] {
            return (.unifiedSocialCreditCode, nil)
        }
        if isResident {
            let fits = ResidentID.check(characters) == characters[17]
            return (.residentID, fits ? nil : .residentIDCheck)
        }
        let foreign = SocialCreditCode.foreignLetters(characters)
        if !foreign.isEmpty { return (.legacy, .lettersNotInUSCC(foreign)) }
        if !isCreditCode { return (.legacy, .taxpayerIDCheck(expected: nil)) }
        let expected = SocialCreditCode.check(characters)
        return (.unifiedSocialCreditCode, .taxpayerIDCheck(expected: expected))
    }

    private static func judge15(_ characters: [Character]) -> (Kind, Doubt?) {
        if OrganisationCode.check(characters[6..<14]) == characters[14] { return (.legacy, nil) }
        if RegistrationNumber.fits(characters) { return (.registrationNumber, .registrationNumber) }
        return (.legacy, .organisationCodeCheck)
    }
}
