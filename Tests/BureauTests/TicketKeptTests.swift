import Invoicing
import Service
import Storage
import Testing

@Suite("A Fapiao that has not left the service center")
struct TicketKeptTests {
    private let office: Office
    private let number: String

    init() throws {
        office = try Office()
        try office.addOrder("CN-1")
        try office.addRecord("B-1", of: "CN-1")
        try office.enter("lin@example.cn", order: "CN-1")
        number = try office.confirm(["B-1"])
        try office.issue(number)
    }

    private func changeOfTitle() throws -> String {
        var fields = DraftFields(from: try office.application(number))
        fields[.title] = "上海示例软件有限公司"
        return try office.open(TicketOpening(.title, about: number, fields: fields)).number
    }

    private func letters() throws -> [Outbox.Letter] {
        try Outbox(office.connection).due(at: office.now, limit: 1000)
    }

    @Test func `is taken as back when another title is agreed, with one letter`() throws {
        let ticket = try changeOfTitle()
        let before = try letters().count
        let agreed = try office.act(ticket, .approve, "See you.")
        #expect(agreed.ticket.step == .arrived(waybill: nil))
        #expect(agreed.ticket.status == .open)
        #expect(agreed.messages.last?.deed == .withhold)
        #expect(agreed.messages.last?.text == "See you.")
        #expect(try office.application(number).stage.name == .returned)
        let letters = try letters().dropFirst(before)
        #expect(letters.map(\.kind) == [.status])
        #expect(letters.first?.content["kept"] == "yes")
        #expect(try office.act(ticket, .void).ticket.status == .done)
    }

    @Test func `is taken as back when a refund is agreed`() throws {
        let ticket = try office.open(TicketOpening(.refund, about: number)).number
        #expect(try office.act(ticket, .approve).ticket.step == .arrived(waybill: nil))
        #expect(try office.act(ticket, .void).ticket.status == .done)
    }

    @Test func `is noted again by staff, when that was undone`() throws {
        let ticket = try changeOfTitle()
        try office.act(ticket, .approve)
        _ = try office.asStaff {
            try office.ask(.desk(.move(Moving(number, .undo, remark: "No"))))
        }
        #expect(try office.application(number).stage.name == .issued)
        let undone = try office.read(ticket).ticket
        #expect(undone.step == .sendBack)
        #expect(undone.status == .open)
        #expect(try office.act(ticket, .arrive).ticket.step == .arrived(waybill: nil))
    }
}
