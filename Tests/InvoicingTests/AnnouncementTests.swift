import Testing

@testable import Invoicing

@Suite("An announcement") struct AnnouncementTests {
    @Test(arguments: vectors("workday-vectors"))
    func `counts as the vectors say where everything was imported`(row: [String: String]) throws {
        let calendar = WorkingCalendar(exceptions: [:])
            .overridden(by: WorkingCalendar.mainland.exceptions)
        let day = try #require(Day(row["date"] ?? ""))
        #expect(calendar.isWorking(day) == (row["is_working_day"] == "1"))
        let two = calendar.dueDay(after: day)
        #expect(two.day.iso8601 == row["plus_2_working_days"])
        #expect(!two.provisional)
    }

    @Test func `takes the place of the whole year, shipped or imported`() throws {
        let first = try days("2026-02-17 off", "2026-10-01 off", "2027-02-08 off")
        let second = try days("2026-02-17 off", "2026-10-02 off")
        let imported = Announcement(second).replacing(first)
        #expect(imported == (try days("2026-02-17 off", "2026-10-02 off", "2027-02-08 off")))
        let calendar = WorkingCalendar.mainland.overridden(by: imported)
        // Shipped as holidays, and named no more.
        #expect(calendar.isWorking(try day("2026-10-01")))
        #expect(calendar.isWorking(try day("2026-01-01")))
        #expect(!calendar.isWorking(try day("2026-10-10")))
        #expect(!calendar.isWorking(try day("2025-10-01")))
    }

    @Test func `changes nothing when it is repeated`() throws {
        let days = try days("2029-12-29 work", "2029-12-31 off", "2030-02-04 off")
        let once = Announcement(days).replacing([:])
        #expect(once == days)
        #expect(Announcement(days).replacing(once) == once)
        let before = try self.days("2029-02-13 off", "2029-10-01 off")
        let both = Announcement(before).replacing(once)
        #expect(both.count == 5)
        #expect(Announcement(days).replacing(both) == both)
        #expect(Announcement(before).replacing(both) == both)
    }

    @Test func `may begin with the break of New Year in the year before`() throws {
        let break2030 = try days("2029-12-29 work", "2029-12-31 off", "2030-01-01 off")
        #expect(Announcement(break2030).years == [2030])
        // The year before, shipped or imported, is as it was but for those days.
        let year2029 = try days("2029-02-13 off", "2029-12-25 off")
        let both = Announcement(break2030).replacing(year2029)
        #expect(both == year2029.merging(break2030) { _, new in new })
        let shipped = WorkingCalendar(exceptions: year2029).overridden(by: break2030)
        #expect(!shipped.isWorking(try day("2029-02-13")))
        #expect(shipped.isWorking(try day("2029-12-29")))
        #expect(shipped.years == [2029, 2030])
    }

    @Test func `drops the break that an earlier one had in the year before`() throws {
        let first = Announcement(try days("2029-12-31 off", "2030-01-01 off")).replacing([:])
        let second = try days("2030-01-01 off", "2030-01-02 off")
        #expect(Announcement(second).replacing(first) == second)
    }

    @Test func `of a year later leaves the one between provisional`() throws {
        let calendar = WorkingCalendar.mainland.overridden(by: try days("2028-01-03 off"))
        #expect(calendar.dueDay(after: try day("2026-12-30")).provisional)
        #expect(calendar.dueDay(after: try day("2027-12-30")).provisional)
        let due = calendar.dueDay(after: try day("2027-12-31"))
        #expect(due.day.iso8601 == "2028-01-05")
        #expect(!due.provisional)
        #expect(!calendar.dueDay(after: try day("2026-12-29")).provisional)
    }

    @Test func `makes a year of days that differ, with where they come from`() throws {
        let imported = try days("2027-01-01 off", "2027-01-02 off", "2027-01-03 work")
        let calendar = WorkingCalendar.mainland.overridden(by: imported)
        let year = CalendarYear(2027, of: calendar, imported: imported)
        #expect(!year.isProvisional)
        // A Saturday off is no more than a Saturday.
        #expect(
            year.days == [
                CalendarDay(day: try day("2027-01-01"), isWorking: false, source: .imported),
                CalendarDay(day: try day("2027-01-03"), isWorking: true, source: .imported),
            ])
        #expect(year.workingDays == 261)
        let shipped = CalendarYear(2026, of: calendar, imported: imported)
        #expect(shipped.workingDays == 248)
        #expect(shipped.days.count == 25)
        #expect(shipped.days.allSatisfy { $0.source == .shipped })
        #expect(CalendarYear(2028, of: calendar, imported: imported).isProvisional)
        #expect(CalendarYear(9999, of: calendar, imported: [:]).days.isEmpty)
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// Of lines such as `2026-10-01 off`.
    private func days(_ lines: String...) throws -> [Day: Bool] {
        var days: [Day: Bool] = [:]
        for line in lines { days[try day(String(line.prefix(10)))] = line.hasSuffix("work") }
        return days
    }
}
