/// The list of billing records and the offer of a draft.
public enum BillPhrases {
    public static let steps = [
        Phrase(en: "Bill", zhHans: "账单", de: "Posten"),
        Phrase(en: "Fapiao", zhHans: "发票", de: "Fapiao"),
        Phrase(en: "Shipping", zhHans: "邮寄", de: "Versand"),
        Phrase(en: "Confirm", zhHans: "确认", de: "Bestätigen"),
    ]
    public static let record = Phrase(en: "Billing record", zhHans: "账单记录", de: "Posten")
    public static let product = Phrase(en: "Product", zhHans: "产品", de: "Produkt")
    public static let paidOn = Phrase(en: "Paid on", zhHans: "付款日期", de: "Bezahlt am")
    public static let amount = Phrase(en: "Amount", zhHans: "金额", de: "Betrag")
    public static let status = Phrase(en: "Status", zhHans: "状态", de: "Status")
    public static let ready = Phrase(en: "ready", zhHans: "可申请", de: "bereit")
    public static let apply = Phrase(en: "Apply bill", zhHans: "申请账单", de: "Beantragen")
    public static let tick = Phrase(en: "Tick", zhHans: "勾选", de: "Ankreuzen")
    public static let filter = Phrase(en: "Filter", zhHans: "筛选", de: "Filtern")
    public static let sort = Phrase(en: "sort column", zhHans: "排序列", de: "Sortierspalte")
    public static let direction = Phrase(
        en: "sort direction", zhHans: "排序方向", de: "Sortierrichtung")
    public static let progress = Phrase(en: "Progress", zhHans: "进度", de: "Stand")
    public static let account = AccountPhrases.account
    public static let keepFilter = Phrase(en: "Keep", zhHans: "保留", de: "Behalten")
    public static let clearFilter = Phrase(en: "Clear", zhHans: "清除", de: "Löschen")

    /// The day from which a record can be applied for, month and day.
    public static func from(_ day: String) -> Phrase {
        Phrase(en: "from \(day)", zhHans: "\(day) 起", de: "ab \(day)")
    }

    public static func isReady(_ record: String) -> Phrase {
        Phrase(
            en: "\(record) is ready to apply.", zhHans: "\(record) 可以申请。",
            de: "\(record) kann beantragt werden.")
    }

    /// With the whole date.
    public static func isAvailable(_ record: String, from day: String) -> Phrase {
        Phrase(
            en: "\(record) is available from \(day) (payments take three days to arrive).",
            zhHans: "\(record) 自 \(day) 起可申请（付款数据需三天同步）。",
            de: "\(record) ist ab \(day) verfügbar (Zahlungen brauchen drei Tage).")
    }

    /// An application holds the record: number, status in words, date, waybill.
    public static func isClaimed(
        _ record: String, application: String, status: Phrase, since: String, waybill: String?
    ) -> Phrase {
        let parcel = waybill.map { ", \($0)" } ?? ""
        return Phrase(
            en: "\(record): \(status.en) \(since)\(parcel) · \(application)",
            zhHans: "\(record)：\(status.zhHans) \(since)\(parcel) · \(application)",
            de: "\(record): \(status.de) \(since)\(parcel) · \(application)")
    }

    public static func order(_ order: String, payer: String) -> Phrase {
        Phrase(
            en: "Order \(order) · payer \(payer)", zhHans: "订单 \(order) · 付款单位 \(payer)",
            de: "Bestellung \(order) · Zahler \(payer)")
    }

    /// What the ticked records add up to.
    public static func ticked(_ count: Int, total: String) -> Phrase {
        Phrase(
            en: "\(count) ticked · \(total) · one Fapiao",
            zhHans: "已勾选 \(count) 项 · \(total) · 合开一张发票",
            de: "\(count) angekreuzt · \(total) · eine Fapiao")
    }

    public static let noBills = Phrase(
        en: "No payments for your orders have arrived yet. They take about three days.",
        zhHans: "您的订单尚无到账的付款。数据同步约需三天。",
        de: "Für Ihre Bestellungen ist noch keine Zahlung eingegangen. Das dauert etwa drei Tage.")
    public static let noMatch = Phrase(
        en: "Nothing matches the filter.", zhHans: "没有符合筛选条件的账单。",
        de: "Nichts passt zum Filter.")

    public static func notYours(_ record: String) -> Phrase {
        Phrase(
            en: "\(record) is not among your orders.", zhHans: "\(record) 不属于您的订单。",
            de: "\(record) gehört nicht zu Ihren Bestellungen.")
    }

    /// The offer of a draft: records, day and time.
    public static func began(_ records: String, on day: String, at clock: String) -> Phrase {
        Phrase(
            en: "You began an application for \(records) on \(day) at \(clock).",
            zhHans: "您于 \(day) \(clock) 开始申请 \(records)。",
            de: "Sie haben am \(day) um \(clock) einen Antrag für \(records) begonnen.")
    }

    public static let shippingMissing = Phrase(
        en: "shipping not filled in yet", zhHans: "邮寄信息尚未填写", de: "Versand noch nicht ausgefüllt")
    public static let shippingThere = Phrase(
        en: "shipping filled in", zhHans: "邮寄信息已填写", de: "Versand ausgefüllt")
    public static let draft = Phrase(en: "Draft", zhHans: "草稿", de: "Entwurf")
    public static let goOn = Phrase(en: "Continue", zhHans: "继续填写", de: "Fortsetzen")
    public static let startAgain = Phrase(en: "Start again", zhHans: "重新开始", de: "Neu beginnen")
    public static let later = Phrase(en: "Later", zhHans: "以后再说", de: "Später")
    public static let startAgainQuestion = Phrase(
        en: "Start again? The draft is kept until you confirm the new one. Press once more.",
        zhHans: "要重新开始吗？确认新申请之前，草稿仍会保留。请再按一次。",
        de:
            "Neu beginnen? Der Entwurf bleibt, bis Sie den neuen Antrag bestätigen. Noch einmal drücken."
    )
}
