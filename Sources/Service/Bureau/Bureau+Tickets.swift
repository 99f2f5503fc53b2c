import Invoicing
import Storage
import Text

// The applicant's side of tickets (PRODUCT 5.2).
extension Bureau {
    func answer(
        _ request: ApplicantTicketRequest, from asker: Asker, at now: Instant
    ) throws -> TicketReply {
        guard let account = asker.account else { throw Refusal.signInFirst }
        let tickets = Tickets(connection)
        switch request {
        case .mine: return .list(try tickets.all(of: account))
        case .know(let about): return .known(try subject(about, of: account))
        case .open(let opening):
            return .conversation(
                try connection.transaction { try open(opening, of: account, at: now) })
        case .read(let number):
            let found = try find(ticket: number, of: account)
            if try tickets.isUnread(found, by: .applicant) {
                try connection.transaction { try tickets.markRead(found, by: .applicant) }
            }
            return .conversation(try conversation(found))
        case .write(let number, let typed):
            let text = try MessageText.required(typed)
            return try act(number, of: account, .write, text, at: now) { before in
                try before.written()
            }
        case .propose(let number, let entries, let typed):
            let text = try MessageText(typed: typed)?.text
            return try act(number, of: account, .propose, text, at: now) { before in
                guard case .split = before.matter else {
                    throw Refusal.ticketForbidden(before.standing)
                }
                let bill = try self.wholeBill(before.matter.about, of: account)
                return try before.proposing(try WantedPart.parsed(entries, of: bill.amount))
            }
        case .sendBack(let number, let typed):
            let waybill: Waybill
            do throws(FieldFault) { waybill = try Waybill(typed) } catch {
                throw Refusal.fields([FieldRefusal(.waybill, error)])
            }
            return try act(number, of: account, .sendBack, waybill.text, at: now) { before in
                try before.sentBack(waybill)
            }
        case .begun: return .begun(try UnsentTexts(connection).all(of: account))
        case .unsent(let subject):
            return .unsent(try UnsentTexts(connection).find(subject, of: account))
        case .keep(let subject, let fields, let parts):
            try keep(fields, parts: parts, for: subject, of: account, at: now)
            return .kept
        case .forget(let subject):
            try connection.transaction {
                try UnsentTexts(connection).remove(subject, of: account)
            }
            return .kept
        }
    }

    private func act(
        _ number: String, of account: AccountID, _ deed: Ticket.Deed, _ text: String?,
        at now: Instant, _ transition: (Ticket) throws -> Ticket
    ) throws -> TicketReply {
        try connection.transaction {
            try take(.messages(account), at: now)
            let before = try find(ticket: number, of: account)
            // One letter for all that is written before staff look.
            let isFirst = try !Tickets(connection).isUnread(before, by: .staff)
            let message = Ticket.Message(
                at: now, actor: .applicant, deed: deed, text: text)
            let after = try store(try transition(before), from: before, message)
            if isFirst { try tellStaff(of: after, message, at: now) }
            try forgetSent(deed, in: after.number, of: account)
            return .conversation(try conversation(after))
        }
    }

    /// A ticket of the account, by its number in any case.
    func find(ticket number: String, of account: AccountID) throws -> Ticket {
        guard let found = try Tickets(connection).find(Plain.number(number), of: account)
        else { throw Refusal.unknownTicket(number) }
        return found
    }
}

// Opening.
extension Bureau {
    /// So many may be open at a time; more would bury the others.
    private static let openLimit = 20

    private func open(
        _ opening: TicketOpening, of account: AccountID, at now: Instant
    ) throws -> Conversation {
        guard let owner = try Accounts(connection).find(account) else { throw Refusal.signInFirst }
        let known = try subject(opening.about, of: account)
        if let hindrance = known.hindrance(to: opening.kind) { throw hindrance }
        let matter = try matter(opening, known, at: now)
        let needsMessage =
            switch opening.kind {
            case .whereabouts, .other: true
            case .title, .split, .certificate, .refund: false
            }
        let text = try MessageText(typed: opening.message)?.text
        if text == nil, needsMessage {
            throw Refusal.fields([FieldRefusal(.message, .required)])
        }
        guard try Tickets(connection).openCount(of: account) < Self.openLimit else {
            throw Refusal.tooManyTickets
        }
        try take(.messages(account), at: now)
        let message = Ticket.Message(at: now, actor: .applicant, deed: .open, text: text)
        let ticket = try Tickets(connection).insert(
            Ticket(
                id: 0, number: try Numbers(connection).nextTicket(on: now.day),
                account: account, email: owner.email, matter: matter, openedAt: now),
            message: message)
        try tellStaff(of: ticket, message, at: now)
        try UnsentTexts(connection).remove(.new(about: opening.origin), of: account)
        return try conversation(ticket)
    }

    /// Everything that was typed, parsed for what is asked.
    private func matter(
        _ opening: TicketOpening, _ known: TicketSubject, at now: Instant
    ) throws -> Ticket.Matter {
        switch opening.kind {
        case .whereabouts: return .whereabouts(known.about)
        case .other: return .other(known.about)
        case .title:
            let application = try known.reissuable()
            var fields = opening.fields
            fields.asksBuyer = settings.requiresTaxpayerID
            return .title(
                of: application.number, to: try FapiaoForm(fields, payer: application.payer))
        case .split:
            let bill = try known.splittable()
            return .split(
                record: bill.number, into: try WantedPart.parsed(opening.parts, of: bill.amount))
        case .certificate: return .certificate(try known.paid())
        case .refund: return .refund(try known.paid())
        }
    }

    /// What the system knows of an application or a billing record of the account, as typed.
    private func subject(_ typed: String, of account: AccountID) throws -> TicketSubject {
        let number = Plain.number(typed)
        guard !number.isEmpty else {
            return TicketSubject(about: nil, application: nil, history: [], bill: nil, open: [])
        }
        if let application = try Applications(connection).find(number, of: account) {
            return try subject(.application(number), application, nil, of: account)
        }
        guard let reference = BillReference(number),
            let bill = try BillingRecords(connection).some([reference.number], of: account)
                .first(where: { reference.part == nil || $0.split?.part == reference.part })
        else { throw Refusal.fields([FieldRefusal(.about, .about)]) }
        // A record that was split is no application's; one of its parts may be.
        let isWhole = bill.split == nil || reference.part != nil
        let held = try (isWhole ? bill.claim : nil).flatMap {
            try Applications(connection).find($0.application, of: account)
        }
        let about = held.map { Ticket.About.application($0.number) }
        return try subject(about ?? .record(bill.number), held, bill, of: account)
    }

    private func subject(
        _ about: Ticket.About, _ application: Application?, _ bill: BillingRecord?,
        of account: AccountID
    ) throws -> TicketSubject {
        TicketSubject(
            about: about, application: application,
            history: try application.map { try Applications(connection).history(of: $0) } ?? [],
            bill: bill, open: try Tickets(connection).open(about: about, of: account))
    }

    /// The bill of a split that was not agreed yet.
    func wholeBill(_ about: Ticket.About?, of account: AccountID) throws -> BillingRecord {
        guard let number = about?.number,
            let bill = try BillingRecords(connection).some([number], of: account).first
        else { throw Refusal.unknownRecord(about?.number ?? "") }
        try bill.checkSplittable()
        return bill
    }
}

// What both sides share.
extension Bureau {
    /// - Parameter side: whose reading it is.
    func conversation(
        _ ticket: Ticket, for side: Tickets.Side = .applicant
    ) throws -> Conversation {
        var application: Application?
        if case .application(let number) = ticket.matter.about {
            application = try Applications(connection).find(number, of: ticket.account)
        }
        return Conversation(
            ticket: ticket, messages: try Tickets(connection).messages(of: ticket),
            application: application, parts: try Splits(connection).parts(of: ticket),
            isUnread: try Tickets(connection).isUnread(ticket, by: side))
    }

    /// Stores a step within a transaction.
    ///
    /// - Throws: `Refusal.ticketChanged` when somebody was faster.
    func store(
        _ after: Ticket, from before: Ticket, _ message: Ticket.Message
    ) throws -> Ticket {
        guard try Tickets(connection).update(after, from: before, message: message) else {
            throw Refusal.ticketChanged(ticket: before.number)
        }
        return after
    }
}
