import Testing

@testable import Invoicing

@Suite("A day")
struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11016, 2),
        ("2026-11-20", 20777, 5), ("2026-11-22", 20779, 7), ("2100-03-01", 47541, 1),
        ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func `reads and writes its date`(text: String, number: Int, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.iso8601 == text)
        #expect(day.shortMonthDay == String(text.suffix(5)))
    }

    @Test func `counts without a gap through leap years`() throws {
        var day = try #require(Day("1896-01-01"))
        for _ in 0..<200_000 {
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
            day = day.adding(days: 1)
        }
        #expect(day.iso8601 == "2443-08-01")
    }

    @Test(arguments: [
        "2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
        "2026-04-31", "0000-01-01", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", "",
        "２０２６-01-01", "2026-01-0x", "+026-01-01",
    ])
    func `does not exist`(text: String) {
        #expect(Day(text) == nil)
    }
}

@Suite("An instant")
struct InstantTests {
    @Test(arguments: [
        ("2026-11-20", "2026-11-20T00:00:00+08:00"),
        ("2026-11-20T10:12", "2026-11-20T10:12:00+08:00"),
        ("2026-11-20 10:12:13", "2026-11-20T10:12:13+08:00"),
        ("2026-11-20T10:12:13.999", "2026-11-20T10:12:13+08:00"),
        ("2026-11-20T10:12:13,5Z", "2026-11-20T18:12:13+08:00"),
        ("2026-11-20T23:59:59Z", "2026-11-21T07:59:59+08:00"),
        ("2026-11-20T10:12Z", "2026-11-20T18:12:00+08:00"),
        ("2026-11-20T10:12+01:00", "2026-11-20T17:12:00+08:00"),
        ("2026-11-20T10:12:00-0330", "2026-11-20T21:42:00+08:00"),
        ("2026-11-20T10:12:00+08", "2026-11-20T10:12:00+08:00"),
        ("1969-12-31T23:59:59+00:00", "1970-01-01T07:59:59+08:00"),
        ("2024-02-29T00:00:00.123456789+14:00", "2024-02-28T18:00:00+08:00"),
    ])
    func `reads ISO 8601`(text: String, written: String) throws {
        let instant = try #require(Instant(iso8601: text))
        #expect(instant.iso8601 == written)
        #expect(Instant(iso8601: Array(text.utf8)) == instant)
        #expect(Instant(iso8601: written) == instant)
    }

    @Test(arguments: [
        "", "2026", "2026-02-30", "2026-02-30T10:00", "2026-11-20T24:00", "2026-11-20T10:60",
        "2026-11-20T10:12:60", "2026-11-20T10", "2026-11-20T", "2026-11-20Z",
        "2026-11-20T10:12:13.", "2026-11-20T10:12:13.1234567890", "2026-11-20T10:12+8",
        "2026-11-20T10:12+08:", "2026-11-20T10:12+08:60", "2026-11-20T10:12+15:00",
        "2026-11-20T10:12 Z", "2026-11-20T10:12Zx", "2026-11-20t10:12", "20261120",
        "2026-11-20  10:12", "10:12", "2026-11-20T10:12.5",
    ])
    func `refuses anything else`(text: String) {
        #expect(Instant(iso8601: text) == nil)
    }

    @Test func `belongs to a day in Shanghai`() throws {
        let day = try #require(Day("2026-11-20"))
        #expect(day.start.iso8601 == "2026-11-20T00:00:00+08:00")
        #expect(day.start.day == day)
        #expect(day.start.adding(seconds: -1).day == day.adding(days: -1))
        let instant = Instant(day: day, hour: 10, minute: 12, second: 59)
        #expect(instant.minute == "2026-11-20 10:12")
        #expect(instant.clock == "10:12")
        #expect(instant < day.adding(days: 1).start)
    }
}
