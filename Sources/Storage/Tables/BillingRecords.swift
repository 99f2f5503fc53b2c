import Invoicing

/// Billing records with their orders, as an applicant may see them.
public struct BillingRecords {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// All records of an account's orders, newest payment first; one that was split as its parts.
    public func all(of account: AccountID) throws -> [BillingRecord] {
        try records(where: "o.account = \(account)")
    }

    /// Those of some records that belong to the account, in the order of their numbers; one that
    /// was split as its parts.
    public func some(_ numbers: [String], of account: AccountID) throws -> [BillingRecord] {
        try records(where: "o.account = \(account) AND b.number IN (\(list: numbers))")
            .sorted { ($0.number, $0.split?.part ?? 0) < ($1.number, $1.split?.part ?? 0) }
    }

    /// When the last of some records was paid; nil where none of them is known.
    public func lastPaid(of numbers: [String]) throws -> Instant? {
        try connection.first(
            "SELECT max(paid_at) FROM billing_records WHERE number IN (\(list: numbers))"
        ) { $0.optionalInt64(0) }?.map(Instant.init(seconds:))
    }

    private func records(where condition: SQL) throws -> [BillingRecord] {
        try connection.rows(
            """
            SELECT b.number, o.number, o.product, o.quantity, o.payer,
                coalesce(p.amount, b.amount), b.paid_at, a.number, a.stage, h.at, a.waybill,
                r.number, p.part, (SELECT count(*) FROM split_parts WHERE split = s.id), p.title,
                EXISTS(SELECT 1 FROM claims e JOIN applications x ON x.id = e.application
                    WHERE e.record = b.number AND e.split = s.id AND e.part = p.part
                        AND x.stage IN ('rejected', 'voided'))
            FROM orders o
            JOIN billing_records b ON b.order_number = o.number
            LEFT JOIN splits s ON s.record = b.number AND s.ended_at IS NULL
            LEFT JOIN requests r ON r.id = s.request
            LEFT JOIN split_parts p ON p.split = s.id
            LEFT JOIN claims c ON c.record = b.number AND c.live = 1
                AND c.part = coalesce(p.part, 0)
            LEFT JOIN applications a ON a.id = c.application
            LEFT JOIN history h ON h.application = a.id AND h.entry = a.entries
            WHERE \(sql: condition)
            ORDER BY b.paid_at DESC, b.number, p.part
            """
        ) { row in
            BillingRecord(
                number: row.text(0), order: row.text(1), product: row.text(2),
                quantity: row.int(3), payer: row.text(4), amount: row.money(5),
                paidAt: row.instant(6), claim: Self.claim(row),
                split: row.optionalText(11).map {
                    SplitPart(
                        ticket: $0, part: row.int(12), of: row.int(13), title: row.text(14))
                }, isCorrected: row.bool(15))
        }
    }

    private static func claim(_ row: Row) -> BillingRecord.Claim? {
        guard let number = row.optionalText(7), let stage = Stage.Name(rawValue: row.text(8)) else {
            return nil
        }
        return .init(
            application: number, stage: stage, since: row.instant(9),
            waybill: row.optionalText(10))
    }
}
