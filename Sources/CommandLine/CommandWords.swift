import Invoicing
import Text

/// The words of a command line apart: arguments, and options with their values.
struct CommandWords {
    /// Those behind the words of the command, once that is known.
    private(set) var arguments: [String] = []
    /// In their order, which groups them.
    private(set) var given: [(option: OptionName, value: String)] = []
    let access: CommandAccess

    init(_ words: [String], at access: CommandAccess) throws(UsageFault) {
        self.access = access
        try read(words)
        if !arguments.isEmpty { try access.check(first: words.first) }
    }

    /// The same options with the arguments of the command alone.
    init(_ words: CommandWords, arguments: [String]) {
        self = words
        self.arguments = arguments
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
        guard let option = OptionName(typed: name) else {
            let known = OptionName.allCases.map { "--\($0.rawValue)" }
            throw .unknownOption(name, nearest: EditDistance.nearest(to: name, in: known))
        }
        guard option.value != nil else {
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
}

extension OptionName {
    /// `--help` or `-h`.
    fileprivate init?(typed: String) {
        if let name = typed.dropping("--") {
            self.init(rawValue: name)
        } else if typed.count == 2, let letter = typed.last {
            self.init(letter: letter)
        } else {
            return nil
        }
    }
}

// What a command finds.
extension CommandWords {
    var options: [OptionName] { given.map(\.option) }

    func has(_ option: OptionName) -> Bool { given.contains { $0.option == option } }

    /// The last one counts.
    func value(_ option: OptionName) -> String? {
        given.last { $0.option == option }?.value
    }

    /// The value of an option that takes a number or a word of a list.
    func code(_ option: OptionName) -> String? { value(option).map(Plain.text) }

    /// The value of an option that takes one of some words, in any case; nil where it was not given.
    func word<Value: RawRepresentable<String>>(
        _ option: OptionName, of all: [Value]
    ) throws(UsageFault) -> Value? {
        try word(option, of: all.map(\.rawValue)) { typed in
            all.first { $0.rawValue == typed.lowercased() }
        }
    }

    /// - Parameters:
    ///   - words: how a message names them.
    ///   - read: what is made of the word.
    func word<Value>(
        _ option: OptionName, of words: [String], read: (String) -> Value?
    ) throws(UsageFault) -> Value? {
        guard let word = code(option) else { return nil }
        guard let value = read(word) else {
            throw .badValue(
                word, option: "--\(option.rawValue)", allowed: words.joined(separator: ", "))
        }
        return value
    }

    /// A number of things, from 0.
    func count(_ option: OptionName) throws(UsageFault) -> Int? {
        guard let word = code(option) else { return nil }
        guard let count = Int(word), count >= 0 else {
            throw .badNumber(word, option: "--\(option.rawValue)")
        }
        return count
    }

    /// As many arguments as the record says, files only where they may be named, and the options
    /// that are needed.
    func check(_ record: CommandRecord) throws(UsageFault) {
        let command = record.words.joined(separator: " ")
        let needed = record.arguments.filter(\.count.isNeeded).map(\.name)
        guard arguments.count >= needed.count else {
            throw .missing(
                command: command, after: Array(needed.prefix(arguments.count)),
                Array(needed.dropFirst(arguments.count)))
        }
        if record.arguments.allSatisfy(\.count.isBounded),
            let stray = arguments.dropFirst(record.arguments.count).first
        {
            throw .unwantedArgument(stray)
        }
        for (index, word) in arguments.enumerated() {
            // Further words belong to the last argument.
            let argument = record.arguments[min(index, record.arguments.count - 1)]
            guard argument.name.isFile else { continue }
            try access.check(file: word)
            // A database is read from its end to its beginning, and no pipe goes back.
            if argument.name == .path, word == "-" { throw .needsFile(command: command) }
        }
        for (option, value) in given where option.value?.isFile == true {
            try access.check(file: value)
        }
        let missing = record.options.first { $0.count == .required && value($0.name) == nil }
        if let missing { throw .missingOption(missing.name, command: command) }
    }
}
