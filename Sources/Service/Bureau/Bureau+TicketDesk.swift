import Invoicing
import Storage
import Text

// The service center's side of tickets (PRODUCT 5.2 to 5.4).
extension Bureau {
    func answer(
        _ request: StaffTicketRequest, from asker: Asker, at now: Instant
    ) throws -> TicketReply {
        let member = try staff(asker)
        let tickets = Tickets(connection)
        switch request {
        case .list(let filter): return .list(try tickets.all(filter))
        case .show(let number):
            return .conversation(try conversation(find(ticket: number), for: .staff))
        case .markRead(let number, let seen):
            let found = try find(ticket: number)
            if try tickets.isUnread(found, by: .staff) {
                try connection.transaction { try tickets.markRead(found, by: .staff, upTo: seen) }
            }
            return .read
        case .brief(let number): return .brief(try brief(find(ticket: number)))
        case .about(let application):
            return .list(try tickets.all(about: try find(application)))
        case .returning(let number):
            let found = try find(ticket: number)
            let application = try application(of: found)
            return .returning(
                Returning(
                    ticket: found, application: application,
                    canBeVoided: application.canBeVoided(on: now.day)))
        case .act(let move):
            return try connection.transaction { try act(move, by: member, at: now) }
        }
    }

    /// A ticket by its number, in any case.
    private func find(ticket number: String) throws -> Ticket {
        guard let found = try Tickets(connection).find(Plain.number(number)) else {
            throw Refusal.unknownTicket(number)
        }
        return found
    }

    private func act(
        _ move: TicketMove, by member: StaffMember, at now: Instant
    ) throws -> TicketReply {
        let found = try find(ticket: move.ticket)
        if let seen = move.revision, seen != found.revision {
            throw Refusal.ticketChanged(ticket: found.number)
        }
        switch move.act {
        case .void, .redLetter: return try void(found, move, by: member, at: now)
        case .reply, .approve, .decline, .close, .arrive: break
        }
        let before = move.act == .approve ? try upToDate(found) : found
        let after = try step(move, before, by: member, at: now)
        let message = Ticket.Message(
            at: now, actor: member.actor, deed: deed(move, after),
            text: try text(move, for: after))
        let stored = try store(after, from: found, message)
        // The letter of the application says that its paper has arrived, or never left.
        if !after.step.hasArrived || move.act == .reply {
            let returnTo = try sendsToBranch(move, after) ? branchAddress(for: after) : []
            try tellApplicant(of: stored, message, returnTo: returnTo, at: now)
        }
        return .conversation(try conversation(stored, for: .staff))
    }

    private func step(
        _ move: TicketMove, _ before: Ticket, by member: StaffMember, at now: Instant
    ) throws -> Ticket {
        switch move.act {
        case .reply: return try before.answered()
        case .approve:
            let after = try approve(before)
            if after.step.hasArrived {
                try noteReturn(before, move, .kept, member, now)
            }
            return after
        case .decline:
            let after = try before.declined()
            if before.step == .split { try endSplit(before, at: now) }
            return after
        case .close: return try closed(before)
        case .arrive:
            let after = try before.arrived()
            try noteReturn(before, move, .arrived, member, now)
            return after
        case .void, .redLetter: return try before.voided()
        }
    }

    private func noteReturn(
        _ ticket: Ticket, _ move: TicketMove, _ way: StatusLetter.Return.Way,
        _ member: StaffMember, _ now: Instant
    ) throws {
        let application = try application(of: ticket)
        _ = try self.move(
            application, .return, by: member.actor,
            remark: try MessageText(typed: move.text)?.text,
            to: try application.returned(), at: now, ticket: .init(ticket.number, way))
    }

    /// What the conversation says was done.
    private func deed(
        _ move: TicketMove, _ after: Ticket
    ) -> Ticket.Deed {
        move.act == .approve && after.step.hasArrived ? .withhold : move.act.kind.deed
    }

    /// A refund is not done while a Fapiao stands, also one that was issued since it was agreed.
    private func closed(_ before: Ticket) throws -> Ticket {
        let after = try before.closed()
        guard before.kind == .refund, let application = try subject(of: before),
            application.stage.canReturn
        else { return after }
        throw Refusal.refundIssued(
            ticket: before.number, application: application.number,
            isAgreed: before.step == .agreed)
    }

    /// What stands in the conversation: for some acts needed, and where a Fapiao is sent back to
    /// the branch's address when nothing else is said.
    private func text(_ move: TicketMove, for after: Ticket) throws -> String? {
        let text = try MessageText(typed: move.text)?.text
        switch move.act {
        case .reply, .decline: return try MessageText.required(move.text)
        case .approve where sendsToBranch(move, after):
            return try branchAddress(for: after).joined(separator: ", ")
        case .approve, .close, .arrive, .void, .redLetter: return text
        }
    }

    /// Whether a return is agreed, and nothing is said of where to.
    private func sendsToBranch(_ move: TicketMove, _ after: Ticket) -> Bool {
        move.act == .approve && after.step == .sendBack && move.text.allSatisfy(\.isWhitespace)
    }

    private func branchAddress(for ticket: Ticket) throws -> [String] {
        let language = try Accounts(connection).find(ticket.account)?.language ?? .english
        return settings.branch.returnAddress(language)
    }

    private func approve(_ before: Ticket) throws -> Ticket {
        let known = try subject(of: before)
        let after = try before.approved(known)
        switch before.matter {
        case .split(let record, let parts):
            let bill = try wholeBill(.record(record), of: before.account)
            let total = parts.reduce(Money.zero) { $0 + $1.amount }
            guard total == bill.amount else {
                throw Refusal.partsDiffer(of: bill.amount, given: total)
            }
            try Drafts(connection).replaceParts(of: record)
            try Splits(connection).agree(record, into: parts, by: before.id)
        case .certificate, .refund:
            try known?.checkPayer()
        case .title, .whereabouts, .other: break
        }
        return after
    }

    /// What was asked about a record before it was split, or before its order changed the account,
    /// is not agreed; a refund that was asked for before the bill was applied for is about the
    /// application since.
    private func upToDate(_ ticket: Ticket) throws -> Ticket {
        guard [.split, .certificate, .refund].contains(ticket.kind),
            let record = ticket.matter.about?.record
        else { return ticket }
        guard
            let bill = try BillingRecords(connection).some([record], of: ticket.account).first
        else { throw Refusal.recordGone(ticket: ticket.number, record: record) }
        if ticket.kind != .split { try bill.checkWhole() }
        guard ticket.kind == .refund, let claim = bill.claim else { return ticket }
        guard let application = try subject(of: ticket) else {
            throw Refusal.recordClaimed(record, application: claim.application)
        }
        return try refund(ticket, of: application)
    }

    private func refund(
        _ ticket: Ticket, of application: Application
    ) throws -> Ticket {
        let about = Ticket.About.application(application.number)
        if let other = try Tickets(connection).open(about: about, of: ticket.account)
            .first(where: { $0.kind == .refund })
        {
            throw Refusal.ticketOpen(ticket: other.number)
        }
        var now = ticket
        now.matter = .refund(about)
        return now
    }

    /// The application that a ticket is about, or the live one that holds its record; never one
    /// of another account, which the order may have had before or since.
    func subject(of ticket: Ticket) throws -> Application? {
        switch ticket.matter.about {
        case .application(let number):
            try Applications(connection).find(number, of: ticket.account)
        case .record(let number):
            try Applications(connection).live(holding: number, of: ticket.account)
        case nil: nil
        }
    }

    private func application(of ticket: Ticket) throws -> Application {
        guard let found = try subject(of: ticket) else {
            throw Refusal.unknownApplication(ticket.matter.about?.number ?? "")
        }
        return found
    }
}

// A Fapiao that came back.
extension Bureau {
    private func void(
        _ before: Ticket, _ move: TicketMove, by member: StaffMember, at now: Instant
    ) throws -> TicketReply {
        let after = try before.voided()
        let old = try application(of: before)
        let voided: Application
        let way: StatusLetter.Return.Way
        if case .redLetter(let forms) = move.act {
            (voided, way) = (try old.redLettered(forms: forms), .redLetter)
        } else {
            (voided, way) = (try old.madeVoid(at: now), .void)
        }
        let replacement = try replacement(of: voided, for: before, at: now)
        let text = try text(move, for: after)
        // It names what takes the place of the old Fapiao, so that one letter is enough.
        let letter = StatusLetter.Return(
            before.number, way, replacement: replacement.map(StatusLetter.Replacement.init))
        _ = try self.move(
            old, .void, by: member.actor, remark: text, to: voided, at: now, ticket: letter)
        if let replacement {
            _ = try Applications(connection).insert(replacement, by: member.actor)
        }
        let message = Ticket.Message(
            at: now, actor: member.actor, deed: move.act.kind.deed, text: text)
        let stored = try store(after, from: before, message)
        return .voided(
            try conversation(stored, for: .staff), replacement: replacement?.number,
            remarks: voided.redLetterRemarks)
    }

    /// The application on the new title; none where the Fapiao came back for a refund.
    private func replacement(
        of voided: Application, for ticket: Ticket, at now: Instant
    ) throws -> Application? {
        guard case .title(_, let form) = ticket.matter else { return nil }
        let due = try CalendarDays(connection).calendar().dueDay(
            after: now.day, workingDays: settings.workingDays)
        return voided.replacement(
            as: try Numbers(connection).nextApplication(on: now.day), with: form, due: due,
            notices: try Notices(connection).dates(), at: now)
    }

    /// Takes the ticket back to where it was before the paper arrived.
    func undoArrival(
        _ application: Application, to stage: Stage, by member: StaffMember, at now: Instant
    ) throws {
        guard let before = try Tickets(connection).returning(application) else { return }
        _ = try store(
            try before.arrivalUndone(to: stage), from: before,
            Ticket.Message(at: now, actor: member.actor, deed: .undo, text: nil))
    }
}

// Splits.
extension Bureau {
    /// - Throws: `Refusal.splitLive` while an application holds a part.
    private func endSplit(_ ticket: Ticket, at now: Instant) throws {
        let live = try Splits(connection).parts(of: ticket).first { part in
            part.stage.map { !$0.isEnded } ?? false
        }
        if let application = live?.application {
            throw Refusal.splitLive(
                record: ticket.matter.about?.number ?? "", application: application)
        }
        try Splits(connection).end(ticket, at: now)
    }

    /// A part was applied for; with the last one the ticket is done.
    func noteApplied(
        _ application: Application, _ split: SplitPart, at now: Instant
    ) throws {
        guard let before = try Tickets(connection).find(split.ticket),
            before.status.isOpen
        else { return }
        let parts = try Splits(connection).parts(of: before)
        guard parts.allSatisfy({ $0.application != nil }) else { return }
        let message = Ticket.Message(
            at: now, actor: .system, deed: .apply, text: application.number)
        let after = try store(try before.applied(), from: before, message)
        try Tickets(connection).markRead(after, by: .applicant)
        try Tickets(connection).markRead(after, by: .staff)
    }

    /// An order left its account: what was agreed with that account, and holds nothing, ends.
    func endSplits(ofOrder order: String, at now: Instant) throws {
        for number in try Splits(connection).idle(ofOrder: order) {
            guard let before = try Tickets(connection).find(number) else { continue }
            try Splits(connection).end(before, at: now)
            let message = Ticket.Message(
                at: now, actor: .system, deed: .decline, text: nil)
            let after = try store(try before.declined(), from: before, message)
            try tellApplicant(of: after, message, at: now)
        }
    }
}

extension Ticket.Step {
    fileprivate var hasArrived: Bool { if case .arrived = self { true } else { false } }
}
