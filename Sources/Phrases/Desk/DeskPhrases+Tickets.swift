import Invoicing

// Tickets in the desk: the list and one conversation.
extension DeskPhrases {
    public static let tickets = AskingPhrases.tickets
    public static let ticket = AskingPhrases.ticket
    public static let since = Phrase(en: "Since", zhHans: "日期", de: "Seit")
    public static let about = Phrase(en: "About", zhHans: "事由", de: "Worum")
    public static let application = Phrase(en: "Application", zhHans: "申请", de: "Antrag")
    public static let bill = Phrase(en: "Bill", zhHans: "账单", de: "Posten")
    public static let none = Phrase(same: "—")
    public static let reply = Phrase(en: "Reply", zhHans: "回复", de: "Antwort")
    public static let toReply = Phrase(en: "Reply", zhHans: "回复", de: "Antworten")
    public static let search = Phrase(en: "Search", zhHans: "搜索", de: "Suchen")
    public static let send = AskingPhrases.send
    public static let earlierMessages = Phrase(
        en: "Earlier messages", zhHans: "更早的留言", de: "Frühere Nachrichten")
    public static let laterMessages = Phrase(
        en: "Later messages", zhHans: "更新的留言", de: "Spätere Nachrichten")
    /// "Waiting for the applicant", where there is no room for it.
    public static let waits = Phrase(en: "Waiting", zhHans: "待回复", de: "Wartet")
    public static let noTickets = Phrase(
        en: "No request waits. Find earlier ones with / and two characters.",
        zhHans: "没有待处理的工单。按 / 并输入两个字符可查找以往的工单。",
        de: "Keine Anfrage wartet. Frühere finden Sie mit / und zwei Zeichen.")

    /// What a ticket is about, in a list: a split names its bill.
    public static func split(_ bill: String) -> Phrase {
        Phrase(en: "Split \(bill)", zhHans: "拆分 \(bill)", de: "\(bill) aufteilen")
    }

    /// Below the list: whose turn it is with the selected one, who asked and who wrote last.
    public static func turn(
        _ status: Phrase, _ email: String, last name: Phrase, _ time: String
    ) -> Phrase {
        Phrase(
            en: "\(status.en) · \(email) · last word \(name.en), \(time)",
            zhHans: "\(status.zhHans) · \(email) · 最近留言：\(name.zhHans) \(time)",
            de: "\(status.de) · \(email) · zuletzt \(name.de), \(time)")
    }

    /// A ticket that an application is or was about.
    public static func ticketLine(_ number: String, _ kind: Phrase, _ status: Phrase) -> Phrase {
        Phrase(
            en: "Request \(number) · \(kind.en) · \(status.en)",
            zhHans: "工单 \(number) · \(kind.zhHans) · \(status.zhHans)",
            de: "Anfrage \(number) · \(kind.de) · \(status.de)")
    }

    /// Which part of a bill an application is for.
    public static func part(_ part: Int, of count: Int, by ticket: String) -> Phrase {
        Phrase(
            en: "part \(part) of \(count) of a split bill (\(ticket))",
            zhHans: "拆分账单的第 \(part)/\(count) 部分（\(ticket)）",
            de: "Teil \(part) von \(count) eines aufgeteilten Postens (\(ticket))")
    }

    /// How a Fapiao was made void, behind its number.
    public static func voiding(_ voiding: Voiding) -> Phrase {
        switch voiding {
        case .void: Phrase(en: "void", zhHans: "已作废", de: "storniert")
        case .redLetter(nil): Phrase(en: "red-lettered", zhHans: "已红冲", de: "mit roter Fapiao")
        case .redLetter(let form?):
            Phrase(
                en: "red-lettered, form \(form)", zhHans: "已红冲，信息表编号 \(form)",
                de: "mit roter Fapiao, Formular \(form)")
        }
    }

    /// Who did what in a ticket.
    public static func somebody(
        _ name: String, did deed: Ticket.Deed, in number: String, _ ago: Phrase
    ) -> Phrase {
        let (en, zhHans, de) = past(deed)
        return Phrase(
            en: "\(name) \(en) \(number) \(ago.en)",
            zhHans: "\(name) \(ago.zhHans)\(zhHans) \(number)",
            de: "\(name) hat \(ago.de) \(de.before) \(number)\(de.after)")
    }

    private static func past(
        _ deed: Ticket.Deed
    ) -> (String, String, (before: String, after: String)) {
        switch deed {
        case .open: ("opened", "提出了", ("die Anfrage", " gestellt"))
        case .write, .reply: ("wrote in", "留言于", ("in", " geschrieben"))
        case .propose: ("asked for other parts in", "更改了拆分方案：", ("andere Teile gewünscht in", ""))
        case .sendBack:
            ("sent the Fapiao back for", "寄回了发票：", ("die Fapiao zurückgeschickt zu", ""))
        case .approve, .withhold: ("approved", "同意了", ("der Anfrage", " zugestimmt"))
        case .decline: ("declined", "拒绝了", ("die Anfrage", " abgelehnt"))
        case .close: ("closed", "完成了", ("die Anfrage", " erledigt"))
        case .arrive:
            ("noted the arrival for", "登记了退票：", ("die Ankunft vermerkt zu", ""))
        case .void: ("voided the Fapiao of", "作废了发票：", ("die Fapiao storniert zu", ""))
        case .redLetter:
            ("red-lettered the Fapiao of", "红冲了发票：", ("die rote Fapiao vermerkt zu", ""))
        case .undo:
            ("took back the arrival for", "撤回了退票登记：", ("die Ankunft zurückgenommen zu", ""))
        case .apply: ("completed", "完成了", ("die Anfrage", " abgeschlossen"))
        }
    }
}
