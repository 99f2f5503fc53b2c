// What a ticket can be opened about.
extension TicketSubject {
    /// Why a ticket of a kind cannot be opened about it; nil where it can, as far as this alone
    /// tells: what is typed for the ticket may be wrong still.
    public func hindrance(to kind: Ticket.Kind) -> Refusal? {
        if let other = open.first(where: { $0.kind == kind }) {
            return .ticketOpen(ticket: other.number)
        }
        do throws(Refusal) {
            switch kind {
            case .whereabouts, .other: break
            case .title: _ = try reissuable()
            case .split: _ = try splittable()
            case .certificate, .refund: _ = try paid()
            }
            return nil
        } catch {
            return error
        }
    }

    /// The application whose Fapiao can come back for another title.
    public func reissuable() throws(Refusal) -> Application {
        guard let application else { throw .fields([FieldRefusal(.about, .aboutApplication)]) }
        guard application.stage.canReturn else {
            throw .notIssued(application: application.number, stage: application.stage.name)
        }
        return application
    }

    /// The billing record that can be split.
    public func splittable() throws(Refusal) -> BillingRecord {
        if let application {
            let record = bill?.label ?? application.records.first ?? ""
            throw .splitClaimed(record, application: application.number)
        }
        guard let bill else { throw .fields([FieldRefusal(.about, .aboutRecord)]) }
        try bill.checkSplittable()
        return bill
    }

    /// What a certificate or a refund can be asked for.
    public func paid() throws(Refusal) -> Ticket.About {
        guard let about else { throw .fields([FieldRefusal(.about, .about)]) }
        if let application {
            try application.checkPayer()
        } else {
            try bill?.checkWhole()
        }
        return about
    }
}

extension BillingRecord {
    /// - Throws: where an application or a split holds it.
    public func checkSplittable() throws(Refusal) {
        if let split { throw .recordSplit(number, ticket: split.ticket) }
        if let claim { throw .splitClaimed(number, application: claim.application) }
    }

    /// - Throws: where it was split: a part may be issued on any title, so a certificate or a
    ///   refund is asked for by the application of the part.
    public func checkWhole() throws(Refusal) {
        if let split { throw .partOfSplit(record: number, ticket: split.ticket) }
    }
}

extension Application {
    /// - Throws: where its title is not the payer, as a certificate and a refund need it.
    public func checkPayer() throws(Refusal) {
        guard !fapiao.title.isPayer(payer) else { return }
        throw .titleNotPayer(
            application: number, title: fapiao.title.text, payer: payer, stage: stage.name)
    }
}
