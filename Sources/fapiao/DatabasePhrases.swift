import Invoicing
import Phrases
import Storage
import Text

enum DatabasePhrases {
    static let sound = Phrase(
        en: "The database is sound: SQLite's checks, every history, the requests and the counts "
            + "agree.",
        zhHans: "数据库完好：SQLite 检查、全部处理记录、工单和计数均一致。",
        de: "Die Datenbank ist in Ordnung: SQLites Prüfungen, alle Verläufe, die Anfragen und die "
            + "Zahlen stimmen."
    )

    static func backedUp(_ file: String) -> Phrase {
        Phrase(
            en: "Backed up to \(file), checked.", zhHans: "已备份到 \(file)，并通过检查。",
            de: "Gesichert in \(file), geprüft.")
    }

    static func noBackup(_ file: String) -> Phrase {
        Phrase(
            en: "No backup was kept as \(file). Restore the last one that is sound.",
            zhHans: "未保留备份 \(file)。请恢复最近一份完好的备份。",
            de: "Unter \(file) blieb keine Sicherung. Stellen Sie die letzte gute wieder her.")
    }

    static func noFile(_ file: String) -> Phrase {
        Phrase(
            en: "There is no file \(file). Check the path.", zhHans: "没有文件 \(file)，请核对路径。",
            de: "Eine Datei \(file) gibt es nicht. Bitte den Pfad prüfen.")
    }

    static func clock(_ newest: String) -> Phrase {
        Phrase(
            en: "Warning: the clock of this host is behind the newest entry (\(newest)). Set it.",
            zhHans: "警告：本机时钟早于最新记录（\(newest)），请校准。",
            de: "Warnung: Die Uhr dieses Rechners geht gegenüber dem neuesten Eintrag (\(newest)) "
                + "nach. Bitte stellen.")
    }

    static func rows(_ info: DatabaseInfo, path: String) -> [(name: Phrase, value: String)] {
        [
            (Phrase(en: "Database", zhHans: "数据库", de: "Datenbank"), path),
            (Phrase(en: "Size", zhHans: "大小", de: "Größe"), "\(info.bytes / 1024) KiB"),
            (
                Phrase(en: "Schema, SQLite", zhHans: "结构版本，SQLite", de: "Schema, SQLite"),
                "\(info.version), \(info.sqlite)"
            ),
            (Phrase(en: "Orders", zhHans: "订单", de: "Bestellungen"), String(info.orders)),
            (
                Phrase(en: "Billing records", zhHans: "账单记录", de: "Abrechnungsposten"),
                String(info.payments)
            ),
            (Phrase(en: "Accounts", zhHans: "账户", de: "Konten"), String(info.accounts)),
            (
                Phrase(en: "Applications", zhHans: "申请", de: "Anträge"),
                String(info.applications)
            ),
            (
                Phrase(en: "Mail that waits", zhHans: "待发邮件", de: "Wartende E-Mails"),
                String(info.waitingLetters)
            ),
            (
                Phrase(en: "Newest entry", zhHans: "最新记录", de: "Neuester Eintrag"),
                info.newestEntry?.minute ?? "—"
            ),
        ]
    }
}

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
        case .history(let number, let entry):
            return Phrase(
                en: "\(number): entry \(entry) of the history was changed or is missing.",
                zhHans: "\(number)：第 \(entry) 条处理记录被改动或缺失。",
                de: "\(number): Eintrag \(entry) des Verlaufs wurde verändert oder fehlt.")
        case .head(let number):
            return Phrase(
                en: "\(number) does not hold the newest entry of its history.",
                zhHans: "\(number) 与其最新处理记录不符。",
                de: "\(number) hält nicht den neuesten Eintrag seines Verlaufs.")
        case .stage(let number):
            return Phrase(
                en: "\(number) has another status than its history says.",
                zhHans: "\(number) 的状态与处理记录不符。",
                de: "\(number) hat einen anderen Status, als der Verlauf sagt.")
        case .counts:
            return Phrase(
                en: "The counts of the queues are wrong.", zhHans: "队列计数不正确。",
                de: "Die Zahlen der Warteschlangen stimmen nicht.")
        case .messages, .split, .splitSum, .claimBesideSplit, .partOfEndedSplit, .notReturned,
            .returnedAlone, .notVoided:
            return requestPhrase
        }
    }
}
