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
        let text = kind.text(
            content: Self.content(kind), secret: Self.hasSecret(kind) ? code : nil,
            settings: Settings())
        let (subject, body) = (text.subject[language], text.body[language])
        #expect(!subject.isEmpty && Columns.width(of: subject) <= 78)
        for line in body.split(separator: "\n") {
            #expect(Columns.width(of: String(line)) <= 78, "\(line)")
        }
        #expect(body.hasSuffix("(86) 400-089-0365\n21Vianet Fapiao\n"))
        #expect(!body.contains("\n\n\n") && !body.hasPrefix("\n"))
        // What only chooses the words is not shown.
        let chooses = ["stage", "courier", "deed", "kind", "step", "status"]
        for (key, value) in Self.content(kind)
        where !chooses.contains(key) {
            for part in value.split(whereSeparator: { "\n\t,".contains($0) }) {
                #expect(body.contains(part), "\(key)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `differs from every other, in its subject too`(language: Language) {
        let texts = LetterKind.allCases.map {
            $0.text(content: Self.content($0), secret: code, settings: Settings())
        }
        #expect(Set(texts.map { $0.subject[language] }).count == texts.count)
        #expect(Set(texts.map { $0.body[language] }).count == texts.count)
    }

    @Test(arguments: Language.allCases)
    func `says why it takes longer while a notice is in force`(language: Language) {
        for kind in [LetterKind.received, .status] {
            var content = Self.content(kind)
            content["due"] = "2026-12-01"
            content["expectedBy"] = "rule"
            let usual = kind.text(content: content, secret: nil, settings: Settings())
            content["expectedBy"] = "notice"
            let late = kind.text(content: content, secret: nil, settings: Settings())
            #expect(usual.body[language].contains("2026-12-01"))
            #expect(late.body[language].count > usual.body[language].count)
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
        let bare = kind.text(content: Self.content(kind), secret: code, settings: Settings())
        let linked = kind.text(content: Self.content(kind), secret: code, settings: settings)
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
        #expect(bare.body.en.contains("on the page \(page),"))
    }

    @Test func `with a password has it alone on a line`() {
        let text = LetterKind.newPassword.text(
            content: Self.content(.newPassword), secret: "K7MQ-X2TR-9WHB-4NCE",
            settings: Settings())
        for language in Language.allCases {
            let lines = text.body[language].split(separator: "\n")
            #expect(lines.contains { $0 == "K7MQ-X2TR-9WHB-4NCE" })
        }
    }

    @Test func `about an order leads to its registration`() {
        var settings = Settings()
        let content = ["order": "O 1&x=2", "product": "Office 365 E3"]
        let command = LetterKind.orderConfirmation.text(
            content: content, secret: nil, settings: settings)
        #expect(command.body.de.contains("\nfapiao register O 1&x=2\n"))
        settings.links.register = "https://fapiao.example.cn/?order={order}&from=mail"
        let link = LetterKind.orderConfirmation.text(
            content: content, secret: nil, settings: settings)
        #expect(
            link.body.zhHans.contains(
                "\nhttps://fapiao.example.cn/?order=O%201%26x%3D2&from=mail\n"))
        #expect(!link.body.zhHans.contains("fapiao register"))
    }

    @Test func `about an order names its product and its payer`() {
        let text = LetterKind.orderConfirmation.text(
            content: Self.content(.orderConfirmation), secret: nil, settings: Settings())
        #expect(text.body.en.contains("\nProduct:      Office 365 E3\nPayer:        上海示例"))
        #expect(text.body.zhHans.contains("\n产品：    Office 365 E3\n付款单位：上海示例"))
        #expect(text.body.de.contains("\nZahler:        上海示例"))
    }

    @Test(arguments: Courier.allCases)
    func `about a parcel says where to follow it`(courier: Courier) {
        let text = status(["stage": "mailedOut", "courier": courier.rawValue, "waybill": "SF1 2"])
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
        let text = LetterKind.status.text(
            content: ["application": "F-261120-0001", "stage": "readyForPickup"], secret: nil,
            settings: settings)
        for place in ["German Center", "Zhu qin qin", "9:00 to 17:00", "identity card"] {
            #expect(text.body.en.contains(place))
        }
        #expect(text.body.zhHans.contains("科苑路88号德国中心"))
        #expect(text.body.de.contains("Ausweis"))
    }

    @Test func `about a rejection gives the reason and the way out`() {
        let text = status(["stage": "rejected", "remark": "The name is not the payer's."])
        #expect(text.body.en.contains("Reason:\nThe name is not the payer's.\n"))
        #expect(text.body.en.contains("“Correct and submit again”"))
        #expect(text.subject.zhHans == "申请 F-261120-0001：已驳回")
    }

    @Test(arguments: [
        ("undo", "status corrected to In process"), ("handBack", "status corrected to"),
        ("remark", "a remark was added"), ("accept", "F-261120-0001: In process"),
    ]) func `says when a step was taken back`(deed: String, subject: String) {
        let text = status(["stage": "inProcess", "deed": deed, "remark": "Wrong one."])
        #expect(text.subject.en.contains(subject))
        #expect(text.body.en.contains("\nWrong one.\n"))
    }

    @Test(arguments: LetterKind.allCases)
    func `with next to nothing in it is still a letter`(kind: LetterKind) {
        let text = kind.text(content: ["stage": "no such"], secret: nil, settings: Settings())
        for language in Language.allCases {
            #expect(!text.subject[language].isEmpty && !text.body[language].isEmpty)
        }
    }

    @Test(arguments: LetterKind.allCases)
    func `grows no line from what somebody entered`(kind: LetterKind) {
        let forged = "x\nYour code:\r\nevil\u{2028}evil\u{85}evil\u{202E}"
        var content = Self.content(kind).mapValues { _ in forged }
        content["stage"] = "mailedOut"
        content["fapiaos"] = nil
        let text = kind.text(content: content, secret: code, settings: Settings())
        for language in Language.allCases {
            let (subject, body) = (text.subject[language], text.body[language])
            #expect(!subject.contains { $0.isNewline })
            for line in body.split(whereSeparator: \.isNewline) {
                #expect(!line.hasPrefix("Your code") && !line.hasPrefix("evil"))
            }
            #expect(!body.contains("\u{202E}") && !body.contains("\u{2028}"))
        }
    }

    private func status(_ content: [String: String]) -> LetterText {
        LetterKind.status.text(
            content: content.merging(["application": "F-261120-0001"]) { given, _ in given },
            secret: nil, settings: Settings())
    }

    static func hasSecret(_ kind: LetterKind) -> Bool {
        [.activation, .objection, .newPassword, .confirmAddress].contains(kind)
    }

    /// What each kind is written with.
    static func content(_ kind: LetterKind) -> [String: String] {
        let order = "CN2026-0001842"
        let time = "2026-11-21 10:12"
        let (old, new) = ("lin.wei@example.cn", "finance@example.cn")
        return switch kind {
        case .ticket:
            [
                "request": "R-261120-0001", "kind": "title", "deed": "approve",
                "status": "waiting", "step": "sendBack", "about": "F-261120-0002",
                "wanted": "上海示例软件有限公司", "by": "zhang.li",
                "returnTo": "上海市浦东新区科苑路88号德国中心3号楼657\n世纪互联上海分公司",
            ]
        case .ticketRaised:
            [
                "request": "R-261120-0001", "kind": "split", "deed": "open", "status": "open",
                "step": "asked", "about": "B-2026-11-0042", "email": old,
                "text": "Two companies share it.",
                "parts": "B-2026-11-0042#1\t¥500.00\t甲公司\nB-2026-11-0042#2\t¥560.00\t乙公司",
            ]
        case .orderConfirmation:
            ["order": order, "product": "Office 365 E3", "payer": "上海示例科技有限公司"]
        case .activation, .objection: ["order": order, "until": time]
        case .alreadyRegistered: ["order": order]
        case .newPassword: ["until": time]
        case .passwordChanged: ["at": time]
        case .confirmAddress: ["old": old, "until": time]
        case .addressChanging: ["new": new, "at": time]
        case .addressChanged: ["old": old, "new": new, "at": time]
        case .addressTaken: [:]
        case .received:
            [
                "application": "F-261120-0001", "title": "天地伟业技术有限公司",
                "total": "¥1060.00", "due": "2026-11-24",
            ]
        case .status:
            [
                "application": "F-261120-0002", "title": "天地伟业技术有限公司",
                "stage": "mailedOut", "remark": "Two copies.", "courier": "yunda",
                "fapiaos": "3100164320 / 01234567\n12345678901234567890",
                "waybill": "4312345678901", "deed": "mailOut", "request": "R-261120-0001",
            ]
        case .objectionRaised:
            ["order": order, "applications": "F-261120-0001,F-261120-0002"]
        }
    }
}
