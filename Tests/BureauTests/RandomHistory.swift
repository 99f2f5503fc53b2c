import Invoicing
import Service
import Storage
import Testing

/// Two customers, a clerk, a lead, the operator and the timer, all of whom do at random what they
/// can ask the bureau for, sensible or not.
struct RandomHistory {
    let office: Office
    private var random: RandomNumbers
    private var customers: [Asker] = []
    private let staff: [Asker] = [.staff("zhang.li"), .staff("wang.fang"), .operator]
    private var fapiaos = 0
    private var objections = 0
    /// What was done, to be read when something went wrong.
    private(set) var log: [String] = []

    static let orders = ["CN-1", "CN-2"]
    static let records = ["B-1", "B-2", "B-3", "B-4"]

    init(seed: UInt64) throws {
        random = RandomNumbers(seed: seed)
        office = try Office()
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addStaff("wang.fang", email: "wang@example.cn", role: .lead)
        for (index, order) in Self.orders.enumerated() {
            try office.addOrder(order, email: "buyer@example.cn")
            try office.addRecord(Self.records[index * 2], of: order, fen: 106_000)
            try office.addRecord(Self.records[index * 2 + 1], of: order, fen: 7)
            try office.enter("customer\(index)@example.cn", order: order)
            customers.append(office.asker)
        }
    }

    /// Does one thing.
    ///
    /// - Returns: what it was.
    mutating func step() throws -> String {
        office.now = office.now.adding(
            seconds: Int64.random(in: 1...(random.one(in: 4) ? 400_000 : 20_000), using: &random))
        // Now and then somebody sets the clock back.
        if random.one(in: 15) { office.now = office.now.adding(seconds: -30_000) }
        let deed = random.one(in: 2) ? try actAsCustomer() : try actAsStaff()
        log.append("\(office.now.iso8601) \(deed)")
        return deed
    }
}

// Customers.
extension RandomHistory {
    private mutating func actAsCustomer() throws -> String {
        guard let customer = random.pick(customers) else { return "nobody" }
        office.asker = customer
        switch Int.random(in: 0..<16, using: &random) {
        case 0...5: return try apply()
        case 6: return try follow { .withdraw($0) }
        case 7: return try follow { .arrived($0) }
        case 8: return random.one(in: 2) ? try correct() : try changeShipping()
        case 9...12: return try openTicket()
        case 13: return try sendBack()
        case 14: return try write()
        default: return try object()
        }
    }

    private mutating func apply() throws -> String {
        var references = [try reference()]
        if random.one(in: 3) { references.append(try reference()) }
        let said = try confirm(.open(references))
        return "apply \(references): \(said)"
    }

    private mutating func correct() throws -> String {
        guard let number = random.pick(try applications(in: ["rejected"])) else {
            return "correct nothing"
        }
        return "correct \(number): \(try confirm(.correct(number)))"
    }

    private mutating func changeShipping() throws -> String {
        guard let number = random.pick(try applications()),
            let application = try Applications(office.connection).find(number)
        else { return "change no shipping" }
        var fields = DraftFields(from: application)
        fields[.recipient] = random.one(in: 2) ? "王五" : "赵六"
        if application.stage.name != .readyForPickup { fields[.method] = "sf" }
        fields[.province] = "上海市"
        fields[.city] = "浦东新区"
        fields[.address] = "张江路 1 号"
        let said = Self.words(try office.ask(.wizard(.changeShipping(number, fields))))
        return "change shipping of \(number): \(said)"
    }

    private mutating func confirm(_ request: WizardRequest) throws -> String {
        var reply = try office.ask(.wizard(request))
        if case .wizard(.offer(let summary)) = reply {
            let again: WizardRequest =
                random.one(in: 2) ? .resume(draft: summary.id) : .startAgain(draft: summary.id)
            reply = try office.ask(.wizard(again))
        }
        guard case .wizard(.draft(let draft)) = reply else { return Self.words(reply) }
        try office.fill(draft.id)
        if random.one(in: 3) { _ = try office.ask(.save(draft: draft.id, [.method: "pickup"])) }
        if random.one(in: 4) {
            _ = try office.ask(.save(draft: draft.id, [.title: title(), .certificate: ""]))
        }
        let reviewed = try office.ask(.wizard(.review(draft: draft.id)))
        guard case .wizard(.review(let review)) = reviewed else { return Self.words(reviewed) }
        let first = Self.words(try office.ask(.wizard(.confirm(review))))
        // The line broke, and it is pressed again.
        if random.one(in: 3) { _ = try office.ask(.wizard(.confirm(review))) }
        return first
    }

    private mutating func follow(_ ticket: (String) -> WizardRequest) throws -> String {
        guard let number = random.pick(try applications()) else { return "follow nothing" }
        let asked = ticket(number)
        return "\(asked): \(Self.words(try office.ask(.wizard(asked))))"
    }

    private mutating func openTicket() throws -> String {
        let kind =
            random.pick(Ticket.Kind.allCases + [.title, .title, .split, .split, .refund])
            ?? .other
        var about = try reference()
        if kind != .split, !random.one(in: 4) {
            let paper = ["issued", "mailedOut", "readyForPickup", "received"]
            about = random.pick(try applications(in: paper)) ?? about
        }
        var fields = DraftFields(payer: title())
        if let application = try Applications(office.connection).find(about) {
            fields = DraftFields(from: application)
            fields[.title] = title()
        }
        fields[.certificate] = ""
        let opening = TicketOpening(
            kind, about: about, message: "?", fields: fields, parts: parts(of: about))
        return
            "open \(kind) about \(about): \(Self.words(try office.ask(.ownTickets(.open(opening)))))"
    }

    /// Mostly right to the fen.
    private mutating func parts(of record: String) -> [PartEntry] {
        let total = record.hasSuffix("1") || record.hasSuffix("3") ? 106_000 : 7
        let first = Int.random(in: 1..<total, using: &random)
        let rest = total - first + (random.one(in: 5) ? 1 : 0)
        return [first, rest].map {
            PartEntry(title: title(), amount: Money(fen: Int64($0)).plain)
        }
    }

    private mutating func sendBack() throws -> String {
        guard let number = random.pick(try tickets()) else { return "send nothing back" }
        return "send back \(number): "
            + Self.words(try office.ask(.ownTickets(.sendBack(number, waybill: "SF1533767748344"))))
    }

    private mutating func write() throws -> String {
        guard let number = random.pick(try tickets()) else { return "write nothing" }
        let asked: ApplicantTicketRequest =
            random.one(in: 2)
            ? .write(number, text: "?") : .propose(number, parts(of: "B-1"), text: "?")
        return "write \(number): \(Self.words(try office.ask(.ownTickets(asked))))"
    }

    /// The buyer takes an order from whoever has it, and the other customer registers it.
    private mutating func object() throws -> String {
        guard random.one(in: 6), let order = random.pick(Self.orders),
            let holder = try Orders(office.connection).find(order)?.account,
            let other = customers.first(where: { $0.account != holder })?.account
        else { return "no objection" }
        objections += 1
        let bits = [UInt8](repeating: UInt8(objections % 256), count: 13)
        guard let code = Code(bits: bits) else { return "no code" }
        try office.connection.transaction {
            try Codes(office.connection).removeAll(.objection, order: order)
            try Codes(office.connection).add(
                code, kind: .objection, for: .init(order: order, account: holder),
                expiresAt: office.now.adding(seconds: 60))
        }
        office.asker = .stranger(source: "", registered: nil)
        let said = Self.words(try office.ask(.account(.object(code.text))))
        _ = try office.connection.transaction {
            try Orders(office.connection).give(
                order, to: other, by: .applicant, at: office.now)
        }
        return "object to \(order): \(said)"
    }
}

// Staff, and the timer.
extension RandomHistory {
    private mutating func actAsStaff() throws -> String {
        office.asker = random.pick(staff) ?? .operator
        if random.one(in: 20) {
            let done = try Maintenance(office.connection, settings: Settings()).run(at: office.now)
            return "maintain: \(done.received)"
        }
        if random.one(in: 15) { return try announce() }
        return random.one(in: 2) ? try actOnTicket() : try moveApplication()
    }

    /// The calendar or a notice, which move due dates.
    private mutating func announce() throws -> String {
        let day = office.now.day.adding(days: Int.random(in: 0..<5, using: &random))
        let request: Request
        switch Int.random(in: 0..<3, using: &random) {
        case 0: request = .calendar(.take(Announcement([day: random.one(in: 2)])))
        case 1:
            request = .notice(
                .set(NoticeEntry(texts: [.english: "No paper"], expectedOn: day.iso8601)))
        default: request = .notice(.clear(nil))
        }
        return "announce \(request): \(Self.words(try office.ask(request)))"
    }

    private mutating func moveApplication() throws -> String {
        guard let number = random.pick(try applications()),
            let application = try Applications(office.connection).find(number)
        else { return "move nothing" }
        let moving = Moving(
            number, move(application), remark: random.one(in: 10) ? nil : "Because.",
            revision: random.one(in: 20) ? application.revision - 1 : nil)
        return "\(moving.move) \(number): \(Self.words(try office.ask(.desk(.move(moving)))))"
    }

    /// Mostly one that its stage allows.
    private mutating func move(_ application: Application) -> Move {
        if random.one(in: 4) { return anyMove(application) }
        let issue = Move.issue(entries(application), anyway: true)
        let mailOut = Move.mailOut(nil, waybill: "3103630045838")
        let moves: [Move] =
            switch application.stage.name {
            case .submitted: [.accept, issue, issue, issue, .reject]
            case .inProcess: [.handBack, issue, issue, issue, .reject, .undo]
            case .issued: [application.shipping.method == .pickup ? .ready : mailOut, .undo]
            case .mailedOut: [.receive, .receive, mailOut, .undo]
            case .readyForPickup: [.receive, .undo]
            case .received, .returned, .rejected: [.undo, .remark]
            case .voided, .withdrawn: [.remark, .undo]
            }
        return random.pick(moves) ?? .remark
    }

    private mutating func anyMove(_ application: Application) -> Move {
        switch Int.random(in: 0..<14, using: &random) {
        case 0: .accept
        case 1: .handBack
        case 2...5: .issue(entries(application), anyway: random.one(in: 2))
        case 6...7: .mailOut(nil, waybill: "3103630045838")
        case 8: .ready
        case 9: .receive
        case 10...11: .reject
        case 12: .remark
        default: .undo
        }
    }

    private mutating func entries(_ application: Application) -> [FapiaoEntry] {
        // Now and then a number that was used before.
        if !random.one(in: 10) || fapiaos == 0 { fapiaos += 1 }
        let digits = String(fapiaos)
        let number = String(repeating: "0", count: 8 - digits.count) + digits
        return [FapiaoEntry(code: "031002600100", number: number)]
    }

    private mutating func actOnTicket() throws -> String {
        guard let number = random.pick(try tickets()),
            let ticket = try Tickets(office.connection).find(number)
        else { return "no request" }
        let act = act(ticket)
        let move = TicketMove(number, act, text: "Because.")
        return "\(act) \(number): \(Self.words(try office.ask(.tickets(.act(move)))))"
    }
}

// What there is to do something with.
extension RandomHistory {
    /// Mostly one that its step allows.
    private mutating func act(_ ticket: Ticket) -> TicketMove.Act {
        let all: [TicketMove.Act] = [
            .reply, .approve, .decline, .close, .arrive, .void, .redLetter(forms: []),
        ]
        if random.one(in: 4) { return random.pick(all) ?? .reply }
        let acts: [TicketMove.Act] =
            switch ticket.step {
            case .asked: [.approve, .approve, .approve, .decline, .reply]
            case .agreed: [.close, .reply]
            case .sendBack: [.arrive, .arrive, .decline]
            case .sentBack: [.arrive, .arrive, .arrive, .decline]
            case .arrived: [.void, .redLetter(forms: []), .redLetter(forms: [])]
            case .voided: [.reply]
            case .split: [.decline]
            }
        return random.pick(acts) ?? .reply
    }

    /// Mostly of who asks, where that is a customer.
    private func applications(in stages: [String] = Stage.Name.allCases.map(\.rawValue)) throws
        -> [String]
    {
        try office.connection.rows(
            """
            SELECT number FROM applications
            WHERE account = coalesce(\(office.asker.account), account)
                AND stage IN (\(list: stages))
            """
        ) { $0.text(0) }
    }

    private func tickets() throws -> [String] {
        try office.connection.rows(
            """
            SELECT number FROM requests
            WHERE account = coalesce(\(office.asker.account), account)
            """
        ) { $0.text(0) }
    }

    /// Mostly one that the account has.
    private mutating func reference() throws -> String {
        if !random.one(in: 6), let account = office.asker.account {
            let bills = try BillingRecords(office.connection).all(of: account)
            if let bill = random.pick(bills) { return bill.reference }
        }
        let record = random.pick(Self.records) ?? "B-1"
        return random.one(in: 2) ? record : "\(record)#\(random.one(in: 2) ? 1 : 2)"
    }

    private mutating func title() -> String {
        random.pick(["天地伟业技术有限公司", "甲公司", "乙公司"]) ?? "甲公司"
    }

    private static func words(_ reply: Reply) -> String {
        switch reply {
        case .refused(let refusal): "refused, \(refusal)"
        case .wizard(.confirmed(let confirmation)): confirmation.application
        case .tickets(.conversation(let conversation)): conversation.ticket.number
        case .tickets(.voided(_, let replacement, _)): "voided, \(replacement ?? "free")"
        default: "done"
        }
    }
}
