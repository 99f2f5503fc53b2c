import CommandLine
import Glibc
import Invoicing
import Mail
import Phrases
import Storage
import Text

extension StorageFault {
    /// How the program ends because of it.
    var exitCode: ExitCode {
        switch kind {
        case .locked, .unsure, .replaced: .locked
        case .missing, .gone: .notFound
        case .note: .refused
        case .cannotCreate, .exists: .cannotCreate
        case .cannotRead, .readOnly, .diskFull, .inputOutput: .readOrWrite
        case .damaged, .emptied, .foreign, .folder, .noFile, .newer: .refused
        case .networkFileSystem: .unavailable
        case .constraint, .other: .readOrWrite
        }
    }

    /// What happened to the database, and what to do.
    ///
    /// - Parameter database: the file that was to be used, for what names no other.
    func phrase(database: String) -> Phrase {
        let file = Gate.show(self.file ?? database)
        return switch kind {
        case .locked: Self.locked(file)
        case .cannotCreate: Self.cannotCreate(file, reason)
        case .exists: Self.exists(file)
        case .cannotRead where !message.isEmpty: Self.cannotOpen(file, reason)
        case .cannotRead: Self.cannotRead(file, reason)
        case .readOnly: Self.readOnly(file)
        case .diskFull: Self.diskFull(file)
        case .inputOutput: Self.inputOutput(file, reason)
        case .unsure: Refusal.unsure.phrase
        case .damaged: Self.damaged(file)
        case .foreign: Self.foreign(file)
        case .folder: Self.folder(file)
        case .noFile: Self.noFile(file)
        case .missing: Self.missing(file)
        case .gone: Self.gone(file)
        case .note: Self.note(file)
        case .emptied: Self.emptied(file)
        case .replaced: Self.replaced(file)
        case .newer: Self.newer(file)
        case .networkFileSystem: Self.networkFileSystem(file)
        case .constraint, .other: Self.other(file, "\(code) \(Gate.show(message))")
        }
    }

    /// What the system said; SQLite's own words where there are some.
    private var reason: Phrase {
        message.isEmpty ? SystemPhrases.reason(code) : Phrase(same: Gate.show(message))
    }
}

extension StorageFault {
    private static func locked(_ file: String) -> Phrase {
        Phrase(
            en: "Another process has held \(file) for ten seconds. Try again in a moment.",
            zhHans: "其他进程占用 \(file) 已达十秒。请稍后再试。",
            de: "Ein anderer Prozess hält \(file) seit zehn Sekunden. Bitte gleich noch einmal "
                + "versuchen.")
    }

    private static func cannotCreate(_ path: String, _ reason: Phrase) -> Phrase {
        Phrase(
            en: "\(path) cannot be made (\(reason.en)). Check the folder, or name another file "
                + "with --database.",
            zhHans: "无法创建 \(path)（\(reason.zhHans)）。请检查文件夹，或用 --database 指定其他文件。",
            de: "\(path) kann nicht angelegt werden (\(reason.de)). Ordner prüfen oder mit "
                + "--database eine andere Datei nennen.")
    }

    private static func exists(_ path: String) -> Phrase {
        Phrase(
            en: "\(path) is there already, and nothing is overwritten. Name another file, or move "
                + "it away.",
            zhHans: "\(path) 已存在，不会被覆盖。请换一个文件名，或先移走该文件。",
            de:
                "\(path) gibt es schon, und nichts wird überschrieben. Nennen Sie eine andere Datei, "
                + "oder räumen Sie sie weg.")
    }

    private static func cannotRead(_ path: String, _ reason: Phrase) -> Phrase {
        Phrase(
            en: "\(path) cannot be read (\(reason.en)). Check its permissions.",
            zhHans: "无法读取 \(path)（\(reason.zhHans)）。请检查权限。",
            de: "\(path) kann nicht gelesen werden (\(reason.de)). Bitte Rechte prüfen.")
    }

    /// SQLite does not say whether it is the file or one that it wants to make beside it, nor why.
    private static func cannotOpen(_ path: String, _ reason: Phrase) -> Phrase {
        Phrase(
            en: "\(path) or a file beside it could not be opened or made (\(reason.en)). Check "
                + "the permissions, and whether the disk is full.",
            zhHans: "无法打开或创建 \(path) 或其旁的文件（\(reason.zhHans)）。请检查权限及磁盘是否已满。",
            de: "\(path) oder eine Datei daneben ließ sich nicht öffnen oder anlegen "
                + "(\(reason.de)). Bitte Rechte prüfen, und ob der Datenträger voll ist.")
    }

    private static func readOnly(_ path: String) -> Phrase {
        Phrase(
            en: "\(path) is read-only. Give this user the right to write to it and its folder.",
            zhHans: "\(path) 为只读。请授予当前用户写入该文件及其文件夹的权限。",
            de: "\(path) ist schreibgeschützt. Geben Sie diesem Benutzer Schreibrecht auf Datei "
                + "und Ordner.")
    }

    private static func diskFull(_ file: String) -> Phrase {
        Phrase(
            en: "The disk of \(file) is full. Free some space and try again.",
            zhHans: "\(file) 所在磁盘已满。请清理空间后重试。",
            de: "Der Datenträger von \(file) ist voll. Schaffen Sie Platz und versuchen Sie "
                + "es erneut.")
    }

    private static func inputOutput(_ file: String, _ reason: Phrase) -> Phrase {
        Phrase(
            en: "\(file) could not be read or written (\(reason.en)). Check the disk.",
            zhHans: "读写 \(file) 失败（\(reason.zhHans)）。请检查磁盘。",
            de: "\(file) ließ sich nicht lesen oder schreiben (\(reason.de)). Bitte Datenträger "
                + "prüfen.")
    }

    private static func damaged(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) is damaged or is not a database. Nothing was changed. Restore a backup: "
                + "fapiao database restore FILE",
            zhHans: "\(file) 已损坏或不是数据库。未作任何更改。请恢复备份：fapiao database restore 文件",
            de:
                "\(file) ist beschädigt oder keine Datenbank. Geändert wurde nichts. Spielen Sie eine "
                + "Sicherung ein: fapiao database restore DATEI")
    }

    private static func foreign(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) belongs to another program. Name another file with --database.",
            zhHans: "\(file) 属于其他程序。请用 --database 指定其他文件。",
            de: "\(file) gehört einem anderen Programm. Nennen Sie mit --database eine andere "
                + "Datei.")
    }

    private static func folder(_ path: String) -> Phrase {
        let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let file = (folder == "/" ? "" : folder) + "/fapiao.sqlite"
        return Phrase(
            en: "\(folder) is a folder. Name a file, such as \(file).",
            zhHans: "\(folder) 是文件夹。请指定文件，如 \(file)。",
            de: "\(folder) ist ein Ordner. Nennen Sie eine Datei, etwa \(file).")
    }

    private static func noFile(_ path: String) -> Phrase {
        Phrase(
            en: "\(path) is no ordinary file. Name a file with --database, such as "
                + "./fapiao.sqlite.",
            zhHans: "\(path) 不是普通文件。请用 --database 指定文件，如 ./fapiao.sqlite。",
            de: "\(path) ist keine gewöhnliche Datei. Nennen Sie mit --database eine Datei, etwa "
                + "./fapiao.sqlite.")
    }

    private static func missing(_ file: String) -> Phrase {
        Phrase(
            en: "There is no database \(file). Check the path; a new one is made by an import, by "
                + "fapiao staff add or by the wizard.",
            zhHans: "没有数据库 \(file)。请核对路径；新数据库由导入、fapiao staff add 或向导创建。",
            de: "Eine Datenbank \(file) gibt es nicht. Bitte den Pfad prüfen; eine neue legen ein "
                + "Import, fapiao staff add oder der Assistent an.")
    }

    private static func gone(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) is gone, though files beside it show that it was there. Put it back, or "
                + "restore a backup: fapiao database restore FILE. Only to begin with nothing, "
                + "remove \(file).lock and \(file)-wal.",
            zhHans: "\(file) 已不在，但旁边的文件表明它曾经存在。请放回该文件，或恢复备份："
                + "fapiao database restore 文件。只有要从空白开始时，才删除 \(file).lock 和 "
                + "\(file)-wal。",
            de:
                "\(file) fehlt, war laut den Dateien daneben aber vorhanden. Legen Sie sie zurück, oder "
                + "spielen Sie eine Sicherung ein: fapiao database restore DATEI. Nur wenn Sie ganz "
                + "neu beginnen wollen, löschen Sie \(file).lock und \(file)-wal.")
    }

    private static func emptied(_ file: String) -> Phrase {
        Phrase(
            en:
                "\(file) is empty, though files beside it show that it held data. Restore a backup: "
                + "fapiao database restore FILE",
            zhHans: "\(file) 为空文件，但旁边的文件表明其中曾有数据。请恢复备份："
                + "fapiao database restore 文件",
            de: "\(file) ist leer, enthielt laut den Dateien daneben aber Daten. Spielen Sie eine "
                + "Sicherung ein: fapiao database restore DATEI")
    }

    private static func note(_ file: String) -> Phrase {
        Phrase(
            en: "\(file), the note of a restore that was interrupted, cannot be read. Restore the "
                + "backup again: fapiao database restore FILE",
            zhHans: "无法读取中断的恢复所留下的 \(file)。请重新恢复备份：fapiao database restore FILE",
            de:
                "\(file), die Notiz einer unterbrochenen Wiederherstellung, ist nicht lesbar. Spielen "
                + "Sie die Sicherung noch einmal ein: fapiao database restore FILE")
    }

    private static func replaced(_ file: String) -> Phrase {
        Phrase(
            en: "Nothing was saved: \(file) was just replaced by a restored one. Do it again.",
            zhHans: "未保存：\(file) 刚被恢复的数据库替换。请重新操作。",
            de: "Nichts wurde gespeichert: \(file) wurde eben durch eine wiederhergestellte "
                + "ersetzt. Bitte noch einmal.")
    }

    private static func newer(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) was written by a newer version of fapiao. Use that version.",
            zhHans: "\(file) 由更新版本的 fapiao 写入。请使用该版本。",
            de: "\(file) stammt von einer neueren Version von fapiao. Bitte diese verwenden.")
    }

    private static func networkFileSystem(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) is on a network file system, where locks do not hold. Use a local disk.",
            zhHans: "\(file) 位于网络文件系统，无法可靠加锁。请使用本地磁盘。",
            de: "\(file) liegt auf einem Netzlaufwerk, wo Sperren nicht halten. Bitte einen "
                + "lokalen Datenträger verwenden.")
    }

    private static func other(_ file: String, _ reason: String) -> Phrase {
        Phrase(
            en: "\(file) could not be used (\(reason)). Try again; if it stays, ask the operator.",
            zhHans: "无法使用 \(file)（\(reason)）。请重试；若仍有问题，请联系运营人员。",
            de: "\(file) war nicht benutzbar (\(reason)). Erneut versuchen; sonst den Betreiber "
                + "fragen.")
    }
}

/// What is said about standard output and mail.
enum OutputPhrases {
    static func notWritten(_ code: Int32) -> Phrase {
        let reason = SystemPhrases.reason(code)
        return Phrase(
            en: "The output could not be written (\(reason.en)).",
            zhHans: "无法写入输出（\(reason.zhHans)）。",
            de: "Die Ausgabe ließ sich nicht schreiben (\(reason.de)).")
    }

    static func notRead(_ code: Int32) -> Phrase {
        let reason = SystemPhrases.reason(code)
        return Phrase(
            en: "Standard input could not be read (\(reason.en)).",
            zhHans: "无法读取标准输入（\(reason.zhHans)）。",
            de: "Die Standardeingabe ließ sich nicht lesen (\(reason.de)).")
    }

    static func mailFault(_ fault: Maildir.Fault) -> Phrase {
        let path = Gate.show(fault.path)
        let reason = SystemPhrases.reason(fault.code)
        return Phrase(
            en: "Mail cannot be delivered (\(path): \(reason.en)). Check the folder.",
            zhHans: "无法投递邮件（\(path)：\(reason.zhHans)）。请检查文件夹。",
            de: "E-Mail lässt sich nicht zustellen (\(path): \(reason.de)). Bitte Ordner prüfen.")
    }

    static func noMailProgram(_ program: String) -> Phrase {
        let program = Gate.show(program)
        return Phrase(
            en: "Mail waits: there is no program \(program) that can be run. Install it, or name "
                + "another in the settings.",
            zhHans: "邮件待发：没有可运行的程序 \(program)。请安装该程序，或在设置中指定其他程序。",
            de: "E-Mail wartet: Es gibt kein ausführbares Programm \(program). Bitte installieren "
                + "oder in den Einstellungen ein anderes nennen.")
    }

    static func notOwner(_ file: String) -> Phrase {
        let file = Gate.show(file)
        return Phrase(
            en: "Only the owner of \(file) may do this. Run it as that user.",
            zhHans: "只有 \(file) 的所有者可以执行此操作。请以该用户运行。",
            de: "Das darf nur der Eigentümer von \(file). Bitte als dieser Benutzer aufrufen.")
    }
}
