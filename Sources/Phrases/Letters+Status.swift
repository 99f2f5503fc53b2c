import Invoicing
import Text

// What happened to an application, what became of it, and what to do now.
extension LetterWriter {
    var status: LetterText {
        let stage = Stage.Name(rawValue: content["stage"] ?? "")
        return letter(
            subject(stage), news(stage), Self.fields(which + progress(stage) + inTicket),
            outOfStock,
            tracking, remark(stage), stage == .readyForPickup ? branch : nil,
            replacement ?? next(stage))
    }

    /// The application on the new title, after a change of title.
    private var replacement: Phrase? {
        let number = value("replacement")
        guard !number.isEmpty else { return nil }
        return Phrase(
            en: "Please do not book the old one. The new Fapiao is application\n\(number): "
                + "nothing more is to be done.",
            zhHans: "请勿将原发票入账。新发票的申请单号为 \(number)，无需再操作。",
            de: "Bitte verbuchen Sie die alte nicht. Die neue Fapiao ist der Antrag\n\(number): "
                + "mehr ist nicht zu tun.")
    }

    /// The ticket by which a Fapiao came back, and what takes its place.
    private var inTicket: [Field] {
        [
            (
                Phrase(en: "Request", zhHans: "工单", de: "Anfrage"),
                Phrase(same: value("request"))
            ),
            (
                Phrase(en: "New application", zhHans: "新申请单号", de: "Neuer Antrag"),
                Phrase(same: value("replacement"))
            ),
            (
                Phrase(en: "New title", zhHans: "新抬头", de: "Neuer Titel"),
                Self.wrapped(value("newTitle"), to: 56)
            ),
            (
                Phrase(en: "Expected by", zhHans: "预计办结", de: "Erwartet bis"),
                Phrase(same: value("newDue"))
            ),
        ]
    }

    /// The parcel that once brought it is no longer of interest.
    private var isBack: Bool {
        [Stage.Name.returned.rawValue, Stage.Name.voided.rawValue].contains(content["stage"])
    }

    private var deed: Deed? { Deed(rawValue: content["deed"] ?? "") }

    /// Whether a step was taken back.
    private var isCorrection: Bool { deed == .undo || deed == .handBack }

    private func subject(_ stage: Stage.Name?) -> Phrase {
        var status = stage?.phrase ?? Phrase(en: "changed", zhHans: "有变化", de: "geändert")
        if content["voiding"] == "redLetter" { status = TicketSteps.redLettered }
        if deed == .remark {
            return Phrase(
                en: "Application \(number): a remark was added", zhHans: "申请 \(number)：有新备注",
                de: "Antrag \(number): eine Bemerkung ist hinzugekommen")
        }
        if isCorrection {
            return Phrase(
                en: "Application \(number): status corrected to \(status.en)",
                zhHans: "申请 \(number)：状态已更正为\(status.zhHans)",
                de: "Antrag \(number): Status berichtigt auf \(status.de)")
        }
        return Phrase(
            en: "Application \(number): \(status.en)", zhHans: "申请 \(number)：\(status.zhHans)",
            de: "Antrag \(number): \(status.de)")
    }

    private func news(_ stage: Stage.Name?) -> Phrase {
        if deed == .remark {
            return Phrase(
                en: "The service center added a remark to your application.",
                zhHans: "服务中心为您的申请添加了备注。",
                de: "Das Servicezentrum hat Ihrem Antrag eine Bemerkung hinzugefügt.")
        }
        if isCorrection {
            return Phrase(
                en: "A step was taken by mistake; the status of your application is corrected.",
                zhHans: "此前的操作有误，您的申请状态已更正。",
                de: "Ein Schritt war ein Versehen; der Status Ihres Antrags ist berichtigt.")
        }
        if content["voiding"] == "redLetter" {
            return Phrase(
                en: "Your Fapiao was cancelled by a red-letter Fapiao and is no longer valid.",
                zhHans: "您的发票已红冲，不再有效。",
                de: "Ihre Fapiao ist durch eine rote Fapiao aufgehoben und nicht mehr gültig.")
        }
        if stage == .returned, content["kept"] != nil {
            return Phrase(
                en: "The service center agrees to your request. The Fapiao has not left it, so\n"
                    + "there is nothing for you to send back.",
                zhHans: "服务中心已同意您的申请事项。发票尚未离开服务中心，您无需寄回。",
                de:
                    "Das Servicezentrum ist mit Ihrer Anfrage einverstanden. Die Fapiao hat es nicht\n"
                    + "verlassen, Sie brauchen also nichts zurückzuschicken.")
        }
        return stage?.news
            ?? Phrase(
                en: "The status of your application changed.", zhHans: "您的申请状态有变化。",
                de: "Der Status Ihres Antrags hat sich geändert.")
    }

    private func progress(_ stage: Stage.Name?) -> [Field] {
        let courier = isBack ? nil : Courier(rawValue: content["courier"] ?? "")
        return [
            (
                Phrase(en: "Status", zhHans: "状态", de: "Status"),
                stage?.phrase ?? Phrase(same: "")
            ),
            expected,
            (
                Phrase(en: "Fapiao", zhHans: "发票", de: "Fapiao"),
                Phrase(same: values("fapiaos").joined(separator: "\n"))
            ),
            (
                Phrase(en: "Courier", zhHans: "快递公司", de: "Paketdienst"),
                courier?.phrase ?? Phrase(same: isBack ? "" : value("courier"))
            ),
            (
                Phrase(en: "Waybill", zhHans: "快递单号", de: "Sendungsnummer"),
                Phrase(same: isBack ? "" : value("waybill"))
            ),
        ]
    }

    /// Where the parcel can be followed, when both courier and waybill are known.
    private var tracking: Phrase? {
        guard !isBack, let courier = Courier(rawValue: content["courier"] ?? ""),
            let address = settings.tracking[courier], !value("waybill").isEmpty
        else { return nil }
        let link = Self.link(address, "{waybill}", value("waybill"))
        return Phrase(
            en: "Follow the parcel here:\n\(link)", zhHans: "查询物流：\n\(link)",
            de: "Hier lässt sich die Sendung verfolgen:\n\(link)")
    }

    private func remark(_ stage: Stage.Name?) -> Phrase? {
        guard !value("remark").isEmpty else { return nil }
        let isReason = isCorrection || stage == .rejected && deed != .remark
        let label =
            isReason
            ? Phrase(en: "Reason:", zhHans: "原因：", de: "Grund:")
            : Phrase(en: "Remark:", zhHans: "备注：", de: "Bemerkung:")
        return Self.joined([label, Self.wrapped(value("remark"))], by: "\n")
    }

    private var branch: Phrase {
        let (place, hours) = (settings.branch, Phrase(settings.branch.hours))
        return Self.joined(
            [
                Phrase(en: "Pick it up here:", zhHans: "取票地点：", de: "Abzuholen hier:"),
                Phrase(place.name), Phrase(place.address), Phrase(same: place.contact), hours,
            ], by: "\n")
    }

    private func next(_ stage: Stage.Name?) -> Phrase {
        isCorrection || deed == .remark ? following : stage?.next(number) ?? following
    }
}

extension Stage.Name {
    /// What it means for the applicant that this stage is reached.
    fileprivate var news: Phrase {
        switch self {
        case .submitted:
            Phrase(
                en: "Your application is in the queue of the service center.",
                zhHans: "您的申请已进入服务中心的处理队列。",
                de: "Ihr Antrag liegt dem Servicezentrum vor.")
        case .inProcess:
            Phrase(
                en: "The service center is working on your application.", zhHans: "服务中心正在处理您的申请。",
                de: "Das Servicezentrum bearbeitet Ihren Antrag.")
        case .issued:
            Phrase(
                en: "Your Fapiao has been issued.", zhHans: "您的发票已开具。",
                de: "Ihre Fapiao ist ausgestellt.")
        case .mailedOut:
            Phrase(
                en: "Your Fapiao is on its way to you.", zhHans: "您的发票已寄出。",
                de: "Ihre Fapiao ist unterwegs zu Ihnen.")
        case .readyForPickup:
            Phrase(
                en: "Your Fapiao is ready to be picked up.", zhHans: "您的发票已可领取。",
                de: "Ihre Fapiao liegt zur Abholung bereit.")
        case .received:
            Phrase(
                en: "Your Fapiao counts as received; the application is complete.",
                zhHans: "您的发票已签收，此申请已办结。",
                de: "Ihre Fapiao gilt als erhalten; der Antrag ist abgeschlossen.")
        case .rejected:
            Phrase(
                en: "Your application was rejected; no Fapiao was issued.",
                zhHans: "您的申请已被驳回，未开具发票。",
                de: "Ihr Antrag wurde abgelehnt; es wurde keine Fapiao ausgestellt.")
        case .withdrawn:
            Phrase(
                en: "Your application was withdrawn.", zhHans: "您的申请已撤销。",
                de: "Ihr Antrag ist zurückgezogen.")
        case .returned:
            Phrase(
                en: "The Fapiao that you sent back has arrived.", zhHans: "您退回的发票已收到。",
                de: "Die Fapiao, die Sie zurückgeschickt haben, ist angekommen.")
        case .voided:
            Phrase(
                en: "Your Fapiao was voided and is no longer valid.", zhHans: "您的发票已作废，不再有效。",
                de: "Ihre Fapiao ist storniert und nicht mehr gültig.")
        }
    }

    /// What the applicant does next.
    fileprivate func next(_ number: String) -> Phrase? {
        switch self {
        case .submitted, .inProcess: nil
        case .issued:
            Phrase(
                en: "You will be told when it is on its way or can be picked up.",
                zhHans: "寄出或可领取时将另行通知您。",
                de: "Sobald sie unterwegs ist oder abgeholt werden kann, hören Sie von uns.")
        case .mailedOut:
            Phrase(
                en: "When it has arrived, please say so in Progress.",
                zhHans: "收到后，请在“申请进度”中确认签收。",
                de: "Ist sie angekommen, bestätigen Sie das bitte unter „Bearbeitungsstand“.")
        case .readyForPickup:
            Phrase(
                en: "Please bring an identity card and the application number\n\(number).",
                zhHans: "领取时请携带身份证件和申请单号 \(number)。",
                de: "Bitte bringen Sie einen Ausweis und die Antragsnummer mit:\n\(number).")
        case .received:
            Phrase(
                en: "It has not reached you? Call customer service.",
                zhHans: "如未收到发票，请致电客户服务。",
                de: "Sie haben sie nicht bekommen? Rufen Sie den Kundendienst an.")
        case .rejected:
            Phrase(
                en: """
                    To mend it, open the application in Progress and choose
                    “Correct and submit again”. What you entered is still there.
                    """,
                zhHans: "请在“申请进度”中打开此申请，选择“更正后重新提交”。已填写的内容仍然保留。",
                de: """
                    Öffnen Sie den Antrag unter „Bearbeitungsstand“ und wählen Sie
                    „Korrigieren und erneut einreichen“. Ihre Angaben sind noch da.
                    """)
        case .withdrawn:
            Phrase(
                en: "What was paid can be applied for again under Billing records.",
                zhHans: "相应的账单记录可重新申请。",
                de: "Die Zahlung kann unter „Abrechnungsposten“ neu beantragt werden.")
        case .returned:
            Phrase(
                en: "The old Fapiao is then voided or red-lettered; you will be told.",
                zhHans: "接下来将作废或红冲原发票，完成后将通知您。",
                de: "Die alte Fapiao wird dann storniert oder durch eine rote aufgehoben; Sie\n"
                    + "hören von uns.")
        case .voided:
            Phrase(
                en: "Please do not book it. Its bill is free again under Billing records.",
                zhHans: "请勿入账。相应的账单已可在“我的账单”中重新申请。",
                de: "Bitte verbuchen Sie sie nicht. Ihr Posten ist unter „Abrechnungsposten“\n"
                    + "wieder frei.")
        }
    }
}
