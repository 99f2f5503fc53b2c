import Invoicing
import Phrases

/// The names of what `list` and `show` print.
enum ReportPhrases {
    static let application = Phrase(en: "Application", zhHans: "申请单号", de: "Antrag")
    static let status = Phrase(en: "Status", zhHans: "状态", de: "Status")
    static let due = Phrase(en: "Due", zhHans: "截止", de: "Fällig")
    static let late = Phrase(en: "(overdue)", zhHans: "（已超时）", de: "(überfällig)")
    static let submitted = Phrase(en: "Submitted", zhHans: "提交时间", de: "Eingereicht")
    static let takenBy = Phrase(en: "Taken by", zhHans: "处理人", de: "Bearbeitet von")
    static let replaces = Phrase(en: "Replaces", zhHans: "替换", de: "Ersetzt")
    static let replacedBy = Phrase(en: "Replaced by", zhHans: "被替换为", de: "Ersetzt durch")

    static let certificate = Phrase(
        en: "Certificate or refund", zhHans: "购买证明或退款", de: "Kaufnachweis/Erstattung")
    static let yes = Phrase(en: "may be needed", zhHans: "可能需要", de: "evtl. nötig")
    static let payer = Phrase(en: "Payer", zhHans: "付款单位", de: "Zahler")
    static let email = Phrase(en: "Email", zhHans: "邮箱", de: "E-Mail")
    static let orders = Phrase(en: "Orders", zhHans: "订单", de: "Bestellungen")
    static let bill = Phrase(en: "Bill", zhHans: "账单", de: "Posten")
    static let net = Phrase(en: "Net", zhHans: "金额（不含税）", de: "Netto")
    static let tax = Phrase(en: "Tax", zhHans: "税额", de: "Steuer")
    static let total = Phrase(en: "Total", zhHans: "价税合计", de: "Brutto")

    static let fapiao = Phrase(en: "Fapiao", zhHans: "发票", de: "Fapiao")
    static let waybill = Phrase(en: "Waybill", zhHans: "快递单号", de: "Sendungsnummer")
}
