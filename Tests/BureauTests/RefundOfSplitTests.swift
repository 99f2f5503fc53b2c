import Invoicing
import Service
import Storage
import Testing

@Suite("A refund or a certificate for a bill that was split")
struct RefundOfSplitTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("CN-1")
        try office.addRecord("B-1", of: "CN-1")
        try office.enter("lin@example.cn", order: "CN-1")
    }

    @discardableResult
    private func split() throws -> String {
        let parts = [
            PartEntry(title: "天地伟业技术有限公司", amount: "500"),
            PartEntry(title: "乙公司", amount: "560"),
        ]
        let ticket = try office.open(TicketOpening(.split, about: "B-1", parts: parts)).number
        try office.act(ticket, .approve)
        return ticket
    }

    @Test(arguments: ["B-1", "B-1#2"])
    func `is asked for by the application of a part`(about: String) throws {
        let split = try split()
        for kind in [Ticket.Kind.refund, .certificate] {
            #expect(
                try office.refusal(.ownTickets(.open(TicketOpening(kind, about: about))))
                    == .partOfSplit(record: "B-1", ticket: split))
        }
        let number = try office.confirm(["B-1#1"])
        let ticket = try office.open(TicketOpening(.refund, about: "B-1#1"))
        #expect(ticket.matter.about == .application(number))
    }

    @Test func `is not agreed where it was asked for before the split`() throws {
        let ticket = try office.open(TicketOpening(.refund, about: "B-1")).number
        let split = try split()
        try office.issue(try office.confirm(["B-1#1"]))
        #expect(
            try office.refusal(ticket, .approve)
                == .partOfSplit(record: "B-1", ticket: split))
    }
}
