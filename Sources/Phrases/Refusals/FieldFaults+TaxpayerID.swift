import Invoicing

extension FieldFault {
    static func taxpayerIDLength(_ count: Int) -> Phrase {
        Phrase(
            en: "The taxpayer ID has \(plural(count, "character", "characters")); a unified social "
                + "credit code has 18.",
            zhHans: "纳税人识别号有 \(count) 位；统一社会信用代码为 18 位，请核对。",
            de: "Die Steuernummer hat \(count) Zeichen; ein einheitlicher Sozialkreditcode hat 18.")
    }

    static func taxpayerIDCharacter(_ character: Character) -> Phrase {
        Phrase(
            en: "“\(character)” cannot be in a taxpayer ID. Use the letters A to Z and digits.",
            zhHans: "纳税人识别号不能含“\(character)”，只能用字母 A–Z 和数字。",
            de: "„\(character)“ passt in keine Steuernummer. Möglich: Buchstaben A bis Z, Ziffern.")
    }
}

extension Doubt {
    /// What looks like a mistake; `FormPhrases.enterKeeps` goes on with what to do.
    public var phrase: Phrase {
        switch self {
        case .taxpayerIDCheck(let expected?): Self.check(expected)
        case .taxpayerIDCheck(nil): Self.noKnownForm
        case .residentIDCheck: Self.residentID
        case .organisationCodeCheck: Self.organisationCode
        case .registrationNumber: Self.registrationNumber
        case .waybill(let other): Self.waybill(other)
        case .waybillCheck: Self.waybillCheck
        case .waybillOfOthers, .fapiaoYear, .fapiaoProvince, .roundedNumber, .zeroNumber,
            .noDateInLink, .issuedBeforePayment:
            deskPhrase
        case .lettersNotInUSCC(let letters): Self.letters(letters)
        case .foreignCharacters(let characters): Self.foreign(characters)
        }
    }

    private static func check(_ expected: Character) -> Phrase {
        Phrase(
            en: "The last character of this taxpayer ID should be \(expected).",
            zhHans: "按校验规则，此纳税人识别号末位应为 \(expected)。",
            de: "Das letzte Zeichen dieser Steuernummer müsste \(expected) sein.")
    }

    private static let noKnownForm = Phrase(
        en: "No unified social credit code begins like this.",
        zhHans: "统一社会信用代码不会这样开头。",
        de: "So beginnt kein einheitlicher Sozialkreditcode.")

    private static let residentID = Phrase(
        en: "The last character does not fit this resident ID.",
        zhHans: "此居民身份证号的校验位不符。",
        de: "Das letzte Zeichen passt nicht zu dieser Personalausweisnummer.")

    private static let organisationCode = Phrase(
        en: "The last character does not fit this 15-character ID.",
        zhHans: "此 15 位识别号的末位校验不符。",
        de: "Das letzte Zeichen passt nicht zu dieser 15-stelligen Nummer.")

    private static let registrationNumber = Phrase(
        en: "This looks like a business registration number, not a taxpayer ID.",
        zhHans: "这像是工商注册号，不是纳税人识别号。",
        de: "Das sieht nach einer Handelsregisternummer aus, nicht nach einer Steuernummer.")

    private static func letters(_ letters: [Character]) -> Phrase {
        let list = listed(letters)
        let hint = digits(letters)
        return Phrase(
            en: "\(hint.en)No unified social credit code holds \(list).",
            zhHans: "\(hint.zhHans)统一社会信用代码不含 \(list)。",
            de: "\(hint.de)Kein Sozialkreditcode enthält \(list).")
    }

    /// The digits that these letters are most often typed for.
    private static func digits(_ letters: [Character]) -> Phrase {
        let likely = letters.compactMap { ["O": "0", "I": "1", "Z": "2", "S": "5"][$0] }
        if likely.isEmpty { return Phrase(same: "") }
        return Phrase(
            en: "Did you mean \(likely.joined(separator: " or "))? ",
            zhHans: "是否应为 \(likely.joined(separator: "、"))？",
            de: "Ist \(likely.joined(separator: " oder ")) gemeint? ")
    }

    private static func foreign(_ characters: [Character]) -> Phrase {
        let list = listed(characters)
        return Phrase(
            en: "The tax system may not print \(list).",
            zhHans: "税务系统可能无法打印 \(list)。",
            de: "Das Steuersystem druckt \(list) vielleicht nicht.")
    }

    /// The first five: a sentence has to fit under its field.
    private static func listed(_ characters: [Character]) -> String {
        let shown = characters.prefix(5).map { String($0) }.joined(separator: " ")
        return characters.count > 5 ? shown + " …" : shown
    }
}

/// The number with its English noun.
func plural(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
}
