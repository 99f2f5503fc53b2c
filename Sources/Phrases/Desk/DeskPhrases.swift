import Invoicing

/// The queues of the service center.
public enum DeskPhrases {
    public static let serviceCenter = Phrase(
        en: "Service center", zhHans: "服务中心", de: "Servicezentrum")
    public static let queue = Phrase(en: "Queue", zhHans: "队列", de: "Liste")
    public static let due = Phrase(en: "Due", zhHans: "截止", de: "Fällig")
    public static let taken = Phrase(en: "Taken", zhHans: "受理人", de: "Bei")
    public static let open = Phrase(en: "Open", zhHans: "打开", de: "Öffnen")
    public static let copy = Phrase(en: "Copy", zhHans: "复制", de: "Kopieren")
    public static let doIt = Phrase(en: "Do", zhHans: "操作", de: "Tun")
    public static let keys = Phrase(en: "Keys", zhHans: "按键", de: "Tasten")
    public static let doWhat = Phrase(en: "Do what?", zhHans: "要做什么？", de: "Was tun?")
    public static let selectNone = Phrase(
        en: "Select none", zhHans: "全部取消选择", de: "Auswahl aufheben")
    public static let emptyQueue = Phrase(
        en: "Nothing here. Another queue is a key away: see the line above.",
        zhHans: "此队列为空。可按上方数字键切换其他队列。",
        de: "Hier ist nichts. Andere Listen öffnen die Ziffern in der Zeile oben.")
    public static let twoOrMore = Phrase(
        en: "two characters or more", zhHans: "至少两个字符", de: "mindestens zwei Zeichen")
    public static let hasLeft = Phrase(
        en: "No longer here", zhHans: "已不在此队列", de: "Nicht mehr hier")

    public static func name(_ queue: Queue) -> Phrase {
        switch queue {
        case .toDo: Phrase(en: "To do", zhHans: "待办", de: "Zu tun")
        case .overdue: Phrase(en: "Overdue", zhHans: "已超时", de: "Überfällig")
        case .issued: Phrase(en: "Issued", zhHans: "已开具", de: "Ausgestellt")
        case .mailedOut: Phrase(en: "Mailed out", zhHans: "已寄出", de: "Versandt")
        case .all: Phrase(en: "All", zhHans: "全部", de: "Alle")
        }
    }

    public static func role(_ role: Role) -> Phrase {
        switch role {
        case .clerk: Phrase(en: "clerk", zhHans: "专员", de: "Sachbearbeitung")
        case .lead: Phrase(en: "lead", zhHans: "主管", de: "Leitung")
        }
    }

    /// One letter in a column: normal or special.
    public static func letter(_ type: FapiaoType) -> String { type == .normal ? "n" : "s" }

    /// A number with its thousands apart, as the language writes it.
    public static func count(_ count: Int) -> Phrase {
        func grouped(_ mark: Character) -> String {
            var text = ""
            let digits = String(count)
            for (index, digit) in digits.enumerated() {
                if index > 0, (digits.count - index) % 3 == 0 { text.append(mark) }
                text.append(digit)
            }
            return text
        }
        return Phrase(en: grouped(","), zhHans: grouped(","), de: grouped("."))
    }

    public static func selected(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) selected", zhHans: "已选择 \(count) 项", de: "\(count) ausgewählt")
    }

    public static func daysLate(_ days: Int) -> Phrase {
        Phrase(
            en: "\(days) \(days == 1 ? "day" : "days") late", zhHans: "超时 \(days) 天",
            de: "\(days) \(days == 1 ? "Tag" : "Tage") zu spät")
    }

    /// The same where there is little room.
    public static func daysShort(_ days: Int) -> Phrase {
        Phrase(en: "\(days)d late", zhHans: "超\(days)天", de: "+\(days) Tg.")
    }

    /// How long ago something was.
    public static func ago(_ seconds: Int) -> Phrase {
        let seconds = max(0, seconds)
        if seconds < 60 {
            return Phrase(
                en: "\(seconds) s ago", zhHans: "\(seconds) 秒前", de: "vor \(seconds) s")
        }
        let minutes = seconds / 60
        if minutes < 60 {
            return Phrase(
                en: "\(minutes) min ago", zhHans: "\(minutes) 分钟前", de: "vor \(minutes) min")
        }
        let hours = minutes / 60
        return Phrase(en: "\(hours) h ago", zhHans: "\(hours) 小时前", de: "vor \(hours) h")
    }

    /// The same within a sentence.
    public static func agoInWords(_ seconds: Int) -> Phrase {
        let seconds = max(0, seconds)
        let short = ago(seconds)
        func words(_ count: Int, _ en: String, _ one: String, _ many: String) -> Phrase {
            Phrase(
                en: "\(count) \(en)\(count == 1 ? "" : "s") ago", zhHans: short.zhHans,
                de: "vor \(count) \(count == 1 ? one : many)")
        }
        if seconds < 60 { return words(seconds, "second", "Sekunde", "Sekunden") }
        if seconds < 3600 { return words(seconds / 60, "minute", "Minute", "Minuten") }
        return words(seconds / 3600, "hour", "Stunde", "Stunden")
    }

    public static func changed(by name: String, _ ago: Phrase) -> Phrase {
        Phrase(
            en: "changed by \(name) \(ago.en)", zhHans: "\(name) \(ago.zhHans)有更改",
            de: "geändert von \(name) \(ago.de)")
    }

    /// What became of a row that has left the queue.
    public static func became(_ stage: Phrase, by name: String) -> Phrase {
        Phrase(
            en: "\(stage.en) by \(name)", zhHans: "\(name)：\(stage.zhHans)",
            de: "\(stage.de) von \(name)")
    }
}
