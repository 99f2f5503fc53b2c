/// What a front end can ask: one door for screens, line mode and the command line.
public enum Request: Equatable, Sendable {
    case account(AccountRequest)
    case wizard(WizardRequest)
    case desk(DeskRequest)
    case staff(StaffRequest)
    case notice(NoticeRequest)
    case ownTickets(ApplicantTicketRequest)
    case tickets(StaffTicketRequest)
    case calendar(CalendarRequest)
}

/// What a front end is told.
public enum Reply: Equatable, Sendable {
    case account(AccountReply)
    case wizard(WizardReply)
    case desk(DeskReply)
    case staff(StaffReply)
    case notice(NoticeReply)
    case tickets(TicketReply)
    case calendar(CalendarReply)
    case refused(Refusal)
}
