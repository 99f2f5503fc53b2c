// What can become of a ticket (PRODUCT 5.2 to 5.4). Each returns the new value, or refuses.
extension Ticket {
    /// The applicant wrote: it is the service center's turn.
    public func written() throws(Refusal) -> Ticket { try moved(to: .open) }

    /// The service center wrote: it is the applicant's turn.
    public func answered() throws(Refusal) -> Ticket {
        try check(.reply)
        return try moved(to: .waiting)
    }

    /// Other parts are asked for; until they are agreed.
    public func proposing(_ parts: [WantedPart]) throws(Refusal) -> Ticket {
        guard case .split(let record, _) = matter, step == .asked else { throw forbidden }
        var next = try moved(to: .open)
        next.matter = .split(record: record, into: parts)
        return next
    }

    /// What was asked for is agreed.
    ///
    /// - Parameter application: the one that it is about, as it is now.
    public func approved(_ application: Application?) throws(Refusal) -> Ticket {
        try check(.approve)
        switch matter {
        case .whereabouts, .other: throw .nothingToApprove(ticket: number)
        case .split: return try moved(to: .waiting, .split)
        case .certificate: return try moved(to: .open, .agreed)
        case .title:
            guard let application, application.stage.canReturn else {
                throw .notIssued(
                    application: application?.number ?? "",
                    stage: application?.stage.name ?? .submitted)
            }
            return try returning(application)
        case .refund:
            guard let application, application.stage.canReturn else {
                return try moved(to: .open, .agreed)
            }
            return try returning(application)
        }
    }

    /// What never left is there already: nobody has to send it back.
    private func returning(_ application: Application) throws(Refusal) -> Ticket {
        application.stage.isAtServiceCenter
            ? try moved(to: .open, .arrived(waybill: nil)) : try moved(to: .waiting, .sendBack)
    }

    /// What was asked for is not done, or not any more: until the paper is here. A parcel that was
    /// only said to be on its way may never come.
    public func declined() throws(Refusal) -> Ticket {
        try check(.decline)
        var next = self
        next.status = .declined
        next.revision += 1
        return next
    }

    /// All that was asked for is done.
    public func closed() throws(Refusal) -> Ticket {
        try check(.close)
        return try moved(to: .done)
    }

    /// The applicant sent the Fapiao back, or mends the waybill.
    public func sentBack(_ waybill: Waybill) throws(Refusal) -> Ticket {
        switch step {
        case .sendBack, .sentBack:
            return try moved(to: .open, .sentBack(waybill: waybill.text))
        default: throw forbidden
        }
    }

    /// The paper is at the service center; it may also have been handed in without a parcel.
    public func arrived() throws(Refusal) -> Ticket {
        try check(.arrive)
        return try moved(to: .open, .arrived(waybill: step.waybill))
    }

    /// The arrival was noted by mistake.
    ///
    /// - Parameter stage: what the application is again; a Fapiao that has not left the service
    ///   center is for staff to note again, not for the applicant to send.
    public func arrivalUndone(to stage: Stage) throws(Refusal) -> Ticket {
        guard case .arrived(let waybill) = step else { throw forbidden }
        if stage.isAtServiceCenter { return try moved(to: .open, .sendBack) }
        guard let waybill else { return try moved(to: .waiting, .sendBack) }
        return try moved(to: .open, .sentBack(waybill: waybill))
    }

    /// The old Fapiao is void, and with that it is done.
    public func voided() throws(Refusal) -> Ticket {
        try check(.void)
        return try moved(to: .done, .voided(waybill: step.waybill))
    }

    /// Every part of the split was applied for.
    public func applied() throws(Refusal) -> Ticket {
        guard step == .split else { throw forbidden }
        return try moved(to: .done)
    }

    /// - Throws: why the act cannot be done, see `TicketAct.hindrance`.
    private func check(_ act: TicketAct) throws(Refusal) {
        if let hindrance = act.hindrance(standing) { throw hindrance }
    }

    private var forbidden: Refusal {
        .ticketForbidden(standing)
    }

    private func moved(
        to status: Status, _ step: Step? = nil
    ) throws(Refusal) -> Ticket {
        guard self.status.isOpen else { throw forbidden }
        var next = self
        next.status = status
        if let step { next.step = step }
        next.revision += 1
        return next
    }
}
