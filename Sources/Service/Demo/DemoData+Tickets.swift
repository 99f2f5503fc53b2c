import Invoicing
import Storage

// What the sample account has asked for, at every point that a ticket comes to.
extension DemoData {
    /// A question, a declined refund, another title and a split.
    ///
    /// - Parameter record: a bill that nothing holds.
    /// - Parameter applications: the numbers of the account's, by the stage they have come to.
    static func ask(
        about applications: [Stage.Name: String], splitting record: String,
        _ world: DemoWorld, at now: Instant
    ) throws {
        if let number = applications[.mailedOut] { try refund(number, world, at: now) }
        if let number = applications[.received] { try change(number, world, at: now) }
        try split(record, world, at: now)
        if let number = applications[.issued] {
            let opening = TicketOpening(
                .whereabouts, about: number, message: world.text(DemoTexts.question))
            _ = try world.open(opening, at: now.adding(seconds: -2 * 3600))
        }
    }

    private static func refund(
        _ number: String, _ world: DemoWorld, at now: Instant
    ) throws {
        let asked = now.adding(seconds: -5 * day)
        let opening = TicketOpening(
            .refund, about: number, message: world.text(DemoTexts.refund))
        let ticket = try world.open(opening, at: asked)
        try world.act(
            TicketMove(ticket, .decline, text: world.text(DemoTexts.declined)),
            at: asked.adding(seconds: 3 * 3600))
    }

    private static func change(
        _ number: String, _ world: DemoWorld, at now: Instant
    ) throws {
        guard let application = try Applications(world.connection).find(number) else { return }
        let asked = now.adding(seconds: -4 * day)
        var fields = DraftFields(from: application)
        fields[.title] = "北京甲乙丙科技有限公司"
        let opening = TicketOpening(
            .title, about: number, message: world.text(DemoTexts.title), fields: fields)
        let ticket = try world.open(opening, at: asked)
        try world.act(TicketMove(ticket, .approve), at: asked.adding(seconds: 2 * 3600))
    }

    private static func split(
        _ record: String, _ world: DemoWorld, at now: Instant
    ) throws {
        let asked = now.adding(seconds: -3 * day)
        let parts = [
            PartEntry(title: payer, amount: "4000.00"),
            PartEntry(title: "北京甲乙丙科技有限公司", amount: "2200.00"),
        ]
        let ticket = try world.open(TicketOpening(.split, about: record, parts: parts), at: asked)
        try world.act(TicketMove(ticket, .approve), at: asked.adding(seconds: 4 * 3600))
        _ = try confirm(
            record + "#1", .yunda, of: world.account, bureau: world.bureau,
            at: now.adding(seconds: -day))
    }
}

/// Where the sample data comes to be.
struct DemoWorld {
    let connection: SQLiteConnection
    let bureau: Bureau
    let account: AccountID
    let language: Language

    /// Asks as the account, and gives the ticket's number.
    func open(_ opening: TicketOpening, at now: Instant) throws -> String {
        let reply = try bureau.answer(
            .ownTickets(.open(opening)), from: .applicant(account: account), at: now)
        guard case .tickets(.conversation(let conversation)) = reply else {
            throw DemoData.refusal(reply)
        }
        return conversation.ticket.number
    }

    func act(_ move: TicketMove, at now: Instant) throws {
        let reply = try bureau.answer(.tickets(.act(move)), from: .operator, at: now)
        if case .refused(let refusal) = reply { throw refusal }
    }

    func text(_ texts: [Language: String]) -> String { texts[language] ?? "" }
}

/// What people wrote, in the language of the account.
private enum DemoTexts {
    static let question: [Language: String] = [
        .english: "It was issued some days ago. When will it be mailed?",
        .chinese: "发票已开具数日，请问何时寄出？",
        .german: "Sie ist seit Tagen ausgestellt. Wann wird sie verschickt?",
    ]
    static let refund: [Language: String] = [
        .english: "We have ten users fewer since this month.", .chinese: "本月起减少了十个用户。",
        .german: "Seit diesem Monat haben wir zehn Nutzer weniger.",
    ]
    static let declined: [Language: String] = [
        .english: "This month is used already. Please reduce the users for the next one.",
        .chinese: "本月服务已使用，无法退款。请自下月起减少用户数。",
        .german: "Dieser Monat ist schon genutzt. Bitte verringern Sie die Nutzer zum nächsten.",
    ]
    static let title: [Language: String] = [
        .english: "Our company has a new name.", .chinese: "我公司已更名。",
        .german: "Unsere Firma heißt jetzt anders.",
    ]
}
