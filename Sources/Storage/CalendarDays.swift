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

    /// Puts days in place of all that were imported.
    public func replace(with days: [Day: Bool]) throws {
        try connection.execute("DELETE FROM calendar")
        for (day, isWorking) in days {
            try connection.execute(
                "INSERT INTO calendar(day, working) VALUES(\(day), \(isWorking))")
        }
    }
}
