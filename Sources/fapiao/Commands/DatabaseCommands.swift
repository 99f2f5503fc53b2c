import CommandLine
import Glibc
import Invoicing
import Phrases
import Storage
import Text

extension Shell {
    func database(_ action: DatabaseAction) throws -> ExitCode {
        switch action {
        case .check(let head): return try checkDatabase(against: head)
        case .head: return try databaseHead()
        case .backup(let file): return try backUp(to: file)
        case .restore(let file): return try restore(from: file)
        case .info: return try databaseInfo()
        }
    }

    private func backUp(to file: String) throws -> ExitCode {
        let findings = try makeBackup(file)
        if asJSON {
            let kept = findings.isKept ? file : nil
            try output.write(
                JSON.object([
                    .init("backup", .optional(kept)), .init("findings", findings.json),
                ]).text + "\n")
        } else if findings.isKept {
            try sayBackedUp(file, findings)
        }
        return findings.isEmpty ? .done : .refused
    }

    /// - Returns: what is wrong with the database, which was said.
    func makeBackup(_ file: String) throws -> [DatabaseCheck.Finding] {
        let findings = try openDatabase().backUp(to: file)
        tell(findings)
        if !findings.isKept { tell(DatabasePhrases.noBackup(Gate.show(file))) }
        return findings
    }

    func sayBackedUp(_ file: String, _ findings: [DatabaseCheck.Finding]) throws {
        let phrase =
            findings.isEmpty
            ? DatabasePhrases.backedUp(Gate.show(file))
            : DatabasePhrases.backedUpAsItIs(Gate.show(file))
        try output.write(phrase[options.language] + "\n")
    }

    private func databaseInfo() throws -> ExitCode {
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

extension [DatabaseCheck.Finding] {
    /// Whether a backup was kept although this was found.
    var isKept: Bool { !contains(where: \.isBroken) }
}
