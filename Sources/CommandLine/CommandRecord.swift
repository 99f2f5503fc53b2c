import Phrases

/// Everything that is known of one command: the parser, usage lines, help, suggestions and what is
/// open over SSH are read from it.
public struct CommandRecord: Sendable {
    /// `["staff", "key", "add"]`; empty for the program without a command.
    public let words: [String]
    public let arguments: [Argument]
    public let options: [OptionUse]
    public let who: Who
    public let needs: Needs
    /// By which doors it comes in over SSH; by none unless it says so.
    public let doors: Set<Door>
    /// Whether `--json` makes it print for scripts, by each door by which the command comes in: it
    /// says nothing else than the text does.
    public let printsJSON: Bool
    public let exits: [ExitNote]
    /// Whole command lines, without the program's name.
    public let examples: [String]
    let understand: @Sendable (CommandWords) throws(UsageFault) -> Command

    /// - Parameters:
    ///   - words: with blanks between them.
    ///   - understand: makes the command of words whose number and options are right.
    init(
        _ words: String, _ arguments: [Argument] = [], options: [OptionUse] = [], for who: Who,
        at doors: Set<Door> = [], needs: Needs = .database, printsJSON: Bool = true,
        exits: [ExitNote] = [], examples: [String] = [],
        understand: @escaping @Sendable (CommandWords) throws(UsageFault) -> Command
    ) {
        self.words = words.split(separator: " ").map(String.init)
        self.arguments = arguments
        self.options = options
        self.who = who
        self.needs = needs
        self.doors = doors
        self.printsJSON = printsJSON
        self.exits = exits
        self.examples = examples
        self.understand = understand
    }

    /// Who may give it: `Shell` lets owner and staff in, `Bureau` tells a clerk from a lead.
    public enum Who: Hashable, Sendable {
        case anybody
        /// Staff of either role.
        case clerk
        case lead
        /// The owner of the database file, and root.
        case owner
    }

    /// What is read before it runs.
    public enum Needs: Hashable, Sendable {
        /// Not even the settings: it helps to mend them, or sshd waits for it.
        case nothing
        case settings
        case database
    }

    /// A way in over SSH.
    public enum Door: Hashable, Sendable {
        /// With the key of a member of staff.
        case desk
        /// The one that is open to everybody.
        case applicants
    }
}

/// An argument of a command, and how many words it takes.
public struct Argument: Hashable, Sendable {
    public enum Count: Hashable, Sendable {
        case one, optional
        /// One or more.
        case several
        /// One thing that may come as several words, such as a code that was pasted with blanks.
        case words
        /// The same, or nothing.
        case optionalWords

        var isNeeded: Bool {
            switch self {
            case .one, .several, .words: true
            case .optional, .optionalWords: false
            }
        }

        var isBounded: Bool { self == .one || self == .optional }
    }

    public let name: ArgumentName
    public let count: Count

    static func one(_ name: ArgumentName) -> Argument { .init(name: name, count: .one) }
    static func optional(_ name: ArgumentName) -> Argument { .init(name: name, count: .optional) }
    static func several(_ name: ArgumentName) -> Argument { .init(name: name, count: .several) }
    static func words(_ name: ArgumentName) -> Argument { .init(name: name, count: .words) }
    static func optionalWords(_ name: ArgumentName) -> Argument {
        .init(name: name, count: .optionalWords)
    }
}

/// An option of a command.
public struct OptionUse: Hashable, Sendable {
    public enum Count: Hashable, Sendable {
        case optional, required
        /// As often as one likes.
        case repeated
        /// It ends a group of options; the command itself says what is missing.
        case group
        /// Needed, unless an argument says the same.
        case stated
    }

    public let name: OptionName
    public let count: Count
    /// What its value is; nil for an option without one.
    public let value: ArgumentName?
    /// The doors at which it may be given besides the host; at none unless it says so.
    public let doors: Set<CommandRecord.Door>

    private init(
        _ name: OptionName, _ count: Count, _ doors: Set<CommandRecord.Door>, _ value: ArgumentName?
    ) {
        self.name = name
        self.count = count
        self.doors = doors
        self.value = value ?? name.value
    }

    static func optional(
        _ name: OptionName, at doors: Set<CommandRecord.Door> = [], value: ArgumentName? = nil
    ) -> Self {
        .init(name, .optional, doors, value)
    }

    static func required(_ name: OptionName, at doors: Set<CommandRecord.Door> = []) -> Self {
        .init(name, .required, doors, nil)
    }

    static func repeated(_ name: OptionName, at doors: Set<CommandRecord.Door> = []) -> Self {
        .init(name, .repeated, doors, nil)
    }

    static func stated(_ name: OptionName, at doors: Set<CommandRecord.Door> = []) -> Self {
        .init(name, .stated, doors, nil)
    }

    static func group(_ name: OptionName, at doors: Set<CommandRecord.Door> = []) -> Self {
        .init(name, .group, doors, nil)
    }
}

/// When a command ends with a code of its own.
public struct ExitNote: Equatable, Sendable {
    public let code: ExitCode
    public let phrase: Phrase

    init(_ code: ExitCode, en: String, zhHans: String, de: String) {
        self.code = code
        phrase = Phrase(en: en, zhHans: zhHans, de: de)
    }
}

/// The commands that begin with the same word, which are explained together.
public struct CommandFamily: Sendable {
    /// Whom it is listed for.
    public enum Audience: Hashable, CaseIterable, Sendable {
        case applicants, staff, `operator`
        /// sshd, which needs no list.
        case machines
    }

    public let name: CommandName?
    public let audience: Audience
    /// A line in the list of all commands, at most 45 columns wide.
    public let summary: Phrase
    /// What is said below the usage lines, at most 80 columns wide.
    public let about: Phrase
    public let commands: [CommandRecord]

    init(
        _ name: CommandName?, for audience: Audience, summary: Phrase, about: Phrase,
        _ commands: [CommandRecord]
    ) {
        self.name = name
        self.audience = audience
        self.summary = summary
        self.about = about
        self.commands = commands
        // Else the longer one would never be found.
        precondition(
            commands.allSatisfy { record in
                commands.count { $0.words.starts(with: record.words) } == 1
            }, "the words of a command begin those of another")
    }

    /// A family of one command.
    init(
        _ name: CommandName?, for audience: Audience, summary: Phrase, about: Phrase,
        _ command: CommandRecord
    ) {
        self.init(name, for: audience, summary: summary, about: about, [command])
    }
}

// Which of a family's commands the words name.
extension CommandFamily {
    enum Match {
        case command(CommandRecord, rest: [String])
        /// The words so far, what may follow them, and the arguments that follow in any case.
        case incomplete([String], choices: [String], then: [ArgumentName])
        case unknown(String, after: [String], choices: [String])
    }

    /// - Parameters:
    ///   - arguments: all of the command line, the family's own word first.
    ///   - access: what is closed there is no choice, but found where it is named in full.
    func match(_ arguments: [String], at access: CommandAccess) -> Match {
        var candidates = commands
        var depth = 0
        while true {
            if let only = candidates.first, only.words.count == depth {
                return .command(only, rest: Array(arguments.dropFirst(depth)))
            }
            let path = Array(arguments.prefix(depth))
            guard depth < arguments.count else {
                return .incomplete(
                    path, choices: choices(of: candidates, at: depth, access),
                    then: Self.common(candidates))
            }
            let next = candidates.filter { $0.words[depth] == arguments[depth] }
            guard !next.isEmpty else {
                let choices = choices(of: candidates, at: depth, access)
                return .unknown(arguments[depth], after: path, choices: choices)
            }
            candidates = next
            depth += 1
        }
    }

    private func choices(
        of candidates: [CommandRecord], at depth: Int, _ access: CommandAccess
    ) -> [String] {
        var words: [String] = []
        for record in candidates where access.opens(record) {
            let word = record.words[depth]
            if words.last != word { words.append(word) }
        }
        return words
    }

    /// The needed arguments with which all of them begin.
    private static func common(_ candidates: [CommandRecord]) -> [ArgumentName] {
        let needed = candidates.map { $0.arguments.filter(\.count.isNeeded).map(\.name) }
        guard var common = needed.first else { return [] }
        for names in needed.dropFirst() {
            common = Array(zip(common, names).prefix { $0 == $1 }.map(\.0))
        }
        return common
    }
}
