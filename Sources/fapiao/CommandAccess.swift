/// Where a command line comes in, and what may be asked for there.
///
/// Over SSH only what stands in a table is open: a command or an option that is new is closed until
/// somebody decides that it can do no harm, and no file is ever named, only `-`.
enum CommandAccess: Equatable, Sendable {
    /// A shell on the host: everything.
    case host
    /// By the key of a member of staff.
    case desk
    /// By the door that is open to everybody.
    case applicants

    /// The options that are open, nil where the command itself is closed.
    ///
    /// - Parameter command: nil for the command line without one.
    func options(of command: CommandName?) -> [OptionName]? {
        switch self {
        case .host: return OptionName.global + (command?.options ?? [])
        case .desk:
            guard let command else { return Self.everywhere }
            return Self.staffTable[command].map { Self.everywhere + $0 }
        case .applicants:
            guard let command else { return [] }
            return Self.applicantsTable.contains(command) ? [] : nil
        }
    }

    /// The commands that are open.
    var commands: [CommandName] { CommandName.allCases.filter { options(of: $0) != nil } }

    private static let everywhere: [OptionName] = [.plain, .language, .help, .version]

    private static let applicantsTable: [CommandName] = [.register, .apply, .activate, .object]

    private static let staffTable: [CommandName: [OptionName]] = [
        .desk: [],
        .list: [.status, .overdue, .search, .limit, .json],
        .show: [.json],
        .export: [.status, .accept, .encoding],
        .import: [.encoding, .json],
        .accept: [.remark, .json],
        .handBack: [.remark, .json],
        .issue: [.code, .issuedOn, .amount, .number, .qr, .anyway, .remark, .json],
        .mailOut: [.carrier, .waybill, .remark, .json],
        .ready: [.remark, .json],
        .receive: [.remark, .json],
        .reject: [.reason, .json],
        .undo: [.reason, .json],
        .remark: [.json],
        .staff: [.email, .role, .json],
        .notice: [.expected, .type, .json],
        .calendar: [.json],
        .requests: [.status, .all, .search, .limit, .reason, .form, .json],
        .help: [],
    ]
}

// What is closed is refused before anything else is looked at.
extension CommandAccess {
    /// - Throws: `UsageFault` when the command, or an option that it has elsewhere, is closed.
    func check(_ command: CommandName?, _ given: [OptionName]) throws(UsageFault) {
        guard self != .host else { return }
        guard let open = options(of: command) else {
            throw closed(command?.rawValue ?? "")
        }
        let known = Self.host.options(of: command) ?? []
        if let option = given.first(where: { known.contains($0) && !open.contains($0) }) {
            throw closed("--\(option.rawValue)")
        }
    }

    /// - Throws: `UsageFault` where only part of a command is open, and this is the operator's.
    func checkOperator(_ part: String) throws(UsageFault) {
        guard self == .host else { throw closed(part) }
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
