import Invoicing

// The forms of what staff do with tickets.
extension DeskPhrases {
    public static let message = AskingPhrases.message
    public static let whereTo = Phrase(en: "Where to", zhHans: "寄往", de: "Wohin")
    public static let whereToHelp = Phrase(
        en: "The applicant sends the Fapiao there, and reads this word for word.",
        zhHans: "申请人将发票寄往此处，并会原样看到这段文字。",
        de: "Dorthin schickt der Antragsteller die Fapiao; er liest das Wort für Wort.")
    /// In place of where to send it.
    public static let keepsFapiao = Phrase(
        en: "The Fapiao has not left the service center: nothing is sent back, and the "
            + "application becomes “Returned”.",
        zhHans: "发票尚未离开服务中心：无需寄回，申请状态变为“已退票”。",
        de: "Die Fapiao hat das Servicezentrum nicht verlassen: nichts wird zurückgeschickt, und "
            + "der Antrag wird „Zurückgegeben“.")
    public static let newTitle = Phrase(en: "New title", zhHans: "新抬头", de: "Neuer Titel")
    public static let payerLabel = AskingPhrases.payer
    public static let sum = Phrase(en: "Sum", zhHans: "合计", de: "Summe")
    public static let waybillBack = ConversationPhrases.returnWaybill
    public static let noWaybill = Phrase(
        en: "none was entered", zhHans: "未填写", de: "keine eingetragen")
    public static let titleIsPayer = Phrase(
        en: "The title is the payer.", zhHans: "抬头与付款单位一致。", de: "Der Titel ist der Zahler.")
    public static let notAppliedYet = Phrase(
        en: "The bill was not applied for yet.", zhHans: "该账单尚未申请开票。",
        de: "Der Posten ist noch nicht beantragt.")
    public static let titleNotPayer = Phrase(
        en: "The title is not the payer. Decline with this reason: the title has to change first.",
        zhHans: "抬头与付款单位不一致。请以此为由拒绝：须先更改发票抬头。",
        de: "Der Titel ist nicht der Zahler. Bitte mit diesem Grund ablehnen: zuerst muss der "
            + "Titel geändert werden.")

    /// What agreeing to a split means.
    public static func splitMeans(_ parts: Int) -> Phrase {
        Phrase(
            en: "The applicant then applies for each of the \(parts) parts by itself, and no "
                + "longer for the whole bill.",
            zhHans: "同意后，申请人须分别申请这 \(parts) 部分，不能再申请整笔账单。",
            de: "Danach beantragt der Antragsteller jeden der \(parts) Teile einzeln und nicht "
                + "mehr den ganzen Posten.")
    }

    public static let endMeans = Phrase(
        en: "None of its parts is under way. The bill can then be applied for as a whole again.",
        zhHans: "目前没有办理中的部分。终止后可再次申请整笔账单。",
        de: "Kein Teil ist in Arbeit. Danach kann der ganze Posten wieder beantragt werden.")

    public static let arriveMeans = Phrase(
        en: "The paper is here: the application becomes “Returned”.",
        zhHans: "纸质发票已收到：申请状态变为“已退票”。",
        de: "Das Papier ist hier: der Antrag wird „Zurückgegeben“.")
}

// Voiding and red letters.
extension DeskPhrases {
    public static let how = Phrase(en: "How", zhHans: "方式", de: "Wie")
    public static let newApplication = TicketSteps.newApplication

    /// Why a Fapiao can be made void.
    public static let canBeVoided = Phrase(
        en: "Paper, and issued this month: void it when all its copies are back. Red-letter it if "
            + "it was reported already.",
        zhHans: "当月开具的纸质发票：全部联次收回后可作废；如已抄税，则须红冲。",
        de: "Papier und in diesem Monat ausgestellt: stornieren, wenn alle Exemplare zurück sind. "
            + "Ist sie schon gemeldet: rote Fapiao.")

    /// Why it cannot.
    public static func mustBeRedLettered(isDigital: Bool) -> Phrase {
        isDigital
            ? Phrase(
                en: "A digital Fapiao is never made void: it is red-lettered.",
                zhHans: "数电票不能作废，须红冲。",
                de: "Eine digitale Fapiao wird nie storniert: sie bekommt eine rote Fapiao.")
            : Phrase(
                en: "It was not issued this month: it is red-lettered.",
                zhHans: "非当月开具，须红冲。",
                de: "Sie ist nicht aus diesem Monat: sie bekommt eine rote Fapiao.")
    }

    /// The number of a form, with which of several Fapiaos it is for.
    public static func formNumber(_ place: Int, of count: Int) -> Phrase {
        guard count > 1 else {
            return Phrase(en: "Form number", zhHans: "编号", de: "Formularnummer")
        }
        return Phrase(
            en: "Form \(place) of \(count)", zhHans: "编号 \(place)/\(count)",
            de: "Formular \(place) von \(count)")
    }

    public static func digits(_ count: Int) -> Phrase {
        Phrase(en: "\(count) digits", zhHans: "\(count) 位数字", de: "\(count) Ziffern")
    }

    public static func formHelp(_ form: RedLetterForm) -> Phrase {
        switch form {
        case .none: Phrase(same: "")
        case .informationForm:
            Phrase(
                en: "Of the red-letter information form (信息表).", zhHans: "红字增值税专用发票信息表的编号。",
                de: "Vom Formular für die rote Fapiao (信息表).")
        case .confirmationSlip:
            Phrase(
                en: "Of the red-letter confirmation slip (确认单).", zhHans: "红字发票信息确认单的编号。",
                de: "Von der Bestätigung für die rote Fapiao (确认单).")
        }
    }

    public static let nextFapiao = Phrase(
        en: "Next Fapiao", zhHans: "下一张发票", de: "Nächste Fapiao")
    /// What the red Fapiao must print.
    public static let redRemark = Phrase(
        en: "Remark to print", zhHans: "备注栏内容", de: "Bemerkung")

    /// What follows: the new application's title, nil for a refund.
    public static func afterVoiding(_ title: String?) -> Phrase {
        guard let title else {
            return Phrase(
                en: "The bill is free again afterwards.", zhHans: "完成后该账单可重新申请。",
                de: "Danach ist der Posten wieder frei.")
        }
        return Phrase(
            en: "A new application on \(title) then stands in the queue.",
            zhHans: "完成后，抬头为 \(title) 的新申请进入队列。",
            de: "Danach steht ein neuer Antrag auf \(title) in der Liste.")
    }

    public static func openApplication(_ number: String) -> Phrase {
        Phrase(en: "Open \(number)", zhHans: "打开 \(number)", de: "\(number) öffnen")
    }

    /// The heading of what was done with the old Fapiao.
    public static func voided(_ number: String, isRed: Bool) -> Phrase {
        isRed
            ? Phrase(
                en: "\(number): red-lettered", zhHans: "\(number)：已红冲",
                de: "\(number): rote Fapiao vermerkt")
            : Phrase(en: "\(number): void", zhHans: "\(number)：已作废", de: "\(number): storniert")
    }
}
