import Invoicing
import Storage
import Text

// The service center's side of requests (PRODUCT 5.2 to 5.4).
extension Bureau {
    func answer(
        _ request: StaffSupport, from asker: Asker, at now: Instant
    ) throws -> SupportReply {
        let member = try staff(asker)
        let requests = SupportRequests(connection)
        switch request {
        case .list(let filter): return .list(try requests.all(filter))
        case .show(let number):
            return .conversation(try conversation(find(request: number), for: .staff))
        case .markRead(let number, let seen):
            let found = try find(request: number)
            if try requests.isUnread(found, by: .staff) {
                try connection.transaction { try requests.markRead(found, by: .staff, upTo: seen) }
            }
            return .read
        case .brief(let number): return .brief(try brief(find(request: number)))
        case .about(let application):
            return .list(try requests.all(about: try find(application)))
        case .returning(let number):
            let found = try find(request: number)
            let application = try application(of: found)
            return .returning(
                Returning(
                    request: found, application: application,
                    canBeVoided: application.canBeVoided(on: now.day)))
        case .act(let move):
            return try connection.transaction { try act(move, by: member, at: now) }
        }
    }

    /// A request by its number, in any case.
    private func find(request number: String) throws -> SupportRequest {
        guard let found = try SupportRequests(connection).find(Plain.number(number)) else {
            throw Refusal.unknownRequest(number)
        }
        return found
    }

    private func act(
        _ move: SupportMove, by member: StaffMember, at now: Instant
    ) throws -> SupportReply {
        let found = try find(request: move.request)
        if let seen = move.revision, seen != found.revision {
            throw Refusal.requestChanged(request: found.number)
        }
        switch move.act {
        case .void, .redLetter: return try void(found, move, by: member, at: now)
        case .reply, .approve, .decline, .close, .arrive: break
        }
        let before = move.act == .approve ? try upToDate(found) : found
        let after = try step(move, before, by: member, at: now)
        let message = SupportRequest.Message(
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
        _ move: SupportMove, _ before: SupportRequest, by member: StaffMember, at now: Instant
    ) throws -> SupportRequest {
        switch move.act {
        case .reply: return try before.answered()
        case .approve:
            let after = try approve(before)
            if after.step.hasArrived {
                try noteReturn(
                    before, move, ["request": before.number, "kept": "yes"], member, now)
            }
            return after
        case .decline:
            let after = try before.declined()
            if before.step == .split { try endSplit(before, at: now) }
            return after
        case .close: return try closed(before)
        case .arrive:
            let after = try before.arrived()
            try noteReturn(before, move, ["request": before.number], member, now)
            return after
        case .void, .redLetter: return try before.voided()
        }
    }

    private func noteReturn(
        _ request: SupportRequest, _ move: SupportMove, _ letter: [String: String],
        _ member: StaffMember, _ now: Instant
    ) throws {
        let application = try application(of: request)
        _ = try self.move(
            application, .return, by: member.actor,
            remark: try MessageText(typed: move.text)?.text,
            to: try application.returned(), at: now, letter: letter)
    }

    /// What the conversation says was done.
    private func deed(
        _ move: SupportMove, _ after: SupportRequest
    ) -> SupportRequest.Deed {
        move.act == .approve && after.step.hasArrived ? .withhold : move.act.deed
    }

    /// A refund is not done while a Fapiao stands, also one that was issued since it was agreed.
    private func closed(_ before: SupportRequest) throws -> SupportRequest {
        let after = try before.closed()
        guard before.kind == .refund, let application = try subject(of: before),
            application.stage.canReturn
        else { return after }
        throw Refusal.refundIssued(
            request: before.number, application: application.number,
            isAgreed: before.step == .agreed)
    }

    /// What stands in the conversation: for some acts needed, and where a Fapiao is sent back to
    /// the branch's address when nothing else is said.
    private func text(_ move: SupportMove, for after: SupportRequest) throws -> String? {
        let text = try MessageText(typed: move.text)?.text
        switch move.act {
        case .reply, .decline: return try MessageText.required(move.text)
        case .approve where sendsToBranch(move, after):
            return try branchAddress(for: after).joined(separator: ", ")
        case .approve, .close, .arrive, .void, .redLetter: return text
        }
    }

    /// Whether a return is agreed, and nothing is said of where to.
    private func sendsToBranch(_ move: SupportMove, _ after: SupportRequest) -> Bool {
        move.act == .approve && after.step == .sendBack && move.text.allSatisfy(\.isWhitespace)
    }

    private func branchAddress(for request: SupportRequest) throws -> [String] {
        let language = try Accounts(connection).find(request.account)?.language ?? .english
        return settings.branch.returnAddress(language)
    }

    private func approve(_ before: SupportRequest) throws -> SupportRequest {
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
            if let known { try checkPayer(known) }
        case .title, .whereabouts, .other: break
        }
        return after
    }

    /// What was asked about a record before it was split, or before its order changed the account,
    /// is not agreed; a refund that was asked for before the bill was applied for is about the
    /// application since.
    private func upToDate(_ request: SupportRequest) throws -> SupportRequest {
        guard [.split, .certificate, .refund].contains(request.kind),
            let record = request.matter.about?.record
        else { return request }
        guard
            let bill = try BillingRecords(connection).some([record], of: request.account).first
        else { throw Refusal.recordGone(request: request.number, record: record) }
        if request.kind != .split { try checkWhole(bill) }
        guard request.kind == .refund, let claim = bill.claim else { return request }
        guard let application = try subject(of: request) else {
            throw Refusal.recordClaimed(record, application: claim.application)
        }
        return try refund(request, of: application)
    }

    private func refund(
        _ request: SupportRequest, of application: Application
    ) throws -> SupportRequest {
        let about = SupportRequest.About.application(application.number)
        if let other = try SupportRequests(connection).open(about: about, of: request.account)
            .first(where: { $0.kind == .refund })
        {
            throw Refusal.requestOpen(request: other.number)
        }
        var now = request
        now.matter = .refund(about)
        return now
    }

    /// The application that a request is about, or the live one that holds its record; never one
    /// of another account, which the order may have had before or since.
    func subject(of request: SupportRequest) throws -> Application? {
        switch request.matter.about {
        case .application(let number):
            try Applications(connection).find(number, of: request.account)
        case .record(let number):
            try Applications(connection).live(holding: number, of: request.account)
        case nil: nil
        }
    }

    private func application(of request: SupportRequest) throws -> Application {
        guard let found = try subject(of: request) else {
            throw Refusal.unknownApplication(request.matter.about?.number ?? "")
        }
        return found
    }
}

// A Fapiao that came back.
extension Bureau {
    private func void(
        _ before: SupportRequest, _ move: SupportMove, by member: StaffMember, at now: Instant
    ) throws -> SupportReply {
        let after = try before.voided()
        let old = try application(of: before)
        let voided: Application
        if case .redLetter(let forms) = move.act {
            voided = try old.redLettered(forms: forms)
        } else {
            voided = try old.madeVoid(at: now)
        }
        let replacement = try replacement(of: voided, for: before, at: now)
        let text = try text(move, for: after)
        var letter = content(of: replacement, for: before)
        letter["voiding"] = move.act.deed.rawValue
        _ = try self.move(
            old, .void, by: member.actor, remark: text, to: voided, at: now, letter: letter)
        if let replacement {
            _ = try Applications(connection).insert(replacement, by: member.actor)
        }
        let message = SupportRequest.Message(
            at: now, actor: member.actor, deed: move.act.deed, text: text)
        let stored = try store(after, from: before, message)
        return .voided(
            try conversation(stored, for: .staff), replacement: replacement?.number,
            remarks: voided.redLetterRemarks)
    }

    /// The application on the new title; none where the Fapiao came back for a refund.
    private func replacement(
        of voided: Application, for request: SupportRequest, at now: Instant
    ) throws -> Application? {
        guard case .title(_, let form) = request.matter else { return nil }
        let due = try CalendarDays(connection).calendar().dueDay(
            after: now.day, workingDays: settings.workingDays)
        return voided.replacement(
            as: try Numbers(connection).nextApplication(on: now.day), with: form, due: due,
            notices: try Notices(connection).dates(), at: now)
    }

    /// Takes the request back to where it was before the paper arrived.
    func undoArrival(
        _ application: Application, to stage: Stage, by member: StaffMember, at now: Instant
    ) throws {
        guard let before = try SupportRequests(connection).returning(application) else { return }
        _ = try store(
            try before.arrivalUndone(to: stage), from: before,
            SupportRequest.Message(at: now, actor: member.actor, deed: .undo, text: nil))
    }
}

// Splits.
extension Bureau {
    /// - Throws: `Refusal.splitLive` while an application holds a part.
    private func endSplit(_ request: SupportRequest, at now: Instant) throws {
        let live = try Splits(connection).parts(of: request).first { part in
            part.stage.map { !$0.isEnded } ?? false
        }
        if let application = live?.application {
            throw Refusal.splitLive(
                record: request.matter.about?.number ?? "", application: application)
        }
        try Splits(connection).end(request, at: now)
    }

    /// A part was applied for; with the last one the request is done.
    func noteApplied(
        _ application: Application, _ split: SplitPart, at now: Instant
    ) throws {
        guard let before = try SupportRequests(connection).find(split.request),
            before.status.isOpen
        else { return }
        let parts = try Splits(connection).parts(of: before)
        guard parts.allSatisfy({ $0.application != nil }) else { return }
        let message = SupportRequest.Message(
            at: now, actor: .system, deed: .apply, text: application.number)
        let after = try store(try before.applied(), from: before, message)
        try SupportRequests(connection).markRead(after, by: .applicant)
        try SupportRequests(connection).markRead(after, by: .staff)
    }

    /// An order left its account: what was agreed with that account, and holds nothing, ends.
    func endSplits(ofOrder order: String, at now: Instant) throws {
        for number in try Splits(connection).idle(ofOrder: order) {
            guard let before = try SupportRequests(connection).find(number) else { continue }
            try Splits(connection).end(before, at: now)
            let message = SupportRequest.Message(
                at: now, actor: .system, deed: .decline, text: nil)
            let after = try store(try before.declined(), from: before, message)
            try tellApplicant(of: after, message, at: now)
        }
    }
}

extension SupportRequest.Step {
    fileprivate var hasArrived: Bool { if case .arrived = self { true } else { false } }
}

extension SupportMove.Act {
    fileprivate var deed: SupportRequest.Deed {
        switch self {
        case .reply: .reply
        case .approve: .approve
        case .decline: .decline
        case .close: .close
        case .arrive: .arrive
        case .void: .void
        case .redLetter: .redLetter
        }
    }
}
