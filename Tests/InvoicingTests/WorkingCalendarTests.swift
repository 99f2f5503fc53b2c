import Testing

@testable import Invoicing

@Suite("The working calendar")
struct WorkingCalendarTests {
    private let calendar = WorkingCalendar.mainland

    @Test(arguments: vectors("workday-vectors"))
    func `counts as the vectors say`(row: [String: String]) throws {
        let day = try #require(Day(row["date"] ?? ""))
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        #expect(names[day.weekday - 1] == row["weekday"])
        #expect(calendar.isWorking(day) == (row["is_working_day"] == "1"))
        let one = calendar.dueDay(after: day, workingDays: 1)
        #expect(one.day.iso8601 == row["plus_1_working_day"])
        let two = calendar.dueDay(after: day)
        #expect(two.day.iso8601 == row["plus_2_working_days"])
        #expect(!two.provisional)
    }

    @Test(arguments: [
        ("2026-02-13", "2026-02-24"), ("2026-09-18", "2026-09-21"),
        ("2026-09-30", "2026-10-09"), ("2020-01-22", "2020-02-03"),
        ("2026-11-20", "2026-11-24"), ("2026-11-21", "2026-11-24"),
    ])
    func `finds the due day`(after: String, day: String) throws {
        #expect(calendar.dueDay(after: try #require(Day(after))).day.iso8601 == day)
    }

    @Test func `knows as many working days a year as the sources count`() throws {
        let counts = [250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248]
        for (year, count) in zip(2016...2026, counts) {
            let first = try #require(Day(year: year, month: 1, day: 1))
            let days = (0..<366).map(first.adding(days:)).filter { $0.year == year }
            #expect(days.count(where: calendar.isWorking) == count)
        }
        #expect(calendar.exceptions.count == 267)
    }

    @Test func `marks days beyond the newest year, until that is imported`() throws {
        let eve = try #require(Day("2026-12-30"))
        let due = calendar.dueDay(after: eve)
        #expect(due.day.iso8601 == "2027-01-01")
        #expect(due.provisional)
        let newYear = try #require(Day("2027-01-01"))
        let imported = calendar.overridden(by: [newYear: false])
        let later = imported.dueDay(after: eve)
        #expect(later.day.iso8601 == "2027-01-04")
        #expect(!later.provisional)
        #expect(imported.years.max() == 2027)
    }
}
