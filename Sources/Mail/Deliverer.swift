import Glibc
import Invoicing
import Storage

/// Hands the letters of the outbox over, one by one.
public struct Deliverer {
    private let connection: any Connection
    private let settings: Settings
    private let maildir: Maildir
    private let lock: String?

    /// - Parameter lock: a file beside the database that only one deliverer holds at a time;
    ///   nil for a database that no other process sees.
    public init(
        _ connection: any Connection, settings: Settings, maildir: Maildir, lock: String?
    ) {
        self.connection = connection
        self.settings = settings
        self.maildir = maildir
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
    /// - Throws: `StorageFault`, `Maildir.Fault` when the lock file cannot be made.
    public func deliverDue(at now: Instant) throws -> Outcome {
        var outcome = Outcome()
        // Who finds the lock held leaves; so after letting it go the holder looks once more for
        // what was written meanwhile.
        while try !Outbox(connection).due(at: now, limit: 1).isEmpty {
            guard let held = try DeliveryLock(lock) else { return outcome }
            defer { held.release() }
            while let letter = try Outbox(connection).due(at: now, limit: 1).first {
                try deliver(letter, at: now, &outcome)
            }
        }
        return outcome
    }

    private func deliver(
        _ letter: Outbox.Letter, at now: Instant, _ outcome: inout Outcome
    ) throws {
        if let until = letter.secretUntil, until <= now {
            outcome.failed += 1
            return try connection.transaction {
                try Outbox(connection).gaveUp(letter.id, because: "the code has expired")
            }
        }
        do {
            let message = try Message(letter, settings: settings).text()
            try maildir.deliver(message, messageID: letter.messageID)
        } catch {
            outcome.failed += 1
            let next = now.adding(seconds: Self.pause(after: letter.tries))
            return try connection.transaction {
                try Outbox(connection).failed(
                    letter.id, because: Self.reason(error), nextTryAt: next)
            }
        }
        try connection.transaction { try Outbox(connection).delivered(letter.id, at: now) }
        outcome.delivered += 1
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let fault as Maildir.Fault: fault.description
        case is Message.UnusableAddress: "the address of sender or recipient cannot be used"
        default: "\(type(of: error))"
        }
    }

    /// 1, 5, 15, 60 minutes, then every four hours; in seconds.
    static func pause(after tries: Int) -> Int64 {
        let minutes: [Int64] = [1, 5, 15, 60]
        return 60 * (minutes.indices.contains(tries) ? minutes[tries] : 240)
    }
}

/// `flock` on a file, without waiting; the kernel drops the lock of a process that is killed.
private struct DeliveryLock {
    private let descriptor: Int32?

    /// Nil when another holds it.
    init?(_ path: String?) throws(Maildir.Fault) {
        guard let path else {
            descriptor = nil
            return
        }
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw Maildir.Fault(code: errno, path: path) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            return nil
        }
        descriptor = opened
    }

    func release() {
        if let descriptor { close(descriptor) }
    }
}
