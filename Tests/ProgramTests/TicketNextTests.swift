import Invoicing
import Testing

@testable import CommandLine
@testable import fapiao

@Suite("What comes next with a request") struct TicketNextTests {
    private static let steps: [Ticket.Step] = [
        .asked, .agreed, .sendBack, .sentBack(waybill: "SF1"), .arrived(waybill: nil),
        .voided(waybill: nil), .split,
    ]

    @Test(
        arguments: Ticket.Kind.allCases,
        Ticket.Status.allCases)
    func `is named by commands that are possible`(kind: Ticket.Kind, status: Ticket.Status) throws {
        for step in Self.steps {
            let ticket = Ticket(
                id: 1, number: "R-261120-0001", account: AccountID(1), email: "li@example.cn",
                matter: try matter(kind), status: status, step: step,
                openedAt: Instant(seconds: 0))
            let conversation = Conversation(
                ticket: ticket, messages: [], application: nil, parts: [])
            let next = TicketNext(conversation: conversation, today: Day(number: 20_000))
            let text = next.sentences.map(\.en).joined(separator: " ")
            let named = TicketAct.allCases.filter {
                text.contains("fapiao requests \($0.word) R-261120-0001")
            }
            for act in named {
                #expect(act.hindrance(ticket.standing) == nil, "\(act) at \(step): \(text)")
            }
            let isOpen = status.isOpen && step != .voided(waybill: nil)
            // What has arrived goes on with its application, which this one has not.
            if isOpen, step != .arrived(waybill: nil) { #expect(!named.isEmpty, "\(step)") }
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
