import Invoicing
import Storage

/// Whether the clock of the host can be trusted with what cannot be taken back: ending, giving up
/// and removing things because their time is over.
public struct ClockWatch {
    private let connection: any Connection
    private let notes: ClockNotes

    public init(_ connection: any Connection) {
        self.connection = connection
        notes = ClockNotes(connection)
    }

    /// What is to be thought of the clock.
    public enum Verdict: String, Sendable {
        case right
        /// It went on otherwise than the host did, and nobody has said that it is right now.
        case jumped
        /// Nothing that bears a time is young enough to tell.
        case unknown
    }

    /// How often the note is brought up to date.
    public enum Pace: Sendable {
        case always
        /// So that a host whose timer never runs has one too.
        case hourly
    }

    /// Clocks that differ by less agree, in seconds.
    static let tolerance: Int64 = 300
    private static let young: Int64 = 30 * 86_400

    /// Judges the clock, and brings the note up to date while it is right: one that comes right
    /// again needs nobody. A jump is remembered, also when the host is started anew.
    ///
    /// - Throws: `StorageFault`.
    public func verdict(at reading: ClockReading, noting pace: Pace) throws -> Verdict {
        let found = try judge(reading)
        guard isNews(found, at: reading, pace) else { return found.verdict }
        return try connection.transaction {
            // Another process may have been first while this one waited for the lock.
            let found = try judge(reading)
            switch found.verdict {
            case .right: try notes.write(reading)
            case .jumped: try notes.rememberJump()
            case .unknown: break
            }
            return found.verdict
        }
    }

    /// Takes the operator's word that the clock is right.
    ///
    /// - Throws: `StorageFault`.
    public func trust(_ reading: ClockReading) throws {
        try connection.transaction {
            // Also where none was seen: what was noted before need not fit the time now.
            try notes.rememberJump()
            try notes.write(reading)
        }
    }

    private typealias Finding = (verdict: Verdict, note: ClockNotes.Note?)

    private func judge(_ reading: ClockReading) throws -> Finding {
        let note = try notes.find()
        if let note, reading.hasJumped(since: note) { return (.jumped, note) }
        return (try hasYoungTrace(note, at: reading.wall) ? .right : .unknown, note)
    }

    private func isNews(_ found: Finding, at reading: ClockReading, _ pace: Pace) -> Bool {
        guard let note = found.note else { return found.verdict == .right }
        switch found.verdict {
        case .unknown: return false
        case .jumped: return !note.hasJumped
        case .right:
            return pace == .always || note.hasJumped || note.reading.bootID != reading.bootID
                || reading.wall.isFurther(than: 3600, from: note.reading.wall)
        }
    }

    /// What lies ahead of the time says nothing about it. Where neither a note nor a history is
    /// there, the rest must do; a new database has nothing at all, and nothing to lose.
    private func hasYoungTrace(_ note: ClockNotes.Note?, at now: Instant) throws -> Bool {
        let (oldest, latest) = (
            now.adding(seconds: -Self.young), now.adding(seconds: Self.tolerance)
        )
        if let wall = note?.reading.wall, wall > oldest, wall <= latest { return true }
        if let entry = try notes.newestEntry(until: latest), entry > oldest { return true }
        guard try note == nil && !notes.hasEntries() else { return false }
        if let trace = try notes.newestTrace(until: latest) { return trace > oldest }
        return try !notes.hasTraces()
    }
}

extension ClockReading {
    /// Whether the wall clock went on otherwise than the host did; across a start anew only what
    /// was seen before can tell.
    fileprivate func hasJumped(since note: ClockNotes.Note) -> Bool {
        guard !bootID.isEmpty, bootID == note.reading.bootID else { return note.hasJumped }
        return wall.adding(seconds: note.reading.boot).isFurther(
            than: ClockWatch.tolerance, from: note.reading.wall.adding(seconds: boot))
    }
}

extension Instant {
    fileprivate func isFurther(than seconds: Int64, from other: Instant) -> Bool {
        self > other.adding(seconds: seconds) || other > adding(seconds: seconds)
    }
}
