import Foundation
import Invoicing
import Service
import Storage

/// What there is before an operation: prepared once, and copied for each run.
enum Template: CaseIterable, Sendable {
    /// No database.
    case nothing
    /// A desk in the middle of its work: applications of every stage, bills, a draft, letters.
    case desk
    /// The same, with a backup that lacks the newest step.
    case backedUp
    /// The same, with a database that cannot be copied.
    case damaged
    /// What the second version of the program wrote.
    case old

    /// A copy of its own for one run.
    func copy() throws -> Situation {
        let prepared = try Self.prepared[self]!.get()
        let program = try Program()
        program.remove()
        try FileManager.default.copyItem(at: prepared.program.folder, to: program.folder)
        return Situation(program: program, applications: prepared.applications)
    }

    private static let prepared = Dictionary(
        uniqueKeysWithValues: allCases.map { template in
            (template, Result { try template.prepare() })
        })

    private func prepare() throws -> Situation {
        let program = try Program()
        Leftovers.removeAtExit(program.folder)
        switch self {
        case .backedUp, .damaged:
            let numbers = try OpenDesk(program.database).prepare()
            let situation = Situation(program: program, applications: numbers)
            try situation.backUp()
            if self == .damaged { try situation.damage() }
            return situation
        case .nothing: return Situation(program: program, applications: [])
        case .desk:
            return Situation(
                program: program, applications: try OpenDesk(program.database).prepare())
        case .old:
            let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../StorageTests/Databases/version2.sql")
            let made = try Child.run(
                "/usr/bin/sqlite3",
                ["-bail", program.database, ".read \(script.standardizedFileURL.path)"])
            guard made.code == 0 else { throw NotPrepared(reason: made.errors) }
            return Situation(program: program, applications: [])
        }
    }

    struct NotPrepared: Error { let reason: String }
}

/// A program on a database that was prepared.
struct Situation: Sendable {
    let program: Program
    /// The numbers of the applications, see `OpenDesk.prepare`.
    let applications: [String]

    func path(_ name: String) -> String { program.folder.appendingPathComponent(name).path }

    /// Backs up and goes on for a step.
    fileprivate func backUp() throws {
        for words in [["database", "backup", path("backup.sqlite")], ["accept", applications[0]]] {
            let ended = try run(words, "", try program.environment(of: nil))
            guard ended.code == 0 else { throw Template.NotPrepared(reason: ended.errors) }
        }
    }

    /// Overwrites the first page of a table.
    fileprivate func damage() throws {
        let page: Int? = try {
            try reading()?.first("SELECT rootpage FROM sqlite_schema WHERE name = 'notices'") {
                $0.int(0)
            }
        }()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: program.database))
        try handle.seek(toOffset: UInt64(((page ?? 1) - 1) * 4096))
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        try handle.close()
    }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: program.folder.appendingPathComponent(name))
        return path(name)
    }

    /// The names in a folder, none where there is no such folder.
    func names(in folder: String = "") -> [String] {
        let path = folder.isEmpty ? program.folder.path : path(folder)
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The rows of a query of two columns; nothing where there is no database yet.
    func pairs(_ query: SQL) throws -> [String: String] {
        guard let connection = try reading() else { return [:] }
        let pairs = try connection.rows(query) { ($0.text(0), $0.text(1)) }
        return Dictionary(pairs, uniquingKeysWith: { "\($0), \($1)" })
    }

    /// What is wrong with the database; nothing where there is none yet.
    func findings() throws -> [DatabaseCheck.Finding] {
        guard let connection = try reading() else { return [] }
        return try DatabaseCheck(connection).findings()
    }

    private func reading() throws -> SQLiteConnection? {
        guard FileManager.default.fileExists(atPath: program.database) else { return nil }
        let connection = try SQLiteConnection(path: program.database, makesFile: false)
        let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) }
        return tables == 0 ? nil : connection
    }
}

/// Fills a database with what a desk has before it.
private struct OpenDesk {
    private let connection: SQLiteConnection
    private let bureau: Bureau
    private let now = Instant(seconds: Int64(Date().timeIntervalSince1970))

    init(_ path: String) throws {
        connection = try Database.open(path)
        bureau = Bureau(connection)
    }

    /// - Returns: the applications: two submitted, two in process, one issued, and one that was
    ///   mailed out so long ago that it counts as received.
    func prepare() throws -> [String] {
        let account = try addAccount()
        let longAgo = now.adding(seconds: -20 * 86_400)
        let mailed = try apply("B-6", account, at: longAgo)
        try move(mailed, .accept, at: longAgo)
        try issue(mailed, "10000005", at: longAgo)
        try move(mailed, .mailOut(nil, waybill: "SF1533767748344"), at: longAgo)
        let hourAgo = now.adding(seconds: -3600)
        let recent = try (1...5).map { try apply("B-\($0)", account, at: hourAgo) }
        for number in recent.dropFirst(2) { try move(number, .accept, at: hourAgo) }
        try issue(recent[4], "10000004", at: hourAgo)
        // A draft that has run out.
        let asker = Asker.applicant(account: account)
        let begun = now.adding(seconds: -91 * 86_400)
        let opened = try bureau.answer(.wizard(.open(["B-8"])), from: asker, at: begun)
        guard case .wizard(.draft(let draft)) = opened else { throw Unexpected(reply: opened) }
        _ = try bureau.answer(
            .wizard(.save(draft: draft.id, [.recipient: "李四"])), from: asker, at: begun)
        // What was written long ago was delivered then.
        _ = try connection.transaction {
            try connection.execute(
                "UPDATE outbox SET delivered_at = written_at WHERE written_at < \(hourAgo)")
        }
        return recent + [mailed]
    }

    /// The account of lin.wei@example.cn with an order and its payments.
    private func addAccount() throws -> AccountID {
        let paid = now.adding(seconds: -200 * 86_400)
        return try connection.transaction {
            let account = try Accounts(connection).add(
                try EmailAddress("lin.wei@example.cn"), password: Self.correctHorse,
                language: .english, by: .applicant, at: paid)
            try connection.execute(
                """
                INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
                VALUES('CN2026-0001842', 'C1', '上海示例科技有限公司', 'Office 365 E3', 25, \(paid))
                """)
            _ = try Orders(connection).give(
                "CN2026-0001842", to: account.id, by: .applicant, at: paid)
            for number in 1...8 {
                try connection.execute(
                    """
                    INSERT INTO billing_records(number, order_number, amount, paid_at)
                    VALUES(\("B-\(number)"), 'CN2026-0001842', 531000, \(paid))
                    """)
            }
            return account.id
        }
    }

    /// Argon2id of "correct horse", as registration makes it.
    private static let correctHorse =
        "$argon2id$v=19$m=65536,t=2,p=1$OlV6tWCiYaYMiMT6/g3Iyg$"
        + "L/3tQCWkoBmXCpl0y21RuDnC6Tdw7uJVKFiV0V1m0j0"

    private func apply(_ record: String, _ account: AccountID, at moment: Instant) throws -> String
    {
        let asker = Asker.applicant(account: account)
        func ask(_ request: WizardRequest) throws -> Reply {
            try bureau.answer(.wizard(request), from: asker, at: moment)
        }
        let opened = try ask(.open([record]))
        guard case .wizard(.draft(let draft)) = opened else { throw Unexpected(reply: opened) }
        _ = try ask(
            .save(
                draft: draft.id,
                [
                    .method: "sf", .recipient: "林薇", .shipTelephone: "13800138000",
                    .province: "上海市", .city: "浦东新区", .address: "科苑路 88 号",
                ]))
        let seen = try ask(.review(draft: draft.id))
        guard case .wizard(.review(let review)) = seen else { throw Unexpected(reply: seen) }
        let confirmed = try ask(.confirm(review))
        guard case .wizard(.confirmed(let confirmation)) = confirmed else {
            throw Unexpected(reply: confirmed)
        }
        return confirmation.application
    }

    private func issue(_ number: String, _ fapiao: String, at moment: Instant) throws {
        let entry = FapiaoEntry(code: "031002600104", number: fapiao)
        try move(number, .issue([entry]), at: moment)
    }

    private func move(_ number: String, _ move: Move, at moment: Instant) throws {
        let reply = try bureau.answer(
            .desk(.move(Moving(number, move))), from: .operator, at: moment)
        guard case .desk(.application) = reply else { throw Unexpected(reply: reply) }
    }

    private struct Unexpected: Error { let reply: Reply }
}
