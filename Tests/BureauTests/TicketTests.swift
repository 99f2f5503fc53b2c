import Invoicing
import Service
import Storage
import Testing

/// A customer with two bills.
private func office() throws -> Office {
    let office = try Office()
    try office.addOrder("CN-1")
    try office.addRecord("B-1", of: "CN-1")
    try office.addRecord("B-2", of: "CN-1")
    try office.enter("lin@example.cn", order: "CN-1")
    return office
}

@Suite("A request") struct TicketTests {
    @Test func `a question goes back and forth until it is done`() throws {
        let office = try office()
        let application = try office.confirm(["B-1"])
        let ticket = try office.open(
            TicketOpening(.whereabouts, about: application, message: "很急"))
        #expect(ticket.number == "R-261120-0001")
        #expect(ticket.status == .open)
        #expect(try office.act(ticket.number, .reply, "Tomorrow.").ticket.status == .waiting)
        let read = try office.read(ticket.number)
        #expect(read.messages.map(\.text) == ["很急", "Tomorrow."])
        _ = try office.ask(.write(ticket.number, text: "Thank you."))
        #expect(try office.act(ticket.number, .close).ticket.status == .done)
        #expect(
            try office.refusal(.ownTickets(.write(ticket.number, text: "More")))
                == .ticketForbidden(TicketStanding(ticket.number, .whereabouts, .done, .asked)))
    }

    @Test func `a stranger's request is unknown`() throws {
        let office = try office()
        let ticket = try office.open(TicketOpening(.other, message: "Hello"))
        try office.addOrder("CN-2")
        try office.enter("wu@example.cn", order: "CN-2")
        #expect(
            try office.refusal(.ownTickets(.read(ticket.number)))
                == .unknownTicket(ticket.number))
        #expect(
            try office.refusal(.ownTickets(.sendBack(ticket.number, waybill: "SF1533767748344")))
                == .unknownTicket(ticket.number))
    }

    @Test func `the title changes between two Fapiaos in one month`() throws {
        let office = try office()
        let old = try office.confirm(["B-1"])
        try office.mail(old)
        var fields = DraftFields(from: try office.application(old))
        fields[.title] = "上海示例软件有限公司"
        let ticket = try office.open(TicketOpening(.title, about: old, fields: fields))
        let agreed = try office.act(ticket.number, .approve)
        #expect(agreed.ticket.step == .sendBack)
        #expect(agreed.messages.last?.text?.contains("Keyuan Road") == true)
        _ = try office.ask(.sendBack(ticket.number, waybill: "SF1533767748344"))
        try office.act(ticket.number, .arrive)
        #expect(try office.application(old).stage.name == .returned)
        let done = try office.act(ticket.number, .void)
        #expect(done.ticket.status == .done)
        let voided = try office.application(old)
        #expect(voided.stage.name == .voided)
        #expect(voided.stage.fapiaos.map(\.voiding) == [.void])
        let new = try office.application(try #require(voided.replacedBy))
        #expect(new.replaces == old)
        #expect(new.stage == .submitted)
        #expect(new.fapiao.title.text == "上海示例软件有限公司")
        #expect(new.lines == voided.lines)
        #expect(new.shipping == voided.shipping)
        // The number stays used.
        let again = try office.confirm(["B-2"])
        let entry = FapiaoEntry(code: "031002600104", number: "12345678")
        let used = try office.asStaff {
            try office.refusal(.desk(.move(Moving(again, .issue([entry])))))
        }
        #expect(used == .numberUsed(code: "031002600104", number: "12345678", application: old))
    }

    @Test func `in the next month the Fapiao is red-lettered`() throws {
        let office = try office()
        let old = try office.confirm(["B-1"])
        try office.mail(old)
        var fields = DraftFields(from: try office.application(old))
        fields[.title] = "上海示例软件有限公司"
        let ticket = try office.open(TicketOpening(.title, about: old, fields: fields))
        try office.act(ticket.number, .approve, "Keyuan Road No. 88")
        office.now = office.now.adding(seconds: 15 * 86_400)
        try office.act(ticket.number, .arrive)
        #expect(
            try office.refusal(ticket.number, .void)
                == .voidTooLate(number: "12345678", issuedOn: try #require(Day("2026-11-20"))))
        let reply = try office.asStaff {
            try office.ask(.tickets(.act(TicketMove(ticket.number, .redLetter(forms: [])))))
        }
        guard case .tickets(.voided(_, let replacement, let remarks)) = reply else {
            Issue.record("not voided: \(reply)")
            return
        }
        #expect(remarks == ["对应正数发票代码:031002600104号码:12345678"])
        #expect(try office.application(try #require(replacement)).replaces == old)
    }

    @Test(arguments: [["", "31012612345678901234"], ["31012612345678901234"]])
    func `a form is read for the Fapiao that needs it`(forms: [String]) throws {
        let office = try office()
        let number = try office.confirm(["B-1"])
        let entries = [
            FapiaoEntry(code: "031002600104", number: "12345678", amount: "1,000"),
            FapiaoEntry(number: "26312000000000000001"),
        ]
        _ = try office.asStaff { try office.ask(.desk(.move(Moving(number, .issue(entries))))) }
        let ticket = try office.open(TicketOpening(.refund, about: number))
        try office.act(ticket.number, .approve)
        #expect(
            try office.refusal(ticket.number, .redLetter(forms: ["", ""]))
                == .fields([FieldRefusal(.formNumber, .formNumber(digits: 20))]))
        try office.act(ticket.number, .redLetter(forms: forms))
        #expect(
            try office.application(number).stage.fapiaos.map(\.voiding)
                == [.redLetter(form: nil), .redLetter(form: "31012612345678901234")])
    }

    @Test func `a title changes only on a Fapiao`() throws {
        let office = try office()
        let number = try office.confirm(["B-1"])
        let fields = DraftFields(from: try office.application(number))
        #expect(
            try office.refusal(
                .ownTickets(.open(TicketOpening(.title, about: number, fields: fields))))
                == .notIssued(application: number, stage: .submitted))
    }

    @Test func `an arrival that was none is undone`() throws {
        let office = try office()
        let number = try office.confirm(["B-1"])
        try office.mail(number)
        let fields = DraftFields(from: try office.application(number))
        let ticket = try office.open(TicketOpening(.title, about: number, fields: fields))
        try office.act(ticket.number, .approve)
        _ = try office.ask(.sendBack(ticket.number, waybill: "SF1533767748344"))
        try office.act(ticket.number, .arrive)
        _ = try office.asStaff { try office.ask(.desk(.move(Moving(number, .undo, remark: "No")))) }
        #expect(try office.application(number).stage.name == .mailedOut)
        let found = try office.read(ticket.number)
        #expect(found.ticket.step == .sentBack(waybill: "SF1533767748344"))
    }

    @Test func `a refund ends without a replacement and frees the bill`() throws {
        let office = try office()
        let number = try office.confirm(["B-1"])
        try office.mail(number)
        let ticket = try office.open(TicketOpening(.refund, about: "B-1"))
        #expect(ticket.matter.about == .application(number))
        try office.act(ticket.number, .approve)
        try office.act(ticket.number, .arrive)
        try office.act(ticket.number, .void)
        #expect(try office.application(number).replacedBy == nil)
        let again = try office.confirm(["B-1"])
        #expect(try office.application(again).stage == .submitted)
    }

    @Test func `a refund of a title that did not pay is refused with a way out`() throws {
        let office = try office()
        let draft = try office.filledDraft(["B-1"])
        _ = try office.ask(.save(draft: draft.id, [.title: "别的公司"]))
        guard case .confirmed(let done) = try office.ask(.confirm(try office.review(draft.id)))
        else { throw Office.OtherAnswer() }
        let refusal = try office.refusal(
            .ownTickets(.open(TicketOpening(.certificate, about: done.application))))
        #expect(
            refusal
                == .titleNotPayer(
                    application: done.application, title: "别的公司", payer: "天地伟业技术有限公司",
                    stage: .submitted))
    }

    @Test func `a message of a megabyte is refused`() throws {
        let office = try office()
        let text = String(repeating: "a", count: 1_000_000)
        let refusal = try office.refusal(.ownTickets(.open(TicketOpening(.other, message: text))))
        #expect(
            refusal
                == .fields([FieldRefusal(.message, .tooLong(bytes: 1_000_000, limit: 2000))]))
    }
}

@Suite("A bill that was split") struct SplitTests {
    private let parts = [
        PartEntry(title: "甲公司", amount: "500.00"), PartEntry(title: "乙公司", amount: "560.00"),
    ]

    private func agreed(_ office: Office) throws -> Ticket {
        let ticket = try office.open(TicketOpening(.split, about: "B-1", parts: parts))
        return try office.act(ticket.number, .approve).ticket
    }

    @Test func `parts off by a fen are refused`() throws {
        let office = try office()
        var wrong = parts
        wrong[1].amount = "560.01"
        #expect(
            try office.refusal(
                .ownTickets(.open(TicketOpening(.split, about: "B-1", parts: wrong))))
                == .partsDiffer(of: Money(fen: 106_000), given: Money(fen: 106_001)))
    }

    @Test func `each part is applied for by itself`() throws {
        let office = try office()
        let ticket = try agreed(office)
        #expect(ticket.status == .waiting)
        #expect(
            try office.refusal(.wizard(.open(["B-1"])))
                == .recordSplit("B-1", ticket: ticket.number))
        guard case .bills(let bills, _) = try office.ask(WizardRequest.bills) else {
            throw Office.OtherAnswer()
        }
        #expect(Set(bills.map(\.reference)) == ["B-1#1", "B-1#2", "B-2"])
        #expect(try office.refusal(.wizard(.open(["B-1#1", "B-2"]))) == .partAlone("B-1"))
        let first = try office.application(try office.confirm(["B-1#1"]))
        #expect(
            first.split
                == SplitPart(ticket: ticket.number, part: 1, of: 2, title: "甲公司"))
        #expect(first.lines.map(\.quantity) == [1])
        #expect(first.total == Money(fen: 50_000))
        #expect(first.fapiao.title.text == "甲公司")
        _ = try office.confirm(["B-1#2"])
        let done = try office.read(ticket.number)
        #expect(done.ticket.status == .done)
        #expect(done.parts.map(\.stage) == [.submitted, .submitted])
    }

    @Test func `a part keeps the title that was agreed`() throws {
        let office = try office()
        _ = try agreed(office)
        let draft = try office.filledDraft(["B-1#1"])
        _ = try office.ask(.save(draft: draft.id, [.title: "丙公司"]))
        #expect(
            try office.refusal(.wizard(.review(draft: draft.id)))
                == .fields([FieldRefusal(.title, .titleAgreed("甲公司"))]))
    }

    @Test func `a rejected part stays reserved for its correction`() throws {
        let office = try office()
        let ticket = try agreed(office)
        let number = try office.confirm(["B-1#1"])
        _ = try office.asStaff {
            try office.ask(.desk(.move(Moving(number, .reject, remark: "No such title"))))
        }
        #expect(
            try office.refusal(.wizard(.open(["B-1"])))
                == .recordSplit("B-1", ticket: ticket.number))
        guard case .draft(let draft) = try office.ask(.correct(number)) else {
            throw Office.OtherAnswer()
        }
        #expect(draft.records == ["B-1#1"])
        guard case .confirmed(let again) = try office.ask(.confirm(try office.review(draft.id)))
        else { throw Office.OtherAnswer() }
        #expect(try office.application(again.application).replaces == number)
        #expect(try office.application(again.application).split?.part == 1)
    }

    @Test func `a rejected part may be corrected in its title`() throws {
        let office = try office()
        _ = try agreed(office)
        let number = try office.confirm(["B-1#1"])
        _ = try office.asStaff {
            try office.ask(.desk(.move(Moving(number, .reject, remark: "It is called 甲有限公司"))))
        }
        guard case .draft(let draft) = try office.ask(.correct(number)) else {
            throw Office.OtherAnswer()
        }
        _ = try office.ask(.save(draft: draft.id, [.title: "甲有限公司"]))
        #expect(try office.review(draft.id).fapiao.title.text == "甲有限公司")
    }

    @Test func `a second split does not begin with drafts of the first`() throws {
        let office = try office()
        let ticket = try agreed(office)
        _ = try office.filledDraft(["B-1#1"])
        try office.act(ticket.number, .decline, "By telephone")
        var others = parts
        others[0].title = "丙公司"
        let again = try office.open(TicketOpening(.split, about: "B-1", parts: others))
        try office.act(again.number, .approve)
        guard case .draft(let draft) = try office.ask(.open(["B-1#1"])) else {
            Issue.record("an old draft is offered")
            return
        }
        #expect(draft.fields[.title] == "丙公司")
    }

    @Test func `a title that is not the payer's takes the wish for a certificate away`() throws {
        let office = try office()
        let draft = try office.filledDraft(["B-1"])
        _ = try office.ask(.save(draft: draft.id, [.certificate: "yes"]))
        guard case .confirmed(let old) = try office.ask(.confirm(try office.review(draft.id)))
        else { throw Office.OtherAnswer() }
        try office.mail(old.application)
        var fields = DraftFields(from: try office.application(old.application))
        fields[.title] = "甲公司"
        let opening = TicketOpening(.title, about: old.application, fields: fields)
        #expect(try office.refusal(.ownTickets(.open(opening))) != nil)
        fields[.certificate] = ""
        let ticket = try office.open(
            TicketOpening(.title, about: old.application, fields: fields))
        try office.act(ticket.number, .approve)
        try office.act(ticket.number, .arrive)
        try office.act(ticket.number, .void)
        let voided = try office.application(old.application)
        let new = try office.application(try #require(voided.replacedBy))
        #expect(!new.wantsCertificate)
    }

    @Test func `a split ends when none of its parts is live`() throws {
        let office = try office()
        let ticket = try agreed(office)
        let number = try office.confirm(["B-1#1"])
        #expect(
            try office.refusal(ticket.number, .decline, "By telephone")
                == .splitLive(record: "B-1", application: number))
        _ = try office.ask(.withdraw(number))
        try office.act(ticket.number, .decline, "By telephone")
        let whole = try office.confirm(["B-1"])
        #expect(try office.application(whole).split == nil)
        #expect(try office.refusal(.wizard(.open(["B-1#1"]))) == .splitEnded(record: "B-1"))
    }

    @Test func `a rejected part of an ended split stays rejected`() throws {
        let office = try office()
        let ticket = try agreed(office)
        let number = try office.confirm(["B-1#1"])
        _ = try office.asStaff {
            try office.ask(.desk(.move(Moving(number, .reject, remark: "No"))))
        }
        try office.act(ticket.number, .decline, "By telephone")
        let undone = try office.asStaff {
            try office.refusal(.desk(.move(Moving(number, .undo, remark: "Sorry"))))
        }
        #expect(undone == .splitEnded(record: "B-1"))
    }
}
