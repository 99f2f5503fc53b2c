import Invoicing
import Service
import Storage
import Testing

@Suite("A request about a bill whose order has changed its account")
struct TicketOwnerTests {
    private let office: Office
    private let ticket: String
    private let before: Asker
    /// What the new owner of the order has applied for.
    private let number: String

    init() throws {
        let office = try Office()
        try office.addOrder("CN-1")
        try office.addRecord("B-1", of: "CN-1")
        try office.enter("li@example.cn", order: "CN-1")
        before = office.asker
        ticket = try office.open(TicketOpening(.refund, about: "B-1")).number
        _ = try office.connection.transaction {
            try office.connection.execute("UPDATE orders SET account = NULL")
        }
        try office.enter("wu@example.cn", order: "CN-1")
        number = try office.confirm(["B-1"])
        try office.issue(number)
        self.office = office
    }

    @Test func `is not agreed, but can be declined`() throws {
        #expect(
            try office.refusal(ticket, .approve)
                == .recordGone(ticket: ticket, record: "B-1"))
        #expect(try office.act(ticket, .decline, "Not yours").ticket.status == .declined)
    }

    @Test func `shows nothing of what the new owner has applied for`() throws {
        _ = try office.refusal(ticket, .approve)
        office.asker = before
        let read = try office.read(ticket)
        #expect(read.application == nil)
        #expect(read.ticket.matter.about == .record("B-1"))
        let brief = try office.asStaff { try office.ask(.tickets(.brief(ticket))) }
        guard case .tickets(.brief(let brief)) = brief else {
            Issue.record("no brief: \(brief)")
            return
        }
        #expect(brief.application == nil)
    }
}
