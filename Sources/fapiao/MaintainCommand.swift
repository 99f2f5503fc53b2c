import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

extension Shell {
    /// What one timer sees to: delivers mail, ends what has run out, marks parcels as received,
    /// backs up when due. One at a time; a second one leaves at once.
    func maintain(asJSON: Bool) throws -> ExitCode {
        // Opened first: on first use its folder is made.
        let connection = try openDatabase()
        var report = MaintainReport()
        defer { if asJSON { writeJSON(report.json) } }
        guard let lock = try ProcessLock(options.database + ".maintain.lock") else {
            report.isBusy = true
            tell(MaintainPhrases.busy)
            return .done
        }
        defer { lock.release() }
        let now = Instant.now
        warnOfClock(try DatabaseInfo.newestEntry(connection))
        let outcome = try Maintenance(connection, settings: settings).run(at: now)
        report.outcome = outcome
        if !asJSON { try output.write(MaintainPhrases.done(outcome)[options.language] + "\n") }
        // Mail first: a full backup disk must not hold it up.
        let mail = try handOver()
        report.mail = mail
        if !asJSON { try output.write(mail.phrase[options.language] + "\n") }
        let mailCode = code(of: mail)
        let code = try backUpWhenDue(connection, at: now, &report)
        if !asJSON, let file = report.backup { try sayBackedUp(file) }
        return mailCode == .done ? code : mailCode
    }

    /// A backup for each day, in a folder beside the database; the oldest are removed.
    private func backUpWhenDue(
        _ connection: SQLiteConnection, at now: Instant, _ report: inout MaintainReport
    ) throws -> ExitCode {
        guard settings.backups.keeps > 0 else { return .done }
        let folder = settings.backups.folder ?? options.besideDatabase("backups")
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw StorageFault(kind: .cannotCreate, code: errno, statement: folder)
        }
        let file = "\(folder)/fapiao-\(now.day.iso8601).sqlite"
        guard access(file, F_OK) != 0 else { return .done }
        guard try makeBackup(file) else { return .refused }
        report.backup = file
        removeOldBackups(in: folder)
        return .done
    }

    private func removeOldBackups(in folder: String) {
        guard let entries = opendir(folder) else { return }
        defer { closedir(entries) }
        var names: [String] = []
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            // Only those that this command made: fapiao-2026-11-20.sqlite.
            if name.hasPrefix("fapiao-"), name.hasSuffix(".sqlite"),
                Day(String(name.dropFirst(7).dropLast(7))) != nil
            {
                names.append(name)
            }
        }
        for name in names.sorted().dropLast(settings.backups.keeps) { unlink("\(folder)/\(name)") }
    }
}

/// What was done, as far as it came.
private struct MaintainReport {
    /// Another was at work, so nothing was done.
    var isBusy = false
    /// nil where it did not come to that.
    var outcome: Maintenance.Outcome?
    /// nil where it did not come to the mail.
    var mail: MailReport?
    /// The file of the backup that was made.
    var backup: String?

    var json: JSON {
        [
            "busy": .bool(isBusy), "received": count(outcome?.received),
            "removedDrafts": count(outcome?.removedDrafts),
            "removedRegistrations": count(outcome?.removedRegistrations),
            "mail": mail?.json ?? .null, "backup": .optional(backup),
        ]
    }

    private func count(_ number: Int?) -> JSON { .integer(Int64(number ?? 0)) }
}

private enum MaintainPhrases {
    static let busy = Phrase(
        en: "Another fapiao maintain is at work.", zhHans: "另一个 fapiao maintain 正在运行。",
        de: "Ein anderes fapiao maintain arbeitet schon.")

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
