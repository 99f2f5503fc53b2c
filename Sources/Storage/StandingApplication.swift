import Invoicing

/// An application as its row is, without understanding it.
struct StandingApplication {
    let id: Int64
    let number: String
    let account: AccountID
    /// The account's address by now.
    let email: String?
    let stage: String
    let entries: Int
    let head: [UInt8]
    /// What must be as the first entry says.
    let form: [(part: DatabaseCheck.Part, key: String, value: String?)]
    let shipping: [(part: DatabaseCheck.Part, key: String, value: String?)]
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
        SELECT a.id, a.number, a.account, c.email, a.stage, a.entries, a.head, a.type, a.title,
            a.taxpayer_id, a.registered_address, a.telephone, a.bank, a.bank_account, a.payer,
            r.number, a.certificate, a.method, a.recipient, a.ship_telephone, a.province, a.city,
            a.address, a.postal_code, a.total, a.submitted_at, a.due_on, a.provisional, s.name,
            a.taken_at, a.carrier, a.waybill, a.mailed_at, a.revision
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
        form = [
            (.type, "type", row.optionalText(7)), (.title, "title", row.optionalText(8)),
            (.taxpayerID, "taxpayerID", row.optionalText(9)),
            (.registeredAddress, "registeredAddress", row.optionalText(10)),
            (.telephone, "telephone", row.optionalText(11)), (.bank, "bank", row.optionalText(12)),
            (.bankAccount, "bankAccount", row.optionalText(13)),
            (.payer, "payer", row.optionalText(14)),
            (.replaces, "replaces", row.optionalText(15)),
        ]
        certificate = row.bool(16)
        shipping = [
            (.method, "method", row.optionalText(17)),
            (.recipient, "recipient", row.optionalText(18)),
            (.recipientTelephone, "telephone", row.optionalText(19)),
            (.address, "province", row.optionalText(20)), (.address, "city", row.optionalText(21)),
            (.address, "address", row.optionalText(22)),
            (.address, "postalCode", row.optionalText(23)),
        ]
        total = row.moneyText(24)
        submittedAt = row.timeText(25)
        dueOn = row.dayText(26)
        isProvisional = row.bool(27)
        takenBy = row.optionalText(28)
        takenAt = row.optionalInstant(29)
        carrier = row.optionalText(30)
        waybill = row.optionalText(31)
        mailedAt = row.optionalInstant(32)
        revision = row.int(33)
    }

    /// What it is found by.
    var tokens: [String] {
        guard let stage = Stage.Name(rawValue: stage) else { return [] }
        return SearchTokens.of(
            [number, form[1].value ?? "", form[2].value ?? "", waybill ?? ""], stage: stage)
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
