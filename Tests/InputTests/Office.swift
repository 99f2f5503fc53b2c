import Glibc
import Invoicing
import Screens
import Service
import Storage
import Terminal

@testable import fapiao

/// A service center in memory at noon of 2026-11-30, with an application for a VAT special Fapiao of
/// 5310.00 (5009.43 without tax) that SF brings, and another bill of 6200.00.
final class Office {
    static let noon = Instant(iso8601: "2026-11-30T12:00:00+08:00") ?? Instant(seconds: 0)
    static let application = "F-261130-0001"
    static let ticket = "R-261130-0001"
    static let order = "CN2026-0001842"
    static let record = "B-2026-11-0042"
    static let otherRecord = "B-2026-11-0043"

    let connection: SQLiteConnection
    let bureau: Bureau
    let now: Instant

    /// - Parameters:
    ///   - now: line mode asks the clock what time it is, so that its office is of today.
    ///   - isStocked: whether there are an order and its bills.
    init(at now: Instant = Office.noon, isStocked: Bool = true) throws {
        self.now = now
        connection = try Database.open(nil)
        bureau = Bureau(connection)
        try connection.execute(
            """
            INSERT INTO accounts(id, email, email_key, password, language, activated_at)
            VALUES(1, 'lin.wei@example.cn', 'lin.wei@example.cn', '-', 'en', 0)
            """)
        guard isStocked else { return }
        try connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at, account)
            VALUES(\(Self.order), 'C1', '上海示例科技有限公司', 'Office 365 E3', 25, 1700000000, 1)
            """)
        let paid = now.adding(seconds: -20 * 86_400)
        for (record, fen) in [(Self.record, 531_000), (Self.otherRecord, 620_000)] {
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\(record), \(Self.order), \(fen), \(paid))
                """)
        }
    }

    /// Applies for the first bill.
    func apply() throws {
        guard case .wizard(.draft(let draft)) = try applicant(.wizard(.open([Self.record]))) else {
            throw NotAnswered()
        }
        _ = try applicant(.wizard(.save(draft: draft.id, Self.fields)))
        guard case .wizard(.review(let review)) = try applicant(.wizard(.review(draft: draft.id))),
            case .wizard(.confirmed) = try applicant(.wizard(.confirm(review)))
        else { throw NotAnswered() }
    }

    struct NotAnswered: Error {}

    func applicant(_ request: Request) throws -> Reply {
        try bureau.answer(request, from: .applicant(account: AccountID(1)), at: now)
    }

    /// What staff ask; nil where it is refused.
    func staff(_ request: Request) throws -> Reply? {
        let reply = try bureau.answer(request, from: .operator, at: now)
        if case .refused = reply { return nil }
        return reply
    }

    private static let fields: [FieldID: String] = [
        .type: "special", .title: "上海示例科技有限公司", .taxpayerID: "91310115MA1K4DEM3E",
        .registeredAddress: "上海市浦东新区科苑路88号", .telephone: "021-28986102",
        .bank: "招商银行上海张江支行", .bankAccount: "121909000000000", .method: "sf",
        .recipient: "林薇", .shipTelephone: "138 0013 8000", .province: "上海市",
        .city: "浦东新区", .address: "科苑路88号", .postalCode: "201203",
    ]
}

extension Office {
    /// The first text of a query; nil where it finds nothing.
    func stored(_ query: SQL) throws -> String? {
        try connection.rows(query) { $0.optionalText(0) }.first ?? nil
    }

    /// The Fapiao of the application.
    func fapiao() throws -> Fapiao? {
        try Applications(connection).find(Self.application)?.stage.fapiaos.first
    }

    func parcel() throws -> Parcel? {
        try Applications(connection).find(Self.application)?.stage.parcel
    }

    /// Gives the bytes of a text, which fit into a pipe, to what reads a file.
    func reading<Value>(_ text: String, _ body: (Int32) throws -> Value) throws -> Value {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw NotAnswered() }
        defer { close(ends[0]) }
        let count = text.utf8.count
        let written = text.withCString { write(ends[1], $0, count) }
        close(ends[1])
        guard written == count else { throw NotAnswered() }
        return try body(ends[0])
    }

    /// Takes results as `fapiao import results` does.
    @discardableResult
    func results(_ text: String) throws -> Results {
        var results = Results()
        try reading(text) { descriptor in
            try ResultsImport(bureau, from: .operator, at: now).run(
                from: descriptor, encoding: .utf8, passed: { results.passed = $0 },
                refused: { results.faults.append($0) }, report: { results.outcomes.append($0) })
        }
        return results
    }

    struct Results {
        var passed: PassedColumns?
        var faults: [RowFault] = []
        var outcomes: [ResultsImport.Outcome] = []
    }

    /// Takes one of the feeds.
    func feed(_ feed: Feed, _ text: String) throws -> [RowFault] {
        var faults: [RowFault] = []
        try reading(text) { descriptor in
            switch feed {
            case .orders:
                _ = try Feeds(connection).importOrders(from: descriptor, at: now) {
                    faults.append($0)
                }
            case .payments:
                _ = try Feeds(connection).importPayments(from: descriptor, at: now) {
                    faults.append($0)
                }
            }
        }
        return faults
    }
}

extension Office {
    /// Answers the questions of line mode, and gives what was said meanwhile.
    ///
    /// - Parameter place: where somebody stands who is signed in; nil for a stranger at the door.
    @discardableResult
    func answer(_ lines: [String], at place: Place? = .bills(apply: nil)) throws -> String {
        var rest = lines[...]
        var output = ""
        let asker: Asker =
            place == nil
            ? .stranger(source: "", registered: nil) : .applicant(account: AccountID(1))
        let applicant = Applicant(
            account: AccountID(1), email: "lin.wei@example.cn", language: .english)
        let scene = Scene(
            language: .english, now: .now, applicant: place == nil ? nil : applicant)
        LineMode(
            client: try BureauClient(
                connection, settings: Settings(), hashLock: nil, asker: asker
            ) { _ in },
            session: Session(place ?? .welcome, scene: scene), letters: { [] },
            read: { _, _ in
                let line = rest.popFirst()
                output += (line ?? "") + "\n"
                return line.map { .line($0) } ?? .end
            }, write: { output += $0 }, clock: { (.now, 0) }
        ).run()
        return output
    }
}
