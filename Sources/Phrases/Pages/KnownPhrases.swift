/// What the system knows of an application before a person is asked.
public enum KnownPhrases {
    /// A status with the time since when it is.
    public static func since(_ stage: Phrase, _ time: String) -> Phrase {
        Phrase(
            en: "\(stage.en) since \(time).", zhHans: "自 \(time) 起：\(stage.zhHans)。",
            de: "\(stage.de) seit \(time).")
    }

    /// The same while it is open, with weekday and date.
    public static func onTime(_ stage: Phrase, _ time: String, due day: Phrase) -> Phrase {
        Phrase(
            en: "\(stage.en) since \(time), due \(day.en). Not late.",
            zhHans: "自 \(time) 起：\(stage.zhHans)，应于 \(day.zhHans)前办结，未超时。",
            de: "\(stage.de) seit \(time), fällig \(day.de). Nicht verspätet.")
    }

    public static let issued = Phrase(
        en: "The Fapiao is printed, and is mailed next.", zhHans: "发票已开具，即将寄出。",
        de: "Die Fapiao ist gedruckt und wird als Nächstes verschickt.")
    public static let pickUpNext = Phrase(
        en: "The Fapiao is printed. You get an email when it can be picked up.",
        zhHans: "发票已开具，可自取时会邮件通知您。",
        de: "Die Fapiao ist gedruckt. Sie bekommen eine E-Mail, sobald sie abgeholt werden kann.")
    public static let rejected = Phrase(
        en: "Choose “Correct and submit again” in Progress.",
        zhHans: "请在“申请进度”中选择“更正后重新提交”。",
        de: "Bitte unter „Bearbeitungsstand“ „Korrigieren und erneut einreichen“ wählen.")
    public static let applyAgain = Phrase(
        en: "Its bills can be applied for again.", zhHans: "相关账单可重新申请。",
        de: "Die Posten können neu beantragt werden.")

    /// Another application came in its place.
    public static func replaced(_ number: String) -> Phrase {
        Phrase(
            en: "\(number) has replaced it: look there.", zhHans: "已由 \(number) 替换，请查看该申请。",
            de: "\(number) ist an seine Stelle getreten: bitte dort nachsehen.")
    }

    /// Whom to call.
    public static func call(_ service: String) -> Phrase {
        Phrase(
            en: "Customer service: \(service)", zhHans: "客户服务：\(service)",
            de: "Kundendienst: \(service)")
    }
}
