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
        let code = try spawn(
            path, arguments, environment ?? ProcessInfo.processInfo.environment, files.map(\.path))
        let texts = try files.dropFirst().map {
            String(decoding: try Data(contentsOf: $0), as: UTF8.self)
        }
        return Ended(code: code, output: texts[0], errors: texts[1])
    }

    struct NotStarted: Error {
        let code: Int32
        let path: String
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], _ files: [String]
    ) throws -> Int32 {
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
        var process = pid_t()
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        let code = posix_spawn(&process, path, &actions, nil, words, variables)
        guard code == 0 else { throw NotStarted(code: code, path: path) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
