import Invoicing
import Testing

@Suite("What a letter is stored as") struct LetterContentTests {
    @Test(arguments: LetterKind.allCases) func `is read as it was written`(kind: LetterKind) {
        let letter = Letter.sample(kind)
        #expect(letter.kind == kind)
        #expect(Letter(kind, content: letter.content) == letter)
    }

    @Test func `keeps each way in which a Fapiao comes back`() {
        let expected = Expected(on: Letter.due, by: .notice)
        for way in [StatusLetter.Return.Way.arrived, .kept, .void, .redLetter] {
            var letter = StatusLetter.sample(way == .void ? .voided : .returned, .void)
            letter.ticket = .init(
                "R-261120-0001", way,
                replacement: .init(
                    application: "F-261123-0001", title: "乙公司", expected: expected))
            #expect(Letter(.status, content: Letter.status(letter).content) == .status(letter))
        }
    }

    /// Letters that wait were written by the release before, under these names.
    static let earlier: [(LetterKind, [String: String])] = [
        (.orderConfirmation, ["order": "O-1", "product": "Office 365 E3", "payer": "甲公司"]),
        (.activation, ["order": "O-1", "until": "2026-11-21 10:12"]),
        (.objection, ["order": "O-1", "until": "2026-11-21 10:12"]),
        (.alreadyRegistered, ["order": "O-1"]), (.newPassword, ["until": "2026-11-21 10:12"]),
        (.passwordChanged, ["at": "2026-11-21 10:12"]),
        (.confirmAddress, ["old": "a@b.cn", "until": "2026-11-21 10:12"]),
        (.addressChanging, ["new": "a@b.cn", "at": "2026-11-21 10:12"]),
        (.addressChanged, ["old": "a@b.cn", "new": "c@b.cn", "at": "2026-11-21 10:12"]),
        (.addressTaken, [:]),
        (
            .received,
            [
                "application": "F-261120-0001", "title": "甲公司", "total": "¥12,060.00",
                "due": "2026-11-24", "expectedBy": "notice",
            ]
        ),
        (
            .status,
            [
                "application": "F-261120-0001", "title": "甲公司", "stage": "mailedOut",
                "deed": "mailOut", "remark": "Two copies.", "courier": "yunda",
                "waybill": "4312345678901",
                "fapiaos": "3100164320 / 01234567\n26442000005310626521",
            ]
        ),
        (
            .status,
            [
                "application": "F-261120-0001", "title": "甲公司", "stage": "voided",
                "deed": "void", "request": "R-261120-0001", "voiding": "redLetter",
                "replacement": "F-261123-0001", "newTitle": "乙公司", "newDue": "2026-11-25",
                "expectedBy": "rule",
            ]
        ),
        (
            .status,
            [
                "application": "F-261120-0001", "title": "甲公司", "stage": "returned",
                "deed": "return", "request": "R-261120-0001", "kept": "yes",
            ]
        ),
        (
            .ticket,
            [
                "request": "R-261120-0001", "kind": "title", "status": "waiting",
                "deed": "approve", "step": "sendBack", "about": "F-261120-0002",
                "wanted": "乙公司", "by": "zhang.li", "text": "Keyuan Road, Branch",
                "returnTo": "Keyuan Road\nBranch",
            ]
        ),
        (
            .ticket,
            [
                "request": "R-261120-0001", "kind": "split", "status": "declined",
                "deed": "decline", "step": "split", "about": "B-1", "isSystem": "yes",
                "text": "The order is gone.", "parts": "B-1#1\t¥5,500.00\t甲公司\nB-1#2\t¥560.00\t乙公司",
            ]
        ),
        (
            .ticketRaised,
            [
                "request": "R-261120-0001", "kind": "other", "status": "open", "deed": "open",
                "step": "asked", "text": "Hello", "email": "a@b.cn",
            ]
        ),
        (.objectionRaised, ["order": "O-1", "applications": "F-261120-0001, F-261120-0002"]),
    ]

    @Test(arguments: earlier)
    func `has the names of the release before`(kind: LetterKind, content: [String: String]) throws {
        let letter = try #require(Letter(kind, content: content))
        #expect(letter.content == content)
    }

    @Test(arguments: LetterKind.allCases)
    func `is no letter without what it cannot do without`(kind: LetterKind) {
        #expect((Letter(kind, content: [:]) == nil) == (kind != .addressTaken))
    }
}
