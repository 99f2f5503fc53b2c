import Invoicing
import Storage
import Text

// The service center's side: queues, and the moves of PRODUCT 4.2 and 4.4.
extension Bureau {
    func answer(_ request: DeskRequest, from asker: Asker, at now: Instant) throws -> DeskReply {
        let member = try staff(asker)
        switch request {
        case .me: return .me(member)
        case .counts: return .counts(try Queues(connection).counts(today: now.day))
        case .queue(let filter, let last, let limit):
            return .queue(
                try Queues(connection).page(filter, today: now.day, after: last, limit: limit))
        case .queueEnd(let filter, let next, let limit):
            return .queue(
                try Queues(connection).page(filter, today: now.day, before: next, limit: limit))
        case .show(let number):
            let found = try find(number)
            return .application(found, try Applications(connection).history(of: found))
        case .move(let moving):
            let after = try connection.transaction { try move(moving, by: member, at: now) }
            return .application(after, try Applications(connection).history(of: after))
        case .moveAll(let movings):
            return .moved(
                try connection.withOnePatience {
                    try movings.map { moving in
                        try outcome(moving) {
                            try connection.transaction { try move(moving, by: member, at: now) }
                        }
                    }
                })
        case .export(let numbers, let accepting):
            return .exported(
                try export(numbers, accepting: accepting, by: member, at: now))
        case .rehearse(let movings):
            return .rehearsed(try rehearsed(movings, by: member, at: now))
        }
    }

    /// Applications for `list`, oldest due first, handed over a part at a time.
    public func list(
        _ filter: ApplicationFilter, at now: Instant, _ visit: (Application) throws -> Void
    ) throws {
        let wanted = filter.search.map(SearchText.init)
        var last: Application?
        var count = 0
        while true {
            let part = try Applications(connection).page(
                filter, today: now.day, after: last, limit: 200)
            for application in part
            where wanted.map({ SearchTokens.matches(application, $0) }) ?? true {
                if let limit = filter.limit, count >= limit { return }
                try visit(application)
                count += 1
            }
            guard part.count == 200 else { return }
            last = part.last
        }
    }

    /// Role and whether disabled are read anew each time.
    ///
    /// - Throws: `Refusal.forbidden` for who does not work here.
    func staff(_ asker: Asker) throws -> StaffMember {
        switch asker {
        case .operator: return .operator
        case .staff(let name):
            guard let member = try Staff(connection).find(name) else {
                throw Refusal.unknownStaff(name)
            }
            return member
        case .stranger, .applicant, .replacing, .system: throw Refusal.forbidden
        }
    }

    /// An application by its number, in any case.
    func find(_ number: String) throws -> Application {
        guard let found = try Applications(connection).find(Plain.number(number)) else {
            throw Refusal.unknownApplication(number)
        }
        return found
    }
}

extension Bureau {
    private func move(
        _ moving: Moving, by member: StaffMember, at now: Instant
    ) throws -> Application {
        let before = try find(moving.application)
        if let seen = moving.revision, seen != before.revision {
            throw try changedElsewhere(before)
        }
        let (remark, after) = try step(moving, from: before, by: member, at: now)
        return try move(
            before, moving.move.act.deed, by: member.actor, remark: remark, to: after, at: now)
    }

    /// The application after a step, and the remark that goes with it.
    private func step(
        _ moving: Moving, from before: Application, by member: StaffMember, at now: Instant
    ) throws -> (String?, Application) {
        var remark = try moving.remark.flatMap { try Remark(typed: $0)?.text }
        func reason() throws {
            if remark == nil { throw Refusal.fields([FieldRefusal(.remark, .required)]) }
        }
        if moving.move.act.role == .lead, member.role != .lead { throw Refusal.leadOnly }
        let after: Application
        switch moving.move {
        case .accept: after = try before.accepted(by: member.name, at: now)
        case .handBack: after = try before.handedBack()
        case .issue(let entries, let anyway):
            let fapiaos = try FapiaoEntry.parsed(entries, for: before, today: now.day)
            after = try before.issued(fapiaos, by: member.name, anyway: anyway)
            for fapiao in fapiaos { try checkUnused(fapiao) }
        case .mailOut(let courier, let typed):
            after = try before.mailedOut(try parcel(before, courier, typed, at: now))
            if before.stage.name == .mailedOut { try reason() }
        case .ready: after = try before.readyForPickup()
        case .receive: after = try before.received()
        case .reject:
            after = try before.rejected()
            try reason()
        case .remark:
            after = before.remarked()
            try reason()
        case .undo:
            after = try reopened(
                before.undone(history: Applications(connection).history(of: before)), from: before)
            try reason()
            try checkBillsFree(before)
            if before.stage.name == .returned {
                try undoArrival(before, to: after.stage, by: member, at: now)
            }
        }
        if remark?.isEmpty == true { remark = nil }
        return (remark, after)
    }

    /// What is open again is due by the calendar as it is now: it may have been imported
    /// meanwhile.
    private func reopened(
        _ after: Application, from before: Application
    ) throws -> Application {
        guard after.stage.name.isOpen, !before.stage.name.isOpen else { return after }
        return after.dated(
            by: try CalendarDays(connection).calendar(), workingDays: settings.workingDays)
    }

    private func parcel(
        _ application: Application, _ courier: Courier?, _ typed: String, at now: Instant
    ) throws -> Parcel {
        do throws(FieldFault) {
            let waybill = try Waybill(typed)
            return Parcel(
                carrier: courier ?? application.shipping.method.courier ?? .yunda,
                waybill: waybill.text, mailedAt: now)
        } catch {
            throw Refusal.fields([FieldRefusal(.waybill, error)])
        }
    }

    private func checkUnused(_ fapiao: Fapiao) throws {
        if let holder = try Applications(connection).holder(
            ofCode: fapiao.code, number: fapiao.number)
        {
            throw Refusal.numberUsed(
                code: fapiao.code, number: fapiao.number, application: holder)
        }
    }

    /// What ended frees its bills; it comes back only while they are free.
    private func checkBillsFree(_ application: Application) throws {
        guard application.stage.name == .rejected else { return }
        for order in application.orders
        where try Orders(connection).find(order)?.account != application.account {
            throw Refusal.orderGone(application: application.number, order: order)
        }
        try checkSplit(application)
        guard let other = try Applications(connection).claimant(ofRecordsOf: application) else {
            return
        }
        throw Refusal.billClaimedAgain(
            application: application.number, record: other.record, by: other.number)
    }

    /// A part comes back only while its split stands, and a whole bill while there is none.
    private func checkSplit(_ application: Application) throws {
        if let split = application.split {
            guard try Splits(connection).stands(split.ticket) else {
                throw Refusal.splitEnded(record: application.records.first ?? "")
            }
            return
        }
        for record in application.records {
            if let ticket = try Splits(connection).ticket(splitting: record) {
                throw Refusal.recordSplit(record, ticket: ticket)
            }
        }
    }

    private func outcome(
        _ moving: Moving, _ body: () throws -> Application
    ) throws -> MoveOutcome {
        do {
            let after = try body()
            return MoveOutcome(application: after.number, after: after, refusal: nil)
        } catch let refusal as Refusal {
            return MoveOutcome(application: moving.application, after: nil, refusal: refusal)
        } catch let fault as StorageFault {
            // The others are told apart from it, and may be done.
            let refusal: Refusal =
                switch fault.kind {
                case .locked: .held(moving.application)
                case .unsure: .unsure
                default: .notSaved(moving.application)
                }
            return MoveOutcome(application: moving.application, after: nil, refusal: refusal)
        }
    }

    /// What is unusual about what was entered with a step that was taken; empty where the database
    /// cannot tell, for the step is done all the same.
    ///
    /// - Parameter application: as it is after the step.
    public func warnings(
        about application: Application, after move: Move, at now: Instant
    ) -> [FieldDoubt] {
        (try? doubts(about: application, after: move, on: now.day)) ?? []
    }

    private func doubts(
        about application: Application, after move: Move, on today: Day
    ) throws -> [FieldDoubt] {
        switch move {
        case .issue(let entries, _):
            let paidOn = try BillingRecords(connection).lastPaid(of: application.records)?.day
            return application.stage.fapiaos.flatMap { $0.doubts(paidOn: paidOn) }
                + entries.flatMap { $0.doubts(today: today) }
        case .mailOut:
            guard let parcel = application.stage.parcel else { return [] }
            let others = try Applications(connection).others(withWaybillOf: application)
            return parcel.doubts(others: others)
        default: return []
        }
    }

    /// Done in one transaction that is taken back: a number that two of them use is found too.
    private func rehearsed(
        _ movings: [Moving], by member: StaffMember, at now: Instant
    ) throws -> [Rehearsal] {
        let hadMail = hasMail
        defer { hasMail = hadMail }
        do {
            try connection.transaction { () throws -> Never in
                throw Rehearsed(
                    rehearsals: try movings.map { moving in
                        let done = try outcome(moving) { try move(moving, by: member, at: now) }
                        return Rehearsal(
                            moving, after: done.after, refusal: done.refusal,
                            doubts: try done.after.map {
                                try doubts(about: $0, after: moving.move, on: now.day)
                            } ?? [])
                    })
            }
        } catch let rehearsed as Rehearsed {
            return rehearsed.rehearsals
        }
    }

    /// Takes the transaction back and the result with it.
    private struct Rehearsed: Error {
        let rehearsals: [Rehearsal]
    }
}

extension Bureau {
    /// Stores a move within a transaction, and writes to the applicant.
    ///
    /// - Parameter ticket: the ticket by which its Fapiao came back, for the letter.
    func move(
        _ before: Application, _ deed: Deed, by actor: Actor, remark: String?,
        to after: Application, at now: Instant, ticket: StatusLetter.Return? = nil
    ) throws -> Application {
        let entry = HistoryEntry(
            at: now, actor: actor, deed: deed, stage: after.stage.name, remark: remark)
        guard
            try Applications(connection).update(
                after, from: before, entry: entry, content: after.changes(from: before))
        else { throw try changedElsewhere(before) }
        // Who changed the shipping knows it.
        if deed != .changeShipping {
            try tellApplicant(of: after, entry, ticket, at: now)
        }
        return after
    }

    /// Who was faster, and what the application is now.
    private func changedElsewhere(_ seen: Application) throws -> Refusal {
        let current = try find(seen.number)
        let last = try Applications(connection).history(of: current).last
        return .changedElsewhere(
            application: current.number, by: last?.actor.name ?? "",
            at: last?.at ?? current.submittedAt, stage: current.stage.name)
    }

    private func tellApplicant(
        of application: Application, _ entry: HistoryEntry, _ ticket: StatusLetter.Return?,
        at now: Instant
    ) throws {
        guard let owner = try Accounts(connection).find(application.account) else { return }
        var letter = StatusLetter(
            application: application.number, title: application.fapiao.title.text,
            stage: entry.stage, deed: entry.deed, remark: entry.remark,
            expected: application.stage.name.isOpen ? application.expected : nil)
        letter.fapiaos = application.stage.fapiaos.map {
            $0.code.isEmpty ? $0.number : "\($0.code) / \($0.number)"
        }
        letter.parcel = application.stage.parcel.map { .init($0.carrier, waybill: $0.waybill) }
        letter.ticket = ticket
        try write(.status(letter), to: owner.email, language: owner.language, at: now)
    }
}

extension Application {
    /// What a letter says of its due date.
    var expected: Expected { Expected(on: dueOn, by: due.by) }
}

extension StaffMember {
    /// As the history names who did something.
    var actor: Actor { self == .operator ? .operator : .staff(name) }
}
