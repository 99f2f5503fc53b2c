import Invoicing

extension Letter {
    /// One of each kind, with all that it may tell.
    static func sample(_ kind: LetterKind) -> Letter {
        let order = "CN2026-0001842"
        let (old, new) = ("lin.wei@example.cn", "finance@example.cn")
        switch kind {
        case .orderConfirmation:
            return .orderConfirmation(
                order: order, product: "Office 365 E3", payer: "上海示例科技有限公司")
        case .activation: return .activation(order: order, until: time)
        case .alreadyRegistered: return .alreadyRegistered(order: order)
        case .objection: return .objection(order: order, until: time)
        case .newPassword: return .newPassword(until: time)
        case .passwordChanged: return .passwordChanged(at: time)
        case .confirmAddress: return .confirmAddress(old: old, until: time)
        case .addressChanging: return .addressChanging(new: new, at: time)
        case .addressChanged: return .addressChanged(old: old, new: new, at: time)
        case .addressTaken: return .addressTaken
        case .received:
            return .received(
                ReceivedLetter(
                    application: "F-261120-0001", title: "天地伟业技术有限公司",
                    total: Money(fen: 106_000), expected: Expected(on: due, by: .rule)))
        case .status:
            var letter = StatusLetter.sample(.mailedOut, .mailOut)
            letter.remark = "Two copies."
            letter.parcel = .init(.yunda, waybill: "4312345678901")
            letter.fapiaos = ["3100164320 / 01234567", "12345678901234567890"]
            return .status(letter)
        case .ticket:
            var letter = TicketLetter.sample(.title, .approve, .waiting, .sendBack)
            letter.wanted = "上海示例软件有限公司"
            letter.by = .staff("zhang.li")
            letter.returnTo = ["上海市浦东新区科苑路88号德国中心3号楼657", "世纪互联上海分公司"]
            return .ticket(letter)
        case .ticketRaised:
            var letter = TicketLetter.sample(.split, .open, .open, .asked)
            letter.text = "Two companies share it."
            letter.parts = [
                .init("B-2026-11-0042#1", Money(fen: 50_000), "甲公司"),
                .init("B-2026-11-0042#2", Money(fen: 56_000), "乙公司"),
            ]
            return .ticketRaised(letter, email: old)
        case .objectionRaised:
            return .objectionRaised(
                order: order, applications: ["F-261120-0001", "F-261120-0002"])
        }
    }

    static let time = Instant(iso8601: "2026-11-21T10:12:00+08:00") ?? Instant(seconds: 0)
    static let due = Day("2026-11-24") ?? Day(number: 0)

    /// Whether a code or a password stands beside it.
    static func hasSecret(_ kind: LetterKind) -> Bool {
        [.activation, .objection, .newPassword, .confirmAddress].contains(kind)
    }
}

extension StatusLetter {
    static func sample(_ stage: Stage.Name, _ deed: Deed) -> StatusLetter {
        StatusLetter(
            application: "F-261120-0001", title: "天地伟业技术有限公司", stage: stage, deed: deed)
    }
}

extension TicketLetter {
    static func sample(
        _ kind: Ticket.Kind, _ deed: Ticket.Deed, _ status: Ticket.Status = .open,
        _ step: Ticket.Step.Name = .asked
    ) -> TicketLetter {
        var letter = TicketLetter(
            ticket: "R-261120-0001", kind: kind, status: status, deed: deed, step: step)
        letter.about = kind == .split ? "B-2026-11-0042" : "F-261120-0002"
        return letter
    }
}
