import Invoicing
import Storage
import Testing

/// A database with an account, and applications that are put there without the bureau.
final class Archive {
    let connection: SQLiteConnection
    let account: AccountID
    /// A Friday, 10:00.
    var now: Instant
    private var count = 0

    /// - Parameter path: nil for a database in memory.
    init(_ path: String? = nil) throws {
        let now = Instant(iso8601: "2026-11-20T10:00:00") ?? Instant(seconds: 0)
        let connection = try Database.open(path)
        account = try connection.transaction {
            let account = try Accounts(connection).add(
                EmailAddress(stored: "li@example.cn"), password: "-", language: .english,
                by: .applicant, at: now)
            try connection.execute(
                """
                INSERT INTO orders(number, customer, payer, product, quantity, email, placed_at)
                VALUES('O-1', 'C', 'P', 'Office 365 E3', 10, NULL, \(now))
                """)
            _ = try Orders(connection).give("O-1", to: account.id, by: .applicant, at: now)
            return account.id
        }
        (self.connection, self.now) = (connection, now)
    }

    /// Stores an application for a bill of its own, due two days from now by the rule.
    ///
    /// - Returns: its number.
    @discardableResult
    func apply(
        title: String = "天地伟业技术有限公司", type: FapiaoType = .normal, due days: Int = 2
    ) throws -> String {
        count += 1
        let (record, amount) = ("B-\(count)", Money(fen: 106_000))
        return try connection.transaction {
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\(record), 'O-1', \(amount), \(now))
                """)
            let number = try Numbers(connection).nextApplication(on: now.day)
            let line = Line(
                record: record, item: "*信息技术服务*Office 365 E3", quantity: 1,
                net: Money(fen: 100_000), tax: Money(fen: 6000), ratePerMille: 60)
            let application = Application(
                id: 0, number: number, account: account, email: "li@example.cn",
                stage: .submitted, fapiao: try Self.form(title, type), wantsCertificate: false,
                payer: title, shipping: Self.shipping, lines: [line], orders: ["O-1"],
                submittedAt: now, dueByRule: now.day.adding(days: days), isProvisional: false)
            _ = try Applications(connection).insert(application)
            return number
        }
    }

    func find(_ number: String) throws -> Application {
        try #require(try Applications(connection).find(number))
    }

    func accept(_ number: String) throws {
        try move(number, .accept) { try $0.accepted(by: "operator", at: now) }
    }

    /// Issues one paper Fapiao of today.
    func issue(_ number: String, fapiao: String = "12345678") throws {
        try move(number, .issue) { before in
            try before.issued(
                [
                    Fapiao(
                        code: "031002600104", number: fapiao, amount: before.total,
                        issuedOn: now.day)
                ], by: "operator")
        }
    }

    /// Mails out what was issued.
    func mailOut(_ number: String, waybill: String = "SF1533767748344") throws {
        try move(number, .mailOut) {
            try $0.mailedOut(Parcel(carrier: .sf, waybill: waybill, mailedAt: now))
        }
    }

    func reject(_ number: String) throws { try move(number, .reject) { try $0.rejected() } }

    func withdraw(_ number: String) throws {
        try move(number, .withdraw, by: .applicant) { try $0.withdrawn() }
    }

    private func move(
        _ number: String, _ deed: Deed, by actor: Actor = .operator,
        _ moved: (Application) throws -> Application
    ) throws {
        let isStored = try connection.transaction {
            let before = try find(number)
            let after = try moved(before)
            return try Applications(connection).update(
                after, from: before,
                entry: HistoryEntry(
                    at: now, actor: actor, deed: deed, stage: after.stage.name, remark: nil),
                content: after.changes(from: before))
        }
        #expect(isStored)
    }

    private static func form(_ title: String, _ type: FapiaoType) throws -> FapiaoForm {
        try FapiaoForm(
            DraftFields([
                .type: type.rawValue, .title: title,
                .taxpayerID: type == .special ? "91310115MA1K4DEM3E" : "",
                .registeredAddress: "上海市浦东新区科苑路88号", .telephone: "021-28986102",
                .bank: "招商银行上海张江支行", .bankAccount: "121909000000000",
            ]), payer: "")
    }

    private static let shipping = ShippingForm.courier(
        .sf, recipient: PersonName(stored: "李四"),
        telephone: TelephoneNumber(stored: "13800138000"),
        PostalAddress(
            province: Province(stored: "上海市"), city: City(stored: "浦东新区"),
            street: StreetAddress(stored: "科苑路88号"), postalCode: nil))
}
