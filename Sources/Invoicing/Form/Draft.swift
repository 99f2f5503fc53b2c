import Text

/// An application that is being filled in: raw text by field, until Confirm parses it.
public struct Draft: Hashable, Sendable {
    public let id: DraftID
    public let account: AccountID
    public let bills: [BillingRecord]
    public var fields: DraftFields
    /// The application that the first values came from.
    public let filledFrom: String?
    /// Why staff rejected that, where the draft corrects it.
    public var rejection: String?
    /// The application that Confirm made of it.
    public let application: String?

    public init(
        id: DraftID, account: AccountID, bills: [BillingRecord], fields: DraftFields,
        filledFrom: String?, application: String? = nil
    ) {
        self.id = id
        self.account = account
        self.bills = bills
        self.fields = fields
        self.filledFrom = filledFrom
        self.application = application
    }

    public var payer: String { bills.first?.payer ?? "" }
    /// By which its bills are applied for, see `BillingRecord.reference`.
    public var records: [String] { bills.map(\.reference) }
    /// Its bills as people read them, see `BillingRecord.label`.
    public var labels: [String] { bills.map(\.label) }
    /// The part of a bill that it is for, where that was split.
    public var part: SplitPart? { bills.first?.split }
    /// The same, as long as it keeps the title that was agreed.
    public var agreedPart: SplitPart? { bills.first?.agreedTitle == nil ? nil : part }
    public var total: Money { bills.reduce(Money(fen: 0)) { $0 + $1.amount } }

    /// Everything parsed, as the confirmation page shows it.
    ///
    /// - Throws: `Refusal.fields` with every wrong field of both forms, or why a record cannot
    ///   be applied for.
    public func reviewed(
        at now: Instant, settings: Settings, calendar: WorkingCalendar,
        notices: NoticeDates = NoticeDates()
    ) throws(Refusal) -> Review {
        try checkBills(at: now, settings: settings)
        var faults: [FieldRefusal] = []
        var fapiao: FapiaoForm?
        var shipping: ShippingForm?
        do { fapiao = try FapiaoForm(fields, payer: payer) } catch { faults += error.fieldFaults }
        do { shipping = try ShippingForm(fields) } catch { faults += error.fieldFaults }
        if let fapiao, let fault = otherTitle(than: fapiao.title.text) {
            faults.append(FieldRefusal(.title, fault))
        }
        guard let fapiao, let shipping, faults.isEmpty else { throw .fields(faults) }
        let due = calendar.dueDay(after: now.day, workingDays: settings.workingDays)
        return Review(
            draft: id, fapiao: fapiao, shipping: shipping,
            lines: bills.map { $0.line(settings: settings) },
            due: DueDate(rule: due.day, notice: notices[fapiao.type]),
            isProvisional: due.provisional)
    }

    /// What is wrong with one field as it stands: checked when the field is left.
    public func fault(in field: FieldID) -> FieldFault? {
        fields.fault(in: field, payer: payer)
            ?? (field == .title ? otherTitle(than: fields[.title]) : nil)
    }

    /// A part of a split keeps the title that was agreed.
    private func otherTitle(than title: String) -> FieldFault? {
        guard let agreed = agreedPart?.title,
            title.foldedForComparison != agreed.foldedForComparison
        else { return nil }
        return .titleAgreed(agreed)
    }

    /// The application that Confirm makes.
    ///
    /// - Parameters:
    ///   - number: the application's number, already counted.
    ///   - replaced: the number of the rejected application that it corrects.
    /// - Throws: as `reviewed`.
    public func confirmed(
        as number: String, replacing replaced: String? = nil, email: String, at now: Instant,
        settings: Settings, calendar: WorkingCalendar, notices: NoticeDates = NoticeDates()
    ) throws(Refusal) -> Application {
        let review = try reviewed(
            at: now, settings: settings, calendar: calendar, notices: notices)
        return Application(
            id: 0, number: number, account: account, email: email, stage: .submitted,
            fapiao: review.fapiao, wantsCertificate: fields.wantsCertificate, payer: payer,
            shipping: review.shipping, lines: review.lines,
            orders: bills.map(\.order).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
            submittedAt: now, dueByRule: review.due.rule, noticeOn: review.due.notice,
            isProvisional: review.isProvisional, replaces: replaced, split: bills.first?.split)
    }

    /// - Throws: why the records cannot be applied for together, now.
    public func checkBills(at now: Instant, settings: Settings) throws(Refusal) {
        guard let first = bills.first else { throw .nothingChosen }
        for bill in bills {
            switch bill.status(at: now, syncDays: settings.syncDays) {
            case .ready: break
            case .available(let day): throw .recordNotReady(bill.number, from: day)
            case .claimed(let claim):
                throw .recordClaimed(bill.number, application: claim.application)
            }
        }
        guard bills.allSatisfy({ $0.payer == first.payer }) else { throw .differentPayers }
        if bills.count > 1, let part = bills.first(where: { $0.split != nil }) {
            throw .partAlone(part.number)
        }
    }
}

extension Refusal {
    /// The wrong fields, when that is what it is about.
    public var fieldFaults: [FieldRefusal] {
        if case .fields(let faults) = self { faults } else { [] }
    }
}
