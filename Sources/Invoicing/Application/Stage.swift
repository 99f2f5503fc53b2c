/// One paper Fapiao that was issued.
public struct Fapiao: Hashable, Sendable {
    /// 10 or 12 digits; empty for a 20-digit number, which needs none.
    public let code: String
    public let number: String
    public let amount: Money
    public let issuedOn: Day
    /// How it was made void; nil while it is valid.
    public let voiding: Voiding?

    public init(
        code: String, number: String, amount: Money, issuedOn: Day, voiding: Voiding? = nil
    ) {
        self.code = code
        self.number = number
        self.amount = amount
        self.issuedOn = issuedOn
        self.voiding = voiding
    }

    func voided(by voiding: Voiding) -> Fapiao {
        Fapiao(
            code: code, number: number, amount: amount, issuedOn: issuedOn, voiding: voiding)
    }
}

/// A parcel that is on its way.
public struct Parcel: Hashable, Sendable {
    public let carrier: Courier
    public let waybill: String
    public let mailedAt: Instant

    public init(carrier: Courier, waybill: String, mailedAt: Instant) {
        self.carrier = carrier
        self.waybill = waybill
        self.mailedAt = mailedAt
    }
}

/// Who has taken an application, and since when.
public struct Taken: Hashable, Sendable {
    /// The staff name, or `operator`.
    public let by: String
    public let at: Instant

    public init(by: String, at: Instant) {
        self.by = by
        self.at = at
    }
}

/// How far an application is, with what belongs to that point.
public enum Stage: Hashable, Sendable {
    case submitted
    case inProcess(Taken?)
    case issued([Fapiao])
    case mailedOut([Fapiao], Parcel)
    case readyForPickup([Fapiao])
    case received([Fapiao], Parcel?)
    case returned([Fapiao], Parcel?)
    case voided([Fapiao], Parcel?)
    case rejected
    case withdrawn

    /// The stage's name as stored and as scripts know it.
    public enum Name: String, CaseIterable, Hashable, Sendable {
        case submitted, inProcess, issued, mailedOut, readyForPickup, received, rejected
        case withdrawn, returned, voided

        /// Whether it holds no bill any more.
        public var isEnded: Bool { self == .rejected || self == .withdrawn || self == .voided }

        /// Whether it can still be overdue.
        public var isOpen: Bool { self == .submitted || self == .inProcess }
    }

    public var name: Name {
        switch self {
        case .submitted: .submitted
        case .inProcess: .inProcess
        case .issued: .issued
        case .mailedOut: .mailedOut
        case .readyForPickup: .readyForPickup
        case .received: .received
        case .returned: .returned
        case .voided: .voided
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }

    /// Whether a Fapiao stands that can be sent back.
    public var canReturn: Bool {
        switch self {
        case .issued, .mailedOut, .readyForPickup, .received: true
        default: false
        }
    }

    /// Whether a Fapiao stands, and its paper has not left the service center.
    public var isAtServiceCenter: Bool {
        switch self {
        case .issued, .readyForPickup: true
        default: false
        }
    }

    public var taken: Taken? {
        if case .inProcess(let taken) = self { taken } else { nil }
    }

    public var fapiaos: [Fapiao] {
        switch self {
        case .issued(let fapiaos), .mailedOut(let fapiaos, _), .readyForPickup(let fapiaos),
            .received(let fapiaos, _), .returned(let fapiaos, _), .voided(let fapiaos, _):
            fapiaos
        case .submitted, .inProcess, .rejected, .withdrawn: []
        }
    }

    public var parcel: Parcel? {
        switch self {
        case .mailedOut(_, let parcel): parcel
        case .received(_, let parcel), .returned(_, let parcel), .voided(_, let parcel): parcel
        default: nil
        }
    }
}
