import Invoicing

/// Who works at the service center, and their keys.
public struct Staff {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Everybody, also who was disabled, by name.
    public func all() throws -> [StaffMember] { try members(where: "TRUE") }

    /// Somebody who was not disabled.
    public func find(_ name: String) throws -> StaffMember? {
        try members(where: "name = \(name) AND disabled_at IS NULL").first
    }

    /// - Returns: false when the name is taken, also by who was disabled: the history names them.
    public func add(_ member: StaffMember, by actor: Actor, at now: Instant) throws -> Bool {
        try Log(connection).change(
            .staffAdd, member.name, key: member.name, by: actor, at: now
        ) {
            try connection.execute(
                """
                INSERT INTO staff(name, email, role)
                VALUES(\(member.name), \(member.email), \(member.role.rawValue))
                ON CONFLICT DO NOTHING
                """) == 1
        }
    }

    /// - Returns: false when nobody of that name works here.
    public func disable(_ name: String, by actor: Actor, at now: Instant) throws -> Bool {
        try Log(connection).change(.staffDisable, name, key: name, by: actor, at: now) {
            try connection.execute(
                """
                UPDATE staff SET disabled_at = \(now)
                WHERE name = \(name) AND disabled_at IS NULL
                """) == 1
        }
    }

    /// Where those who were not disabled are written to.
    public func addresses() throws -> [String] {
        try connection.rows("SELECT email FROM staff WHERE disabled_at IS NULL ORDER BY name") {
            $0.text(0)
        }
    }

    private func members(where condition: SQL) throws -> [StaffMember] {
        try connection.rows(
            """
            SELECT name, email, role, disabled_at FROM staff WHERE \(sql: condition)
            ORDER BY name
            """
        ) { row in
            StaffMember(
                name: row.text(0), email: row.text(1),
                role: try Role(rawValue: row.text(2)).stored("role"),
                disabledAt: row.optionalInstant(3))
        }
    }
}

// Public keys: each opens the desk for one name.
extension Staff {
    /// - Returns: false when the key is somebody's already.
    public func add(_ key: StaffKey, by actor: Actor, at now: Instant) throws -> Bool {
        try Log(connection).change(
            .keyAdd, key.fingerprint, key: key.fingerprint, by: actor, at: now
        ) {
            try connection.execute(
                """
                INSERT INTO staff_keys(fingerprint, staff, type, key)
                SELECT \(key.fingerprint), id, \(key.type), \(key.key) FROM staff
                WHERE name = \(key.staff)
                ON CONFLICT DO NOTHING
                """) == 1
        }
    }

    public func keys(of name: String) throws -> [StaffKey] {
        try keys(where: "s.name = \(name)")
    }

    /// The key of somebody who was not disabled.
    public func key(_ fingerprint: String) throws -> StaffKey? {
        try keys(where: "k.fingerprint = \(fingerprint) AND s.disabled_at IS NULL").first
    }

    /// Whose key it is, also of who was disabled.
    public func owner(ofKey fingerprint: String) throws -> String? {
        try keys(where: "k.fingerprint = \(fingerprint)").first?.staff
    }

    /// - Returns: false when that name has no such key.
    public func removeKey(
        _ fingerprint: String, of name: String, by actor: Actor, at now: Instant
    ) throws -> Bool {
        try Log(connection).change(.keyRemove, fingerprint, key: fingerprint, by: actor, at: now) {
            try connection.execute(
                """
                DELETE FROM staff_keys WHERE fingerprint = \(fingerprint)
                    AND staff = (SELECT id FROM staff WHERE name = \(name))
                """) == 1
        }
    }

    private func keys(where condition: SQL) throws -> [StaffKey] {
        try connection.rows(
            """
            SELECT s.name, k.fingerprint, k.type, k.key FROM staff_keys k
            JOIN staff s ON s.id = k.staff WHERE \(sql: condition) ORDER BY k.fingerprint
            """
        ) { row in
            StaffKey(
                staff: row.text(0), fingerprint: row.text(1), type: row.text(2), key: row.text(3))
        }
    }
}
