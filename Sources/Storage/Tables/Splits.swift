import Invoicing

/// Billing records that were split into parts by agreement.
public struct Splits {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Splits a record that nothing holds. The parts never change afterwards.
    ///
    /// - Throws: `StorageFault` of kind `.constraint` when something holds it.
    public func agree(_ record: String, into parts: [WantedPart], by ticket: Int64) throws {
        let id = try connection.insert(
            "INSERT INTO splits(request, record) VALUES(\(ticket), \(record))")
        for (index, part) in parts.enumerated() {
            try connection.execute(
                """
                INSERT INTO split_parts(split, part, title, amount)
                VALUES(\(id), \(index + 1), \(part.title.text), \(part.amount))
                """)
        }
    }

    /// The number of the ticket by which a record is split now.
    public func ticket(splitting record: String) throws -> String? {
        try connection.first(
            """
            SELECT r.number FROM splits s JOIN requests r ON r.id = s.request
            WHERE s.record = \(record) AND s.ended_at IS NULL
            """
        ) { $0.text(0) }
    }

    /// Whether the split that a ticket agreed still stands.
    public func stands(_ ticket: String) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM splits s JOIN requests r ON r.id = s.request
            WHERE r.number = \(ticket) AND s.ended_at IS NULL
            """
        ) { _ in true } ?? false
    }

    /// The parts of a ticket's split with the newest application of each; empty before it was
    /// agreed.
    public func parts(of ticket: Ticket) throws -> [PartState] {
        try connection.rows(
            """
            SELECT p.title, p.amount, a.number, a.stage
            FROM splits s JOIN split_parts p ON p.split = s.id
            LEFT JOIN applications a ON a.id = (SELECT max(c.application) FROM claims c
                WHERE c.record = s.record AND c.split = s.id AND c.part = p.part)
            WHERE s.request = \(ticket.id) ORDER BY p.part
            """
        ) { row in
            PartState(
                part: WantedPart(title: BuyerName(stored: row.text(0)), amount: row.money(1)),
                application: row.optionalText(2),
                stage: try row.optionalText(3).map { try Stage.Name(rawValue: $0).stored("stage") })
        }
    }

    /// Ends a ticket's split, so that the record is free.
    ///
    /// - Throws: `StorageFault` of kind `.constraint` when a part is live.
    public func end(_ ticket: Ticket, at now: Instant) throws {
        try connection.execute(
            "UPDATE splits SET ended_at = \(now) WHERE request = \(ticket.id) AND ended_at IS NULL"
        )
    }

    /// The tickets that split records of an order, none of whose parts is live.
    public func idle(ofOrder order: String) throws -> [String] {
        try connection.rows(
            """
            SELECT r.number FROM billing_records b JOIN splits s ON s.record = b.number
            JOIN requests r ON r.id = s.request
            WHERE b.order_number = \(order) AND s.ended_at IS NULL
                AND NOT EXISTS(SELECT 1 FROM claims c WHERE c.split = s.id AND c.live = 1)
            """
        ) { $0.text(0) }
    }
}
