import Invoicing
import Service
import Storage
import Testing

@Suite("Mail about requests") struct TicketMailTests {
    private let office: Office
    private let customer = "lin@example.cn"
    private let clerk = "zhang@example.cn"
    private let other = "wang@example.cn"

    init() throws {
        office = try Office()
        try office.addStaff("zhang.li", email: clerk)
        try office.addStaff("wang.fang", email: other)
        try office.addOrder("CN-1")
        for record in ["B-1", "B-2"] { try office.addRecord(record, of: "CN-1") }
        try office.enter(customer, order: "CN-1")
    }

    /// What an act writes: kind and recipient, the oldest first.
    private func letters(of act: () throws -> Void) throws -> [String] {
        let before = try Outbox(office.connection).due(at: office.now, limit: 1000).map(\.id)
        try act()
        return try Outbox(office.connection).due(at: office.now, limit: 1000)
            .filter { !before.contains($0.id) }.map { "\($0.kind?.rawValue ?? "") \($0.recipient)" }
    }

    private func newest() throws -> Outbox.Letter {
        try #require(try Outbox(office.connection).due(at: office.now, limit: 1000).last)
    }

    private func asClerk(
        _ number: String, _ act: TicketMove.Act, _ text: String = ""
    ) throws -> [String] {
        try letters {
            let move = TicketMove(number, act, text: text)
            let reply = try office.asStaff(.staff("zhang.li")) {
                try office.ask(.tickets(.act(move)))
            }
            guard case .tickets = reply else { throw Office.Unexpected(reply: reply) }
        }
    }

    private func changeOfTitle() throws -> String {
        let application = try office.confirm(["B-1"])
        try office.mail(application)
        var fields = DraftFields(from: try office.application(application))
        fields[.title] = "上海示例软件有限公司"
        return try office.open(TicketOpening(.title, about: application, fields: fields)).number
    }

    @Test func `goes to all staff for a new request, then to who answered`() throws {
        var number = ""
        let opened = try letters {
            number = try office.open(TicketOpening(.other, message: "Hello")).number
        }
        #expect(opened.sorted() == ["requestRaised \(other)", "requestRaised \(clerk)"])
        #expect(try asClerk(number, .reply, "Hello") == ["request \(customer)"])
        #expect(try newest().content["by"] == "zhang.li")
        let written = try letters { _ = try office.ask(.write(number, text: "One")) }
        #expect(written == ["requestRaised \(clerk)"])
    }

    @Test func `comes once for all that is written before staff look`() throws {
        let number = try office.open(TicketOpening(.other, message: "One")).number
        let more = try letters {
            for text in ["Two", "Three"] { _ = try office.ask(.write(number, text: text)) }
        }
        #expect(more.isEmpty)
        try office.asStaff { _ = try office.ask(.tickets(.markRead(number, messages: 3))) }
        let first = try letters { _ = try office.ask(.write(number, text: "Four")) }
        #expect(first.sorted() == ["requestRaised \(other)", "requestRaised \(clerk)"])
        #expect(try letters { _ = try office.ask(.write(number, text: "Five")) }.isEmpty)
    }

    @Test func `leaves unread what was written while staff were reading`() throws {
        let number = try office.open(TicketOpening(.other, message: "One")).number
        _ = try office.ask(.write(number, text: "Two"))
        func isUnread(after messages: Int) throws -> Bool {
            try office.asStaff {
                _ = try office.ask(.tickets(.markRead(number, messages: messages)))
                guard case .tickets(.brief(let brief)) = try office.ask(.tickets(.brief(number)))
                else { return false }
                return brief.conversation.isUnread
            }
        }
        #expect(try isUnread(after: 1))
        #expect(try !isUnread(after: 2))
        #expect(try !isUnread(after: 1))
    }

    @Test func `is one letter for each act of a change of title`() throws {
        let number = try changeOfTitle()
        #expect(try asClerk(number, .approve) == ["request \(customer)"])
        #expect(try newest().content["returnTo"]?.split(separator: "\n").count == 3)
        let sent = try letters {
            _ = try office.ask(.sendBack(number, waybill: "SF1533767748344"))
        }
        #expect(sent == ["requestRaised \(clerk)"])
        #expect(try asClerk(number, .arrive, "All copies") == ["status \(customer)"])
        #expect(try newest().content["remark"] == "All copies")
        #expect(try newest().content["request"] == number)
        #expect(try asClerk(number, .void) == ["status \(customer)"])
        let content = try newest().content
        #expect(content["stage"] == "voided")
        #expect(content["replacement"] == "F-261120-0002")
        #expect(content["newTitle"] == "上海示例软件有限公司")
        #expect(content["newDue"] != nil)
    }

    @Test func `is one letter for an arrival that is undone`() throws {
        let number = try changeOfTitle()
        _ = try asClerk(number, .approve, "To the lawyer")
        #expect(try newest().content["returnTo"] == nil)
        #expect(try newest().content["text"] == "To the lawyer")
        _ = try asClerk(number, .arrive)
        let undone = try letters {
            try office.asStaff {
                _ = try office.ask(.desk(.move(Moving("F-261120-0001", .undo, remark: "No"))))
            }
        }
        #expect(undone == ["status \(customer)"])
    }

    @Test func `is one letter for each act of a split, with its parts`() throws {
        let parts = [
            PartEntry(title: "甲公司", amount: "500.00"), PartEntry(title: "乙公司", amount: "560"),
        ]
        let number = try office.open(TicketOpening(.split, about: "B-1", parts: parts)).number
        #expect(try asClerk(number, .approve) == ["request \(customer)"])
        #expect(
            try newest().content["parts"] == "B-1#1\t¥500.00\t甲公司\nB-1#2\t¥560.00\t乙公司")
        let applied = try letters {
            for part in 1...2 { _ = try office.confirm(["B-1#\(part)"]) }
        }
        #expect(applied == ["received \(customer)", "received \(customer)"])
    }

    @Test func `is one letter when it is declined or done`() throws {
        let refund = try office.open(TicketOpening(.refund, about: "B-2")).number
        #expect(try asClerk(refund, .approve) == ["request \(customer)"])
        #expect(try asClerk(refund, .close) == ["request \(customer)"])
        let question = try office.open(TicketOpening(.other, message: "?")).number
        #expect(try asClerk(question, .decline, "No") == ["request \(customer)"])
        #expect(try newest().content["status"] == "declined")
    }
}
