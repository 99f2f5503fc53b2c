import Invoicing
import Service
import Storage
import Testing

@Suite("The calendar") struct CalendarTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addStaff("chen.lead", email: "chen@example.cn", role: .lead)
        try office.addOrder("O-1")
        for number in 1...5 { try office.addRecord("B-\(number)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    @Test func `moves the due dates of what is open, and the Overdue queue with them`() throws {
        let submitted = try office.confirm(["B-1"])
        let accepted = try office.confirm(["B-2"])
        let issued = try office.confirm(["B-3"])
        _ = try office.moved(accepted, .accept)
        _ = try office.moved(issued, .issue([.paper]))
        let revisions = try [submitted, accepted].map { try office.shown($0).revision }
        office.now = Instant(iso8601: "2026-11-25T10:00:00") ?? office.now
        #expect(try office.overdue() == [submitted, accepted])
        let change = try office.take(["2026-11-23": false, "2026-11-24": false])
        #expect(change.isNew)
        #expect(change.dates == DateChanges(moved: 2))
        #expect(try office.overdue() == [])
        for number in [submitted, accepted] {
            #expect(try office.shown(number).dueOn.iso8601 == "2026-11-26")
        }
        #expect(try office.shown(issued).dueOn.iso8601 == "2026-11-24")
        #expect(
            try [submitted, accepted].map { try office.shown($0).revision } == revisions)
        office.now = Instant(iso8601: "2026-11-27T00:00:00") ?? office.now
        #expect(try office.overdue() == [submitted, accepted])
        #expect(try DatabaseCheck(office.connection).findings() == [])
    }

    @Test func `of a year that was imported is provisional no longer`() throws {
        office.now = Instant(iso8601: "2026-12-30T10:00:00") ?? office.now
        let open = try office.confirm(["B-1"])
        office.now = Instant(iso8601: "2026-12-31T10:00:00") ?? office.now
        let later = try office.confirm(["B-2"])
        #expect(try office.shown(open).isProvisional)
        #expect(try office.shown(open).dueOn.iso8601 == "2027-01-01")
        #expect(try office.shown(later).dueOn.iso8601 == "2027-01-04")
        // A Sunday worked; the second working day after the 31st stays Monday.
        let change = try office.take(["2027-01-01": false, "2027-01-03": true])
        #expect(change.dates == DateChanges(moved: 1, settled: 1))
        #expect(try office.shown(open).dueOn.iso8601 == "2027-01-03")
        #expect(try office.shown(later).dueOn.iso8601 == "2027-01-04")
        #expect(try !office.shown(open).isProvisional)
        #expect(try !office.shown(later).isProvisional)
        let review = try office.review(try office.filledDraft(["B-3"]).id)
        #expect(!review.isProvisional)
    }

    @Test func `imported again changes nothing, and is not logged again`() throws {
        _ = try office.confirm(["B-1"])
        let days = ["2026-11-23": false]
        #expect(try office.take(days).isNew)
        let second = try office.take(days)
        #expect(!second.isNew)
        #expect(second.dates == DateChanges())
        let log = try office.connection.rows(
            "SELECT name, action, content FROM log WHERE action LIKE 'calendar%' ORDER BY entry"
        ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" }
        #expect(
            log == [
                #"chen.lead calendar import {"years":[2026],"days":1,"moved":1,"settled":0,"#
                    + #""redated":[["2026-11-25",false,"1"]],"from":{},"#
                    + #""to":{"2026-11-23":{"working":false}}}"#
            ])
    }

    @Test func `of a year imported anew has no day of the earlier import`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.take(["2026-11-23": false, "2026-11-24": false])
        #expect(try office.shown(number).dueOn.iso8601 == "2026-11-26")
        let change = try office.take(["2026-11-24": false])
        #expect(change.dates.moved == 1)
        #expect(try office.shown(number).dueOn.iso8601 == "2026-11-25")
        #expect(change.years.map(\.days.count) == [1])
    }

    @Test func `that comes between the confirmation page and Confirm is seen first`() throws {
        let review = try office.review(try office.filledDraft(["B-1"]).id)
        _ = try office.take(["2026-11-23": false])
        #expect(try office.refusal(.wizard(.confirm(review))) == .draftChanged)
        let again = try office.review(review.draft)
        #expect(again.dueOn.iso8601 == "2026-11-25")
        #expect(try office.refusal(.wizard(.confirm(again))) == nil)
    }

    @Test func `of a year that is over moves nothing that came after it`() throws {
        let number = try office.confirm(["B-1"])
        let change = try office.take(["2020-01-31": false, "2020-01-19": true])
        #expect(change.isNew)
        #expect(change.dates == DateChanges())
        #expect(try office.shown(number).dueOn.iso8601 == "2026-11-24")
    }

    @Test func `counts for what is opened again, as if it had been open`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .reject, remark: "Wrong.")
        #expect(try office.take(["2026-11-23": false]).dates == DateChanges())
        #expect(try office.shown(number).dueOn.iso8601 == "2026-11-24")
        office.asker = .staff("chen.lead")
        let reply = try office.ask(.desk(.move(Moving(number, .undo, remark: "Mistake."))))
        guard case .desk(.application(let again, _)) = reply else {
            throw Office.Unexpected(reply: reply)
        }
        #expect(again.dueOn.iso8601 == "2026-11-25")
        #expect(try office.shown(number).dueOn.iso8601 == "2026-11-25")
        #expect(try DatabaseCheck(office.connection).findings() == [])
    }

    @Test func `is a lead's to import, and all staff's to see`() throws {
        let ticket = CalendarRequest.take(Announcement([office.now.day: false]))
        office.asker = .staff("zhang.li")
        #expect(try office.refusal(.calendar(ticket)) == .leadOnly)
        #expect(try office.refusal(.calendar(.year(2026))) == nil)
        office.asker = .stranger(source: "", registered: nil)
        #expect(try office.refusal(.calendar(ticket)) == .forbidden)
        #expect(try office.refusal(.calendar(.year(2026))) == .forbidden)
        #expect(try CalendarDays(office.connection).imported() == [:])
    }
}

extension Office {
    /// As a lead.
    @discardableResult func take(_ days: [String: Bool]) throws -> CalendarChange {
        let before = asker
        defer { asker = before }
        asker = .staff("chen.lead")
        let known = days.compactMap { day, isWorking in Day(day).map { ($0, isWorking) } }
        let announcement = Announcement(Dictionary(known) { first, _ in first })
        let reply = try ask(.calendar(.take(announcement)))
        guard case .calendar(.taken(let change)) = reply else { throw Unexpected(reply: reply) }
        return change
    }
}
