import Invoicing
import Text

/// The options of every command, as given.
struct GivenOptions: Equatable {
    var database: String?
    var settings: String?
    var isPlain = false
    /// The member of staff who asks.
    var staff: String?
    var language: Language?
}

/// The command line, understood.
struct Arguments: Equatable {
    let command: Command
    let options: GivenOptions

    /// - Parameters:
    ///   - words: without the program's name.
    ///   - access: what is not open there is refused.
    /// - Throws: `UsageFault` for the first thing that is wrong.
    init(_ words: [String], at access: CommandAccess = .host) throws(UsageFault) {
        let line = try CommandLineWords(words, at: access)
        options = try line.globals()
        command = try line.command()
    }

    /// The language that was asked for, also when something else is wrong.
    static func language(in words: [String]) -> Language? {
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
    init?(typed: String) {
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

/// The words apart: arguments, and options with their values.
struct CommandLineWords {
    private var arguments: [String] = []
    private(set) var given: [(option: OptionName, value: String)] = []
    let access: CommandAccess

    init(_ words: [String], at access: CommandAccess) throws(UsageFault) {
        self.access = access
        try read(words)
        if !arguments.isEmpty { try access.check(first: words.first) }
    }

    private mutating func read(_ words: [String]) throws(UsageFault) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                arguments += rest
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                arguments.append(word)
                continue
            }
            try take(word, &rest)
        }
    }

    private mutating func take(
        _ word: String, _ rest: inout ArraySlice<String>
    ) throws(UsageFault) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = name.dropping("--").flatMap(OptionName.init(rawValue:)) else {
            let known = OptionName.allCases.map { "--\($0.rawValue)" }
            throw .unknownOption(name, nearest: EditDistance.nearest(to: name, in: known))
        }
        guard option.takesValue else {
            if parts.count == 2 { throw .unwantedValue(name) }
            given.append((option, ""))
            return
        }
        if parts.count == 2 {
            given.append((option, String(parts[1])))
        } else if let next = rest.first, !next.hasPrefix("--") {
            given.append((option, next))
            rest = rest.dropFirst()
        } else {
            throw .missingValue(option)
        }
    }

    func globals() throws(UsageFault) -> GivenOptions {
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
        options.staff = value(.as)
        if let name = code(.language) {
            guard let language = Language(typed: name) else {
                let all = Language.allCases.map(\.rawValue).joined(separator: ", ")
                throw .badValue(name, option: "--language", allowed: all)
            }
            options.language = language
        }
        return options
    }

    func command() throws(UsageFault) -> Command {
        let name = try arguments.first.map(commandName)
        try access.check(name, given.map(\.option))
        if has(.version) { return .version }
        guard let name else {
            if has(.help) { return .help(nil) }
            try checkOptions(of: nil)
            return .wizard
        }
        if has(.help) { return .help(name) }
        try checkOptions(of: name)
        return try command(name, Array(arguments.dropFirst()))
    }

    private func commandName(_ word: String) throws(UsageFault) -> CommandName {
        guard let name = CommandName(rawValue: word) else {
            guard access != .applicants else { throw access.closed(word) }
            let known = access.commands.filter { $0 != .sshSession }.map(\.rawValue)
            throw .unknownCommand(word, nearest: EditDistance.nearest(to: word, in: known))
        }
        return name
    }

    private func checkOptions(of command: CommandName?) throws(UsageFault) {
        let allowed = OptionName.global + (command?.options ?? [])
        if let stray = given.first(where: { !allowed.contains($0.option) }) {
            let name = "fapiao" + (command.map { " \($0.rawValue)" } ?? "")
            throw .foreignOption("--\(stray.option.rawValue)", command: name)
        }
    }

    func has(_ option: OptionName) -> Bool { given.contains { $0.option == option } }

    /// The value of an option that takes a number or a word of a list.
    func code(_ option: OptionName) -> String? { value(option).map(Plain.text) }

    /// The last one counts.
    func value(_ option: OptionName) -> String? {
        given.last { $0.option == option }?.value
    }
}

// One command each.
extension CommandLineWords {
    private func command(
        _ name: CommandName, _ arguments: [String]
    ) throws(UsageFault) -> Command {
        switch name {
        case .register:
            try check(arguments, most: 1)
            return .register(order: arguments.first)
        case .apply: return .apply(record: try only(arguments, of: name, .record))
        case .activate: return .activate(try code(arguments, of: name))
        case .object: return .object(try code(arguments, of: name))
        case .demo:
            try check(arguments, most: 0)
            return .demo
        case .desk:
            try check(arguments, most: 0)
            return .desk
        case .import: return try importFeed(arguments)
        case .export: return try export(arguments)
        case .list:
            try check(arguments, most: 0)
            return .list(try filter(), asJSON: has(.json))
        case .show:
            return .show(try only(arguments, of: name, .application), asJSON: has(.json))
        case .accept: return .move(try movings(arguments, .accept, of: name), asJSON: has(.json))
        case .handBack:
            return .move(try movings(arguments, .handBack, of: name), asJSON: has(.json))
        case .ready: return .move(try movings(arguments, .ready, of: name), asJSON: has(.json))
        case .receive: return .move(try movings(arguments, .receive, of: name), asJSON: has(.json))
        case .reject:
            return .move(
                try movings(arguments, .reject, of: name, needs: .reason), asJSON: has(.json))
        case .undo:
            return .move(
                try movings(arguments, .undo, of: name, needs: .reason), asJSON: has(.json))
        case .mailOut: return .move(try mailOut(arguments), asJSON: has(.json))
        case .issue: return .move([try issue(arguments)], asJSON: has(.json))
        case .remark: return .move([try remark(arguments)], asJSON: has(.json))
        case .staff: return try staff(arguments)
        case .notice: return try notice(arguments)
        case .calendar: return try calendar(arguments)
        case .requests: return try requests(arguments)
        case .sshKeys: return try sshKeys(arguments)
        case .sshSession: return .sshSession(try door(arguments))
        case .mail: return try mail(arguments)
        case .database: return try database(arguments)
        case .maintain:
            try check(arguments, most: 0)
            return .maintain(isClockRight: has(.clockIsRight), asJSON: has(.json))
        case .settings: return try settings(arguments)
        case .help: return try help(arguments)
        }
    }

    /// The help of `staff` is also that of `staff key add`.
    private func help(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else { return .help(nil) }
        let name = try commandName(word)
        guard arguments.count > 1 else { return .help(name) }
        if name.actions.isEmpty { try check(arguments, most: 1) }
        guard name.actions.contains(arguments[1]) else { throw name.unknownAction(arguments[1]) }
        let isKey = name == .staff && arguments[1] == "key"
        if isKey, arguments.count > 2, !CommandName.keyActions.contains(arguments[2]) {
            throw CommandName.unknownKeyAction(arguments[2])
        }
        try check(arguments, most: isKey ? 3 : 2)
        return .help(name)
    }

    /// A code that was pasted with spaces comes as several words.
    private func code(
        _ arguments: [String], of command: CommandName
    ) throws(UsageFault) -> String {
        guard !arguments.isEmpty else { throw .missing(command: command.rawValue, [.code]) }
        return arguments.joined(separator: " ")
    }

    private func importFeed(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "import", [.feed, .file])
        }
        let feed = Feed(rawValue: word)
        guard feed != nil || word == "results" else {
            throw CommandName.import.unknownAction(word)
        }
        if feed != nil { try access.checkOperator("import \(word)") }
        guard arguments.count > 1 else {
            throw .missing(command: "import \(word)", [.file])
        }
        try check(arguments, most: 2)
        let (file, encoding) = (try file(arguments[1]), value(.encoding))
        let asJSON = has(.json)
        return feed.map { .importFeed($0, file: file, encoding: encoding, asJSON: asJSON) }
            ?? .importResults(file: file, encoding: encoding, asJSON: asJSON)
    }

    private func export(_ arguments: [String]) throws(UsageFault) -> Command {
        try check(arguments, most: 1)
        var order = ExportOrder()
        order.stage = try stage() ?? .submitted
        order.accepts = has(.accept)
        guard !order.accepts || order.stage == .submitted else {
            throw .badValue(
                order.stage.rawValue, option: "--status --accept", allowed: "submitted")
        }
        order.encoding = value(.encoding)
        let file = try file(arguments.first ?? "-")
        order.file = file == "-" ? nil : file
        return .export(order)
    }

    private func mail(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "mail", [.listOrDeliver])
        }
        try check(arguments, most: 1)
        switch word {
        case "list": return .listMail(asJSON: has(.json))
        case "deliver":
            return .deliverMail(asJSON: has(.json))
        default: throw CommandName.mail.unknownAction(word)
        }
    }

    private func database(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "database", [.databaseAction])
        }
        if has(.head), word != "check" {
            throw .foreignOption("--head", command: "fapiao database \(word)")
        }
        switch word {
        case "check":
            try check(arguments, most: 1)
            return .database(.check(try head()), asJSON: has(.json))
        case "head", "info":
            try check(arguments, most: 1)
            return .database(word == "head" ? .head : .info, asJSON: has(.json))
        case "backup", "restore":
            guard arguments.count > 1 else { throw .missing(command: "database \(word)", [.file]) }
            try check(arguments, most: 2)
            let file = arguments[1]
            // A database is read from its end to its beginning, and no pipe goes back.
            if file == "-" { throw .needsFile(command: "database \(word)") }
            return .database(word == "backup" ? .backup(file) : .restore(file), asJSON: false)
        default: throw CommandName.database.unknownAction(word)
        }
    }

    private func settings(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "settings", [.exampleOrCheck])
        }
        try check(arguments, most: 1)
        switch word {
        case "example": return .settingsExample
        case "check": return .settingsCheck
        default: throw CommandName.settings.unknownAction(word)
        }
    }

    private func filter() throws(UsageFault) -> ApplicationFilter {
        var filter = ApplicationFilter()
        filter.overdueOnly = has(.overdue)
        filter.search = value(.search)
        filter.stage = try stage()
        if let limit = try limit() { filter.limit = limit }
        return filter
    }

    func limit() throws(UsageFault) -> Int? {
        guard let word = code(.limit) else { return nil }
        guard let limit = Int(word), limit >= 0 else {
            throw .badNumber(word, option: "--limit")
        }
        return limit
    }

    /// The status that was asked for, case and hyphens ignored.
    private func stage() throws(UsageFault) -> Stage.Name? {
        guard let word = code(.status) else { return nil }
        func folded(_ name: String) -> String { name.lowercased().filter { $0 != "-" } }
        let stages = Stage.Name.allCases
        guard let stage = stages.first(where: { folded($0.rawValue) == folded(word) }) else {
            let all = stages.map(\.rawValue).joined(separator: ", ")
            throw .badValue(word, option: "--status", allowed: all)
        }
        return stage
    }

    func only(
        _ arguments: [String], of command: CommandName, _ name: ArgumentName
    ) throws(UsageFault) -> String {
        guard let first = arguments.first else {
            throw .missing(command: command.rawValue, [name])
        }
        try check(arguments, most: 1)
        return first
    }

    /// A path, or `-` for standard input.
    func file(_ word: String) throws(UsageFault) -> String {
        try access.check(file: word)
        return word
    }

    func check(_ arguments: [String], most count: Int) throws(UsageFault) {
        if let stray = arguments.dropFirst(count).first { throw .unwantedArgument(stray) }
    }
}

extension String {
    /// What follows a beginning; nil when the text begins otherwise.
    fileprivate func dropping(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
