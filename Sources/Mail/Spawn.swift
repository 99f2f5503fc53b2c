import CLinux
import Glibc

/// Starts programs, without a shell, and with nothing of this process but what is handed on.
public enum Spawn {
    /// What becomes of a standard descriptor of the child.
    public enum Stream: Sendable {
        /// /dev/null, for reading and writing.
        case nothing
        /// A descriptor of this process.
        case descriptor(Int32)
    }

    /// The system said no.
    public struct Fault: Error, Equatable, Sendable {
        /// An errno.
        public let code: Int32
    }

    /// Starts a program in a session of its own: no terminal, no signal blocked or ignored, and no
    /// descriptor but the three.
    ///
    /// - Parameters:
    ///   - words: its name and arguments.
    ///   - streams: standard input, output and error.
    /// - Returns: the process, which leads a group with the same number.
    /// - Throws: `Fault`.
    @discardableResult
    public static func start(
        _ path: String, _ words: [String], environment: [String], streams: [Stream]
    ) throws(Fault) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (place, stream) in streams.enumerated() {
            switch stream {
            case .nothing:
                posix_spawn_file_actions_addopen(&actions, Int32(place), "/dev/null", O_RDWR, 0)
            case .descriptor(let descriptor):
                posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
            }
        }
        fapiao_close_from(&actions, Int32(streams.count))
        var attributes = cleanAttributes()
        defer { posix_spawnattr_destroy(&attributes) }
        // A child inherits the bound on the memory, and a mail program may need more.
        let wasBound = fapiao_lift_memory_bound() != 0
        defer { if wasBound { fapiao_bound_memory() } }
        var process = pid_t()
        let code = withStrings(words) { words in
            withStrings(environment) { environment in
                posix_spawn(&process, path, &actions, &attributes, words, environment)
            }
        }
        guard code == 0 else { throw Fault(code: code) }
        return process
    }

    private static func cleanAttributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | spawnsSession))
        return attributes
    }

    /// POSIX_SPAWN_SETSID, which needs _GNU_SOURCE to be seen.
    private static let spawnsSession: Int32 = 0x80

    /// The texts as C wants a list of them.
    private static func withStrings<Value>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
    ) -> Value {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
