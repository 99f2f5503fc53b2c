import Foundation
import Invoicing
import Service
import Storage
import Synchronization
import Testing

@Suite("The wizard") struct WizardTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        for number in 1...3 { try office.addRecord("B-\(number)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    @Test func `makes an application that scripts can read`() throws {
        let number = try office.confirm(["B-1"])
        #expect(number == "F-261120-0001")
        guard case .application(let application, let history) = try office.ask(.application(number))
        else { throw Office.NoDraft() }
        let text = application.json(at: office.now, history: history).text
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(Set(object.keys) == Set(Self.keys + ["history"]))
        #expect(object["status"] as? String == "submitted")
        #expect(object["total"] as? String == "1060.00")
        #expect(object["net"] as? String == "1000.00")
        #expect(object["totalInCapitals"] as? String == "壹仟零陆拾圆整")
        #expect(object["submittedAt"] as? String == "2026-11-20T10:00:00+08:00")
        #expect(object["dueOn"] as? String == "2026-11-24")
        #expect(object["taxpayerID"] is NSNull)
        #expect(object["fapiaos"] as? [String] == [])
        let shipping = try #require(object["shipping"] as? [String: Any])
        #expect(Set(shipping.keys) == Set(Self.shippingKeys))
        let lines = try #require(object["lines"] as? [[String: Any]])
        #expect(Set(lines[0].keys) == ["item", "quantity", "net", "tax", "total"])
        let entries = try #require(object["history"] as? [[String: Any]])
        #expect(Set(entries[0].keys) == ["at", "by", "status", "remark"])
    }

    @Test func `shows for review what Confirm makes`() throws {
        let draft = try office.filledDraft(["B-1", "B-2"])
        guard case .review(let review) = try office.ask(.review(draft: draft.id)) else {
            throw Office.NoDraft()
        }
        #expect(review.total == Money(fen: 212_000))
        #expect(review.dueOn == Day("2026-11-24"))
        #expect(review.lines.map(\.record) == ["B-1", "B-2"])
    }

    @Test func `tells every wrong field at once`() throws {
        guard case .draft(let draft) = try office.ask(.open(["B-1"])) else {
            throw Office.NoDraft()
        }
        guard
            case .fields(let faults)? =
                try office.refusal(.wizard(.review(draft: draft.id)))
        else { throw Office.NoDraft() }
        #expect(faults.map(\.field) == [.recipient, .shipTelephone, .province, .city, .address])
    }

    @Test func `fills the next application in from the last`() throws {
        let number = try office.confirm(["B-1"])
        guard case .draft(let next) = try office.ask(.open(["B-2"])) else {
            throw Office.NoDraft()
        }
        #expect(next.filledFrom == number)
        #expect(next.fields[.recipient] == "李四")
        #expect(next.fields[.title] == "天地伟业技术有限公司")
        guard case .confirmed = try office.ask(.confirm(try office.review(next.id))) else {
            throw Office.NoDraft()
        }
    }

    @Test func `offers a draft again that was begun`() throws {
        let draft = try office.filledDraft(["B-1"])
        office.now = office.now.adding(seconds: 60)
        try office.fill(draft.id)
        guard case .offer(let summary) = try office.ask(.open(["B-1"])) else {
            throw Office.NoDraft()
        }
        #expect(summary.id == draft.id)
        #expect(summary.isShippingFilledIn)
        guard case .draft(let fresh) = try office.ask(.startAgain(draft: draft.id)) else {
            throw Office.NoDraft()
        }
        #expect(fresh.fields[.recipient] == "")
    }

    @Test func `makes exactly one application of a draft`() throws {
        let draft = try office.filledDraft(["B-1"])
        let review = try office.review(draft.id)
        guard case .confirmed(let first) = try office.ask(.confirm(review)) else {
            throw Office.NoDraft()
        }
        let refusal = try office.refusal(.wizard(.confirm(review)))
        #expect(refusal == .alreadyConfirmed(application: first.application))
        #expect(
            try office.refusal(.wizard(.save(draft: draft.id, [.title: "x"])))
                == .alreadyConfirmed(application: first.application))
    }

    @Test func `opens no record that an application holds`() throws {
        let number = try office.confirm(["B-1"])
        #expect(
            try office.refusal(.wizard(.open(["B-1", "B-2"])))
                == .recordClaimed("B-1", application: number))
    }

    @Test func `opens no record before its day`() throws {
        office.now = office.now.adding(seconds: -8 * 86_400)
        #expect(
            try office.refusal(.wizard(.open(["B-1"])))
                == .recordNotReady("B-1", from: try #require(Day("2026-11-13"))))
        office.now = try #require(Instant(iso8601: "2026-11-13T00:00:00"))
        #expect(try office.refusal(.wizard(.open(["B-1"]))) == nil)
    }

    @Test func `puts records of different payers on no common Fapiao`() throws {
        try office.addOrder("O-3", payer: "别的公司")
        try office.addRecord("B-9", of: "O-3")
        try office.connection.transaction {
            _ = try Orders(office.connection).give(
                "O-3", to: try #require(office.asker.account), by: .applicant, at: office.now)
        }
        #expect(try office.refusal(.wizard(.open(["B-1", "B-9"]))) == .differentPayers)
    }

    @Test func `shows nobody another account's things`() throws {
        let number = try office.confirm(["B-1"])
        let draft = try office.filledDraft(["B-2"])
        let review = try office.review(draft.id)
        try office.addOrder("O-2")
        try office.enter("wang@example.cn", order: "O-2")
        #expect(
            try office.refusal(.wizard(.application(number))) == .unknownApplication(number))
        #expect(try office.refusal(.wizard(.open(["B-3"]))) == .unknownRecord("B-3"))
        #expect(try office.refusal(.wizard(.resume(draft: draft.id))) == .unknownDraft)
        #expect(try office.refusal(.wizard(.confirm(review))) == .unknownDraft)
        #expect(try office.refusal(.desk(.show(number))) == .forbidden)
    }

    @Test func `does not confirm what another session has changed since it was seen`() throws {
        let draft = try office.filledDraft(["B-1"])
        let seen = try office.review(draft.id)
        _ = try office.ask(.save(draft: draft.id, [.recipient: "乙乙"]))
        #expect(try office.refusal(.wizard(.confirm(seen))) == .draftChanged)
        guard case .confirmed = try office.ask(.confirm(try office.review(draft.id))) else {
            throw Office.NoDraft()
        }
    }

    @Test func `counts applications from one on each day`() throws {
        #expect(try office.confirm(["B-1"]) == "F-261120-0001")
        #expect(try office.confirm(["B-2"]) == "F-261120-0002")
        office.now = try #require(Instant(iso8601: "2026-11-21T00:00:00"))
        #expect(try office.confirm(["B-3"]) == "F-261121-0001")
    }

    private static let keys = [
        "application", "status", "type", "title", "taxpayerID", "registeredAddress", "telephone",
        "bank", "bankAccount", "purchaseCertificate", "email", "payer", "orders",
        "billingRecords", "lines", "total", "net", "tax", "totalInCapitals", "shipping",
        "submittedAt", "dueOn", "expectedBy", "overdue", "takenBy", "fapiaos", "carrier",
        "waybill", "split", "revision", "replaces", "replacedBy",
    ]
    private static let shippingKeys = [
        "method", "recipient", "telephone", "province", "city", "address", "postalCode",
    ]
}

@Suite("Two sessions") struct RaceTests {
    /// Two drafts for one record, confirmed at the same moment by connections of their own.
    @Test(arguments: 1...5) func `make one application of a record`(attempt: Int) throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "fapiao-race-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = path + "/f.sqlite"
        let office = try Office(file)
        try office.addOrder("O-1")
        try office.addRecord("B-1", of: "O-1")
        try office.addRecord("B-2", of: "O-1")
        try office.enter("li@example.cn", order: "O-1")
        let drafts = [
            try office.filledDraft(["B-1"]).id, try office.filledDraft(["B-1", "B-2"]).id,
        ]
        let reviews = try drafts.map { try office.review($0) }
        let (asker, now) = (office.asker, office.now)
        let replies = Mutex<[Reply]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            do {
                let bureau = Bureau(try Database.open(file))
                let reply = try bureau.answer(
                    .wizard(.confirm(reviews[index])), from: asker, at: now)
                replies.withLock { $0.append(reply) }
            } catch {
                Issue.record(error)
            }
        }
        let all = replies.withLock { $0 }
        let refused = Reply.refused(.recordClaimed("B-1", application: "F-261120-0001"))
        #expect(all.count { $0 == refused } == 1)
        #expect(all.count == 2)
    }
}
