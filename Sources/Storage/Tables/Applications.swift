import Invoicing

/// Applications with their lines, claims, Fapiaos and history.
public struct Applications {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Stores a confirmed application with everything that hangs from it.
    ///
    /// - Parameter actor: who confirmed it, or had it made in the place of another.
    /// - Returns: the row's id.
    /// - Throws: `StorageFault` of kind `.constraint` when a record is claimed.
    public func insert(_ application: Application, by actor: Actor = .applicant) throws -> Int64 {
        let entry = HistoryEntry(
            at: application.submittedAt, actor: actor, deed: .submit, stage: .submitted,
            remark: nil)
        let histories = Histories(connection: connection)
        let coming = try histories.coming(
            entry, content: application.submission, number: 1,
            application: application.number, head: Histories.noHead)
        let id = try insertRow(application, head: coming.hash)
        try histories.append(coming, to: id)
        try insertLines(application, id: id)
        try connection.execute(
            """
            INSERT INTO search(rowid, tokens)
            VALUES(\(id), \(SearchTokens.of(application).joined(separator: " ")))
            """)
        return id
    }

    /// One application, or nil.
    ///
    /// - Parameter account: only this account's are found; nil finds any.
    public func find(_ number: String, of account: AccountID? = nil) throws -> Application? {
        let condition: SQL =
            if let account { "a.number = \(number) AND a.account = \(account)" } else {
                "a.number = \(number)"
            }
        return try load(where: condition, order: "a.id", limit: 1).first
    }

    public func history(of application: Application) throws -> [HistoryEntry] {
        try Histories(connection: connection).all(of: application.id)
    }

    /// The account's applications for the list of Progress, newest first.
    public func summaries(of account: AccountID) throws -> [ApplicationSummary] {
        try connection.rows(
            """
            SELECT a.number, a.title, a.stage,
                (SELECT group_concat(record, char(10)) FROM
                    (SELECT record FROM lines WHERE application = a.id ORDER BY line)),
                c.part, (SELECT count(*) FROM split_parts WHERE split = c.split)
            FROM applications a
            LEFT JOIN claims c ON c.application = a.id AND c.split IS NOT NULL
            WHERE a.account = \(account) ORDER BY a.id DESC
            """
        ) { row in
            let part = row.optionalInt64(4).map { (number: Int($0), of: row.int(5)) }
            return ApplicationSummary(
                number: row.text(0),
                records: row.text(3).split(separator: "\n").map {
                    BillingRecord.label(String($0), part: part)
                },
                title: row.text(1), stage: try Stage.Name(rawValue: row.text(2)).stored("stage"))
        }
    }

    /// The account's newest application, to fill in the next from.
    public func newest(of account: AccountID) throws -> Application? {
        try load(where: "a.account = \(account)", order: "a.id DESC", limit: 1).first
    }

    /// The account's applications that hold billing records of an order.
    public func live(of account: AccountID, order: String) throws -> [Application] {
        try load(
            where: """
                a.account = \(account) AND a.live = 1 AND a.id IN (
                    SELECT c.application FROM claims c
                    JOIN billing_records b ON b.number = c.record
                    WHERE b.order_number = \(order) AND c.live = 1)
                """, order: "a.id", limit: -1)
    }

    /// The live application of an account that holds the whole of a billing record.
    public func live(holding record: String, of account: AccountID) throws -> Application? {
        try load(
            where: """
                a.account = \(account) AND a.id = (SELECT application FROM claims
                    WHERE record = \(record) AND part = 0 AND live = 1)
                """, order: "a.id", limit: 1
        ).first
    }

    /// Up to three applications of other recipients that were mailed out with the same waybill.
    public func others(withWaybillOf application: Application) throws -> [String] {
        guard let parcel = application.stage.parcel else { return [] }
        let (who, telephone) = (application.shipping.recipient, application.shipping.telephone)
        return try connection.rows(
            """
            SELECT number FROM applications
            WHERE waybill = \(parcel.waybill) AND number <> \(application.number)
                AND (recipient, ship_telephone) <> (\(who.text), \(telephone.text))
            ORDER BY id DESC LIMIT 3
            """
        ) { $0.text(0) }
    }

    /// Some applications of a list, oldest due first, then by number.
    ///
    /// - Parameter last: the last application of the part before.
    public func page(
        _ filter: ApplicationFilter, today: Day, after last: Application?, limit: Int
    ) throws -> [Application] {
        let walk = QueueWalk(
            filter, .forwards, today: today, notices: try Notices(connection).dates())
        let key = last?.key()
        let match = filter.search.map { SearchText($0).match } ?? ""
        if match.isEmpty {
            return try load(
                where: "a.id IN (\(sql: walk.ids(from: key, limit: limit)))", order: walk.order,
                limit: limit)
        }
        let conditions: [SQL] =
            ["a.id IN (SELECT rowid FROM search WHERE search MATCH \(match))", walk.condition]
            + walk.beyond(key)
        return try load(
            where: .joined(conditions, by: " AND "), order: walk.order, limit: limit)
    }

    /// Stores a move, when nobody was faster.
    ///
    /// - Parameter before: the application as it was read; its revision must still stand.
    /// - Returns: false when the revision has moved on.
    public func update(
        _ after: Application, from before: Application, entry: HistoryEntry, content: JSON
    ) throws -> Bool {
        let found = try connection.first(
            """
            SELECT entries, head FROM applications
            WHERE id = \(before.id) AND revision = \(before.revision)
            """
        ) { ($0.int(0), $0.blob(1)) }
        guard let (entries, head) = found else { return false }
        let histories = Histories(connection: connection)
        let coming = try histories.coming(
            entry, content: content, number: entries + 1, application: before.number, head: head)
        try histories.append(coming, to: before.id)
        let parcel = after.stage.parcel
        try connection.execute(
            """
            UPDATE applications SET stage = \(after.stage.name.rawValue),
                taken_by = (SELECT id FROM staff WHERE name = \(after.stage.taken?.by)),
                taken_at = \(after.stage.taken?.at), carrier = \(parcel?.carrier.rawValue),
                waybill = \(parcel?.waybill), mailed_at = \(parcel?.mailedAt),
                due_on = \(after.dueByRule), provisional = \(after.isProvisional),
                revision = \(after.revision), entries = \(entries + 1), head = \(coming.hash)
            WHERE id = \(before.id)
            """)
        if after.shipping != before.shipping { try storeShipping(after) }
        try storeFapiaos(after, from: before, at: entry.at)
        try updateSearch(after, from: before)
        return true
    }

    /// The numbers of applications that are Mailed out since before a moment.
    public func mailedOut(before moment: Instant) throws -> [String] {
        try connection.rows(
            """
            SELECT number FROM applications WHERE stage = 'mailedOut' AND mailed_at < \(moment)
            ORDER BY mailed_at LIMIT 10000
            """
        ) { $0.text(0) }
    }

    /// The numbers of applications that were mailed out after one moment and up to another.
    public func mailedOut(after moment: Instant, until last: Instant) throws -> [String] {
        try connection.rows(
            """
            SELECT number FROM applications
            WHERE stage = 'mailedOut' AND mailed_at > \(moment) AND mailed_at <= \(last)
            ORDER BY mailed_at LIMIT 10000
            """
        ) { $0.text(0) }
    }

    /// When the last of them was mailed out, if that is after a moment.
    public func newestMailing(after moment: Instant) throws -> Instant? {
        try connection.first(
            """
            SELECT max(mailed_at) FROM applications
            WHERE stage = 'mailedOut' AND mailed_at > \(moment)
            """
        ) { $0.optionalInstant(0) } ?? nil
    }

    /// A live application that holds what another was for, and which record of it: a part of a
    /// split is held by that part's application, or by one for the whole record.
    public func claimant(
        ofRecordsOf application: Application
    ) throws -> (record: String, number: String)? {
        try connection.first(
            """
            SELECT o.record, a.number FROM claims o
            JOIN claims c ON c.record = o.record AND c.live = 1
                AND (c.split IS NOT o.split OR c.part = o.part)
            JOIN applications a ON a.id = c.application
            WHERE o.application = \(application.id) AND a.id <> \(application.id)
            ORDER BY o.record
            """
        ) { ($0.text(0), $0.text(1)) }
    }

    /// The application that holds a Fapiao number.
    public func holder(ofCode code: String, number: String) throws -> String? {
        try connection.first(
            """
            SELECT a.number FROM fapiaos f JOIN applications a ON a.id = f.application
            WHERE f.code = \(code) AND f.number = \(number) AND f.undone_at IS NULL
            """
        ) { $0.text(0) }
    }
}

extension Applications {
    private func insertRow(_ application: Application, head: [UInt8]) throws -> Int64 {
        try connection.insert(
            """
            INSERT INTO applications(number, account, stage, \(sql: .columns(FapiaoForm.columns)),
                payer, certificate, \(sql: .columns(ShippingForm.columns)), submitted_at, due_on,
                provisional, total, revision, entries, head, replaces)
            VALUES(\(application.number), \(application.account),
                \(application.stage.name.rawValue), \(sql: .values(application.fapiao.cells)),
                \(application.payer), \(application.wantsCertificate),
                \(sql: .values(application.shipping.cells)), \(application.submittedAt),
                \(application.dueByRule), \(application.isProvisional), \(application.total),
                \(application.revision), 1, \(head),
                (SELECT id FROM applications WHERE number = \(application.replaces)))
            """)
    }

    private func insertLines(_ application: Application, id: Int64) throws {
        for (index, line) in application.lines.enumerated() {
            try connection.execute(
                """
                INSERT INTO lines(application, line, record, item, quantity, net, tax,
                    rate_per_mille)
                VALUES(\(id), \(index + 1), \(line.record), \(line.item), \(line.quantity),
                    \(line.net), \(line.tax), \(line.ratePerMille))
                """)
            try connection.execute(
                """
                INSERT INTO claims(application, record, split, part, amount, live)
                VALUES(\(id), \(line.record), (SELECT s.id FROM splits s
                        JOIN requests r ON r.id = s.request
                        WHERE r.number = \(application.split?.ticket)),
                    \(application.split?.part ?? 0), \(line.total), 1)
                """)
        }
    }

    private func storeShipping(_ after: Application) throws {
        try connection.execute(
            """
            UPDATE applications SET (\(sql: .columns(ShippingForm.columns)))
                = (\(sql: .values(after.shipping.cells))) WHERE id = \(after.id)
            """)
    }

    // Those of a step that was undone stay, marked, and free their numbers.
    private func storeFapiaos(
        _ after: Application, from before: Application, at now: Instant
    ) throws {
        guard after.stage.fapiaos != before.stage.fapiaos else { return }
        if after.stage.name == .voided { return try storeVoidings(of: after) }
        try connection.execute(
            """
            UPDATE fapiaos SET undone_at = \(now)
            WHERE application = \(before.id) AND undone_at IS NULL
            """)
        for fapiao in after.stage.fapiaos {
            try connection.execute(
                """
                INSERT INTO fapiaos(application, item, code, number, amount, issued_on)
                SELECT \(before.id), coalesce(max(item), 0) + 1, \(fapiao.code),
                    \(fapiao.number), \(fapiao.amount), \(fapiao.issuedOn)
                FROM fapiaos WHERE application = \(before.id)
                """)
        }
    }

    // Their numbers stay used.
    private func storeVoidings(of application: Application) throws {
        for fapiao in application.stage.fapiaos {
            var (way, form): (String?, String?)
            switch fapiao.voiding {
            case .void: way = "void"
            case .redLetter(let number): (way, form) = ("redLetter", number)
            case nil: break
            }
            try connection.execute(
                """
                UPDATE fapiaos SET voided_by = \(way), form_number = \(form)
                WHERE application = \(application.id) AND code = \(fapiao.code)
                    AND number = \(fapiao.number) AND undone_at IS NULL
                """)
        }
    }

    // SQLITE_CORRUPT_VTAB: these are not the tokens that the index was given.
    private static let otherTokens: Int32 = 267

    // Contentless FTS5 forgets a row only when told the very tokens it was given.
    private func updateSearch(_ after: Application, from before: Application) throws {
        let old = SearchTokens.of(before)
        let new = SearchTokens.of(after)
        guard old != new else { return }
        do {
            try connection.execute(
                """
                INSERT INTO search(search, rowid, tokens)
                VALUES('delete', \(before.id), \(old.joined(separator: " ")))
                """)
        } catch let fault as StorageFault where fault.code == Self.otherTokens {
            // Somebody changed the row behind the index. What it still names wrongly is sorted
            // out when it is found; the step itself must not fail for it.
        }
        try connection.execute(
            """
            INSERT INTO search(rowid, tokens)
            VALUES(\(before.id), \(new.joined(separator: " ")))
            """)
    }
}
