import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

extension Shell {
    /// What one timer sees to: delivers mail, ends what has run out, marks parcels as received,
    /// backs up when due. One at a time; a second one leaves at once.
    func maintain() throws -> ExitCode {
        // Opened first: on first use its folder is made.
        let connection = try openDatabase()
        guard let lock = try ProcessLock(options.database + ".maintain.lock") else {
            tell(MaintainPhrases.busy)
            return .done
        }
        defer { lock.release() }
        let now = Instant.now
        warnOfClock(try DatabaseInfo.newestEntry(connection))
        let outcome = try Maintenance(connection, settings: settings).run(at: now)
        try output.write(MaintainPhrases.done(outcome)[options.language] + "\n")
        // Mail first: a full backup disk must not hold it up.
        let mail = try deliverMail()
        let code = try backUpWhenDue(connection, at: now)
        return mail == .done ? code : mail
    }

    /// A backup for each day, in a folder beside the database; the oldest are removed.
    private func backUpWhenDue(_ connection: SQLiteConnection, at now: Instant) throws -> ExitCode {
        guard settings.backups.keeps > 0 else { return .done }
        let folder = settings.backups.folder ?? options.besideDatabase("backups")
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw StorageFault(kind: .cannotCreate, code: errno, statement: folder)
        }
        let file = "\(folder)/fapiao-\(now.day.iso8601).sqlite"
        guard access(file, F_OK) != 0 else { return .done }
        let code = try database(.backup(file), asJSON: false)
        if code == .done { removeOldBackups(in: folder) }
        return code
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
