/// What was typed into a ticket and is not sent yet, raw.
public struct Unsent: Hashable, Sendable {
    /// Also what the ticket is for, what it is about, and the message.
    public var fields: DraftFields
    /// The parts of a split; empty where none were typed.
    public var parts: [PartEntry]
    /// When something was typed last.
    public var touchedAt: Instant

    public init(
        fields: DraftFields = DraftFields(), parts: [PartEntry] = [],
        touchedAt: Instant = Instant(seconds: 0)
    ) {
        self.fields = fields
        self.parts = parts
        self.touchedAt = touchedAt
    }

    /// Nothing was typed that it would be a pity to lose.
    public var isEmpty: Bool {
        parts.isEmpty
            && fields.values.allSatisfy { field, text in
                text.isEmpty || field == .ticketKind || field == .about
            }
    }

    /// Why a text is not kept; nil where it is.
    public static func fault(in text: String) -> FieldFault? {
        let bytes = TaxLimits.bytes(text)
        return bytes > fieldLimit ? .tooLong(bytes: bytes, limit: fieldLimit) : nil
    }

    /// In bytes of GB18030, for each field: nothing that can be sent is longer.
    public static let fieldLimit = 8000
    /// More than a split may have, so that too many can be typed and complained of.
    public static let partLimit = 100
}

/// What something was typed for.
public enum UnsentSubject: Hashable, Sendable {
    /// A new ticket, by the number that it was opened about; empty for none.
    case new(about: String)
    /// The message and the return waybill of a ticket.
    case conversation(String)
    /// Other parts for the split of a ticket.
    case proposal(String)

    /// The number that tells it from others of its kind.
    public var number: String {
        switch self {
        case .new(let number), .conversation(let number), .proposal(let number): number
        }
    }

    /// Whether there is such a field in it.
    public func holds(_ field: FieldID) -> Bool {
        switch self {
        case .new: Self.newFields.contains(field)
        case .conversation: field == .message || field == .waybill
        case .proposal: field == .message
        }
    }

    // Passwords and codes are not among them, and never will be.
    private static let newFields = Set<FieldID>([
        .ticketKind, .about, .message, .type, .buyer, .printMore, .certificate,
    ]).union(FapiaoField.allCases.map(\.id))
}

/// One thing that was begun and not sent, as it is listed.
public struct UnsentRow: Hashable, Sendable {
    public let subject: UnsentSubject
    /// What a new ticket is for.
    public let kind: Ticket.Kind?
    public let touchedAt: Instant

    public init(subject: UnsentSubject, kind: Ticket.Kind?, touchedAt: Instant) {
        self.subject = subject
        self.kind = kind
        self.touchedAt = touchedAt
    }
}
