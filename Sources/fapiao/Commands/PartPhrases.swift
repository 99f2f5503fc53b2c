import Phrases
import Storage
import Text

extension DatabaseCheck.Part {
    /// As it stands within a sentence, behind a colon.
    var phrase: Phrase {
        switch self {
        case .type: Phrase(en: "the Fapiao type", zhHans: "发票类型", de: "die Fapiao-Art")
        case .form(let field): field.inSentence
        case .payer: Phrase(en: "the payer", zhHans: "付款单位", de: "der Zahler")
        case .certificate:
            Phrase(en: "the purchase certificate", zhHans: "购买证明", de: "der Kaufnachweis")
        case .total: Phrase(en: "the total", zhHans: "合计金额", de: "die Summe")
        case .submittedAt:
            Phrase(en: "the time of submission", zhHans: "提交时间", de: "die Zeit der Einreichung")
        case .replaces:
            Phrase(
                en: "the application that it replaces", zhHans: "所替换的申请",
                de: "der ersetzte Antrag")
        case .account:
            Phrase(
                en: "the account that it belongs to", zhHans: "所属账户",
                de: "das Konto, dem er gehört,")
        case .line(let number):
            Phrase(en: "line \(number)", zhHans: "第 \(number) 行", de: "Zeile \(number)")
        case .fapiao(let number):
            Phrase(
                en: "Fapiao \(Gate.show(number))", zhHans: "发票 \(Gate.show(number))",
                de: "Fapiao \(Gate.show(number))")
        case .undoing(let number):
            Phrase(
                en: "whether Fapiao \(Gate.show(number)) was undone",
                zhHans: "发票 \(Gate.show(number)) 的撤销状态",
                de: "ob Fapiao \(Gate.show(number)) zurückgenommen wurde")
        case .voiding(let number):
            Phrase(
                en: "whether Fapiao \(Gate.show(number)) is void",
                zhHans: "发票 \(Gate.show(number)) 的作废状态",
                de: "ob Fapiao \(Gate.show(number)) ungültig ist")
        case .bill(let record):
            Phrase(
                en: "its hold on bill \(Gate.show(record))",
                zhHans: "对账单 \(Gate.show(record)) 的占用",
                de: "der Anspruch auf Posten \(Gate.show(record))")
        case .method, .recipient, .recipientTelephone, .address, .carrier, .waybill, .mailedAt:
            wayPhrase
        case .takenBy, .takenAt, .dueOn, .provisional, .revision: workPhrase
        }
    }

    private var wayPhrase: Phrase {
        switch self {
        case .method: Phrase(en: "the shipping method", zhHans: "邮寄方式", de: "die Versandart")
        case .recipient: Phrase(en: "the recipient", zhHans: "收件人", de: "der Empfänger")
        case .recipientTelephone:
            Phrase(
                en: "the recipient's telephone", zhHans: "收件人电话",
                de: "das Telefon des Empfängers")
        case .address: Phrase(en: "the shipping address", zhHans: "收件地址", de: "die Lieferadresse")
        case .carrier: Phrase(en: "the carrier", zhHans: "快递公司", de: "der Kurier")
        case .waybill: Phrase(en: "the waybill", zhHans: "快递单号", de: "die Sendungsnummer")
        default: Phrase(en: "the time of mailing", zhHans: "寄出时间", de: "die Zeit des Versands")
        }
    }

    private var workPhrase: Phrase {
        switch self {
        case .takenBy: Phrase(en: "who has taken it", zhHans: "受理人", de: "wer ihn übernommen hat")
        case .takenAt:
            Phrase(en: "when it was taken", zhHans: "受理时间", de: "wann er übernommen wurde")
        case .dueOn: Phrase(en: "the due date", zhHans: "截止日期", de: "der Termin")
        case .provisional:
            Phrase(
                en: "whether its due date is provisional", zhHans: "截止日期是否暂定",
                de: "ob der Termin vorläufig ist")
        default: Phrase(en: "the revision", zhHans: "修订号", de: "die Revision")
        }
    }
}
