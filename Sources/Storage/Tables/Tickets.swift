import Invoicing

/// Tickets, what they ask for, and what was said in them.
public struct Tickets {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Stores a new ticket with its first message.
    ///
    /// - Returns: the ticket with its row.
    public func insert(
        _ ticket: Ticket, message: Ticket.Message
    ) throws -> Ticket {
        let about = ticket.matter.about
        var stored = ticket
        stored.id = try connection.insert(
            """
            INSERT INTO requests(number, account, kind, application, record, status, step,
                return_waybill, opened_at, changed_at, entries, staff_read, applicant_read,
                revision)
            VALUES(\(ticket.number), \(ticket.account), \(ticket.kind.rawValue),
                (SELECT id FROM applications WHERE number = \(about?.application)),
                \(about?.record), \(ticket.status.rawValue), \(ticket.step.name.rawValue),
                \(ticket.step.waybill), \(ticket.openedAt), \(ticket.openedAt), 0, 0, 0,
                \(ticket.revision))
            """)
        try storeMatter(of: stored)
        try append(message, to: stored.id)
        return stored
    }

    /// One ticket, or nil.
    ///
    /// - Parameter account: only this account's are found; nil finds any.
    public func find(_ number: String, of account: AccountID? = nil) throws -> Ticket? {
        let condition: SQL =
            if let account { "r.number = \(number) AND r.account = \(account)" } else {
                "r.number = \(number)"
            }
        return try load(where: condition)
    }

    /// The ticket by which an application is being returned.
    public func returning(_ application: Application) throws -> Ticket? {
        // The account leads to the few tickets among which it is.
        try load(
            where: """
                r.account = \(application.account) AND r.application = \(application.id)
                    AND r.step = 'arrived'
                """)
    }

    /// The oldest first.
    public func messages(of ticket: Ticket) throws -> [Ticket.Message] {
        try connection.rows(
            """
            SELECT at, actor, name, action, text FROM messages
            WHERE request = \(ticket.id) ORDER BY entry
            """
        ) { row in
            Ticket.Message(
                at: row.instant(0), actor: try Actor(kind: row.text(1), name: row.optionalText(2)),
                deed: try Ticket.Deed(rawValue: row.text(3)).stored("action"),
                text: row.optionalText(4))
        }
    }

    /// Stores a step with its message, when nobody was faster.
    ///
    /// - Parameter before: the ticket as it was read; its revision must still stand.
    /// - Returns: false when the revision has moved on.
    public func update(
        _ after: Ticket, from before: Ticket, message: Ticket.Message
    ) throws -> Bool {
        let about = after.matter.about
        let changed = try connection.execute(
            """
            UPDATE requests SET
                application = (SELECT id FROM applications WHERE number = \(about?.application)),
                record = \(about?.record), status = \(after.status.rawValue), step = \(after.step.name.rawValue),
                return_waybill = \(after.step.waybill), changed_at = \(message.at),
                revision = \(after.revision)
            WHERE id = \(before.id) AND revision = \(before.revision)
            """)
        guard changed == 1 else { return false }
        if after.matter != before.matter { try storeMatter(of: after) }
        try append(message, to: before.id)
        return true
    }

    /// One side has read.
    ///
    /// - Parameter seen: how many messages; what was written since stays unread. All where nil.
    public func markRead(_ ticket: Ticket, by side: Side, upTo seen: Int? = nil) throws {
        let column: SQL = side == .staff ? "staff_read" : "applicant_read"
        try connection.execute(
            """
            UPDATE requests SET \(sql: column) =
                max(\(sql: column), min(entries, coalesce(\(seen), entries)))
            WHERE id = \(ticket.id)
            """)
    }

    /// Who reads.
    public enum Side: Sendable {
        case staff, applicant
    }

    /// Whether the newest message was not read by a side.
    public func isUnread(_ ticket: Ticket, by side: Side) throws -> Bool {
        let column: SQL = side == .staff ? "staff_read" : "applicant_read"
        return try connection.first(
            "SELECT \(sql: column) < entries FROM requests WHERE id = \(ticket.id)"
        ) { $0.bool(0) } ?? false
    }

    /// The name of the member of staff who wrote last, if anybody did.
    public func lastAnswerer(of ticket: Ticket) throws -> String? {
        try connection.first(
            """
            SELECT name FROM messages WHERE request = \(ticket.id) AND actor = 'staff'
            ORDER BY entry DESC LIMIT 1
            """
        ) { $0.text(0) }
    }

    private func append(_ message: Ticket.Message, to id: Int64) throws {
        try connection.execute(
            """
            INSERT INTO messages(request, entry, at, actor, name, action, text)
            SELECT \(id), entries + 1, \(message.at), \(message.actor.kind),
                \(message.actor.staffName), \(message.deed.rawValue), \(message.text)
            FROM requests WHERE id = \(id)
            """)
        // Who writes has read what stands before.
        let staff: SQL = message.actor.isStaff ? "entries + 1" : "staff_read"
        let applicant: SQL = message.actor == .applicant ? "entries + 1" : "applicant_read"
        try connection.execute(
            """
            UPDATE requests SET entries = entries + 1, staff_read = \(sql: staff),
                applicant_read = \(sql: applicant) WHERE id = \(id)
            """)
    }
}

// What is asked for.
extension Tickets {
    private func storeMatter(of ticket: Ticket) throws {
        switch ticket.matter {
        case .title(_, let form):
            try connection.execute(
                """
                INSERT OR REPLACE INTO wanted_titles(request, \(sql: .columns(FapiaoForm.columns)))
                VALUES(\(ticket.id), \(sql: .values(form.cells)))
                """)
        case .split(_, let parts):
            try connection.execute("DELETE FROM wanted_parts WHERE request = \(ticket.id)")
            for (index, part) in parts.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO wanted_parts(request, part, title, amount)
                    VALUES(\(ticket.id), \(index + 1), \(part.title.text), \(part.amount))
                    """)
            }
        case .whereabouts, .certificate, .refund, .other: break
        }
    }

    private func load(where condition: SQL) throws -> Ticket? {
        let found = try connection.first(
            """
            SELECT r.id, r.number, r.account, c.email, r.kind, a.number, r.record, r.status,
                r.step, r.return_waybill, r.opened_at, r.revision
            FROM requests r JOIN accounts c ON c.id = r.account
            LEFT JOIN applications a ON a.id = r.application
            WHERE \(sql: condition)
            """
        ) { row in
            (
                ticket: Ticket(
                    id: row.int64(0), number: row.text(1), account: row.account(2),
                    email: row.text(3), matter: .other(Self.about(row, 5)),
                    status: try Ticket.Status(rawValue: row.text(7)).stored("status"),
                    step: try Ticket.Step(
                        name: row.text(8), waybill: row.optionalText(9)),
                    openedAt: row.instant(10), revision: row.int(11)),
                kind: try Ticket.Kind(rawValue: row.text(4)).stored("kind")
            )
        }
        guard var ticket = found?.ticket, let kind = found?.kind else { return nil }
        ticket.matter = try matter(kind, ticket.matter.about, of: ticket.id)
        return ticket
    }

    private func matter(
        _ kind: Ticket.Kind, _ about: Ticket.About?, of id: Int64
    ) throws -> Ticket.Matter {
        switch kind {
        case .whereabouts: .whereabouts(about)
        case .title:
            .title(of: try (about?.application).stored("application"), to: try title(of: id))
        case .split: .split(record: try (about?.record).stored("record"), into: try parts(of: id))
        case .certificate: .certificate(try about.stored("application"))
        case .refund: .refund(try about.stored("application"))
        case .other: .other(about)
        }
    }

    private func title(of id: Int64) throws -> FapiaoForm {
        try connection.first(
            """
            SELECT \(sql: .columns(FapiaoForm.columns)) FROM wanted_titles WHERE request = \(id)
            """
        ) { try FapiaoForm(stored: $0, from: 0) }.stored("wanted_titles")
    }

    private func parts(of id: Int64) throws -> [WantedPart] {
        try connection.rows(
            "SELECT title, amount FROM wanted_parts WHERE request = \(id) ORDER BY part"
        ) { WantedPart(title: BuyerName(stored: $0.text(0)), amount: $0.money(1)) }
    }

    /// From the columns of an application's and a record's number.
    static func about(_ row: Row, _ column: Int) -> Ticket.About? {
        row.optionalText(column).map { .application($0) }
            ?? row.optionalText(column + 1).map { .record($0) }
    }
}

// Lists.
extension Tickets {
    /// All of an account, the newest first.
    public func all(of account: AccountID) throws -> [TicketRow] {
        try rows("r.account = \(account)", order: "r.id DESC", unread: "applicant_read", limit: -1)
    }

    /// Those that staff look for, the service center's turn first, then the oldest first.
    public func all(_ filter: TicketFilter) throws -> [TicketRow] {
        var conditions: [SQL] = []
        if let status = filter.status {
            conditions.append("r.status = \(status.rawValue)")
        } else if !filter.isAll {
            conditions.append("r.status IN ('open', 'waiting')")
        }
        let readings = SearchText(filter.search).readings
        if !readings.isEmpty {
            conditions.append("(\(sql: .joined(readings.map(Self.holds), by: " OR ")))")
        }
        return try rows(
            conditions.isEmpty ? "TRUE" : .joined(conditions, by: " AND "),
            order: "r.status = 'open' DESC, r.status = 'waiting' DESC, r.opened_at, r.id",
            unread: "staff_read", limit: filter.limit)
    }

    /// All that were ever about an application, as staff see them; the newest first.
    public func all(about application: Application) throws -> [TicketRow] {
        try rows(
            "r.account = \(application.account) AND r.application = \(application.id)",
            order: "r.id DESC", unread: "staff_read", limit: -1)
    }

    /// Those of one kind, or of any, that are about something and open.
    public func open(about: Ticket.About, of account: AccountID) throws -> [TicketRow] {
        try rows(
            """
            r.account = \(account) AND r.status IN ('open', 'waiting')
                AND (a.number = \(about.application) OR r.record = \(about.record))
            """, order: "r.id", unread: "applicant_read", limit: -1)
    }

    /// How many of an account are neither done nor declined.
    public func openCount(of account: AccountID) throws -> Int {
        try connection.first(
            """
            SELECT count(*) FROM requests
            WHERE account = \(account) AND status IN ('open', 'waiting')
            """
        ) { $0.int(0) } ?? 0
    }

    /// How many are neither done nor declined.
    public func openCount() throws -> Int {
        try connection.first(
            "SELECT count(*) FROM requests WHERE status IN ('open', 'waiting')"
        ) { $0.int(0) } ?? 0
    }

    private func rows(
        _ condition: SQL, order: SQL, unread: SQL, limit: Int
    ) throws -> [TicketRow] {
        try connection.rows(
            """
            SELECT r.number, r.kind, a.number, r.record, r.status, c.email, r.opened_at,
                r.changed_at, r.\(sql: unread) < r.entries, r.revision, r.step, r.return_waybill,
                m.actor, m.name,
                a.stage IN ('issued', 'mailedOut', 'readyForPickup', 'received')
            FROM requests r JOIN accounts c ON c.id = r.account
            LEFT JOIN applications a ON a.id = r.application
            -- Every request has one; a left join is not begun with.
            LEFT JOIN messages m ON m.request = r.id AND m.entry = r.entries
            WHERE \(sql: condition) ORDER BY \(sql: order) LIMIT \(limit)
            """
        ) { row in
            TicketRow(
                number: row.text(0),
                kind: try Ticket.Kind(rawValue: row.text(1)).stored("kind"),
                about: Self.about(row, 2),
                status: try Ticket.Status(rawValue: row.text(4)).stored("status"),
                step: try Ticket.Step(
                    name: row.text(10), waybill: row.optionalText(11)),
                email: row.text(5), openedAt: row.instant(6), changedAt: row.instant(7),
                changedBy: try Actor(kind: row.text(12), name: row.optionalText(13)),
                isUnread: row.bool(8), revision: row.int(9), isIssued: row.bool(14))
        }
    }

    // Few are open at a time, so they are looked through one by one.
    private static func holds(_ wanted: String) -> SQL {
        let pattern = "%" + wanted.filter { $0 != "%" && $0 != "_" } + "%"
        return """
            (r.number LIKE \(pattern) OR a.number LIKE \(pattern) OR r.record LIKE \(pattern)
                OR c.email LIKE \(pattern) OR a.title LIKE \(pattern)
                OR EXISTS(SELECT 1 FROM wanted_titles w
                    WHERE w.request = r.id AND w.title LIKE \(pattern)))
            """
    }
}

extension Actor {
    fileprivate var isStaff: Bool {
        switch self {
        case .staff, .operator: true
        case .applicant, .system: false
        }
    }
}

extension Ticket.Step {
    fileprivate init(name: String, waybill: String?) throws {
        switch name {
        case "asked": self = .asked
        case "agreed": self = .agreed
        case "sendBack": self = .sendBack
        case "sentBack": self = .sentBack(waybill: try waybill.stored("return_waybill"))
        case "arrived": self = .arrived(waybill: waybill)
        case "voided": self = .voided(waybill: waybill)
        case "split": self = .split
        default: throw StorageFault(kind: .damaged, message: "unknown value in step")
        }
    }
}
