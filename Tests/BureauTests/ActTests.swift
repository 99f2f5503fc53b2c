import Invoicing
import Service
import Storage
import Testing

/// The list of what is possible is compared with what the transitions really do.
@Suite("What staff can do with an application") struct ActTests {
    private static let entry = FapiaoEntry(code: "031002600104", number: "12345678")
    private static let mailOut = Move.mailOut(nil, waybill: "3103630045838")

    /// Steps that lead to each stage, for a letter and for pick-up.
    private static func ways(isPickup: Bool) -> [(Stage.Name, [Move])] {
        let issued: [Move] = [.issue([entry])]
        let away: [Move] = issued + [isPickup ? .ready : mailOut]
        return [
            (.submitted, []), (.inProcess, [.accept]), (.issued, issued),
            (isPickup ? .readyForPickup : .mailedOut, away), (.received, away + [.receive]),
            (.rejected, [.reject]),
        ]
    }

    private static func move(_ act: ApplicationAct) -> Move {
        switch act {
        case .accept: .accept
        case .handBack: .handBack
        // Also what another has taken: that is asked, and no hindrance.
        case .issue: .issue([entry], anyway: true)
        case .mailOut: mailOut
        case .ready: .ready
        case .receive: .receive
        case .reject: .reject
        case .remark: .remark
        case .undo: .undo
        }
    }

    private func office() throws -> Office {
        let office = try Office()
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addStaff("wang.fang", email: "wang@example.cn")
        try office.addStaff("chen.lead", email: "chen@example.cn", role: .lead)
        try office.addOrder("O-1")
        try office.addRecord("B-1", of: "O-1")
        try office.enter("li@example.cn", order: "O-1")
        return office
    }

    /// What the act's rule says, and what the bureau does.
    private func compare(
        _ office: Office, _ number: String, _ act: ApplicationAct, by name: String, _ role: Role
    ) throws {
        let standing = try office.shown(number).standing
        let said = act.hindrance(standing, by: name, role)
        let before = try office.shown(number)
        let done = try office.refusal(number, Self.move(act), by: name)
        // Only the history tells what an undo takes back.
        if act == .undo, said == nil, case .nothingToUndo? = done { return }
        #expect(said == done, "\(act) of \(standing.stage) by \(name)")
        #expect((try office.shown(number) == before) == (done != nil))
    }

    @Test(arguments: [false, true])
    func `is what the transitions allow, from every stage by everybody`(isPickup: Bool) throws {
        for (stage, way) in Self.ways(isPickup: isPickup) {
            for act in ApplicationAct.allCases {
                for (name, role) in [("zhang.li", Role.clerk), ("chen.lead", .lead)] {
                    let office = try office()
                    let number = try office.confirm(["B-1"])
                    if isPickup {
                        try office.connection.execute(
                            """
                            UPDATE applications SET method = 'pickup', province = NULL,
                                city = NULL, address = NULL, postal_code = NULL
                            """)
                    }
                    for step in way { _ = try office.moved(number, step, by: "zhang.li") }
                    #expect(try office.shown(number).stage.name == stage)
                    try compare(office, number, act, by: name, role)
                }
            }
        }
    }

    @Test func `is what the transitions allow for what came back, is void or was withdrawn`() throws
    {
        for stage in [Stage.Name.returned, .voided, .withdrawn] {
            for act in ApplicationAct.allCases {
                let office = try office()
                let applicant = office.asker
                let number = try office.confirm(["B-1"])
                if stage == .withdrawn {
                    office.asker = applicant
                    _ = try office.ask(.withdraw(number))
                } else {
                    _ = try office.moved(number, .issue([Self.entry]))
                    office.asker = applicant
                    let ticket = try office.open(TicketOpening(.refund, about: number))
                    _ = try office.act(ticket.number, .approve)
                    if stage == .voided { _ = try office.act(ticket.number, .void) }
                }
                #expect(try office.shown(number).stage.name == stage)
                try compare(office, number, act, by: "chen.lead", .lead)
            }
        }
    }

    @Test func `is not what another has taken, but for issuing anyway`() throws {
        let office = try office()
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .accept, by: "wang.fang")
        let taken = try #require(try office.shown(number).stage.taken)
        #expect(
            ApplicationAct.accept.hindrance(
                try office.shown(number).standing, by: "zhang.li", .clerk)
                == .takenByAnother(application: number, by: "wang.fang", since: taken.at))
    }

    @Test func `has an entry that it needs, which the bureau asks for`() throws {
        for act in ApplicationAct.allCases {
            let office = try office()
            let number = try office.confirm(["B-1"])
            if act == .undo { _ = try office.moved(number, .accept, by: "chen.lead") }
            let moving = Moving(number, Self.move(act))
            guard act.hindrance(try office.shown(number).standing, by: "chen.lead", .lead) == nil
            else { continue }
            office.asker = .staff("chen.lead")
            let refusal = try office.refusal(.desk(.move(moving)))
            let reason = Refusal.fields([FieldRefusal(.remark, .required)])
            #expect((refusal == reason) == (act.needs == .reason), "\(act)")
        }
    }
}
