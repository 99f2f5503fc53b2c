import CommandLine
import Glibc
import Invoicing
import Mail
import Phrases
import Service
import Storage

extension Shell {
    /// Hands over the letters that are due, and says what became of them.
    func deliverMail() throws -> ExitCode {
        let clock = try ClockWatch(openDatabase()).verdict(at: .now, noting: .hourly)
        let report = try handOver(isClockRight: clock == .right)
        let text = asJSON ? report.json.text : report.phrase[options.language]
        try output.write(text + "\n")
        return code(of: report)
    }

    /// Hands over the letters that are due.
    ///
    /// - Parameter isClockRight: false where the time is in doubt, and nothing is given up.
    func handOver(isClockRight: Bool) throws -> MailReport {
        let transport = Transport(
            settings.mail.transport, folder: options.mailFolder, home: Environment.homeOfUser())
        let connection = try openDatabase()
        let deliverer = Deliverer(
            connection, settings: settings, transport: transport, lock: options.mailLock,
            isClockRight: isClockRight)
        let outcome = try deliverer.deliverDue { .now }
        return MailReport(
            delivered: outcome.delivered, waiting: try Outbox(connection).waiting(),
            failed: outcome.failed, missingProgram: transport.missingProgram)
    }

    /// How the program ends; a mail program that is not there is named.
    func code(of report: MailReport) -> ExitCode {
        if let program = report.missingProgram {
            tell(OutputPhrases.noMailProgram(program))
            return .unavailable
        }
        return report.failed == 0 ? .done : .unavailable
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
}

/// What became of the letters that were due.
struct MailReport {
    let delivered: Int
    /// Those that are tried again later, also those that failed now.
    let waiting: Int
    let failed: Int
    /// The mail program of the settings that is not there.
    let missingProgram: String?

    var json: JSON {
        [
            "delivered": .integer(Int64(delivered)), "waiting": .integer(Int64(waiting)),
            "failed": .integer(Int64(failed)),
        ]
    }

    var phrase: Phrase {
        Phrase(
            en: "Letters delivered: \(delivered), not delivered: \(failed).",
            zhHans: "已投递邮件：\(delivered)，未投递：\(failed)。",
            de: "Zugestellte E-Mails: \(delivered), nicht zugestellt: \(failed).")
    }
}
