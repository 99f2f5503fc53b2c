import Phrases

extension CommandFamily {
    static var help: CommandFamily {
        CommandFamily(
            .help, for: .applicants,
            summary: Phrase(
                en: "this text, or that of a command", zhHans: "本说明，或某命令的说明",
                de: "dieser Text oder der eines Befehls"),
            about: Phrase(
                en: "Explains all commands or one: fapiao help staff key add.",
                zhHans: "说明全部命令，或某一命令，如 fapiao help staff key add。",
                de: "Erklärt alle Befehle oder einen: fapiao help staff key add."),
            .help)
    }
}

extension CommandRecord {
    static let help = CommandRecord(
        "help", [.optionalWords(.command)], for: .anybody, at: [.desk], needs: .nothing,
        printsJSON: false, examples: ["help list", "help staff key add"]
    ) { words throws(UsageFault) in .help(try words.topic()) }

    /// Asked for by an option.
    static let version = CommandRecord(
        "", for: .anybody, at: [.desk], needs: .nothing, printsJSON: false
    ) { _ in .version }
}

extension CommandWords {
    /// Which commands are to be explained: the first word, and as many as follow it.
    fileprivate func topic() throws(UsageFault) -> [String] {
        guard let word = arguments.first else { return [] }
        guard let name = CommandName(rawValue: word) else { throw unknownCommand(word) }
        let family = name.family
        try access.check(family)
        switch family.match(arguments, at: access) {
        case .command(let record, let rest):
            if let stray = rest.first { throw .unwantedArgument(stray) }
            try access.check(record, [])
            return record.words
        case .incomplete(let path, _, _): return path
        case .unknown(let word, let path, let choices):
            throw .unknownChoice(word, after: path, choices)
        }
    }
}
