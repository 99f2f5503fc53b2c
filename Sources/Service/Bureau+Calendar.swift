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
            let before = try CalendarDays(connection).imported()
            let after = announcement.replacing(before)
            if after != before { try CalendarDays(connection).replace(with: after) }
            let change = CalendarChange(
                years: try years(Set(announcement.days.keys.map(\.year)).sorted()),
                isNew: after != before, dates: try redate(announcement))
            if change.isNew || change.dates != DateChanges() {
                try log(change, of: announcement, by: lead, at: now)
            }
            return change
        }
    }

    private func redate(_ announcement: Announcement) throws -> DateChanges {
        guard let start = announcement.start else { return DateChanges() }
        return try Applications(connection).redate(
            by: CalendarDays(connection).calendar(), workingDays: settings.workingDays,
            from: start)
    }

    private func years(_ years: [Int]) throws -> [CalendarYear] {
        let calendar = try CalendarDays(connection).calendar()
        let imported = try CalendarDays(connection).imported()
        return years.map { CalendarYear($0, of: calendar, imported: imported) }
    }

    private func log(
        _ change: CalendarChange, of announcement: Announcement, by lead: StaffMember,
        at now: Instant
    ) throws {
        let content: JSON = [
            "years": .array(change.years.map { .integer(Int64($0.year)) }),
            "days": .integer(Int64(announcement.days.count)),
            "moved": .integer(Int64(change.dates.moved)),
            "settled": .integer(Int64(change.dates.settled)),
        ]
        try Log(connection).append(
            .calendarImport, change.years.map { String($0.year) }.joined(separator: ","),
            content: content, by: lead.actor, at: now)
    }
}
