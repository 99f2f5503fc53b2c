import Glibc
import Invoicing
import Mail
import Phrases

extension Shell {
    /// Hands over the letters that are due.
    func deliverMail() throws -> ExitCode {
        let transport = Transport(
            settings.mail.transport, folder: options.mailFolder, home: Environment.homeOfUser())
        let deliverer = Deliverer(
            try openDatabase(), settings: settings, transport: transport, lock: options.mailLock)
        let outcome = try deliverer.deliverDue { .now }
        let phrase = Self.delivered(outcome.delivered, failed: outcome.failed)
        try output.write(phrase[options.language] + "\n")
        if let program = transport.missingProgram {
            tell(OutputPhrases.noMailProgram(program))
            return .unavailable
        }
        return outcome.failed == 0 ? .done : .unavailable
    }

    /// Starts `mail deliver` in a session of its own and returns at once, so that nobody waits for
    /// mail. What goes wrong is noted with the letter; a timer or the next letter tries again.
    func deliverSoon() {
        // Those started before that have ended leave nothing behind.
        while waitpid(-1, nil, WNOHANG) > 0 {}
        var words = ["fapiao", "--database", options.database]
        // The environment stays behind, and with it where the settings are.
        if options.settings.isThere { words += ["--settings", options.settings.path] }
        let environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
        do throws(Spawn.Fault) {
            try Spawn.start(
                "/proc/self/exe", words + ["mail", "deliver"], environment: environment,
                streams: [.nothing, .nothing, .nothing])
        } catch {
            // The letter waits in the outbox, where whoever delivers next finds it.
        }
    }

    private static func delivered(_ count: Int, failed: Int) -> Phrase {
        Phrase(
            en: "Letters delivered: \(count), not delivered: \(failed).",
            zhHans: "已投递邮件：\(count)，未投递：\(failed)。",
            de: "Zugestellte E-Mails: \(count), nicht zugestellt: \(failed).")
    }
}
