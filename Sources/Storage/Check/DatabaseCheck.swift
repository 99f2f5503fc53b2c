import Invoicing

/// Everything that can be said about a database's soundness: SQLite's own checks, the schema's
/// guards, the chains of histories and log, every row that they tell of, and what is kept twice.
///
/// SQLite's `integrity_check` notices only a third of random damage, and nothing that was changed
/// with SQL. Here nothing is believed that an entry can tell.
public struct DatabaseCheck {
    let connection: SQLiteConnection

    public init(_ connection: SQLiteConnection) { self.connection = connection }

    /// Looks at everything; reads only.
    ///
    /// - Parameters:
    ///   - head: one that was taken before; the entries up to its time must be the same still.
    ///   - progress: called now and then with the applications done so far.
    /// - Throws: `StorageFault` when the file cannot even be read.
    public func findings(
        against head: HistoryHead? = nil, progress: (Int) -> Void = { _ in }
    ) throws -> [Finding] {
        try connection.snapshot { try all(head, progress) }
    }

    private func all(_ head: HistoryHead?, _ progress: (Int) -> Void) throws -> [Finding] {
        let damage = try connection.rows("PRAGMA integrity_check(20)") { $0.text(0) }
            .filter { $0 != "ok" }.map(Finding.integrity)
        // Where the pages are damaged, what they hold need not be read.
        if !damage.isEmpty { return damage }
        // A backup may be older than the tables of tickets, and than the log.
        let version = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        var findings = FindingList()
        findings.add(try ofSchema(version))
        try findings.attempt {
            $0.add(
                try connection.rows("PRAGMA foreign_key_check") { .foreignKey(table: $0.text(0)) })
        }
        let notes = try LogNotes(connection)
        defer { notes.remove() }
        var log = LogEnd()
        if version >= 4 { log = try ofLog(noting: notes, &findings) }
        try findings.attempt { findings in
            let entries = try ofApplications(
                notes: version >= 4 ? notes : nil, log, &findings, progress)
            if version >= 4 { try ofNewest(entries, log, &findings) }
        }
        try findings.attempt { try ofCounts(&$0) }
        if version >= 2 {
            for (query, finding) in Self.ofTickets {
                try findings.attempt {
                    $0.add(try connection.rows(query) { finding($0.text(0), $0.text(1)) })
                }
            }
        }
        if let head {
            try findings.attempt {
                if try HistoryHead(connection, upTo: head.at) != head {
                    $0.add(.rolledBack(since: head.at.iso8601))
                }
            }
        }
        return findings.all
    }
}
