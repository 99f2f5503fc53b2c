import CommandLine
import Glibc
import Invoicing
import Phrases
import Storage
import Text

extension Shell {
    /// Puts a backup in the place of the database, and says what the backup has not.
    func restore(from file: String) throws -> ExitCode {
        if access(file, F_OK) != 0, [ENOENT, ENOTDIR].contains(errno) {
            tell(DatabasePhrases.noFile(Gate.show(file)))
            return .notFound
        }
        let restoration: Restoration
        do {
            restoration = try Restoration(of: file, to: options.database)
        } catch let fault as StorageFault where fault.file == file {
            // The fault is the backup's, and what is in use is as it was.
            let phrase = RestorePhrases.unfit(
                Gate.show(file), fault.kind, database: Gate.show(options.database))
            tell(phrase ?? fault.phrase(database: file))
            return fault.exitCode
        }
        tell(restoration.findings)
        if restoration.findings.contains(where: \.isBroken) {
            tell(RestorePhrases.notSound(Gate.show(file)))
            return .refused
        }
        // A letter that is just handed over is neither waiting nor sent.
        let mail = try ProcessLock(waitingFor: options.mailLock)
        defer { mail.release() }
        let waiting = try restoration.waitingLetters()
        let sendsLetters = waiting > 0 && wantsToSend(waiting)
        let outcome = try restoration.finish(as: file, sendsLetters: sendsLetters, at: .now)
        if asJSON {
            let json = outcome.json(
                from: file, findings: restoration.findings, letters: waiting, sent: sendsLetters)
            try output.write(json.text + "\n")
        } else {
            try report(outcome, from: file, letters: waiting, areSent: sendsLetters)
        }
        if let fault = outcome.heldUp {
            tell(fault.phrase(database: options.database))
            tell(RestorePhrases.heldUp)
        }
        if sendsLetters { deliverSoon() }
        if restoration.findings.isEmpty { return .done }
        tell(RestorePhrases.asItIs(kept: outcome.kept.map(Gate.show)))
        return .refused
    }

    private func report(
        _ outcome: Restoration.Outcome, from file: String, letters waiting: Int,
        areSent sendsLetters: Bool
    ) throws {
        let kept = outcome.kept.map(Gate.show)
        try say(RestorePhrases.restored(Gate.show(file), kept: kept))
        if waiting > 0 {
            try say(sendsLetters ? RestorePhrases.sent(waiting) : RestorePhrases.held(waiting))
        }
        try report(outcome.missing, kept: kept)
        if outcome.isNumberedAnew { try say(RestorePhrases.numberedAnew) }
    }

    private func say(_ phrase: Phrase) throws {
        try output.write(phrase[options.language] + "\n")
    }

    /// Asks; where nobody answers, nothing is sent.
    private func wantsToSend(_ waiting: Int) -> Bool {
        let isTerminal = isatty(STDIN_FILENO) == 1
        let reader = LineReader()
        writeError(RestorePhrases.sendLetters(waiting)[options.language] + " [y/N] ")
        while case .line(let line) = reader.next(
            isSecret: false, within: isTerminal ? nil : Self.patience)
        {
            switch YesOrNo(line) {
            case .yes: return true
            case nil where !line.isEmpty:
                writeError(LinePhrases.yesOrNo[options.language] + " [y/N] ")
            default: return false
            }
        }
        writeError("\n")
        return false
    }

    /// How long a script may take to answer, in milliseconds.
    private static let patience = 10_000

    private func report(_ missing: MissingFromBackup?, kept: String?) throws {
        guard let missing else {
            try say(kept.map(RestorePhrases.unreadable) ?? RestorePhrases.lost)
            return
        }
        if missing.isNothing { return }
        try say(RestorePhrases.missing)
        for application in missing.applications {
            try say(RestorePhrases.application(application))
        }
        for ticket in missing.tickets { try say(RestorePhrases.ticket(ticket)) }
        for account in missing.accounts { try say(RestorePhrases.account(Gate.show(account))) }
        for act in missing.acts { try say(Phrase(same: "  \(Gate.show(act))")) }
        let (orders, records) = (missing.orders, missing.billingRecords)
        if orders + records > 0 { try say(RestorePhrases.feeds(orders: orders, records: records)) }
    }
}

extension Restoration.Outcome {
    /// What scripts read.
    fileprivate func json(
        from file: String, findings: [DatabaseCheck.Finding], letters: Int, sent: Bool
    ) -> JSON {
        [
            "restored": .string(file), "kept": .optional(kept), "findings": findings.json,
            "missing": missing?.json ?? .null, "numberedAnew": .bool(isNumberedAnew),
            "letters": .integer(Int64(letters)), "sent": .bool(sent),
        ]
    }
}

extension MissingFromBackup {
    fileprivate var json: JSON {
        [
            "applications": .strings(applications.map(\.number)), "requests": .strings(tickets),
            "accounts": .strings(accounts), "acts": .strings(acts),
            "orders": .integer(Int64(orders)), "billingRecords": .integer(Int64(billingRecords)),
        ]
    }
}

private enum RestorePhrases {
    static func notSound(_ file: String) -> Phrase {
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
        guard let reason = reason(kind) else { return nil }
        return Phrase(
            en: "\(file) cannot be restored: \(reason.en). \(database) is as it was. Name another "
                + "backup.",
            zhHans: "无法恢复 \(file)：\(reason.zhHans)。\(database) 未作更改。请指定其他备份。",
            de: "\(file) lässt sich nicht einspielen: \(reason.de). An \(database) wurde nichts "
                + "geändert. Nennen Sie eine andere Sicherung.")
    }

    private static func reason(_ kind: StorageFault.Kind) -> Phrase? {
        switch kind {
        case .damaged:
            Phrase(
                en: "it is damaged or is not a database", zhHans: "文件已损坏或不是数据库",
                de: "Die Datei ist beschädigt oder keine Datenbank")
        case .foreign:
            Phrase(
                en: "it belongs to another program", zhHans: "它属于其他程序",
                de: "Die Datei gehört zu einem anderen Programm")
        case .folder:
            Phrase(en: "it is a folder", zhHans: "这是文件夹", de: "Das ist ein Ordner")
        case .noFile:
            Phrase(
                en: "it is no ordinary file", zhHans: "这不是普通文件",
                de: "Das ist keine gewöhnliche Datei")
        case .newer:
            Phrase(
                en: "a newer version of fapiao wrote it", zhHans: "它由更新版本的 fapiao 写入",
                de: "Eine neuere Version von fapiao hat sie geschrieben")
        default: nil
        }
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

    static let heldUp = Phrase(
        en: "The backup counts all the same: the next command does the last step.",
        zhHans: "备份已经生效：最后一步由下一条命令完成。",
        de: "Die Sicherung gilt trotzdem: Den letzten Schritt tut der nächste Befehl.")

    static func sendLetters(_ count: Int) -> Phrase {
        Phrase(
            en: count == 1
                ? "One letter waits in this backup and may have been sent since. Send it?"
                : "\(count) letters wait in this backup and may have been sent since. Send them?",
            zhHans: "此备份中有 \(count) 封待发邮件，可能此后已经发出。是否发送？",
            de: count == 1
                ? "In dieser Sicherung wartet eine E-Mail, die inzwischen gesendet sein kann. Senden?"
                : "In dieser Sicherung warten \(count) E-Mails, die inzwischen gesendet sein können. "
                    + "Senden?")
    }

    static func sent(_ count: Int) -> Phrase {
        Phrase(
            en: "Letters that now go out: \(count).", zhHans: "现在发送的邮件：\(count) 封。",
            de: "E-Mails, die jetzt hinausgehen: \(count).")
    }

    static func held(_ count: Int) -> Phrase {
        Phrase(
            en:
                "Letters that waited in the backup and are not sent: \(count). See: fapiao mail list",
            zhHans: "备份中待发而不再发送的邮件：\(count) 封。查看：fapiao mail list",
            de:
                "E-Mails, die in der Sicherung warteten und nicht gesendet werden: \(count). Siehe: "
                + "fapiao mail list")
    }

    static let missing = Phrase(
        en: "Missing from the backup:", zhHans: "备份中没有：", de: "In der Sicherung fehlt:")

    static func unreadable(_ kept: String) -> Phrase {
        Phrase(
            en:
                "The old database could not be read, so what is missing from the backup is not known. "
                + "Keep \(kept).",
            zhHans: "原有数据无法读取，因此不知道备份中缺少什么。请保留 \(kept)。",
            de:
                "Der bisherige Stand war nicht lesbar; was in der Sicherung fehlt, ist daher unbekannt. "
                + "Bewahren Sie \(kept) auf.")
    }

    static let lost = Phrase(
        en: "The old database is gone, so what was done since this backup is not known.",
        zhHans: "原有数据库已不在，因此不知道此备份之后做过什么。",
        de:
            "Die bisherige Datenbank ist nicht mehr da; was seit dieser Sicherung geschah, ist daher "
            + "unbekannt.")

    static let numberedAnew = Phrase(
        en: "New numbers skip ahead by 1,000, so that none is given twice.",
        zhHans: "新编号跳过 1000 个，以免重复。",
        de: "Neue Nummern überspringen 1.000, damit keine zweimal vergeben wird.")

    static func asItIs(kept: String?) -> Phrase {
        let back = kept.map {
            Phrase(
                en: " To go back: fapiao database restore \($0)",
                zhHans: "如需还原：fapiao database restore \($0)",
                de: " Zurück: fapiao database restore \($0)")
        }
        return Phrase(
            en: "Restored with everything that is wrong." + (back?.en ?? ""),
            zhHans: "已恢复，但上述问题仍在。" + (back?.zhHans ?? ""),
            de: "Eingespielt mit allem, was nicht stimmt." + (back?.de ?? ""))
    }

    static func application(_ application: MissingFromBackup.Application) -> Phrase {
        let title = Gate.show(application.title)
        let stage = application.stage.phrase
        let number = application.number
        return application.isOlder
            ? Phrase(
                en: "  \(number)  went on to \(stage.en)  \(title)",
                zhHans: "  \(number)  此后变为“\(stage.zhHans)”  \(title)",
                de: "  \(number)  ging weiter bis „\(stage.de)“  \(title)")
            : Phrase(
                en: "  \(number)  \(stage.en)  \(title)",
                zhHans: "  \(number)  \(stage.zhHans)  \(title)",
                de: "  \(number)  \(stage.de)  \(title)")
    }

    static func ticket(_ number: String) -> Phrase {
        Phrase(
            en: "  \(number)  request: new, or with newer messages",
            zhHans: "  \(number)  工单：新建，或有新留言",
            de: "  \(number)  Anfrage: neu, oder mit neueren Nachrichten")
    }

    static func account(_ email: String) -> Phrase {
        Phrase(
            en: "  \(email)  account: new, or with a newer password or address",
            zhHans: "  \(email)  账户：新建，或密码、地址有更新",
            de: "  \(email)  Konto: neu, oder mit neuerem Passwort oder neuerer Adresse")
    }

    static func feeds(orders: Int, records: Int) -> Phrase {
        Phrase(
            en: "  orders: \(orders), billing records: \(records); import the feeds again",
            zhHans: "  订单：\(orders)，账单记录：\(records)；请重新导入",
            de: "  Bestellungen: \(orders), Abrechnungsposten: \(records); bitte neu importieren")
    }
}
