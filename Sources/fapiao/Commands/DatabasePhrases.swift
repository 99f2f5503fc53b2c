import Invoicing
import Phrases
import Storage
import Text

enum DatabasePhrases {
    static let sound = Phrase(
        en: "The database is sound: SQLite's checks, the schema, every history and the log, what "
            + "they tell of, the requests, the search and the counts agree.",
        zhHans: "数据库完好：SQLite 检查、表结构、全部处理记录与操作日志及其对应的数据、工单、搜索索引和计数均一致。",
        de: "Die Datenbank ist in Ordnung: SQLites Prüfungen, das Schema, alle Verläufe und das "
            + "Protokoll mit allem, wovon sie sprechen, die Anfragen, die Suche und die Zahlen "
            + "stimmen."
    )

    /// The same, against a head.
    static func soundSince(_ time: String) -> Phrase {
        Phrase(
            en: "\(sound.en) Up to \(time) the history is what it was then.",
            zhHans: "\(sound.zhHans)截至 \(time) 的历史记录与当时一致。",
            de: "\(sound.de) Bis \(time) ist der Verlauf, wie er damals war.")
    }

    static func backedUp(_ file: String) -> Phrase {
        Phrase(
            en: "Backed up to \(file), checked.", zhHans: "已备份到 \(file)，并通过检查。",
            de: "Gesichert in \(file), geprüft.")
    }

    static func backedUpAsItIs(_ file: String) -> Phrase {
        Phrase(
            en:
                "Backed up to \(file), with everything that is wrong. Older backups are not removed.",
            zhHans: "已备份到 \(file)，上述问题仍在其中。较早的备份未清除。",
            de: "Gesichert in \(file), mit allem, was nicht stimmt. Ältere Sicherungen bleiben.")
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
