/// One ticket as it is shown: to the applicant, and to staff.
public enum ConversationPhrases {
    public static let you = Phrase(en: "You", zhHans: "您", de: "Sie")
    public static let steps = Phrase(en: "Steps", zhHans: "进度", de: "Schritte")
    public static let returnWaybill = Phrase(
        en: "Return waybill", zhHans: "退票快递单号", de: "Sendung zurück")
    public static let notAppliedFor = Phrase(
        en: "not applied for yet", zhHans: "尚未申请", de: "noch nicht beantragt")
    /// Before the address.
    public static let sendBackTo = Phrase(
        en: "Agreed. Send the Fapiao back to:", zhHans: "已同意。请将发票寄回：",
        de: "Einverstanden. Bitte die Fapiao zurückschicken an:")

    public static let closedMeanwhile = Phrase(
        en: "The request was closed while you wrote; what you typed was not sent.",
        zhHans: "您输入期间工单已结束，您输入的内容未发送。",
        de: "Die Anfrage wurde geschlossen, während Sie schrieben; Ihr Text wurde nicht gesendet.")
    public static let wentOnMeanwhile = Phrase(
        en: "The request went on while you wrote; what you typed was not sent.",
        zhHans: "您输入期间工单已有进展，您输入的内容未发送。",
        de: "Die Anfrage ging weiter, während Sie schrieben; Ihr Text wurde nicht gesendet.")

    /// What was typed and cannot be sent any more.
    public static func notSent(_ text: String) -> Phrase {
        Phrase(en: "Not sent: \(text)", zhHans: "未发送：\(text)", de: "Nicht gesendet: \(text)")
    }

    /// A part of a split, from 1.
    public static func part(_ number: Int) -> Phrase {
        Phrase(en: "Part \(number)", zhHans: "第 \(number) 部分", de: "Teil \(number)")
    }

    /// How a field is to read, and how it reads; nil for empty.
    public static func change(from old: String?, to new: String?) -> Phrase {
        guard let old else { return Phrase(same: new ?? "") }
        guard let new else {
            return Phrase(
                en: "empty, instead of \(old)", zhHans: "留空（原为 \(old)）", de: "leer statt \(old)")
        }
        return Phrase(
            en: "\(new), instead of \(old)", zhHans: "\(new)（原为 \(old)）", de: "\(new) statt \(old)")
    }

    /// So many rows of the conversation stand above what is in view.
    public static func above(_ rows: Int) -> Phrase {
        Phrase(en: "↑ \(rows) more", zhHans: "↑ 还有 \(rows) 行", de: "↑ \(rows) weitere")
    }

    /// And below it.
    public static func below(_ rows: Int) -> Phrase {
        Phrase(en: "↓ \(rows) more", zhHans: "↓ 还有 \(rows) 行", de: "↓ \(rows) weitere")
    }
}
