import Glibc
import Invoicing
import Service
import Storage

/// How long an answer takes for an address that has an account beside one that has none: a
/// stranger with a clock must not learn who is a customer.
struct AccountsBench {
    private let rounds: Int

    /// nil for arguments that make no sense.
    init?(_ arguments: [String]) {
        switch arguments.count {
        case 0: rounds = 200
        case 2 where arguments[0] == "-n":
            guard let count = Int(arguments[1]), count > 0 else { return nil }
            rounds = count
        default: return nil
        }
    }

    func run() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/fapiao.db"
        let connection = try Database.open(path)
        let bureau = Bureau(connection, hashLock: LockFile(beside: path, ".hash.lock"))
        try makeCustomers(connection)
        let signIn = { email in
            AccountRequest.signIn(
                email: email, password: Secret(bytes: Array("a wrong password".utf8)))
        }
        try compare("sign-in", bureau, "known", signIn)
        try compare("reset", bureau, "known") { .reset(email: $0) }
        try compare("resend", bureau, "pending") { .resend(email: $0) }
        for (order, name) in [("O-3", "known"), ("O-4", "nobody")] {
            try register(order, name, connection)
        }
        try compare("sign-in where it was registered", bureau, "known", signIn)
    }

    /// In turns, so that a busy machine is busy for both.
    private func compare(
        _ name: String, _ bureau: Bureau, _ known: String,
        _ ticket: (String) -> AccountRequest
    ) throws {
        var times: [[Double]] = [[], []]
        for round in 0..<rounds {
            // Far enough apart that nobody has to wait for the round before, and no letter is one
            // too many.
            let now = Instant(seconds: Int64(round) * 10_800 + 1_000_000_000)
            for (index, email) in ["\(known)@example.cn", "nobody@example.cn"].enumerated() {
                let begun = stopwatch()
                _ = try bureau.answer(
                    .account(ticket(email)), from: .stranger(source: "", registered: nil),
                    at: now)
                times[index].append(stopwatch() - begun)
            }
        }
        let medians = times.map { $0.sorted()[$0.count / 2] * 1000 }
        print(
            "\(name): \(known) \(rounded(medians[0])) ms, unknown \(rounded(medians[1])) ms,",
            "ratio \(rounded(medians[0] / medians[1]))")
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    private func makeCustomers(_ connection: SQLiteConnection) throws {
        for (order, name) in [("O-1", "known"), ("O-2", "pending")] {
            try register(order, name, connection)
        }
        let now = Self.before
        let code = try Outbox(connection).due(at: now, limit: 1).first?.secret ?? ""
        _ = try Bureau(connection).answer(
            .account(.activate(code)), from: .stranger(source: "", registered: nil), at: now)
    }

    private static let before = Instant(seconds: 999_999_999)

    private func register(_ order: String, _ name: String, _ connection: SQLiteConnection) throws {
        let now = Self.before
        try connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
            VALUES(\(order), 'C', 'P', 'Office 365 E3', 1, \(now))
            """)
        let password = Secret(bytes: Array("correct horse".utf8))
        _ = try Bureau(connection).answer(
            .account(
                .register(
                    Registration(
                        order: order, email: "\(name)@example.cn", password: password,
                        repeated: password, language: .english))),
            from: .stranger(source: "", registered: nil), at: now)
        // It lives as long as the rounds take by their clock.
        try connection.execute("UPDATE registrations SET expires_at = 4000000000")
    }
}
