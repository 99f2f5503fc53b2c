import Invoicing

/// Days of the working calendar that were imported after this version was made.
public struct CalendarDays {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// The mainland calendar with the imported days.
    public func calendar() throws -> WorkingCalendar {
        let days = try imported()
        return days.isEmpty ? .mainland : WorkingCalendar.mainland.overridden(by: days)
    }

    /// The imported days alone: `true` where people work.
    public func imported() throws -> [Day: Bool] {
        let days = try connection.rows("SELECT day, working FROM calendar") {
            ($0.day(0), $0.bool(1))
        }
        return Dictionary(days) { _, last in last }
    }

    /// What an announcement changed.
    public struct Change: Equatable, Sendable {
        /// Whether a day is another now.
        public let isNew: Bool
        /// The due dates that hung on them.
        public let dates: DateChanges
    }

    /// Takes the days of an announcement, and gives what is open its due date by them.
    ///
    /// - Parameter workingDays: after Confirm.
    public func take(
        _ announcement: Announcement, workingDays: Int, by actor: Actor, at now: Instant
    ) throws -> Change {
        let facts = try Kept.calendar.facts(connection)
        let before = try imported()
        let after = announcement.replacing(before)
        if after != before { try replace(with: after) }
        let redated = try announcement.start.map {
            try Applications(connection).redate(
                by: calendar(), workingDays: workingDays, from: $0)
        }
        let change = Change(isNew: after != before, dates: redated?.changes ?? DateChanges())
        guard change.isNew || change.dates != DateChanges() else { return change }
        let years = Set(announcement.days.keys.map(\.year)).sorted()
        let members: [JSON.Member] = [
            .init("years", .array(years.map { .integer(Int64($0)) })),
            .init("days", .integer(Int64(announcement.days.count))),
            .init("moved", .integer(Int64(change.dates.moved))),
            .init("settled", .integer(Int64(change.dates.settled))),
            .init("redated", redated?.json ?? .array([])),
        ]
        try Log(connection).append(
            .calendarImport, years.map(String.init).joined(separator: ","),
            content: Log.content(members, from: facts, to: Kept.calendar.facts(connection)),
            by: actor, at: now)
        return change
    }

    /// Puts days in place of all that were imported.
    private func replace(with days: [Day: Bool]) throws {
        try connection.execute("DELETE FROM calendar")
        for (day, isWorking) in days {
            try connection.execute(
                "INSERT INTO calendar(day, working) VALUES(\(day), \(isWorking))")
        }
    }
}
