import CSQLite
import Glibc
import Invoicing

/// A backup that takes the place of a database.
///
/// The backup is copied beside the database, checked, brought up to date and put right there: what
/// goes in is whole. Into a database that can be written to it goes by SQLite's backup, one
/// transaction under the lock; for one that is damaged or gone it is a new file (`Replacement`).
public final class Restoration {
    private let database: String
    private let copy: SQLiteConnection
    private let file: PartialName

    /// What is wrong with the backup; it is not to be restored where something of it is broken.
    public let findings: [DatabaseCheck.Finding]

    /// - Parameters:
    ///   - backup: is only read, and may be on a medium that cannot be written to.
    ///   - database: resolved.
    /// - Throws: `StorageFault`; where it names another file than the database, that one is at fault.
    public init(of backup: String, to database: String) throws {
        self.database = database
        try Self.checkPlace(database)
        try DatabaseFile.checkKind(of: backup)
        file = PartialName(for: database)
        file.clear()
        // What was to be kept of the database before, by one that was killed.
        file.clear(behind: ".replaced-")
        DatabaseFile.remove(allOf: file.path)
        do {
            copy = try Self.copied(backup, to: file)
            findings = try DatabaseCheck(copy).findings()
        } catch let fault as StorageFault where fault.file == file.path {
            // Of a copy only the full disk is its own fault.
            DatabaseFile.remove(allOf: file.path)
            let isOurs = [.diskFull, .cannotCreate].contains(fault.kind)
            throw StorageFault(
                kind: fault.kind, code: fault.code, message: fault.message,
                statement: fault.statement, file: isOurs ? database : backup)
        } catch {
            DatabaseFile.remove(allOf: file.path)
            throw error
        }
    }

    deinit { DatabaseFile.remove(allOf: file.path) }

    /// What became of it.
    public struct Outcome: Sendable {
        /// Where what was replaced is kept; nil where there was nothing.
        public let kept: String?
        /// What the replaced one had and the backup has not; nil where it could not be read.
        public let missing: MissingFromBackup?
        /// What held up the last step, which whoever opens the database next does; nil where all is
        /// done.
        public let heldUp: StorageFault?
        /// Whether numbers go on 1,000 further, for nobody knows how far they were.
        public let isNumberedAnew: Bool
    }

    /// How many letters wait in the backup that the database, as far as it can be read, does not know
    /// as sent or given up.
    ///
    /// - Throws: `StorageFault`.
    public func waitingLetters() throws -> Int {
        try Salvage.reading(database, from: copy, isSound: false) { salvage in
            try salvage.unsettledLetters()
        }
    }

    /// Puts it in place.
    ///
    /// - Parameters:
    ///   - backup: how the log calls it.
    ///   - sendsLetters: whether letters that waited in the backup go out; else they are given up.
    /// - Throws: `StorageFault`; then everything is as it was, but for `.unsure`.
    public func finish(
        as backup: String, sendsLetters: Bool, at now: Instant
    ) throws -> Outcome {
        try Migrations.run(
            on: copy, path: file.path, from: Migrations.version(of: copy, path: file.path),
            keepsOld: false)
        let order = Order(backup: backup, sendsLetters: sendsLetters, now: now)
        if let live = try usable() {
            do {
                return try live.locked { try replaceContent(of: live, order) }
            } catch is Damaged {
                live.end()
            }
        }
        return try replaceFile(order)
    }

    private struct Order {
        let backup: String
        let sendsLetters: Bool
        let now: Instant
    }

    /// The database cannot be copied.
    private struct Damaged: Error {}

    /// The database, open; nil where it is damaged, empty or gone.
    private func usable() throws -> SQLiteConnection? {
        guard access(database, F_OK) == 0 else { return nil }
        do {
            let live = try Database.open(database, makesFile: false)
            // What vanished with a page would not be missed while it is copied.
            return live.isReadable ? live : nil
        } catch let fault as StorageFault where Self.isDamage(fault.kind) {
            return nil
        }
    }

    private static func isDamage(_ kind: StorageFault.Kind) -> Bool {
        [.damaged, .missing, .gone, .emptied, .inputOutput, .constraint, .other].contains(
            kind)
    }

    private func replaceContent(of live: SQLiteConnection, _ order: Order) throws -> Outcome {
        // Another restore may have come first.
        let replacement = Replacement(of: database)
        if replacement.isPending { try replacement.finish() }
        if live.isReplaced { throw StorageFault(kind: .replaced, file: database) }
        let kept = keptName(at: order.now)
        do {
            try live.copyAll(to: kept)
        } catch let fault as StorageFault where Self.isDamage(fault.kind) {
            // It may as well be the disk of the copy.
            if fault.kind == .inputOutput, live.isReadable { throw fault }
            throw Damaged()
        }
        do {
            let (missing, isNumberedAnew) = try putRight(order, kept: kept, isSound: true)
            try live.takeOver(copy)
            return Outcome(
                kept: kept, missing: missing, heldUp: nil, isNumberedAnew: isNumberedAnew)
        } catch {
            // Nothing was replaced, so nothing needs to be kept; where nobody knows, it is.
            if (error as? StorageFault)?.kind != .unsure { unlink(kept) }
            throw error
        }
    }

    private func replaceFile(_ order: Order) throws -> Outcome {
        let wasThere = DatabaseFile.hasTraces(database) || access(database, F_OK) == 0
        let lock = FileLock(path: database)
        try lock.acquire()
        defer { lock.release() }
        do {
            return try replaceLocked(order)
        } catch {
            // Nothing shall look as if a database had been here.
            if !wasThere { unlink(database + ".lock") }
            throw error
        }
    }

    private func replaceLocked(_ order: Order) throws -> Outcome {
        let replacement = Replacement(of: database)
        if replacement.isPending { try replacement.finish() }
        replacement.clear()
        let isThere = access(database, F_OK) == 0
        let kept = keptName(at: order.now)
        let (missing, isNumberedAnew) = try putRight(
            order, kept: isThere ? kept : nil, isSound: false)
        copy.end()
        let new = replacement.newName
        guard rename(file.path, new) == 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: new)
        }
        // With the note all is new, whatever happens now.
        var heldUp: StorageFault?
        do {
            try replacement.begin(new: new, kept: kept)
            try replacement.finish()
        } catch let fault as StorageFault {
            guard replacement.isPending || access(new, F_OK) != 0 else {
                unlink(new)
                throw fault
            }
            heldUp = fault
        }
        return Outcome(
            kept: isThere ? kept : nil, missing: missing, heldUp: heldUp,
            isNumberedAnew: isNumberedAnew)
    }

    /// Takes over what the database knows better than the backup, and notes the restore. The lock of
    /// the database is held.
    private func putRight(
        _ order: Order, kept: String?, isSound: Bool
    ) throws -> (MissingFromBackup?, isNumberedAnew: Bool) {
        let result = try Salvage.reading(database, from: copy, isSound: isSound) { salvage in
            let missing = try salvage.missing()
            var isNumberedAnew = false
            try copy.transaction {
                let skips = try salvage.takeOver(at: order.now, skipped: LockNote(of: database))
                isNumberedAnew = skips.isUnknown
                if !order.sendsLetters { try Outbox(copy).holdBack() }
                let newest = try DatabaseInfo.newestEntry(copy)
                try Log(copy).append(
                    .restore, order.backup,
                    content: .object(
                        [
                            .init("newestEntry", .optional(newest?.iso8601)),
                            .init("kept", .optional(kept.map { DatabaseFile.name(of: $0) })),
                        ] + skips.members), by: .operator, at: order.now)
            }
            return (missing, isNumberedAnew)
        }
        try copy.run(script: "PRAGMA journal_mode = DELETE")
        return result
    }

    private func keptName(at now: Instant) -> String {
        let stamp = now.iso8601.prefix(19).filter { $0.isNumber || $0 == "T" }
        let name = database + Replacement.keptMark + stamp
        let names = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? name : "\(name)-\($0)" }
        return names.first { access($0, F_OK) != 0 } ?? name
    }
}

extension Restoration {
    /// Nothing but a database of this program is moved away, or what shows that it was one.
    private static func checkPlace(_ database: String) throws {
        do {
            try DatabaseFile.prepare(database, makesFile: false)
        } catch let fault as StorageFault where fault.kind == .note {
            // What it wanted is done anew.
            try Replacement(of: database).forget()
            return try checkPlace(database)
        } catch let fault as StorageFault where [.missing, .gone].contains(fault.kind) {
            return try DatabaseFile.makeFolder(of: database)
        }
        do {
            let connection = try SQLiteConnection(path: database, makesFile: false)
            _ = try Migrations.isEmpty(connection, path: database)
        } catch let fault as StorageFault where fault.kind == .damaged {
            // Another program's file, or a text.
            if DatabaseFile.hasTraces(database), try !isText(database) { return }
            throw StorageFault(kind: .foreign, file: database)
        } catch let fault as StorageFault where isDamage(fault.kind) {
            return
        }
    }

    /// Whether a file begins as no database does, however damaged: with a line that can be read. It is
    /// looked at before a connection has it open.
    private static func isText(_ file: String) throws -> Bool {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: file)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(descriptor, &bytes, bytes.count)
        let head = bytes.prefix(max(0, count))
        return !head.isEmpty && !head.starts(with: "SQLite format 3".utf8)
            && head.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
            && String(validating: head.dropLast(min(3, head.count - 1)), as: UTF8.self) != nil
    }

    private static func copied(
        _ backup: String, to name: PartialName
    ) throws -> SQLiteConnection {
        let source = try SQLiteConnection(reading: backup)
        try Migrations.checkOwner(of: source, path: backup)
        let descriptor = DatabaseFile.create(name.path, O_WRONLY | O_EXCL)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: name.path)
        }
        close(descriptor)
        let copy = try SQLiteConnection(path: name.path, makesFile: false)
        try copy.takeOver(source)
        try copy.run(script: "PRAGMA journal_mode = DELETE")
        return copy
    }
}

extension SQLiteConnection {
    /// Copies the content of another database into this one, in one transaction.
    fileprivate func takeOver(_ source: SQLiteConnection) throws {
        try run(script: "PRAGMA synchronous = FULL")
        guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
            throw StorageFault.make(handle, statement: "restore")
        }
        let code = sqlite3_backup_step(backup, -1)
        let end = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, end == SQLITE_OK else {
            // Either database may be the one at fault; the one that is read says so by itself.
            if sqlite3_errcode(source.handle) == SQLITE_CORRUPT {
                throw StorageFault(kind: .damaged, code: code, file: source.path)
            }
            throw StorageFault.make(handle, statement: "restore").afterCommit
        }
    }

    /// Whether every page can be read.
    fileprivate var isReadable: Bool {
        (try? rows("PRAGMA quick_check(1)") { $0.text(0) }) == ["ok"]
    }

    /// A copy of everything, for this file's owner alone; it has its name once it is whole. The lock
    /// is held.
    fileprivate func copyAll(to file: String) throws {
        let name = PartialName(for: file)
        defer { unlink(name.path) }
        try copy(into: name)
        try DatabaseFile.sync(file: name.path)
        try name.finish()
        // Before what is copied is overwritten.
        try DatabaseFile.sync(folder: DatabaseFile.folder(of: file))
    }
}
