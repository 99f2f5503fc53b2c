import Text

// The moves of PRODUCT 4.2. Each returns the new value, or refuses.
extension Application {
    /// Taken in process by a member of staff.
    public func accepted(by name: String, at now: Instant) throws(Refusal) -> Application {
        try check(.accept, by: name)
        return moved(to: .inProcess(Taken(by: name, at: now)))
    }

    /// Given back to the queue.
    public func handedBack() throws(Refusal) -> Application {
        try check(.handBack)
        return moved(to: .submitted)
    }

    /// The Fapiaos were printed; their amounts add up to the application's.
    ///
    /// - Parameter anyway: also when another has taken it.
    public func issued(
        _ fapiaos: [Fapiao], by name: String, anyway: Bool = false
    ) throws(Refusal) -> Application {
        try check(.issue)
        if let taken = stage.taken, taken.by != name, !anyway {
            throw .takenByAnother(application: number, by: taken.by, since: taken.at)
        }
        let given = fapiaos.reduce(Money(fen: 0)) { $0 + $1.amount }
        guard given == total else { throw .amountsDiffer(of: total, given: given) }
        return moved(to: .issued(fapiaos))
    }

    /// Handed to the courier; once more when the parcel came back.
    public func mailedOut(_ parcel: Parcel) throws(Refusal) -> Application {
        try check(.mailOut)
        return moved(to: .mailedOut(stage.fapiaos, parcel))
    }

    /// Lies ready at the branch.
    public func readyForPickup() throws(Refusal) -> Application {
        try check(.ready)
        return moved(to: .readyForPickup(stage.fapiaos))
    }

    /// Has reached the applicant.
    public func received() throws(Refusal) -> Application {
        try check(.receive)
        return moved(to: .received(stage.fapiaos, stage.parcel))
    }

    /// Refused with a reason, which the history holds.
    public func rejected() throws(Refusal) -> Application {
        try check(.reject)
        return moved(to: .rejected)
    }

    /// Taken back by the applicant, before anybody began with it.
    public func withdrawn() throws(Refusal) -> Application {
        guard case .submitted = stage else { throw forbidden }
        return moved(to: .withdrawn)
    }

    /// The buyer of one of its orders objected: withdrawn while it can be, else a matter for
    /// staff.
    public func objected() -> Application {
        if case .submitted = stage { moved(to: .withdrawn) } else { moved(to: stage) }
    }

    /// The paper has come back.
    public func returned() throws(Refusal) -> Application {
        guard stage.canReturn else { throw forbidden }
        return moved(to: .returned(stage.fapiaos, stage.parcel))
    }

    /// Its Fapiaos are void, all of them issued in this month.
    public func madeVoid(at now: Instant) throws(Refusal) -> Application {
        guard case .returned(_, let parcel) = stage else { throw forbidden }
        return moved(to: .voided(try madeVoid(on: now.day), parcel))
    }

    /// Its Fapiaos are red-lettered.
    ///
    /// - Parameter forms: as typed, one for each Fapiao that needs one.
    public func redLettered(forms: [String]) throws(Refusal) -> Application {
        guard case .returned(_, let parcel) = stage else { throw forbidden }
        return moved(to: .voided(try redLettered(forms: forms), parcel))
    }

    /// The application that takes the place of this one, whose Fapiao is void: the same bills on
    /// another title.
    ///
    /// - Parameter due: as for a new application of today.
    public func replacement(
        as number: String, with fapiao: FapiaoForm, due: (day: Day, provisional: Bool),
        notices: NoticeDates, at now: Instant
    ) -> Application {
        return Application(
            id: 0, number: number, account: account, email: email, stage: .submitted,
            fapiao: fapiao, wantsCertificate: wantsCertificate && fapiao.title.isPayer(payer),
            payer: payer,
            shipping: shipping,
            lines: lines, orders: orders, submittedAt: now, dueByRule: due.day,
            noticeOn: notices[fapiao.type], isProvisional: due.provisional,
            replaces: self.number, split: split)
    }

    /// A remark was added, which the history holds.
    public func remarked() -> Application { moved(to: stage) }

    /// Goes another way, as long as it has not left; what lies ready at the branch stays there.
    public func shippingChanged(to shipping: ShippingForm) throws(Refusal) -> Application {
        switch stage {
        case .submitted, .inProcess, .issued: break
        case .readyForPickup where shipping.method == .pickup: break
        default: throw forbidden
        }
        var next = moved(to: stage)
        next.shipping = shipping
        return next
    }

    /// The last step of the service center taken back.
    ///
    /// - Parameter history: the application's, oldest first.
    public func undone(history: [HistoryEntry]) throws(Refusal) -> Application {
        guard let before = stage.undone(history: history) else {
            throw .nothingToUndo(application: number)
        }
        return moved(to: before)
    }

    /// - Throws: why the act cannot be done, see `ApplicationAct.hindrance`.
    private func check(_ act: ApplicationAct, by name: String = "") throws(Refusal) {
        if let hindrance = act.hindrance(standing, by: name) { throw hindrance }
    }

    private var forbidden: Refusal {
        .moveForbidden(application: number, stage: stage.name)
    }

    private func moved(to stage: Stage) -> Application {
        var next = self
        next.stage = stage
        next.revision += 1
        return next
    }
}

extension Stage {
    /// The stage before the last step of the service center; nil where there is nothing to take
    /// back.
    ///
    /// - Parameter history: the application's, oldest first.
    public func undone(history: [HistoryEntry]) -> Stage? {
        let steps = history.standingSteps
        guard let last = steps.last, steps.count > 1, last.deed.canBeUndone else { return nil }
        let step = steps[steps.count - 2]
        switch step.stage {
        case .submitted: return .submitted
        case .inProcess: return .inProcess(Taken(by: step.actor.name, at: step.at))
        case .issued: return .issued(fapiaos)
        case .mailedOut:
            return (step.parcel ?? parcel).map { .mailedOut(fapiaos, $0) }
        case .readyForPickup: return .readyForPickup(fapiaos)
        case .received: return .received(fapiaos, parcel)
        default: return nil
        }
    }
}

extension [HistoryEntry] {
    /// The steps that stand: each undo takes the last one away.
    var standingSteps: [HistoryEntry] {
        reduce(into: []) { steps, entry in
            if entry.deed == .undo {
                if !steps.isEmpty { steps.removeLast() }
            } else if entry.deed.isStep || entry.stage != steps.last?.stage {
                steps.append(entry)
            }
        }
    }
}

extension Deed {
    /// Moves the application on, also where the stage keeps its name.
    fileprivate var isStep: Bool {
        switch self {
        case .submit, .accept, .handBack, .issue, .mailOut, .ready, .receive, .reject, .withdraw,
            .return, .void:
            true
        case .remark, .undo, .changeShipping, .object: false
        }
    }

    /// A step of the service center, or a word that an application has arrived.
    fileprivate var canBeUndone: Bool {
        switch self {
        case .accept, .handBack, .issue, .mailOut, .ready, .receive, .reject, .return: true
        case .submit, .withdraw, .remark, .undo, .changeShipping, .void, .object: false
        }
    }
}
