import Invoicing

/// Where the walk through the histories came to.
struct HistoriesEnd {
    var entries = 0
    /// The time of the newest entry.
    var at: Instant?

    mutating func count(_ time: Instant) {
        entries += 1
        at = max(at ?? time, time)
    }
}

// Every application is what its history says: one walk through the tables side by side.
extension DatabaseCheck {
    /// - Parameter notes: what the log says of due dates; nil in a database that has no log.
    func ofApplications(
        notes: LogNotes?, _ log: LogEnd, _ findings: inout FindingList, _ progress: (Int) -> Void
    ) throws -> HistoriesEnd {
        let rows = try connection.prepared(StandingApplication.query)
        let history = try RowsOfApplications(Self.history, connection)
        let parts = try PartsOfApplications(connection, notes: notes)
        var end = HistoriesEnd()
        var search = SearchSum()
        var done = 0
        while try rows.step() {
            let standing = StandingApplication(rows.row)
            search.add(standing.tokens, of: standing.id)
            let chain = try follow(standing, history, &end)
            findings.add(chain.findings)
            try parts.read(standing.id)
            if let replay = chain.replay {
                let comparison = Comparison(standing, replay, parts, hasLog: notes != nil)
                findings.add(comparison.findings)
                if let notes, try !isOwned(standing, replay, notes, log) {
                    findings.add(
                        .part(.changed, application: standing.number, .account))
                }
            }
            done += 1
            if done % 500 == 0 { progress(done) }
        }
        progress(done)
        // Those of no application, which was said already, are entries too.
        try history.skipRest { end.count($0.instant(2)) }
        try ofSearch(search, &findings)
        return end
    }

    private static let history: SQL = """
        SELECT application, entry, at, actor, name, action, stage, remark, content, hash
        FROM history ORDER BY application, entry
        """

    private struct Chain {
        var findings: [Finding] = []
        /// nil where the chain is broken: nobody can tell then what the rows must be.
        var replay: Replay?
    }

    private func follow(
        _ standing: StandingApplication, _ history: RowsOfApplications, _ end: inout HistoriesEnd
    ) throws -> Chain {
        var chain = Chain()
        var (head, stage, count) = (Histories.noHead, "", 0)
        var isWhole = true
        try history.rows(of: standing.id, skipping: { end.count($0.instant(2)) }) { row in
            end.count(row.instant(2))
            guard isWhole else { return }
            count += 1
            let hash = row.blob(9)
            var digest = Digest.Parts()
            digest.add(head)
            digest.add(standing.number)
            digest.add(String(row.int64(1)))
            digest.add(String(row.int64(2)))
            for column in 3...8 { digest.add(row.isNull(column) ? nil : row.bytes(column)) }
            guard row.int(1) == count, hash == digest.value, try add(row, to: &chain.replay, count)
            else {
                isWhole = false
                chain = Chain(
                    findings: [.history(application: standing.number, entry: count)], replay: nil)
                return
            }
            (head, stage) = (hash, row.text(6))
        }
        guard isWhole else { return chain }
        if count == 0 {
            chain.findings.append(.history(application: standing.number, entry: 1))
        } else {
            if count != standing.entries || head != standing.head {
                chain.findings.append(.head(application: standing.number))
            }
            if stage != standing.stage {
                chain.findings.append(.stage(application: standing.number))
            }
        }
        return chain
    }

    /// - Returns: false for an entry that says nothing that can be understood.
    private func add(_ row: Row, to replay: inout Replay?, _ count: Int) throws -> Bool {
        guard let content = JSON(row.bytes(8)), let deed = Deed(rawValue: row.text(5)),
            let stage = Stage.Name(rawValue: row.text(6))
        else { return false }
        var parcel: Parcel?
        if let carrier = content["carrier"]?.stringValue.flatMap(Courier.init(rawValue:)),
            let waybill = content["waybill"]?.stringValue
        {
            let clock = content["clock"]?.stringValue.flatMap { Instant(iso8601: $0) }
            parcel = Parcel(
                carrier: carrier, waybill: waybill, mailedAt: clock ?? row.instant(2))
        }
        let entry = HistoryEntry(
            at: row.instant(2),
            actor: try Actor(kind: row.text(3), name: row.optionalText(4)), deed: deed,
            stage: stage, remark: nil, parcel: parcel)
        if count == 1 {
            replay = Replay(entry, content)
        } else {
            replay?.add(entry, content)
        }
        return replay != nil
    }

    /// Whether the account had the address that stands in the first entry. Of those that were
    /// there when the log began, it keeps whose they are.
    private func isOwned(
        _ standing: StandingApplication, _ replay: Replay, _ notes: LogNotes, _ log: LogEnd
    ) throws -> Bool {
        guard standing.id > log.lastRow, let email = replay.form["email"]?.stringValue,
            email != standing.email
        else { return true }
        return try notes.has(standing.account, email)
    }
}

/// Rows that hang from applications, in the order of these.
final class RowsOfApplications {
    private let statement: PreparedStatement
    private var isAtRow: Bool

    /// - Parameter query: its first column is the application's row.
    init(_ query: SQL, _ connection: SQLiteConnection) throws {
        statement = try connection.prepared(query)
        isAtRow = try statement.step()
    }

    /// Hands over the rows of an application, and before them those of none.
    func rows(
        of id: Int64, skipping skip: (Row) -> Void = { _ in }, _ visit: (Row) throws -> Void
    ) throws {
        while isAtRow, statement.row.int64(0) <= id {
            if statement.row.int64(0) < id { skip(statement.row) } else { try visit(statement.row) }
            isAtRow = try statement.step()
        }
    }

    func skipRest(_ skip: (Row) -> Void) throws {
        while isAtRow {
            skip(statement.row)
            isAtRow = try statement.step()
        }
    }
}
