import Invoicing

// One application, as staff see it.
extension DeskPhrases {
    public static let telephone = Phrase(en: "Tel.", zhHans: "电话", de: "Tel.")
    public static let bills = Phrase(en: "Bills", zhHans: "账单", de: "Posten")
    public static let shipTo = Phrase(en: "Ship to", zhHans: "邮寄", de: "Versand")
    public static let wants = Phrase(en: "Wants", zhHans: "需要", de: "Wunsch")
    public static let certificate = Phrase(
        en: "purchase certificate or refund", zhHans: "购买证明或退款", de: "Kaufnachweis oder Erstattung")
    public static let applicant = Phrase(en: "Email", zhHans: "邮箱", de: "E-Mail")
    public static let fapiao = Phrase(en: "Fapiao", zhHans: "发票", de: "Fapiao")
    public static let parcel = Phrase(en: "Parcel", zhHans: "快递", de: "Sendung")
    public static let history = Phrase(en: "History", zhHans: "历史", de: "Verlauf")
    public static let next = Phrase(en: "Next", zhHans: "下一项", de: "Nächster")
    public static let last = Phrase(
        en: "This is the last one of the queue.", zhHans: "这是队列中的最后一项。",
        de: "Das ist der letzte der Liste.")
    public static let provisional = Phrase(en: "provisional", zhHans: "暂定", de: "vorläufig")

    public static func dueOn(_ day: Day) -> Phrase {
        let weekday = day.weekdayPhrase
        return Phrase(
            en: "Due \(weekday.en.prefix(3)) \(day.iso8601)",
            zhHans: "截止 \(day.iso8601) \(weekday.zhHans)",
            de: "Fällig \(weekday.de.prefix(2)) \(day.iso8601)")
    }

    /// Who works on it, since when.
    public static func since(_ name: String, _ time: String) -> Phrase {
        Phrase(
            en: "\(name) since \(time)", zhHans: "\(name) 自 \(time) 起", de: "\(name) seit \(time)")
    }

    /// Who paid; nil for who is named in the title.
    public static func payer(_ name: String?) -> Phrase {
        Phrase(
            en: "payer \(name ?? "the same")", zhHans: name.map { "付款单位 \($0)" } ?? "付款单位相同",
            de: name.map { "Zahler \($0)" } ?? "Zahler derselbe")
    }

    public static func replaces(_ number: String) -> Phrase {
        Phrase(en: "replaces \(number)", zhHans: "替换 \(number)", de: "ersetzt \(number)")
    }

    public static func replacedBy(_ number: String) -> Phrase {
        Phrase(
            en: "replaced by \(number)", zhHans: "被 \(number) 替换", de: "ersetzt durch \(number)")
    }

    /// What the applicant confirmed although it was doubtful.
    public static func confirmed(_ doubt: Doubt) -> Phrase {
        switch doubt {
        case .foreignCharacters(let characters):
            let list = String(characters)
            return Phrase(
                en: "not in GBK: \(list)", zhHans: "GBK 中没有：\(list)", de: "nicht in GBK: \(list)")
        case .registrationNumber:
            return Phrase(
                en: "a business registration number, applicant confirmed",
                zhHans: "工商注册号，申请人已确认",
                de: "eine Handelsregisternummer, vom Antragsteller bestätigt")
        case .lettersNotInUSCC:
            return Phrase(
                en: "letters that no code contains, applicant confirmed",
                zhHans: "含代码中不使用的字母，申请人已确认",
                de: "Buchstaben, die kein Code enthält, vom Antragsteller bestätigt")
        default:
            return Phrase(
                en: "check character differs, applicant confirmed", zhHans: "校验码不符，申请人已确认",
                de: "Prüfzeichen weicht ab, vom Antragsteller bestätigt")
        }
    }

    public static let copyWhat = Phrase(
        en: "Copy what?", zhHans: "复制哪一项？", de: "Was kopieren?")
    public static let waybill = Phrase(en: "Waybill", zhHans: "快递单号", de: "Sendungsnummer")
    public static let number = Phrase(en: "Application", zhHans: "申请单号", de: "Antrag")

    public static let export = Phrase(en: "Export", zhHans: "导出", de: "Exportieren")
    public static let acceptAndExport = Phrase(
        en: "Accept and export", zhHans: "受理并导出", de: "Annehmen und exportieren")

    /// What Export will do.
    public static func askExport(_ count: Int) -> Phrase {
        Phrase(
            en: "\(plural(count, "application goes", "applications go")) to the clipboard of your "
                + "terminal, as CSV for the tax-control software. A file is written by: fapiao export",
            zhHans: "将 \(count) 项申请以 CSV 格式复制到终端剪贴板，供税控软件使用。"
                + "如需写入文件，请用 fapiao export。",
            de: "\(count) \(count == 1 ? "Antrag geht" : "Anträge gehen") als CSV für die "
                + "Steuersoftware in die Zwischenablage Ihres Terminals. Eine Datei schreibt: "
                + "fapiao export")
    }

    public static func exported(_ count: Int) -> Phrase {
        Phrase(
            en: "Exported to the clipboard: \(count).", zhHans: "已导出到剪贴板：\(count)。",
            de: "In die Zwischenablage exportiert: \(count).")
    }

    public static func copied(_ text: String) -> Phrase {
        Phrase(en: "Copied: \(text)", zhHans: "已复制：\(text)", de: "Kopiert: \(text)")
    }
}
