import Invoicing
import Service
import Storage
import Testing

@Suite("A request about a bill whose order has changed its account")
struct RequestOwnerTests {
    private let office: Office
    private let request: String
    private let before: Asker
    /// What the new owner of the order has applied for.
    private let number: String

    init() throws {
        let office = try Office()
        try office.addOrder("CN-1")
        try office.addRecord("B-1", of: "CN-1")
        try office.enter("li@example.cn", order: "CN-1")
        before = office.asker
        request = try office.open(SupportOpening(.refund, about: "B-1")).number
        _ = try office.connection.transaction {
            try office.connection.execute("UPDATE orders SET account = NULL")
        }
        try office.enter("wu@example.cn", order: "CN-1")
        number = try office.confirm(["B-1"])
        try office.issue(number)
        self.office = office
    }

    @Test("is not agreed, but can be declined") func approve() throws {
        #expect(
            try office.refusal(request, .approve)
                == .recordGone(request: request, record: "B-1"))
        #expect(try office.act(request, .decline, "Not yours").request.status == .declined)
    }

    @Test("shows nothing of what the new owner has applied for") func shown() throws {
        _ = try office.refusal(request, .approve)
        office.asker = before
        let read = try office.read(request)
        #expect(read.application == nil)
        #expect(read.request.matter.about == .record("B-1"))
        let brief = try office.asStaff { try office.ask(.requests(.brief(request))) }
        guard case .support(.brief(let brief)) = brief else {
            Issue.record("no brief: \(brief)")
            return
        }
        #expect(brief.application == nil)
    }
}
