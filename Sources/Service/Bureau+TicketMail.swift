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
        var content = ticket.content(message)
        content["email"] = ticket.email
        for address in recipients {
            try write(
                .ticketRaised, to: address, language: settings.mail.language, content: content,
                at: now)
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
        var content = ticket.content(message)
        if !returnTo.isEmpty { content["returnTo"] = returnTo.joined(separator: "\n") }
        try write(
            .ticket, to: owner.email, language: owner.language, content: content, at: now)
    }

    /// What the letter of a voided application says of the one that takes its place, so that one
    /// letter is enough.
    func content(
        of replacement: Application?, for ticket: Ticket
    ) -> [String: String] {
        var content = ["request": ticket.number]
        guard let replacement else { return content }
        content["replacement"] = replacement.number
        content["newTitle"] = replacement.fapiao.title.text
        content["newDue"] = replacement.dueOn.iso8601
        content["expectedBy"] = replacement.due.by.rawValue
        return content
    }
}

extension Settings.Branch {
    /// Where a Fapiao is sent back to, a line each.
    func returnAddress(_ language: Language) -> [String] {
        [address[language] ?? "", name[language] ?? "", contact].filter { !$0.isEmpty }
    }
}

extension Ticket {
    /// The parameters of a letter about it.
    fileprivate func content(_ message: Message) -> [String: String] {
        var content = [
            "request": number, "kind": kind.rawValue, "status": status.rawValue,
            "deed": message.deed.rawValue, "step": step.name,
        ]
        content["about"] = matter.about?.number
        content["text"] = message.text
        switch message.actor {
        case .staff(let name): content["by"] = name
        case .system: content["isSystem"] = "yes"
        case .applicant, .operator: break
        }
        switch matter {
        case .title(_, let form): content["wanted"] = form.title.text
        case .split(let record, let parts): content["parts"] = Self.lines(parts, of: record)
        case .whereabouts, .certificate, .refund, .other: break
        }
        return content
    }

    /// A line each: reference, amount and title, parted by tabs, which no text of people holds.
    private static func lines(_ parts: [WantedPart], of record: String) -> String {
        parts.enumerated().map { index, part in
            "\(record)#\(index + 1)\t\(part.amount.yen)\t\(part.title.text)"
        }.joined(separator: "\n")
    }
}
