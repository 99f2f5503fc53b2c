/// Where a request stands: what staff can do with it follows from these three.
public struct TicketStanding: Hashable, Sendable {
    public let kind: Ticket.Kind
    public let status: Ticket.Status
    public let step: Ticket.Step

    public init(
        _ kind: Ticket.Kind, _ status: Ticket.Status, _ step: Ticket.Step
    ) {
        self.kind = kind
        self.status = status
        self.step = step
    }

    /// Whether staff may do it, as far as the request alone tells; what it is about may forbid it
    /// still.
    public func allows(_ deed: Ticket.Deed) -> Bool {
        switch deed {
        case .reply: status.isOpen
        case .approve: status.isOpen && step == .asked && canBeApproved
        case .decline: step == .split ? status != .declined : status.isOpen && canBeDeclined
        case .close: status.isOpen && canBeClosed
        case .arrive: status.isOpen && isOnItsWay
        case .void, .redLetter: status.isOpen && hasArrived
        case .open, .write, .propose, .sendBack, .withhold, .undo, .apply: false
        }
    }

    private var canBeApproved: Bool { kind != .whereabouts && kind != .other }

    private var canBeDeclined: Bool {
        switch step {
        case .asked, .agreed, .sendBack, .sentBack: true
        case .arrived, .voided, .split: false
        }
    }

    private var canBeClosed: Bool {
        switch step {
        case .asked: kind != .title && kind != .split
        case .agreed: true
        case .sendBack, .sentBack, .arrived, .voided, .split: false
        }
    }

    private var isOnItsWay: Bool {
        switch step {
        case .sendBack, .sentBack: true
        case .asked, .agreed, .arrived, .voided, .split: false
        }
    }

    private var hasArrived: Bool { if case .arrived = step { true } else { false } }
}

extension Ticket {
    public var standing: TicketStanding { TicketStanding(kind, status, step) }
}

extension TicketRow {
    public var standing: TicketStanding { TicketStanding(kind, status, step) }
}
