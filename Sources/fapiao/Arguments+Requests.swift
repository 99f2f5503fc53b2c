import Invoicing
import Text

/// What `fapiao requests` does.
enum TicketsAction: Equatable {
    case list(TicketFilter)
    case show(String)
    /// Steps with requests, each tried; a text of `-` stands on standard input.
    case act([TicketMove])
}

// The words about requests.
extension CommandLineWords {
    func requests(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "requests", [.requestsAction])
        }
        guard let verb = TicketsVerb(rawValue: word) else {
            throw CommandName.requests.unknownAction(word)
        }
        let command = "requests \(word)"
        try check(verb.options, of: command)
        let action = try action(verb, Array(arguments.dropFirst()), of: command)
        return .requests(action, asJSON: has(.json))
    }

    private func action(
        _ verb: TicketsVerb, _ rest: [String], of command: String
    ) throws(UsageFault) -> TicketsAction {
        switch verb {
        case .list:
            try check(rest, most: 0)
            return .list(try ticketFilter())
        case .show: return .show(try take(rest, [.request], of: command)[0])
        case .reply:
            let words = try take(rest, [.request, .text], of: command)
            return .act([TicketMove(words[0], .reply, text: words[1])])
        case .approve: return .act(try moves(rest, .approve, of: command))
        case .done: return .act(try moves(rest, .close, of: command))
        case .decline: return .act(try declining(rest, of: command))
        case .arrived: return .act(try silentMoves(rest, .arrive, of: command))
        case .void: return .act(try silentMoves(rest, .void, of: command))
        case .redLetter:
            let ticket = try take(rest, [.request], of: command)[0]
            let forms = given.filter { $0.option == .form }.map(\.value)
            return .act([TicketMove(ticket, .redLetter(forms: forms))])
        }
    }

    private func ticketFilter() throws(UsageFault) -> TicketFilter {
        var filter = TicketFilter(
            isAll: has(.all), search: value(.search) ?? "", limit: try limit() ?? .max)
        guard let word = code(.status) else { return filter }
        let statuses = Ticket.Status.allCases
        guard let status = statuses.first(where: { $0.rawValue == word.lowercased() }) else {
            let all = statuses.map(\.rawValue).joined(separator: ", ")
            throw .badValue(word, option: "--status", allowed: all)
        }
        filter.status = status
        return filter
    }

    /// Requests, and perhaps a text behind them.
    private func moves(
        _ arguments: [String], _ act: TicketMove.Act, of command: String
    ) throws(UsageFault) -> [TicketMove] {
        let (tickets, rest) = try ticketNumbers(arguments, of: command)
        try check(rest, most: 1)
        return tickets.map { TicketMove($0, act, text: rest.first ?? "") }
    }

    private func silentMoves(
        _ arguments: [String], _ act: TicketMove.Act, of command: String
    ) throws(UsageFault) -> [TicketMove] {
        let (tickets, rest) = try ticketNumbers(arguments, of: command)
        try check(rest, most: 0)
        return tickets.map { TicketMove($0, act) }
    }

    private func declining(
        _ arguments: [String], of command: String
    ) throws(UsageFault) -> [TicketMove] {
        let (tickets, rest) = try ticketNumbers(arguments, of: command)
        let reason = value(.reason)
        try check(rest, most: reason == nil ? 1 : 0)
        guard let text = reason ?? rest.first else { throw .missingValue(.reason) }
        return tickets.map { TicketMove($0, .decline, text: text) }
    }

    /// The first word, whatever it is, and those after it that look like a request's number.
    private func ticketNumbers(
        _ arguments: [String], of command: String
    ) throws(UsageFault) -> (tickets: [String], rest: [String]) {
        guard let first = arguments.first else { throw .missing(command: command, [.request]) }
        let more = arguments.dropFirst().prefix(while: \.isTicketNumber)
        return ([first] + more, Array(arguments.dropFirst(1 + more.count)))
    }
}

/// The second word of `fapiao requests`.
enum TicketsVerb: String, CaseIterable {
    case list, show, reply, approve, decline, done, arrived, void
    case redLetter = "red-letter"

    var options: [OptionName] {
        switch self {
        case .list: [.status, .all, .search, .limit, .json]
        case .decline: [.reason, .json]
        case .redLetter: [.form, .json]
        case .show, .reply, .approve, .done, .arrived, .void: [.json]
        }
    }
}

extension String {
    /// `R-YYMMDD-NNNN`, in any case.
    fileprivate var isTicketNumber: Bool {
        let parts = Plain.number(self).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "R" else { return false }
        return parts[1].count == 6 && parts[2].count >= 4
            && parts.dropFirst().allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
    }
}
