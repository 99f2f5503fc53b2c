/// What staff do with a ticket (PRODUCT 5.2 to 5.4): the one list that moves, keys, commands and
/// words read.
public enum TicketAct: String, CaseIterable, Hashable, Sendable {
    case reply, approve, decline, close, arrive, void, redLetter

    /// How the conversation names it.
    public var deed: Ticket.Deed {
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

    /// Whether it has a text that the applicant reads.
    public var needsText: Bool { self == .reply || self == .decline }

    /// Why it cannot be done; nil where it can, as far as the ticket alone tells: what it is about
    /// may forbid it still.
    public func hindrance(_ standing: TicketStanding) -> Refusal? {
        let forbidden = Refusal.ticketForbidden(standing)
        let openOnly = standing.status.isOpen ? nil : forbidden
        switch self {
        case .reply: return openOnly
        case .approve:
            if standing.step != .asked { return forbidden }
            let hasNothing = standing.kind == .whereabouts || standing.kind == .other
            return hasNothing ? .nothingToApprove(ticket: standing.number) : openOnly
        case .decline:
            switch standing.step {
            case .asked, .agreed, .sendBack, .sentBack: return openOnly
            // Also when every part was applied for: when none of them is live any more.
            case .split: return standing.status == .declined ? forbidden : nil
            case .arrived, .voided: return forbidden
            }
        case .close:
            switch standing.step {
            case .asked where standing.kind == .title || standing.kind == .split:
                return .notAgreed(ticket: standing.number)
            case .asked, .agreed: return openOnly
            case .sendBack, .sentBack, .arrived, .voided, .split: return forbidden
            }
        case .arrive:
            switch standing.step {
            case .sendBack, .sentBack: return openOnly
            case .asked, .agreed, .arrived, .voided, .split: return forbidden
            }
        case .void, .redLetter:
            if case .arrived = standing.step { return openOnly }
            return forbidden
        }
    }
}

/// Where a ticket stands: what staff can do with it follows from this.
public struct TicketStanding: Hashable, Sendable {
    public let number: String
    public let kind: Ticket.Kind
    public let status: Ticket.Status
    public let step: Ticket.Step

    public init(
        _ number: String, _ kind: Ticket.Kind, _ status: Ticket.Status, _ step: Ticket.Step
    ) {
        self.number = number
        self.kind = kind
        self.status = status
        self.step = step
    }
}

extension Ticket {
    public var standing: TicketStanding { TicketStanding(number, kind, status, step) }
}

extension TicketRow {
    public var standing: TicketStanding { TicketStanding(number, kind, status, step) }
}

extension TicketMove.Act {
    public var kind: TicketAct {
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
