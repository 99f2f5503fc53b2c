import CommandLine
import Glibc
import Invoicing
import Mail
import Phrases
import Service
import Storage

/// From the command line to an exit code.
struct Shell {
    let options: Options
    let output = Output()
    /// What the operator has set.
    let settings: Settings

    /// Understands the words and does what they say.
    ///
    /// - Parameter words: without the program's name.
    static func run(_ words: [String]) -> ExitCode {
        let environment = Environment.read()
        do throws(UsageFault) {
            let arguments = try Arguments(words)
            let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            let options = Options(
                arguments.options, environment: environment, isTerminal: isTerminal)
            return run(arguments, options)
        } catch {
            let language = Arguments.language(in: words) ?? environment.language
            writeError(error.phrase()[language] + "\n")
            return error.exitCode
        }
    }

    /// What needs no settings comes before they are read: it helps to mend them.
    static func run(_ arguments: Arguments, _ options: Options) -> ExitCode {
        do throws(SettingsFile.Fault) {
            let settings =
                arguments.record.needs == .nothing ? Settings() : try options.settings.read()
            return Shell(options: options, settings: settings).run(arguments)
        } catch {
            options.complain(error.phrase, exitCode: error.exitCode)
            return error.exitCode
        }
    }

    private func run(_ arguments: Arguments) -> ExitCode {
        do {
            if arguments.record.needs == .database {
                try DatabaseOwner.become(of: options.database)
            }
            let code = try letIn(arguments.record.who) { try perform(arguments.command, by: $0) }
            try output.flush()
            return code
        } catch {
            return report(error)
        }
    }

    private func perform(_ command: Command, by asker: Asker) throws -> ExitCode {
        switch command {
        case .wizard: return try start()
        case .register(let order): return try wizard(.register(order: order))
        case .apply(let record): return try wizard(.apply(record: record))
        case .demo: return try wizard(.demo)
        case .desk: return try desk(as: asker)
        case .activate(let code): return try activate(code)
        case .object(let code): return try object(code)
        case .importFeed(let feed, let source): return try importFeed(feed, source)
        case .importResults(let source): return try importResults(source, by: asker)
        case .export(let order): return try export(order, by: asker)
        case .list(let filter): return try list(filter)
        case .show(let number): return try show(number, for: asker)
        case .move(let movings): return try move(movings, by: asker)
        case .requests(let action): return try tickets(action, by: asker)
        case .staff(let action): return try staff(action, by: asker)
        case .notice(let action): return try notice(action, by: asker)
        case .calendar(let action): return try calendar(action, by: asker)
        case .mail(.list): return try listMail()
        case .mail(.deliver): return try deliverMail()
        case .database(let action): return try database(action)
        case .maintain(let isClockRight): return try maintain(isClockRight: isClockRight)
        case .settings(.example): try output.write(SettingsExample.text(in: options.language))
        case .settings(.check): try settingsCheck()
        case .sshKeys(let account, let type, let key):
            try sshKeys(of: account, type: type, key: key)
        case .sshSession(let door): return SSHSession(door: door, options: options).run()
        case .help(let words): try output.write(help.text(of: words))
        case .version: try output.write("fapiao 0.1.0\n")
        }
        return .done
    }

    private var help: HelpText {
        HelpText(at: options.door?.access ?? .host, in: options.language)
    }

    /// Where who names no command gets: staff who came in by their key to the desk.
    private func start() throws -> ExitCode {
        guard case .staff? = options.door else { return try wizard(.welcome) }
        return try asStaff(desk)
    }

    /// - Parameter makes: whether one is made where there is none yet: by an import, the first member
    ///   of staff and the wizard. Everything else expects one, and a mistyped name is said.
    func openDatabase(makes: Bool = false) throws -> SQLiteConnection {
        try Database.open(options.database, makesFile: makes)
    }

    /// Says it on standard error.
    func tell(_ phrase: Phrase) { writeError(phrase[options.language] + "\n") }

    private func importFeed(_ feed: Feed, _ source: FeedSource) throws -> ExitCode {
        let code = try FeedImport(
            feed, source, language: options.language, settings: settings, now: .now,
            path: options.database
        ).run(into: try openDatabase(makes: true), output: output, asJSON: asJSON)
        // New orders are told to their buyers; who only repeats a feed waits for nothing.
        if feed == .orders { deliverSoon() }
        return code
    }

    /// Whether what is printed is for scripts.
    var asJSON: Bool { options.isJSON }

    /// Lets those in who may give a command. Whether a clerk may do what is a lead's is the
    /// bureau's to say.
    private func letIn(
        _ who: CommandRecord.Who, _ body: (Asker) throws -> ExitCode
    ) throws -> ExitCode {
        switch who {
        case .anybody: try body(stranger)
        case .owner: try asOwner { try body(.operator) }
        case .clerk, .lead: try asStaff(body)
        }
    }

    /// For the owner of the database file and root.
    private func asOwner(_ body: () throws -> ExitCode) throws -> ExitCode {
        guard isOwner else {
            tell(OutputPhrases.notOwner(options.database))
            return .forbidden
        }
        return try body()
    }

    /// For staff: the owner of the database file without `--as`, else who is named, whom only
    /// the owner can name. Over SSH it is the owner of the key: there the process owns the file
    /// whoever it serves, and that means nothing.
    private func asStaff(_ body: (Asker) throws -> ExitCode) throws -> ExitCode {
        if case .staff(let name) = options.door { return try asMember(name, body) }
        return try asOwner {
            guard let name = options.staff else { return try body(.operator) }
            return try asMember(name, body)
        }
    }

    private func asMember(
        _ name: String, _ body: (Asker) throws -> ExitCode
    ) throws -> ExitCode {
        guard try Staff(openDatabase()).find(name) != nil else {
            tell(Refusal.unknownStaff(name).phrase)
            return .forbidden
        }
        return try body(.staff(name))
    }

    @discardableResult func report(_ error: any Error) -> ExitCode {
        switch error {
        case let fault as StorageFault:
            options.complain(
                fault.phrase(database: options.database), exitCode: fault.exitCode)
            return fault.exitCode
        case let fault as BoundedInput.Fault:
            tell(OutputPhrases.notRead(fault.code))
            return fault.code == EFBIG ? .refused : .readOrWrite
        case let fault as Output.Fault where fault.isReaderGone:
            return .done
        case let fault as Output.Fault:
            tell(OutputPhrases.notWritten(fault.code))
            return .readOrWrite
        case let fault as Maildir.Fault:
            options.complain(OutputPhrases.mailFault(fault), exitCode: .unavailable)
            return .unavailable
        default:
            tell(FailurePhrases.notSaved)
            return .readOrWrite
        }
    }
}
