import Invoicing
import Storage

// The working calendar, which is announced anew each autumn (PRODUCT 4.1).
extension Bureau {
    func answer(
        _ request: CalendarRequest, from asker: Asker, at now: Instant
    ) throws -> CalendarReply {
        switch request {
        case .year(let year):
            _ = try staff(asker)
            return .year(try years([year])[0])
        case .take(let announcement):
            return .taken(try take(announcement, by: try lead(asker), at: now))
        }
    }

    /// The days, the due dates that hang on them and the log: all of it, or nothing.
    private func take(
        _ announcement: Announcement, by lead: StaffMember, at now: Instant
    ) throws -> CalendarChange {
        try connection.transaction {
            let change = try CalendarDays(connection).take(
                announcement, workingDays: settings.workingDays, by: lead.actor, at: now)
            return CalendarChange(
                years: try years(Set(announcement.days.keys.map(\.year)).sorted()),
                isNew: change.isNew, dates: change.dates)
        }
    }

    private func years(_ years: [Int]) throws -> [CalendarYear] {
        let calendar = try CalendarDays(connection).calendar()
        let imported = try CalendarDays(connection).imported()
        return years.map { CalendarYear($0, of: calendar, imported: imported) }
    }
}
