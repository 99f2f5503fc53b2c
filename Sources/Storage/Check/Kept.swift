import Invoicing

/// The tables whose rows have no history of their own: the log keeps what changed in them.
enum Kept: String, CaseIterable {
    case accounts, orders, staff, keys, calendar, notices

    /// A row: its key, and what the log says of it.
    struct Fact: Equatable {
        let key: String
        let value: JSON
    }

    /// The facts of the table in order of their keys' bytes, for `fact`.
    ///
    /// - Parameter key: only that row; nil for all.
    func query(_ key: String? = nil) -> SQL {
        var query: SQL
        switch self {
        case .accounts:
            query = "SELECT CAST(id AS TEXT), email, activated_at, email_key FROM accounts"
        case .orders: query = "SELECT number, account FROM orders WHERE account IS NOT NULL"
        case .staff: query = "SELECT name, id, email, role, disabled_at FROM staff"
        case .keys:
            query = """
                SELECT k.fingerprint, s.name, k.type, k.key FROM staff_keys k
                LEFT JOIN staff s ON s.id = k.staff
                """
        case .calendar: query = "SELECT CAST(day AS TEXT), working FROM calendar"
        case .notices:
            query = """
                SELECT CAST(id AS TEXT), type, en, zh, de, expected_on, set_at, cleared_at
                FROM notices
                """
        }
        if let key { query = "\(sql: query) \(sql: condition(key))" }
        return "\(sql: query) ORDER BY 1"
    }

    private func condition(_ key: String) -> SQL {
        switch self {
        case .accounts, .notices: "WHERE id = CAST(\(key) AS INTEGER)"
        case .orders: "AND number = \(key)"
        case .staff: "WHERE name = \(key)"
        case .keys: "WHERE k.fingerprint = \(key)"
        case .calendar: "WHERE day = CAST(\(key) AS INTEGER)"
        }
    }

    /// What a row of the query says.
    func fact(_ row: Row) -> Fact {
        let value: JSON
        var key = row.text(0)
        switch self {
        case .accounts:
            let email = EmailAddress(stored: row.text(1))
            var members: [JSON.Member] = [
                .init("email", .string(email.text)), .init("activatedAt", .string(row.timeText(2))),
            ]
            // What it is found by follows from the address, and is said only where it does not.
            if row.text(3) != email.key { members.append(.init("key", .string(row.text(3)))) }
            value = .object(members)
        case .orders: value = ["account": .integer(row.int64(1))]
        case .staff:
            value = [
                "id": .integer(row.int64(1)), "email": .string(row.text(2)),
                "role": .string(row.text(3)),
                "disabledAt": .optional(row.optionalTimeText(4)),
            ]
        case .keys:
            value = [
                "staff": .optional(row.optionalText(1)), "type": .string(row.text(2)),
                "key": .string(row.text(3)),
            ]
        case .calendar:
            // Of five digits since 1997 and until 2243, so that the order is the same.
            key = row.dayText(0)
            value = ["working": .bool(row.bool(1))]
        case .notices:
            value = [
                "for": .optional(row.optionalText(1)), "en": .string(row.text(2)),
                "zh": .string(row.text(3)), "de": .string(row.text(4)),
                "expectedOn": .string(row.dayText(5)),
                "setAt": .string(row.timeText(6)),
                "clearedAt": .optional(row.optionalTimeText(7)),
            ]
        }
        return Fact(key: key, value: value)
    }

    func facts(_ connection: any Connection, _ key: String? = nil) throws -> [Fact] {
        try connection.rows(query(key)) { fact($0) }
    }
}
