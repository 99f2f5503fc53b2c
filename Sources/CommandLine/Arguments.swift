import Invoicing
import Text

/// The options of every command, as given.
public struct GivenOptions: Equatable, Sendable {
    public var database: String?
    public var settings: String?
    public var isPlain = false
    /// Whether scripts read what is printed.
    public var isJSON = false
    /// The member of staff who asks.
    public var staff: String?
    public var language: Language?

    public init() {}
}

/// The command line, understood.
public struct Arguments: Sendable {
    public let command: Command
    /// What is known of the command.
    public let record: CommandRecord
    public let options: GivenOptions

    /// - Parameters:
    ///   - words: without the program's name.
    ///   - access: what is not open there is refused.
    /// - Throws: `UsageFault` for the first thing that is wrong.
    public init(_ words: [String], at access: CommandAccess = .host) throws(UsageFault) {
        let line = try CommandWords(words, at: access)
        try line.checkDoor()
        options = try line.globals()
        (record, command) = try line.command()
    }

    /// The language that was asked for, also when something else is wrong.
    public static func language(in words: [String]) -> Language? {
        for (index, word) in words.enumerated() {
            let next = words.dropFirst(index + 1).first ?? ""
            let name = word == "--language" ? next : word.dropping("--language=")
            if let language = name.flatMap(Language.init(typed:)) { return language }
        }
        return nil
    }
}

extension Language {
    /// Case does not matter, and `zh` is enough.
    public init?(typed: String) {
        let name = Plain.text(typed).lowercased()
        if name == "zh" {
            self = .chinese
        } else if let known = Language.allCases.first(where: { $0.rawValue.lowercased() == name }) {
            self = known
        } else {
            return nil
        }
    }
}

extension CommandWords {
    fileprivate func globals() throws(UsageFault) -> GivenOptions {
        var options = GivenOptions()
        if let file = value(.database) {
            guard !file.isEmpty else { throw .missingValue(.database) }
            options.database = file
        }
        if let file = value(.settings) {
            guard !file.isEmpty else { throw .missingValue(.settings) }
            options.settings = file
        }
        options.isPlain = has(.plain)
        options.isJSON = has(.json)
        options.staff = value(.as)
        options.language = try word(.language, of: Language.allCases.map(\.rawValue)) {
            Language(typed: $0)
        }
        return options
    }

    /// Refuses what is closed here, before any value is looked at.
    fileprivate func checkDoor() throws(UsageFault) {
        let family = try family()
        try access.check(family)
        switch family.match(arguments, at: access) {
        case .command(let record, _): try access.check(record, options)
        case .incomplete, .unknown: try access.check(everywhere: options)
        }
    }

    /// What is asked for, and the record of it.
    fileprivate func command() throws(UsageFault) -> (CommandRecord, Command) {
        let match = try family().match(arguments, at: access)
        // Whatever else is wrong, the question for the version or for help is answered.
        if has(.version) { return (.version, .version) }
        if has(.help) { return (.help, .help(match.path)) }
        switch match {
        case .command(let record, let rest):
            try checkOptions(of: record)
            let words = CommandWords(self, arguments: rest)
            try words.check(record)
            return (record, try record.understand(words))
        case .incomplete(let path, let choices, let then):
            throw .missing(command: path.joined(separator: " "), [.choice(choices)] + then)
        case .unknown(let word, let path, let choices):
            throw .unknownChoice(word, after: path, choices)
        }
    }

    fileprivate func family() throws(UsageFault) -> CommandFamily {
        guard let word = arguments.first else { return .wizard }
        guard let name = CommandName(rawValue: word) else { throw unknownCommand(word) }
        return name.family
    }

    /// What is said of a first word that is none.
    func unknownCommand(_ word: String) -> UsageFault {
        guard access != .applicants else { return access.closed(word) }
        return .unknownCommand(
            word, nearest: EditDistance.nearest(to: word, in: access.commands.map(\.rawValue)))
    }

    fileprivate func checkOptions(of record: CommandRecord) throws(UsageFault) {
        let allowed = CommandAccess.host.options(of: record)
        if let stray = options.first(where: { !allowed.contains($0) }) {
            let name = record.words.joined(separator: " ")
            throw .foreignOption(
                "--\(stray.rawValue)", command: name.isEmpty ? "fapiao" : name)
        }
    }
}

extension CommandFamily.Match {
    /// The words of the command as far as they are known.
    fileprivate var path: [String] {
        switch self {
        case .command(let record, _): record.words
        case .incomplete(let path, _, _): path
        case .unknown(_, let path, _): path
        }
    }
}

extension String {
    /// What follows a beginning; nil when the text begins otherwise.
    func dropping(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
