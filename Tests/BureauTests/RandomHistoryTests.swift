import Foundation
import Invoicing
import Service
import Storage
import Testing

/// What must hold after every step, asked of the tables and not of the program.
struct Truth {
    let connection: SQLiteConnection

    /// Records that an application or an agreed split holds.
    func held() throws -> Set<String> {
        Set(
            try connection.rows(
                """
                SELECT record FROM claims WHERE live = 1
                UNION SELECT record FROM splits WHERE ended_at IS NULL
                """
            ) { $0.text(0) })
    }

    /// Everything that is wrong; empty is right.
    func faults() throws -> [String] {
        try Self.rules.flatMap { rule, query in
            try connection.rows(query) { "\(rule): \($0.text(0))" }
        }
    }

    // Each query names what breaks its rule.
    private static let rules: [(String, SQL)] = [
        (
            "two live claims",
            """
            SELECT record FROM claims WHERE live = 1 GROUP BY record, part HAVING count(*) > 1
            """
        ),
        (
            "a whole claim beside parts",
            """
            SELECT a.record FROM claims a JOIN claims b ON b.record = a.record
            WHERE a.live AND b.live AND a.part = 0 AND b.part > 0
            """
        ),
        (
            "a live claim that is none of the open split",
            """
            SELECT c.record FROM claims c JOIN splits s ON s.record = c.record
            WHERE s.ended_at IS NULL AND c.live AND c.split IS NOT s.id
            """
        ),
        (
            "a live part of an ended split",
            """
            SELECT c.record FROM claims c JOIN splits s ON s.id = c.split
            WHERE s.ended_at IS NOT NULL AND c.live
            """
        ),
        (
            "parts that do not add up",
            """
            SELECT s.record FROM splits s JOIN billing_records b ON b.number = s.record
            WHERE b.amount <> (SELECT sum(amount) FROM split_parts WHERE split = s.id)
            """
        ),
        (
            "an application that does not add up to its claims",
            """
            SELECT number FROM applications a
            WHERE total <> (SELECT sum(amount) FROM claims WHERE application = a.id)
                OR total <> (SELECT sum(net + tax) FROM lines WHERE application = a.id)
            """
        ),
        (
            "Fapiaos that do not add up",
            """
            SELECT number FROM applications a
            WHERE stage IN ('issued', 'mailedOut', 'readyForPickup', 'received', 'returned',
                'voided')
                AND total IS NOT (SELECT sum(amount) FROM fapiaos
                    WHERE application = a.id AND undone_at IS NULL)
            """
        ),
        (
            "a claim that does not follow its application",
            """
            SELECT a.number FROM claims c JOIN applications a ON a.id = c.application
            WHERE c.live <> (a.stage NOT IN ('rejected', 'withdrawn', 'voided'))
            """
        ),
        (
            "history and state that disagree",
            """
            SELECT a.number FROM applications a
            LEFT JOIN history h ON h.application = a.id AND h.entry = a.entries
            WHERE h.stage IS NOT a.stage OR h.hash IS NOT a.head
                OR a.entries <> (SELECT count(*) FROM history WHERE application = a.id)
            """
        ),
        (
            "Returned without a request whose paper arrived, or the other way round",
            """
            SELECT number FROM applications a WHERE (stage = 'returned')
                <> (SELECT count(*) FROM requests r
                    WHERE r.application = a.id AND r.step = 'arrived')
            """
        ),
        (
            "a Fapiao that is void while its application is not, or the other way round",
            """
            SELECT a.number FROM fapiaos f JOIN applications a ON a.id = f.application
            WHERE f.undone_at IS NULL AND (f.voided_by IS NULL) = (a.stage = 'voided')
            """
        ),
        (
            "a title changed without a new application",
            """
            SELECT r.number FROM requests r
            WHERE r.kind = 'title' AND r.status = 'done'
                AND NOT EXISTS(SELECT 1 FROM applications n WHERE n.replaces = r.application)
            """
        ),
        (
            "two that replace one",
            """
            SELECT replaces FROM applications
            WHERE replaces IS NOT NULL AND stage NOT IN ('rejected', 'withdrawn', 'voided')
            GROUP BY replaces HAVING count(*) > 1
            """
        ),
        (
            "a successor for other bills",
            """
            SELECT n.number FROM applications n WHERE n.replaces IS NOT NULL
                AND (SELECT group_concat(record || part) FROM
                        (SELECT record, part FROM claims WHERE application = n.id ORDER BY 1))
                    <> (SELECT group_concat(record || part) FROM
                        (SELECT record, part FROM claims WHERE application = n.replaces ORDER BY 1))
            """
        ),
        (
            "messages that were not counted",
            """
            SELECT number FROM requests r
            WHERE entries <> (SELECT count(*) FROM messages WHERE request = r.id)
                OR staff_read > entries OR applicant_read > entries
            """
        ),
    ]
}

@Suite("Whatever customers, staff and the timer do") struct RandomHistoryTests {
    /// A thousand, or as many as `FAPIAO_HISTORIES` says, from the seed `FAPIAO_SEED` on.
    private static let count = number("FAPIAO_HISTORIES") ?? 1000
    private static let first = number("FAPIAO_SEED") ?? 1
    private static let groups = 8

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test(arguments: 0..<groups)
    func `a bill has one live claim, and is free only when that ended`(group: Int) throws {
        for seed in stride(from: group, to: Self.count, by: Self.groups) {
            try follow(seed: UInt64(Self.first + seed))
        }
    }

    private func follow(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        let truth = Truth(connection: history.office.connection)
        do {
            for _ in 0..<60 {
                let before = try truth.held()
                let deed = try history.step()
                var faults = try truth.faults()
                let freed = before.subtracting(try truth.held())
                if !freed.isEmpty, !Self.frees(deed) {
                    faults.append("freed \(freed) by: \(deed)")
                }
                if !faults.isEmpty {
                    Issue.record("seed \(seed): \(faults)\n\(history.log.joined(separator: "\n"))")
                    return
                }
            }
            let findings = try DatabaseCheck(history.office.connection).findings()
            #expect(findings.isEmpty, "seed \(seed)")
        } catch {
            // The program did not see what the schema forbids.
            Issue.record("seed \(seed): \(error)\n\(history.log.joined(separator: "\n"))")
        }
    }

    /// Rejected, withdrawn, voided without a replacement, or a split that ended.
    private static func frees(_ deed: String) -> Bool {
        if deed.hasPrefix("reject") || deed.hasPrefix("withdraw") { return deed.hasSuffix("done") }
        if deed.hasPrefix("void") || deed.hasPrefix("redLetter") { return deed.hasSuffix("free") }
        return deed.hasPrefix("decline R-") || deed.hasPrefix("object to")
    }
}
