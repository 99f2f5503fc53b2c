import Invoicing
import Service
import Storage
import Testing

@Suite("A request for a Fapiao that is to come back")
struct RequestWayOutTests {
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

    private func sentBack(_ opening: SupportOpening) throws -> String {
        let request = try office.open(opening).number
        try office.act(request, .approve)
        _ = try office.ask(.sendBack(request, waybill: "SF1533767748344"))
        return request
    }

    @Test("is declined when its parcel never comes") func lost() throws {
        let request = try sentBack(SupportOpening(.refund, about: number))
        let declined = try office.act(request, .decline, "No parcel came.").request
        #expect(declined.status == .declined)
        #expect(try office.application(number).stage.name == .mailedOut)
        #expect(
            try office.refusal(.support(.sendBack(request, waybill: "SF1533767748344")))
                == .requestForbidden(request: request, declined.standing))
    }

    @Test("is not done without it, where the Fapiao was issued after the agreement")
    func issuedSince() throws {
        let later = try office.confirm(["B-2"])
        let request = try office.open(SupportOpening(.refund, about: later)).number
        #expect(try office.act(request, .approve).request.step == .agreed)
        try office.issue(later, fapiao: "12345679")
        #expect(
            try office.refusal(request, .close)
                == .refundIssued(request: request, application: later, isAgreed: true))
        #expect(try office.act(request, .decline, "Issued since").request.status == .declined)
    }

    @Test("is not done before it was agreed") func unagreed() throws {
        let request = try office.open(SupportOpening(.refund, about: number)).number
        #expect(
            try office.refusal(request, .close)
                == .refundIssued(request: request, application: number, isAgreed: false))
        let reply = try office.asStaff { try office.ask(.requests(.brief(request))) }
        guard case .support(.brief(let brief)) = reply else {
            throw Office.Unexpected(reply: reply)
        }
        #expect(!brief.allows(.close) && brief.allows(.approve))
        let rows = try SupportRequests(office.connection).all(SupportFilter())
        #expect(rows.map(\.isIssued) == [true])
    }

    @Test("is declined when another one has made it void") func twice() throws {
        var fields = DraftFields(from: try office.application(number))
        fields[.taxpayerID] = "91310115MA1K4DEM3E"
        let refund = try sentBack(SupportOpening(.refund, about: number))
        let title = try sentBack(SupportOpening(.title, about: number, fields: fields))
        try office.act(title, .arrive)
        try office.act(title, .void)
        #expect(try office.refusal(refund, .arrive) != nil)
        #expect(try office.act(refund, .decline, "See the other").request.status == .declined)
    }
}
