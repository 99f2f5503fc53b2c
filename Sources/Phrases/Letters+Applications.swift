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
                    expected,
                ]),
            outOfStock, following)
    }

    /// When it is expected, while it is.
    var expected: Field {
        (
            Phrase(en: "Expected by", zhHans: "预计办结", de: "Erwartet bis"),
            Phrase(same: value("due"))
        )
    }

    /// Why it takes longer, where a notice says until when.
    var outOfStock: Phrase? {
        guard value("expectedBy") == ExpectedBy.notice.rawValue else { return nil }
        return Phrase(
            en: "Fapiao paper is out of stock, so it takes longer than usual.",
            zhHans: "因票源紧张，办理时间较平时长，敬请谅解。",
            de: "Die Fapiao-Vordrucke sind knapp; darum dauert es länger als sonst.")
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
