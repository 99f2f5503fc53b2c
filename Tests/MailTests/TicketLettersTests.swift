import Invoicing
import Phrases
import Testing
import Text

@Suite("A letter about a request") struct TicketLettersTests {
    private func text(_ letter: TicketLetter, _ settings: Settings = Settings()) -> LetterText {
        Letter.ticket(letter).text(secret: nil, settings: settings)
    }

    private func raised(_ letter: TicketLetter) -> LetterText {
        Letter.ticketRaised(letter, email: "li@example.cn").text(secret: nil, settings: Settings())
    }

    @Test(arguments: Language.allCases)
    func `has a subject of its own for each event`(language: Language) {
        let toApplicant = [
            TicketLetter.sample(.title, .reply), .sample(.title, .approve, .open, .agreed),
            .sample(.title, .approve, .open, .sendBack),
            .sample(.title, .approve, .open, .split), .sample(.title, .decline),
            .sample(.title, .close),
        ].map { text($0).subject[language] }
        let toStaff = [Ticket.Deed.open, .write, .propose, .sendBack].map {
            raised(.sample(.title, $0)).subject[language]
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
        for long in texts {
            let title = String(long.prefix(50))
            var reply = TicketLetter.sample(.title, .reply)
            (reply.text, reply.wanted) = (long, title)
            var approval = TicketLetter.sample(.title, .approve, .open, .sendBack)
            approval.text = long
            var opening = TicketLetter.sample(.split, .open)
            opening.text = long
            opening.parts = [.init("B-1#1", Money(fen: 100), title)]
            for letter in [text(reply), text(approval), raised(opening)] {
                for line in letter.body[language].split(separator: "\n") {
                    #expect(Columns.width(of: String(line)) <= 78, "\(line)")
                }
                let words = letter.body[language].filter { !$0.isWhitespace }
                #expect(words.contains(long.filter { !$0.isWhitespace }))
            }
        }
    }

    @Test func `that agrees to a return has the address on lines of its own`() {
        var letter = TicketLetter.sample(.title, .approve, .open, .sendBack)
        letter.text = "Keyuan Road, Branch, Zhu"
        letter.returnTo = ["Keyuan Road", "Branch", "Zhu"]
        #expect(
            text(letter).body.en.contains("all copies to:\n\n  Keyuan Road\n  Branch\n  Zhu\n\n"))
        letter.text = "By courier to our lawyer"
        letter.returnTo = []
        let own = text(letter)
        #expect(own.body.en.contains("copies to:\n\n  By courier to our lawyer\n\n"))
        #expect(!own.body.en.contains("Message:"))
    }

    @Test func `that agrees to a split has each part with its amount, and begins the first`() {
        var letter = TicketLetter.sample(.split, .approve, .done, .split)
        letter.status = .open
        letter.about = "B-1"
        letter.parts = [
            .init("B-1#1", Money(fen: 50_000), "甲公司"),
            .init("B-1#2", Money(fen: 56_000), "乙公司"),
        ]
        let body = text(letter).body
        #expect(body.en.contains("  B-1#1  ¥500.00\n    甲公司\n  B-1#2  ¥560.00\n    乙公司\n"))
        for language in Language.allCases {
            #expect(body[language].split(separator: "\n").contains("fapiao apply B-1#1"))
        }
    }

    @Test func `leads to it by the operator's link, else by the command`() {
        let letter = TicketLetter.sample(.title, .reply)
        #expect(text(letter).body.de.contains("\nfapiao\n"))
        var settings = Settings()
        settings.links.request = "https://fapiao.example.cn/r?n={request}"
        let body = text(letter, settings).body
        for language in Language.allCases {
            #expect(body[language].contains("\nhttps://fapiao.example.cn/r?n=R-261120-0001\n"))
        }
        let toStaff = raised(.sample(.title, .write))
        #expect(toStaff.body.zhHans.contains("\nfapiao requests show R-261120-0001\n"))
    }

    @Test(arguments: [Ticket.Status.done, .declined])
    func `that is closed says so instead`(status: Ticket.Status) {
        let body = text(.sample(.title, .close, status)).body
        #expect(body.en.contains("This request is closed."))
        #expect(!body.en.contains("to answer"))
    }

    @Test func `names who answered, and the reason`() {
        var letter = TicketLetter.sample(.title, .decline, .declined)
        letter.by = .staff("zhang.li")
        letter.text = "Too late."
        let body = text(letter).body
        #expect(body.en.contains("Answered by: zhang.li\n"))
        #expect(body.en.contains("Reason:\nToo late.\n"))
        #expect(body.zhHans.contains("状态："))
    }

    @Test func `of a paper that came back says no more of the parcel that brought it`() {
        var letter = StatusLetter.sample(.returned, .return)
        letter.parcel = .init(.sf, waybill: "SF1533767748344")
        letter.ticket = .init("R-261120-0001", .arrived)
        let back = Letter.status(letter).text(secret: nil, settings: Settings()).body.en
        #expect(!back.contains("SF1533767748344") && !back.contains("Carrier"))
        letter.ticket = .init("R-261120-0001", .kept)
        let kept = Letter.status(letter).text(secret: nil, settings: Settings())
        #expect(kept.subject.en == "Your request is approved (F-261120-0001)")
        #expect(kept.body.en.contains("there is nothing to send back"))
        letter.stage = .voided
        letter.ticket = .init("R-261120-0001", .redLetter)
        let red = Letter.status(letter).text(secret: nil, settings: Settings())
        #expect(red.body.en.contains("\nYour old Fapiao is red-lettered and no longer valid."))
        #expect(red.body.zhHans.contains("红冲"))
    }

    @Test(arguments: Language.allCases)
    func `of a voided application names the new one`(language: Language) {
        var letter = StatusLetter.sample(.voided, .void)
        let due = Expected(on: Day("2026-11-25") ?? Letter.due, by: .rule)
        letter.ticket = .init(
            "R-261120-0001", .void,
            replacement: .init(
                application: "F-261123-0001", title: "上海示例软件有限公司", expected: due))
        let body = Letter.status(letter).text(secret: nil, settings: Settings()).body[language]
        for part in ["R-261120-0001", "F-261123-0001", "上海示例软件有限公司", "2026-11-25"] {
            #expect(body.contains(part), "\(part)")
        }
    }
}
