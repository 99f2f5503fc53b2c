import Invoicing
import Screens
import Service
import Storage
import Terminal
import Testing

/// The tickets of the service center on Friday 2026-11-20.
extension Robot {
    /// Somebody at the desk, with tickets of the one applicant.
    ///
    /// R-261119-0001 splits a bill and was agreed, -0002 asks where a Fapiao is; R-261120-0001
    /// wants another title on F-261119-0001, -0002 a purchase certificate, -0003 another split.
    static func atTickets(
        as name: String = "zhang.li", language: Language = .english, size: Size = .standard
    ) throws -> Robot {
        let robot = try Robot.atDesk(as: name, language: language, size: size)
        try robot.ask()
        try robot.sitDown(as: name)
        robot.press(.character("5"))
        return robot
    }

    private func ask() throws {
        try connection.execute("UPDATE orders SET account = 1 WHERE account IS NULL")
        try another(does: .paper, with: "F-261119-0001")
        try another(
            does: .mailOut(.sf, waybill: "SF1533767748344"), with: "F-261119-0001", remark: nil)
        now = Instant(iso8601: "2026-11-19T16:00:00+08:00") ?? now
        try applicant(
            .open(
                TicketOpening(
                    .split, about: "B-2026-10-0017",
                    parts: [
                        PartEntry(title: "上海示例科技有限公司", amount: "3,000"),
                        PartEntry(title: "上海示例软件有限公司", amount: "2,310"),
                    ])))
        try staff(TicketMove("R-261119-0001", .approve))
        try applicant(
            .open(TicketOpening(.whereabouts, about: "F-261117-0001", message: "We need it.")))
        now = Self.afternoon
        try openTitle()
        try applicant(.open(TicketOpening(.certificate, about: "F-261119-0002")))
        try applicant(
            .open(
                TicketOpening(
                    .split, about: "B-2026-10-0018", message: "Two budgets.",
                    parts: [
                        PartEntry(title: "上海示例科技有限公司", amount: "600"),
                        PartEntry(title: "林薇", amount: "20"),
                    ])))
    }

    private func openTitle() throws {
        let found = try #require(try Applications(connection).find("F-261119-0001"))
        var fields = DraftFields(from: found)
        fields[.title] = "上海示例软件有限公司"
        try applicant(
            .open(
                TicketOpening(
                    .title, about: "F-261119-0001", message: "The software company paid.",
                    fields: fields)))
    }

    /// The applicant does something at home.
    func applicant(
        _ request: ApplicantTicketRequest, at location: SourceLocation = #_sourceLocation
    ) throws {
        let reply = try bureau.answer(
            .ownTickets(request), from: .applicant(account: AccountID(1)), at: now)
        guard case .tickets = reply else {
            Issue.record("\(reply)", sourceLocation: location)
            return
        }
    }

    /// Another at the desk does something.
    func staff(
        _ move: TicketMove, by name: String = "wang.fang",
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let reply = try bureau.answer(.tickets(.act(move)), from: .staff(name), at: now)
        guard case .tickets = reply else {
            Issue.record("\(reply)", sourceLocation: location)
            return
        }
    }

    /// Takes the change of title to where the paper is back.
    func sendBack(arrives: Bool = true) throws {
        try staff(TicketMove("R-261120-0001", .approve))
        try applicant(.sendBack("R-261120-0001", waybill: "SF1533767748344"))
        if arrives { try staff(TicketMove("R-261120-0001", .arrive)) }
        tell(.changed)
    }

    /// Selects a row of the list.
    func select(_ id: String) {
        for case .list(let list) in session.page.blocks(as: .drawn) {
            tell(.click(.row(list: list.id, id: id)))
        }
    }

    /// A change of title whose Fapiao is of last month, at its form.
    func goToRedLetter(_ application: String, _ entries: [FapiaoEntry]) throws {
        let found = try #require(try Applications(connection).find(application))
        if found.stage.name.isOpen {
            _ = try bureau.answer(
                .desk(.move(Moving(application, .issue(entries)))), from: .staff("zhang.li"),
                at: now)
        }
        var fields = DraftFields(from: found)
        fields[.title] = "上海示例软件有限公司"
        try applicant(.open(TicketOpening(.title, about: application, fields: fields)))
        wait(seconds: 15 * 86_400)
        let number = "R-261120-0004"
        // Its Fapiao has not left the service center.
        try staff(TicketMove(number, .approve))
        tell(.changed)
        select(number)
        press(.character("v"))
    }
}
