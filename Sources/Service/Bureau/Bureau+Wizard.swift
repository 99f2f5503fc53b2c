import Invoicing
import Storage

extension Bureau {
    func answer(
        _ request: WizardRequest, from asker: Asker, at now: Instant
    ) throws -> WizardReply {
        guard let account = asker.account else { throw Refusal.signInFirst }
        switch request {
        case .bills: return try bills(of: account, at: now)
        case .open(let numbers): return try open(numbers, of: account, at: now)
        case .resume(let draft): return .draft(try openDraft(draft, of: account))
        case .startAgain(let draft): return try startAgain(draft, of: account, at: now)
        case .save(let draft, let fields):
            try change(draft, of: account) {
                try Drafts(connection).save(fields, draft: draft, at: now)
            }
            return .saved
        case .keep(let draft, let field, let text):
            try change(draft, of: account) {
                try Drafts(connection).keep(field, text: text, draft: draft)
            }
            return .saved
        case .review(let draft):
            return .review(
                try openDraft(draft, of: account).reviewed(
                    at: now, settings: settings, calendar: CalendarDays(connection).calendar(),
                    notices: Notices(connection).dates()))
        case .confirm(let seen): return .confirmed(try confirm(seen, of: account, at: now))
        case .applications:
            return .applications(try Applications(connection).summaries(of: account))
        case .application(let number):
            guard let found = try Applications(connection).find(number, of: account) else {
                throw Refusal.unknownApplication(number)
            }
            return .application(found, try Applications(connection).history(of: found))
        case .withdraw, .arrived, .changeShipping, .correct:
            return try follow(request, of: account, at: now)
        case .earlier(let kind): return .earlier(try Titles(connection).all(kind, of: account))
        case .forget(let entry):
            try connection.transaction { try Titles(connection).forget(entry, of: account) }
            return .earlier(try Titles(connection).all(entry.kind, of: account))
        }
    }

    private func bills(of account: AccountID, at now: Instant) throws -> WizardReply {
        let bills = try BillingRecords(connection).all(of: account)
        let ready = Set(
            bills.filter { $0.status(at: now, syncDays: settings.syncDays) == .ready }
                .map(\.reference))
        let touched = try Drafts(connection).open(of: account).first { draft in
            draft.isTyped && draft.records.allSatisfy(ready.contains)
        }
        return .bills(bills, offer: try touched.map(summary))
    }

    private func open(_ numbers: [String], of account: AccountID, at now: Instant) throws
        -> WizardReply
    {
        let bills = try findBills(numbers, of: account)
        let fresh = Draft(
            id: .unsaved, account: account, bills: bills, fields: DraftFields(), filledFrom: nil)
        try fresh.checkBills(at: now, settings: settings)
        return try connection.transaction {
            if let earlier = try Drafts(connection).open(fresh.records, of: account) {
                return earlier.isTyped
                    ? .offer(try summary(earlier)) : .draft(try draft(earlier))
            }
            return .draft(try begin(bills, of: account, at: now))
        }
    }

    private func startAgain(_ id: DraftID, of account: AccountID, at now: Instant) throws
        -> WizardReply
    {
        let old = try openDraft(id, of: account)
        return try connection.transaction {
            try Drafts(connection).replace(id)
            return .draft(try begin(old.bills, of: account, at: now))
        }
    }

    private func begin(
        _ bills: [BillingRecord], of account: AccountID, at now: Instant
    ) throws -> Draft {
        let last = try Applications(connection).newest(of: account)
        let payer = bills.first?.payer ?? ""
        var fields = last.map { DraftFields(from: $0) } ?? DraftFields(payer: payer)
        fields.asksBuyer = settings.requiresTaxpayerID
        if let agreed = bills.first?.agreedTitle {
            fields.take(
                agreed, earlier: try Titles(connection).all(.title, of: account))
        }
        let id = try Drafts(connection).add(
            bills.map(\.reference), of: account, fields: fields, filledFrom: last?.number, at: now)
        return Draft(
            id: id, account: account, bills: bills, fields: fields, filledFrom: last?.number)
    }

    private func confirm(
        _ seen: Review, of account: AccountID, at now: Instant
    ) throws -> Confirmation {
        try connection.transaction {
            // Read here: an import of the calendar finds what was confirmed before it, and what
            // comes after finds the import.
            let calendar = try CalendarDays(connection).calendar()
            let record = try openRecord(seen.draft, of: account)
            let draft = try draft(record)
            guard let owner = try Accounts(connection).find(account) else {
                throw Refusal.signInFirst
            }
            // Parsed before a number is counted, so that a refusal leaves no gap.
            let notices = try Notices(connection).dates()
            let review = try draft.reviewed(
                at: now, settings: settings, calendar: calendar, notices: notices)
            guard review == seen else { throw Refusal.draftChanged }
            let application = try draft.confirmed(
                as: try Numbers(connection).nextApplication(on: now.day),
                replacing: try rejected(before: draft), email: owner.email, at: now,
                settings: settings, calendar: calendar, notices: notices)
            let row = try Applications(connection).insert(application)
            try Drafts(connection).confirm(record, as: row, at: now)
            for entry in draft.fields.earlier(usedAt: now) {
                try Titles(connection).use(entry, of: account)
            }
            try tellReceived(application, owner, at: now)
            if let split = application.split { try noteApplied(application, split, at: now) }
            return Confirmation(
                application: application.number, type: application.fapiao.type,
                due: application.due,
                isProvisional: application.isProvisional, email: owner.email)
        }
    }
}

extension Bureau {
    func tellReceived(
        _ application: Application, _ owner: Accounts.Account, at now: Instant
    ) throws {
        try write(
            .received(
                ReceivedLetter(
                    application: application.number, title: application.fapiao.title.text,
                    total: application.total, expected: application.expected)),
            to: owner.email, language: owner.language, at: now)
    }

    func findBills(_ numbers: [String], of account: AccountID) throws -> [BillingRecord] {
        var wanted: [BillReference] = []
        for number in numbers {
            guard let reference = BillReference(number) else {
                throw Refusal.unknownRecord(number)
            }
            if !wanted.contains(reference) { wanted.append(reference) }
        }
        let known = try BillingRecords(connection).some(wanted.map(\.number), of: account)
        for reference in wanted { try check(reference, among: known) }
        return known.filter { bill in wanted.contains { $0.text == bill.reference } }
    }

    /// - Throws: `Refusal` where there is no such record of the account, or it was split, or is
    ///   not split any more.
    private func check(_ reference: BillReference, among known: [BillingRecord]) throws {
        if known.contains(where: { $0.reference == reference.text }) { return }
        guard let record = known.first(where: { $0.number == reference.number }) else {
            throw Refusal.unknownRecord(reference.number)
        }
        if reference.part == nil, let split = record.split {
            throw Refusal.recordSplit(record.number, ticket: split.ticket)
        }
        throw Refusal.splitEnded(record: record.number)
    }

    /// Changes a draft in a transaction that finds it open.
    private func change(_ id: DraftID, of account: AccountID, _ body: () throws -> Void) throws {
        try connection.transaction {
            _ = try openRecord(id, of: account)
            try body()
        }
    }

    private func openDraft(_ id: DraftID, of account: AccountID) throws -> Draft {
        try draft(try openRecord(id, of: account))
    }

    func openRecord(_ id: DraftID, of account: AccountID) throws -> Drafts.Record {
        guard let record = try Drafts(connection).find(id, of: account) else {
            throw Refusal.unknownDraft
        }
        if let application = record.application {
            throw Refusal.alreadyConfirmed(application: application)
        }
        return record
    }

    func draft(_ record: Drafts.Record) throws -> Draft {
        var fields = try Drafts(connection).fields(of: record.id)
        fields.asksBuyer = settings.requiresTaxpayerID
        var draft = Draft(
            id: record.id, account: record.account,
            bills: try findBills(record.records, of: record.account),
            fields: fields, filledFrom: record.filledFrom,
            application: record.application)
        draft.rejection = try rejection(before: draft)
        return draft
    }

    private func summary(_ record: Drafts.Record) throws -> DraftSummary {
        let fields = try Drafts(connection).fields(of: record.id)
        return DraftSummary(
            id: record.id,
            records: try findBills(record.records, of: record.account).map(\.label),
            begunAt: record.begunAt, type: fields.type,
            title: fields[.title], isShippingFilledIn: (try? ShippingForm(fields)) != nil)
    }
}
