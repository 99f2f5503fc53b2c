import Invoicing
import Storage

// The letters about tickets. Those about a paper that arrived or was voided are the
// application's, and name the ticket.
extension Bureau {
    /// Writes to who answered last, else to everybody who works here.
    func tellStaff(
        of ticket: Ticket, _ message: Ticket.Message, at now: Instant
    ) throws {
        let answerer = try Tickets(connection).lastAnswerer(of: ticket)
            .flatMap { try Staff(connection).find($0) }
        let recipients = try answerer.map { [$0.email] } ?? everybody()
        let letter = Letter.ticketRaised(ticket.letter(message), email: ticket.email)
        for address in recipients {
            try write(letter, to: address, language: settings.mail.language, at: now)
        }
    }

    /// The addresses of staff; a desk without any is its operator's, who reads what is sent to the
    /// sender.
    func everybody() throws -> [String] {
        let staff = try Staff(connection).addresses()
        return staff.isEmpty ? [settings.mail.sender] : staff
    }

    /// - Parameter returnTo: the lines of the address that an agreed return goes to; empty where
    ///   the message says where.
    func tellApplicant(
        of ticket: Ticket, _ message: Ticket.Message, returnTo: [String] = [],
        at now: Instant
    ) throws {
        guard let owner = try Accounts(connection).find(ticket.account) else { return }
        var letter = ticket.letter(message)
        letter.returnTo = returnTo
        try write(.ticket(letter), to: owner.email, language: owner.language, at: now)
    }
}

extension Ticket {
    /// What a letter tells of it.
    fileprivate func letter(_ message: Message) -> TicketLetter {
        var letter = TicketLetter(
            ticket: number, kind: kind, status: status, deed: message.deed, step: step.name)
        letter.about = matter.about?.number
        letter.text = message.text ?? ""
        switch message.actor {
        case .staff(let name): letter.by = .staff(name)
        case .system: letter.by = .system
        case .applicant, .operator: break
        }
        switch matter {
        case .title(_, let form): letter.wanted = form.title.text
        case .split(let record, let parts):
            letter.parts = parts.enumerated().map { index, part in
                .init("\(record)#\(index + 1)", part.amount, part.title.text)
            }
        case .whereabouts, .certificate, .refund, .other: break
        }
        return letter
    }
}

extension StatusLetter.Replacement {
    init(_ application: Application) {
        self.init(
            application: application.number, title: application.fapiao.title.text,
            expected: application.expected)
    }
}
