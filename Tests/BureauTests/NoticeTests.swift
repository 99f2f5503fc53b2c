import Invoicing
import Service
import Storage
import Testing

@Suite("A notice") struct NoticeTests {
    private let office: Office
    private let december = Day("2026-12-01") ?? Day(number: 0)

    init() throws {
        office = try Office()
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addStaff("chen.lead", email: "chen@example.cn", role: .lead)
        try office.addOrder("O-1")
        for number in 1...9 { try office.addRecord("B-\(number)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    @Test func `puts off what is due earlier until it is cleared`() throws {
        let number = try office.confirm(["B-1"])
        let effect = try office.set(expectedOn: "2026-12-01")
        #expect(effect.count == 1)
        #expect(effect.days == (Day("2026-11-24") ?? december)...(Day("2026-11-24") ?? december))
        let moved = try office.shown(number)
        #expect(moved.dueOn == december)
        #expect(moved.due.by == .notice)
        #expect(
            moved.json(at: office.now).text.contains(#""dueOn":"2026-12-01","expectedBy":"notice""#)
        )
        try office.clear()
        let back = try office.shown(number)
        #expect(back.dueOn == Day("2026-11-24"))
        #expect(
            back.json(at: office.now).text.contains(#""dueOn":"2026-11-24","expectedBy":"rule""#))
    }

    @Test func `leaves what is due later, and what is issued, on its day`() throws {
        let issued = try office.confirm(["B-1"])
        _ = try office.moved(issued, .issue([.paper]))
        let open = try office.confirm(["B-2"])
        #expect(try office.set(expectedOn: "2026-11-23").count == 0)
        #expect(try office.shown(open).due.by == .rule)
        #expect(try office.set(expectedOn: "2026-12-01").count == 1)
        #expect(try office.shown(issued).dueOn == Day("2026-11-24"))
    }

    @Test func `dates new applications, their confirmation and their letter`() throws {
        try office.set(expectedOn: "2026-12-01")
        let draft = try office.filledDraft(["B-1"])
        let review = try office.review(draft.id)
        #expect(review.dueOn == december)
        guard case .confirmed(let confirmation) = try office.ask(.confirm(review)) else { return }
        #expect(confirmation.due.day == december)
        let letter = try #require(
            try Outbox(office.connection).due(at: office.now, limit: 9).last)
        #expect(letter.content["due"] == "2026-12-01")
        #expect(letter.content["expectedBy"] == "notice")
        try office.clear()
        #expect(try office.shown(confirmation.application).dueOn == Day("2026-11-24"))
    }

    @Test func `that comes between the confirmation page and Confirm is seen first`() throws {
        let review = try office.review(try office.filledDraft(["B-1"]).id)
        try office.set(expectedOn: "2026-12-01")
        #expect(try office.refusal(.wizard(.confirm(review))) == .draftChanged)
    }

    @Test func `for one type leaves the other alone, and the queue is in order of the days`() throws
    {
        let numbers = try (1...3).flatMap { index in
            [
                try office.confirmNormal("B-\(index * 2 - 1)"),
                try office.confirmSpecial("B-\(index * 2)"),
            ]
        }
        let special = [numbers[1], numbers[3], numbers[5]]
        let normal = [numbers[0], numbers[2], numbers[4]]
        #expect(try office.set(expectedOn: "2026-12-01", reach: .special).count == 3)
        for queue in [Queue.toDo, .all] {
            #expect(try office.walked(queue, limit: 2) == normal + special)
            #expect(try office.walked(queue, limit: 1) == normal + special)
            #expect(try office.walkedBack(queue, limit: 2) == normal + special)
        }
        // Both on one day: in the order of the numbers again.
        try office.set(expectedOn: "2026-12-01", reach: .normal)
        #expect(try office.walked(.toDo, limit: 2) == numbers)
        // What the rule puts on that day comes in its place.
        try office.clear(.normal)
        office.now = Instant(iso8601: "2026-11-27T10:00:00") ?? office.now
        let late = try office.confirmNormal("B-7")
        #expect(try office.shown(late).dueOn == december)
        for limit in 1...3 {
            #expect(try office.walked(.toDo, limit: limit) == normal + special + [late])
            #expect(try office.walkedBack(.toDo, limit: limit) == normal + special + [late])
        }
        #expect(try office.listed() == normal + special + [late])
        #expect(try office.walked(.all, limit: 2, search: "天地伟业") == normal + special + [late])
    }

    @Test func `keeps the overdue from being so until its day is over`() throws {
        let normal = try office.confirm(["B-1"])
        let special = try office.confirmSpecial("B-2")
        office.now = Instant(iso8601: "2026-11-26T10:00:00") ?? office.now
        #expect(try office.overdue() == [normal, special])
        try office.set(expectedOn: "2026-12-01", reach: .special)
        #expect(try office.overdue() == [normal])
        try office.set(expectedOn: "2026-11-30")
        #expect(try office.overdue() == [])
        office.now = Instant(iso8601: "2026-12-01T00:00:00") ?? office.now
        #expect(try office.overdue() == [normal])
        office.now = Instant(iso8601: "2026-12-02T00:00:00") ?? office.now
        #expect(try office.overdue() == [normal, special])
        #expect(try office.shown(special).isOverdue(at: office.now))
    }

    @Test func `takes the place of the one of the same reach`() throws {
        _ = try office.confirm(["B-1"])
        try office.set(expectedOn: "2026-12-10")
        let effect = try office.set(expectedOn: "2026-12-01")
        #expect(effect.days?.lowerBound == Day("2026-12-10"))
        #expect(try office.current().map(\.expectedOn) == [december])
        try office.set(expectedOn: "2026-12-05", reach: .special)
        #expect(try office.current().map(\.reach) == [.all, .special])
        try office.clear(.all)
        #expect(try office.current().map(\.reach) == [.special])
        try office.clear()
        #expect(try office.current() == [])
    }

    @Test(arguments: [
        ("2026-11-19", FieldFault.dateInPast), ("1.12.", .date), ("2026-02-30", .date),
        (" ", .required),
    ])
    func `is refused with a day that is over, or is none`(_ typed: String, _ fault: FieldFault)
        throws
    {
        office.asker = .staff("chen.lead")
        let entry = NoticeEntry(expectedOn: typed)
        #expect(
            try office.refusal(.notice(.set(entry)))
                == .fields([FieldRefusal(.expectedOn, fault)]))
        #expect(try office.current() == [])
    }

    @Test func `may be for today`() throws {
        #expect(try office.set(expectedOn: "2026-11-20").count == 0)
    }

    @Test func `refuses text that moves a terminal, and names its field`() throws {
        office.asker = .staff("chen.lead")
        let entry = NoticeEntry(texts: [.german: "a\u{1B}[2Jb"], expectedOn: "2026-12-01")
        #expect(
            try office.refusal(.notice(.set(entry)))?.fieldFaults.map(\.field) == [.noticeGerman])
    }

    @Test func `is a lead's to set and clear, and everybody's to read`() throws {
        office.asker = .staff("zhang.li")
        let entry = NoticeEntry(expectedOn: "2026-12-01")
        for ticket in [NoticeRequest.set(entry), .foresee(entry), .clear(nil)] {
            #expect(try office.refusal(.notice(ticket)) == .leadOnly)
        }
        #expect(try office.refusal(.notice(.report)) == nil)
        office.asker = .stranger(source: "", registered: nil)
        #expect(try office.refusal(.notice(.report)) == .forbidden)
        #expect(try office.ask(.notice(.current)) == .notice(.current([])))
    }

    @Test func `stands in the log of the staff, set and cleared`() throws {
        try office.set(expectedOn: "2026-12-01")
        try office.clear()
        let log = try office.connection.rows(
            "SELECT name, action FROM log WHERE action LIKE 'notice%' ORDER BY entry"
        ) { "\($0.text(0)) \($0.text(1))" }
        #expect(log == ["chen.lead notice set", "chen.lead notice clear"])
    }
}

extension Office {
    @discardableResult func set(
        expectedOn day: String, reach: NoticeReach = .all
    ) throws -> NoticeEffect {
        let entry = NoticeEntry(reach: reach, texts: [.english: "No paper."], expectedOn: day)
        let reply = try asLead { try ask(.notice(.set(entry))) }
        guard case .notice(.set(_, let effect)) = reply else { throw Unexpected(reply: reply) }
        return effect
    }

    func clear(_ reach: NoticeReach? = nil) throws {
        let reply = try asLead { try ask(.notice(.clear(reach))) }
        guard case .notice(.cleared) = reply else { throw Unexpected(reply: reply) }
    }

    func current() throws -> [StockNotice] {
        let reply = try ask(.notice(.current))
        guard case .notice(.current(let notices)) = reply else { throw Unexpected(reply: reply) }
        return notices
    }

    func confirmSpecial(_ record: String) throws -> String {
        try confirm(
            record,
            [
                .type: "special", .taxpayerID: "91310115MA1K4DEM3E",
                .registeredAddress: "上海市浦东新区科苑路88号", .telephone: "021-28986102",
                .bank: "招商银行上海张江支行", .bankAccount: "121909000000000",
            ])
    }

    /// Whatever the form was filled in with from the one before.
    func confirmNormal(_ record: String) throws -> String {
        try confirm(record, [.type: "normal"])
    }

    private func confirm(_ record: String, _ fields: [FieldID: String]) throws -> String {
        let draft = try filledDraft([record])
        _ = try ask(.save(draft: draft.id, fields))
        guard case .confirmed(let confirmation) = try ask(.confirm(try review(draft.id))) else {
            throw NoDraft()
        }
        return confirmation.application
    }

    /// The numbers of a queue, a page after the other.
    func walked(_ queue: Queue, limit: Int, search: String = "") throws -> [String] {
        var found: [QueueRow] = []
        while case .desk(.queue(let rows)) = try asLead({
            try ask(
                .desk(
                    .queue(
                        QueueFilter(queue, search: search), after: found.last?.key, limit: limit)))
        }), !rows.isEmpty {
            found += rows
        }
        return found.map(\.number)
    }

    /// The same from the end.
    func walkedBack(_ queue: Queue, limit: Int) throws -> [String] {
        var found: [QueueRow] = []
        while case .desk(.queue(let rows)) = try asLead({
            try ask(
                .desk(.queueEnd(QueueFilter(queue), before: found.first?.key, limit: limit)))
        }), !rows.isEmpty {
            found = rows + found
        }
        return found.map(\.number)
    }

    func listed(overdueOnly: Bool = false) throws -> [String] {
        var filter = ApplicationFilter()
        filter.overdueOnly = overdueOnly
        var numbers: [String] = []
        try bureau.list(filter, at: now) { numbers.append($0.number) }
        return numbers
    }

    /// What is overdue, which the queue, the count and the list agree on.
    func overdue() throws -> [String] {
        let walked = try walked(.overdue, limit: 5)
        guard case .desk(.counts(let counts)) = try asLead({ try ask(.desk(.counts)) }) else {
            return []
        }
        #expect(counts[.overdue] == walked.count)
        #expect(try listed(overdueOnly: true) == walked)
        return walked
    }

    private func asLead<Value>(_ body: () throws -> Value) rethrows -> Value {
        let before = asker
        defer { asker = before }
        asker = .staff("chen.lead")
        return try body()
    }
}
