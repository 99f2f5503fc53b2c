import Invoicing

/// Where the walk through the log came to.
struct LogEnd {
    var entries = 0
    var hash = Histories.noHead
    /// The time of its newest entry.
    var at: Instant?
    /// What stood when it began; nil in a database that is no older than its log.
    var beginning: JSON?

    /// The last application whose owner the beginning knows.
    var lastRow: Int64 { beginning?["lastRow"]?.integerValue ?? 0 }
}

// The log's chain, and the rows that it tells of.
extension DatabaseCheck {
    /// Walks the log, and compares what it tells of with what stands.
    ///
    /// - Parameter notes: gets what the applications are compared with.
    func ofLog(noting notes: LogNotes, _ findings: inout FindingList) throws -> LogEnd {
        var end = LogEnd()
        try findings.attempt { end = try walkLog(noting: notes, &$0) }
        for kept in Kept.allCases {
            try findings.attempt { try compare(kept, notes, end.beginning, &$0) }
        }
        for table in LogBeginning.Standing.allCases {
            // Without a beginning there was nothing.
            let said = end.beginning.map { $0[table.rawValue] } ?? FactDigest().json
            try findings.attempt {
                if try table.digest(connection, upTo: end.lastRow).json != said {
                    $0.add(.beforeLog(table: table.rawValue))
                }
            }
        }
        return end
    }

    private func walkLog(
        noting notes: LogNotes, _ findings: inout FindingList
    ) throws -> LogEnd {
        var end = LogEnd()
        var isWhole = true
        let rows = try connection.prepared(
            """
            SELECT entry, at, actor, name, action, subject, content, hash FROM log ORDER BY entry
            """)
        while try rows.step() {
            let row = rows.row
            end.entries += 1
            let expected = Histories.hash(
                [Log.name, String(row.int64(0)), String(row.int64(1))]
                    + (2...6).map { row.optionalText($0) }, head: end.hash)
            let content = JSON(row.bytes(6))
            if isWhole, row.int(0) != end.entries || row.blob(7) != expected || content == nil {
                findings.add(.log(entry: end.entries))
                isWhole = false
            }
            end.hash = row.blob(7)
            end.at = max(end.at ?? row.instant(1), row.instant(1))
            guard let action = Log.Action(rawValue: row.text(4)), let content else { continue }
            if action == .begin, end.beginning == nil { end.beginning = content }
            try notes.add(action, content, at: row.instant(1), entry: row.int(0))
        }
        for number in notes.unknown { findings.add(.gone(number: number)) }
        return end
    }

    /// Every row that the log tells of is as it said last; what it does not tell of is as it stood
    /// when the log began.
    private func compare(
        _ kept: Kept, _ notes: LogNotes, _ beginning: JSON?, _ findings: inout FindingList
    ) throws {
        var before = FactDigest()
        try notes.walk(kept, kept.query()) { fact, said in
            guard let said else {
                // Untouched: it stood at the beginning.
                guard let fact else { return }
                if beginning == nil {
                    findings.add(.fact(.added, table: kept.rawValue, key: fact.key))
                }
                before.add(fact)
                return
            }
            if let was = said.was { before.add(said.key, was) }
            guard fact?.value.text != said.now else { return }
            let difference: Difference =
                fact == nil ? .gone : said.now == nil ? .added : .changed
            findings.add(.fact(difference, table: kept.rawValue, key: said.key))
        }
        if let beginning, before.json != beginning[kept.rawValue] {
            findings.add(.beforeLog(table: kept.rawValue))
        }
    }

    /// What is kept of the newest entry is what histories and log hold.
    func ofNewest(
        _ histories: HistoriesEnd, _ log: LogEnd, _ findings: inout FindingList
    ) throws {
        let newest = try? Newest(connection).find()
        guard let newest else { return findings.add(.newest) }
        let found = histories.entries + log.entries
        let written = Int(newest.sequence &- skips.entries)
        if written != found { findings.add(.entries(written: written, found: found)) }
        let last = [histories.at, log.at].compactMap(\.self).max() ?? Instant(seconds: 0)
        let isNext = [last.seconds, last.seconds &+ 1].contains(newest.at.seconds)
        if newest.entryAt != last || !isNext || newest.logEntry != log.entries
            || newest.logHead != log.hash
        {
            findings.add(.newest)
        }
    }
}
