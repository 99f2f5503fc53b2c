import Phrases
import Storage
import Text

extension DatabaseCheck.Finding {
    /// What is wrong.
    var phrase: Phrase {
        switch self {
        case .integrity(let message):
            let text = Gate.show(message)
            return Phrase(
                en: "The file is damaged: \(text)", zhHans: "数据库文件已损坏：\(text)",
                de: "Die Datei ist beschädigt: \(text)")
        case .foreignKey(let table):
            return Phrase(
                en: "A row of \(table) points to nothing.", zhHans: "表 \(table) 中有一行引用了不存在的数据。",
                de: "Eine Zeile in \(table) verweist ins Leere.")
        case .schema(let difference, let object, let name):
            return Self.schema(difference, "\(object) \(Gate.show(name))")
        case .history, .head, .stage, .part, .search, .searchBeyond: return applicationPhrase
        case .log, .fact, .beforeLog, .entries, .newest, .rolledBack: return logPhrase
        case .counts:
            return Phrase(
                en: "The counts of the queues are wrong.", zhHans: "队列计数不正确。",
                de: "Die Zahlen der Warteschlangen stimmen nicht.")
        case .numbers(let day):
            let day = Gate.show(day)
            return Phrase(
                en: "\(day)-…: fewer numbers are counted than were given.",
                zhHans: "\(day)-…：编号计数小于已使用的编号。",
                de: "\(day)-…: Gezählt sind weniger Nummern, als vergeben wurden.")
        case .gone(let number):
            let number = Gate.show(number)
            return Phrase(
                en: "\(number) was given as a number, and is gone.",
                zhHans: "编号 \(number) 已使用过，但对应的数据不见了。",
                de: "\(number) wurde als Nummer vergeben und ist verschwunden.")
        case .messages, .split, .splitSum, .claimBesideSplit, .partOfEndedSplit, .notReturned,
            .returnedAlone, .notVoided:
            return ticketPhrase
        case .more(let count):
            return Phrase(
                en: "… and \(count) more like these.", zhHans: "……另有 \(count) 条同类问题。",
                de: "… und \(count) weitere dieser Art.")
        }
    }

    private static func schema(_ difference: DatabaseCheck.Difference, _ name: String) -> Phrase {
        switch difference {
        case .gone:
            Phrase(
                en: "The schema has lost its \(name).", zhHans: "数据库结构中缺少 \(name)。",
                de: "Dem Schema fehlt: \(name).")
        case .changed:
            Phrase(
                en: "The schema's \(name) was changed.", zhHans: "数据库结构中的 \(name) 被改动。",
                de: "Im Schema wurde geändert: \(name).")
        case .added:
            Phrase(
                en: "The schema has a \(name) that is none of ours.",
                zhHans: "数据库结构中有不属于本程序的 \(name)。",
                de: "Das Schema enthält Fremdes: \(name).")
        }
    }
}

// What is wrong with an application.
extension DatabaseCheck.Finding {
    private var applicationPhrase: Phrase {
        switch self {
        case .history(let number, let entry):
            let number = Gate.show(number)
            return Phrase(
                en: "\(number): entry \(entry) of the history was changed or is missing.",
                zhHans: "\(number)：第 \(entry) 条处理记录被改动或缺失。",
                de: "\(number): Eintrag \(entry) des Verlaufs wurde verändert oder fehlt.")
        case .head(let number):
            let number = Gate.show(number)
            return Phrase(
                en: "\(number) does not hold the newest entry of its history.",
                zhHans: "\(number) 与其最新处理记录不符。",
                de: "\(number) hält nicht den neuesten Eintrag seines Verlaufs.")
        case .stage(let number):
            let number = Gate.show(number)
            return Phrase(
                en: "\(number) has another status than its history says.",
                zhHans: "\(number) 的状态与处理记录不符。",
                de: "\(number) hat einen anderen Status, als der Verlauf sagt.")
        case .part(let difference, let number, let part):
            return Self.part(difference, Gate.show(number), part.phrase)
        case .search(let number):
            let number = Gate.show(number)
            return Phrase(
                en: "\(number): its search index does not match its contents.",
                zhHans: "\(number)：搜索索引与其内容不符。",
                de: "\(number): Der Suchindex passt nicht zum Inhalt.")
        default:
            return Phrase(
                en: "The search finds rows that are no applications.",
                zhHans: "搜索索引中有不存在的申请。",
                de: "Die Suche findet Zeilen, die keine Anträge sind.")
        }
    }

    private static func part(
        _ difference: DatabaseCheck.Difference, _ number: String, _ part: Phrase
    ) -> Phrase {
        switch difference {
        case .gone:
            Phrase(
                en: "\(number): \(part.en) is missing, by its history.",
                zhHans: "\(number)：按处理记录应有\(part.zhHans)，但已缺失。",
                de: "\(number): \(part.de) fehlt, obwohl der Verlauf es nennt.")
        case .changed:
            Phrase(
                en: "\(number): \(part.en) is not as its history says.",
                zhHans: "\(number)：\(part.zhHans)与处理记录不符。",
                de: "\(number): Nach dem Verlauf stimmt nicht: \(part.de).")
        case .added:
            Phrase(
                en: "\(number): \(part.en) is there, and its history knows nothing of it.",
                zhHans: "\(number)：有\(part.zhHans)，但处理记录中没有。",
                de: "\(number): \(part.de) ist da, und der Verlauf weiß nichts davon.")
        }
    }
}

// What is wrong with the log, and with what it tells of.
extension DatabaseCheck.Finding {
    private var logPhrase: Phrase {
        switch self {
        case .log(let entry):
            return Phrase(
                en: "Entry \(entry) of the log was changed or is missing.",
                zhHans: "操作日志第 \(entry) 条被改动或缺失。",
                de: "Eintrag \(entry) des Protokolls wurde verändert oder fehlt.")
        case .fact(let difference, let table, let key):
            return Self.fact(difference, Self.row(table, Gate.show(key)))
        case .beforeLog(let table):
            let kind = Self.whole(table)
            return Phrase(
                en: "\(kind.en): something that stood there before the log began was changed; it "
                    + "cannot be told what.",
                zhHans: "\(kind.zhHans)：操作日志启用之前已有的内容被改动，无法得知是哪一项。",
                de:
                    "\(kind.de): Etwas, das dort stand, bevor das Protokoll begann, wurde geändert; "
                    + "was, lässt sich nicht sagen.")
        case .entries(let written, let found):
            return Phrase(
                en: "Histories and log have \(found) entries; \(written) were written.",
                zhHans: "处理记录和操作日志现有 \(found) 条，写入过 \(written) 条。",
                de: "Verläufe und Protokoll haben \(found) Einträge; geschrieben wurden "
                    + "\(written).")
        case .rolledBack(let time):
            return Phrase(
                en: "The history up to \(time) is not what it was then: it was changed or rolled "
                    + "back since. If a backup was restored since, that is why; use a new line "
                    + "from now on.",
                zhHans: "截至 \(time) 的历史记录与当时不一致：此后曾被改动或回退。如其后恢复过备份，"
                    + "则属正常；请改用新的校验行。",
                de: "Der Verlauf bis \(time) ist nicht, wie er damals war: Er wurde seither "
                    + "geändert oder zurückgesetzt. Wurde seither eine Sicherung eingespielt, ist "
                    + "das der Grund; verwenden Sie ab jetzt eine neue Zeile.")
        default:
            return Phrase(
                en: "Table newest does not match the newest entry.",
                zhHans: "所记的最新一条（表 newest）与实际最新记录不符。",
                de: "Was vom neuesten Eintrag vermerkt ist (Tabelle newest), ist nicht der neueste "
                    + "Eintrag.")
        }
    }

    private static func fact(_ difference: DatabaseCheck.Difference, _ name: Phrase) -> Phrase {
        switch difference {
        case .gone:
            Phrase(
                en: "\(name.en): missing, although the log says that it stands.",
                zhHans: "\(name.zhHans)：已缺失，但操作日志中仍有。",
                de: "\(name.de): fehlt, obwohl es nach dem Protokoll dasteht.")
        case .changed:
            Phrase(
                en: "\(name.en): not as the log says.", zhHans: "\(name.zhHans)：与操作日志不符。",
                de: "\(name.de): nicht so, wie das Protokoll sagt.")
        case .added:
            Phrase(
                en: "\(name.en): is there, and the log does not say so.",
                zhHans: "\(name.zhHans)：存在，但操作日志中没有。",
                de: "\(name.de): ist da, und das Protokoll sagt davon nichts.")
        }
    }

    private static func row(_ table: String, _ key: String) -> Phrase {
        switch table {
        case "accounts":
            Phrase(en: "Account \(key)", zhHans: "账户 \(key)", de: "Konto \(key)")
        case "orders":
            Phrase(
                en: "The account of order \(key)", zhHans: "订单 \(key) 所属账户",
                de: "Das Konto der Bestellung \(key)")
        case "staff":
            Phrase(
                en: "Member of staff \(key)", zhHans: "工作人员 \(key)", de: "Mitarbeiter \(key)")
        case "keys": Phrase(en: "Key \(key)", zhHans: "密钥 \(key)", de: "Schlüssel \(key)")
        case "calendar":
            Phrase(
                en: "Calendar day \(key)", zhHans: "日历日期 \(key)", de: "Kalendertag \(key)")
        default: Phrase(en: "Notice \(key)", zhHans: "公告 \(key)", de: "Hinweis \(key)")
        }
    }

    private static func whole(_ table: String) -> Phrase {
        switch table {
        case "accounts":
            Phrase(en: "Addresses of accounts", zhHans: "账户邮箱", de: "Adressen von Konten")
        case "orders":
            Phrase(en: "Accounts of orders", zhHans: "订单所属账户", de: "Konten von Bestellungen")
        case "owners":
            Phrase(en: "Accounts of applications", zhHans: "申请所属账户", de: "Konten von Anträgen")
        case "staff": Phrase(en: "Staff", zhHans: "工作人员", de: "Mitarbeiter")
        case "keys": Phrase(en: "Keys of staff", zhHans: "工作人员密钥", de: "Schlüssel")
        case "calendar": Phrase(en: "Calendar", zhHans: "工作日历", de: "Kalender")
        case "notices": Phrase(en: "Notices", zhHans: "公告", de: "Hinweise")
        default:
            Phrase(en: "The old log of staff", zhHans: "旧操作日志", de: "Das alte Protokoll")
        }
    }
}
