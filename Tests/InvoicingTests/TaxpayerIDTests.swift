import Testing

@testable import Invoicing

@Suite("A taxpayer ID")
struct TaxpayerIDTests {
    @Test(arguments: vectors("taxid-vectors"))
    func `is judged as the vectors say`(row: [String: String]) throws {
        let id = try TaxpayerID(try #require(row["id"]))
        switch (row["kind"], row["expected"]) {
        case ("uscc", "valid"):
            #expect(id.kind == .unifiedSocialCreditCode && id.doubt == nil)
        case ("resident-id", "valid"):
            #expect(id.kind == .residentID && id.doubt == nil)
        case ("reg-no-15", "valid"):
            #expect(id.kind == .registrationNumber && id.doubt == .registrationNumber)
        default:
            #expect(id.kind == .unifiedSocialCreditCode && id.doubt != nil)
        }
    }

    @Test(arguments: [
        ("9144030071526726xg", "9144030071526726XG"),
        ("９１４４０３００７１５２６７２６ＸＧ", "9144030071526726XG"),
        ("9144 0300-7152 6726–XG ", "9144030071526726XG"),
        ("11010519491231002x", "11010519491231002X"),
    ])
    func `is folded`(raw: String, text: String) throws {
        let id = try TaxpayerID(raw)
        #expect(id.text == text)
        #expect(id.doubt == nil)
    }

    @Test(
        arguments: [
            ("91350211M0000XUF46", .taxpayerIDCheck(expected: "R")),
            ("91350100M0001TGQXM", .taxpayerIDCheck(expected: "1")),
            ("91110000600037341K", .taxpayerIDCheck(expected: "L")),
            ("H1350211M0000XUF4R", .taxpayerIDCheck(expected: nil)),
            ("110105194912310021", .residentIDCheck),
            ("110105194912310029", .residentIDCheck),
            ("44078819091887401X", .taxpayerIDCheck(expected: "2")),
            ("914403O071526726XG", .lettersNotInUSCC(["O"])),
            ("9I44O3O071526726SG", .lettersNotInUSCC(["I", "O", "S"])),
            ("110108000000016", .registrationNumber), ("110108000000017", .organisationCodeCheck),
            ("440300715267261", .organisationCodeCheck),
        ] as [(String, Doubt)])
    func `is doubted, not refused`(raw: String, doubt: Doubt) throws {
        let id = try TaxpayerID(raw)
        #expect(id.doubt == doubt)
    }

    @Test(arguments: [
        "914403001922038216", "44030071526726X", "110000600037341", "11010519491231002",
        "11010519491231002X01",
    ])
    func `raises no doubt`(raw: String) throws {
        #expect(try TaxpayerID(raw).doubt == nil)
    }

    @Test(arguments: ["11", "21", "31", "51", "71", "91", "A1", "B1", "D1", "G1", "N1", "Y1"])
    func `is checked whoever registered it`(head: String) throws {
        let body = Array(head + "440300MA5DEM3K7")
        let check = SocialCreditCode.check(body)
        let id = try TaxpayerID(String(body) + String(check))
        #expect(id.kind == .unifiedSocialCreditCode)
        #expect(id.doubt == nil)
    }

    @Test(
        arguments: [
            ("", .required), (" - ", .required), ("91440300", .taxpayerIDLength(8)),
            ("91440300715267261", nil), ("9144030071526726", .taxpayerIDLength(16)),
            ("9144030071526726XG1", .taxpayerIDLength(19)),
            ("9144030071526726XG123", .taxpayerIDLength(21)),
            ("9144030071526726X*", .taxpayerIDCharacter("*")),
            ("上海", .taxpayerIDCharacter("上")), ("91440300ß1526726XG", .taxpayerIDCharacter("ß")),
            ("9144\u{200B}", .taxpayerIDLength(4)),
            ("9144\u{E000}", .text(.invisibleCharacter(scalar: 0xE000, position: 5))),
            ("９１４４０３００７１５２６７２６ＸＧ", nil), ("\u{FEFF}91440300715267 26XG\u{202C}", nil),
            ("9144030071526726²", .taxpayerIDCharacter("²")),
        ] as [(String, FieldFault?)])
    func `is refused`(raw: String, fault: FieldFault?) {
        guard let fault else {
            #expect(throws: Never.self) { try TaxpayerID(raw) }
            return
        }
        #expect(throws: fault) { try TaxpayerID(raw) }
    }
}
