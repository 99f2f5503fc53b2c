import Invoicing

// Applications: their arrival, and what every letter about one says of it.
extension LetterWriter {
    var received: LetterText {
        letter(
            Phrase(
                en: "Application \(number) received", zhHans: "已收到开票申请 \(number)",
                de: "Antrag \(number) ist eingegangen"),
            Phrase(
                en: "We have received your application for a Fapiao.", zhHans: "我们已收到您的开票申请。",
                de: "Ihr Antrag auf eine Fapiao ist eingegangen."),
            Self.fields(
                which + [
                    (
                        Phrase(en: "Total", zhHans: "价税合计", de: "Brutto"),
                        Phrase(same: value("total"))
                    ),
                    (
                        Phrase(en: "Expected by", zhHans: "预计办结", de: "Erwartet bis"),
                        Phrase(same: value("due"))
                    ),
                ]),
            following)
    }

    var number: String { value("application") }

    /// Which application it is.
    var which: [Field] {
        [
            (
                Phrase(en: "Application", zhHans: "申请单号", de: "Antrag"),
                Phrase(same: number)
            ),
            (Phrase(en: "Title", zhHans: "发票抬头", de: "Titel"), Phrase(same: value("title"))),
        ]
    }

    var following: Phrase {
        Phrase(
            en: "You can follow it in Progress.", zhHans: "您可在“申请进度”中查看。",
            de: "Unter „Bearbeitungsstand“ können Sie ihn verfolgen.")
    }
}
