import Invoicing

/// Where somebody has signed in from of late: passwords of others wait behind theirs.
public struct KnownSources {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Notes that somebody signed in, to the account of an address.
    public func remember(_ source: String, of address: String, at now: Instant) throws {
        for (kind, text) in [(Self.kind, source), (Self.kindOfAccount, "\(address)\n\(source)")] {
            try connection.execute(
                """
                INSERT INTO throttle(kind, key, window_at, failures, blocked_until)
                VALUES(\(kind), \(Self.key(text)), \(now), 0, 0)
                ON CONFLICT DO UPDATE SET window_at = \(now)
                """)
        }
    }

    /// Whether somebody signed in there within a day.
    public func contains(_ source: String, at now: Instant) throws -> Bool {
        try contains(Self.kind, source, within: Self.seconds, at: now)
    }

    /// Whether somebody signed in there to the account of an address within ninety days.
    public func contains(_ source: String, of address: String, at now: Instant) throws -> Bool {
        try contains(
            Self.kindOfAccount, "\(address)\n\(source)", within: Self.secondsOfAccount, at: now)
    }

    /// Removes what is older than that.
    public func removeOld(at now: Instant) throws {
        let oldest = now.adding(seconds: -Self.secondsOfAccount)
        try connection.execute(
            """
            DELETE FROM throttle WHERE kind = \(Self.kindOfAccount)
                AND (window_at < \(oldest) OR window_at > \(Throttles.latest(at: now)))
            """)
    }

    private func contains(
        _ kind: String, _ text: String, within seconds: Int64, at now: Instant
    ) throws -> Bool {
        // A time that is still to come was written by a clock that was wrong.
        let (first, last) = (now.adding(seconds: -seconds), Throttles.latest(at: now))
        return try connection.first(
            """
            SELECT EXISTS(SELECT 1 FROM throttle
                WHERE kind = \(kind) AND key = \(Self.key(text))
                    AND window_at > \(first) AND window_at <= \(last))
            """
        ) { $0.bool(0) } ?? false
    }

    private static let kind = "signedIn"
    static let kindOfAccount = "signedInTo"
    private static let seconds: Int64 = 86_400
    private static let secondsOfAccount: Int64 = 90 * 86_400

    // A hash, as for all that the table counts: it tells nobody who was here.
    private static func key(_ text: String) -> [UInt8] { Digest.sha256(Array(text.utf8)) }
}
