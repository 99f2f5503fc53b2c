import Invoicing
import Text

extension Refusal {
    /// What happened, then what to do, with the default customer service.
    public var phrase: Phrase { phrase(customerService: Settings().customerService) }

    /// What happened, then what to do.
    ///
    /// - Parameter customerService: the telephone number to call.
    public func phrase(customerService: String) -> Phrase {
        switch self {
        case .fields(let faults): Self.fields(faults)
        case .unknownOrder(let order): Self.unknownOrder(Gate.show(order))
        case .orderTaken(let order): Self.orderTaken(Gate.show(order), customerService)
        case .wrongCode: Self.wrongCode
        case .wrongCredentials(let seconds): Self.wrongCredentials(seconds)
        case .notActivated: Self.notActivated
        case .wrongPassword(let seconds): Self.wrongPassword(seconds)
        case .tooManyAttempts(let seconds): Self.tooManyAttempts(seconds)
        case .manySigningIn: Self.manySigningIn
        case .registeredTooOften(let order):
            Self.registeredTooOften(Gate.show(order), customerService)
        case .ownOrder(let order): Self.ownOrder(Gate.show(order))
        case .noEmailChange: Self.noEmailChange
        case .accountChanged: Self.accountChanged
        case .signInFirst: Self.signInFirst
        case .unknownRecord(let record): Self.unknownRecord(Gate.show(record))
        case .recordNotReady(let record, let day): Self.recordNotReady(record, day.iso8601)
        case .recordClaimed(let record, let application): Self.recordClaimed(record, application)
        case .differentPayers: Self.differentPayers
        case .nothingChosen: Self.nothingChosen
        case .alreadyConfirmed(let application): Self.alreadyConfirmed(application)
        case .unknownDraft: Self.unknownDraft
        case .draftChanged: Self.draftChanged
        case .unknownApplication(let number): Self.unknownApplication(Gate.show(number))
        case .moveForbidden(let number, let stage): Self.moveForbidden(number, stage.phrase)
        case .otherWay(let number, let isPickup): Self.otherWay(number, isPickup)
        case .changedElsewhere(let number, let name, _, let stage):
            Self.changedElsewhere(number, Gate.show(name), stage.phrase)
        case .takenByAnother(let number, let name, let since):
            Self.takenByAnother(number, Gate.show(name), since.minute)
        case .numberTwice(let number): Self.numberTwice(Gate.show(number))
        case .leadOnly: Self.leadOnly
        case .nothingToUndo(let number): Self.nothingToUndo(number)
        case .billClaimedAgain(let number, let record, let other):
            Self.billClaimedAgain(number, record, other)
        case .orderGone(let number, let order): Self.orderGone(number, Gate.show(order))
        case .notSaved(let number): Self.notSaved(Gate.show(number))
        case .held(let number): Self.held(Gate.show(number))
        case .unsure: Self.unsure
        case .unknownStaff(let name): Self.unknownStaff(Gate.show(name))
        case .staffExists(let name): Self.staffExists(Gate.show(name))
        case .badKey: Self.badKey
        case .weakKey(let bits): Self.weakKey(bits)
        case .keyTaken(let name): Self.keyTaken(Gate.show(name))
        case .unknownKey(let fingerprint): Self.unknownKey(Gate.show(fingerprint))
        case .numberUsed(let code, let number, let application):
            Self.numberUsed(Gate.show("\(code) \(number)"), application)
        case .amountsDiffer(let total, let given): Self.amountsDiffer(total, given)
        case .recordSplit, .partOfSplit, .partAlone, .splitEnded, .splitClaimed, .splitLive, .part,
            .partCount, .partsDiffer:
            splitPhrase
        case .unknownTicket, .ticketForbidden, .ticketChanged, .ticketOpen, .tooManyTickets,
            .nothingToApprove, .notAgreed, .notIssued, .titleNotPayer, .voidTooLate, .recordGone,
            .refundIssued:
            ticketPhrase
        case .forbidden: Self.forbidden
        }
    }
}

// Billing records and drafts.
extension Refusal {
    private static func unknownRecord(_ record: String) -> Phrase {
        Phrase(
            en: "\(record) is not among your orders. Check the number, or the account you "
                + "signed in with.",
            zhHans: "您的订单中没有 \(record)。请核对编号或登录的账户。",
            de: "\(record) gehört nicht zu Ihren Bestellungen. Bitte Nummer oder Konto prüfen.")
    }

    private static func recordNotReady(_ record: String, _ day: String) -> Phrase {
        Phrase(
            en: "\(record) can be applied for from \(day): payments take three days to arrive.",
            zhHans: "\(record) 自 \(day) 起可申请：付款数据约需三天同步。",
            de: "\(record) kann ab \(day) beantragt werden: Zahlungen brauchen drei Tage.")
    }

    private static func recordClaimed(_ record: String, _ application: String?) -> Phrase {
        guard let application else {
            return Phrase(
                en: "\(record) is applied for already. See Progress.",
                zhHans: "\(record) 已申请过。请查看申请进度。",
                de: "\(record) ist schon beantragt. Siehe Bearbeitungsstand.")
        }
        return Phrase(
            en: "\(record) is applied for already: see application \(application) in Progress.",
            zhHans: "\(record) 已申请：请在申请进度中查看 \(application)。",
            de: "\(record) ist schon beantragt: siehe Antrag \(application) im Bearbeitungsstand.")
    }

    private static let differentPayers = Phrase(
        en: "These bills have different payers, so they cannot go on one Fapiao. "
            + "Apply for them one by one.",
        zhHans: "所选账单的付款单位不同，不能开在同一张发票上。请分别申请。",
        de: "Diese Posten haben verschiedene Zahler und passen nicht auf eine Fapiao. "
            + "Bitte einzeln beantragen.")

    private static let nothingChosen = Phrase(
        en: "No bill is chosen. Choose one first.", zhHans: "尚未选择账单，请先选择。",
        de: "Kein Posten gewählt. Bitte zuerst einen wählen.")

    private static func alreadyConfirmed(_ application: String) -> Phrase {
        Phrase(
            en: "This was confirmed already, as application \(application). See Progress.",
            zhHans: "此申请已确认，申请单号 \(application)。请查看申请进度。",
            de: "Das wurde schon bestätigt, als Antrag \(application). Siehe Bearbeitungsstand.")
    }

    private static let draftChanged = Phrase(
        en: "This was changed in another window. Check it again, then confirm.",
        zhHans: "内容已在另一窗口中修改，请重新核对后再确认。",
        de: "Das wurde in einem anderen Fenster geändert. Bitte prüfen Sie es noch einmal.")

    private static let unknownDraft = Phrase(
        en: "This draft no longer exists. Choose the bill again.",
        zhHans: "此草稿已不存在。请重新选择账单。",
        de: "Diesen Entwurf gibt es nicht mehr. Bitte den Posten neu wählen.")
}
