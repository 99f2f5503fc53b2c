import Invoicing

extension Applications {
    /// Applications as values again, with all that hangs from them.
    func load(where condition: SQL, order: SQL, limit: Int) throws -> [Application] {
        try connection.snapshot { try loadNow(where: condition, order: order, limit: limit) }
    }

    private func loadNow(where condition: SQL, order: SQL, limit: Int) throws -> [Application] {
        let rows = try connection.rows(
            """
            SELECT a.id, a.number, a.account, c.email, a.stage, a.payer, a.certificate,
                a.carrier, a.waybill, a.mailed_at, a.submitted_at, a.due_on, a.provisional,
                s.name, a.taken_at, r.number,
                -- Once voided, a successor still is the one that took its place.
                (SELECT n.number FROM applications n WHERE n.replaces = a.id
                    AND n.stage NOT IN ('rejected', 'withdrawn') ORDER BY n.id DESC LIMIT 1),
                a.revision, \(sql: .columns(FapiaoForm.columns, of: "a")),
                \(sql: .columns(ShippingForm.columns, of: "a"))
            FROM applications a
            JOIN accounts c ON c.id = a.account
            LEFT JOIN staff s ON s.id = a.taken_by
            LEFT JOIN applications r ON r.id = a.replaces
            WHERE \(sql: condition) ORDER BY \(sql: order) LIMIT \(limit)
            """
        ) { try StoredApplication($0) }
        let notices = try Notices(connection).dates()
        return try rows.map { row in
            row.application(
                noticeOn: notices[row.fapiao.type],
                stage: try row.stage(fapiaos: try fapiaos(of: row.id)),
                lines: try lines(of: row.id), orders: try orders(of: row.id),
                split: try split(of: row.id))
        }
    }

    private func fapiaos(of id: Int64) throws -> [Fapiao] {
        try connection.rows(
            """
            SELECT code, number, amount, issued_on, voided_by, form_number FROM fapiaos
            WHERE application = \(id) AND undone_at IS NULL ORDER BY item
            """
        ) { row in
            Fapiao(
                code: row.text(0), number: row.text(1), amount: row.money(2),
                issuedOn: row.day(3),
                voiding: row.optionalText(4).map {
                    $0 == "void" ? .void : .redLetter(form: row.optionalText(5))
                })
        }
    }

    private func lines(of id: Int64) throws -> [Line] {
        try connection.rows(
            """
            SELECT record, item, quantity, net, tax, rate_per_mille FROM lines
            WHERE application = \(id) ORDER BY line
            """
        ) {
            Line(
                record: $0.text(0), item: $0.text(1), quantity: $0.int(2), net: $0.money(3),
                tax: $0.money(4), ratePerMille: $0.int(5))
        }
    }

    private func split(of id: Int64) throws -> SplitPart? {
        try connection.first(
            """
            SELECT r.number, c.part, (SELECT count(*) FROM split_parts WHERE split = c.split),
                p.title
            FROM claims c JOIN splits s ON s.id = c.split JOIN requests r ON r.id = s.request
            JOIN split_parts p ON p.split = c.split AND p.part = c.part
            WHERE c.application = \(id) AND c.split IS NOT NULL
            """
        ) {
            SplitPart(ticket: $0.text(0), part: $0.int(1), of: $0.int(2), title: $0.text(3))
        }
    }

    private func orders(of id: Int64) throws -> [String] {
        try connection.rows(
            """
            SELECT b.order_number FROM lines l JOIN billing_records b ON b.number = l.record
            WHERE l.application = \(id) GROUP BY b.order_number ORDER BY min(l.line)
            """
        ) { $0.text(0) }
    }
}

/// One row of `applications`, before its stage and lines are known.
private struct StoredApplication {
    let id: Int64
    let number: String
    let account: AccountID
    let email: String
    let stage: String
    let fapiao: FapiaoForm
    let payer: String
    let wantsCertificate: Bool
    let shipping: ShippingForm
    let parcel: Parcel?
    let submittedAt: Instant
    let dueByRule: Day
    let isProvisional: Bool
    let taken: Taken?
    let replaces: String?
    let replacedBy: String?
    let revision: Int

    init(_ row: Row) throws {
        id = row.int64(0)
        number = row.text(1)
        account = row.account(2)
        email = row.text(3)
        stage = row.text(4)
        payer = row.text(5)
        wantsCertificate = row.bool(6)
        if let carrier = row.optionalText(7).flatMap(Courier.init(rawValue:)), !row.isNull(8) {
            parcel = Parcel(carrier: carrier, waybill: row.text(8), mailedAt: row.instant(9))
        } else {
            parcel = nil
        }
        submittedAt = row.instant(10)
        dueByRule = row.day(11)
        isProvisional = row.bool(12)
        taken = row.optionalInstant(14).map {
            Taken(by: row.optionalText(13) ?? Actor.operator.name, at: $0)
        }
        replaces = row.optionalText(15)
        replacedBy = row.optionalText(16)
        revision = row.int(17)
        fapiao = try FapiaoForm(stored: row, from: 18)
        shipping = ShippingForm(stored: row, from: 18 + FapiaoForm.columns.count)
    }

    func stage(fapiaos: [Fapiao]) throws -> Stage {
        switch try Stage.Name(rawValue: stage).stored("stage") {
        case .submitted: .submitted
        case .inProcess: .inProcess(taken)
        case .issued: .issued(fapiaos)
        case .mailedOut: .mailedOut(fapiaos, try parcel.stored("waybill"))
        case .readyForPickup: .readyForPickup(fapiaos)
        case .received: .received(fapiaos, parcel)
        case .returned: .returned(fapiaos, parcel)
        case .voided: .voided(fapiaos, parcel)
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }

    func application(
        noticeOn: Day?, stage: Stage, lines: [Line], orders: [String], split: SplitPart?
    ) -> Application {
        Application(
            id: id, number: number, account: account, email: email, stage: stage, fapiao: fapiao,
            wantsCertificate: wantsCertificate, payer: payer, shipping: shipping, lines: lines,
            orders: orders, submittedAt: submittedAt, dueByRule: dueByRule, noticeOn: noticeOn,
            isProvisional: isProvisional, replaces: replaces, replacedBy: replacedBy,
            split: split, revision: revision)
    }
}
