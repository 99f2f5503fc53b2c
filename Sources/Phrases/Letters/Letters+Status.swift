import Invoicing
import Text

// What happened to an application, what became of it, and what to do now.
extension LetterWriter {
    func status(_ letter: StatusLetter) -> LetterText {
        let number = Gate.show(letter.application)
        return self.letter(
            letter.subject(number), letter.news,
            Self.fields(
                Self.which(number, title: letter.title) + letter.progress + letter.inTicket),
            (letter.ticket?.replacement?.expected ?? letter.expected).map(Self.expected),
            tracking(letter), letter.remarked,
            letter.stage == .readyForPickup && letter.changesStage ? branch : nil,
            letter.next(number))
    }

    /// Where the parcel can be followed.
    private func tracking(_ letter: StatusLetter) -> Phrase? {
        guard !letter.isBack, let parcel = letter.parcel,
            let address = settings.tracking[parcel.courier]
        else { return nil }
        let link = Self.link(address, "{waybill}", parcel.waybill)
        return Phrase(
            en: "Track it:\n\(link)", zhHans: "查询物流：\n\(link)", de: "Verfolgen:\n\(link)")
    }

    private var branch: Phrase {
        let (place, hours) = (settings.branch, Phrase(settings.branch.hours))
        return Self.joined(
            [
                Phrase(en: "Pick it up here:", zhHans: "取票地点：", de: "Abholung hier:"),
                Phrase(place.name), Phrase(place.address), Phrase(same: place.contact), hours,
            ], by: "\n")
    }
}

extension StatusLetter {
    /// Whether what happened is that the stage was reached: no remark, and no step taken back.
    fileprivate var changesStage: Bool { !isCorrection && deed != .remark }

    /// Whether a step was taken back.
    private var isCorrection: Bool { deed == .undo }

    /// The parcel that once brought it is no longer of interest.
    fileprivate var isBack: Bool { stage == .returned || stage == .voided }

    private var isRedLettered: Bool { ticket?.way == .redLetter }

    fileprivate func subject(_ number: String) -> Phrase {
        if deed == .remark {
            return Phrase(
                en: "Application \(number): a remark was added", zhHans: "申请 \(number) 有新备注",
                de: "Antrag \(number): neue Bemerkung")
        }
        if isCorrection {
            let status = stage.phrase
            return Phrase(
                en: "Application \(number): status corrected to \(status.en)",
                zhHans: "申请 \(number) 的状态已更正为“\(status.zhHans)”",
                de: "Antrag \(number): Status berichtigt auf „\(status.de)“")
        }
        guard let name = newsOfFapiao else { return stage.newsOfApplication(number) }
        return Phrase(
            en: "\(name.en) (\(number))", zhHans: "\(name.zhHans)（\(number)）",
            de: "\(name.de) (\(number))")
    }

    /// The subject as a sentence, or what it means.
    fileprivate var news: Phrase {
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
        let sentence = newsOfFapiao.map(LetterWriter.sentence) ?? stage.news
        guard ticket?.way == .kept else { return sentence }
        return LetterWriter.joined([sentence, StatusPhrases.kept], by: "\n")
    }

    /// What is to be said of the Fapiao; nil where it is the application that went on.
    private var newsOfFapiao: Phrase? {
        if deed == .object { return StatusPhrases.objected }
        return switch ticket?.way {
        case .redLetter: StatusPhrases.redLettered
        case .kept: StatusPhrases.approved
        case .arrived, .void, nil: stage.newsOfFapiao
        }
    }

    fileprivate var progress: [LetterWriter.Field?] {
        let status = isRedLettered ? TicketSteps.redLettered : stage.phrase
        let parcel = isBack ? nil : parcel
        return [
            (Phrase(en: "Status", zhHans: "状态", de: "Status"), status),
            (
                Phrase(en: "Fapiao", zhHans: "发票", de: "Fapiao"),
                Phrase(same: fapiaos.map(Gate.show).joined(separator: "\n"))
            ),
            parcel.map {
                (Phrase(en: "Carrier", zhHans: "快递公司", de: "Paketdienst"), $0.courier.phrase)
            },
            parcel.map {
                (
                    Phrase(en: "Waybill", zhHans: "快递单号", de: "Sendungsnummer"),
                    LetterWriter.shown($0.waybill)
                )
            },
        ]
    }

    /// The ticket by which a Fapiao came back, and what takes its place.
    fileprivate var inTicket: [LetterWriter.Field?] {
        [
            ticket.map {
                (
                    Phrase(en: "Request", zhHans: "工单", de: "Anfrage"),
                    LetterWriter.shown($0.number)
                )
            },
            ticket?.replacement.map {
                (
                    Phrase(en: "New application", zhHans: "新申请单号", de: "Neuer Antrag"),
                    LetterWriter.shown($0.application)
                )
            },
            ticket?.replacement.map {
                (
                    Phrase(en: "New title", zhHans: "新抬头", de: "Neuer Titel"),
                    LetterWriter.wrapped($0.title, to: 56)
                )
            },
        ]
    }

    fileprivate var remarked: Phrase? {
        guard let remark, !remark.isEmpty else { return nil }
        let isReason = isCorrection || stage == .rejected && deed != .remark
        let label =
            isReason
            ? Phrase(en: "Reason:", zhHans: "原因：", de: "Grund:")
            : Phrase(en: "Remark:", zhHans: "备注：", de: "Bemerkung:")
        return LetterWriter.joined([label, LetterWriter.wrapped(remark)], by: "\n")
    }

    /// What the applicant does next.
    fileprivate func next(_ number: String) -> Phrase {
        if deed == .object { return StatusPhrases.gone }
        guard changesStage else { return LetterWriter.following }
        if ticket?.replacement != nil { return StatusPhrases.replaced }
        return stage.next(number) ?? LetterWriter.following
    }
}

private enum StatusPhrases {
    static let objected = Phrase(
        en: "The buyer took the order back", zhHans: "购买方已收回订单",
        de: "Der Käufer hat die Bestellung zurückgeholt")

    static let gone = Phrase(
        en: "The order of this application no longer belongs to your account. If this is not\n"
            + "right, call customer service.",
        zhHans: "此申请的订单已不属于您的账户。如有异议，请致电客户服务。",
        de: "Die Bestellung dieses Antrags gehört nicht mehr zu Ihrem Konto. Falls das nicht\n"
            + "stimmt, rufen Sie den Kundendienst an.")

    static let approved = Phrase(
        en: "Your request is approved", zhHans: "您的工单已同意", de: "Ihre Anfrage ist genehmigt")

    static let kept = Phrase(
        en: "The Fapiao has not left the service center: there is nothing to send back.",
        zhHans: "发票尚未离开服务中心，您无需寄回。",
        de: "Die Fapiao hat das Servicezentrum nicht verlassen: Es ist nichts zurückzusenden.")

    static let redLettered = Phrase(
        en: "Your old Fapiao is red-lettered and no longer valid", zhHans: "原发票已红冲",
        de: "Ihre alte Fapiao ist durch eine rote aufgehoben")

    static let replaced = Phrase(
        en: "Do not book the old one. The new application is in the queue: nothing more is to be\n"
            + "done.",
        zhHans: "请勿将原发票入账。新申请已在处理中，无需再操作。",
        de: "Bitte verbuchen Sie die alte nicht. Der neue Antrag läuft: Mehr ist nicht zu\n"
            + "tun.")
}

extension Stage.Name {
    /// What is to be said of the Fapiao; nil where it is the application that went on.
    fileprivate var newsOfFapiao: Phrase? {
        switch self {
        case .submitted, .inProcess, .rejected, .withdrawn: nil
        case .issued:
            Phrase(
                en: "Your Fapiao has been issued", zhHans: "您的发票已开具",
                de: "Ihre Fapiao ist ausgestellt")
        case .mailedOut:
            Phrase(
                en: "Your Fapiao has been mailed", zhHans: "您的发票已寄出",
                de: "Ihre Fapiao ist unterwegs")
        case .readyForPickup:
            Phrase(
                en: "Your Fapiao is ready for pick-up", zhHans: "您的发票可以领取了",
                de: "Ihre Fapiao ist abholbereit")
        case .received:
            Phrase(
                en: "Your Fapiao is marked as received", zhHans: "您的发票已签收",
                de: "Ihre Fapiao ist als erhalten vermerkt")
        case .returned:
            Phrase(
                en: "Your Fapiao is back with us", zhHans: "已收到退回的发票",
                de: "Ihre Fapiao ist bei uns zurück")
        case .voided:
            Phrase(
                en: "Your old Fapiao is no longer valid", zhHans: "原发票已作废",
                de: "Ihre alte Fapiao ist ungültig")
        }
    }

    fileprivate func newsOfApplication(_ number: String) -> Phrase {
        switch self {
        case .inProcess:
            Phrase(
                en: "Application \(number) in process", zhHans: "申请 \(number) 开票中",
                de: "Antrag \(number) in Bearbeitung")
        case .rejected:
            Phrase(
                en: "Application \(number) rejected", zhHans: "申请 \(number) 已驳回",
                de: "Antrag \(number) abgelehnt")
        case .withdrawn:
            Phrase(
                en: "Application \(number) withdrawn", zhHans: "申请 \(number) 已撤销",
                de: "Antrag \(number) zurückgezogen")
        case .submitted, .issued, .mailedOut, .readyForPickup, .received, .returned, .voided:
            Phrase(
                en: "Application \(number): \(phrase.en)", zhHans: "申请 \(number)：\(phrase.zhHans)",
                de: "Antrag \(number): \(phrase.de)")
        }
    }

    /// What it means for the applicant that this stage is reached, where the Fapiao is not yet, or
    /// not to be, there.
    fileprivate var news: Phrase {
        switch self {
        case .inProcess:
            Phrase(
                en: "The service center is working on your application.", zhHans: "服务中心正在处理您的申请。",
                de: "Das Servicezentrum bearbeitet Ihren Antrag.")
        case .rejected:
            Phrase(
                en: "Your application was rejected; no Fapiao was issued.",
                zhHans: "您的申请已驳回，未开具发票。",
                de: "Ihr Antrag wurde abgelehnt; es wurde keine Fapiao ausgestellt.")
        case .withdrawn:
            Phrase(
                en: "Your application was withdrawn.", zhHans: "您的申请已撤销。",
                de: "Ihr Antrag ist zurückgezogen.")
        case .submitted, .issued, .mailedOut, .readyForPickup, .received, .returned, .voided:
            Phrase(
                en: "Your application is in the queue of the service center.",
                zhHans: "您的申请已进入服务中心的处理队列。",
                de: "Ihr Antrag liegt dem Servicezentrum vor.")
        }
    }

    /// What the applicant does next.
    fileprivate func next(_ number: String) -> Phrase? {
        switch self {
        case .submitted, .inProcess: nil
        case .issued:
            Phrase(
                en: "We will email you when it is mailed or ready.", zhHans: "寄出或可领取时将邮件通知您。",
                de: "Über Versand oder Abholung informieren wir Sie.")
        case .mailedOut:
            Phrase(
                en: "Please mark it as received in Progress.",
                zhHans: "收到后请在“申请进度”中确认签收。",
                de: "Bitte bestätigen Sie den Empfang unter „Bearbeitungsstand“.")
        case .readyForPickup:
            Phrase(
                en: "Bring an ID card and this number:\n\(number)",
                zhHans: "请携带身份证和申请单号：\n\(number)",
                de: "Bitte bringen Sie Ausweis und Antragsnummer mit:\n\(number)")
        case .received:
            Phrase(
                en: "If it has not arrived, call customer service.", zhHans: "如未收到，请致电客户服务。",
                de: "Falls sie fehlt, rufen Sie den Kundendienst an.")
        case .rejected:
            Phrase(
                en:
                    "Correct it in Progress, with “Correct and submit again”; your entries are kept.",
                zhHans: "请在“申请进度”中用“更正后重新提交”更正，已填写的内容仍然保留。",
                de: "Bitte korrigieren Sie ihn unter „Bearbeitungsstand“ mit „Korrigieren und\n"
                    + "erneut einreichen“; Ihre Angaben sind noch da.")
        case .withdrawn:
            Phrase(
                en: "You can apply for its bills again.", zhHans: "相关账单可重新申请。",
                de: "Die Posten sind wieder verfügbar.")
        case .returned:
            Phrase(
                en: "We cancel it, then issue the new one where one was asked for.",
                zhHans: "作废或红冲后，如需换开，将开具新发票。",
                de: "Nach der Stornierung folgt die neue, wo eine gewünscht ist.")
        case .voided:
            Phrase(
                en: "Do not book it. You can apply for its bills again.",
                zhHans: "请勿入账。相关账单可重新申请。",
                de: "Bitte nicht verbuchen. Die Posten sind wieder verfügbar.")
        }
    }
}
