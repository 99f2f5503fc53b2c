import Glibc
import Invoicing
import Storage

/// Hands the letters of the outbox over, one by one.
public struct Deliverer {
    private let connection: any Connection
    private let settings: Settings
    private let transport: Transport
    private let lock: LockFile?
    private let isClockRight: Bool

    /// - Parameters:
    ///   - lock: a file beside the database that only one deliverer holds at a time; nil for a
    ///     database that no other process sees.
    ///   - isClockRight: false where the time is in doubt: then nothing is given up, and a code
    ///     that seems to have expired is sent all the same.
    public init(
        _ connection: any Connection, settings: Settings, transport: Transport, lock: LockFile?,
        isClockRight: Bool = true
    ) {
        self.connection = connection
        self.settings = settings
        self.transport = transport
        self.lock = lock
        self.isClockRight = isClockRight
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
            if isClockRight { outcome.failed += try outbox.giveUpHopeless(at: clock()) }
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
            if isClockRight, let until = letter.secretUntil, until <= clock() {
                throw Undelivered(.expired)
            }
            guard let message = Message(letter, settings: settings) else {
                throw Undelivered(.unreadable)
            }
            try transport.handOver(message)
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
        let isHopeless = [.expired, .recipient, .unreadable].contains(undelivered.fault)
        let isOver = isHopeless || Self.isPatienceOver(letter, at: now)
        try connection.transaction {
            if isClockRight && isOver {
                try outbox.gaveUp(letter.id, because: reason)
            } else {
                let next = now.adding(seconds: Outbox.pause(after: letter.tries))
                try outbox.failed(letter.id, because: reason, nextTryAt: next)
            }
        }
    }

    /// After five days. A host that was off all that time still tries for a day; a letter that was
    /// written by a clock that was ahead is tried as often as in five days.
    private static func isPatienceOver(_ letter: Outbox.Letter, at now: Instant) -> Bool {
        if letter.writtenAt > now { return letter.tries >= 33 }
        return letter.writtenAt.adding(seconds: 5 * 86_400) <= now && letter.tries >= 9
    }
}
