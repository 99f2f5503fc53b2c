import Invoicing

extension Stage.Name {
    /// The status as people read it.
    public var phrase: Phrase {
        switch self {
        case .submitted: Phrase(en: "Submitted", zhHans: "已提交", de: "Eingereicht")
        case .inProcess: Phrase(en: "In process", zhHans: "开票中", de: "In Bearbeitung")
        case .issued: Phrase(en: "Issued", zhHans: "已开具", de: "Ausgestellt")
        case .mailedOut: Phrase(en: "Mailed out", zhHans: "已寄出", de: "Versandt")
        case .readyForPickup: Phrase(en: "Ready for pick-up", zhHans: "待自取", de: "Abholbereit")
        case .received: Phrase(en: "Received", zhHans: "已签收", de: "Erhalten")
        case .rejected: Phrase(en: "Rejected", zhHans: "已驳回", de: "Abgelehnt")
        case .withdrawn: Phrase(en: "Withdrawn", zhHans: "已撤销", de: "Zurückgezogen")
        case .returned: Phrase(en: "Returned", zhHans: "已退票", de: "Zurückgegeben")
        case .voided: Phrase(en: "Voided", zhHans: "已作废", de: "Storniert")
        }
    }
}

extension FapiaoType {
    /// The type's official name.
    public var phrase: Phrase {
        switch self {
        case .normal:
            Phrase(en: "VAT normal Fapiao", zhHans: "增值税普通发票", de: "Normale MwSt.-Fapiao")
        case .special:
            Phrase(en: "VAT special Fapiao", zhHans: "增值税专用发票", de: "Spezial-MwSt.-Fapiao")
        }
    }
}

extension ShippingMethod {
    /// The way of shipping, with who pays where it is not the sender.
    public var phrase: Phrase {
        switch self {
        case .yunda: Phrase(en: "Yunda", zhHans: "韵达快递", de: "Yunda")
        case .sf:
            Phrase(
                en: "SF Express (freight collect)", zhHans: "顺丰速运（到付）",
                de: "SF Express (unfrei, Empfänger zahlt)")
        case .pickup:
            Phrase(
                en: "Pick up at the Shanghai branch", zhHans: "到上海分公司自取",
                de: "Abholung in der Niederlassung Shanghai")
        }
    }
}

extension Courier {
    /// The courier's name alone.
    public var phrase: Phrase {
        switch self {
        case .yunda: Phrase(en: "Yunda", zhHans: "韵达快递", de: "Yunda")
        case .sf: Phrase(en: "SF Express", zhHans: "顺丰速运", de: "SF Express")
        }
    }
}

extension Day {
    /// The name of its weekday.
    public var weekdayPhrase: Phrase { Self.weekdays[weekday - 1] }

    private static let weekdays = [
        Phrase(en: "Monday", zhHans: "星期一", de: "Montag"),
        Phrase(en: "Tuesday", zhHans: "星期二", de: "Dienstag"),
        Phrase(en: "Wednesday", zhHans: "星期三", de: "Mittwoch"),
        Phrase(en: "Thursday", zhHans: "星期四", de: "Donnerstag"),
        Phrase(en: "Friday", zhHans: "星期五", de: "Freitag"),
        Phrase(en: "Saturday", zhHans: "星期六", de: "Samstag"),
        Phrase(en: "Sunday", zhHans: "星期日", de: "Sonntag"),
    ]
}
