import Invoicing
import Phrases
import Testing
import Text

@Suite("A letter about a request") struct TicketLettersTests {
    private func letter(
        _ kind: LetterKind, _ content: [String: String], _ settings: Settings = Settings()
    ) -> LetterText {
        let usual = ["request": "R-261120-0001", "kind": "title", "about": "F-261120-0002"]
        return kind.text(
            content: usual.merging(content) { $1 }, secret: nil, settings: settings)
    }

    @Test(arguments: Language.allCases)
    func `has a subject of its own for each event`(language: Language) {
        let toApplicant = [
            ["deed": "reply"], ["deed": "approve", "step": "agreed"],
            ["deed": "approve", "step": "sendBack"], ["deed": "approve", "step": "split"],
            ["deed": "decline"], ["deed": "close"],
        ].map { letter(.ticket, $0).subject[language] }
        let toStaff = ["open", "write", "propose", "sendBack"].map {
            letter(.ticketRaised, ["deed": $0]).subject[language]
        }
        #expect(Set(toApplicant + toStaff).count == toApplicant.count + toStaff.count)
        for subject in toApplicant + toStaff {
            #expect(subject.contains("R-261120-0001") && Columns.width(of: subject) <= 78)
        }
    }

    @Test(arguments: Language.allCases)
    func `wraps the longest message and title`(language: Language) {
        let texts = [
            String(repeating: "请尽快寄出。", count: 80), String(repeating: "x", count: 2000),
            String(repeating: "as soon as possible ", count: 100),
        ]
        for text in texts {
            let title = String(text.prefix(50))
            let letters = [
                letter(.ticket, ["deed": "reply", "text": text, "wanted": title]),
                letter(.ticket, ["deed": "approve", "step": "sendBack", "text": text]),
                letter(
                    .ticketRaised,
                    ["deed": "open", "text": text, "parts": "B-1#1\t¥1.00\t\(title)"]),
            ]
            for letter in letters {
                for line in letter.body[language].split(separator: "\n") {
                    #expect(Columns.width(of: String(line)) <= 78, "\(line)")
                }
                let words = letter.body[language].filter { !$0.isWhitespace }
                #expect(words.contains(text.filter { !$0.isWhitespace }))
            }
        }
    }

    @Test func `that agrees to a return has the address on lines of its own`() {
        let body = letter(
            .ticket,
            [
                "deed": "approve", "step": "sendBack", "text": "Keyuan Road, Branch, Zhu",
                "returnTo": "Keyuan Road\nBranch\nZhu",
            ]
        ).body.en
        #expect(body.contains("all its copies to:\n\n  Keyuan Road\n  Branch\n  Zhu\n\n"))
        let own = letter(
            .ticket, ["deed": "approve", "step": "sendBack", "text": "By courier to our lawyer"])
        #expect(own.body.en.contains("copies to:\n\n  By courier to our lawyer\n\n"))
        #expect(!own.body.en.contains("Message:"))
    }

    @Test func `that agrees to a split has each part with its amount, and begins the first`() {
        let body = letter(
            .ticket,
            [
                "kind": "split", "about": "B-1", "deed": "approve", "step": "split",
                "parts": "B-1#1\t¥500.00\t甲公司\nB-1#2\t¥560.00\t乙公司",
            ]
        ).body
        #expect(body.en.contains("  B-1#1  ¥500.00\n    甲公司\n  B-1#2  ¥560.00\n    乙公司\n"))
        for language in Language.allCases {
            #expect(body[language].split(separator: "\n").contains("fapiao apply B-1#1"))
        }
    }

    @Test func `leads to it by the operator's link, else by the command`() {
        #expect(letter(.ticket, ["deed": "reply"]).body.de.contains("\nfapiao\n"))
        var settings = Settings()
        settings.links.request = "https://fapiao.example.cn/r?n={request}"
        let body = letter(.ticket, ["deed": "reply"], settings).body
        for language in Language.allCases {
            #expect(body[language].contains("\nhttps://fapiao.example.cn/r?n=R-261120-0001\n"))
        }
        let toStaff = letter(.ticketRaised, ["deed": "write"])
        #expect(toStaff.body.zhHans.contains("\nfapiao requests show R-261120-0001\n"))
    }

    @Test(arguments: ["done", "declined"])
    func `that is closed says so instead`(status: String) {
        let body = letter(.ticket, ["deed": "close", "status": status]).body
        #expect(body.en.contains("This request is closed."))
        #expect(!body.en.contains("To answer"))
    }

    @Test func `names who answered, and the reason`() {
        let body = letter(
            .ticket,
            ["deed": "decline", "status": "declined", "by": "zhang.li", "text": "Too late."]
        ).body
        #expect(body.en.contains("Answered by: zhang.li\n"))
        #expect(body.en.contains("Message:\nToo late.\n"))
        #expect(body.zhHans.contains("状态："))
    }

    @Test func `of a paper that came back says no more of the parcel that brought it`() {
        let content = [
            "application": "F-261120-0002", "stage": "returned", "courier": "sf",
            "waybill": "SF1533767748344",
        ]
        let back = letter(.status, content).body.en
        #expect(!back.contains("SF1533767748344") && !back.contains("Courier"))
        let red = letter(
            .status, content.merging(["stage": "voided", "voiding": "redLetter"]) { $1 })
        #expect(red.body.en.hasPrefix("Your Fapiao was cancelled by a red-letter Fapiao"))
        #expect(red.body.zhHans.contains("红冲"))
    }

    @Test(arguments: Language.allCases)
    func `of a voided application names the new one`(language: Language) {
        let body = letter(
            .status,
            [
                "application": "F-261120-0002", "stage": "voided", "deed": "void",
                "replacement": "F-261123-0001", "newTitle": "上海示例软件有限公司",
                "newDue": "2026-11-25", "expectedBy": "rule",
            ]
        ).body[language]
        for part in ["R-261120-0001", "F-261123-0001", "上海示例软件有限公司", "2026-11-25"] {
            #expect(body.contains(part), "\(part)")
        }
    }
}
