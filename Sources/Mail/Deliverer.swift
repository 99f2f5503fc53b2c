import Glibc
import Invoicing
import Storage

/// Hands the letters of the outbox over, one by one.
public struct Deliverer {
    private let connection: any Connection
    private let settings: Settings
    private let transport: Transport
    private let lock: String?

    /// - Parameter lock: a file beside the database that only one deliverer holds at a time;
    ///   nil for a database that no other process sees.
    public init(
        _ connection: any Connection, settings: Settings, transport: Transport, lock: String?
    ) {
        self.connection = connection
        self.settings = settings
        self.transport = transport
        self.lock = lock
    }

    /// How many letters were handed over, and how many could not be.
    public struct Outcome: Equatable, Sendable {
        public var delivered = 0
        public var failed = 0

        public init(delivered: Int = 0, failed: Int = 0) {
            self.delivered = delivered
            self.failed = failed
        }
    }

    /// Hands over what is due; nothing when another deliverer is at work.
    ///
    /// No transaction is open while a letter is handed over. If the process dies before it is
    /// noted, the repeat carries the same identifier.
    ///
    /// - Parameter clock: the time; a mail program may take long over each letter.
    /// - Throws: `StorageFault`, also when the lock file cannot be made.
    public func deliverDue(_ clock: () -> Instant) throws -> Outcome {
        var outcome = Outcome()
        // Who finds the lock held leaves; so after letting it go the holder looks once more for
        // what was written meanwhile.
        repeat {
            var held: ProcessLock?
            if let lock {
                held = try ProcessLock(lock)
                if held == nil { return outcome }
            }
            defer { held?.release() }
            outcome.failed += try outbox.giveUpHopeless(at: clock())
            while let letter = try outbox.due(at: clock(), limit: 1).first {
                try deliver(letter, clock, &outcome)
            }
        } while try !outbox.due(at: clock(), limit: 1).isEmpty
        return outcome
    }

    private var outbox: Outbox { Outbox(connection) }

    private func deliver(
        _ letter: Outbox.Letter, _ clock: () -> Instant, _ outcome: inout Outcome
    ) throws {
        do throws(Undelivered) {
            if let until = letter.secretUntil, until <= clock() { throw Undelivered(.expired) }
            try transport.handOver(Message(letter, settings: settings))
        } catch {
            outcome.failed += 1
            return try note(error, letter, at: clock())
        }
        let now = clock()
        try connection.transaction { try outbox.delivered(letter.id, at: now) }
        outcome.delivered += 1
    }

    private func note(
        _ undelivered: Undelivered, _ letter: Outbox.Letter, at now: Instant
    ) throws {
        let reason = undelivered.fault.stored(undelivered.detail)
        let isHopeless = undelivered.fault == .expired || undelivered.fault == .recipient
        try connection.transaction {
            if isHopeless || Self.isPatienceOver(letter, at: now) {
                try outbox.gaveUp(letter.id, because: reason)
            } else {
                let next = now.adding(seconds: Self.pause(after: letter.tries))
                try outbox.failed(letter.id, because: reason, nextTryAt: next)
            }
        }
    }

    /// After five days. A host that was off all that time still tries for a day.
    private static func isPatienceOver(_ letter: Outbox.Letter, at now: Instant) -> Bool {
        letter.writtenAt.adding(seconds: 5 * 86_400) <= now && letter.tries >= 9
    }

    /// 1, 5, 15, 60 minutes, then every four hours; in seconds.
    static func pause(after tries: Int) -> Int64 {
        let minutes: [Int64] = [1, 5, 15, 60]
        return 60 * (minutes.indices.contains(tries) ? minutes[tries] : 240)
    }
}
