import Invoicing

// The words about staff and their keys.
extension CommandLineWords {
    func staff(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "staff", [.staffAction])
        }
        let rest = Array(arguments.dropFirst())
        switch word {
        case "add": return .staff(try newMember(rest), asJSON: has(.json))
        case "list":
            try check(rest, most: 0)
            try check([.json], of: "staff list")
            return .staff(.list, asJSON: has(.json))
        case "disable":
            try check([.json], of: "staff disable")
            let name = try take(rest, [.name], of: "staff disable")[0]
            return .staff(.disable(name), asJSON: has(.json))
        case "key": return try staffKey(rest)
        default: throw CommandName.staff.unknownAction(word)
        }
    }

    private func newMember(_ arguments: [String]) throws(UsageFault) -> StaffRequest {
        try check([.email, .role, .json], of: "staff add")
        let name = try take(arguments, [.name], of: "staff add")[0]
        guard let email = value(.email) else { throw .missingValue(.email) }
        let word = code(.role) ?? Role.clerk.rawValue
        guard let role = Role(rawValue: word.lowercased()) else {
            let all = Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(word, option: "--role", allowed: all)
        }
        return .add(name: name, email: email, role: role)
    }

    private func staffKey(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "staff key", [.keyAction])
        }
        let rest = Array(arguments.dropFirst())
        let command = "staff key \(word)"
        switch word {
        case "add":
            try check([], of: command)
            let words = try take(rest, [.name, .file], of: command)
            return .addStaffKeys(of: words[0], file: try file(words[1]))
        case "list":
            try check([.json], of: command)
            return .staff(.keys(try take(rest, [.name], of: command)[0]), asJSON: has(.json))
        case "remove":
            try check([], of: command)
            let words = try take(rest, [.name, .fingerprint], of: command)
            return .staff(.removeKey(words[0], fingerprint: words[1]), asJSON: false)
        default: throw CommandName.unknownKeyAction(word)
        }
    }

    func sshKeys(_ arguments: [String]) throws(UsageFault) -> Command {
        let words = try take(arguments, [.account, .keyType, .key], of: "ssh-keys")
        return .sshKeys(account: words[0], type: words[1], key: words[2])
    }

    /// Which door sshd says it was.
    func door(_ arguments: [String]) throws(UsageFault) -> SSHDoor {
        switch (arguments.first, arguments.count) {
        case ("staff", 2): return .staff(arguments[1])
        case ("apply", 1): return .applicants
        default: throw .missing(command: "ssh-session", [.staffOrApply])
        }
    }

    /// As many arguments as there are names for them.
    func take(
        _ arguments: [String], _ names: [ArgumentName], of command: String
    ) throws(UsageFault) -> [String] {
        guard arguments.count >= names.count else {
            throw .missing(
                command: command, after: Array(names.prefix(arguments.count)),
                Array(names.dropFirst(arguments.count)))
        }
        try check(arguments, most: names.count)
        return arguments
    }

    /// The command has more options than each of its actions.
    func check(_ options: [OptionName], of command: String) throws(UsageFault) {
        let allowed = OptionName.global + options
        if let stray = given.first(where: { !allowed.contains($0.option) }) {
            throw .foreignOption("--\(stray.option.rawValue)", command: "fapiao \(command)")
        }
    }
}
