import CLinux
import Glibc
import Storage

/// A run of a program that reads a letter, with an end to patience.
struct MailProgram {
    /// How it ended, and the first of what it said.
    struct Ended {
        enum Way: Equatable { case exit(Int32), signal(Int32), tooSlow }
        let way: Way
        let said: String
    }

    /// As much of what a program says is kept, in bytes.
    static let mostSaid = 2048

    private let process: pid_t
    private let output: Int32
    private var said: [UInt8] = []

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - input: what it reads.
    ///   - seconds: after which it is killed, and what it started in its session with it.
    static func run(
        _ path: String, _ words: [String], environment: [String], input: String, seconds: Int
    ) throws(Spawn.Fault) -> Ended {
        // A file in memory instead of a pipe: however little the program reads, nobody waits, and
        // nobody gets a signal.
        let letter = fapiao_memory_file()
        guard letter >= 0 else { throw Spawn.Fault(code: errno) }
        defer { close(letter) }
        try write(input, to: letter)
        var pipe: [Int32] = [-1, -1]
        guard Glibc.pipe(&pipe) == 0 else { throw Spawn.Fault(code: errno) }
        defer { close(pipe[0]) }
        for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(pipe[0], F_SETFL, O_NONBLOCK)
        defer { close(pipe[1]) }
        let process = try Spawn.start(
            path, words, environment: environment,
            streams: [.descriptor(letter), .descriptor(pipe[1]), .descriptor(pipe[1])])
        var program = MailProgram(process: process, output: pipe[0])
        return program.end(after: seconds)
    }

    private init(process: pid_t, output: Int32) {
        self.process = process
        self.output = output
    }

    private mutating func end(after seconds: Int) -> Ended {
        let ending = fapiao_process_descriptor(process)
        defer { if ending >= 0 { close(ending) } }
        let deadline = Uptime.milliseconds() + Int64(seconds) * 1000
        while true {
            let left = deadline - Uptime.milliseconds()
            var status: Int32 = 0
            if left <= 0 {
                kill(-process, SIGKILL)
                while waitpid(process, &status, 0) < 0, errno == EINTR {}
                return Ended(way: .tooSlow, said: text)
            }
            // Where the kernel cannot tell of the end, it is asked now and then.
            let pause = ending >= 0 ? left : min(left, 20)
            var waits = [
                pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            ]
            poll(&waits, 2, Int32(pause))
            read()
            if waitpid(process, &status, WNOHANG) == process {
                read()
                return Ended(way: Self.way(status), said: text)
            }
        }
    }

    /// Takes what the program has said by now; what is too much is read and forgotten.
    private mutating func read() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Glibc.read(output, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            said += buffer[..<count].prefix(Self.mostSaid - said.count)
        }
    }

    private var text: String { String(decoding: said, as: UTF8.self) }

    private static func way(_ status: Int32) -> Ended.Way {
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }

    /// Leaves the descriptor at the beginning of what was written.
    private static func write(_ text: String, to descriptor: Int32) throws(Spawn.Fault) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Spawn.Fault(code: errno) }
            rest = rest.dropFirst(count)
        }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Spawn.Fault(code: errno) }
    }
}
