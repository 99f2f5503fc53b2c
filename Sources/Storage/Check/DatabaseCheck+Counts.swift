import Invoicing

// What is counted besides.
extension DatabaseCheck {
    func ofCounts(_ findings: inout FindingList) throws {
        if try !talliesAgree() { findings.add(.counts) }
        try ofNumbers(&findings)
    }

    private func talliesAgree() throws -> Bool {
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

    private struct Numbered {
        let day: String
        /// How many are counted, how many there are, and the highest of them.
        let counted: Int
        let found: Int
        let highest: Int
    }

    /// A number is counted with what it is given to, or not at all: there is no gap.
    private func ofNumbers(_ findings: inout FindingList) throws {
        let wrong = try connection.rows(
            """
            SELECT day, max(counted), sum(found), max(highest) FROM (
                SELECT kind || '-' || substr(strftime('%Y%m%d', day * 86400, 'unixepoch'), 3)
                    AS day, last AS counted, 0 AS found, 0 AS highest FROM numbers
                UNION ALL
                SELECT substr(number, 1, 8), 0, count(*), max(CAST(substr(number, 10) AS INTEGER))
                    FROM applications GROUP BY 1
                UNION ALL
                SELECT substr(number, 1, 8), 0, count(*), max(CAST(substr(number, 10) AS INTEGER))
                    FROM requests GROUP BY 1)
            GROUP BY day
            HAVING max(counted) < max(highest) OR sum(found) < max(max(counted), max(highest))
            ORDER BY day
            """
        ) {
            Numbered(
                day: $0.text(0), counted: $0.int(1), found: $0.int(2), highest: $0.int(3))
        }
        let skipped = Dictionary(grouping: skips.numbers) { $0.day }.mapValues { $0.map(\.range) }
        for day in wrong {
            if day.counted < day.highest { findings.add(.numbers(day: day.day)) }
            try nameGone(day, but: skipped[day.day] ?? [], &findings)
        }
    }

    /// What restores passed over; nothing where there is no log yet.
    var skips: Skips { (try? Skips.all(connection)) ?? Skips() }

    private func nameGone(
        _ day: Numbered, but skipped: [ClosedRange<Int>], _ findings: inout FindingList
    ) throws {
        let table: SQL = day.day.hasPrefix("F") ? "applications" : "requests"
        let known = Set(
            try connection.rows(
                """
                SELECT CAST(substr(number, 10) AS INTEGER) FROM \(sql: table)
                WHERE number >= \(day.day + "-") AND number < \(day.day + ".")
                """
            ) { $0.int(0) })
        // More than a day can give: what is counted there says nothing.
        let last = min(max(day.counted, day.highest), 10_000_000)
        let skippedCount = skipped.reduce(0) { $0 + min($1.count, last) }
        let gone = (0..<max(0, last)).lazy.map { $0 + 1 }
            .filter { number in
                !known.contains(number) && !skipped.contains { $0.contains(number) }
            }
            .prefix(FindingList.most).map { Finding.gone(number: Numbers.number(day.day, $0)) }
        findings.add(Array(gone))
        if let first = gone.first {
            findings.addMore(last - known.count - skippedCount - gone.count, like: first)
        }
    }
}
