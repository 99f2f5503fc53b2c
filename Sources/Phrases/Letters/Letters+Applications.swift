import Invoicing
import Text

// Applications: their arrival, and what every letter about one says of it.
extension LetterWriter {
    func received(_ letter: ReceivedLetter) -> LetterText {
        let number = Gate.show(letter.application)
        let subject = Phrase(
            en: "Application \(number) received", zhHans: "已收到申请 \(number)",
            de: "Antrag \(number) eingegangen")
        return self.letter(
            subject, Self.received,
            Self.fields(
                Self.which(number, title: letter.title) + [
                    (
                        Phrase(en: "Total", zhHans: "价税合计", de: "Gesamtbetrag"),
                        Phrase(same: letter.total.yen)
                    )
                ]), Self.expected(letter.expected), Self.following)
    }

    private static let received = Phrase(
        en: "We have received your application for a Fapiao.", zhHans: "我们已收到您的开票申请。",
        de: "Ihr Antrag auf eine Fapiao ist eingegangen.")

    /// Which application it is.
    static func which(_ number: String, title: String) -> [Field?] {
        [
            (Phrase(en: "Application", zhHans: "申请单号", de: "Antrag"), Phrase(same: number)),
            (
                BuyerLine.name.label,
                wrapped(title, to: 56)
            ),
        ]
    }

    static let following = Phrase(
        en: "You can follow it in Progress.", zhHans: "您可在“申请进度”中查看。",
        de: "Unter „Bearbeitungsstand“ können Sie ihn verfolgen.")
}
