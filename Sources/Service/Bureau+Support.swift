import Invoicing
import Storage
import Text

// The applicant's side of requests (PRODUCT 5.2).
extension Bureau {
    func answer(
        _ request: ApplicantSupport, from asker: Asker, at now: Instant
    ) throws -> SupportReply {
        guard let account = asker.account else { throw Refusal.signInFirst }
        let requests = SupportRequests(connection)
        switch request {
        case .mine: return .list(try requests.all(of: account))
        case .know(let about): return .known(try subject(about, of: account))
        case .open(let opening):
            return .conversation(
                try connection.transaction { try open(opening, of: account, at: now) })
        case .read(let number):
            let found = try find(request: number, of: account)
            if try requests.isUnread(found, by: .applicant) {
                try connection.transaction { try requests.markRead(found, by: .applicant) }
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
                    throw Refusal.requestForbidden(request: before.number, before.standing)
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
        _ number: String, of account: Int64, _ deed: SupportRequest.Deed, _ text: String?,
        at now: Instant, _ transition: (SupportRequest) throws -> SupportRequest
    ) throws -> SupportReply {
        try connection.transaction {
            try take(.messages(account), at: now)
            let before = try find(request: number, of: account)
            // One letter for all that is written before staff look.
            let isFirst = try !SupportRequests(connection).isUnread(before, by: .staff)
            let message = SupportRequest.Message(
                at: now, actor: .applicant, deed: deed, text: text)
            let after = try store(try transition(before), from: before, message)
            if isFirst { try tellStaff(of: after, message, at: now) }
            try forgetSent(deed, in: after.number, of: account)
            return .conversation(try conversation(after))
        }
    }

    /// A request of the account, by its number in any case.
    func find(request number: String, of account: Int64) throws -> SupportRequest {
        guard let found = try SupportRequests(connection).find(Plain.number(number), of: account)
        else { throw Refusal.unknownRequest(number) }
        return found
    }
}

// Opening.
extension Bureau {
    /// So many may be open at a time; more would bury the others.
    private static let openLimit = 20

    private func open(
        _ opening: SupportOpening, of account: Int64, at now: Instant
    ) throws -> Conversation {
        guard let owner = try Accounts(connection).find(account) else { throw Refusal.signInFirst }
        let known = try subject(opening.about, of: account)
        if let other = known.open.first(where: { $0.kind == opening.kind }) {
            throw Refusal.requestOpen(request: other.number)
        }
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
        guard try SupportRequests(connection).openCount(of: account) < Self.openLimit else {
            throw Refusal.tooManyRequests
        }
        try take(.messages(account), at: now)
        let message = SupportRequest.Message(at: now, actor: .applicant, deed: .open, text: text)
        let request = try SupportRequests(connection).insert(
            SupportRequest(
                id: 0, number: try Numbers(connection).nextRequest(on: now.day),
                account: account, email: owner.email, matter: matter, openedAt: now),
            message: message)
        try tellStaff(of: request, message, at: now)
        try UnsentTexts(connection).remove(.new(about: opening.origin), of: account)
        return try conversation(request)
    }

    /// Everything that was typed, parsed for what is asked.
    private func matter(
        _ opening: SupportOpening, _ known: SupportSubject, at now: Instant
    ) throws -> SupportRequest.Matter {
        switch opening.kind {
        case .whereabouts: return .whereabouts(known.about)
        case .other: return .other(known.about)
        case .title:
            guard let application = known.application else {
                throw Refusal.fields([FieldRefusal(.about, .aboutApplication)])
            }
            guard application.stage.canReturn else {
                throw Refusal.notIssued(
                    application: application.number, stage: application.stage.name)
            }
            var fields = opening.fields
            fields.asksBuyer = settings.requiresTaxpayerID
            return .title(
                of: application.number, to: try FapiaoForm(fields, payer: application.payer))
        case .split:
            guard let bill = known.bill else {
                throw Refusal.fields([FieldRefusal(.about, .aboutRecord)])
            }
            try checkSplittable(bill)
            return .split(
                record: bill.number, into: try WantedPart.parsed(opening.parts, of: bill.amount))
        case .certificate, .refund:
            guard let about = known.about else {
                throw Refusal.fields([FieldRefusal(.about, .about)])
            }
            if let application = known.application {
                try checkPayer(application)
            } else if let bill = known.bill {
                try checkWhole(bill)
            }
            return opening.kind == .refund ? .refund(about) : .certificate(about)
        }
    }

    /// - Throws: `Refusal` where an application or a split holds the record.
    func checkSplittable(_ bill: BillingRecord) throws {
        if let split = bill.split {
            throw Refusal.recordSplit(bill.number, request: split.request)
        }
        if let claim = bill.claim {
            throw Refusal.splitClaimed(bill.number, application: claim.application)
        }
    }

    /// - Throws: `Refusal` where the record was split: a part may be issued on any title, so a
    ///   certificate or a refund is asked for by the application of the part.
    func checkWhole(_ bill: BillingRecord) throws {
        guard let split = bill.split else { return }
        throw Refusal.partOfSplit(record: bill.number, request: split.request)
    }

    /// For a certificate or a refund the title must be the payer (PRODUCT 3.5).
    func checkPayer(_ application: Application) throws {
        let title = application.fapiao.title.text
        guard title.foldedForComparison != application.payer.foldedForComparison else { return }
        throw Refusal.titleNotPayer(
            application: application.number, title: title, payer: application.payer,
            stage: application.stage.name)
    }

    /// What the system knows of an application or a billing record of the account, as typed.
    private func subject(_ typed: String, of account: Int64) throws -> SupportSubject {
        let number = Plain.number(typed)
        guard !number.isEmpty else {
            return SupportSubject(about: nil, application: nil, history: [], bill: nil, open: [])
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
        let about = held.map { SupportRequest.About.application($0.number) }
        return try subject(about ?? .record(bill.number), held, bill, of: account)
    }

    private func subject(
        _ about: SupportRequest.About, _ application: Application?, _ bill: BillingRecord?,
        of account: Int64
    ) throws -> SupportSubject {
        SupportSubject(
            about: about, application: application,
            history: try application.map { try Applications(connection).history(of: $0) } ?? [],
            bill: bill, open: try SupportRequests(connection).open(about: about, of: account))
    }

    /// The bill of a split that was not agreed yet.
    func wholeBill(_ about: SupportRequest.About?, of account: Int64) throws -> BillingRecord {
        guard let number = about?.number,
            let bill = try BillingRecords(connection).some([number], of: account).first
        else { throw Refusal.unknownRecord(about?.number ?? "") }
        try checkSplittable(bill)
        return bill
    }
}

// What both sides share.
extension Bureau {
    /// - Parameter side: whose reading it is.
    func conversation(
        _ request: SupportRequest, for side: SupportRequests.Side = .applicant
    ) throws -> Conversation {
        var application: Application?
        if case .application(let number) = request.matter.about {
            application = try Applications(connection).find(number, of: request.account)
        }
        return Conversation(
            request: request, messages: try SupportRequests(connection).messages(of: request),
            application: application, parts: try Splits(connection).parts(of: request),
            isUnread: try SupportRequests(connection).isUnread(request, by: side))
    }

    /// Stores a step within a transaction.
    ///
    /// - Throws: `Refusal.requestChanged` when somebody was faster.
    func store(
        _ after: SupportRequest, from before: SupportRequest, _ message: SupportRequest.Message
    ) throws -> SupportRequest {
        guard try SupportRequests(connection).update(after, from: before, message: message) else {
            throw Refusal.requestChanged(request: before.number)
        }
        return after
    }
}
