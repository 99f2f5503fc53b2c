import Invoicing

/// The Fapiao form and the shipping form.
public enum FormPhrases {
    public static let type = Phrase(en: "Fapiao type", zhHans: "发票类型", de: "Fapiao-Art")
    public static let titleHelp = Phrase(
        en: "The company or person it is made out to.",
        zhHans: "即发票抬头：开具给的单位或个人。",
        de: "Firma oder Person, auf die sie lautet.")
    /// Behind the help, where there are keys.
    public static let earlierTitleKey = Phrase(
        en: "F4: earlier", zhHans: "F4：用过的抬头", de: "F4: frühere")
    /// Likewise.
    public static let earlierAddressKey = Phrase(
        en: "F4: earlier addresses", zhHans: "F4：用过的地址", de: "F4: frühere Adressen")
    public static let taxpayerIDHelp = Phrase(
        en: "A company needs it to book the Fapiao.", zhHans: "企业报销入账须填写纳税人识别号。",
        de: "Ein Unternehmen braucht sie, um die Fapiao zu buchen.")
    public static let optional = Phrase(en: "optional", zhHans: "选填", de: "optional")
    public static let earlier = Phrase(en: "↓ Earlier", zhHans: "↓ 用过的", de: "↓ Frühere")
    public static let printMore = Phrase(
        en: "Also print address, telephone and bank", zhHans: "同时打印地址、电话和开户银行",
        de: "Auch Anschrift, Telefon und Bank drucken")
    public static let buyer = Phrase(en: "Buyer is", zhHans: "购买方类型", de: "Käufer ist")

    /// Who the buyer is.
    public static func kind(_ kind: BuyerKind) -> Phrase {
        switch kind {
        case .company: Phrase(en: "a company", zhHans: "企业", de: "eine Firma")
        case .person: Phrase(en: "a person", zhHans: "个人", de: "eine Person")
        case .organisation:
            Phrase(en: "another organisation", zhHans: "其他组织", de: "eine andere Organisation")
        }
    }

    public static let certificate = Phrase(
        en: "I need a purchase certificate or may ask for a refund",
        zhHans: "我需要购买证明，或可能申请退款",
        de: "Ich brauche einen Kaufnachweis oder beantrage evtl. eine Erstattung")

    public static func certificateHelp(_ payer: String) -> Phrase {
        Phrase(
            en: "The title must then be the payer: \(payer)", zhHans: "此时抬头须与付款单位一致：\(payer)",
            de: "Der Titel muss dann der Zahler sein: \(payer)")
    }

    public static let filledIn = Phrase(
        en: "Filled in from your last application.", zhHans: "已按您上次的申请填写。",
        de: "Aus Ihrem letzten Antrag übernommen.")
    public static let back = Phrase(en: "Back", zhHans: "上一步", de: "Zurück")
    public static let next = Phrase(en: "Next", zhHans: "下一步", de: "Weiter")
    public static let enterKeeps = Phrase(
        en: "Correct it, or press Enter again to keep it.",
        zhHans: "请更正；若确认无误，请再按 Enter。",
        de: "Bitte berichtigen, oder mit Eingabe so übernehmen.")
    /// A paste did not fit into a field; `orMore` where its end was not even read.
    public static func tooLong(_ count: Int, orMore: Bool, limit: Int) -> Phrase {
        Phrase(
            en: "The pasted text has \(orMore ? "more than " : "")\(count) characters; this field "
                + "takes \(limit). Nothing was inserted.",
            zhHans: "粘贴的内容\(orMore ? "超过" : "有") \(count) 个字符，此处最多 \(limit) 个。未填入任何内容。",
            de:
                "Das Eingefügte hat \(orMore ? "mehr als " : "")\(count) Zeichen; dieses Feld fasst "
                + "\(limit). Nichts wurde eingefügt.")
    }

    /// A key was pressed in a field that holds as many characters as it can.
    public static func full(_ limit: Int) -> Phrase {
        Phrase(
            en: "This field is full: it takes \(limit) characters.",
            zhHans: "此处已满，最多 \(limit) 个字符。",
            de: "Dieses Feld ist voll: es fasst \(limit) Zeichen.")
    }

    /// Control characters of a paste were left out.
    public static func controls(_ count: Int) -> Phrase {
        Phrase(
            en: count == 1
                ? "1 control character was left out."
                : "\(count) control characters were left out.",
            zhHans: "已略去 \(count) 个控制字符。",
            de: count == 1
                ? "1 Steuerzeichen wurde weggelassen."
                : "\(count) Steuerzeichen wurden weggelassen.")
    }

    /// A list was pasted that is longer than what is held of one paste, in KiB.
    public static func listTooLong(_ limit: Int) -> Phrase {
        Phrase(
            en: "The pasted text has more than \(limit) KiB. Nothing was taken; please paste it in "
                + "parts.",
            zhHans: "粘贴的内容超过 \(limit) KiB，未采用任何内容，请分批粘贴。",
            de: "Das Eingefügte hat mehr als \(limit) KiB. Nichts wurde übernommen; bitte in "
                + "Teilen einfügen.")
    }

    public static let mended = Phrase(
        en: "Something is not right yet: see the marked fields.", zhHans: "还有内容需要修改，请看标出的项。",
        de: "Etwas stimmt noch nicht: siehe die markierten Felder.")

    public static let method = Phrase(en: "Shipping method", zhHans: "邮寄方式", de: "Versandart")
    public static let telephone = Phrase(en: "Telephone", zhHans: "电话", de: "Telefon")
    public static let recipient = Phrase(en: "Recipient", zhHans: "收件人", de: "Empfänger")
    public static let province = Phrase(en: "Province", zhHans: "省", de: "Provinz")
    public static let city = Phrase(en: "City / district", zhHans: "市／区县", de: "Stadt / Bezirk")
    public static let address = Phrase(en: "Address", zhHans: "详细地址", de: "Adresse")
    public static let postalCode = Phrase(en: "Postal code", zhHans: "邮政编码", de: "Postleitzahl")
    public static let pickUpAt = Phrase(en: "Pick up at", zhHans: "自取地点", de: "Abholung")
    public static let contact = Phrase(en: "Contact", zhHans: "联系人", de: "Kontakt")
    public static let whoComes = Phrase(en: "Who comes", zhHans: "取票人", de: "Wer kommt")
    public static let bring = Phrase(
        en: "Bring an identity card and the application number.", zhHans: "请携带身份证和申请单号。",
        de: "Bringen Sie einen Ausweis und die Antragsnummer mit.")

    public static let earlierTitles = Phrase(
        en: "Earlier titles", zhHans: "用过的抬头", de: "Frühere Titel")
    public static let earlierAddresses = Phrase(
        en: "Earlier addresses", zhHans: "用过的地址", de: "Frühere Adressen")
    public static let filter = Phrase(en: "filter:", zhHans: "筛选：", de: "Filter:")

    /// When an entry was used last.
    public static func used(_ day: String) -> Phrase {
        Phrase(en: "used \(day)", zhHans: "用于 \(day)", de: "benutzt \(day)")
    }

    public static let noEarlier = Phrase(
        en: "None yet: what you confirm is kept here.", zhHans: "还没有：确认过的内容会保存在这里。",
        de: "Noch keine: was Sie bestätigen, wird hier aufgehoben.")
    public static let noEarlierMatch = Phrase(
        en: "Nothing matches the filter.", zhHans: "没有符合筛选条件的内容。", de: "Nichts passt zum Filter.")
    public static let takeOver = Phrase(en: "Take over", zhHans: "采用", de: "Übernehmen")
    public static let forget = Phrase(en: "Forget", zhHans: "删除", de: "Vergessen")
}
