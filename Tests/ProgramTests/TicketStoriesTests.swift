import Foundation
import Invoicing
import Phrases
import Service
import Storage
import Testing

@testable import fapiao

/// An applicant in one terminal and a clerk in another, on one database, in one language.
private final class Story {
    let program: Program
    let language: Language
    let numbers: [String]
    private let connection: SQLiteConnection
    let applicant: Tmux
    let desk: Tmux

    /// Two applications, and the bill B-9 that was not applied for; both are at their lists.
    init(_ language: Language, before: (SQLiteConnection, [String]) throws -> Void = { _, _ in })
        throws
    {
        self.language = language
        program = try Program()
        numbers = try program.openOffice(applications: 2)
        connection = try Database.open(program.database)
        try connection.execute(
            "UPDATE accounts SET password = \(Self.correctHorse), language = \(language.rawValue)")
        try connection.execute(
            """
            INSERT INTO billing_records(number, order_number, amount, paid_at)
            SELECT 'B-9', order_number, amount, paid_at + 86400 FROM billing_records LIMIT 1
            """)
        try before(connection, numbers)
        let option = "--language \(language.rawValue)"
        applicant = try Tmux(program.command(option))
        desk = try Tmux(program.command("\(option) desk --as zhang.li"))
        try signIn()
    }

    deinit { program.remove() }

    // Argon2id of "correct horse", as registration makes it.
    private static let correctHorse =
        "$argon2id$v=19$m=65536,t=2,p=1$OlV6tWCiYaYMiMT6/g3Iyg$"
        + "L/3tQCWkoBmXCpl0y21RuDnC6Tdw7uJVKFiV0V1m0j0"

    private func signIn() throws {
        try applicant.wait(for: "21Vianet")
        try applicant.press("Enter")
        try applicant.wait(for: FieldLabel.email[language])
        try applicant.fill("li@example.cn")
        try applicant.fill("correct horse")
        try reads("B-9")
    }

    private enum FieldLabel {
        static let email = Phrase(en: "Email address", zhHans: "邮箱", de: "E-Mail")
    }

    /// Waits until the applicant reads something.
    func reads(_ phrase: Phrase, at location: SourceLocation = #_sourceLocation) throws {
        try applicant.wait(for: phrase[language], at: location)
    }

    func reads(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
        try applicant.wait(for: text, at: location)
    }

    /// Waits until the clerk reads something.
    func sees(_ phrase: Phrase, at location: SourceLocation = #_sourceLocation) throws {
        try desk.wait(for: phrase[language], at: location)
    }

    /// Opens a new ticket about what is selected.
    func asks(_ kind: Ticket.Kind) throws {
        try applicant.press("r")
        try reads(AskingPhrases.newTicket)
        try applicant.press("Enter")
        try reads(AskingPhrases.what)
        for _ in 0..<(Ticket.Kind.allCases.firstIndex(of: kind) ?? 0) {
            try applicant.press("Right")
        }
        try reads("(•) " + kind.phrase[language])
    }

    /// Sends the ticket and opens it in the desk.
    ///
    /// - Returns: its number.
    @discardableResult
    func sends() throws -> String {
        try applicant.press("C-n")
        let said = AskingPhrases.isSent("#")[language].split(separator: "#")
        try reads(String(try #require(said.last)))
        let found = try connection.first("SELECT max(number) FROM requests") { $0.text(0) }
        let number = try #require(found)
        try desk.press("5")
        try desk.wait(for: number)
        try desk.press("Enter")
        try desk.wait(for: "› \(number)")
        return number
    }

    /// Presses a key in the desk that opens a form, and its button.
    func does(_ key: String, _ form: Phrase, at location: SourceLocation = #_sourceLocation) throws
    {
        try desk.press(key)
        try sees(form, at: location)
        try desk.press("C-n")
    }

    func retypes(_ text: String) throws {
        try applicant.press("C-a", "C-k")
        try applicant.type(text)
    }

    func query(_ sql: SQL) throws -> String {
        try connection.first(sql) { $0.text(0) } ?? ""
    }
}

extension SQLiteConnection {
    /// A Fapiao of so many days ago, mailed out.
    fileprivate func mail(_ application: String, daysAgo: Int) throws {
        let today = Instant(seconds: Int64(Date().timeIntervalSince1970))
        let entry = FapiaoEntry(
            code: "031002600104", number: "12345678",
            issuedOn: today.day.adding(days: -daysAgo).iso8601)
        for move in [.issue([entry]), Move.mailOut(.sf, waybill: "SF1533767748344")] {
            let reply = try Bureau(self).answer(
                .desk(.move(Moving(application, move))), from: .operator, at: today)
            if case .refused(let refusal) = reply { Issue.record("\(refusal)") }
        }
    }
}

@Suite("On both sides, in English and in Chinese")
struct TicketStoriesTests {
    private static let languages = [Language.english, .chinese]

    @Test(arguments: languages)
    func `a question is answered and closed`(language: Language) throws {
        let story = try Story(language)
        try story.applicant.press("p")
        try story.reads(story.numbers[1])
        try story.asks(.whereabouts)
        try story.reads(Stage.Name.submitted.phrase)
        try story.applicant.press("C-n")
        try story.reads(AskingPhrases.message)
        try story.applicant.type("能快一点吗？")
        try story.sends()
        try story.desk.wait(for: "能快一点吗？")
        try story.desk.press("r")
        try story.desk.type("明天开具。")
        try story.desk.press("C-n")
        try story.reads("zhang.li 明天开具。")
        try story.reads(Ticket.Status.waiting.phrase)
        try story.applicant.type("谢谢")
        try story.applicant.press("C-n")
        try story.desk.wait(for: "谢谢")
        try story.desk.press("Escape")
        try story.sees(DeskPhrases.since)
        try story.desk.press("Enter")
        try story.desk.wait(for: "谢谢")
        try story.does("f", DeskPhrases.message)
        try story.reads(Ticket.Status.done.phrase)
    }

    @Test(arguments: languages)
    func `a title changes in the month of the Fapiao`(language: Language) throws {
        let story = try Story(language) { try $0.mail($1[1], daysAgo: 0) }
        try asksForTitle(story)
        try story.does("p", DeskPhrases.whereTo)
        try story.reads(TicketSteps.sendBack)
        try story.reads(ConversationPhrases.returnWaybill)
        try story.applicant.fill("SF1533767748344")
        try story.applicant.press("Enter")
        try story.desk.wait(for: "SF1533767748344")
        try story.does("a", DeskPhrases.arriveMeans)
        try story.reads("✓ " + TicketSteps.arrived[language])
        try story.does("v", DeskPhrases.how)
        try story.reads("✓ " + TicketSteps.newApplication[language])
        let new = try story.query("SELECT max(number) FROM applications")
        #expect(try story.query("SELECT title FROM applications WHERE number = \(new)") == "乙公司")
        try story.reads(new)
    }

    @Test(arguments: languages)
    func `a title changes later, with a red-letter Fapiao`(language: Language) throws {
        let story = try Story(language) { try $0.mail($1[1], daysAgo: 40) }
        try asksForTitle(story)
        try story.does("p", DeskPhrases.whereTo)
        try story.reads(TicketSteps.sendBack)
        // Brought in person: there is no parcel.
        try story.does("a", DeskPhrases.arriveMeans)
        try story.reads("✓ " + TicketSteps.arrived[language])
        try story.desk.press("v")
        try story.desk.wait(for: "对应正数发票代码:031002600104号码:12345678")
        try story.desk.press("C-n")
        try story.reads(Ticket.Deed.redLetter.phrase ?? Phrase(same: ""))
        #expect(try story.query("SELECT voided_by FROM fapiaos") == "redLetter")
    }

    /// At Progress, about the newest application.
    private func asksForTitle(_ story: Story) throws {
        try story.applicant.press("p")
        try story.reads(story.numbers[1])
        try story.asks(.title)
        try story.reads(AskingPhrases.titleIntro)
        // Past the number and the type, into the buyer's name.
        try story.applicant.press("Tab", "Tab", "Tab")
        try story.retypes("乙公司")
        try story.sends()
        try story.desk.wait(for: "乙公司")
    }

    @Test(arguments: languages)
    func `a bill is split and its parts are applied for`(language: Language) throws {
        let story = try Story(language)
        try story.asks(.split)
        try story.reads(AskingPhrases.partAmount(1))
        try story.applicant.press("Tab", "Tab", "Tab")
        try story.applicant.fill("500.00")
        try story.reads(AskingPhrases.partTitle(2))
        try story.applicant.fill("乙公司")
        try story.retypes("560.01")
        try story.applicant.press("C-n")
        try story.reads(
            Refusal.partsDiffer(of: Money(fen: 106_000), given: Money(fen: 106_001)).phrase)
        try story.retypes("560.00")
        try story.sends()
        try story.does("p", DeskPhrases.sum)
        for part in 1...2 {
            try story.reads(AskingPhrases.applyForPart(part))
            try story.applicant.press("C-n")
            try story.reads(FapiaoField.title.label)
            try story.applicant.press("C-n")
            try story.reads(FormPhrases.recipient)
            try story.applicant.press("C-n")
            try story.reads(ConfirmPhrases.verify)
            try story.applicant.press("Enter")
            try story.reads("F-")
            // The second of the three: another bill.
            try story.applicant.press("Down", "Enter")
            try story.reads("B-9 \(part)/2")
            try story.applicant.press("r")
            try story.reads(AskingPhrases.kind)
            if part == 1 { try story.applicant.press("Enter") }
        }
        try story.sees(Ticket.Status.done.phrase)
        #expect(
            try story.query(
                "SELECT group_concat(amount) FROM claims WHERE record = 'B-9' AND live")
                == "50000,56000")
    }

    @Test(arguments: languages)
    func `a certificate needs the payer as the title`(language: Language) throws {
        let story = try Story(language) { connection, numbers in
            try connection.execute(
                "UPDATE applications SET title = '乙公司' WHERE number = \(numbers[1])")
        }
        try story.applicant.press("p")
        try story.reads(story.numbers[1])
        try story.asks(.certificate)
        try story.reads(
            Refusal.titleNotPayer(
                application: story.numbers[1], title: "乙公司", payer: "天地伟业技术有限公司",
                stage: .submitted
            ).phrase)
        try story.applicant.press("Escape")
        try story.reads(AskingPhrases.newTicket)
        try story.applicant.press("Escape")
        try story.reads(story.numbers[0])
        try story.applicant.press("Down")
        try story.reads("> \(story.numbers[0])")
        try story.asks(.certificate)
        try story.reads(AskingPhrases.payer)
        try story.sends()
        try story.does("p", DeskPhrases.titleIsPayer)
        try story.reads(Ticket.Deed.approve.phrase ?? Phrase(same: ""))
        try story.does("f", DeskPhrases.message)
        try story.reads(Ticket.Status.done.phrase)
    }
}
