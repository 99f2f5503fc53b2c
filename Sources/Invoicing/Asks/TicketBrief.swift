/// A ticket with what staff need to know to decide.
public struct TicketBrief: Hashable, Sendable {
    public let conversation: Conversation
    /// The application that it is about, or the live one that holds its record.
    public let application: Application?
    /// The whole billing record that it is about.
    public let bill: BillingRecord?
    /// In which the applicant reads.
    public let language: Language

    public init(
        conversation: Conversation, application: Application?, bill: BillingRecord?,
        language: Language
    ) {
        self.conversation = conversation
        self.application = application
        self.bill = bill
        self.language = language
    }

    public var ticket: Ticket { conversation.ticket }

    /// What can be done with it now.
    public func allows(_ act: TicketAct) -> Bool {
        guard act.hindrance(ticket.standing) == nil else { return false }
        // A split ends only when none of its parts is live.
        let isHeld = conversation.parts.contains { $0.stage.map { !$0.isEnded } ?? false }
        if act == .close { return !isRefundOfIssued }
        return !(act == .decline && ticket.step == .split && isHeld)
    }

    /// Whether a Fapiao has to come back before the refund.
    public var isRefundOfIssued: Bool {
        ticket.kind == .refund && application?.stage.canReturn == true
    }

    /// Whether approving means that a Fapiao that has not left the service center stays there.
    public var keepsFapiao: Bool {
        isAtServiceCenter && (ticket.kind == .title || ticket.kind == .refund)
    }

    private var isAtServiceCenter: Bool { application?.stage.isAtServiceCenter ?? false }

    /// Whether approving means that a Fapiao is to come back.
    public var asksForReturn: Bool {
        switch ticket.kind {
        case .title: !isAtServiceCenter
        case .refund: isRefundOfIssued && !isAtServiceCenter
        case .whereabouts, .split, .certificate, .other: false
        }
    }
}
