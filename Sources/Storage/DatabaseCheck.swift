import Invoicing

/// Everything that can be said about a database's soundness: SQLite's own checks, the chain of
/// each application's history, and what is kept beside the applications.
///
/// SQLite's `integrity_check` notices only a third of random damage; the chain finds what was
/// changed in a history or behind its back.
public struct DatabaseCheck {
    private let connection: SQLiteConnection

    public init(_ connection: SQLiteConnection) { self.connection = connection }

    /// One thing that is wrong.
    public enum Finding: Hashable, Sendable {
        /// In SQLite's words.
        case integrity(String)
        /// A row of that table points to nothing.
        case foreignKey(table: String)
        /// The entry does not follow from the one before, or is missing.
        case history(application: String, entry: Int)
        /// The application does not hold the newest entry of its history.
        case head(application: String)
        /// The stage of the application is not the one of its newest entry.
        case stage(application: String)
        /// The counts of the queues are not those of the applications.
        case counts
        /// Messages of the request are missing, or there are more than it knows of.
        case messages(request: String)
        /// The split of the request was agreed and is none, or stands although it was declined.
        case split(request: String)
        /// The parts do not add up to the record.
        case splitSum(request: String, record: String)
        /// A live application holds the record as if it were not split.
        case claimBesideSplit(application: String, record: String)
        /// A live application holds a part of a split that has ended.
        case partOfEndedSplit(application: String, request: String)
        /// The paper has arrived by the request, and the application is not Returned.
        case notReturned(request: String)
        /// The application is Returned, and no request says so: nothing can become of it.
        case returnedAlone(application: String)
        /// The request is done, and its application is not Voided, or the new one is missing.
        case notVoided(request: String)
    }

    /// Looks at everything; reads only.
    ///
    /// - Parameter progress: called now and then with the applications done so far.
    /// - Throws: `StorageFault` when the file cannot even be read.
    public func findings(progress: (Int) -> Void = { _ in }) throws -> [Finding] {
        try connection.snapshot { try all(progress) }
    }

    private func all(_ progress: (Int) -> Void) throws -> [Finding] {
        var findings = try connection.rows("PRAGMA integrity_check(20)") { $0.text(0) }
            .filter { $0 != "ok" }.map(Finding.integrity)
        // Where the pages are damaged, what they hold need not be read.
        if !findings.isEmpty { return findings }
        findings += try connection.rows("PRAGMA foreign_key_check") { $0.text(0) }
            .map { .foreignKey(table: $0) }
        findings += try chains(progress)
        if try !countsAgree() { findings.append(.counts) }
        findings += try ofRequests()
        return findings
    }

    private func chains(_ progress: (Int) -> Void) throws -> [Finding] {
        var findings: [Finding] = []
        var last: Int64 = 0
        var done = 0
        while true {
            let part = try applications(after: last)
            guard let final = part.last else { return findings }
            for application in part { findings += try chain(of: application) }
            last = final.id
            done += part.count
            progress(done)
        }
    }

    private struct Held {
        let id: Int64
        let number: String
        let stage: String
        let entries: Int
        let head: [UInt8]
    }

    private func applications(after last: Int64) throws -> [Held] {
        try connection.rows(
            """
            SELECT a.id, a.number, a.stage, a.entries, a.head
            FROM applications a WHERE a.id > \(last) ORDER BY a.id LIMIT 500
            """
        ) { row in
            Held(
                id: row.int64(0), number: row.text(1), stage: row.text(2), entries: row.int(3),
                head: row.blob(4))
        }
    }

    private func chain(of application: Held) throws -> [Finding] {
        var head = Histories.noHead
        var stage = ""
        var count = 0
        for link in try Histories(connection: connection).links(of: application.id) {
            count += 1
            let expected = link.hash(after: head, application: application.number)
            guard link.number == count, link.hash == expected else {
                return [.history(application: application.number, entry: count)]
            }
            (head, stage) = (link.hash, link.stage)
        }
        var findings: [Finding] = []
        if count != application.entries || head != application.head {
            findings.append(.head(application: application.number))
        }
        if stage != application.stage { findings.append(.stage(application: application.number)) }
        return findings
    }

    /// A backup may be older than the tables of requests.
    private func ofRequests() throws -> [Finding] {
        let version = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        guard version >= 2 else { return [] }
        return try Self.ofRequests.flatMap { query, finding in
            try connection.rows(query) { finding($0.text(0), $0.text(1)) }
        }
    }

    private func countsAgree() throws -> Bool {
        try connection.first(
            """
            SELECT NOT EXISTS(
                SELECT stage, type, due_on, count(*) FROM applications GROUP BY 1, 2, 3
                EXCEPT SELECT stage, type, due_on, count FROM tallies)
                AND (SELECT coalesce(sum(count), 0) FROM tallies)
                    = (SELECT count(*) FROM applications)
            """
        ) { $0.bool(0) } ?? false
    }
}
