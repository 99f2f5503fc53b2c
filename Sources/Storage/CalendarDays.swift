import Invoicing

/// Days of the working calendar that were imported after this version was made.
public struct CalendarDays {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// The mainland calendar with the imported days.
    public func calendar() throws -> WorkingCalendar {
        let days = try connection.rows("SELECT day, working FROM calendar") {
            ($0.day(0), $0.bool(1))
        }
        return days.isEmpty
            ? .mainland
            : WorkingCalendar.mainland.overridden(by: Dictionary(days) { _, last in last })
    }
}
