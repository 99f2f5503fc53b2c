import Invoicing
import Storage

/// What one timer sees to: ends what has run out, and marks parcels as received.
public struct Maintenance {
    private let bureau: Bureau
    private let connection: any Connection
    private let settings: Settings

    public init(_ connection: any Connection, settings: Settings) {
        self.connection = connection
        self.settings = settings
        bureau = Bureau(connection, settings: settings)
    }

    /// What was done.
    public struct Outcome: Equatable, Sendable {
        public var removedDrafts = 0
        public var removedRegistrations = 0
        public var received = 0
        /// Whether letters wait for delivery now.
        public var hasMail = false

        /// Nothing.
        public init() {}
    }

    /// Does what is due, in short transactions; running it again does nothing more.
    ///
    /// - Throws: `StorageFault`.
    public func run(at now: Instant) throws -> Outcome {
        var outcome = Outcome()
        try connection.transaction {
            // Drafts are kept for 90 days (PRODUCT 3.8).
            let last = now.adding(seconds: -90 * 86_400)
            outcome.removedDrafts =
                try Drafts(connection).removeAll(untouchedSince: last)
                + UnsentTexts(connection).removeAll(untouchedSince: last)
            outcome.removedRegistrations = try Registrations(connection).removeExpired(at: now)
            try Codes(connection).removeOld(before: now.adding(seconds: -30 * 86_400))
            try Throttles(connection).removeOld(at: now)
        }
        let mailedBefore = now.adding(seconds: -Int64(settings.receivedAfterDays) * 86_400)
        for number in try Applications(connection).mailedOut(before: mailedBefore) {
            let isReceived = try bureau.receive(number, at: now) { $0 < mailedBefore }
            if isReceived { outcome.received += 1 }
        }
        outcome.received += try receiveMailedAhead(mailedBefore, at: now)
        outcome.hasMail = bureau.hasMail
        return outcome
    }

    /// Parcels that were mailed by a clock that was ahead: nobody knows when, so that their days
    /// are counted from when they were seen first. Those that are mailed while others are counted
    /// come after these, so that none is received too early.
    private func receiveMailedAhead(_ mailedBefore: Instant, at now: Instant) throws -> Int {
        let notes = ClockNotes(connection)
        let applications = Applications(connection)
        let latest = now.adding(seconds: ClockWatch.tolerance)
        let noted = try notes.parcelsAhead()
        var received = 0
        if let noted, noted.since <= latest {
            let counted = try applications.mailedOut(after: latest, until: noted.until)
            guard counted.isEmpty || noted.since < mailedBefore else { return 0 }
            received = try counted.filter { try bureau.receive($0, at: now) { $0 > latest } }.count
        }
        let next = try applications.newestMailing(after: latest).map {
            ClockNotes.ParcelsAhead(since: now, until: $0)
        }
        if next != noted { try connection.transaction { try notes.setParcelsAhead(next) } }
        return received
    }
}

extension Bureau {
    /// Marks a parcel that has been on its way for long as received.
    ///
    /// - Returns: false when somebody did something with it meanwhile.
    fileprivate func receive(
        _ number: String, at now: Instant, where isDue: (Instant) -> Bool
    ) throws -> Bool {
        try connection.transaction {
            let before = try find(number)
            guard case .mailedOut(_, let parcel) = before.stage, isDue(parcel.mailedAt)
            else { return false }
            _ = try move(
                before, .receive, by: .system, remark: nil, to: before.received(), at: now)
            return true
        }
    }
}
