import Invoicing
import Testing
import Text

/// What people type into forms, copy into them and scan.
@Suite("A field as people fill it in")
struct CaseFieldTests {
    @Test(arguments: [
        "FTE31050161393600000123", "NRA4000021129200123456", "H10-764-009911",
        "FTN31050161393600000123", "FTU31050161393600000123", "FTI31050161393600000123",
        "FTF31050161393600000123", "OSA4000021129200123456",
    ])
    func `takes an account whose number has letters`(text: String) throws {
        #expect(try BankAccount(text).text == text)
        #expect(try BankAccount(text.lowercased()).text == text)
    }

    @Test(arguments: [
        ("021-58585858/58585859", "021-58585858/58585859"),
        ("021-58585858、58585859", "021-58585858、58585859"),
        ("021-58585858分机8012", "021-58585858分机8012"),
        ("021-58585858转8012", "021-58585858转8012"),
        ("021-58585858#8012", "021-58585858#8012"),
        ("021-58585858 ext 8012", "021-58585858 ext 8012"),
        ("021-58585858 EXT.8012", "021-58585858 EXT.8012"),
        ("０２１－５８５８５８５８＃８０１２", "021-58585858#8012"),
        ("021–58585858/021—58585859", "021-58585858/021-58585859"),
        ("+86 21 58585858", "+86 21 58585858"),
        ("\u{202A}+86 21 58585858\u{202C}\u{200B}", "+86 21 58585858"),
    ])
    func `takes two numbers of one office, and extensions`(raw: String, text: String) throws {
        #expect(try TelephoneNumber(raw).text == text)
    }

    @Test(
        arguments: [
            ("99999999999999999999", [.fapiaoYear(2099, issued: 2026), .fapiaoProvince("99")]),
            ("26002000000069606291", [.fapiaoProvince("00")]),
            ("26442000005310620000", [.roundedNumber]), ("26442000005310626521", []),
        ] as [(String, [Doubt])])
    func `leaves a doubt about a number of 20 digits that cannot be`(
        number: String, doubts: [Doubt]
    ) throws {
        let parsed = try FapiaoNumber(code: "", number: number, type: .normal)
        let day = try #require(Day(typed: "2026-11-30"))
        let fapiao = Fapiao(
            code: parsed.code, number: parsed.number, amount: Money(fen: 100), issuedOn: day)
        #expect(
            fapiao.doubts(paidOn: nil)
                == doubts.map { FieldDoubt(.fapiaoNumber, $0, about: number) })
    }

    @Test func `joins a name that was pasted over two lines`() throws {
        for end in ["\n", "\r\n", "\r", " \n", "\n\u{3000}", "\n\n", "\u{B}", "\u{2028}", "\u{85}"]
        {
            #expect(try BuyerName("杭州明德\(end)启明软件有限公司").text == "杭州明德启明软件有限公司")
        }
        #expect(try BuyerName("Contoso\n(China) Ltd.").text == "Contoso (China) Ltd.")
        #expect(try BuyerName("Contoso\n中国").text == "Contoso 中国")
    }

    @Test(
        arguments: [
            ("㵘科技有限公司", "㵘科技有限公司", nil), ("䶮䶮公司", "䶮䶮公司", nil),
            ("\u{2CB4E}公司", "\u{2CB4E}公司", nil), ("上海Ⅱ期公司", "上海Ⅱ期公司", nil),
            ("㈱日立", "㈱日立", nil), ("Café é 公司", "Café é 公司", nil), ("买买提‘江", "买买提‘江", nil),
            ("买买提·江", "买买提·江", nil), ("买买提•江", "买买提·江", nil),
            ("买买提・江", "买买提·江", nil), ("买买提‧江", "买买提·江", nil),
            (
                "上海公司\u{200B}", nil,
                .text(.invisibleCharacter(scalar: 0x200B, position: 5))
            ), ("公司\u{FEFF}", nil, .text(.invisibleCharacter(scalar: 0xFEFF, position: 3))),
            ("上海\u{A0}公司", "上海 公司", nil), ("（上海）公司 ", "（上海）公司", nil),
            ("上\u{3000}海公司", "上 海公司", nil), ("A&B<C>公司", nil, .angleBracket),
            ("李\u{2E80}", "李\u{2E80}", nil), ("\u{2F00}公司", "一公司", nil),
            ("\u{E863}公司", nil, .text(.invisibleCharacter(scalar: 0xE863, position: 1))),
            ("公司\u{E0100}", nil, .text(.invisibleCharacter(scalar: 0xE0100, position: 2))),
            ("조선", "조선", nil), ("Ｃo公司", "Ｃo公司", nil), ("“引号”公司", "“引号”公司", nil),
            ("①号公司", "①号公司", nil), ("\u{F9DC}公司", "隆公司", nil),
        ] as [(String, String?, FieldFault?)])
    func `of a name keeps every sign that belongs to names, and refuses what nobody sees`(
        raw: String, text: String?, fault: FieldFault?
    ) {
        do {
            let name = try BuyerName(raw)
            #expect(Array(name.text.unicodeScalars) == text.map { Array($0.unicodeScalars) })
            #expect(fault == nil)
        } catch {
            #expect(error == fault)
        }
        #expect((try? PersonName(raw).text) == (fault == .angleBracket ? raw : text))
    }

    @Test(
        arguments: [
            ("2026-11-18T10:00:00Z", "2026-11-18T18:00:00+08:00"),
            ("2026-11-18t10:00:00z", "2026-11-18T18:00:00+08:00"),
            ("2026-11-18 10:00:00 +0800", "2026-11-18T10:00:00+08:00"),
            ("20261118T100000+0800", "2026-11-18T10:00:00+08:00"),
            ("2026-11-18T24:00:00", "2026-11-19T00:00:00+08:00"),
            ("2026-11-18 10:00:00+08", "2026-11-18T10:00:00+08:00"),
            ("2026-11-18T10:00:00.123456789+08:00", "2026-11-18T10:00:00+08:00"),
            ("2026-11-18T23:59:60Z", "2026-11-19T08:00:00+08:00"),
            ("2026/11/18 10:00", "2026-11-18T10:00:00+08:00"),
            ("2026-11-18  10:00:00", "2026-11-18T10:00:00+08:00"),
            ("2026-11-18 9:05:00", "2026-11-18T09:05:00+08:00"),
            ("2026-11-18T10+08:00", "2026-11-18T10:00:00+08:00"),
            ("2026-11-18T10:00:00 Asia/Shanghai", nil), ("2026-11-18T10:00:60", nil),
            ("2026年11月18日 9时5分", "2026-11-18T09:05:00+08:00"),
            ("2026-11-18T10,5", "2026-11-18T10:30:00+08:00"),
            ("2026-11-18T10:00-05:00", "2026-11-18T23:00:00+08:00"),
        ] as [(String, String?)])
    func `of a time is read in every form of ISO 8601`(typed: String, instant: String?) {
        #expect(Instant(typed: typed)?.iso8601 == instant)
    }

    @Test func `of a telephone is exported as it stands, and formulas are kept from computing`() {
        #expect(CSVCell.text("+86 21 58585858") == "+86 21 58585858")
        #expect(CSVCell.text("6222 0210 0111") == "6222 0210 0111")
        for formula in ["+1", "=1+1", "-1", "@x", "+86 21+1", "+1 A1", "＋1", "=86 21", "-86 21"] {
            #expect(CSVCell.text(formula) == "'" + formula, "\(formula)")
        }
    }
}

/// Lines as scanners type them.
@Suite("A scanned line")
struct CaseLineTests {
    private static let digital = "01,31,,26442000005310626521,5310.00,20261130,,7B05"
    private static let paper = "01,01,1200154130,03630024,5009.43,20261130,,9335,"

    @Test(
        arguments: [
            (digital, "", "26442000005310626521", .special, .total(Money(fen: 531_000))),
            (
                "01，01，1200154130，03630024，5009.43，20261130，，9335，", "1200154130", "03630024",
                .special, .net(Money(fen: 500_943))
            ),
            (paper, "1200154130", "03630024", .special, .net(Money(fen: 500_943))),
            (
                "01,32,,26442000005310626521,5310.00,20261130,,7B05", "", "26442000005310626521",
                .normal, .total(Money(fen: 531_000))
            ),
            (
                "01,04,031002600104,03630024,5009.43,20261130,,9335,", "031002600104", "03630024",
                .normal, .net(Money(fen: 500_943))
            ),
            (
                "01,10,031002600111,03630024,5009.43,20261130,,9335,", "031002600111", "03630024",
                .normal, .net(Money(fen: 500_943))
            ),
        ] as [(String, String, String, FapiaoType, QRLine.Amount)])
    func `is read by its kind`(
        line: String, code: String, number: String, type: FapiaoType, amount: QRLine.Amount
    ) throws {
        // Scanners may say what they have read, and end it with Enter or a tab.
        for text in [line, "]Q1" + line, line + "\r\n", line + "\t", "\u{FEFF}" + line] {
            let read = try #require(QRLine(text), "\(text)")
            #expect(read.code == code)
            #expect(read.number == number)
            #expect(read.type == type)
            #expect(read.amount == amount)
            #expect(read.issuedOn?.iso8601 == "2026-11-30")
        }
    }

    @Test func `may be the link of a delivery, which gives the number alone`() throws {
        let number = "26442000005310626521"
        let link = "https://dppt.guangdong.chinatax.gov.cn:8443/v/2_\(number)_20261130x"
        for text in [link, link.uppercased().replacing("/V/", with: "/v/"), "]Q3" + link] {
            let read = try #require(QRLine(text), "\(text)")
            #expect(read.number == number)
            #expect(read.code.isEmpty && read.amount == nil && read.issuedOn == nil)
        }
        for wrong in [
            "https://dppt.example.cn/v/2_\(number)_x",
            "https://chinatax.gov.cn.example/v/2_\(number)_",
            "https://dppt.guangdong.chinatax.gov.cn/v/2_2644200000531062652_x",
        ] { #expect(QRLine(wrong) == nil) }
    }

    @Test(arguments: ["²", "½", "①", "٣", "𝟏", "Ⅳ"])
    func `is none with other signs for its digits`(sign: String) {
        let line = "01,01,1200154130,0363002\(sign),5009.43,20261130,,9335,"
        #expect(QRLine(line) == nil)
        #expect(QRLine("01,01,1200154130,03630024,5009.43,2026113\(sign),,9335,") == nil)
        // The amount is worth nothing then; the line is read without it.
        #expect(QRLine("01,01,1200154130,03630024,5009.4\(sign),20261130,,9335,")?.amount == nil)
    }
}
