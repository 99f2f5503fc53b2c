import Invoicing
import Service
import Storage
import Testing

/// What keeps a ticket from being opened is said on its page by the same rule by which it is
/// refused.
@Suite("Why a request cannot be opened")
struct TicketHindranceTests {
    /// A free bill, one that was applied for, one whose Fapiao was issued on another title, and one
    /// that was split, of which one part was applied for.
    private func office() throws -> (Office, abouts: [String]) {
        let office = try Office()
        try office.addOrder("CN-1")
        for record in ["B-1", "B-2", "B-3", "B-4"] {
            try office.addRecord(record, of: "CN-1")
        }
        try office.enter("lin@example.cn", order: "CN-1")
        let submitted = try office.confirm(["B-2"])
        let draft = try office.filledDraft(["B-3"])
        _ = try office.ask(.save(draft: draft.id, [.title: "别的公司"]))
        guard case .confirmed(let other) = try office.ask(.confirm(try office.review(draft.id)))
        else { throw Office.OtherAnswer() }
        try office.issue(other.application)
        let parts = [
            PartEntry(title: "天地伟业技术有限公司", amount: "500"),
            PartEntry(title: "乙公司", amount: "560"),
        ]
        let split = try office.open(TicketOpening(.split, about: "B-4", parts: parts)).number
        try office.act(split, .approve)
        let part = try office.confirm(["B-4#1"])
        return (
            office,
            [
                "", "B-1", "B-2", submitted, "B-3", other.application, "B-4", "B-4#1", "B-4#2",
                part,
            ]
        )
    }

    @Test(arguments: Ticket.Kind.allCases)
    func `is what it is refused with, of everything it can be about`(kind: Ticket.Kind) throws {
        let (office, abouts) = try office()
        for about in abouts {
            guard case .known(let subject) = try office.ask(.know(about: about)) else {
                throw Office.OtherAnswer()
            }
            let said = subject.hindrance(to: kind)
            let opening = TicketOpening(kind, about: about, message: "We need it.")
            let refusal = try office.refusal(.ownTickets(.open(opening)))
            if let said {
                #expect(refusal == said, "\(kind) about \(about)")
            } else if kind == .title || kind == .split {
                // The title and the parts are wanting still.
                #expect(refusal != nil, "\(kind) about \(about)")
            } else {
                #expect(refusal == nil, "\(kind) about \(about)")
            }
        }
    }
}
