import Invoicing

/// Where somebody has signed in from of late: passwords of others wait behind theirs.
public struct KnownSources {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Notes that somebody signed in.
    public func remember(_ source: String, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO throttle(kind, key, window_at, failures, blocked_until)
            VALUES(\(Self.kind), \(Self.key(source)), \(now), 0, 0)
            ON CONFLICT DO UPDATE SET window_at = \(now)
            """)
    }

    /// Whether somebody signed in there within a day.
    public func contains(_ source: String, at now: Instant) throws -> Bool {
        // A time that is still to come was written by a clock that was wrong.
        let (first, last) = (now.adding(seconds: -Self.seconds), now.adding(seconds: 300))
        return try connection.first(
            """
            SELECT EXISTS(SELECT 1 FROM throttle
                WHERE kind = \(Self.kind) AND key = \(Self.key(source))
                    AND window_at > \(first) AND window_at <= \(last))
            """
        ) { $0.bool(0) } ?? false
    }

    private static let kind = "signedIn"
    private static let seconds: Int64 = 86_400

    // A hash, as for all that the table counts: it tells nobody who was here.
    private static func key(_ source: String) -> [UInt8] { Digest.sha256(Array(source.utf8)) }
}
