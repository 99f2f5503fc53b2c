import Invoicing
import Service
import Storage
import Testing

@Suite("What is typed into a request") struct UnsentTests {
    private let office: Office
    private let subject = UnsentSubject.new(about: "B-1")

    init() throws {
        office = try Office()
        for number in ["1", "2"] {
            try office.addOrder("O-\(number)")
            try office.addRecord("B-\(number)", of: "O-\(number)")
        }
        try office.enter("li@example.cn", order: "O-1")
    }

    private func keep(
        _ subject: UnsentSubject, _ fields: [FieldID: String], parts: [PartEntry]? = nil
    ) throws {
        guard case .kept = try office.ask(.keep(subject, DraftFields(fields), parts: parts))
        else { throw Office.OtherAnswer() }
    }

    private func unsent(_ subject: UnsentSubject) throws -> Unsent? {
        guard case .unsent(let unsent) = try office.ask(.unsent(subject)) else {
            throw Office.OtherAnswer()
        }
        return unsent
    }

    private func begun() throws -> [UnsentSubject] {
        guard case .begun(let rows) = try office.ask(.begun) else {
            throw Office.OtherAnswer()
        }
        return rows.map(\.subject)
    }

    @Test func `is kept field by field, and of two sessions the later counts`() throws {
        try keep(subject, [.ticketKind: "title", .title: "甲公司", .message: "One"])
        office.now = office.now.adding(seconds: 60)
        try keep(subject, [.message: "Two"])
        let kept = try #require(try unsent(subject))
        #expect(kept.fields[.title] == "甲公司")
        #expect(kept.fields[.message] == "Two")
        #expect(kept.touchedAt == office.now)
        #expect(try begun() == [subject])
    }

    @Test func `is kept with its parts, which come and go together`() throws {
        let three = ["甲", "", "丙"].map { PartEntry(title: $0, amount: "1.00") }
        try keep(subject, [:], parts: three)
        #expect(try unsent(subject)?.parts == three)
        try keep(subject, [.message: "Please"])
        #expect(try unsent(subject)?.parts == three)
        try keep(subject, [:], parts: Array(three.prefix(1)))
        #expect(try unsent(subject)?.parts.count == 1)
    }

    @Test func `is kept with the doubts that were confirmed`() throws {
        let id = "91310115MA1K4DEM3K"
        let sure = DraftFields([.taxpayerID: id], kept: [.taxpayerID: id])
        _ = try office.ask(.keep(subject, sure, parts: nil))
        #expect(try unsent(subject)?.fields.isKept(.taxpayerID) == true)
        try keep(subject, [.taxpayerID: id + "9"])
        #expect(try unsent(subject)?.fields.isKept(.taxpayerID) == false)
    }

    @Test func `is nobody else's`() throws {
        let ticket = try office.open(TicketOpening(.other, message: "Hello"))
        try keep(subject, [.message: "Mine"])
        try keep(.conversation(ticket.number), [.message: "Mine too"])
        try office.enter("wang@example.cn", order: "O-2")
        #expect(try unsent(subject) == nil)
        #expect(try unsent(.conversation(ticket.number)) == nil)
        #expect(try begun().isEmpty)
        let foreign = ApplicantTicketRequest.keep(
            .conversation(ticket.number), DraftFields([.message: "!"]), parts: nil)
        #expect(try office.refusal(.ownTickets(foreign)) == .unknownTicket(ticket.number))
        office.asker = .stranger(source: "", registered: nil)
        #expect(try office.refusal(.ownTickets(.unsent(subject))) == .signInFirst)
    }

    @Test func `is gone once the request is sent, whatever that is about then`() throws {
        try keep(subject, [.message: "One"])
        try keep(.new(about: ""), [.message: "Another"])
        var opening = TicketOpening(.other, about: "B-1", message: "One")
        opening.about = ""
        let ticket = try office.open(opening)
        #expect(try begun() == [.new(about: "")])
        let conversation = UnsentSubject.conversation(ticket.number)
        try keep(conversation, [.message: "Two", .waybill: "SF1"])
        _ = try office.ask(.write(ticket.number, text: "Two"))
        #expect(try unsent(conversation)?.fields.values == [.waybill: "SF1"])
        // A waybill is for nothing where nothing is sent back.
        #expect(try begun() == [.new(about: "")])
    }

    @Test func `is still there when sending is refused`() throws {
        try keep(subject, [.ticketKind: "split"], parts: [PartEntry(title: "甲", amount: "1")])
        let opening = TicketOpening(.split, about: "B-1", parts: [PartEntry(title: "甲")])
        #expect(try office.refusal(.ownTickets(.open(opening))) != nil)
        #expect(try begun() == [subject])
    }

    @Test func `is gone with other parts that are sent, and listed while they can be`() throws {
        let parts = ["100", "960"].map { PartEntry(title: "甲公司", amount: $0) }
        let ticket = try office.open(TicketOpening(.split, about: "B-1", parts: parts))
        let proposal = UnsentSubject.proposal(ticket.number)
        try keep(proposal, [.message: ""], parts: parts)
        #expect(try begun() == [proposal])
        _ = try office.ask(.propose(ticket.number, parts, text: ""))
        #expect(try unsent(proposal) == nil)
        try keep(proposal, [.message: "Like this"], parts: parts)
        try office.act(ticket.number, .approve)
        #expect(try begun().isEmpty)
    }

    @Test func `counts as nothing when it was emptied again, or thrown away`() throws {
        try keep(subject, [.ticketKind: "other", .about: "B-1", .message: "One"])
        try keep(subject, [.message: ""])
        #expect(try unsent(subject) == nil)
        #expect(try begun().isEmpty)
        try keep(subject, [.message: "Two"])
        _ = try office.ask(.forget(subject))
        #expect(try unsent(subject) == nil)
    }

    @Test func `is refused when it is too much, and nothing of it is kept`() throws {
        func refusal(_ fields: [FieldID: String], _ parts: [PartEntry] = []) throws -> Refusal? {
            try office.refusal(.ownTickets(.keep(subject, DraftFields(fields), parts: parts)))
        }
        let long = String(repeating: "长", count: 4001)
        let fault = FieldFault.tooLong(bytes: 8002, limit: 8000)
        #expect(
            try refusal([.message: long, .title: "甲"]) == .fields([FieldRefusal(.message, fault)]))
        #expect(
            try refusal([:], [PartEntry(), PartEntry(title: long)])
                == .part(2, [FieldRefusal(.partTitle, fault)]))
        #expect(
            try refusal([:], Array(repeating: PartEntry(title: "甲"), count: 101))
                == .partCount(101))
        #expect(try begun().isEmpty)
    }

    @Test func `holds no password, whoever would keep one`() throws {
        try keep(subject, [.message: "Hello", .password: "secret", .code: "1", .waybill: "SF1"])
        #expect(try unsent(subject)?.fields.values == [.message: "Hello"])
        #expect(throws: StorageFault.self) {
            try UnsentTexts(office.connection).keep(
                DraftFields([.password: "secret"]), parts: nil, for: subject, of: AccountID(1),
                at: office.now)
        }
    }

    @Test func `stays for 90 days after the last touch`() throws {
        try keep(subject, [.message: "One"])
        let maintenance = Maintenance(office.connection, settings: Settings())
        office.now = office.now.adding(seconds: 90 * 86_400)
        #expect(try maintenance.run(at: office.now).removedDrafts == 0)
        office.now = office.now.adding(seconds: 1)
        #expect(try maintenance.run(at: office.now).removedDrafts == 1)
        #expect(try unsent(subject) == nil)
        let left = try office.connection.first("SELECT count(*) FROM unsent_fields") { $0.int(0) }
        #expect(left == 0)
    }
}
