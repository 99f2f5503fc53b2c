import Invoicing

// When another calendar counts than at Confirm.
extension Applications {
    /// Gives what is open the due date of a calendar. What is no longer open keeps its date, and
    /// no revision moves: who looks at an application can go on with it.
    ///
    /// - Parameters:
    ///   - workingDays: after Confirm.
    ///   - start: the first day on which the calendar is another; what is due before is not
    ///     looked at.
    func redate(
        by calendar: WorkingCalendar, workingDays: Int, from start: Day
    ) throws -> Redated {
        var changes = DateChanges()
        var wanted: [DueEntry: [Int64]] = [:]
        var known: [Day: DueEntry] = [:]
        for open in try openApplications(dueFrom: start) {
            let due =
                known[open.submittedOn]
                ?? DueEntry(calendar.dueDay(after: open.submittedOn, workingDays: workingDays))
            known[open.submittedOn] = due
            guard due != open.due else { continue }
            if due.day == open.due.day { changes.settled += 1 } else { changes.moved += 1 }
            wanted[due, default: []].append(open.id)
        }
        for (due, ids) in wanted { try store(due, of: ids) }
        return Redated(changes: changes, rows: wanted)
    }

    /// What a calendar gave other due dates.
    struct Redated {
        let changes: DateChanges
        fileprivate let rows: [DueEntry: [Int64]]

        /// `[[day, whether it is provisional, rows]…]`, for the log.
        var json: JSON {
            .array(
                rows.sorted {
                    ($0.key.day.number, $0.value.first ?? 0)
                        < ($1.key.day.number, $1.value.first ?? 0)
                }
                .map { due, ids in
                    .array([
                        .string(due.day.iso8601), .bool(due.isProvisional),
                        .string(RowRanges.text(of: ids)),
                    ])
                })
        }
    }

    fileprivate struct DueEntry: Hashable {
        let day: Day
        let isProvisional: Bool

        init(_ due: (day: Day, provisional: Bool)) {
            day = due.day
            isProvisional = due.provisional
        }
    }

    private struct OpenApplication {
        let id: Int64
        let submittedOn: Day
        let due: DueEntry
    }

    // Both types are named, so that the index of the queues leads to the days.
    private func openApplications(dueFrom start: Day) throws -> [OpenApplication] {
        try connection.rows(
            """
            SELECT id, submitted_at, due_on, provisional FROM applications
            WHERE stage IN ('submitted', 'inProcess') AND type IN ('normal', 'special')
                AND due_on >= \(start)
            """
        ) { row in
            OpenApplication(
                id: row.int64(0), submittedOn: row.instant(1).day,
                due: DueEntry((row.day(2), row.bool(3))))
        }
    }

    // One statement a day: they are few, the applications may be many.
    private func store(_ due: DueEntry, of ids: [Int64]) throws {
        let list = JSON.array(ids.map { .integer($0) }).text
        try connection.execute(
            """
            UPDATE applications SET due_on = \(due.day), provisional = \(due.isProvisional)
            WHERE id IN (SELECT value FROM json_each(\(list)))
            """)
    }
}
