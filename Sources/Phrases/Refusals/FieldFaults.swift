import Invoicing
import Text

extension FieldFault {
    /// What is wrong with the field, and what to do; it stands under the field.
    public var phrase: Phrase {
        switch self {
        case .required: Self.required
        case .choose: Self.choose
        case .text(let fault): fault.phrase
        case .tooLong(let bytes, let limit): Self.tooLong(bytes, limit)
        case .sharedLimit(let bytes, let limit): Self.sharedLimit(bytes, limit)
        case .doubtful(let doubt): doubt.phrase
        case .taxpayerIDLength(let count): Self.taxpayerIDLength(count)
        case .taxpayerIDCharacter(let character): Self.taxpayerIDCharacter(character)
        case .angleBracket: Self.angleBracket
        case .telephoneCharacter(let character): Self.telephoneCharacter(character)
        case .telephoneLength: Self.telephoneLength
        case .bankAccountCharacter: Self.bankAccountCharacter
        case .bankAccountLength: Self.bankAccountLength
        case .titleMustBePayer(let payer): Self.titleMustBePayer(payer)
        case .postalCode: Self.postalCode
        case .fapiaoCode, .fapiaoNumber, .codeNeeded, .codeNotNeeded, .fapiaoKind, .amount,
            .otherNet, .otherTotal, .otherNumber, .date, .dateInFuture, .dateInPast, .qrLine,
            .courier, .waybill,
            .staffName:
            deskPhrase
        case .about, .aboutApplication, .aboutRecord, .titleAgreed, .formNumber, .noForm:
            ticketPhrase
        case .email: Self.email
        case .emailLetter(let letter): Self.emailLetter(letter)
        case .passwordTooShort(let bytes, let isASCII):
            Self.passwordTooShort(bytes, isASCII: isASCII)
        case .passwordTooLong: Self.passwordTooLong
        case .passwordCommon: Self.passwordCommon
        case .passwordsDiffer: Self.passwordsDiffer
        case .passwordUnchanged: Self.passwordUnchanged
        case .emailUnchanged: Self.emailUnchanged
        case .orderNumber: Self.orderNumber
        case .code: Self.code
        }
    }
}

extension FieldFault {
    private static let required = Phrase(
        en: "This field is empty. Please fill it in.",
        zhHans: "此项为必填项，请填写。",
        de: "Dieses Feld ist leer. Bitte ausfüllen.")

    private static let choose = Phrase(
        en: "Nothing is chosen yet. Please choose one.",
        zhHans: "尚未选择，请选择一项。",
        de: "Noch nichts gewählt. Bitte eines wählen.")

    private static func tooLong(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            en: "Too long: it takes \(bytes) bytes, and there is room for \(limit) "
                + "(\(limit / 2) Chinese characters).",
            zhHans: "内容过长：共 \(bytes) 字节，最多 \(limit) 字节（\(limit / 2) 个汉字），请缩短。",
            de: "Zu lang: \(bytes) Byte, Platz ist für \(limit) (\(limit / 2) chinesische "
                + "Zeichen).")
    }

    private static func sharedLimit(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            en: "Both are printed on one line of \(limit) bytes and take \(bytes). "
                + "Please shorten one of them.",
            zhHans: "两项印在同一行，最多 \(limit) 字节，现为 \(bytes) 字节，请缩短其中一项。",
            de: "Beide stehen in einer Zeile von \(limit) Byte und brauchen \(bytes). "
                + "Bitte eines kürzen.")
    }

    private static let angleBracket = Phrase(
        en: "The tax system refuses < and > in the buyer's name. Please leave them out.",
        zhHans: "税务系统不接受购货单位名称中的 < 和 >，请删去。",
        de: "Das Steuersystem lehnt < und > im Namen des Käufers ab. Bitte weglassen.")

    private static func telephoneCharacter(_ character: Character) -> Phrase {
        Phrase(
            en: "“\(character)” cannot be in a telephone number. Use digits and ( ) - +, # for an "
                + "extension, / for a second.",
            zhHans: "电话号码不能含“\(character)”，请用数字和 ( ) - +；分机用“转”，两个号码之间用“/”。",
            de: "„\(character)“ passt in keine Telefonnummer. Erlaubt: Ziffern, ( ) - +, # vor "
                + "Durchwahl, / vor zweiter Nummer.")
    }

    private static let telephoneLength = Phrase(
        en: "A telephone number has 5 to 20 digits. Up to three fit, 40 characters in all.",
        zhHans: "电话号码须有 5 至 20 位数字；最多可填三个号码，合计不超过 40 个字符。",
        de: "Eine Telefonnummer hat 5 bis 20 Ziffern. Bis zu drei passen, zusammen 40 Zeichen.")

    private static let bankAccountCharacter = Phrase(
        en: "The bank account may hold digits, spaces and hyphens; letters only before digits.",
        zhHans: "银行账号只能含数字、空格和连字符，字母须在数字之前。",
        de: "Die Kontonummer darf Ziffern, Leerzeichen und Bindestriche enthalten, Buchstaben nur "
            + "vor Ziffern.")

    private static let bankAccountLength = Phrase(
        en: "A bank account has 5 digits or more and at most 40 characters.",
        zhHans: "银行账号至少 5 位数字，最多 40 个字符。",
        de: "Eine Kontonummer hat mindestens 5 Ziffern und höchstens 40 Zeichen.")

    private static func titleMustBePayer(_ payer: String) -> Phrase {
        Phrase(
            en: "For a purchase certificate or a refund the title must be the payer: \(payer). "
                + "Change the name or clear the tick.",
            zhHans: "需要购买证明或办理退款时，发票抬头必须与付款方一致：\(payer)。"
                + "请修改名称或取消勾选。",
            de: "Für Kaufnachweis oder Erstattung muss die Fapiao auf den Zahler lauten: "
                + "\(payer). Namen ändern oder Haken entfernen.")
    }

    private static let postalCode = Phrase(
        en: "A postal code on the mainland has six digits, such as 201203. It may also stay empty.",
        zhHans: "内地邮政编码为 6 位数字，如 201203；也可留空。",
        de: "Eine Postleitzahl in Festlandchina hat sechs Ziffern, etwa 201203. Sie darf auch "
            + "fehlen.")

    private static let orderNumber = Phrase(
        en: "That is no order number: letters, digits and - _ / . : only, at most 64.",
        zhHans: "订单号格式不对：只含字母、数字和 - _ / . :，最多 64 个字符。",
        de: "Keine Bestellnummer: nur Buchstaben, Ziffern und - _ / . :, höchstens 64.")
}
