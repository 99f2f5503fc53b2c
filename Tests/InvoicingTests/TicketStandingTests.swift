import Invoicing
import Testing

@Suite("Where a request stands")
struct TicketStandingTests {
    private static let steps: [Ticket.Step] = [
        .asked, .agreed, .sendBack, .sentBack(waybill: "SF1"), .arrived(waybill: nil),
        .voided(waybill: nil), .split,
    ]

    @Test(arguments: Ticket.Kind.allCases, Ticket.Status.allCases)
    func `says the same as the moves do`(
        kind: Ticket.Kind, status: Ticket.Status
    ) throws {
        for step in Self.steps {
            let ticket = Ticket(
                id: 1, number: "R-261120-0001", account: AccountID(1), email: "li@example.cn",
                matter: try matter(kind), status: status, step: step,
                openedAt: Instant(seconds: 0))
            let moves: [(TicketAct, () throws -> Ticket)] = [
                (.reply, { try ticket.answered() }), (.decline, { try ticket.declined() }),
                (.close, { try ticket.closed() }), (.arrive, { try ticket.arrived() }),
                (.void, { try ticket.voided() }), (.redLetter, { try ticket.voided() }),
            ]
            for (act, move) in moves {
                let hindrance = act.hindrance(ticket.standing)
                #expect(hindrance == refusal(of: move), "\(act) at \(step)")
            }
            // A change of title depends on its application too.
            guard kind != .title else { continue }
            let hindrance = TicketAct.approve.hindrance(ticket.standing)
            #expect(hindrance == refusal(of: { try ticket.approved(nil) }), "approve at \(step)")
        }
    }

    private func refusal(of move: () throws -> Ticket) -> Refusal? {
        do {
            _ = try move()
            return nil
        } catch {
            return error as? Refusal
        }
    }

    private func matter(_ kind: Ticket.Kind) throws -> Ticket.Matter {
        switch kind {
        case .whereabouts: .whereabouts(nil)
        case .title:
            .title(
                of: "F-261120-0001",
                to: try FapiaoForm(DraftFields([.title: "林薇"]), payer: ""))
        case .split: .split(record: "B-1", into: [])
        case .certificate: .certificate(.record("B-1"))
        case .refund: .refund(.record("B-1"))
        case .other: .other(nil)
        }
    }
}
