import Invoicing
import Storage

/// Sample orders, payments and applications, as they might be on the day they are made.
public enum DemoData {
    /// An order that nobody has registered.
    public static let order = "CN2026-0000101"
    /// An account that has applied before.
    public static let email = "lin.wei@example.cn"
    public static let password = "fapiao-demo"

    /// The feed of orders for a day.
    public static func orders(on today: Day) -> String {
        var rows = ["order_number,customer,payer,product,quantity,email,placed_at"]
        for order in all {
            rows.append(
                "\(order.number),\(order.customer),\(order.payer),\(order.product),"
                    + "\(order.quantity),billing@customer.example,"
                    + today.adding(days: -120).iso8601)
        }
        return rows.joined(separator: "\r\n") + "\r\n"
    }

    /// The feed of payments for a day: most are ready, one a customer is still arriving.
    public static func payments(on today: Day) -> String {
        var rows = ["billing_record,order_number,amount,paid_at"]
        for order in all {
            for (age, amount) in zip(order.ages, order.amounts) {
                let day = today.adding(days: -age)
                rows.append(
                    "\(record(order, age, today)),\(order.number),\(amount),"
                        + "\(day.iso8601)T10:30:00+08:00")
            }
        }
        return rows.joined(separator: "\r\n") + "\r\n"
    }

    /// Makes the account that has applied before, with applications in several stages and
    /// tickets about them.
    ///
    /// - Parameter language: the account's.
    /// - Throws: `StorageFault`, or a `Refusal` when the feeds are not imported yet.
    public static func apply(
        _ connection: SQLiteConnection, language: Language, at now: Instant
    ) throws {
        let bureau = Bureau(connection)
        let account = try makeAccount(connection, language, at: now.adding(seconds: -100 * day))
        let order = all[1]
        var numbers: [Stage.Name: String] = [:]
        // The oldest first, as they would have come.
        for (age, plan) in zip(order.ages.dropFirst(2), plans).reversed() {
            let number = record(order, age, now.day)
            let submitted = now.adding(seconds: -plan.daysAgo * day - 2 * 3600)
            let application = try confirm(
                number, plan.method, of: account, bureau: bureau, at: submitted)
            try carry(application, plan, by: bureau, from: submitted)
            numbers[plan.last] = application
        }
        let world = DemoWorld(
            connection: connection, bureau: bureau, account: account, language: language)
        try ask(
            about: numbers, splitting: record(order, splitAge, now.day), world, at: now)
        // Nobody waits for these letters.
        try connection.transaction {
            for letter in try Outbox(connection).due(at: now, limit: 1000) {
                try Outbox(connection).delivered(letter.id, at: now)
            }
        }
    }

    static let day: Int64 = 86_400
    /// Who paid for what the sample account has ordered.
    static var payer: String { all[1].payer }
    /// How many days ago the bill was paid that is split.
    private static let splitAge = 15

    private struct Order {
        let number: String
        let customer: String
        let payer: String
        let product: String
        let quantity: Int
        /// How many days ago each payment was made.
        let ages: [Int]
        let amounts: [String]
    }

    private static let all = [
        Order(
            number: order, customer: "C0000101", payer: "上海示例科技有限公司",
            product: "Office 365 E3", quantity: 25, ages: [1, 5, 36, 66],
            amounts: ["620.00", "5310.00", "5310.00", "5310.37"]),
        Order(
            number: "CN2026-0000102", customer: "C0000102", payer: "北京甲乙丙软件有限公司",
            product: "Office 365 E1", quantity: 100, ages: [2, 6, 7, 9, 12, 25, 39, 70, 98, 15],
            amounts: [
                "6200.00", "6200.00", "6200.00", "6200.50", "6200.00", "6200.00", "6200.37",
                "6200.00", "6200.00", "6200.00",
            ]),
        Order(
            number: "CN2026-0000103", customer: "C0000103", payer: "林薇",
            product: "Microsoft 365 Business Standard", quantity: 1, ages: [4, 34],
            amounts: ["108.00", "108.50"]),
    ]

    private static func record(_ order: Order, _ age: Int, _ today: Day) -> String {
        let paid = today.adding(days: -age)
        let month = paid.iso8601.prefix(7)
        return "B-\(month)-\(order.number.suffix(2))\(String(100 + age).suffix(2))"
    }

    /// How far an application came, and how it was to be sent.
    private struct Plan {
        let last: Stage.Name
        let method: ShippingMethod
        let daysAgo: Int64
    }

    private static let plans = [
        Plan(last: .submitted, method: .yunda, daysAgo: 0),
        Plan(last: .inProcess, method: .sf, daysAgo: 1),
        Plan(last: .issued, method: .yunda, daysAgo: 3),
        Plan(last: .mailedOut, method: .sf, daysAgo: 6),
        Plan(last: .readyForPickup, method: .pickup, daysAgo: 9),
        Plan(last: .rejected, method: .yunda, daysAgo: 20),
        Plan(last: .received, method: .yunda, daysAgo: 40),
    ]

    private static func makeAccount(
        _ connection: SQLiteConnection, _ language: Language, at now: Instant
    ) throws -> AccountID {
        let hash = try Passwords(slots: nil).hash(Password.typed(password), for: .known)
        let address = try EmailAddress(email)
        return try connection.transaction {
            let account = try Accounts(connection).add(
                address, password: hash, language: language, by: .applicant, at: now)
            _ = try Orders(connection).give(
                all[1].number, to: account.id, by: .applicant, at: now)
            return account.id
        }
    }

    static func confirm(
        _ record: String, _ method: ShippingMethod, of account: AccountID, bureau: Bureau,
        at now: Instant
    ) throws -> String {
        let asker = Asker.applicant(account: account)
        let opened = try bureau.answer(.wizard(.open([record])), from: asker, at: now)
        guard case .wizard(.draft(let draft)) = opened else { throw refusal(opened) }
        let fields: [FieldID: String] = [
            .title: all[1].payer, .taxpayerID: "91110000600037341L", .method: method.rawValue,
            .recipient: "林薇", .shipTelephone: "138 0013 8000", .province: "北京市",
            .city: "海淀区", .address: "中关村大街1号2号楼301", .postalCode: "100080",
        ]
        _ = try bureau.answer(
            .wizard(.save(draft: draft.id, fields)), from: asker, at: now)
        let seen = try bureau.answer(.wizard(.review(draft: draft.id)), from: asker, at: now)
        guard case .wizard(.review(let review)) = seen else { throw refusal(seen) }
        let reply = try bureau.answer(.wizard(.confirm(review)), from: asker, at: now)
        guard case .wizard(.confirmed(let confirmation)) = reply else { throw refusal(reply) }
        return confirmation.application
    }

    /// Does what the service center did with an application.
    private static func carry(
        _ number: String, _ plan: Plan, by bureau: Bureau, from submitted: Instant
    ) throws {
        var at = submitted
        for ticket in try tickets(number, plan, bureau, submitted) {
            at = at.adding(seconds: 5 * 3600)
            let reply = try bureau.answer(.desk(ticket), from: .operator, at: at)
            if case .refused(let refusal) = reply { throw refusal }
        }
    }

    private static func tickets(
        _ number: String, _ plan: Plan, _ bureau: Bureau, _ submitted: Instant
    ) throws -> [DeskRequest] {
        let reply = try bureau.answer(.desk(.show(number)), from: .operator, at: submitted)
        guard case .desk(.application(let application, _)) = reply else { throw refusal(reply) }
        let fapiao = FapiaoEntry(
            code: "031002600104", number: "1234" + String(5600 + application.id),
            issuedOn: submitted.day.iso8601)
        let courier = plan.method.courier ?? .yunda
        let waybill = courier == .sf ? "SF1533767748344" : "3103630045838"
        let way: [(Stage.Name, DeskRequest)] = [
            (.inProcess, .move(Moving(number, .accept))),
            (.issued, .move(Moving(number, .issue([fapiao])))),
            plan.method == .pickup
                ? (.readyForPickup, .move(Moving(number, .ready)))
                : (.mailedOut, .move(Moving(number, .mailOut(courier, waybill: waybill)))),
            (.received, .move(Moving(number, .receive))),
        ]
        switch plan.last {
        case .submitted: return []
        case .rejected:
            return [
                .move(Moving(number, .accept)),
                .move(
                    Moving(
                        number, .reject,
                        remark: "The taxpayer ID does not belong to this title.")),
            ]
        default:
            let end = way.firstIndex { $0.0 == plan.last } ?? way.count - 1
            return way[...end].map(\.1)
        }
    }

    static func refusal(_ reply: Reply) -> Refusal {
        if case .refused(let refusal) = reply { refusal } else { .unknownDraft }
    }
}
