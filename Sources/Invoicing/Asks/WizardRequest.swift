/// What an applicant asks.
public enum WizardRequest: Hashable, Sendable {
    /// All billing records of the account's orders, newest payment first.
    case bills
    /// Begins an application for records, or is offered the draft of an earlier one.
    case open([String])
    case resume(draft: DraftID)
    /// A new draft for the records of an old one, which stays until Confirm.
    case startAgain(draft: DraftID)
    case save(draft: DraftID, [FieldID: String])
    /// Confirms the doubt about a field's text.
    case keep(draft: DraftID, FieldID, text: String)
    /// The confirmation page: everything parsed, or every wrong field.
    case review(draft: DraftID)
    /// Makes the application, when it still is what was seen.
    case confirm(Review)
    case applications
    case application(String)
    /// Takes an application back that nobody has begun with.
    case withdraw(String)
    /// The Fapiao has arrived.
    case arrived(String)
    /// Another way or address, as typed.
    case changeShipping(String, DraftFields)
    /// A draft filled in from an application that was rejected.
    case correct(String)
    case earlier(EarlierKind)
    case forget(Earlier)
}

/// What an applicant is answered.
public enum WizardReply: Hashable, Sendable {
    /// The newest open draft comes with the bills, to be offered.
    case bills([BillingRecord], offer: DraftSummary?)
    case offer(DraftSummary)
    case draft(Draft)
    case saved
    case review(Review)
    case confirmed(Confirmation)
    case applications([ApplicationSummary])
    case application(Application, [HistoryEntry])
    case earlier([Earlier])
}

/// A draft, as it is offered again.
public struct DraftSummary: Hashable, Sendable {
    public let id: DraftID
    /// As people read them.
    public let records: [String]
    public let begunAt: Instant
    public let type: FapiaoType
    public let title: String
    public let isShippingFilledIn: Bool

    public init(
        id: DraftID, records: [String], begunAt: Instant, type: FapiaoType, title: String,
        isShippingFilledIn: Bool
    ) {
        self.id = id
        self.records = records
        self.begunAt = begunAt
        self.type = type
        self.title = title
        self.isShippingFilledIn = isShippingFilledIn
    }
}

/// An application as it will be, for the confirmation page.
public struct Review: Hashable, Sendable {
    public let draft: DraftID
    public let fapiao: FapiaoForm
    public let shipping: ShippingForm
    public let lines: [Line]
    public let due: DueDate
    /// The rule's date lies beyond the newest published calendar.
    public let isProvisional: Bool

    public init(
        draft: DraftID, fapiao: FapiaoForm, shipping: ShippingForm, lines: [Line], due: DueDate,
        isProvisional: Bool
    ) {
        self.draft = draft
        self.fapiao = fapiao
        self.shipping = shipping
        self.lines = lines
        self.due = due
        self.isProvisional = isProvisional
    }

    public var dueOn: Day { due.day }
    public var total: Money { lines.reduce(Money(fen: 0)) { $0 + $1.total } }
}

/// What Confirm made.
public struct Confirmation: Hashable, Sendable {
    public let application: String
    public let type: FapiaoType
    public let due: DueDate
    public let isProvisional: Bool
    public let email: String

    public init(
        application: String, type: FapiaoType, due: DueDate, isProvisional: Bool, email: String
    ) {
        self.application = application
        self.type = type
        self.due = due
        self.isProvisional = isProvisional
        self.email = email
    }
}

/// One application in the list of Progress.
public struct ApplicationSummary: Hashable, Sendable {
    public let number: String
    /// As people read them.
    public let records: [String]
    public let title: String
    public let stage: Stage.Name

    public init(number: String, records: [String], title: String, stage: Stage.Name) {
        self.number = number
        self.records = records
        self.title = title
        self.stage = stage
    }
}

/// Which earlier entries are asked for.
public enum EarlierKind: String, Hashable, Sendable {
    case title, address
}

/// A title or an address that was used before.
public struct Earlier: Hashable, Sendable {
    public let kind: EarlierKind
    /// The fields that it fills in.
    public let fields: [FieldID: String]
    public let usedAt: Instant

    public init(kind: EarlierKind, fields: [FieldID: String], usedAt: Instant) {
        self.kind = kind
        self.fields = fields
        self.usedAt = usedAt
    }
}
