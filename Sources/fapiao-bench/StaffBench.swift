import Glibc
import Invoicing
import Service
import Storage

/// Many staff processes changing statuses on one database without a pause.
struct StaffBench {
    private let file: String
    private let processes: Int
    private let seconds: Int

    /// nil for arguments that make no sense.
    init?(_ arguments: [String]) {
        guard arguments.count == 3, let processes = Int(arguments[1]), processes > 0,
            let seconds = Int(arguments[2]), seconds > 0
        else { return nil }
        file = arguments[0]
        self.processes = processes
        self.seconds = seconds
    }

    /// Each process takes applications of its own in process and gives them back, and now and
    /// then tries one of its neighbour's, which one of the two is refused.
    func run() throws {
        if access(file, F_OK) != 0 { try DeskModel(file, count: 10_000).make() }
        let connection = try Database.open(file)
        // Everything that the processes work on is in the queue.
        _ = try connection.transaction {
            try connection.execute("UPDATE applications SET stage = 'submitted', taken_at = NULL")
        }
        let before = try entries(connection)
        var pipes: [Int32] = []
        for worker in 0..<processes { pipes.append(try start(worker)) }
        let reports = pipes.map(report)
        while waitpid(-1, nil, 0) > 0 {}
        let times = reports.flatMap(\.times).sorted()
        let done = reports.reduce(0) { $0 + $1.done }
        let after = try entries(connection)
        print(
            "\(processes) processes, \(self.seconds) s: \(done) changes,",
            "\(times.count - done) refused, median \(times[times.count / 2]) ms,",
            "p99 \(times[times.count * 99 / 100]) ms, most \(times.last ?? 0) ms")
        print("history grew by \(after - before): \(after - before == done ? "none lost" : "LOST")")
    }

    private func entries(_ connection: SQLiteConnection) throws -> Int {
        try connection.first("SELECT count(*) FROM history") { $0.int(0) } ?? 0
    }

    /// - Returns: where it writes its report.
    private func start(_ worker: Int) throws -> Int32 {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        let words = ["fapiao-bench", "staff-worker", file, "\(worker)", "\(seconds)"]
        let copies = words.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        var process = pid_t()
        guard posix_spawn(&process, "/proc/self/exe", &actions, nil, copies, environ) == 0 else {
            throw BenchFault(message: "a worker could not be started")
        }
        close(ends[1])
        return ends[0]
    }

    private func report(_ pipe: Int32) -> (times: [Double], done: Int) {
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(pipe, &buffer, buffer.count), count > 0 {
            text += String(decoding: buffer[..<count], as: UTF8.self)
        }
        let lines = text.split(separator: "\n")
        return (
            lines.compactMap { Double($0.dropFirst()) },
            lines.count { $0.hasPrefix("+") }
        )
    }
}

/// One of the processes; prints `+ms` for a change and `-ms` for a refusal.
struct StaffWorker {
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
        let connection = try Database.open(file)
        let bureau = Bureau(connection)
        let numbers = try open(connection)
        let end = stopwatch() + Double(seconds)
        var lines = ""
        var turn = 0
        while stopwatch() < end {
            // Every tenth is the next worker's.
            let owner = turn % 10 == 9 ? worker + 1 : worker
            let number = numbers[(owner * 20 + turn % 20) % numbers.count]
            let move: Move = turn / 20 % 2 == 0 ? .accept : .handBack
            let begun = stopwatch()
            let reply = try bureau.answer(
                .desk(.move(Moving(number, move))), from: .operator,
                at: Instant(seconds: Int64(time(nil))))
            let took = (stopwatch() - begun) * 1000
            if case .refused = reply { lines += "-" } else { lines += "+" }
            lines += "\((took * 100).rounded() / 100)\n"
            turn += 1
        }
        print(lines, terminator: "")
    }

    private func open(_ connection: SQLiteConnection) throws -> [String] {
        try connection.rows(
            "SELECT number FROM applications ORDER BY id DESC LIMIT 1000"
        ) { $0.text(0) }
    }
}
