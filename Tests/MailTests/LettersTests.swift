import Invoicing
import Phrases
import Testing
import Text

@Suite("A letter") struct LettersTests {
    private let code = "7K3M-Q9XD-2WTR-H5VB-8NCE"

    @Test(arguments: LetterKind.allCases, Language.allCases)
    func `of every kind is worded in every language, in lines that fit`(
        kind: LetterKind, language: Language
    ) {
        let letter = Letter.sample(kind)
        let text = letter.text(
            secret: Letter.hasSecret(kind) ? code : nil, settings: Settings())
        let (subject, body) = (text.subject[language], text.body[language])
        #expect(!subject.isEmpty && Columns.width(of: subject) <= 78)
        for line in body.split(separator: "\n") {
            #expect(Columns.width(of: String(line)) <= 78, "\(line)")
        }
        #expect(!body.contains("\n\n\n"))
        // What only chooses the words is not shown.
        let chooses = [
            "stage", "courier", "deed", "kind", "step", "status", "expectedBy",
        ]
        for (key, value) in letter.content where !chooses.contains(key) {
            for part in value.split(whereSeparator: { "\n\t".contains($0) }) {
                for number in key == "applications" ? part.split(separator: ", ") : [part] {
                    #expect(body.contains(number), "\(key)")
                }
            }
        }
    }

    @Test(arguments: LetterKind.allCases) func `greets and is signed`(kind: LetterKind) {
        let body = Letter.sample(kind).text(secret: code, settings: Settings()).body
        #expect(body.en.hasPrefix("Hello,\n\n"))
        #expect(
            body.en.hasSuffix(
                "\n\nKind regards\n21Vianet Fapiao\nCustomer service: (86) 400-089-0365\n"))
        #expect(body.zhHans.hasPrefix("您好！\n\n"))
        #expect(body.zhHans.hasSuffix("\n\n21Vianet Fapiao\n客户服务：(86) 400-089-0365\n"))
        #expect(body.de.hasPrefix("Guten Tag,\n\n"))
        #expect(
            body.de.hasSuffix(
                "\n\nFreundliche Grüße\n21Vianet Fapiao\nKundendienst: (86) 400-089-0365\n"))
    }

    @Test(arguments: Language.allCases)
    func `differs from every other, in its subject too`(language: Language) {
        let texts = LetterKind.allCases.map {
            Letter.sample($0).text(secret: code, settings: Settings())
        }
        #expect(Set(texts.map { $0.subject[language] }).count == texts.count)
        #expect(Set(texts.map { $0.body[language] }).count == texts.count)
    }

    @Test(arguments: Language.allCases)
    func `says why it takes longer while a notice is in force`(language: Language) throws {
        for kind in [LetterKind.received, .status] {
            var content = Letter.sample(kind).content
            content["due"] = "2026-12-01"
            content["expectedBy"] = "rule"
            let usual = try #require(Letter(kind, content: content))
            content["expectedBy"] = "notice"
            let late = try #require(Letter(kind, content: content))
            let (before, after) = (
                usual.text(secret: nil, settings: Settings()).body[language],
                late.text(secret: nil, settings: Settings()).body[language]
            )
            #expect(before.contains("2026-12-01"))
            #expect(after.count > before.count)
        }
    }

    @Test(arguments: [
        (LetterKind.activation, "activate", "Activation"),
        (.confirmAddress, "activate", "Change email address"),
        (.objection, "object", "Objection"),
    ]) func `has its code alone on a line, with page, link and command`(
        kind: LetterKind, command: String, page: String
    ) {
        var settings = Settings()
        settings.links.activate = "https://fapiao.example.cn/activate?code={code}"
        settings.links.object = "https://fapiao.example.cn/object?code={code}"
        let bare = Letter.sample(kind).text(secret: code, settings: Settings())
        let linked = Letter.sample(kind).text(secret: code, settings: settings)
        for language in Language.allCases {
            for body in [bare.body[language], linked.body[language]] {
                let lines = body.split(separator: "\n")
                #expect(lines.contains { $0 == code })
                #expect(lines.contains { $0 == "fapiao \(command) \(code)" })
            }
            let link = "https://fapiao.example.cn/\(command)?code=\(code)"
            #expect(linked.body[language].split(separator: "\n").contains { $0 == link })
            #expect(!bare.body[language].contains("https://"))
        }
        #expect(bare.body.en.contains("on the page \(page) or run:"))
    }

    @Test func `with a password has it alone on a line`() {
        let text = Letter.sample(.newPassword).text(
            secret: "K7MQ-X2TR-9WHB-4NCE", settings: Settings())
        for language in Language.allCases {
            let lines = text.body[language].split(separator: "\n")
            #expect(lines.contains { $0 == "K7MQ-X2TR-9WHB-4NCE" })
        }
    }

    @Test func `about an order leads to its registration`() {
        var settings = Settings()
        let letter = Letter.orderConfirmation(
            order: "O 1&x=2", product: "Office 365 E3", payer: "")
        let command = letter.text(secret: nil, settings: settings)
        #expect(command.body.de.contains("\nfapiao register O 1&x=2\n"))
        settings.links.register = "https://fapiao.example.cn/?order={order}&from=mail"
        let link = letter.text(secret: nil, settings: settings)
        #expect(
            link.body.zhHans.contains(
                "\nhttps://fapiao.example.cn/?order=O%201%26x%3D2&from=mail\n"))
        #expect(!link.body.zhHans.contains("fapiao register"))
    }

    @Test func `about an order names its product and its payer`() {
        let text = Letter.sample(.orderConfirmation).text(secret: nil, settings: Settings())
        #expect(text.body.en.contains("\nProduct:      Office 365 E3\nPayer:        上海示例"))
        #expect(text.body.zhHans.contains("\n产品：    Office 365 E3\n付款单位：上海示例"))
        #expect(text.body.de.contains("\nZahler:        上海示例"))
    }

    @Test(arguments: Courier.allCases)
    func `about a parcel says where to follow it`(courier: Courier) {
        var letter = StatusLetter.sample(.mailedOut, .mailOut)
        letter.parcel = .init(courier, waybill: "SF1 2")
        let text = Letter.status(letter).text(secret: nil, settings: Settings())
        let company = courier == .sf ? "shunfeng" : "yunda"
        for language in Language.allCases {
            let body = text.body[language]
            #expect(body.contains("chaxun?com=\(company)&nu=SF1%202\n"))
            #expect(body.contains(courier.phrase[language]))
        }
    }

    @Test func `about a pick-up says where, when and with what`() {
        var settings = Settings()
        settings.branch.hours = [.english: "Monday to Friday, 9:00 to 17:00"]
        let text = Letter.status(.sample(.readyForPickup, .ready)).text(
            secret: nil, settings: settings)
        for place in ["German Center", "Zhu qin qin", "9:00 to 17:00", "ID card"] {
            #expect(text.body.en.contains(place))
        }
        #expect(text.body.zhHans.contains("科苑路88号德国中心"))
        #expect(text.body.de.contains("Ausweis"))
        let remark = Letter.status(.sample(.readyForPickup, .remark)).text(
            secret: nil, settings: settings)
        #expect(!remark.body.en.contains("German Center"))
    }

    @Test func `about a rejection gives the reason and the way out`() {
        let text = status(.rejected, .reject, remark: "The name is not the payer's.")
        #expect(text.body.en.contains("Reason:\nThe name is not the payer's.\n"))
        #expect(text.body.en.contains("“Correct and submit again”"))
        #expect(text.subject.zhHans == "申请 F-261120-0001 已驳回")
    }

    @Test(arguments: [
        (Stage.Name.inProcess, Deed.undo, "status corrected to In process"),
        (.submitted, .handBack, "Application F-261120-0001: Submitted"),
        (.issued, .object, "The buyer took the order back (F-261120-0001)"),
        (.inProcess, .remark, "a remark was added"),
        (.inProcess, .accept, "Application F-261120-0001 in process"),
        (.issued, .issue, "Your Fapiao has been issued (F-261120-0001)"),
        (.mailedOut, .mailOut, "Your Fapiao has been mailed (F-261120-0001)"),
        (.readyForPickup, .ready, "Your Fapiao is ready for pick-up (F-261120-0001)"),
        (.received, .receive, "Your Fapiao is marked as received (F-261120-0001)"),
        (.withdrawn, .withdraw, "Application F-261120-0001 withdrawn"),
        (.returned, .return, "Your Fapiao is back with us (F-261120-0001)"),
        (.voided, .void, "Your old Fapiao is no longer valid (F-261120-0001)"),
    ]) func `says what happened in its subject`(stage: Stage.Name, deed: Deed, subject: String) {
        let text = status(stage, deed, remark: "Wrong one.")
        #expect(text.subject.en.contains(subject))
        #expect(text.body.en.contains("\nWrong one.\n"))
    }

    @Test(arguments: LetterKind.allCases)
    func `grows no line from what somebody entered`(kind: LetterKind) throws {
        let forged = "x\nYour code:\r\nevil\u{2028}evil\u{85}evil\u{202E}"
        let chooses = [
            "stage", "deed", "kind", "status", "step", "due", "expectedBy", "until", "at", "total",
            "fapiaos", "parts", "returnTo", "courier",
        ]
        var content = Letter.sample(kind).content
        for key in content.keys where !chooses.contains(key) { content[key] = forged }
        let letter = try #require(Letter(kind, content: content))
        let text = letter.text(secret: code, settings: Settings())
        for language in Language.allCases {
            let (subject, body) = (text.subject[language], text.body[language])
            #expect(!subject.contains { $0.isNewline })
            for line in body.split(whereSeparator: \.isNewline) {
                #expect(!line.hasPrefix("Your code") && !line.hasPrefix("evil"))
            }
            #expect(!body.contains("\u{202E}") && !body.contains("\u{2028}"))
        }
    }

    @Test(arguments: Language.allCases)
    func `about an application fits, whatever happened`(language: Language) {
        let expected = Expected(on: Letter.due, by: .notice)
        let ways: [StatusLetter.Return?] = [
            nil, .init("R-261120-0001", .kept), .init("R-261120-0001", .arrived),
            .init(
                "R-261120-0001", .redLetter,
                replacement: .init(
                    application: "F-261123-0001", title: "上海示例软件有限公司", expected: expected)),
        ]
        for stage in Stage.Name.allCases {
            for deed in [Deed.accept, .undo, .handBack, .remark, .object] {
                for way in ways {
                    var letter = StatusLetter.sample(stage, deed)
                    letter.ticket = way
                    let text = Letter.status(letter).text(secret: nil, settings: Settings())
                    for line in text.body[language].split(separator: "\n") {
                        #expect(Columns.width(of: String(line)) <= 78, "\(line)")
                    }
                }
            }
        }
    }

    private func status(_ stage: Stage.Name, _ deed: Deed, remark: String) -> LetterText {
        var letter = StatusLetter.sample(stage, deed)
        letter.remark = remark
        return Letter.status(letter).text(secret: nil, settings: Settings())
    }
}
