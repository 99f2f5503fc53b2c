import Invoicing

/// An application as its row is, without understanding it.
struct StandingApplication {
    /// A value, and by which key contents tell it.
    typealias Told = (part: DatabaseCheck.Part, key: String, value: String?)

    let id: Int64
    let number: String
    let account: AccountID
    /// The account's address by now.
    let email: String?
    let stage: String
    let entries: Int
    let head: [UInt8]
    /// What must be as the first entry says.
    let form: [Told]
    let shipping: [Told]
    private let printed: [FapiaoField: String]
    let certificate: Bool
    /// As contents write them.
    let total: String
    let submittedAt: String
    let dueOn: String
    let isProvisional: Bool
    let takenBy: String?
    let takenAt: Instant?
    let carrier: String?
    let waybill: String?
    let mailedAt: Instant?
    let revision: Int

    static let query: SQL = """
        SELECT a.id, a.number, a.account, c.email, a.stage, a.entries, a.head, a.payer, r.number,
            a.certificate, a.total, a.submitted_at, a.due_on, a.provisional, s.name, a.taken_at,
            a.carrier, a.waybill, a.mailed_at, a.revision,
            \(sql: .columns(FapiaoForm.columns, of: "a")),
            \(sql: .columns(ShippingForm.columns, of: "a"))
        FROM applications a
        LEFT JOIN accounts c ON c.id = a.account
        LEFT JOIN staff s ON s.id = a.taken_by
        LEFT JOIN applications r ON r.id = a.replaces
        ORDER BY a.id
        """

    init(_ row: Row) {
        id = row.int64(0)
        number = row.text(1)
        account = row.account(2)
        email = row.optionalText(3)
        stage = row.text(4)
        entries = row.int(5)
        head = row.blob(6)
        certificate = row.bool(9)
        total = row.moneyText(10)
        submittedAt = row.timeText(11)
        dueOn = row.dayText(12)
        isProvisional = row.bool(13)
        takenBy = row.optionalText(14)
        takenAt = row.optionalInstant(15)
        carrier = row.optionalText(16)
        waybill = row.optionalText(17)
        mailedAt = row.optionalInstant(18)
        revision = row.int(19)
        let printed = row.texts(of: FapiaoField.allCases, from: 21)
        self.printed = printed
        var form: [Told] = [(.type, "type", row.optionalText(20))]
        form += FapiaoField.allCases.map { (.form($0), $0.rawValue, printed[$0]) }
        form += [
            (.payer, "payer", row.optionalText(7)), (.replaces, "replaces", row.optionalText(8)),
        ]
        self.form = form
        let method = 20 + FapiaoForm.columns.count
        let sent = row.texts(of: ShippingField.allCases, from: method + 1)
        var shipping: [Told] = [(.method, "method", row.optionalText(method))]
        shipping += ShippingField.allCases.map { ($0.part, $0.rawValue, sent[$0]) }
        self.shipping = shipping
    }

    /// What it is found by.
    var tokens: [String] {
        guard let stage = Stage.Name(rawValue: stage) else { return [] }
        return SearchTokens.of(
            [number, printed[.title] ?? "", printed[.taxpayerID] ?? "", waybill ?? ""],
            stage: stage)
    }
}

extension ShippingField {
    /// A place is one thing to whoever reads what is wrong with it.
    fileprivate var part: DatabaseCheck.Part {
        switch self {
        case .recipient: .recipient
        case .telephone: .recipientTelephone
        case .province, .city, .address, .postalCode: .address
        }
    }
}

/// What hangs from an application: read a part at a time, as the walk comes by.
final class PartsOfApplications {
    private let walk:
        (
            lines: RowsOfApplications, claims: RowsOfApplications, fapiaos: RowsOfApplications,
            dates: RowsOfApplications?
        )
    private(set) var lines: [StandingLine] = []
    private(set) var claims: [StandingClaim] = []
    private(set) var fapiaos: [StandingFapiao] = []
    /// The last due date that the log says.
    private(set) var due: Replay.Due?

    struct StandingLine {
        let line: Int
        let record: String
        let item: String
        let quantity: Int64
        /// As contents write them.
        let net: String
        let tax: String
        let ratePerMille: Int
    }

    struct StandingClaim {
        let record: String
        let part: Int
        let amount: String
        let isLive: Bool
        let ticket: String?
    }

    struct StandingFapiao {
        let item: Int
        let value: Fapiao
        let undoneAt: Instant?
        let voidedBy: String?
        let form: String?
    }

    init(_ connection: SQLiteConnection, notes: LogNotes?) throws {
        walk = (
            lines: try RowsOfApplications(
                """
                SELECT application, line, record, item, quantity, net, tax, rate_per_mille
                FROM lines ORDER BY application, line
                """, connection),
            claims: try RowsOfApplications(
                """
                SELECT c.application, c.record, c.part, c.amount, c.live, r.number FROM claims c
                LEFT JOIN splits s ON s.id = c.split LEFT JOIN requests r ON r.id = s.request
                ORDER BY c.application, c.record
                """, connection),
            fapiaos: try RowsOfApplications(
                """
                SELECT application, item, code, number, amount, issued_on, undone_at, voided_by,
                    form_number
                FROM fapiaos ORDER BY application, item
                """, connection),
            dates: try notes.map { _ in try RowsOfApplications(LogNotes.redated, connection) }
        )
    }

    func read(_ id: Int64) throws {
        (lines, claims, fapiaos, due) = ([], [], [], nil)
        try walk.lines.rows(of: id) { row in
            lines.append(
                StandingLine(
                    line: row.int(1), record: row.text(2), item: row.text(3),
                    quantity: row.int64(4), net: row.moneyText(5), tax: row.moneyText(6),
                    ratePerMille: row.int(7)))
        }
        try walk.claims.rows(of: id) { row in
            claims.append(
                StandingClaim(
                    record: row.text(1), part: row.int(2), amount: row.moneyText(3),
                    isLive: row.bool(4), ticket: row.optionalText(5)))
        }
        try walk.fapiaos.rows(of: id) { row in
            fapiaos.append(
                StandingFapiao(
                    item: row.int(1),
                    value: Fapiao(
                        code: row.text(2), number: row.text(3), amount: row.money(4),
                        issuedOn: row.day(5)),
                    undoneAt: row.optionalInstant(6), voidedBy: row.optionalText(7),
                    form: row.optionalText(8)))
        }
        try walk.dates?.rows(of: id) { row in
            due = Replay.Due(
                at: row.instant(1), day: row.day(2).iso8601, isProvisional: row.bool(3),
                // The log begins with what it found.
                isFirst: row.bool(4))
        }
    }
}
