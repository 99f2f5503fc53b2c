import Invoicing
import Screens
import Service
import Storage
import Terminal
import Testing

/// A service center on Friday 2026-11-20 at 14:40 with a dozen applications.
extension Robot {
    /// Somebody at the desk.
    static func atDesk(
        as name: String = "zhang.li", language: Language = .english, size: Size = .standard
    ) throws -> Robot {
        let robot = try Robot(language: language, size: size)
        try robot.employ()
        try robot.confirmSamples()
        try robot.sitDown(as: name)
        return robot
    }

    private func employ() throws {
        for (name, role) in [
            ("zhang.li", Role.clerk), ("wang.fang", .clerk), ("chen.lead", .lead),
        ] {
            _ = try Staff(connection).add(
                StaffMember(name: name, email: "\(name)@example.cn", role: role), by: .operator,
                at: Instant(seconds: 1))
        }
        try connection.execute(
            """
            INSERT INTO accounts(id, email, email_key, password, language, activated_at)
            VALUES(1, 'lin.wei@example.cn', 'lin.wei@example.cn', '-', 'en', \(Self.today))
            """)
    }

    private func confirmSamples() throws {
        for (index, sample) in DeskSamples.all.enumerated() {
            let place = "\(index + 10)"
            now = Instant(iso8601: sample.confirmedAt) ?? now
            try connection.execute(
                """
                INSERT INTO orders(number, customer, payer, product, quantity, placed_at, account)
                VALUES(\("CN2026-00030\(place)"), 'C2', \(sample.payer ?? sample.title),
                    'Office 365 E3', 25, 1700000000, 1)
                """)
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\("B-2026-10-01\(place)"), \("CN2026-00030\(place)"), \(sample.fen),
                    \(now.adding(seconds: -10 * 86_400)))
                """)
            asker = .applicant(account: AccountID(1))
            try confirm("B-2026-10-01\(place)", sample.fields)
        }
        now = Self.afternoon
    }

    func confirm(_ record: String, _ fields: [FieldID: String]) throws {
        guard case .wizard(.draft(let draft)) = answer(.wizard(.open([record]))),
            case .wizard(.saved) = answer(.wizard(.save(draft: draft.id, fields)))
        else { throw NotConfirmed() }
        for (field, text) in fields {
            _ = answer(.wizard(.keep(draft: draft.id, field, text: text)))
        }
        guard case .wizard(.review(let review)) = answer(.wizard(.review(draft: draft.id))),
            case .wizard(.confirmed) = answer(.wizard(.confirm(review)))
        else { throw NotConfirmed() }
    }

    struct NotConfirmed: Error {}

    static let afternoon = Instant(iso8601: "2026-11-20T14:40:00+08:00") ?? today

    /// Opens the desk with the same database.
    func sitDown(as name: String) throws {
        asker = .staff(name)
        session = Session(
            .desk,
            scene: Scene(
                language: session.scene.language, now: now, size: session.scene.size))
        tell(.opened)
    }

    /// Another does something, and the loop notices.
    func another(
        _ name: String = "wang.fang", does move: Move, with number: String,
        remark: String? = "a reason"
    ) throws {
        let reply = try bureau.answer(
            .desk(.move(Moving(number, move, remark: remark))), from: .staff(name), at: now)
        guard case .desk(.application) = reply else {
            Issue.record("\(reply)")
            return
        }
        tell(.changed)
    }

    /// The number of the row that is selected.
    var selection: String? {
        for case .list(let list) in session.page.blocks(as: .drawn) { return list.selected }
        return nil
    }
}

extension Move {
    static let special = Move.issue([FapiaoEntry(code: "3100261130", number: "12345678")])
    static let paper = Move.issue([FapiaoEntry(code: "031002600104", number: "12345678")])
}

/// Who applied for what, when.
struct DeskSamples {
    let confirmedAt: String
    let title: String
    let fen: Int64
    var fields: [FieldID: String] = [:]
    var payer: String?

    init(
        _ confirmedAt: String, _ title: String, _ fen: Int64, isSpecial: Bool = false,
        method: ShippingMethod = .yunda, payer: String? = nil, taxpayerID: String? = nil
    ) {
        self.confirmedAt = confirmedAt
        self.title = title
        self.fen = fen
        self.payer = payer
        fields = [
            .title: title, .method: method.rawValue, .recipient: "林薇",
            .shipTelephone: "138 0013 8000", .province: "上海市", .city: "浦东新区",
            .address: "科苑路88号德国中心3号楼", .postalCode: "201203",
        ]
        fields[.type] = (isSpecial ? FapiaoType.special : .normal).rawValue
        fields[.taxpayerID] = taxpayerID ?? (isSpecial ? "91310115MA1K4DEM3E" : "")
        guard isSpecial else { return }
        fields[.registeredAddress] = "上海市浦东新区科苑路88号"
        fields[.telephone] = "021-28986102"
        fields[.bank] = "招商银行上海张江支行"
        fields[.bankAccount] = "121909000000000"
    }

    static let all = [
        DeskSamples("2026-11-17T09:12:00+08:00", "北京甲乙丙软件有限公司", 1_200_000, isSpecial: true),
        DeskSamples("2026-11-19T10:12:00+08:00", "上海示例科技有限公司", 531_000),
        DeskSamples("2026-11-19T10:30:00+08:00", "林薇", 62_000),
        DeskSamples(
            "2026-11-19T11:00:00+08:00", "Contoso (China) Ltd.", 888_800, isSpecial: true,
            taxpayerID: "91310115MA1K4DEM3K"),
        DeskSamples("2026-11-19T15:00:00+08:00", "天地伟业技术有限公司", 106_000, method: .pickup),
        DeskSamples("2026-11-20T08:00:00+08:00", "广州某某贸易有限公司", 212_000, method: .sf),
        DeskSamples("2026-11-20T08:10:00+08:00", "深圳海纳网络有限公司", 318_000),
        DeskSamples("2026-11-20T08:20:00+08:00", "杭州云起数据有限公司", 424_000),
        DeskSamples("2026-11-20T08:30:00+08:00", "成都天府软件有限公司", 530_000, payer: "成都天府集团"),
        DeskSamples("2026-11-20T09:00:00+08:00", "武汉光谷信息有限公司", 636_000),
        DeskSamples("2026-11-20T09:10:00+08:00", "南京紫金科技有限公司", 742_000),
        DeskSamples("2026-11-20T09:20:00+08:00", "西安长安电子有限公司", 848_000),
    ]
}
