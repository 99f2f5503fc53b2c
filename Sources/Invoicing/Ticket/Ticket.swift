/// A ticket of PRODUCT 5.2: a short conversation between an applicant and the service center.
public struct Ticket: Hashable, Sendable {
    /// The row's id, 0 before it is stored.
    public var id: Int64
    /// `R-YYMMDD-NNNN`.
    public let number: String
    public let account: AccountID
    /// The applicant's login address.
    public let email: String
    public var matter: Matter
    public var status: Status
    public var step: Step
    public let openedAt: Instant
    public var revision: Int

    public init(
        id: Int64, number: String, account: AccountID, email: String, matter: Matter,
        status: Status = .open, step: Step = .asked, openedAt: Instant, revision: Int = 1
    ) {
        self.id = id
        self.number = number
        self.account = account
        self.email = email
        self.matter = matter
        self.status = status
        self.step = step
        self.openedAt = openedAt
        self.revision = revision
    }

    public var kind: Kind { matter.kind }

    /// What the support form of the admin center was used for.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case whereabouts = "where"
        case title, split, certificate, refund, other
    }

    /// Which bill or application a ticket is about.
    public enum About: Hashable, Sendable {
        /// An application's number.
        case application(String)
        /// A billing record's number.
        case record(String)

        public var number: String {
            switch self {
            case .application(let number), .record(let number): number
            }
        }

        /// The application's number, nil for a record.
        public var application: String? {
            if case .application(let number) = self { number } else { nil }
        }

        /// The billing record's number, nil for an application.
        public var record: String? {
            if case .record(let number) = self { number } else { nil }
        }
    }

    /// What is asked for, with what that needs.
    public enum Matter: Hashable, Sendable {
        case whereabouts(About?)
        /// An application whose Fapiao is to be issued anew.
        case title(of: String, to: FapiaoForm)
        case split(record: String, into: [WantedPart])
        case certificate(About)
        case refund(About)
        case other(About?)

        public var kind: Kind {
            switch self {
            case .whereabouts: .whereabouts
            case .title: .title
            case .split: .split
            case .certificate: .certificate
            case .refund: .refund
            case .other: .other
            }
        }

        public var about: About? {
            switch self {
            case .whereabouts(let about), .other(let about): about
            case .certificate(let about), .refund(let about): about
            case .title(let application, _): .application(application)
            case .split(let record, _): .record(record)
            }
        }
    }

    /// Whose turn it is.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// The service center's.
        case open
        /// The applicant's.
        case waiting
        case done, declined

        public var isOpen: Bool { self == .open || self == .waiting }
    }

    /// How far what was asked for is.
    public enum Step: Hashable, Sendable {
        /// Nothing was agreed yet.
        case asked
        /// Agreed, and the service center sees to it.
        case agreed
        /// Agreed, and the Fapiao is to come back first.
        case sendBack
        /// On its way back.
        case sentBack(waybill: String)
        /// The paper is at the service center; the waybill where one was entered.
        case arrived(waybill: String?)
        /// The old Fapiao is void or red-lettered.
        case voided(waybill: String?)
        /// The parts were agreed, and each is applied for by itself.
        case split

        /// Without the waybill; as it is stored and as scripts know it.
        public enum Name: String, CaseIterable, Hashable, Sendable {
            case asked, agreed, sendBack, sentBack, arrived, voided, split
        }

        public var name: Name {
            switch self {
            case .asked: .asked
            case .agreed: .agreed
            case .sendBack: .sendBack
            case .sentBack: .sentBack
            case .arrived: .arrived
            case .voided: .voided
            case .split: .split
            }
        }

        public var waybill: String? {
            switch self {
            case .sentBack(let waybill): waybill
            case .arrived(let waybill), .voided(let waybill): waybill
            case .asked, .agreed, .sendBack, .split: nil
            }
        }
    }

    /// What was done in a conversation.
    public enum Deed: String, Hashable, Sendable {
        case open, write, propose, sendBack
        case reply, approve, decline, close
        /// Agreed to, and the Fapiao has not left the service center.
        case withhold
        case arrive, void, redLetter
        /// The arrival was undone.
        case undo
        /// A part of the split was applied for.
        case apply
    }

    /// One entry of a conversation.
    public struct Message: Hashable, Sendable {
        public let at: Instant
        public let actor: Actor
        public let deed: Deed
        /// What was written; for `sendBack` the waybill, for `apply` the application.
        public let text: String?

        public init(at: Instant, actor: Actor, deed: Deed, text: String?) {
            self.at = at
            self.actor = actor
            self.deed = deed
            self.text = text
        }
    }
}
