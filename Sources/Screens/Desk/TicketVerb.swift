import Invoicing
import Phrases
import Terminal

/// What staff do with a request, by one key each.
public enum TicketVerb: String, CaseIterable, Hashable, Sendable {
    case approve, decline, close, arrive, void

    var key: Character {
        switch self {
        case .approve: "p"
        case .decline: "d"
        case .close: "f"
        case .arrive: "a"
        case .void: "v"
        }
    }

    var deed: Ticket.Deed {
        switch self {
        case .approve: .approve
        case .decline: .decline
        case .close: .close
        case .arrive: .arrive
        case .void: .void
        }
    }

    /// By which name phrases know it: declining an agreed split is to end it, and an old Fapiao is
    /// void or red-lettered.
    ///
    /// - Parameter canBeVoided: nil where it is not known.
    func name(step: Ticket.Step, canBeVoided: Bool?) -> String {
        switch self {
        case .decline where step == .split: "end"
        case .void: canBeVoided.map { $0 ? "void" : "redLetter" } ?? "voidOrRedLetter"
        default: rawValue
        }
    }

    /// With a row of the list.
    func label(_ row: TicketRow) -> Phrase {
        DeskPhrases.ticketLabel(name(step: row.step, canBeVoided: nil))
    }

    /// With a request of which everything is known.
    func label(_ brief: TicketBrief, on today: Day) -> Phrase {
        let canBeVoided = brief.application?.canBeVoided(on: today)
        return DeskPhrases.ticketLabel(name(step: brief.ticket.step, canBeVoided: canBeVoided))
    }

    /// Whether the list has its key. Whether a part of a split is under way, so that it cannot end,
    /// only the request's page knows.
    func isPossible(with row: TicketRow) -> Bool {
        // Before a refund the Fapiao comes back.
        if self == .close, row.kind == .refund, row.isIssued { return false }
        if self == .decline, row.step == .split { return false }
        return row.status.isOpen && row.standing.allows(deed)
    }

    func action(_ label: Phrase, in language: Language) -> Action {
        Action([.character(key)], String(key), label[language])
    }
}
