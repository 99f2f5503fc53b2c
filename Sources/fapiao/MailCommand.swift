import Glibc
import Invoicing
import Mail
import Phrases

extension Shell {
    /// Hands over the letters that are due.
    func deliverMail() throws -> ExitCode {
        let connection = try openDatabase()
        let deliverer = Deliverer(
            connection, settings: settings, maildir: Maildir(options.mailFolder),
            lock: options.mailLock)
        let outcome = try deliverer.deliverDue(at: .now)
        let phrase = Self.delivered(outcome.delivered, failed: outcome.failed)
        try output.write(phrase[options.language] + "\n")
        return outcome.failed == 0 ? .done : .unavailable
    }

    private static func delivered(_ count: Int, failed: Int) -> Phrase {
        Phrase(
            en: "Letters delivered: \(count), not delivered: \(failed).",
            zhHans: "已投递邮件：\(count)，未投递：\(failed)。",
            de: "Zugestellte E-Mails: \(count), nicht zugestellt: \(failed).")
    }
}

/// Starts `mail deliver` in a session of its own and returns at once, so that nobody waits for
/// mail. What goes wrong is noted with the letter; a timer or the next letter tries again.
func spawnDelivery(database: String) {
    // Those started before that have ended leave nothing behind.
    while waitpid(-1, nil, WNOHANG) > 0 {}
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
        &attributes,
        Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | spawnsSession))
    withStrings(["fapiao", "--database", database, "mail", "deliver"]) { words in
        withStrings(spawnEnvironment) { environment in
            var process = pid_t()
            posix_spawn(&process, "/proc/self/exe", &actions, &attributes, words, environment)
        }
    }
}

/// POSIX_SPAWN_SETSID, which needs _GNU_SOURCE to be seen.
private let spawnsSession: Int32 = 0x80

private let spawnEnvironment = [
    "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no",
]

/// The texts as C wants a list of them.
private func withStrings(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void
) {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    body(copies + [nil])
}
