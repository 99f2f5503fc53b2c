import Invoicing

// What staff do has one list; here stands how the command line names each of it.
extension ApplicationAct {
    var command: CommandName {
        switch self {
        case .accept: .accept
        case .handBack: .handBack
        case .issue: .issue
        case .mailOut: .mailOut
        case .ready: .ready
        case .receive: .receive
        case .reject: .reject
        case .remark: .remark
        case .undo: .undo
        }
    }
}

extension TicketAct {
    /// The word behind `requests`.
    public var word: String {
        switch self {
        case .reply: "reply"
        case .approve: "approve"
        case .decline: "decline"
        case .close: "done"
        case .arrive: "arrived"
        case .void: "void"
        case .redLetter: "red-letter"
        }
    }
}

extension Role {
    var who: CommandRecord.Who {
        switch self {
        case .clerk: .clerk
        case .lead: .lead
        }
    }
}
