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
        case .fapiaoKind(let type, let wanted): Self.kind(type.phrase, wanted.phrase)
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
        case .otherNumber(let number):
            Phrase(
                en: "The QR line says \(number). Check the Fapiao, or clear the QR line.",
                zhHans: "二维码中的号码为 \(number)。请核对发票，或清空二维码内容。",
                de: "Die QR-Zeile nennt \(number). Bitte die Fapiao prüfen oder die QR-Zeile "
                    + "leeren.")
        case .otherTotal(let total):
            Phrase(
                en: "The QR code says \(total.yen) with tax, which is not this amount. Check the "
                    + "Fapiao, or clear the QR line.",
                zhHans: "二维码中的价税合计为 \(total.yen)，与此金额不符。请核对发票，或清空二维码。",
                de: "Der QR-Code nennt \(total.yen) mit Steuer, das ist nicht dieser Betrag. Bitte "
                    + "die Fapiao prüfen oder die QR-Zeile leeren.")
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
                en: "That is no QR code of a Fapiao. It begins with 01, and has commas, or is a "
                    + "link to chinatax.gov.cn.",
                zhHans: "这不是发票二维码的内容，应以 01, 开头并以逗号分隔，或为 chinatax.gov.cn 的链接。",
                de: "Das ist kein QR-Code einer Fapiao. Er beginnt mit „01,“ und enthält Kommas "
                    + "oder ist ein Link zu chinatax.gov.cn.")
        case .courier:
            Phrase(
                en: "The carrier is yunda (韵达) or sf (顺丰).",
                zhHans: "快递公司应为韵达（yunda）或顺丰（sf）。",
                de: "Der Versanddienst ist yunda (韵达) oder sf (顺丰).")
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

    private static func kind(_ type: Phrase, _ wanted: Phrase) -> Phrase {
        Phrase(
            en: "By its code this is a \(type.en); the application is for a \(wanted.en). Check "
                + "Fapiao and application.",
            zhHans: "按代码应为\(type.zhHans)，而申请的是\(wanted.zhHans)，请核对发票与申请。",
            de: "Nach dem Code ist dies eine \(type.de), beantragt ist eine \(wanted.de). Bitte "
                + "Fapiao und Antrag prüfen.")
    }
}

extension Doubt {
    var deskPhrase: Phrase {
        switch self {
        case .waybillOfOthers(let numbers):
            let list = numbers.joined(separator: ", ")
            return Phrase(
                en: "This waybill is used for another recipient, with \(list).",
                zhHans: "此快递单号已用于另一收件人的申请 \(list)。",
                de: "Diese Sendungsnummer wurde schon für einen anderen Empfänger verwendet: "
                    + "\(list).")
        case .fapiaoYear(let year, let issued):
            return Phrase(
                en: "By its first two digits this number is of \(year), but the date is in "
                    + "\(issued).",
                zhHans: "号码前两位表示 \(year) 年，与开票日期的 \(issued) 年不符。",
                de: "Nach ihren ersten zwei Ziffern ist diese Nummer aus \(year), das Datum liegt "
                    + "aber im Jahr \(issued).")
        case .fapiaoProvince(let code):
            return Phrase(
                en: "The third and fourth digits, \(code), are those of no province.",
                zhHans: "号码第 3、4 位（\(code)）不是省级行政区代码。",
                de: "Die dritte und vierte Ziffer, \(code), gehören zu keiner Provinz.")
        case .roundedNumber:
            return Phrase(
                en: "This number ends in zeros, as if a spreadsheet had rounded it.",
                zhHans: "号码末尾是一串 0，可能已被电子表格舍入。",
                de: "Diese Nummer endet auf Nullen, als hätte eine Tabellenkalkulation sie "
                    + "gerundet.")
        case .zeroNumber:
            return Phrase(
                en: "Code or number is nothing but zeros.", zhHans: "发票代码或号码全为 0。",
                de: "Code oder Nummer besteht nur aus Nullen.")
        case .noDateInLink(let day):
            return Phrase(
                en: "The link says no date; \(day.iso8601) was noted.",
                zhHans: "链接中没有开票日期，已登记为 \(day.iso8601)。",
                de: "Der Link nennt kein Datum; vermerkt ist \(day.iso8601).")
        case .issuedBeforePayment(let day):
            return Phrase(
                en: "The bill was paid later, on \(day.iso8601).",
                zhHans: "付款日期为 \(day.iso8601)，晚于开票日期。",
                de: "Bezahlt wurde erst später, am \(day.iso8601).")
        case .taxpayerIDCheck, .residentIDCheck, .organisationCodeCheck, .registrationNumber,
            .lettersNotInUSCC, .waybill, .waybillCheck, .foreignCharacters:
            return phrase
        }
    }

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
