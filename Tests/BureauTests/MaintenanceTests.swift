import Invoicing
import Service
import Storage
import Testing

@Suite("Maintenance") struct MaintenanceTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        try office.addRecord("B-1", of: "O-1")
        try office.addRecord("B-2", of: "O-1")
        try office.enter("li@example.cn", order: "O-1")
    }

    private func maintain() throws -> Maintenance.Outcome {
        try Maintenance(office.connection, settings: Settings()).run(at: office.now)
    }

    @Test func `marks a parcel as received after 15 days, not a second earlier, and once`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .issue([.paper]))
        _ = try office.moved(number, .mailOut(.sf, waybill: "SF1533767748344"))
        office.now = office.now.adding(seconds: 15 * 86_400)
        #expect(try maintain().received == 0)
        office.now = office.now.adding(seconds: 1)
        let outcome = try maintain()
        #expect(outcome.received == 1)
        #expect(outcome.hasMail)
        #expect(try office.shown(number).stage.name == .received)
        #expect(try maintain().received == 0)
    }

    @Test func `removes a draft after 90 days, and a registration after 30`() throws {
        _ = try office.filledDraft(["B-2"])
        office.now = office.now.adding(seconds: 90 * 86_400)
        #expect(try maintain().removedDrafts == 0)
        office.now = office.now.adding(seconds: 1)
        #expect(try maintain().removedDrafts == 1)
        try office.addOrder("O-2")
        office.asker = .stranger(source: "", registered: nil)
        _ = try office.register("O-2", email: "wang@example.cn")
        office.now = office.now.adding(seconds: 30 * 86_400)
        #expect(try maintain().removedRegistrations == 1)
    }
}
