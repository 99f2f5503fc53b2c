import Invoicing
import Service
import Storage
import Testing

@Suite("The buyer of an order that joined a stranger's account") struct ObjectionTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1", email: "buyer@example.cn")
        try office.addRecord("B-1", of: "O-1")
        try office.addRecord("B-2", of: "O-1")
        try office.join("li@example.cn", order: "O-1")
    }

    private func object() throws -> Reply {
        office.asker = .stranger(source: "", registered: nil)
        let letters = try Outbox(office.connection).due(at: office.now, limit: 100)
        let code = try #require(letters.last { $0.kind == .objection }?.secret)
        return try office.ask(.account(.object(code)))
    }

    @Test func `is told, and takes it back`() throws {
        #expect(try office.recipients(.objection) == ["buyer@example.cn"])
        #expect(
            try object()
                == .account(.objected(Objection(order: "O-1", withdrawn: [], told: []))))
        #expect(
            try office.register("O-1", email: "buyer@example.cn") != .refused(.orderTaken("O-1")))
    }

    @Test func `is not told when the address is the same, in whatever case`() throws {
        try office.addOrder("O-2", email: "Wang@Example.cn")
        try office.join("wang@example.cn", order: "O-2")
        #expect(try office.recipients(.objection) == ["buyer@example.cn"])
    }

    @Test func `ends a split that was agreed, and its applicant is told why`() throws {
        let parts = [
            PartEntry(title: "甲公司", amount: "500"), PartEntry(title: "乙公司", amount: "560"),
        ]
        let number = try office.open(TicketOpening(.split, about: "B-1", parts: parts)).number
        try office.act(number, .approve)
        let before = try office.recipients(.ticket)
        guard case .account(.objected) = try object() else { throw Office.OtherAnswer() }
        #expect(try office.recipients(.ticket) == before + ["li@example.cn"])
        let letter = try Outbox(office.connection).due(at: office.now, limit: 100)
            .last { $0.kind == .ticket }
        #expect(letter?.content["isSystem"] != nil)
        #expect(letter?.content["status"] == "declined")
    }

    @Test func `withdraws what is Submitted, and staff are told of the rest`() throws {
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        let first = try office.confirm(["B-1"])
        let second = try office.confirm(["B-2"])
        let account = office.asker
        office.asker = .operator
        _ = try office.ask(.desk(.move(Moving(second, .accept))))
        #expect(
            try object()
                == .account(.objected(Objection(order: "O-1", withdrawn: [first], told: [second]))))
        #expect(try office.recipients(.objectionRaised) == ["zhang@example.cn"])
        office.asker = .operator
        guard
            case .desk(.application(let shown, let history)) = try office.ask(
                .desk(.show(second)))
        else { throw Office.OtherAnswer() }
        #expect(shown.stage.name == .inProcess)
        #expect(history.last?.deed == .object)
        office.asker = account
        #expect(try office.ask(.bills) == .bills([], offer: nil))
    }

    @Test func `objects once, and for 30 days`() throws {
        _ = try object()
        #expect(try object() == .refused(.wrongCode))
    }

    @Test func `is too late after 30 days`() throws {
        office.now = office.now.adding(seconds: 30 * 86_400)
        #expect(try object() == .refused(.wrongCode))
    }
}

@Suite("Whoever comes too often") struct BoundsTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
    }

    @Test func `tries thirty codes from one place, then waits`() throws {
        office.asker = .stranger(source: "192.0.2.7", registered: nil)
        for _ in 1...30 { #expect(try office.activate("0000") == .refused(.wrongCode)) }
        #expect(try office.activate("0000") == .refused(.tooManyAttempts(wait: 60)))
        office.asker = .stranger(source: "192.0.2.8", registered: nil)
        #expect(try office.activate("0000") == .refused(.wrongCode))
    }
}
