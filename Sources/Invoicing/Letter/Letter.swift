/// A letter, with all that it tells; how it reads is a matter of `Phrases`.
///
/// A code or a password is no part of it: that stands beside it, and only until it is delivered.
public enum Letter: Hashable, Sendable {
    case orderConfirmation(order: String, product: String, payer: String)
    case activation(order: String, until: Instant)
    case alreadyRegistered(order: String)
    case objection(order: String, until: Instant)
    case newPassword(until: Instant)
    case passwordChanged(at: Instant)
    case confirmAddress(old: String, until: Instant)
    case addressChanging(new: String, at: Instant)
    case addressChanged(old: String, new: String, at: Instant)
    case addressTaken
    case received(ReceivedLetter)
    case status(StatusLetter)
    /// To the applicant: the service center did something with a ticket.
    case ticket(TicketLetter)
    /// To staff: the applicant of this address opened a ticket or wrote in one.
    case ticketRaised(TicketLetter, email: String)
    /// The applications of the order that are under way.
    case objectionRaised(order: String, applications: [String])

    /// Whether it is of no use without the code or password that stands beside it.
    public var needsSecret: Bool {
        switch self {
        case .activation, .objection, .newPassword, .confirmAddress: true
        case .orderConfirmation, .alreadyRegistered, .passwordChanged, .addressChanging,
            .addressChanged, .addressTaken, .received, .status, .ticket, .ticketRaised,
            .objectionRaised:
            false
        }
    }

    public var kind: LetterKind {
        switch self {
        case .orderConfirmation: .orderConfirmation
        case .activation: .activation
        case .alreadyRegistered: .alreadyRegistered
        case .objection: .objection
        case .newPassword: .newPassword
        case .passwordChanged: .passwordChanged
        case .confirmAddress: .confirmAddress
        case .addressChanging: .addressChanging
        case .addressChanged: .addressChanged
        case .addressTaken: .addressTaken
        case .received: .received
        case .status: .status
        case .ticket: .ticket
        case .ticketRaised: .ticketRaised
        case .objectionRaised: .objectionRaised
        }
    }
}

/// When an application is expected to be done, and what says so.
public struct Expected: Hashable, Sendable {
    public let on: Day
    public let by: ExpectedBy

    public init(on day: Day, by reason: ExpectedBy) {
        on = day
        by = reason
    }
}

/// An application has arrived.
public struct ReceivedLetter: Hashable, Sendable {
    public var application: String
    public var title: String
    public var total: Money
    public var expected: Expected

    public init(application: String, title: String, total: Money, expected: Expected) {
        self.application = application
        self.title = title
        self.total = total
        self.expected = expected
    }
}

/// Something was done with an application.
public struct StatusLetter: Hashable, Sendable {
    public var application: String
    public var title: String
    /// After what was done.
    public var stage: Stage.Name
    public var deed: Deed
    public var remark: String?
    /// While it is open, and so never beside what takes its place.
    public var expected: Expected?
    /// As they are named, a line each.
    public var fapiaos: [String] = []
    public var parcel: Sending?
    /// The ticket by which the Fapiao came back.
    public var ticket: Return?

    /// What was handed to a courier.
    public struct Sending: Hashable, Sendable {
        public let courier: Courier
        public let waybill: String

        public init(_ courier: Courier, waybill: String) {
            self.courier = courier
            self.waybill = waybill
        }
    }

    /// How a Fapiao came back, and what takes its place.
    public struct Return: Hashable, Sendable {
        public enum Way: Hashable, Sendable {
            /// The paper has arrived.
            case arrived
            /// It had not left the service center.
            case kept
            case void, redLetter
        }

        public let number: String
        public let way: Way
        /// The application on the new title; nil where there is none yet, or none to come.
        public let replacement: Replacement?

        public init(_ number: String, _ way: Way, replacement: Replacement? = nil) {
            self.number = number
            self.way = way
            self.replacement = replacement
        }
    }

    public struct Replacement: Hashable, Sendable {
        public let application: String
        public let title: String
        public let expected: Expected

        public init(application: String, title: String, expected: Expected) {
            self.application = application
            self.title = title
            self.expected = expected
        }
    }

    public init(
        application: String, title: String, stage: Stage.Name, deed: Deed, remark: String? = nil,
        expected: Expected? = nil
    ) {
        self.application = application
        self.title = title
        self.stage = stage
        self.deed = deed
        self.remark = remark
        self.expected = expected
    }
}

/// Something was done or said in a ticket.
public struct TicketLetter: Hashable, Sendable {
    public var ticket: String
    public var kind: Ticket.Kind
    public var status: Ticket.Status
    public var deed: Ticket.Deed
    /// Where it stands then; a waybill stands in `text`.
    public var step: Ticket.Step.Name
    /// The application or billing record that it concerns.
    public var about: String?
    public var text: String = ""
    public var by: Author = .unnamed
    /// The title that is asked for.
    public var wanted: String?
    /// The parts of a split.
    public var parts: [Part] = []
    /// The lines of the address that a Fapiao is to be sent back to; empty where `text` says it.
    public var returnTo: [String] = []

    /// Who did it, as far as the letter tells.
    public enum Author: Hashable, Sendable {
        case staff(String)
        case system
        /// The applicant, or the operator.
        case unnamed
    }

    public struct Part: Hashable, Sendable {
        public let reference: String
        public let amount: Money
        public let title: String

        public init(_ reference: String, _ amount: Money, _ title: String) {
            self.reference = reference
            self.amount = amount
            self.title = title
        }
    }

    public init(
        ticket: String, kind: Ticket.Kind, status: Ticket.Status, deed: Ticket.Deed,
        step: Ticket.Step.Name
    ) {
        self.ticket = ticket
        self.kind = kind
        self.status = status
        self.deed = deed
        self.step = step
    }
}
