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
        case .registeredTooOften(let order):
            Self.registeredTooOften(Gate.show(order), customerService)
        case .ownOrder(let order): Self.ownOrder(Gate.show(order))
        case .noEmailChange: Self.noEmailChange
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
        case .changedElsewhere(let number, let name, let stage):
            Self.changedElsewhere(number, Gate.show(name), stage.phrase)
        case .numberUsed(let code, let number, let application):
            Self.numberUsed(Gate.show("\(code) \(number)"), application)
        case .amountsDiffer(let total, let given): Self.amountsDiffer(total, given)
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

// The service center.
extension Refusal {
    private static func unknownApplication(_ number: String) -> Phrase {
        Phrase(
            en: "There is no application \(number). A number looks like F-261120-0001.",
            zhHans: "没有申请 \(number)。申请单号形如 F-261120-0001。",
            de: "Es gibt keinen Antrag \(number). Eine Nummer sieht so aus: F-261120-0001.")
    }

    private static func moveForbidden(_ number: String, _ stage: Phrase) -> Phrase {
        Phrase(
            en: "\(number) is “\(stage.en)”, which does not allow this. Look at it again.",
            zhHans: "\(number) 的状态为“\(stage.zhHans)”，不能这样操作。请重新查看。",
            de: "\(number) ist „\(stage.de)“, das lässt dies nicht zu. Bitte erneut ansehen.")
    }

    private static func changedElsewhere(
        _ number: String, _ name: String, _ stage: Phrase
    ) -> Phrase {
        Phrase(
            en: "\(name) was faster: \(number) is now “\(stage.en)”. Look at it again.",
            zhHans: "\(name) 已先处理：\(number) 现为“\(stage.zhHans)”。请重新查看。",
            de: "\(name) war schneller: \(number) ist jetzt „\(stage.de)“. Bitte erneut ansehen.")
    }

    private static func numberUsed(_ number: String, _ application: String) -> Phrase {
        Phrase(
            en: "Fapiao \(number) was used for \(application). Check code and number.",
            zhHans: "发票 \(number) 已用于 \(application)。请核对发票代码和号码。",
            de: "Die Fapiao \(number) gehört zu \(application). Bitte Code und Nummer prüfen.")
    }

    private static func amountsDiffer(_ total: Money, _ given: Money) -> Phrase {
        Phrase(
            en: "The Fapiaos add up to \(given.yen), the application to \(total.yen). "
                + "Check the amounts.",
            zhHans: "发票金额合计 \(given.yen)，申请金额为 \(total.yen)。请核对金额。",
            de: "Die Fapiaos ergeben \(given.yen), der Antrag \(total.yen). Bitte Beträge prüfen.")
    }

    private static let forbidden = Phrase(
        en: "Your role does not allow this. Ask the operator.",
        zhHans: "您的角色无此权限。请联系运营人员。",
        de: "Ihre Rolle erlaubt das nicht. Wenden Sie sich an den Betreiber.")
}
