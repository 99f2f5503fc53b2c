import Invoicing
import Storage
import Testing

// Tickets, from both sides.
extension Office {
    func ask(_ request: ApplicantTicketRequest) throws -> TicketReply {
        let reply = try ask(.ownTickets(request))
        guard case .tickets(let answer) = reply else { throw Unexpected(reply: reply) }
        return answer
    }

    /// Opens a ticket as who has come.
    func open(_ opening: TicketOpening) throws -> Ticket {
        guard case .conversation(let conversation) = try ask(.open(opening)) else {
            throw OtherAnswer()
        }
        return conversation.ticket
    }

    /// A conversation as who has come reads it.
    func read(_ number: String) throws -> Conversation {
        guard case .conversation(let conversation) = try ask(.read(number)) else {
            throw OtherAnswer()
        }
        return conversation
    }

    /// Does something as staff; who had come is there again afterwards.
    func asStaff<Value>(_ asker: Asker = .operator, _ body: () throws -> Value) rethrows -> Value {
        let before = self.asker
        self.asker = asker
        defer { self.asker = before }
        return try body()
    }

    @discardableResult
    func act(
        _ number: String, _ act: TicketMove.Act, _ text: String = ""
    ) throws -> Conversation {
        let reply = try asStaff { try ask(.tickets(.act(TicketMove(number, act, text: text)))) }
        switch reply {
        case .tickets(.conversation(let conversation)): return conversation
        case .tickets(.voided(let conversation, _, _)): return conversation
        default: throw Unexpected(reply: reply)
        }
    }

    func refusal(_ number: String, _ act: TicketMove.Act, _ text: String = "") throws -> Refusal? {
        try asStaff { try refusal(.tickets(.act(TicketMove(number, act, text: text)))) }
    }

    /// Takes an application to Mailed out, with a paper Fapiao of today.
    func mail(_ number: String, fapiao: String = "12345678") throws {
        try issue(number, fapiao: fapiao)
        try move(number, .mailOut(.sf, waybill: "SF1533767748344"))
    }

    /// Takes an application to Issued, with a paper Fapiao of today.
    func issue(_ number: String, fapiao: String = "12345678") throws {
        let entry = FapiaoEntry(code: "031002600104", number: fapiao)
        try move(number, .issue([entry]))
    }

    private func move(_ number: String, _ move: Move) throws {
        let reply = try asStaff { try ask(.desk(.move(Moving(number, move)))) }
        guard case .desk = reply else { throw Unexpected(reply: reply) }
    }

    func application(_ number: String) throws -> Application {
        try #require(try Applications(connection).find(number))
    }

    struct OtherAnswer: Error {}
}
