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
            if case .sshSession(let door) = arguments.command {
                return SSHSession(door: door, options: options).run()
            }
            return run(arguments.command, options)
        } catch {
            let language = Arguments.language(in: words) ?? environment.language
            writeError(error.phrase[language] + "\n")
            return .usage
        }
    }

    /// What needs no settings comes before they are read: it helps to mend them.
    static func run(_ command: Command, _ options: Options) -> ExitCode {
        do throws(SettingsFile.Fault) {
            switch command {
            case .help, .version, .settingsExample, .sshKeys:
                return Shell(options: options, settings: Settings()).run(command)
            default:
                return Shell(options: options, settings: try options.settings.read()).run(command)
            }
        } catch {
            options.complain(error.phrase, exitCode: error.exitCode)
            return error.exitCode
        }
    }

    private func run(_ command: Command) -> ExitCode {
        do {
            if command.needsDatabase { try DatabaseOwner.become(of: options.database) }
            let code = try perform(command)
            try output.flush()
            return code
        } catch {
            return report(error)
        }
    }

    private func perform(_ command: Command) throws -> ExitCode {
        switch command {
        case .wizard: return try start()
        case .register(let order):
            return try wizard(.register(order: order))
        case .apply(let record):
            return try wizard(.apply(record: record))
        case .demo: return try wizard(.demo)
        case .desk: return try asStaff(desk)
        case .activate(let code): return try activate(code)
        case .object(let code): return try object(code)
        case .importFeed(let feed, let file, let encoding, let asJSON):
            return try importFeed(feed, file, encoding, asJSON: asJSON)
        case .importResults(let file, let encoding, let asJSON):
            return try asStaff { try importResults(file, encoding, asJSON: asJSON, by: $0) }
        case .export(let order): return try asStaff { try export(order, by: $0) }
        case .list(let filter, let asJSON):
            return try asStaff { _ in try list(filter, asJSON: asJSON) }
        case .show(let number, let asJSON):
            return try asStaff { try show(number, asJSON: asJSON, for: $0) }
        case .move(let movings, let asJSON):
            return try asStaff { try move(movings, by: $0, asJSON: asJSON) }
        case .staff(let ticket, let asJSON):
            return try asStaff { try staff(ticket, asJSON: asJSON, by: $0) }
        case .notice(let action, let asJSON):
            return try asStaff { try notice(action, asJSON: asJSON, by: $0) }
        case .calendar(let action, let asJSON):
            return try asStaff { try calendar(action, asJSON: asJSON, by: $0) }
        case .requests(let action, let asJSON):
            return try asStaff { try tickets(action, asJSON: asJSON, by: $0) }
        case .addStaffKeys(let name, let file):
            return try asStaff { try addStaffKeys(of: name, from: file, by: $0) }
        case .sshKeys(let account, let type, let key):
            try sshKeys(of: account, type: type, key: key)
        case .sshSession(let door): return SSHSession(door: door, options: options).run()
        case .deliverMail(let asJSON): return try asOwner { try deliverMail(asJSON: asJSON) }
        case .database(let action, let asJSON):
            return try asOwner { try database(action, asJSON: asJSON) }
        case .maintain(let isClockRight, let asJSON):
            return try asOwner { try maintain(isClockRight: isClockRight, asJSON: asJSON) }
        case .settingsExample: try output.write(SettingsExample.text(in: options.language))
        case .settingsCheck: try settingsCheck()
        case .listMail(let asJSON): return try asOwner { try listMail(asJSON: asJSON) }
        case .help(let name): try output.write(HelpText.of(name)[options.language])
        case .version: try output.write("fapiao 0.1.0\n")
        }
        return .done
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

    private func importFeed(
        _ feed: Feed, _ file: String, _ encoding: String?, asJSON: Bool
    ) throws -> ExitCode {
        try asOwner {
            let code = try FeedImport(
                feed, file: file, language: options.language, settings: settings, now: .now,
                path: options.database
            ).run(
                file: file, encoding: encoding, into: try openDatabase(makes: true), output: output,
                asJSON: asJSON)
            // New orders are told to their buyers; who only repeats a feed waits for nothing.
            if feed == .orders { deliverSoon() }
            return code
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
    func asStaff(_ body: (Asker) throws -> ExitCode) throws -> ExitCode {
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

extension Command {
    /// Whether it opens the database.
    fileprivate var needsDatabase: Bool {
        switch self {
        case .help, .version, .settingsExample, .settingsCheck, .sshKeys, .demo: false
        default: true
        }
    }
}
