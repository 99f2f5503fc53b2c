import Glibc
import Invoicing
import Phrases
import Storage
import Text

/// What is done with the database as a whole.
enum DatabaseAction: Equatable {
    /// Against a head that was taken before.
    case check(HistoryHead?)
    case head
    case backup(String)
    case restore(String)
    case info
}

extension Shell {
    func database(_ action: DatabaseAction, asJSON: Bool) throws -> ExitCode {
        switch action {
        case .check(let head): return try checkDatabase(against: head, asJSON: asJSON)
        case .head: return try databaseHead(asJSON: asJSON)
        case .backup(let file): return try backUp(to: file)
        case .restore(let file): return try restore(from: file)
        case .info: return try databaseInfo(asJSON: asJSON)
        }
    }

    private func backUp(to file: String) throws -> ExitCode {
        guard try makeBackup(file) else { return .refused }
        try sayBackedUp(file)
        return .done
    }

    /// - Returns: false where the database is not sound, which was said.
    func makeBackup(_ file: String) throws -> Bool {
        let findings = try openDatabase().backUp(to: file)
        tell(findings)
        if !findings.isEmpty { tell(DatabasePhrases.noBackup(Gate.show(file))) }
        return findings.isEmpty
    }

    func sayBackedUp(_ file: String) throws {
        try output.write(DatabasePhrases.backedUp(Gate.show(file))[options.language] + "\n")
    }

    private func restore(from file: String) throws -> ExitCode {
        guard access(file, F_OK) == 0 else {
            tell(DatabasePhrases.noFile(Gate.show(file)))
            return .notFound
        }
        let findings: [DatabaseCheck.Finding]
        do {
            findings = try Database.check(file: file)
        } catch let fault as StorageFault where fault.file != options.database {
            // The fault is the backup's, and what is in use is as it was.
            let phrase = DatabasePhrases.unfit(
                Gate.show(file), fault.kind, database: Gate.show(options.database))
            tell(phrase ?? fault.phrase(database: file))
            return fault.exitCode
        }
        tell(findings)
        guard findings.isEmpty else {
            tell(DatabasePhrases.notRestored(Gate.show(file)))
            return .refused
        }
        let kept = try replace(with: file)
        // An older schema is brought up to date.
        _ = try openDatabase()
        let phrase = DatabasePhrases.restored(Gate.show(file), kept: kept.map(Gate.show))
        try output.write(phrase[options.language] + "\n")
        return .done
    }

    /// - Returns: where what was replaced is kept; nil where there was nothing.
    private func replace(with file: String) throws -> String? {
        guard access(options.database, F_OK) == 0 else {
            try SQLiteConnection(path: options.database).replace(with: file, keeping: nil)
            return nil
        }
        let stamp = Instant.now.iso8601.prefix(19).filter { $0.isNumber || $0 == "T" }
        let copy = "\(options.database).replaced-\(stamp)"
        do {
            try SQLiteConnection(path: options.database).replace(with: file, keeping: copy)
        } catch let fault as StorageFault where [.damaged, .foreign].contains(fault.kind) {
            // Too damaged to be copied: it is set aside as it is.
            for part in ["", "-wal", "-shm"] { rename(options.database + part, copy + part) }
            try SQLiteConnection(path: options.database).replace(with: file, keeping: nil)
        }
        return copy
    }

    private func databaseInfo(asJSON: Bool) throws -> ExitCode {
        let info = try DatabaseInfo(openDatabase())
        warnOfClock(info.newestEntry)
        if asJSON {
            try output.write(info.json(path: options.database).text + "\n")
            return .done
        }
        let rows = DatabasePhrases.rows(info, path: Gate.show(options.database))
        let width = rows.reduce(0) { max($0, Columns.width(of: $1.name[options.language])) }
        for row in rows {
            let name = Columns.padded(row.name[options.language], to: width)
            try output.write("\(name)  \(row.value)\n")
        }
        return .done
    }

    /// A clock that is far behind what was done already is said aloud: due dates and expiry hang
    /// on it.
    func warnOfClock(_ newest: Instant?) {
        guard let newest, Instant.now < newest.adding(seconds: -300) else { return }
        tell(DatabasePhrases.clock(newest.minute))
    }
}

extension DatabaseInfo {
    fileprivate func json(path: String) -> JSON {
        [
            "path": .string(path), "version": .integer(Int64(version)),
            "sqlite": .string(sqlite), "bytes": .integer(bytes),
            "orders": .integer(Int64(orders)), "billingRecords": .integer(Int64(payments)),
            "accounts": .integer(Int64(accounts)),
            "applications": .integer(Int64(applications)),
            "waitingMail": .integer(Int64(waitingLetters)),
            "newestEntry": .optional(newestEntry?.iso8601),
        ]
    }
}
