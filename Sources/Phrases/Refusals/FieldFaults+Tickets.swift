import Invoicing
import Text

// What is typed into tickets.
extension FieldFault {
    var ticketPhrase: Phrase {
        switch self {
        case .about:
            Phrase(
                en: "This is none of your applications or billing records. Check the number, such "
                    + "as F-261120-0001.",
                zhHans: "这不是您的申请单号或账单记录号，请核对，例如 F-261120-0001。",
                de: "Das ist keiner Ihrer Anträge oder Posten. Bitte die Nummer prüfen, etwa "
                    + "F-261120-0001.")
        case .aboutApplication:
            Phrase(
                en: "Enter the number of the application whose Fapiao should change.",
                zhHans: "请填写需更改抬头的申请单号。",
                de: "Bitte die Nummer des Antrags, dessen Fapiao sich ändern soll.")
        case .aboutRecord:
            Phrase(
                en: "Enter the number of the billing record to be split.",
                zhHans: "请填写需拆分的账单记录号。",
                de: "Bitte die Nummer des Postens, der aufgeteilt werden soll.")
        case .titleAgreed(let title):
            Phrase(
                en: "This part was agreed for \(Gate.show(title)). Enter that name; for another, "
                    + "write in the request.",
                zhHans: "此部分约定的抬头为 \(Gate.show(title))，请填写该名称；如需更改，请在工单中留言。",
                de: "Dieser Teil ist für \(Gate.show(title)) vereinbart. Bitte diesen Namen; für "
                    + "einen anderen in der Anfrage schreiben.")
        case .formNumber(let digits): Self.form(digits)
        case .noForm:
            Phrase(
                en: "These are more form numbers than Fapiaos. Leave one out.",
                zhHans: "信息表编号多于发票张数，请删去多余的。",
                de: "Das sind mehr Formularnummern als Fapiaos. Bitte eine weglassen.")
        default: Phrase(same: "")
        }
    }

    private static func form(_ digits: Int) -> Phrase {
        digits == 20
            ? Phrase(
                en: "The confirmation slip of a digital Fapiao has 20 digits. Check its number.",
                zhHans: "红字发票信息确认单编号为 20 位数字，请核对。",
                de: "Die Bestätigung zu einer digitalen Fapiao hat 20 Ziffern. Bitte prüfen.")
            : Phrase(
                en: "The red-letter information form has a number of \(digits) digits. Check it.",
                zhHans: "红字信息表编号为 \(digits) 位数字，请核对。",
                de:
                    "Das Formular für eine rote Fapiao hat eine Nummer mit \(digits) Ziffern. Bitte "
                    + "prüfen.")
    }
}
