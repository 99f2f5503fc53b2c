import Foundation
import Testing

@Suite("Killed at any moment")
struct KillTests {
    /// FAPIAO_KILLS makes it as many as one has time for.
    private static let kills =
        UInt32(
            ProcessInfo.processInfo.environment["FAPIAO_KILLS"] ?? "") ?? 20

    @Test func `an import leaves whole rows and can be run again`() throws {
        let program = try Program()
        defer { program.remove() }
        let count = 20_000
        let rows = (1...count).map { "B-\($0),CN2026-\($0 % 900),\($0).50,2026-10-\(10 + $0 % 18)" }
        let feed =
            "billing_record,order_number,amount,paid_at\n"
            + rows.joined(separator: "\n")
        var last = 0
        for kill in 0..<Self.kills {
            _ = try Child.run(
                Program.path, ["--database", program.database, "import", "payments", "-"],
                environment: ["LANG": "C.UTF-8"], input: feed, killedAfter: 10 + kill * 12 % 240)
            // Killed before the database was made, there is nothing to count.
            let stored = try program.number("SELECT count(*) FROM billing_records")
            guard stored >= 0 else { continue }
            #expect(stored >= last)
            last = stored
        }
        #expect(try program.query("PRAGMA integrity_check") == "ok")
        #expect(try program.run("import", "payments", "-", input: feed).code == 0)
        #expect(try program.number("SELECT count(*) FROM billing_records") == count)
        #expect(
            try program.number("SELECT count(*) FROM billing_records WHERE amount % 100 <> 50") == 0
        )
    }

    @Test func `Confirm makes an application whole or not at all`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        try addBills(to: program, Int(Self.kills) + 5)
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        #expect(try program.run("activate", try program.mailedCode()).code == 0)
        let answers = [
            "1", "lin.wei@example.cn", "correct horse", "1", "1", "", "", "", "", "", "2", "3",
            "林薇", "021-28986102", "2", "4",
        ]
        var told: Set<String> = []
        for kill in 0..<Self.kills {
            let output = try Child.run(
                Program.path, ["--database", program.database, "--plain", "--language", "en"],
                environment: ["LANG": "C.UTF-8", "TERM": "dumb"],
                input: answers.joined(separator: "\n") + "\n", killedAfter: 100 + kill * 37 % 300)
            for match in output.matches(of: /Your application is (F-\d{6}-\d{4})/) {
                #expect(told.insert(String(match.1)).inserted)
            }
        }
        let stored = Set(
            try program.query("SELECT number FROM applications").split(separator: "\n").map(
                String.init))
        #expect(told.isSubset(of: stored))
        print("killed \(Self.kills) times: \(stored.count) applications, \(told.count) told of")
        #expect(try program.query("PRAGMA integrity_check") == "ok")
        #expect(try program.query("PRAGMA foreign_key_check").isEmpty)
        for table in ["claims", "lines", "history"] {
            #expect(try program.number("SELECT count(*) FROM \(table)") == stored.count)
        }
        let letters = "SELECT count(*) FROM outbox WHERE kind = 'received'"
        #expect(try program.number(letters) == stored.count)
        let confirmed = "SELECT count(*) FROM drafts WHERE application IS NOT NULL"
        #expect(try program.number(confirmed) == stored.count)
        let tallied = "SELECT coalesce(sum(count), 0) FROM tallies"
        #expect(try program.number(tallied) == stored.count)
    }

    @Test func `mail deliver leaves every letter once in the folder`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        #expect(try program.run("mail", "deliver").code == 0)
        let count = 600
        _ = try program.query(
            """
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT \(count))
            INSERT INTO outbox(message_id, recipient, language, kind, content, written_at, due_at)
            SELECT n || '@fapiao', 'li@example.cn', 'zh-Hans', 'passwordChanged',
                '{"at":"2026-11-20 10:12"}', 1, 1 FROM numbers
            """)
        for kill in 0..<Self.kills {
            _ = try Child.run(
                Program.path, ["--database", program.database, "mail", "deliver"],
                environment: ["LANG": "C.UTF-8"], input: "", killedAfter: 10 + kill * 7 % 90)
        }
        #expect(try program.run("mail", "deliver").code == 0)
        #expect(try program.number("SELECT count(*) FROM outbox WHERE delivered_at > 0") == count)
        let letters = try FileManager.default.contentsOfDirectory(
            atPath: program.folder.appendingPathComponent("mail/new").path)
        #expect(Set(letters).count == count)
        #expect(letters.count == count)
    }

    @Test func `a status change is whole or not at all`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        try addBills(to: program, 1)
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        #expect(try program.run("activate", try program.mailedCode()).code == 0)
        let number = try program.apply()
        var told = 0
        for kill in 0..<Self.kills {
            for step in ["accept", "hand-back"] {
                let output = try Child.run(
                    Program.path, ["--database", program.database, step, number],
                    environment: ["LANG": "C.UTF-8"], input: "", killedAfter: 5 + kill * 3 % 40)
                if output.contains(number) { told += 1 }
            }
        }
        let entries = try program.number("SELECT count(*) FROM history") - 1
        #expect(entries >= told)
        #expect(entries == (try program.number("SELECT revision FROM applications")) - 1)
        #expect(
            try program.number("SELECT count(*) FROM outbox WHERE kind = 'status'") == entries)
        #expect(try program.run("database", "check").code == 0)
    }

    @Test func `a request that is being written keeps what was typed`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        #expect(try program.run("activate", try program.mailedCode()).code == 0)
        try program.splitAndDie()
        try program.sendAndDie()
        let terminal = try program.signedIn()
        try terminal.press("r")
        try terminal.wait(for: "○ R-")
        try terminal.press("End", "Enter")
        try terminal.wait(for: "[Half a sent")
        #expect(try program.run("database", "check").code == 0)
    }

    private func addBills(to program: Program, _ count: Int) throws {
        let rows = (1...count).map { "B-K-\($0),CN2026-0001842,1.06,2026-01-05" }
        let feed = (["billing_record,order_number,amount,paid_at"] + rows).joined(separator: "\n")
        #expect(try program.run("import", "payments", "-", input: feed).code == 0)
    }
}

extension Program {
    /// Applies for a bill in line mode.
    fileprivate func apply() throws -> String {
        let answers = [
            "1", "lin.wei@example.cn", "correct horse", "1", "1", "", "", "", "", "", "2", "3",
            "林薇", "021-28986102", "2", "4",
        ]
        let output = try Child.run(
            Self.path, ["--database", database, "--plain", "--language", "en"],
            environment: ["LANG": "C.UTF-8", "TERM": "dumb"],
            input: answers.joined(separator: "\n") + "\n"
        ).output
        let match = try #require(output.firstMatch(of: /F-\d{6}-\d{4}/))
        return String(match.output)
    }

    fileprivate func signedIn() throws -> Tmux {
        let terminal = try Tmux(command())
        try terminal.wait(for: "Register with an order number")
        try terminal.press("Enter")
        try terminal.wait(for: "Password")
        try terminal.fill("lin.wei@example.cn")
        try terminal.fill("correct horse")
        try terminal.wait(for: "Apply bill")
        return terminal
    }

    /// Killed in the middle of a split: one part is left, the next is being typed.
    fileprivate func splitAndDie() throws {
        let terminal = try signedIn()
        try terminal.press("r", "Enter")
        try terminal.wait(for: "What is it about?")
        try terminal.press("Right", "Right")
        try terminal.wait(for: "Part 1: title")
        try terminal.press("Tab", "Tab", "C-a", "C-k")
        try terminal.fill("甲公司")
        try terminal.fill("1000")
        try terminal.wait(for: "Part 2: title")
        try terminal.fill("乙公司")
        try terminal.wait(for: "Part 2: title[乙公司")
        #expect(kill(try terminal.process(), SIGKILL) == 0)
        try terminal.wait(for: "ended 137")
    }

    /// Sends what was kept, and is killed a moment after the last key of a message.
    fileprivate func sendAndDie() throws {
        let terminal = try signedIn()
        try terminal.press("r")
        try terminal.wait(for: "Not sent yet")
        try terminal.press("Enter")
        try terminal.wait(for: "What you typed on")
        try terminal.wait(for: "Part 1 甲公司 1,000.00")
        try terminal.wait(for: "Part 2: title[乙公司")
        try terminal.press("C-n")
        try terminal.wait(for: "is with the service center.")
        try terminal.type("Half a sent")
        try wait(for: "Half a sent")
        #expect(kill(try terminal.process(), SIGKILL) == 0)
        try terminal.wait(for: "ended 137")
    }

    /// Waits until a text is kept, at most twenty seconds.
    private func wait(for text: String) throws {
        let deadline = Date().addingTimeInterval(20)
        let count = "SELECT count(*) FROM unsent_fields WHERE value = '\(text)'"
        while try number(count) < 1 {
            try #require(Date() < deadline, "\(text) is not kept")
        }
    }

    fileprivate func query(_ sql: String) throws -> String {
        // Who was killed may just be let go of by the kernel, with the lock.
        try Self.output("/usr/bin/sqlite3", ["-cmd", ".timeout 10000", database, sql]).trimmed
    }

    fileprivate func number(_ sql: String) throws -> Int { Int(try query(sql)) ?? -1 }
}
