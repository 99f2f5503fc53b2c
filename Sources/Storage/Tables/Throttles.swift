import Invoicing

/// Counts what went wrong, for all processes at once, and says how long somebody has to wait.
public struct Throttles {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// What is slowed down.
    public enum Subject: Sendable {
        /// A login address, known or not: the two must look alike.
        case account(String)
        /// The same from where its owner signs in: strangers elsewhere do not count there.
        case accountFrom(String, String)
        /// Where a session comes from.
        case source(String)
        /// An order that is registered from a source.
        case registration(order: String, source: String)
        /// The changes of address that an account asks for.
        case addressChanges(AccountID)
        /// What an account writes in tickets.
        case messages(AccountID)
    }

    /// The seconds that are still to be waited, 0 for none.
    public func wait(_ subjects: [Subject], at now: Instant) throws -> Int {
        try subjects.map { subject in
            let until = try connection.first(
                """
                SELECT blocked_until FROM throttle
                WHERE kind = \(subject.kind) AND key = \(subject.key)
                """
            ) { $0.int64(0) }
            let wait = max(0, (until ?? 0) - now.seconds)
            // A longer one was set by a clock that was ahead.
            return wait > Self.longestDelay ? 0 : Int(wait)
        }.max() ?? 0
    }

    /// Counts a failure; with enough of them in its window the subject has to wait, longer each
    /// time, at most a minute: nobody is locked out for good by a stranger.
    public func fail(_ subjects: [Subject], at now: Instant) throws {
        for subject in subjects {
            let failures = try count(subject, at: now)
            let delay = subject.delay(after: failures)
            // Without a delay no time is noted, which a clock set back would have ahead of it.
            let until = delay > 0 ? now.adding(seconds: delay) : Instant(seconds: 0)
            try connection.execute(
                """
                UPDATE throttle SET blocked_until = \(until)
                WHERE kind = \(subject.kind) AND key = \(subject.key)
                """)
        }
    }

    /// Counts a use of what may be had so often in a time.
    ///
    /// - Returns: the seconds until it may be had again, 0 when this use was within bounds.
    public func take(_ subject: Subject, at now: Instant) throws -> Int {
        let uses = try count(subject, at: now)
        guard uses > subject.allowance else { return 0 }
        let begun = try connection.first(
            "SELECT window_at FROM throttle WHERE kind = \(subject.kind) AND key = \(subject.key)"
        ) { $0.int64(0) }
        return Int(max(1, (begun ?? now.seconds) + subject.window - now.seconds))
    }

    /// The longest that anybody has to wait for what went wrong, in seconds.
    static let longestDelay: Int64 = 60

    /// Nothing begins later than this: who waits for a lock or for a hash has an older time than
    /// who came after. What lies further ahead was noted by a clock that was ahead, and is over.
    static func latest(at now: Instant) -> Instant { now.adding(seconds: longestDelay) }

    /// Forgets the failures of a subject that did the right thing.
    public func clear(_ subject: Subject) throws {
        try connection.execute(
            "DELETE FROM throttle WHERE kind = \(subject.kind) AND key = \(subject.key)")
    }

    /// Removes counts that began two days ago; every window is over by then. So is one that lies
    /// ahead of the time.
    public func removeOld(at now: Instant) throws {
        let (oldest, latest) = (now.adding(seconds: -2 * 86_400), Self.latest(at: now))
        try connection.execute(
            """
            DELETE FROM throttle
            WHERE (window_at < \(oldest) OR window_at > \(latest))
                AND (blocked_until < \(oldest) OR blocked_until > \(latest))
                AND kind <> \(KnownSources.kindOfAccount)
            """)
        try KnownSources(connection).removeOld(at: now)
    }

    private func count(_ subject: Subject, at now: Instant) throws -> Int {
        let (oldest, latest) = (subject.oldest(at: now), Self.latest(at: now))
        let isOver: SQL = "window_at < \(oldest) OR window_at > \(latest)"
        return try connection.rows(
            """
            INSERT INTO throttle(kind, key, window_at, failures, blocked_until)
            VALUES(\(subject.kind), \(subject.key), \(now), 1, 0)
            ON CONFLICT DO UPDATE SET
                failures = CASE WHEN \(sql: isOver) THEN 1 ELSE failures + 1 END,
                window_at = CASE WHEN \(sql: isOver) THEN \(now) ELSE window_at END
            RETURNING failures
            """
        ) { $0.int(0) }.first ?? 1
    }
}

extension Throttles.Subject {
    fileprivate var kind: String {
        switch self {
        case .account, .accountFrom: "account"
        case .source: "source"
        case .registration: "registration"
        case .addressChanges: "addressChanges"
        case .messages: "messages"
        }
    }

    // A hash: the table tells nobody which addresses were tried.
    fileprivate var key: [UInt8] {
        switch self {
        case .account(let text), .source(let text): Digest.sha256(Array(text.utf8))
        case .accountFrom(let text, let source), .registration(let text, let source):
            Digest.sha256(Array("\(text)\n\(source)".utf8))
        case .addressChanges(let account), .messages(let account):
            Digest.sha256(Array("\(account)".utf8))
        }
    }

    /// Seconds in which failures add up.
    fileprivate var window: Int64 {
        switch self {
        case .account, .accountFrom, .registration: 24 * 3600
        case .source: 600
        case .addressChanges, .messages: 3600
        }
    }

    /// A window that began before is over; a registration's is the day.
    fileprivate func oldest(at now: Instant) -> Instant {
        if case .registration = self { now.day.start } else { now.adding(seconds: 1 - window) }
    }

    /// How often in a window; failures have no such bound, but make wait.
    fileprivate var allowance: Int {
        switch self {
        case .registration: 5
        case .addressChanges: 3
        case .messages: 60
        case .account, .accountFrom, .source: .max
        }
    }

    /// An account waits 1, 2, 4 … 60 seconds from the fifth failure on, a source a minute from
    /// the thirtieth.
    fileprivate func delay(after failures: Int) -> Int64 {
        switch self {
        case .account, .accountFrom:
            failures < 5 ? 0 : min(Throttles.longestDelay, 1 << min(6, failures - 5))
        case .source: failures < 30 ? 0 : Throttles.longestDelay
        case .registration, .addressChanges, .messages: 0
        }
    }
}
