/// What an applicant asks about tickets.
public enum ApplicantTicketRequest: Hashable, Sendable {
    /// All tickets of the account, the newest first.
    case mine
    /// What the system knows of an application or billing record, as typed; empty for neither.
    case know(about: String)
    case open(TicketOpening)
    /// The conversation, which counts as read then.
    case read(String)
    case write(String, text: String)
    /// Other parts for a split that was not agreed yet.
    case propose(String, [PartEntry], text: String)
    /// The parcel with the old Fapiao, as typed.
    case sendBack(String, waybill: String)
    /// All that was begun and can still be sent, the last touched first.
    case begun
    /// What was typed for something and not sent.
    case unsent(UnsentSubject)
    /// Keeps what is typed until it is sent: these fields, and the parts unless they are nil.
    case keep(UnsentSubject, DraftFields, parts: [PartEntry]?)
    /// Throws away what was kept.
    case forget(UnsentSubject)
}

/// What staff ask about tickets.
public enum StaffTicketRequest: Hashable, Sendable {
    /// Those that match, the service center's turn first, then the oldest first.
    case list(TicketFilter)
    case show(String)
    /// The same, with what staff need to know to decide.
    case brief(String)
    /// All that were ever about an application, the newest first.
    case about(application: String)
    /// So many messages were read; what was written meanwhile is not.
    case markRead(String, messages: Int)
    case act(TicketMove)
    /// Which application an arrival or a voiding is about, and what the rules propose for it.
    case returning(String)
}

/// A step that staff take with a ticket.
public struct TicketMove: Hashable, Sendable {
    /// `R-YYMMDD-NNNN`, in any case.
    public var ticket: String
    public var act: Act
    /// What the applicant reads with it, as typed.
    public var text: String
    /// The revision that was looked at; nil takes whichever there is.
    public var revision: Int?

    public init(_ ticket: String, _ act: Act, text: String = "", revision: Int? = nil) {
        self.ticket = ticket
        self.act = act
        self.text = text
        self.revision = revision
    }

    public enum Act: Hashable, Sendable {
        /// With a text.
        case reply
        /// For a Fapiao that is to come back the text says where to; empty for the branch.
        case approve
        /// With a reason. Ends a split that was agreed, when none of its parts is live.
        case decline
        case close
        /// The old Fapiao is back.
        case arrive
        /// It is void; for a change of title the new application is made.
        case void
        /// It is red-lettered, with the numbers of the forms as typed.
        case redLetter(forms: [String])
    }
}

/// A ticket as the applicant opens it.
public struct TicketOpening: Hashable, Sendable {
    public var kind: Ticket.Kind
    /// An application's or billing record's number, as typed; empty for neither.
    public var about: String
    /// What it was first meant to be about; under this it was kept while it was written.
    public let origin: String
    /// Needed where nothing else says what is wanted.
    public var message: String
    /// For a change of title: the Fapiao form as it should read.
    public var fields: DraftFields
    /// For a split.
    public var parts: [PartEntry]

    public init(
        _ kind: Ticket.Kind, about: String = "", message: String = "",
        fields: DraftFields = DraftFields(), parts: [PartEntry] = []
    ) {
        self.kind = kind
        self.about = about
        origin = about
        self.message = message
        self.fields = fields
        self.parts = parts
    }
}

/// Which tickets a list holds.
public struct TicketFilter: Hashable, Sendable {
    /// Nil for those that are neither done nor declined.
    public var status: Ticket.Status?
    /// Also done and declined ones.
    public var isAll: Bool
    /// Two or more characters of a number, an address or a title; empty for no filter.
    public var search: String
    public var limit: Int

    public init(
        status: Ticket.Status? = nil, isAll: Bool = false, search: String = "",
        limit: Int = 500
    ) {
        self.status = status
        self.isAll = isAll
        self.search = search
        self.limit = limit
    }
}

/// What is answered about tickets.
public enum TicketReply: Hashable, Sendable {
    case list([TicketRow])
    case known(TicketSubject)
    case begun([UnsentRow])
    case unsent(Unsent?)
    case kept
    case conversation(Conversation)
    case brief(TicketBrief)
    case read
    case returning(Returning)
    /// What the remark of a red-letter Fapiao must read comes with it, a line for each.
    case voided(Conversation, replacement: String?, remarks: [String])
}

/// A ticket with everything that was said in it.
public struct Conversation: Hashable, Sendable {
    public let ticket: Ticket
    /// The oldest first.
    public let messages: [Ticket.Message]
    /// The application that it is about, as it is now.
    public let application: Application?
    /// The parts of an agreed split, and what became of each.
    public let parts: [PartState]
    /// Whether the side that asked has not read the newest message.
    public let isUnread: Bool

    public init(
        ticket: Ticket, messages: [Ticket.Message], application: Application?,
        parts: [PartState], isUnread: Bool = false
    ) {
        self.ticket = ticket
        self.messages = messages
        self.application = application
        self.parts = parts
        self.isUnread = isUnread
    }

    /// The parts of a split, also those that are only asked for; empty for other tickets.
    public var wantedParts: [PartState] {
        guard parts.isEmpty, case .split(_, let wanted) = ticket.matter else { return parts }
        return wanted.map { PartState(part: $0, application: nil, stage: nil) }
    }

    /// What the remarks of the red-letter Fapiaos must read, once it was red-lettered.
    public var redLetterRemarks: [String] {
        guard case .voided = ticket.step else { return [] }
        return application?.redLetterRemarks ?? []
    }

    /// The application on the new title, once the title has changed.
    public var replacement: String? {
        guard ticket.kind == .title, case .voided = ticket.step else { return nil }
        return application?.replacedBy
    }
}

/// One part of an agreed split.
public struct PartState: Hashable, Sendable {
    public let part: WantedPart
    /// The newest application for it, and its stage.
    public let application: String?
    public let stage: Stage.Name?

    public init(part: WantedPart, application: String?, stage: Stage.Name?) {
        self.part = part
        self.application = application
        self.stage = stage
    }
}

/// What the system knows of what a ticket is about.
public struct TicketSubject: Hashable, Sendable {
    public let about: Ticket.About?
    /// The application, for a billing record the live one that holds it.
    public let application: Application?
    public let history: [HistoryEntry]
    public let bill: BillingRecord?
    /// Tickets about it that are open already.
    public let open: [TicketRow]

    public init(
        about: Ticket.About?, application: Application?, history: [HistoryEntry],
        bill: BillingRecord?, open: [TicketRow]
    ) {
        self.about = about
        self.application = application
        self.history = history
        self.bill = bill
        self.open = open
    }
}

/// What the rules say of a Fapiao that came back (FACTS 3.4).
public struct Returning: Hashable, Sendable {
    public let ticket: Ticket
    public let application: Application
    /// Whether it can still be made void; else it is red-lettered.
    public let canBeVoided: Bool

    public init(ticket: Ticket, application: Application, canBeVoided: Bool) {
        self.ticket = ticket
        self.application = application
        self.canBeVoided = canBeVoided
    }
}

/// One row of a list of tickets.
public struct TicketRow: Hashable, Sendable {
    public let number: String
    public let kind: Ticket.Kind
    public let about: Ticket.About?
    public let status: Ticket.Status
    public let step: Ticket.Step
    public let email: String
    public let openedAt: Instant
    /// When the newest message was written, and who wrote it.
    public let changedAt: Instant
    public let changedBy: Actor
    /// Whether whoever asked has not read the newest message.
    public let isUnread: Bool
    public let revision: Int
    /// Whether it is about an application whose Fapiao stands.
    public let isIssued: Bool

    public init(
        number: String, kind: Ticket.Kind, about: Ticket.About?,
        status: Ticket.Status, step: Ticket.Step, email: String,
        openedAt: Instant, changedAt: Instant, changedBy: Actor, isUnread: Bool, revision: Int,
        isIssued: Bool
    ) {
        self.number = number
        self.kind = kind
        self.about = about
        self.status = status
        self.step = step
        self.email = email
        self.openedAt = openedAt
        self.changedAt = changedAt
        self.changedBy = changedBy
        self.isUnread = isUnread
        self.revision = revision
        self.isIssued = isIssued
    }
}
