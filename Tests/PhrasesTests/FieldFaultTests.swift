import Invoicing
import Testing
import Text

@testable import Phrases

@Suite("What is wrong with a field")
struct FieldFaultTests {
    private static let doubts: [Doubt] = [
        .taxpayerIDCheck(expected: "R"), .taxpayerIDCheck(expected: nil), .residentIDCheck,
        .organisationCodeCheck, .registrationNumber, .lettersNotInUSCC(["O", "I", "S", "V", "Z"]),
        .lettersNotInUSCC(["V"]), .foreignCharacters(["𠮷", "ö", "ñ", "ß", "ö", "x"]),
    ]

    private static let faults: [FieldFault] =
        [
            .required, .choose, .text(.controlCharacter(position: 12)),
            .text(.invisibleCharacter(scalar: 0xE0041, position: 12)),
            .text(.tooManyMarks(position: 12)), .tooLong(bytes: 101, limit: 100),
            .sharedLimit(bytes: 101, limit: 100), .taxpayerIDLength(17),
            .taxpayerIDCharacter("*"), .angleBracket, .telephoneCharacter("y"), .telephoneLength,
            .bankAccountCharacter, .bankAccountLength, .titleMustBePayer("上海示例"), .postalCode,
            .email, .passwordTooShort(7, isASCII: true), .passwordTooShort(6, isASCII: false),
            .passwordTooLong, .passwordCommon, .passwordsDiffer,
            .orderNumber, .code,
        ] + doubts.map(FieldFault.doubtful)

    @Test(arguments: Language.allCases)
    func `has a sentence of its own in every language`(language: Language) {
        let texts = Self.faults.map { $0.phrase[language] }
        #expect(Set(texts).count == texts.count)
        for text in texts {
            #expect(text.hasSuffix(language == .chinese ? "。" : "."))
        }
    }

    @Test(arguments: faults, Language.allCases)
    func `fits into two lines under the field`(fault: FieldFault, language: Language) {
        let text = fault.phrase[language]
        let columns = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        // Two lines of 55; the payer's name may need a third.
        let isLong = if case .titleMustBePayer = fault { true } else { false }
        #expect(columns <= (isLong ? 150 : 108), "\(columns): \(text)")
    }

    @Test func `names what was typed`() {
        #expect(
            FieldFault.taxpayerIDLength(17).phrase.en
                == "The taxpayer ID has 17 characters; a unified social credit code has 18.")
        #expect(
            FieldFault.titleMustBePayer("上海示例").phrase.en
                == "For a purchase certificate or a refund the title must be the payer: 上海示例. "
                + "Change the name or clear the tick.")
        let invisible = FieldFault.text(.invisibleCharacter(scalar: 0xAD, position: 3)).phrase
        #expect(invisible.en.contains("U+00AD") && invisible.en.contains("position 3"))
        #expect(Doubt.lettersNotInUSCC(["O", "I"]).phrase.en.contains("Did you mean 0 or 1?"))
    }

    @Test func `counts a password in characters where they are bytes`() {
        let plain = FieldFault.passwordTooShort(5, isASCII: true).phrase
        #expect(plain.en == "The password has 5 characters; it needs at least 8.")
        let chinese = FieldFault.passwordTooShort(6, isASCII: false).phrase
        #expect(chinese.en == "The password takes 6 bytes; it needs at least 8.")
    }

    @Test func `with an amount has a sentence too`() {
        let faults: [MoneyFault] = [
            .empty, .notANumber, .negative, .zero, .tooManyDecimals, .tooLarge, .currency,
        ]
        for language in Language.allCases {
            #expect(Set(faults.map { $0.phrase[language] }).count == faults.count)
        }
    }
}
