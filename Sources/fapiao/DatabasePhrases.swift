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

    static func notRestored(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) is not sound and was not restored. Take another backup.",
            zhHans: "\(file) 未通过检查，没有恢复。请换一份备份。",
            de: "\(file) ist nicht in Ordnung und wurde nicht eingespielt. Nehmen Sie eine andere "
                + "Sicherung.")
    }

    /// Why a file is none that could be restored; nil for other faults.
    static func unfit(
        _ file: String, _ kind: StorageFault.Kind, database: String
    ) -> Phrase? {
        let reason: Phrase
        switch kind {
        case .damaged:
            reason = Phrase(
                en: "it is damaged or no database", zhHans: "文件已损坏或不是数据库",
                de: "sie ist beschädigt oder keine Datenbank")
        case .foreign:
            reason = Phrase(
                en: "it belongs to another program", zhHans: "它属于其他程序",
                de: "sie gehört einem anderen Programm")
        case .folder:
            reason = Phrase(en: "it is a folder", zhHans: "这是文件夹", de: "das ist ein Ordner")
        case .newer:
            reason = Phrase(
                en: "a newer version of fapiao wrote it", zhHans: "它由更新版本的 fapiao 写入",
                de: "eine neuere Version von fapiao hat sie geschrieben")
        default: return nil
        }
        return Phrase(
            en: "\(file) cannot be restored: \(reason.en). \(database) is as it was. Name another "
                + "backup.",
            zhHans: "无法恢复 \(file)：\(reason.zhHans)。\(database) 未作更改。请指定其他备份。",
            de: "\(file) kann nicht eingespielt werden: \(reason.de). \(database) ist, wie es war. "
                + "Nennen Sie eine andere Sicherung.")
    }

    static func restored(_ file: String, kept: String?) -> Phrase {
        let before = kept.map {
            Phrase(
                en: " What was there before is in \($0).", zhHans: "原有数据保存在 \($0)。",
                de: " Was vorher da war, liegt in \($0).")
        }
        return Phrase(
            en: "Restored from \(file)." + (before?.en ?? ""),
            zhHans: "已从 \(file) 恢复。" + (before?.zhHans ?? ""),
            de: "Wiederhergestellt aus \(file)." + (before?.de ?? ""))
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
