/// Where a command line comes in, and what may be asked for there.
///
/// Over SSH a command or an option is open whose record says so, and none else: one that is new is
/// closed until somebody decides that it can do no harm, and no file is ever named, only `-`.
public enum CommandAccess: Hashable, CaseIterable, Sendable {
    /// A shell on the host: everything.
    case host
    /// By the key of a member of staff.
    case desk
    /// By the door that is open to everybody.
    case applicants

    /// What stands before a command where it is typed: over SSH nothing does.
    public var program: String { self == .host ? "fapiao " : "" }

    private var door: CommandRecord.Door? {
        switch self {
        case .host: nil
        case .desk: .desk
        case .applicants: .applicants
        }
    }

    func opens(_ record: CommandRecord) -> Bool {
        door.map { record.doors.contains($0) } ?? true
    }

    /// The options of a command that are open, those that belong to all first.
    func options(of record: CommandRecord) -> [OptionName] {
        everywhere + uses(of: record).map(\.name) + (record.printsJSON ? [.json] : [])
    }

    /// A command's own options that are open, without `--json`.
    func uses(of record: CommandRecord) -> [OptionUse] {
        guard let door else { return record.options }
        return record.options.filter { $0.doors.contains(door) }
    }

    /// The options that are open with every command.
    var everywhere: [OptionName] {
        switch self {
        case .host: OptionName.global
        case .desk: [.plain, .language, .help, .version]
        case .applicants: []
        }
    }

    /// The first words of the commands that are open.
    public var commands: [CommandName] {
        CommandName.allCases.filter { name in
            let family = name.family
            return family.audience != .machines && family.commands.contains(where: opens)
        }
    }
}

// What is closed is refused before any value is looked at.
extension CommandAccess {
    /// - Throws: `UsageFault` when nothing that begins with this word is open.
    func check(_ family: CommandFamily) throws(UsageFault) {
        guard family.commands.contains(where: opens) else {
            throw closed(family.name?.rawValue ?? "")
        }
    }

    /// - Throws: `UsageFault` when the command, or an option that it has elsewhere, is closed.
    func check(_ record: CommandRecord, _ given: [OptionName]) throws(UsageFault) {
        guard opens(record) else { throw closed(record.words.joined(separator: " ")) }
        let known = Self.host.options(of: record)
        let open = options(of: record)
        if let option = given.first(where: { known.contains($0) && !open.contains($0) }) {
            throw closed("--\(option.rawValue)")
        }
    }

    /// - Throws: `UsageFault` when an option that belongs to every command is closed.
    func check(everywhere given: [OptionName]) throws(UsageFault) {
        let closed = given.first { OptionName.global.contains($0) && !everywhere.contains($0) }
        if let closed { throw self.closed("--\(closed.rawValue)") }
    }

    /// - Throws: `UsageFault` when the word would be read as a path.
    func check(file: String) throws(UsageFault) {
        guard self == .host || file == "-" else { throw .noFiles(file) }
    }

    /// Who sends a command over SSH names it first: what stands before it is meant for another
    /// program.
    func check(first word: String?) throws(UsageFault) {
        guard self != .host, let word, word.hasPrefix("-") else { return }
        throw self == .desk ? .optionFirst(word) : .applicantsOnly
    }

    /// What is said of a command or option that is not open.
    func closed(_ word: String) -> UsageFault {
        self == .applicants ? .applicantsOnly : .closed(word)
    }
}

extension SSHDoor {
    /// What is open to who came in by it.
    public var access: CommandAccess {
        switch self {
        case .staff: .desk
        case .applicants: .applicants
        }
    }
}
