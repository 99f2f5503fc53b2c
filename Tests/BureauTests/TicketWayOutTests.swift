import Invoicing
import Service
import Storage
import Testing

@Suite("A request for a Fapiao that is to come back")
struct TicketWayOutTests {
    private let office: Office
    private let number: String

    init() throws {
        office = try Office()
        try office.addOrder("CN-1")
        try office.addRecord("B-1", of: "CN-1")
        try office.addRecord("B-2", of: "CN-1")
        try office.enter("lin@example.cn", order: "CN-1")
        number = try office.confirm(["B-1"])
        try office.mail(number)
    }

    private func sentBack(_ opening: TicketOpening) throws -> String {
        let ticket = try office.open(opening).number
        try office.act(ticket, .approve)
        _ = try office.ask(.sendBack(ticket, waybill: "SF1533767748344"))
        return ticket
    }

    @Test func `is declined when its parcel never comes`() throws {
        let ticket = try sentBack(TicketOpening(.refund, about: number))
        let declined = try office.act(ticket, .decline, "No parcel came.").ticket
        #expect(declined.status == .declined)
        #expect(try office.application(number).stage.name == .mailedOut)
        #expect(
            try office.refusal(.ownTickets(.sendBack(ticket, waybill: "SF1533767748344")))
                == .ticketForbidden(declined.standing))
    }

    @Test func `is not done without it, where the Fapiao was issued after the agreement`() throws {
        let later = try office.confirm(["B-2"])
        let ticket = try office.open(TicketOpening(.refund, about: later)).number
        #expect(try office.act(ticket, .approve).ticket.step == .agreed)
        try office.issue(later, fapiao: "12345679")
        #expect(
            try office.refusal(ticket, .close)
                == .refundIssued(ticket: ticket, application: later, isAgreed: true))
        #expect(try office.act(ticket, .decline, "Issued since").ticket.status == .declined)
    }

    @Test func `is not done before it was agreed`() throws {
        let ticket = try office.open(TicketOpening(.refund, about: number)).number
        #expect(
            try office.refusal(ticket, .close)
                == .refundIssued(ticket: ticket, application: number, isAgreed: false))
        let reply = try office.asStaff { try office.ask(.tickets(.brief(ticket))) }
        guard case .tickets(.brief(let brief)) = reply else {
            throw Office.Unexpected(reply: reply)
        }
        #expect(!brief.allows(.close) && brief.allows(.approve))
        let rows = try Tickets(office.connection).all(TicketFilter())
        #expect(rows.map(\.isIssued) == [true])
    }

    @Test func `is declined when another one has made it void`() throws {
        var fields = DraftFields(from: try office.application(number))
        fields[.taxpayerID] = "91310115MA1K4DEM3E"
        let refund = try sentBack(TicketOpening(.refund, about: number))
        let title = try sentBack(TicketOpening(.title, about: number, fields: fields))
        try office.act(title, .arrive)
        try office.act(title, .void)
        #expect(try office.refusal(refund, .arrive) != nil)
        #expect(try office.act(refund, .decline, "See the other").ticket.status == .declined)
    }
}
