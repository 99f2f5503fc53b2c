import Invoicing
import Screens
import Terminal
import Testing

// Tickets, with the service center's side done at the bureau.
extension Robot {
    /// Does something as staff, and the loop notices.
    func act(_ act: TicketMove.Act, _ text: String = "", on number: String = "R-261120-0001")
        throws
    {
        let move = TicketMove(number, act, text: text)
        let reply = try bureau.answer(.tickets(.act(move)), from: .operator, at: now)
        guard case .tickets = reply else {
            Issue.record("\(act): \(reply)")
            return
        }
        tell(.changed)
    }

    /// Issues an application, with a paper Fapiao of today, and mails it out.
    func mail(_ number: String = "F-261120-0001", fapiao: String = "12345678") throws {
        let entry = FapiaoEntry(code: "031002600104", number: fapiao)
        for move in [.issue([entry]), Move.mailOut(.sf, waybill: "SF1533767748344")] {
            let reply = try bureau.answer(
                .desk(.move(Moving(number, move))), from: .operator, at: now)
            guard case .desk = reply else {
                Issue.record("\(reply)")
                return
            }
        }
        tell(.changed)
    }

    /// Stands at the new ticket about what is selected on the page.
    func ask(_ kind: Ticket.Kind) {
        press(.character("r"), .enter)
        choose(kind)
    }

    func choose(_ kind: Ticket.Kind) {
        let index = Ticket.Kind.allCases.firstIndex(of: kind) ?? 0
        tell(.click(.option("requestKind", index)))
    }
}
