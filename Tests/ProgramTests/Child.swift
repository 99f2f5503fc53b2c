import Foundation
import Glibc

/// A child process whose input and output are files.
///
/// Foundation's `Process` watches its child by a socket and talks to it by pipes, which children
/// that are started at the same time inherit: a tmux server would hold them open for ever.
enum Child {
    struct Ended: Sendable {
        let code: Int32
        let output: String
        let errors: String
    }

    /// Runs a program to its end. Its environment is the one given, or that of the tests.
    static func run(
        _ path: String, _ arguments: [String], environment: [String: String]? = nil,
        input: String = ""
    ) throws -> Ended {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fapiao-child-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "errors"].map { folder.appendingPathComponent($0) }
        try Data(input.utf8).write(to: files[0])
        let process = try start(
            path, arguments, environment ?? ProcessInfo.processInfo.environment, files.map(\.path))
        let code = end(of: process)
        let texts = try files.dropFirst().map {
            String(decoding: try Data(contentsOf: $0), as: UTF8.self)
        }
        return Ended(code: code, output: texts[0], errors: texts[1])
    }

    /// Runs a program and kills it after some milliseconds, if it still runs.
    ///
    /// - Returns: what it had said by then.
    static func run(
        _ path: String, _ arguments: [String], environment: [String: String], input: String,
        killedAfter milliseconds: UInt32
    ) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fapiao-child-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "errors"].map { folder.appendingPathComponent($0) }
        try Data(input.utf8).write(to: files[0])
        let process = try start(path, arguments, environment, files.map(\.path))
        // The moment is what is tried here; nothing is waited for.
        usleep(milliseconds * 1000)
        kill(process, SIGKILL)
        _ = end(of: process)
        return String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    }

    struct NotStarted: Error {
        let code: Int32
        let path: String
    }

    /// Starts a program; the files are its input, output and errors.
    static func start(
        _ path: String, _ arguments: [String], _ environment: [String: String], _ files: [String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        for descriptor in 1...2 {
            posix_spawn_file_actions_addopen(
                &actions, Int32(descriptor), files[descriptor], O_WRONLY | O_CREAT, 0o600)
        }
        // Closing what is not open does no harm.
        for descriptor in 3..<256 { posix_spawn_file_actions_addclose(&actions, Int32(descriptor)) }
        // The threads of the tests block signals; a child that did could not be hung up.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process = pid_t()
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        let code = posix_spawn(&process, path, &actions, &attributes, words, variables)
        guard code == 0 else { throw NotStarted(code: code, path: path) }
        return process
    }

    /// Waits for a child; a signal that ended it counts from 128.
    static func end(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
