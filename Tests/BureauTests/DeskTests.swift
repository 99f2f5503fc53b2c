import Invoicing
import Service
import Storage
import Testing

@Suite("The service center") struct DeskTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addStaff("wang.fang", email: "wang@example.cn")
        try office.addStaff("chen.lead", email: "chen@example.cn", role: .lead)
        try office.addOrder("O-1")
        for number in 1...6 { try office.addRecord("B-\(number)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    @Test func `accepts, issues, mails out and hears of its arrival`() throws {
        let number = try office.confirm(["B-1"])
        for (move, stage) in [
            (Move.accept, Stage.Name.inProcess), (.issue([.paper]), .issued),
            (.mailOut(nil, waybill: " sf1533767748344 "), .mailedOut), (.receive, .received),
        ] {
            #expect(try office.moved(number, move).stage.name == stage)
        }
        let letters = try Outbox(office.connection).due(at: office.now, limit: 100)
        #expect(letters.filter { $0.kind == .status }.count == 4)
        #expect(letters.last?.recipient == "li@example.cn")
        let application = try office.shown(number)
        #expect(application.stage.parcel?.waybill == "SF1533767748344")
        #expect(application.stage.parcel?.carrier == .yunda)
    }

    @Test func `refuses a move that the stage does not allow, for each pair`() throws {
        let moves: [(Move, Set<Stage.Name>)] = [
            (.accept, [.submitted]), (.handBack, [.inProcess]),
            (.issue([.paper]), [.submitted, .inProcess]),
            (.mailOut(nil, waybill: "3103630045838"), [.issued, .mailedOut]), (.ready, []),
            (.receive, [.mailedOut]), (.reject, [.submitted, .inProcess]),
        ]
        let ways: [(Stage.Name, [Move])] = [
            (.submitted, []), (.inProcess, [.accept]), (.issued, [.issue([.paper])]),
            (.mailedOut, [.issue([.paper]), .mailOut(nil, waybill: "3103630045838")]),
            (
                .received,
                [.issue([.paper]), .mailOut(nil, waybill: "3103630045838"), .receive]
            ),
            (.rejected, [.reject]),
        ]
        for (stage, way) in ways {
            for (move, allowed) in moves {
                let office = try DeskTests().office
                let number = try office.confirm(["B-1"])
                for step in way { _ = try office.moved(number, step) }
                let refusal = try office.refusal(number, move)
                if allowed.contains(stage) {
                    #expect(refusal == nil, "\(move) from \(stage)")
                } else if move == .ready, stage == .issued {
                    #expect(refusal == .otherWay(application: number, isPickup: false))
                } else {
                    #expect(refusal == .moveForbidden(application: number, stage: stage))
                }
            }
        }
    }

    @Test func `tells who was faster, and keeps what the other did`() throws {
        let number = try office.confirm(["B-1"])
        let seen = try office.shown(number).revision
        _ = try office.moved(number, .accept, by: "wang.fang")
        #expect(
            try office.refusal(number, .accept, by: "zhang.li", revision: seen)
                == .changedElsewhere(
                    application: number, by: "wang.fang", at: office.now, stage: .inProcess))
        #expect(try office.shown(number).stage.taken?.by == "wang.fang")
    }

    @Test func `asks before issuing what another has taken`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .accept, by: "wang.fang")
        #expect(
            try office.refusal(number, .issue([.paper]), by: "zhang.li")
                == .takenByAnother(application: number, by: "wang.fang", since: office.now))
        #expect(
            try office.moved(number, .issue([.paper], anyway: true), by: "zhang.li").stage.name
                == .issued)
    }

    @Test func `issues several Fapiaos whose amounts add up, each number once`() throws {
        let number = try office.confirm(["B-1"])
        let parts = [
            FapiaoEntry(code: "031002600104", number: "00000001", amount: "1,000.00"),
            FapiaoEntry(number: "26312000000000000001", amount: "59.99"),
        ]
        #expect(
            try office.refusal(number, .issue(parts))
                == .amountsDiffer(of: Money(fen: 106_000), given: Money(fen: 105_999)))
        var whole = parts
        whole[1].amount = ""
        #expect(try office.moved(number, .issue(whole)).stage.fapiaos.count == 2)
        let other = try office.confirm(["B-2"])
        #expect(
            try office.refusal(other, .issue([FapiaoEntry(number: "26312000000000000001")]))
                == .numberUsed(
                    code: "", number: "26312000000000000001", application: number))
        #expect(
            try office.refusal(
                other,
                .issue([
                    FapiaoEntry(number: "26312000000000000002", amount: "1"),
                    FapiaoEntry(number: "26312000000000000002"),
                ])) == .numberTwice("26312000000000000002"))
    }

    @Test func `fills an amount in from a QR code only where it is the application's`() throws {
        let number = try office.confirm(["B-1"])
        func entry(_ net: String) throws -> FapiaoEntry {
            let line = try #require(QRLine("01,04,031002600104,12345678,\(net),20261120,,A1,"))
            let application = try office.shown(number)
            return line.entry(for: application, rest: application.total)
        }
        #expect(
            try office.refusal(number, .issue([entry("471.70")]))
                == .fields([FieldRefusal(.fapiaoAmount, .otherNet(Money(fen: 47_170)))]))
        #expect(try office.moved(number, .issue([entry("1000.00")])).stage.name == .issued)
    }

    @Test(arguments: [
        (FapiaoEntry(number: "12345678"), FieldID.fapiaoCode, FieldFault.codeNeeded),
        (.init(code: "0310026001", number: "1234"), .fapiaoNumber, .fapiaoNumber),
        (.init(code: "03100", number: "12345678"), .fapiaoCode, .fapiaoCode),
        (
            .init(code: "3100153130", number: "12345678"), .fapiaoCode,
            .fapiaoKind(.special, wanted: .normal)
        ),
        (
            .init(code: "031002600104", number: "26312000000000000001"), .fapiaoCode,
            .codeNotNeeded
        ),
        (.init(), .fapiaoNumber, .required),
        (
            .init(number: "26312000000000000001", amount: "-5"), .fapiaoAmount, .amount
        ),
        (
            .init(number: "26312000000000000001", issuedOn: "2026-11-21"), .issuedOn,
            .dateInFuture
        ),
        (.init(number: "26312000000000000001", issuedOn: "23.11."), .issuedOn, .date),
    ])
    func `checks code, number, amount and date`(
        _ entry: FapiaoEntry, _ field: FieldID, _ fault: FieldFault
    ) throws {
        let number = try office.confirm(["B-1"])
        let refusal = try office.refusal(number, .issue([entry]))
        #expect(refusal?.fieldFaults.contains(FieldRefusal(field, fault)) == true)
    }

    @Test func `needs a reason to reject, to undo and to mail again`() throws {
        let number = try office.confirm(["B-1"])
        let empty = Refusal.fields([FieldRefusal(.remark, .required)])
        #expect(try office.refusal(number, .reject, remark: " ") == empty)
        _ = try office.moved(number, .issue([.paper]))
        _ = try office.moved(number, .mailOut(.sf, waybill: "SF1533767748344"))
        #expect(
            try office.refusal(number, .mailOut(.sf, waybill: "SF1533767748345"), remark: nil)
                == empty)
        #expect(try office.refusal(number, .undo, by: "chen.lead", remark: nil) == empty)
    }

    @Test func `does for many what it can, and says what it could not`() throws {
        let numbers = try (1...3).map { try office.confirm(["B-\($0)"]) }
        _ = try office.moved(numbers[1], .reject)
        office.asker = .staff("zhang.li")
        let movings = numbers.map { Moving($0, .accept) } + [Moving("F-1", .accept)]
        guard case .desk(.rehearsed(let rehearsed)) = try office.ask(.desk(.rehearse(movings))),
            case .desk(.moved(let outcomes)) = try office.ask(.desk(.moveAll(movings)))
        else {
            Issue.record("no outcomes")
            return
        }
        #expect(rehearsed.map(\.refusal) == outcomes.map(\.refusal))
        #expect(
            outcomes.map(\.refusal) == [
                nil, .moveForbidden(application: numbers[1], stage: .rejected), nil,
                .unknownApplication("F-1"),
            ])
    }

    @Test func `counts its queues and pages through them in the order of their dates`() throws {
        let numbers = try (1...5).map { try office.confirm(["B-\($0)"]) }
        _ = try office.moved(numbers[0], .issue([.paper]))
        _ = try office.moved(numbers[1], .reject)
        _ = try office.moved(numbers[2], .accept, by: "zhang.li")
        office.asker = .staff("zhang.li")
        guard case .desk(.counts(let counts)) = try office.ask(.desk(.counts)) else { return }
        #expect(counts == QueueCounts([.toDo: 3, .overdue: 0, .issued: 1, .mailedOut: 0, .all: 5]))
        var found: [String] = []
        var last: QueueKey?
        while case .desk(.queue(let rows)) = try office.ask(
            .desk(.queue(QueueFilter(.toDo), after: last, limit: 2))), let row = rows.last
        {
            found += rows.map(\.number)
            last = row.key
        }
        #expect(found == Array(numbers[2...]))
        let before = QueueKey(dueOn: Day("2026-11-24") ?? office.now.day, number: numbers[4])
        for (key, numbers) in [(nil, numbers[3...4]), (before, numbers[2...3])] {
            guard
                case .desk(.queue(let rows)) = try office.ask(
                    .desk(.queueEnd(QueueFilter(.toDo), before: key, limit: 2)))
            else { return }
            #expect(rows.map(\.number) == Array(numbers))
        }
        office.now = office.now.adding(seconds: 5 * 86_400)
        guard case .desk(.counts(let later)) = try office.ask(.desk(.counts)) else { return }
        #expect(later[.overdue] == 3)
    }

    @Test func `lets in who works here, and nobody else`() throws {
        office.asker = .staff("nobody")
        #expect(try office.refusal(.desk(.counts)) == .unknownStaff("nobody"))
        office.asker = .staff("zhang.li")
        #expect(try office.refusal(.staff(.list)) == .leadOnly)
        office.asker = .staff("chen.lead")
        let disabled = try office.ask(.staff(.disable("zhang.li")))
        guard case .staff(.disabled(let member)) = disabled else {
            throw Office.Unexpected(reply: disabled)
        }
        #expect(member.name == "zhang.li")
        #expect(member.disabledAt == office.now)
        office.asker = .staff("zhang.li")
        #expect(try office.refusal(.desk(.counts)) == .unknownStaff("zhang.li"))
    }
}

@Suite("An undo") struct UndoTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addStaff("chen.lead", email: "chen@example.cn", role: .lead)
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addOrder("O-1")
        for number in 1...2 { try office.addRecord("B-\(number)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    @Test func `takes steps back one by one, to the very first`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .accept, by: "zhang.li")
        _ = try office.moved(number, .issue([.paper]), by: "zhang.li")
        _ = try office.moved(number, .mailOut(.sf, waybill: "SF1533767748344"))
        _ = try office.moved(number, .mailOut(.yunda, waybill: "3103630045838"))
        _ = try office.moved(number, .remark)
        let again = try office.moved(number, .undo, by: "chen.lead")
        #expect(again.stage.parcel?.waybill == "SF1533767748344")
        #expect(try office.moved(number, .undo, by: "chen.lead").stage.name == .issued)
        let taken = try office.moved(number, .undo, by: "chen.lead")
        #expect(taken.stage.taken?.by == "zhang.li")
        #expect(try office.shown(number).stage.fapiaos.isEmpty)
        #expect(try office.moved(number, .undo, by: "chen.lead").stage == .submitted)
        #expect(
            try office.refusal(number, .undo, by: "chen.lead")
                == .nothingToUndo(application: number))
    }

    @Test func `frees the number of the Fapiao`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .issue([.paper]))
        _ = try office.moved(number, .undo, by: "chen.lead")
        let other = try office.confirm(["B-2"])
        #expect(try office.moved(other, .issue([.paper])).stage.name == .issued)
        #expect(
            try office.refusal(number, .issue([.paper]))
                == .numberUsed(code: "031002600104", number: "12345678", application: other))
    }

    @Test func `is for a lead`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .accept)
        #expect(try office.refusal(number, .undo, by: "zhang.li") == .leadOnly)
    }

    @Test func `of a rejection is refused once a bill is claimed again`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .reject)
        #expect(try office.moved(number, .undo, by: "chen.lead").stage == .submitted)
        _ = try office.moved(number, .reject)
        let next = try office.confirm(["B-1"])
        #expect(
            try office.refusal(number, .undo, by: "chen.lead")
                == .billClaimedAgain(application: number, record: "B-1", by: next))
    }
}

extension FapiaoEntry {
    static let paper = FapiaoEntry(code: "031002600104", number: "12345678")
}

extension Office {
    private func request(
        _ number: String, _ move: Move, _ remark: String?, _ revision: Int?
    ) -> Request {
        .desk(.move(Moving(number, move, remark: remark, revision: revision)))
    }

    /// The application after a move; the asker stays who it was.
    func moved(
        _ number: String, _ move: Move, by name: String? = nil, remark: String? = "a reason"
    ) throws -> Application {
        let reply = try asking(as: name) { try ask(request(number, move, remark, nil)) }
        guard case .desk(.application(let application, _)) = reply else {
            throw Unexpected(reply: reply)
        }
        return application
    }

    func refusal(
        _ number: String, _ move: Move, by name: String? = nil, remark: String? = "a reason",
        revision: Int? = nil
    ) throws -> Refusal? {
        try asking(as: name) { try refusal(request(number, move, remark, revision)) }
    }

    func shown(_ number: String) throws -> Application {
        let reply = try asking(as: nil) { try ask(.desk(.show(number))) }
        guard case .desk(.application(let application, _)) = reply else {
            throw Unexpected(reply: reply)
        }
        return application
    }

    private func asking<Value>(as name: String?, _ body: () throws -> Value) rethrows -> Value {
        let before = asker
        defer { asker = before }
        asker = name.map { .staff($0) } ?? .operator
        return try body()
    }
}
