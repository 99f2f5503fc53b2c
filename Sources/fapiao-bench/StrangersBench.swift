import Glibc
import Invoicing
import Service
import Storage

/// What applicants and clerks wait while strangers hash passwords without a pause, each time from
/// another network, and others only hold connections.
struct StrangersBench {
    private let hashing: Int
    private let idle: Int
    private let seconds: Int

    /// nil for arguments that make no sense.
    init?(_ arguments: [String]) {
        guard arguments.count == 3, let hashing = Int(arguments[0]), hashing >= 0,
            let idle = Int(arguments[1]), idle >= 0, let seconds = Int(arguments[2]), seconds > 0
        else { return nil }
        self.hashing = hashing
        self.idle = idle
        self.seconds = seconds
    }

    func run() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/fapiao.sqlite"
        try DeskModel(path, count: 1000).make()
        let connection = try Database.open(path)
        let bureau = Bureau(connection, hashLock: LockFile(beside: path, ".hash.lock"))
        try makeBuyers(connection, bureau)
        var children: [pid_t] = []
        var inputs: [Int32] = []
        defer {
            for child in children { kill(child, SIGKILL) }
            for input in inputs { close(input) }
            while waitpid(-1, nil, 0) > 0 {}
        }
        for worker in 0..<hashing {
            let words = ["fapiao-bench", "stranger", path, "\(worker)", "\(seconds + 60)"]
            children.append(try start("/proc/self/exe", words).process)
        }
        for number in 0..<idle {
            let words = ["fapiao", "--database", path, "ssh-session", "apply"]
            let session = try start(program, words, source: "198.51.100.\(number)")
            children.append(session.process)
            inputs.append(session.input)
        }
        try measure(bureau, connection)
    }

    private func measure(_ bureau: Bureau, _ connection: SQLiteConnection) throws {
        var times: [String: [Double]] = [:]
        let end = stopwatch() + Double(seconds)
        let applications = try connection.rows(
            "SELECT number FROM applications WHERE stage = 'submitted' ORDER BY id LIMIT 500"
        ) { $0.text(0) }
        var turn = 0
        while stopwatch() < end {
            turn += 1
            try count("sign in, known source", &times) {
                try bureau.answer(
                    .account(.signIn(email: "known@example.cn", password: Self.password)),
                    from: .stranger(source: "192.0.2.1", registered: nil), at: Self.now())
            }
            try count("register, new source", &times) {
                try bureau.answer(
                    .account(
                        .register(
                            Registration(
                                order: "B-\(turn)", email: "buyer\(turn)@example.cn",
                                password: Self.password, repeated: Self.password,
                                language: .english))),
                    from: .stranger(source: "203.0.113.\(turn % 250)", registered: nil),
                    at: Self.now())
            }
            for step in 0..<10 {
                let number = applications[(turn * 10 + step) % applications.count]
                try count("status change", &times) {
                    try bureau.answer(
                        .desk(.move(Moving(number, .remark, remark: "looked at"))),
                        from: .operator, at: Self.now())
                }
            }
        }
        tell(times)
    }

    private func tell(_ times: [String: [Double]]) {
        print("\(hashing) hash without a pause, \(idle) hold a connection, \(seconds) s")
        for (name, all) in times.sorted(by: { $0.key < $1.key }) {
            let sorted = all.sorted()
            let figures = [
                sorted[sorted.count / 2], sorted[sorted.count * 99 / 100], sorted.last ?? 0,
            ]
            .map { "\(($0 * 10_000).rounded() / 10) ms" }
            print(
                "\(name): \(all.count) times, median, p99, most: \(figures.joined(separator: ", "))"
            )
        }
    }

    private func count(
        _ name: String, _ times: inout [String: [Double]], _ body: () throws -> Reply
    ) throws {
        let begun = stopwatch()
        if case .refused(let refusal) = try body() {
            throw BenchFault(message: "\(name) was refused: \(refusal)")
        }
        times[name, default: []].append(stopwatch() - begun)
    }

    private func makeBuyers(_ connection: SQLiteConnection, _ bureau: Bureau) throws {
        for number in 0...20_000 {
            try connection.execute(
                """
                INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
                VALUES(\("B-\(number)"), 'C', 'P', 'Office 365 E3', 1, \(Self.now()))
                """)
        }
        let known = Asker.stranger(source: "192.0.2.1", registered: nil)
        let form = Registration(
            order: "B-0", email: "known@example.cn", password: Self.password,
            repeated: Self.password, language: .english)
        _ = try bureau.answer(.account(.register(form)), from: known, at: Self.now())
        let code = try Outbox(connection).due(at: Self.now(), limit: 1).first?.secret ?? ""
        _ = try bureau.answer(.account(.activate(code)), from: known, at: Self.now())
        let signIn = AccountRequest.signIn(email: "known@example.cn", password: Self.password)
        _ = try bureau.answer(.account(signIn), from: known, at: Self.now())
    }

    /// - Returns: the process, and where its input is written.
    private func start(
        _ path: String, _ words: [String], source: String? = nil
    ) throws -> (process: pid_t, input: Int32) {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        let copies = words.map { strdup($0) } + [nil]
        let variables =
            ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=dumb"]
            + (source.map { ["FAPIAO_SOURCE=\($0)"] } ?? [])
        let environment = variables.map { strdup($0) } + [nil]
        defer { for copy in copies + environment { free(copy) } }
        var process = pid_t()
        guard posix_spawn(&process, path, &actions, nil, copies, environment) == 0 else {
            throw BenchFault(message: "\(path) could not be started")
        }
        return (process, ends[1])
    }

    /// Built beside this one.
    private var program: String {
        let own = CommandLine.arguments[0]
        return (own.lastIndex(of: "/").map { own[...$0] } ?? "") + "fapiao"
    }

    static let password = Secret(bytes: Array("correct horse".utf8))
    static func now() -> Instant { Instant(seconds: Int64(time(nil))) }
}

/// One who hashes without a pause.
struct StrangerWorker {
    private let file: String
    private let worker: Int
    private let seconds: Int

    /// nil for arguments that make no sense.
    init?(_ arguments: [String]) {
        guard arguments.count == 3, let worker = Int(arguments[1]),
            let seconds = Int(arguments[2])
        else { return nil }
        file = arguments[0]
        self.worker = worker
        self.seconds = seconds
    }

    func run() throws {
        let bureau = Bureau(try Database.open(file), hashLock: LockFile(beside: file, ".hash.lock"))
        let end = stopwatch() + Double(seconds)
        var turn = 0
        while stopwatch() < end {
            turn += 1
            _ = try bureau.answer(
                .account(
                    .signIn(
                        email: "nobody\(worker)-\(turn)@example.cn",
                        password: StrangersBench.password)),
                from: .stranger(source: "2001:db8:\(worker):\(turn % 65_536)::1", registered: nil),
                at: StrangersBench.now())
        }
    }
}
