import Invoicing
import Text

extension StockNotice {
    /// The whole notice: for what, what, and until when.
    public var phrase: Phrase {
        let day = expectedOn.iso8601
        let (text, type) = (text, reach.type?.phrase)
        return Phrase(
            en: (type.map { $0.en + ": " } ?? "") + text.en
                + " Expected to be issued again on \(day).",
            zhHans: (type.map { $0.zhHans + "：" } ?? "") + text.zhHans + "预计 \(day) 恢复开具。",
            de: (type.map { $0.de + ": " } ?? "") + text.de
                + " Ausstellung voraussichtlich wieder ab \(day).")
    }

    /// What a lead typed, as sentences; the standard one where nothing was typed, never one in
    /// another language.
    public var text: Phrase {
        Phrase(
            en: typed(.english, end: ".") ?? Self.standard.en,
            zhHans: typed(.chinese, end: "。") ?? Self.standard.zhHans,
            de: typed(.german, end: ".") ?? Self.standard.de)
    }

    /// What is said where a lead typed nothing.
    public static let standard = Phrase(
        en: "Fapiao paper is out of stock.", zhHans: "票源紧张，请您耐心等待。",
        de: "Die Fapiao-Vordrucke sind knapp.")

    /// Something is said behind it.
    private func typed(_ language: Language, end: String) -> String? {
        guard let typed = texts[language] else { return nil }
        let text = Gate.show(typed)
        return text.last?.isPunctuation ?? false ? text : text + end
    }
}

extension NoticeEffect {
    /// What a notice does to what is open.
    ///
    /// - Parameter day: the notice's.
    public func phrase(on day: Day) -> Phrase {
        guard let days else {
            return Phrase(
                en: "No open application is due earlier, so none is put off.",
                zhHans: "没有更早到期的申请，无需顺延。",
                de: "Kein offener Antrag ist früher fällig, es verschiebt sich keiner.")
        }
        func short(_ other: Day) -> String {
            other.year == day.year ? other.shortMonthDay : other.iso8601
        }
        let (first, last) = (short(days.lowerBound), short(days.upperBound))
        let isOne = first == last
        let number = DeskPhrases.count(count)
        return Phrase(
            en: "\(number.en) \(count == 1 ? "application" : "applications") will be expected on "
                + "\(day.iso8601) instead of \(isOne ? first : "\(first) to \(last)").",
            zhHans: "\(number.zhHans) 个申请的预计日期由 \(isOne ? first : "\(first) 至 \(last)") "
                + "改为 \(day.iso8601)。",
            de: "\(number.de) \(count == 1 ? "Antrag wird" : "Anträge werden") zum "
                + "\(day.iso8601) erwartet statt zum \(isOne ? first : "\(first) bis \(last)").")
    }
}

/// Setting, showing and clearing a notice.
public enum NoticePhrases {
    public static let title = Phrase(en: "Notice", zhHans: "公告", de: "Bekanntmachung")
    public static let open = Phrase(en: "Notice…", zhHans: "公告…", de: "Bekanntmachung…")
    public static let text = Phrase(en: "Text", zhHans: "内容", de: "Text")
    public static let reach = Phrase(en: "For", zhHans: "适用于", de: "Für")
    public static let expectedOn = Phrase(
        en: "Expected on", zhHans: "预计日期", de: "Erwartet am")
    public static let clear = Phrase(
        en: "Clear the notice", zhHans: "撤下公告", de: "Bekanntmachung aufheben")
    public static let set = Phrase(
        en: "Set notice", zhHans: "发布公告", de: "Bekanntmachung setzen")
    public static let none = Phrase(
        en: "No notice is in force.", zhHans: "目前没有公告。", de: "Keine Bekanntmachung in Kraft.")
    public static let cleared = Phrase(
        en: "The notice is cleared; the usual dates apply again.",
        zhHans: "公告已撤下，恢复原定日期。",
        de: "Die Bekanntmachung ist aufgehoben; es gelten wieder die üblichen Termine.")
    public static let standardHelp = Phrase(
        en: "For an empty line a standard sentence stands.", zhHans: "留空的一行使用标准语句。",
        de: "Für eine leere Zeile steht ein Standardsatz.")
    /// Behind a due date.
    public static let byNotice = Phrase(
        en: "by a notice", zhHans: "按公告", de: "laut Bekanntmachung")

    public static func reach(_ reach: NoticeReach) -> Phrase {
        switch reach {
        case .all: Phrase(en: "all types", zhHans: "全部类型", de: "alle Arten")
        case .normal: Phrase(en: "normal", zhHans: "普通发票", de: "normale")
        case .special: Phrase(en: "special", zhHans: "专用发票", de: "Spezial")
        }
    }

    /// Said when it is set, with what it does.
    public static func isSet(_ effect: NoticeEffect, on day: Day) -> Phrase {
        let effect = effect.phrase(on: day)
        return Phrase(
            en: "The notice is set. \(effect.en)", zhHans: "公告已发布。\(effect.zhHans)",
            de: "Die Bekanntmachung gilt. \(effect.de)")
    }

    /// Whom it is for, and since when it stands.
    public static func heading(_ notice: StockNotice) -> Phrase {
        let (reach, day) = (reach(notice.reach), notice.expectedOn.iso8601)
        let since = notice.setAt.minute
        return Phrase(
            en: "For \(reach.en), expected on \(day), set \(since)",
            zhHans: "适用于\(reach.zhHans)，预计 \(day)，发布于 \(since)",
            de: "Für \(reach.de), erwartet am \(day), gesetzt \(since)")
    }
}
