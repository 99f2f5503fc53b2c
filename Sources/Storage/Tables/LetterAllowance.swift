import Invoicing

/// The letters that strangers may have written to one address, whatever the cause: 3 in an hour
/// and 10 in a day.
///
/// Beyond that one more an hour goes to an address that the feed names or that has an account,
/// where its cause comes from a source that has caused none to it for a day. Addresses and
/// sources are kept as hashes, among the throttles.
public struct LetterAllowance {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    private static let hour: Int64 = 3600
    private static let day: Int64 = 24 * 3600
    private static let mostInHour = 3
    private static let mostInDay = 10

    /// Takes one letter, if there is one.
    ///
    /// - Parameters:
    ///   - source: who causes it.
    ///   - isOwners: whether the feed names the address, or it has an account.
    /// - Returns: whether the letter may be written; if not, nothing was counted.
    public func take(
        to email: EmailAddress, from source: String, isOwners: Bool, at now: Instant
    ) throws -> Bool {
        try take("letter", email.key, from: source, isOwners: isOwners, at: now)
    }

    /// Costs as much time as `take`, for an address that nothing is written to. It takes no letter
    /// from whoever registers that address next.
    public func pretend(
        to email: EmailAddress, from source: String, at now: Instant
    ) throws {
        _ = try take("noLetter", email.key, from: source, isOwners: true, at: now)
    }

    private func take(
        _ kind: String, _ address: String, from source: String, isOwners: Bool, at now: Instant
    ) throws -> Bool {
        let rows = (0..<Self.mostInDay).map { Row(kind, "\(address)\n\($0)") }
        let times = try rows.map { try time(of: $0, within: Self.day, at: now) }
        let inHour = times.filter { $0.map { $0 > now.adding(seconds: -Self.hour) } ?? false }.count
        let cause = Row(kind + "Cause", "\(address)\n\(source)")
        let isNew = try time(of: cause, within: Self.day, at: now) == nil
        let share = Row(kind + "Share", address)
        let hasShare = try time(of: share, within: Self.hour, at: now) == nil
        if inHour < Self.mostInHour, let free = times.firstIndex(of: nil) {
            try note([rows[free], cause], at: now)
        } else if isOwners, isNew, hasShare {
            try note([share, cause], at: now)
        } else {
            return false
        }
        return true
    }

    /// A row of the throttles that holds a time.
    private struct Row {
        let kind: String
        let key: [UInt8]

        init(_ kind: String, _ text: String) {
            self.kind = kind
            key = Digest.sha256(Array(text.utf8))
        }
    }

    /// What a row holds, where that is no longer ago and not ahead of the time.
    private func time(
        of row: Row, within seconds: Int64, at now: Instant
    ) throws -> Instant? {
        try connection.first(
            """
            SELECT window_at FROM throttle
            WHERE kind = \(row.kind) AND key = \(row.key)
                AND window_at > \(now.adding(seconds: -seconds))
                AND window_at <= \(Throttles.latest(at: now))
            """
        ) { $0.instant(0) }
    }

    private func note(_ rows: [Row], at now: Instant) throws {
        for row in rows {
            try connection.execute(
                """
                INSERT INTO throttle(kind, key, window_at, failures, blocked_until)
                VALUES(\(row.kind), \(row.key), \(now), 1, 0)
                ON CONFLICT DO UPDATE SET window_at = excluded.window_at
                """)
        }
    }
}
