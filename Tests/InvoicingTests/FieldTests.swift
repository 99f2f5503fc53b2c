import Testing

@testable import Invoicing

@Suite("A field")
struct FieldTests {
    private func fault<Field: FieldText>(_ type: Field.Type, _ raw: String) -> FieldFault? {
        do {
            _ = try Field(raw)
            return nil
        } catch {
            return error
        }
    }

    private let han50 = String(repeating: "上", count: 50)

    @Test func `of a name takes 100 bytes of GB18030 and no angle brackets`() throws {
        #expect(try BuyerName(" 买买提·艾力 ").text == "买买提·艾力")
        #expect(try BuyerName(han50).doubt == nil)
        #expect(fault(BuyerName.self, han50 + "a") == .tooLong(bytes: 101, limit: 100))
        #expect(fault(BuyerName.self, "a<b") == .angleBracket)
        #expect(fault(BuyerName.self, "a>b") == .angleBracket)
        #expect(fault(BuyerName.self, "\u{3000}") == .required)
        #expect(fault(BuyerName.self, "a\tb") == .text(.controlCharacter(position: 2)))
        #expect(try BuyerName("（中国）有限公司").text == "（中国）有限公司")
        #expect(try BuyerName("𠮷野家 Müller").doubt == .foreignCharacters(["𠮷"]))
        #expect(try RegisteredAddress("Königsallee 1").doubt == .foreignCharacters(["ö"]))
        #expect(try BankName("招商银行上海张江支行").doubt == nil)
    }

    @Test func `shares its line with another`() throws {
        let address = String(repeating: "上", count: 44)
        try TaxLimits.check([address, "021-28986102"])
        #expect(throws: FieldFault.sharedLimit(bytes: 101, limit: 100)) {
            try TaxLimits.check([address, "021-289861023"])
        }
        #expect(throws: FieldFault.sharedLimit(bytes: 102, limit: 100)) {
            try TaxLimits.check([String(repeating: "a", count: 90), "121909000000"])
        }
    }

    @Test(
        arguments: [
            ("121909000000000", "121909000000000", nil), ("１２１９０－９", "12190-9", nil),
            (" 6222 0210 0111 ", "6222 0210 0111", nil), ("1219a", nil, .bankAccountCharacter),
            ("１２１９ ０９００ ０００X", nil, .bankAccountCharacter), ("12345/6", nil, .bankAccountCharacter),
            ("FTE31050161393600000123", "FTE31050161393600000123", nil),
            ("nra4000021129200123456", "NRA4000021129200123456", nil),
            ("H10-764-009911", "H10-764-009911", nil),
            ("6222O20200112233445", nil, .bankAccountCharacter),
            ("GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19", nil),
            ("GB29 NWBK 6016 1331 9268 18", nil, .bankAccountCharacter),
            ("1234", nil, .bankAccountLength), ("", nil, .required),
            ("- - -", nil, .bankAccountLength),
            (String(repeating: "1", count: 41), nil, .bankAccountLength),
        ] as [(String, String?, FieldFault?)])
    func `for the bank account`(raw: String, text: String?, wrong: FieldFault?) {
        #expect(fault(BankAccount.self, raw) == wrong)
        #expect((try? BankAccount(raw))?.text == text)
    }

    @Test(
        arguments: [
            ("138 0013 8000", "138 0013 8000", nil), ("（021）2898–6102", "(021)2898-6102", nil),
            ("+86 21 28986102", "+86 21 28986102", nil),
            ("02128986102转805", "02128986102转805", nil),
            ("021-28986102 ext. 12", "021-28986102 ext. 12", nil),
            ("021-28986102x12", "021-28986102x12", nil), ("1234", nil, .telephoneLength),
            ("021-2898abc", nil, .telephoneCharacter("a")),
            ("转转12345", nil, .telephoneCharacter("转")),
            ("12345 ext 1 y", nil, .telephoneCharacter("y")), ("", nil, .required),
            (String(repeating: "1", count: 20), String(repeating: "1", count: 20), nil),
            (String(repeating: "1", count: 21), nil, .telephoneLength),
            (String(repeating: "1 ", count: 21), nil, .telephoneLength),
            ("12345🙂", nil, .telephoneCharacter("🙂")),
            ("021-58585858/58585859", "021-58585858/58585859", nil),
            ("021-58585858、59", "021-58585858、59", nil), ("021-58585858/", nil, .telephoneLength),
            ("021-58585858分机8012", "021-58585858分机8012", nil),
            ("021-58585858#8012", "021-58585858#8012", nil),
            ("\u{202A}+86 21 5858 5858\u{202C}", "+86 21 5858 5858", nil),
            ("12345/12345/12345/12345", nil, .telephoneLength),
        ] as [(String, String?, FieldFault?)])
    func `for the telephone`(raw: String, text: String?, wrong: FieldFault?) {
        #expect(fault(TelephoneNumber.self, raw) == wrong)
        #expect((try? TelephoneNumber(raw))?.text == text)
    }

    @Test func `for the postal code has six digits on the mainland`() throws {
        #expect(try PostalCode("２０１２０３").text == "201203")
        #expect(try PostalCode("201 203").text == "201203")
        for wrong in ["20", "20120300000", "20120*", "٢٠١٢٠٣", "- -"] {
            #expect(fault(PostalCode.self, wrong) == .postalCode)
        }
        for (province, code, isRight) in [
            ("上海市", "20120", false), ("中国上海", "10000O", false), ("China", "10000O", false),
            ("Shanghai", "2012033", false), ("内蒙古", "20120a", false),
            ("江苏", "201203", true), ("香港特别行政区", "999077", true), ("台湾省", "100", true),
            ("Bayern", "80331", true), ("England", "sw1a 1aa", true), ("東京都", "100-0001", true),
        ] {
            let fields = DraftFields([
                .recipient: "林薇", .shipTelephone: "021-58585858", .province: province,
                .city: "X", .address: "Y 1", .postalCode: code,
            ])
            #expect((fields.fault(in: .postalCode, payer: "") == nil) == isRight, "\(province)")
        }
    }

    @Test func `for shipping takes any words that fit`() throws {
        #expect(try PersonName("林薇").text == "林薇")
        #expect(try Province("上海市").text == "上海市")
        #expect(fault(City.self, han50 + "上") == .tooLong(bytes: 102, limit: 100))
        #expect(fault(StreetAddress.self, han50 + han50) == nil)
        #expect(fault(StreetAddress.self, han50 + han50 + "1") == .tooLong(bytes: 201, limit: 200))
        #expect(Set(Province.all.map(\.chinese)).count == 34)
        #expect(Set(Province.all.map(\.english)).count == 34)
    }

    @Test(
        arguments: [
            ("CN2026-0001842", "CN2026-0001842"), (" cn2026-0001842 ", "CN2026-0001842"),
            ("ＣＮ２０２６－１", "CN2026-1"), ("a/b.c:d_e", "A/B.C:D_E"), ("A B", nil), ("", nil),
            ("订单1", nil), (String(repeating: "1", count: 65), nil),
        ] as [(String, String?)])
    func `for an order number`(raw: String, text: String?) {
        #expect((try? OrderNumber(raw))?.text == text)
        #expect((try? BillingRecordNumber(raw))?.text == text)
    }
}

@Suite("A stored field")
struct StoredFieldTests {
    @Test func `is never refused, whatever the rules are today`() {
        #expect(BuyerName(stored: "a<b").text == "a<b")
        #expect(TelephoneNumber(stored: "").text == "")
        for text in [
            "", "9", "上海", "91350211M0000XUF46", "\u{1F600}", "110108 -!/\"#$%& ",
            "110108abcdefgh*", "110108ÁÁÁÁÁÁÁÁÁ",
        ] {
            #expect(TaxpayerID(stored: text).text == text)
        }
        #expect(TaxpayerID(stored: "91350211M0000XUF46").doubt != nil)
    }
}

@Suite("An email address")
struct EmailAddressTests {
    @Test(arguments: [
        ("lin.wei@example.cn", "lin.wei@example.cn"),
        (" A+b@Sub.Example.COM ", "A+b@Sub.Example.COM"),
        ("lin＠example。cn", "lin@example.cn"), ("o'neil_x@a-b.c0", "o'neil_x@a-b.c0"),
        ("-f@x.y", "-f@x.y"), ("1@1.xn--fiqs8s", "1@1.xn--fiqs8s"),
        ("a@示例.cn", "a@xn--fsq092h.cn"), ("a@Bücher.example", "a@xn--bcher-kva.example"),
        ("a@例子。公司", "a@xn--fsqu00a.xn--55qx5d"), ("a\u{200B}@b.c", "a@b.c"),
    ])
    func `is read`(raw: String, text: String) throws {
        let address = try EmailAddress(raw)
        #expect(address.text == text)
        #expect(address.key == text.lowercased())
    }

    @Test(arguments: [
        "a", "a@b", "@b.c", "a@", "a@@b.c", "a@b@c.d", ".a@b.c", "a.@b.c", "a..b@c.d",
        "a b@c.d", "a@b..c", "a@.b.c", "a@b.c.", "a@-b.c", "a@b-.c", "\"a\"@b.c", "a@[1.2.3.4]",
        "a@1.2.3.4", "a,b@c.d", "a@b.c,d@e.f", "<a@b.c>", "a@b_c.d",
        String(repeating: "a", count: 65) + "@b.c",
        "a@" + String(repeating: "b", count: 64) + ".c",
        "a@" + String(repeating: "bcd.", count: 64) + "ef",
    ])
    func `is refused`(raw: String) {
        #expect(throws: FieldFault.email) { try EmailAddress(raw) }
    }

    @Test func `is refused with the letter that mail cannot carry`() {
        #expect(throws: FieldFault.emailLetter("林")) { try EmailAddress("林@example.cn") }
        #expect(throws: FieldFault.emailLetter("é")) { try EmailAddress("josé@example.cn") }
        #expect(throws: FieldFault.emailLetter("☃")) { try EmailAddress("a@--☃--.cn") }
        #expect(throws: FieldFault.emailLetter("①")) { try EmailAddress("a@①.cn") }
        #expect(throws: FieldFault.email) { try EmailAddress("a@-例子.公司") }
    }
}
