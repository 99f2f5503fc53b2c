import Invoicing

/// What the command line asks for.
enum Command: Equatable {
    case wizard
    case register(order: String?)
    case apply(record: String)
    /// A code or a whole link, as pasted.
    case activate(String)
    case demo
    case importFeed(Feed, file: String, encoding: String?)
    case list(ApplicationFilter, asJSON: Bool)
    case show(String, asJSON: Bool)
    case deliverMail
    case help(CommandName?)
    case version
}

/// The first word of a command.
enum CommandName: String, CaseIterable {
    case register, apply, activate, demo, `import`, list, show, mail, help

    /// The options that belong to it, besides those that belong to all.
    var options: [OptionName] {
        switch self {
        case .import: [.encoding]
        case .list: [.status, .overdue, .search, .limit, .json]
        case .show: [.json]
        case .register, .apply, .activate, .demo, .mail, .help: []
        }
    }
}

/// An option, by its name without the hyphens.
enum OptionName: String, CaseIterable {
    case database, plain, language, help, version
    case encoding, status, overdue, search, limit, json

    /// Belongs to every command.
    static let global: [OptionName] = [.database, .plain, .language, .help, .version]

    var takesValue: Bool {
        switch self {
        case .database, .language, .encoding, .status, .search, .limit: true
        case .plain, .help, .version, .overdue, .json: false
        }
    }
}

/// What is wrong with the command line.
enum UsageFault: Error, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    /// A known option that does not belong to the command.
    case foreignOption(String, command: String)
    case missingValue(String)
    case unwantedValue(String)
    /// The value of an option, and what it may be.
    case badValue(String, option: String, allowed: String)
    /// The command, and the argument as its usage names it.
    case missingArgument(command: String, name: String)
    case unwantedArgument(String)
}
