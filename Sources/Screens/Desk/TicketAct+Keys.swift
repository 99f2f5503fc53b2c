import Invoicing
import Phrases
import Terminal

// Acts by one key each.
extension TicketAct {
    /// Those that open a form.
    static let withForm = allCases.filter { $0.form(of: "") != nil }

    /// The form of an act with a ticket; a reply has its field on the ticket's page, and whether a
    /// Fapiao is void or red-lettered is asked in one form.
    func form(of number: String) -> Place? {
        switch self {
        case .approve: .approve(number)
        case .decline: .text(.ticket(.decline, number))
        case .close: .text(.ticket(.close, number))
        case .arrive: .text(.ticket(.arrive, number))
        case .void: .void(number)
        case .reply, .redLetter: nil
        }
    }

    var key: Character {
        switch self {
        case .reply: "r"
        case .approve: "p"
        case .decline: "d"
        case .close: "f"
        case .arrive: "a"
        case .void, .redLetter: "v"
        }
    }

    /// With a row of the list.
    func label(_ row: TicketRow) -> Phrase {
        TicketActName(self, at: row.step, canBeVoided: nil).label
    }

    /// With a ticket of which everything is known.
    func label(_ brief: TicketBrief, on today: Day) -> Phrase {
        let canBeVoided = brief.application?.canBeVoided(on: today)
        return TicketActName(self, at: brief.ticket.step, canBeVoided: canBeVoided).label
    }

    /// Whether the list has its key. Whether a part of a split is under way, so that it cannot end,
    /// only the ticket's page knows.
    func isPossible(with row: TicketRow) -> Bool {
        // Before a refund the Fapiao comes back.
        if self == .close, row.kind == .refund, row.isIssued { return false }
        if self == .decline, row.step == .split { return false }
        return row.status.isOpen && hindrance(row.standing) == nil
    }

    func action(_ label: Phrase, in language: Language) -> Action {
        Action([.character(key)], String(key), label[language])
    }
}
