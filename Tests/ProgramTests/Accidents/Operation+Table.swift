import Foundation
import Storage
import Testing

extension Operation {
    /// What is tried. Who adds something that writes files adds it here.
    static let all = [
        importFirst, addStaffFirst, openFirst, confirm, issue, mailOut, importPayments,
        importResults, deliverToMaildir, deliverToProgram, migrate, backUp, export,
        exportAccepting, maintain, restoreOverSound, restoreOverDamaged,
    ]

    /// Everything about applications that a step changes, in one value each.
    private static let applications: @Sendable (Situation) throws -> [String: String] = {
        situation in
        try situation.pairs(
            """
            SELECT a.number, a.stage || ' ' || a.revision || ' ' || coalesce(a.waybill, '-')
                || (SELECT ' entries ' || count(*) FROM history WHERE application = a.id)
                || (SELECT ' fapiaos ' || count(*) FROM fapiaos WHERE application = a.id)
                || (SELECT ' letters ' || count(*) FROM outbox
                    WHERE instr(content, a.number) > 0)
            FROM applications a
            """)
    }

    /// Applications that a line of the output names with what became of them.
    private static func told(_ stage: String) -> @Sendable (Situation, Child.Ended) -> [String] {
        { situation, ended in
            situation.applications.filter { number in
                ended.output.split(separator: "\n").contains {
                    $0.contains(number) && $0.contains(stage)
                }
            }
        }
    }

    static let importFirst = Operation(
        name: "the first import", template: .nothing,
        words: { _ in ["import", "orders", "-"] },
        input: """
            order_number,customer,payer,product,quantity,email,placed_at
            CN2026-0001842,C1,上海示例科技有限公司,Office 365 E3,25,li@example.cn,2026-01-01
            CN2026-0001843,C2,天地伟业技术有限公司,Office 365 E3,10,,2026-01-02
            """,
        acts: { try $0.pairs("SELECT number, payer FROM orders") })

    private static let addStaffFirst = Operation(
        name: "the first staff add", template: .nothing,
        words: { _ in ["staff", "add", "chen", "--email", "chen@example.cn"] },
        acts: { situation in
            try situation.pairs(
                "SELECT name, email || (SELECT ' log ' || count(*) FROM log) FROM staff")
        }, doneAlready: [65])

    private static let openFirst = Operation(
        name: "the first visit", template: .nothing,
        words: { _ in ["--plain"] }, input: "quit\n",
        acts: { try $0.pairs("SELECT 'version', user_version FROM pragma_user_version") })

    private static let confirm = Operation(
        name: "Confirm",
        words: { _ in ["--plain", "--language", "en", "apply", "B-7"] },
        input: answers(begun: false),
        inputAgain: { situation in
            let begun = try situation.pairs(
                """
                SELECT 'draft', count(*) FROM drafts
                WHERE bills_key = 'B-7' AND application IS NULL AND replaced = 0 AND typed
                """)
            return answers(begun: begun["draft"] == "1")
        },
        acts: { situation in
            try situation.pairs(
                """
                SELECT 'B-7', (SELECT count(*) FROM claims WHERE record = 'B-7')
                    || (SELECT ' applications ' || count(*) FROM applications)
                    || (SELECT ' lines ' || count(*) FROM lines)
                    || (SELECT ' entries ' || count(*) FROM history)
                    || (SELECT ' letters ' || count(*) FROM outbox WHERE kind = 'received')
                    || (SELECT ' confirmed ' || count(*) FROM drafts
                        WHERE application IS NOT NULL)
                """)
        },
        told: { _, ended in ended.output.contains("Your application is F-") ? ["B-7"] : [] })

    /// - Parameter begun: whether a draft is offered, which is begun anew.
    private static func answers(begun: Bool) -> String {
        let signIn = ["lin.wei@example.cn", "correct horse", "1"]
        let form = ["", "", "", "", "", "2", "3", "林薇", "021-28986102", "2", "4", "quit"]
        return (signIn + (begun ? ["2", "2"] : []) + form).joined(separator: "\n") + "\n"
    }

    static let issue = Operation(
        name: "issue",
        words: { ["issue", $0.applications[2], "--code", "031002600104", "--number", "10000006"] },
        acts: applications, told: told("Issued"), doneAlready: [65])

    private static let mailOut = Operation(
        name: "mail-out",
        words: { ["mail-out", $0.applications[4], "--waybill", "SF1533767748345"] },
        acts: applications, told: told("Mailed out"), doneAlready: [65])

    private static let importPayments = Operation(
        name: "import payments",
        words: { _ in ["import", "payments", "-"] },
        input: "billing_record,order_number,amount,paid_at\n"
            + (1...40).map { "B-M-\($0),CN2026-0001842,\($0).50,2026-01-05" }
            .joined(separator: "\n"),
        acts: { try $0.pairs("SELECT number, amount FROM billing_records") })

    private static let importResults = Operation(
        name: "import results",
        words: { situation in
            let rows = [
                "application,code,number,amount,issued_on,carrier,waybill",
                "\(situation.applications[2]),031002600104,10000007,,,,",
                "\(situation.applications[3]),031002600104,10000008,,,sf,SF1533767748346",
                "\(situation.applications[4]),,,,,sf,SF1533767748347",
            ]
            let file = try situation.write(rows.joined(separator: "\n"), to: "results.csv")
            return ["import", "results", file]
        }, acts: applications,
        between: { situation, application, value in
            // Two acts, of which the first may be done.
            application == situation.applications[3]
                && value == "issued 3 - entries 3 fapiaos 1 letters 3"
        })

    private static let deliverToMaildir = Operation(
        name: "mail deliver to a folder",
        words: { _ in ["mail", "deliver"] },
        acts: { situation in try situation.pairs(letters) },
        failures: mailFailures, repeatedAfter: 90,
        faults: { situation, _ in
            let files = situation.names(in: "mail/new")
            let delivered = try situation.pairs(deliveredHere).keys
            return files.sorted() == delivered.sorted() ? [] : ["the folder holds \(files)"]
        })

    private static let deliverToProgram = Operation(
        name: "mail deliver to a program",
        words: { situation in
            let script = try situation.write(recorder, to: "sendmail")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
            let settings = try situation.write(
                """
                {"mail": {"transport": "sendmail", "sendmail": ["\(script)"]}}
                """, to: "settings.json")
            return ["--settings", settings, "mail", "deliver"]
        }, acts: { situation in try situation.pairs(letters) },
        failures: mailFailures, repeatedAfter: 90,
        faults: { situation, _ in
            let sent = try situation.names().filter { $0.hasPrefix("letter-") }.map { name in
                let text = try String(contentsOfFile: situation.path(name), encoding: .utf8)
                let line = text.split(separator: "\n").first { $0.hasPrefix("Message-ID: <") }
                return String(line?.dropFirst("Message-ID: <".count).dropLast() ?? "")
            }
            // A letter that was handed over and not noted goes out again, under its own name.
            let delivered = Set(try situation.pairs(deliveredHere).keys)
            return Set(sent) == delivered ? [] : ["the program got \(sent)"]
        })

    private static let recorder = """
        #!/bin/sh
        # Keeps each letter whole. Nothing of the accident came along.
        [ -z "$LD_PRELOAD$ACCIDENT_KIND$ACCIDENT_NOTE" ] || exit 1
        cat > "${0%/*}/partly-$$" && mv "${0%/*}/partly-$$" "${0%/*}/letter-$$"
        """

    private static let letters: SQL = """
        SELECT kind || content, CASE WHEN delivered_at IS NULL THEN 'waits' ELSE 'delivered' END
        FROM outbox
        """

    /// Those of the last two hours: what was written before was delivered before.
    private static let deliveredHere: SQL = """
        SELECT message_id, '' FROM outbox
        WHERE delivered_at > (SELECT max(written_at) FROM outbox)
        """

    private static let mailFailures = [Failure(code: 69, words: "not delivered: ")]

    private static let migrate = Operation(
        name: "migration", template: .old,
        words: { _ in ["list"] },
        acts: { situation in
            let version = try situation.pairs(
                "SELECT 'version', user_version FROM pragma_user_version")
            let copies = situation.names().filter { $0.hasPrefix("f.sqlite.before-") }
                .filter { !$0.contains(".partial") }
            let states = copies.map { state(of: situation.path($0)) }
            return version.merging(["copy": states.joined(separator: " ")]) { $1 }
        })

    private static let backUp = Operation(
        name: "database backup",
        words: { ["database", "backup", $0.path("copy.sqlite")] },
        acts: { situation in ["copy": state(of: situation.path("copy.sqlite"))] },
        doneAlready: [73])

    /// Whether there is a database in a file that is not in use, and whether it is sound.
    static func state(of backup: String) -> String {
        guard FileManager.default.fileExists(atPath: backup) else { return "none" }
        let connection = try? SQLiteConnection(path: backup, makesFile: false)
        let findings = try? connection.map { try DatabaseCheck($0).findings() }
        return findings?.isEmpty == true ? "sound" : "not sound"
    }

    static let export = Operation(
        name: "export",
        words: { ["export", $0.path("list.csv")] },
        acts: { situation in ["list": try list(situation)] },
        doneAlready: [73])

    /// How many rows the file has for each application.
    private static func list(_ situation: Situation) throws -> String {
        let path = situation.path("list.csv")
        guard FileManager.default.fileExists(atPath: path) else { return "none" }
        let rows = try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\r\n").dropFirst()
        return rows.map { $0.prefix { $0 != "," } }.joined(separator: " ")
    }

    static let exportAccepting = Operation(
        name: "export --accept",
        words: { ["export", "--accept", $0.path("list.csv")] },
        acts: applications,
        doneAlready: [73],
        faults: { situation, repeated in
            let accepted = situation.applications[..<2].joined(separator: " ")
            let found = try list(situation)
            if found == accepted { return [] }
            // It was interrupted between accepting and naming the file, and that is said, with the
            // command that lists what was accepted.
            let again = try situation.program.run("export", "--status", "in-process")
            let isThere = situation.applications[..<2].allSatisfy { again.output.contains($0) }
            let isSaid = repeated.errors.contains("fapiao export --status in-process")
            return isSaid && isThere ? [] : ["the file lists \(found): \(repeated.errors)"]
        })

    private static let maintain = Operation(
        name: "maintain",
        words: { _ in ["maintain"] },
        acts: { situation in
            var acts = try applications(situation)
            let drafts: SQL = """
                SELECT 'draft', CASE WHEN count(*) = 0 THEN 'removed' ELSE 'kept' END
                FROM drafts WHERE application IS NULL
                """
            for query in [letters, drafts] { acts.merge(try situation.pairs(query)) { $1 } }
            let backups = situation.names(in: "backups").filter { $0.hasSuffix(".sqlite") }
            acts["backup"] = backups.map { state(of: situation.path("backups/\($0)")) }
                .joined(separator: " ")
            return acts
        },
        // A parcel that is received is written of, and the letter is delivered after that.
        between: { _, _, value in value == "waits" },
        failures: mailFailures, repeatedAfter: 90)
}
