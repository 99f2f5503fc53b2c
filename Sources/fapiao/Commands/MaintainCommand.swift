import CommandLine
import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

extension Shell {
    /// What one timer sees to: delivers mail, ends what has run out, marks parcels as received,
    /// backs up when due. One at a time; a second one leaves at once.
    ///
    /// - Parameter isClockRight: the operator says so.
    func maintain(isClockRight: Bool) throws -> ExitCode {
        // Opened first: on first use its folder is made.
        let connection = try openDatabase()
        let reading = ClockReading.now
        // Also while another is at work: it was said and need not be said again.
        if isClockRight {
            try ClockWatch(connection).trust(reading)
            let phrase = MaintainPhrases.trusted(reading.wall)
            if !asJSON { try output.write(phrase[options.language] + "\n") }
        }
        var report = MaintainReport()
        defer { if asJSON { writeJSON(report.json) } }
        guard let lock = try ProcessLock(LockFile(beside: options.database, ".maintain.lock"))
        else {
            report.isBusy = true
            tell(MaintainPhrases.busy)
            return .done
        }
        defer { lock.release() }
        warnOfClock(try DatabaseInfo.newestEntry(connection))
        let clock = try ClockWatch(connection).verdict(at: reading, noting: .always)
        report.clock = clock
        if let phrase = MaintainPhrases.doubt(clock, at: reading.wall) { tell(phrase) }
        let outcome =
            clock == .right
            ? try Maintenance(connection, settings: settings).run(at: reading.wall)
            : Maintenance.Outcome()
        report.outcome = outcome
        if !asJSON { try output.write(MaintainPhrases.done(outcome)[options.language] + "\n") }
        try noteHead(connection, on: reading.wall.day)
        // Mail first: a full backup disk must not hold it up.
        let mail = try handOver(isClockRight: clock == .right)
        report.mail = mail
        if !asJSON { try output.write(mail.phrase[options.language] + "\n") }
        let mailCode = code(of: mail)
        // What was done is said, whatever becomes of the backup.
        try output.flush()
        let code = try backUpWhenDue(at: reading.wall, &report)
        if !asJSON, let file = report.backup { try sayBackedUp(file, report.findings) }
        return mailCode == .done ? code : mailCode
    }

    /// A backup for each day, in a folder beside the database; the oldest are removed while the
    /// clock is right.
    private func backUpWhenDue(
        at now: Instant, _ report: inout MaintainReport
    ) throws -> ExitCode {
        guard settings.backups.keeps > 0 else { return .done }
        let folder = settings.backups.folder ?? options.besideDatabase("backups")
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw StorageFault(kind: .file(errno), code: errno, file: folder)
        }
        let backups = DailyBackups(
            folder: folder, keeps: settings.backups.keeps,
            sequence: try Database.sequence(of: openDatabase()))
        backups.clear()
        guard let file = backups.due(on: now.day) else { return .done }
        let findings = try makeBackup(file)
        report.findings = findings
        if findings.isKept { report.backup = file }
        // Where something is wrong, older ones from before are worth more.
        if report.clock == .right {
            backups.prune(keeping: file, bound: findings.isEmpty ? 1 : 2)
        }
        return findings.isEmpty ? .done : .refused
    }
}

/// What was done, as far as it came.
private struct MaintainReport {
    /// Another was at work, so nothing was done.
    var isBusy = false
    /// nil where it did not come to that.
    var clock: ClockWatch.Verdict?
    /// nil where it did not come to that.
    var outcome: Maintenance.Outcome?
    /// nil where it did not come to the mail.
    var mail: MailReport?
    /// The file of the backup that was made.
    var backup: String?
    /// What is wrong with the database.
    var findings: [DatabaseCheck.Finding] = []

    var json: JSON {
        [
            "busy": .bool(isBusy), "received": count(outcome?.received),
            "removedDrafts": count(outcome?.removedDrafts),
            "removedRegistrations": count(outcome?.removedRegistrations),
            "mail": mail?.json ?? .null, "backup": .optional(backup),
            "clock": .optional(clock?.rawValue),
        ]
    }

    private func count(_ number: Int?) -> JSON { .integer(Int64(number ?? 0)) }
}

private enum MaintainPhrases {
    static let busy = Phrase(
        en: "Another fapiao maintain is at work.", zhHans: "另一个 fapiao maintain 正在运行。",
        de: "Ein anderes fapiao maintain arbeitet schon.")

    /// What was found wrong with the clock, what is left undone, and what to do.
    static func trusted(_ now: Instant) -> Phrase {
        Phrase(
            en: "The clock is taken as right: \(now.minute) (Beijing time).",
            zhHans: "已确认时钟正确：\(now.minute)（北京时间）。",
            de: "Die Uhr gilt als richtig: \(now.minute) (Pekinger Zeit).")
    }

    static func doubt(_ clock: ClockWatch.Verdict, at now: Instant) -> Phrase? {
        let reason: Phrase
        switch clock {
        case .right: return nil
        case .jumped:
            reason = Phrase(
                en: "The clock of this host has jumped; it now says \(now.minute).",
                zhHans: "本机时钟发生过跳变，现在显示 \(now.minute)。",
                de: "Die Uhr dieses Rechners ist gesprungen; sie zeigt jetzt \(now.minute).")
        case .unknown:
            reason = Phrase(
                en: "Nothing from the last 30 days confirms the clock of this host, which says "
                    + "\(now.minute).",
                zhHans: "本机时钟显示 \(now.minute)，但最近 30 天内没有任何记录可以印证。",
                de: "Nichts aus den letzten 30 Tagen bestätigt die Uhr dieses Rechners; sie zeigt "
                    + "\(now.minute).")
        }
        return Phrase(
            en: "\(reason.en) Mail is still sent, but nothing is given up, removed or marked as "
                + "received. If the time is right, run: \(command)",
            zhHans: "\(reason.zhHans)邮件照常投递，但不会放弃投递、清除任何内容或标记已签收。"
                + "如时间无误，请运行：\(command)",
            de: "\(reason.de) E-Mails werden weiter zugestellt, aber nichts wird aufgegeben, "
                + "entfernt oder als erhalten vermerkt. Stimmt die Zeit, rufen Sie auf: \(command)")
    }

    private static let command = "fapiao maintain --clock-is-right"

    static func done(_ outcome: Maintenance.Outcome) -> Phrase {
        let (drafts, registrations) = (outcome.removedDrafts, outcome.removedRegistrations)
        return Phrase(
            en: "Marked as received: \(outcome.received). Removed: \(drafts) drafts, "
                + "\(registrations) registrations.",
            zhHans: "标记为已签收：\(outcome.received)。清除草稿 \(drafts) 份、过期注册 \(registrations) 项。",
            de: "Als erhalten vermerkt: \(outcome.received). Entfernt: \(drafts) Entwürfe, "
                + "\(registrations) Registrierungen.")
    }
}
