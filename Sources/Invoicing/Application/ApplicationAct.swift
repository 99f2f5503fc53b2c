/// What staff do with an application (PRODUCT 4.2 and 4.4): the one list that transitions, keys,
/// bulk, commands, letters and words read.
public enum ApplicationAct: String, CaseIterable, Hashable, Sendable {
    case accept, handBack, issue, mailOut, ready, receive, reject, remark, undo

    /// What has to be entered with it.
    public enum Needs: Hashable, Sendable {
        case nothing
        /// A word for the applicant, which may be left out.
        case remark
        /// A text that the applicant reads.
        case reason
        case fapiaos
        case parcel
    }

    public var needs: Needs {
        switch self {
        case .accept, .handBack: .nothing
        case .ready, .receive: .remark
        case .reject, .remark, .undo: .reason
        case .issue: .fapiaos
        case .mailOut: .parcel
        }
    }

    /// Who may do it at least.
    public var role: Role { self == .undo ? .lead : .clerk }

    /// How the history names it.
    public var deed: Deed {
        switch self {
        case .accept: .accept
        case .handBack: .handBack
        case .issue: .issue
        case .mailOut: .mailOut
        case .ready: .ready
        case .receive: .receive
        case .reject: .reject
        case .remark: .remark
        case .undo: .undo
        }
    }

    /// Why it cannot be done; nil where it can, as far as the standing tells: what an undo would
    /// take back is only known from the history.
    public func hindrance(
        _ standing: ApplicationStanding, by name: String, _ role: Role
    ) -> Refusal? {
        role == .clerk && self.role == .lead ? .leadOnly : hindrance(standing, by: name)
    }

    /// The same whoever asks, but for what another has taken.
    func hindrance(_ standing: ApplicationStanding, by name: String) -> Refusal? {
        let forbidden = Refusal.moveForbidden(
            application: standing.number, stage: standing.stage)
        let otherWay = Refusal.otherWay(
            application: standing.number, isPickup: standing.isPickup)
        switch self {
        case .accept:
            if standing.stage == .submitted { return nil }
            guard let taken = standing.taken, taken.by != name else { return forbidden }
            return .takenByAnother(application: standing.number, by: taken.by, since: taken.at)
        case .handBack: return standing.stage == .inProcess ? nil : forbidden
        case .issue, .reject: return standing.stage.isOpen ? nil : forbidden
        case .mailOut:
            guard standing.stage == .issued || standing.stage == .mailedOut else {
                return forbidden
            }
            return standing.stage == .issued && standing.isPickup ? otherWay : nil
        case .ready:
            guard standing.stage == .issued else { return forbidden }
            return standing.isPickup ? nil : otherWay
        case .receive:
            let isUnderWay = standing.stage == .mailedOut || standing.stage == .readyForPickup
            return isUnderWay ? nil : forbidden
        case .remark: return nil
        case .undo:
            let canHave = standing.revision > 1 && ![.withdrawn, .voided].contains(standing.stage)
            return canHave ? nil : .nothingToUndo(application: standing.number)
        }
    }
}

/// What tells which acts are possible with an application.
public struct ApplicationStanding: Hashable, Sendable {
    public let number: String
    public let stage: Stage.Name
    /// Who has taken it, while it is in process.
    public let taken: Taken?
    public let isPickup: Bool
    public let revision: Int

    public init(
        number: String, stage: Stage.Name, taken: Taken?, isPickup: Bool, revision: Int
    ) {
        self.number = number
        self.stage = stage
        self.taken = taken
        self.isPickup = isPickup
        self.revision = revision
    }
}

extension Application {
    public var standing: ApplicationStanding {
        ApplicationStanding(
            number: number, stage: stage.name, taken: stage.taken,
            isPickup: shipping.method == .pickup, revision: revision)
    }
}

extension QueueRow {
    public var standing: ApplicationStanding {
        ApplicationStanding(
            number: number, stage: stage, taken: taken, isPickup: isPickup, revision: revision)
    }
}

/// An act with what was entered for it.
public enum Move: Hashable, Sendable {
    case accept
    case handBack
    /// The Fapiaos, as typed. `anyway` when another has taken the application.
    case issue([FapiaoEntry], anyway: Bool = false)
    /// The courier, nil for the one that was asked for, and the waybill as typed. With a reason
    /// also for a parcel that came back.
    case mailOut(Courier?, waybill: String)
    case ready
    case receive
    /// With a reason.
    case reject
    /// With a text.
    case remark
    /// Takes the last step back; a lead, with a reason.
    case undo
}

extension Move {
    public var act: ApplicationAct {
        switch self {
        case .accept: .accept
        case .handBack: .handBack
        case .issue: .issue
        case .mailOut: .mailOut
        case .ready: .ready
        case .receive: .receive
        case .reject: .reject
        case .remark: .remark
        case .undo: .undo
        }
    }
}

/// What was done to an application.
public enum Deed: String, Hashable, Sendable {
    case submit, accept, handBack, issue, mailOut, ready, receive, reject, withdraw, remark, undo
    case changeShipping, `return`, void
    /// The buyer of one of its orders took the order from the account.
    case object
}
