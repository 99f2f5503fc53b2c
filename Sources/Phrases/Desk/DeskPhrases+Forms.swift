import Invoicing

// The forms of one application.
extension DeskPhrases {
    public static let cancel = Phrase(en: "Cancel", zhHans: "取消", de: "Abbrechen")
    public static let close = KeyPhrases.close
    public static let qrLine = Phrase(en: "QR line", zhHans: "二维码内容", de: "QR-Zeile")
    public static let orBelow = Phrase(en: "or below", zhHans: "或填下方", de: "oder unten")
    public static let fapiaoCode = Phrase(en: "Fapiao code", zhHans: "发票代码", de: "Fapiao-Code")
    public static let fapiaoNumber = Phrase(en: "Number", zhHans: "发票号码", de: "Nummer")
    public static let issuedOn = Phrase(en: "Issued on", zhHans: "开票日期", de: "Ausgestellt am")
    public static let toGo = Phrase(en: "To go", zhHans: "待开金额", de: "Noch offen")
    public static let remark = Phrase(en: "Remark", zhHans: "备注", de: "Bemerkung")
    public static let reason = Phrase(en: "Reason", zhHans: "原因", de: "Grund")
    public static let another = Phrase(en: "+ Another", zhHans: "+ 再加一张", de: "+ Weitere")
    public static let removeLast = Phrase(
        en: "Remove the last", zhHans: "删除上一张", de: "Letzte entfernen")
    public static let issueAnyway = Phrase(
        en: "Issue anyway", zhHans: "仍要开具", de: "Trotzdem ausstellen")
    public static let carrier = Phrase(en: "Carrier", zhHans: "快递公司", de: "Versand")
    public static let readWordForWord = Phrase(
        en: "The applicant reads this, word for word.", zhHans: "申请人会原样看到这段文字。",
        de: "Der Antragsteller liest das Wort für Wort.")
    public static let cameBack = Phrase(
        en: "The parcel came back? Say why it is sent again.", zhHans: "快件被退回？请说明再次寄出的原因。",
        de: "Kam die Sendung zurück? Nennen Sie den Grund für den neuen Versand.")
    public static let netDiffers = Phrase(
        en: "The QR line's amount is without tax and is not the application's. Type this "
            + "Fapiao's total.",
        zhHans: "二维码中的不含税金额与申请不符，请填写该发票的价税合计。",
        de: "Der Nettobetrag der QR-Zeile ist nicht der des Antrags. Bitte die Summe dieser "
            + "Fapiao eintragen.")
    public static let linkScanned = Phrase(
        en: "The link gives only the number. Check date and amount.",
        zhHans: "链接中只有发票号码，请核对日期和金额。",
        de: "Der Link nennt nur die Nummer. Bitte Datum und Betrag prüfen.")
    public static let nothingToGo = Phrase(
        en: "These amounts are the whole application: there is nothing left for another.",
        zhHans: "金额已满，无需再加一张。", de: "Die Beträge ergeben schon den ganzen Antrag.")

    /// The title of a form: what is done, to which application, and what tells it apart.
    public static func form(_ act: ApplicationAct, _ number: String, _ detail: String) -> Phrase {
        let label = label(act)
        let suffix = detail.isEmpty ? "" : " · \(detail)"
        return Phrase(
            en: "\(label.en) \(number)\(suffix)", zhHans: "\(label.zhHans) \(number)\(suffix)",
            de: "\(number) \(label.de.lowercasedFirst)\(suffix)")
    }

    public static func of(_ part: String, _ whole: String) -> Phrase {
        Phrase(
            en: "\(part) of \(whole)", zhHans: "\(part)，共 \(whole)", de: "\(part) von \(whole)")
    }

    /// Asks who would issue what another has taken.
    public static func taken(_ name: String, since clock: String) -> Phrase {
        Phrase(
            en: "In process at \(name) since \(clock). Issue anyway?",
            zhHans: "\(name) 自 \(clock) 起处理中。仍要开具吗？",
            de: "Seit \(clock) bei \(name) in Bearbeitung. Trotzdem ausstellen?")
    }

    /// Behind the sentence of who was faster, when nothing can be done any more.
    public static func lost(_ somebody: Phrase, _ fapiaos: String) -> Phrase {
        let numbers = fapiaos.isEmpty ? "" : " (\(fapiaos))"
        return Phrase(
            en: "\(somebody.en)\(numbers). Nothing of yours was saved. Your entry is kept here "
                + "until you leave.",
            zhHans: "\(somebody.zhHans)\(numbers)。您的内容没有保存，离开前会一直保留在这里。",
            de: "\(somebody.de)\(numbers). Von Ihnen wurde nichts gespeichert. Ihre Eingabe "
                + "bleibt hier, bis Sie gehen.")
    }

    /// Who was faster, and no more.
    public static func sentence(_ somebody: Phrase) -> Phrase {
        Phrase(
            en: "\(somebody.en).", zhHans: "\(somebody.zhHans)。", de: "\(somebody.de).")
    }

    /// Behind the sentence of who was faster, when one can go on.
    public static func goOn(_ somebody: Phrase) -> Phrase {
        Phrase(
            en: "\(somebody.en). You can go on.", zhHans: "\(somebody.zhHans)。您可以继续。",
            de: "\(somebody.de). Sie können weitermachen.")
    }

    public static func mailTo(_ recipient: String) -> Phrase {
        Phrase(en: "To \(recipient)", zhHans: "寄给 \(recipient)", de: "An \(recipient)")
    }
}

extension String {
    /// A German verb within a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
