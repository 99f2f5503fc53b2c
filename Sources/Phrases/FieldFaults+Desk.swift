import Invoicing

// What staff type.
extension FieldFault {
    var deskPhrase: Phrase {
        switch self {
        case .fapiaoCode:
            Phrase(
                en: "A Fapiao code has 10 or 12 digits. Check it.",
                zhHans: "发票代码为 10 位或 12 位数字，请核对。",
                de: "Ein Fapiao-Code hat 10 oder 12 Ziffern. Bitte prüfen.")
        case .fapiaoNumber:
            Phrase(
                en: "A Fapiao number has 8 digits, or 20 without a code. Check it.",
                zhHans: "发票号码为 8 位数字，或 20 位且无代码，请核对。",
                de: "Eine Fapiao-Nummer hat 8 Ziffern, oder 20 ohne Code. Bitte prüfen.")
        case .codeNeeded:
            Phrase(
                en: "A number of 8 digits needs its code of 10 or 12 digits.",
                zhHans: "8 位号码须填写 10 位或 12 位的发票代码。",
                de: "Eine Nummer mit 8 Ziffern braucht ihren Code mit 10 oder 12 Ziffern.")
        case .codeNotNeeded:
            Phrase(
                en: "A number of 20 digits has no code. Leave it empty.",
                zhHans: "20 位号码没有发票代码，请留空。",
                de: "Eine Nummer mit 20 Ziffern hat keinen Code. Bitte leer lassen.")
        case .fapiaoKind(let type): Self.kind(type.phrase)
        case .amount:
            Phrase(
                en: "An amount is a number above 0 with up to two decimals, such as 5310.00.",
                zhHans: "金额应大于 0，最多两位小数，例如 5310.00。",
                de:
                    "Ein Betrag ist größer als 0 und hat bis zu zwei Nachkommastellen, etwa 5310.00."
            )
        case .otherNet(let net):
            Phrase(
                en: "The QR code says \(net.yen) without tax, which is not what is left here. "
                    + "Check the Fapiao, or enter its amount.",
                zhHans: "二维码中的不含税金额为 \(net.yen)，与待开金额不符。请核对发票，或填写价税合计。",
                de: "Der QR-Code nennt \(net.yen) ohne Steuer, das passt nicht zum Rest. Bitte die "
                    + "Fapiao prüfen oder ihren Betrag eingeben.")
        case .date:
            Phrase(
                en: "A date looks like 2026-11-23.", zhHans: "日期格式如 2026-11-23。",
                de: "Ein Datum sieht so aus: 2026-11-23.")
        case .dateInFuture:
            Phrase(
                en: "This date is in the future. Check it.", zhHans: "日期晚于今天，请核对。",
                de: "Dieses Datum liegt in der Zukunft. Bitte prüfen.")
        case .dateInPast:
            Phrase(
                en: "This date is over. Enter today or a later day.",
                zhHans: "该日期已过，请填写今天或以后的日期。",
                de: "Dieser Tag ist vorbei. Bitte heute oder einen späteren Tag angeben.")
        case .qrLine:
            Phrase(
                en: "That is no line of a Fapiao's QR code. It begins with 01, and has commas.",
                zhHans: "这不是发票二维码的内容，应以 01, 开头并以逗号分隔。",
                de: "Das ist keine Zeile aus dem QR-Code einer Fapiao. Sie beginnt mit 01, und "
                    + "hat Kommas.")
        case .courier:
            Phrase(
                en: "The carrier is yunda or sf.", zhHans: "快递公司应为 yunda 或 sf。",
                de: "Der Versanddienst ist yunda oder sf.")
        case .waybill:
            Phrase(
                en: "A waybill number has 5 to 32 letters, digits and hyphens.",
                zhHans: "快递单号为 5 至 32 位字母、数字或连字符。",
                de: "Eine Sendungsnummer hat 5 bis 32 Buchstaben, Ziffern und Bindestriche.")
        default:
            Phrase(
                en: "A name has 2 to 32 of a-z, 0-9, dot, hyphen and underscore, and begins with "
                    + "a letter.",
                zhHans: "姓名为 2 至 32 个字符，可用 a-z、0-9、点、连字符和下划线，以字母开头。",
                de: "Ein Name hat 2 bis 32 Zeichen aus a-z, 0-9, Punkt, Binde- und Unterstrich "
                    + "und beginnt mit einem Buchstaben.")
        }
    }

    private static func kind(_ type: Phrase) -> Phrase {
        Phrase(
            en: "By this code it is a \(type.en). Check code and application.",
            zhHans: "按此代码应为\(type.zhHans)，请核对代码与申请。",
            de: "Nach diesem Code ist es eine \(type.de). Bitte Code und Antrag prüfen.")
    }
}

extension Doubt {
    static func waybill(_ other: Courier?) -> Phrase {
        guard let name = other?.phrase else {
            return Phrase(
                en: "This is no usual waybill number.",
                zhHans: "此单号格式少见。",
                de: "Das ist keine übliche Sendungsnummer.")
        }
        return Phrase(
            en: "Looks like a number of \(name.en).",
            zhHans: "像是\(name.zhHans)的单号。",
            de: "Sieht nach einer Nummer von \(name.de) aus.")
    }

    static let waybillCheck = Phrase(
        en: "The check digit of this number differs.",
        zhHans: "此单号的校验位不符。",
        de: "Die Prüfziffer dieser Nummer stimmt nicht.")
}
