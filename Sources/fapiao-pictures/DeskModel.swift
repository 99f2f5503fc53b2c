import Invoicing
import Screens
import Service
import Storage
import Terminal

/// The service center on a Friday afternoon, for its picture.
struct DeskModel {
    private let connection: SQLiteConnection
    private let bureau: Bureau
    private let now = Instant(seconds: 1_795_140_720 + 4 * 3600)

    init() throws {
        connection = try Database.open(nil)
        bureau = Bureau(connection)
        for (name, role) in [("zhang.li", Role.clerk), ("wang.fang", .clerk)] {
            _ = try Staff(connection).add(
                StaffMember(name: name, email: "\(name)@example.cn", role: role), by: .operator,
                at: now)
        }
        try connection.execute(
            """
            INSERT INTO accounts(id, email, email_key, password, language, activated_at)
            VALUES(1, 'lin.wei@example.cn', 'lin.wei@example.cn', '-', 'en', \(now))
            """)
        for (index, sample) in Self.samples.enumerated() {
            try apply(index, sample.title, sample.fen, daysAgo: sample.daysAgo)
        }
        try move("F-261116-0001", .issue([FapiaoEntry(number: "26312000000000000001")]))
        try move("F-261118-0001", .accept)
    }

    /// The queue, with two applications ticked.
    func frame() -> Frame {
        var session = Session(.desk, scene: Scene(language: .english, now: now))
        func tell(_ event: Event) {
            _ = session.handle(event) {
                try? bureau.answer($0, from: .staff("zhang.li"), at: now)
            }
        }
        tell(.opened)
        for key in [Key.down, .down, .space, .space] { tell(.key(key)) }
        var spare: Frame?
        return PageRenderer { _ in [] }
            .render(session.pages, size: .standard, into: &spare).frame
    }

    private static let samples: [(title: String, fen: Int64, daysAgo: Int64)] = [
        ("天地伟业技术有限公司", 106_000, 4), ("北京甲乙丙软件有限公司", 1_200_000, 3),
        ("Contoso (China) Ltd.", 888_800, 2), ("上海示例科技有限公司", 531_000, 0),
        ("林薇", 62_000, 0), ("广州南方贸易有限公司", 248_000, 0),
    ]

    private func move(_ number: String, _ move: Move) throws {
        _ = try bureau.answer(
            .desk(.move(Moving(number, move))), from: .staff("wang.fang"),
            at: now.adding(seconds: -600))
    }

    private func apply(_ index: Int, _ title: String, _ fen: Int64, daysAgo: Int64) throws {
        let at = now.adding(seconds: -daysAgo * 86_400 - 3600)
        let (order, record) = ("CN2026-000\(index + 1)", "B-2026-11-010\(index)")
        try connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at, account)
            VALUES(\(order), 'C', \(title), 'Office 365 E3', 10, 1, 1)
            """)
        try connection.execute(
            """
            INSERT INTO billing_records(number, order_number, amount, paid_at)
            VALUES(\(record), \(order), \(fen), \(at.adding(seconds: -10 * 86_400)))
            """)
        func ask(_ request: WizardRequest) throws -> Reply {
            try bureau.answer(.wizard(request), from: .applicant(account: AccountID(1)), at: at)
        }
        guard case .wizard(.draft(let draft)) = try ask(.open([record])) else { return }
        let fields: [FieldID: String] = [
            .title: title, .method: "pickup", .recipient: "林薇", .shipTelephone: "138 0013 8000",
        ]
        _ = try ask(.save(draft: draft.id, fields))
        guard case .wizard(.review(let review)) = try ask(.review(draft: draft.id)) else { return }
        _ = try ask(.confirm(review))
    }
}
