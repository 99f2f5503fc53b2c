import Invoicing

/// Titles and addresses that an account used before.
public struct Titles {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// The entries of a kind, the last used first.
    public func all(_ kind: EarlierKind, of account: AccountID) throws -> [Earlier] {
        let entries = try connection.rows(
            """
            SELECT content, used_at FROM titles
            WHERE account = \(account) AND kind = \(kind.rawValue) AND forgotten = 0
            ORDER BY used_at DESC, content
            """
        ) { ($0.text(0), $0.instant(1)) }
        return try entries.map { content, usedAt in
            let members = try connection.rows("SELECT key, value FROM json_each(\(content))") {
                ($0.text(0), $0.text(1))
            }
            let fields = members.compactMap { key, value in
                FieldID(rawValue: key).map { ($0, value) }
            }
            return Earlier(
                kind: kind, fields: Dictionary(fields) { first, _ in first }, usedAt: usedAt)
        }
    }

    /// Remembers an entry, also one that was forgotten.
    public func use(_ entry: Earlier, of account: AccountID) throws {
        try connection.execute(
            """
            INSERT INTO titles(account, kind, content, used_at)
            VALUES(\(account), \(entry.kind.rawValue), \(Self.content(entry)), \(entry.usedAt))
            ON CONFLICT DO UPDATE SET used_at = excluded.used_at, forgotten = 0
            """)
    }

    /// Leaves an entry out of the lists until it is used again.
    public func forget(_ entry: Earlier, of account: AccountID) throws {
        try connection.execute(
            """
            UPDATE titles SET forgotten = 1 WHERE account = \(account)
                AND kind = \(entry.kind.rawValue) AND content = \(Self.content(entry))
            """)
    }

    // Sorted, so that the same entry is the same text.
    private static func content(_ entry: Earlier) -> String {
        JSON.object(
            entry.fields.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { .init($0.key.rawValue, .string($0.value)) }
        ).text
    }
}
