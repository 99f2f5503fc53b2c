import Invoicing

/// What the command line asks for.
enum Command: Equatable {
    case wizard
    case register(order: String?)
    case apply(record: String)
    /// A code or a whole link, as pasted.
    case activate(String)
    /// The code by which a buyer takes an order back.
    case object(String)
    case demo
    /// The service center, full screen.
    case desk
    case importFeed(Feed, file: String, encoding: String?, asJSON: Bool)
    case importResults(file: String, encoding: String?, asJSON: Bool)
    case export(ExportOrder)
    case list(ApplicationFilter, asJSON: Bool)
    case show(String, asJSON: Bool)
    /// Steps with applications, each tried.
    case move([Moving], asJSON: Bool)
    case deliverMail(asJSON: Bool)
    case database(DatabaseAction, asJSON: Bool)
    /// The operator may say that the clock is right.
    case maintain(isClockRight: Bool, asJSON: Bool)
    case settingsExample
    case settingsCheck
    case listMail(asJSON: Bool)
    case staff(StaffRequest, asJSON: Bool)
    case notice(NoticeAction, asJSON: Bool)
    case calendar(CalendarAction, asJSON: Bool)
    case requests(TicketsAction, asJSON: Bool)
    /// Public keys from a file, one a line, for a member of staff.
    case addStaffKeys(of: String, file: String)
    /// What sshd asks: may this key come in as this account of the host?
    case sshKeys(account: String, type: String, key: String)
    /// What sshd runs for whoever came in by a door; in no help.
    case sshSession(SSHDoor)
    case help(CommandName?)
    case version
}

/// The first word of a command.
enum CommandName: String, CaseIterable {
    case register, apply, activate, object, demo, desk, `import`, export, list, show, accept,
        handBack =
        "hand-back", issue
    case mailOut = "mail-out", ready, receive, reject, undo, remark, requests, staff, notice,
        calendar, mail,
        database, maintain, settings, help
    case sshKeys = "ssh-keys", sshSession = "ssh-session"

    /// The options that belong to it, besides those that belong to all.
    var options: [OptionName] {
        switch self {
        case .import: [.encoding, .json]
        case .export: [.status, .accept, .encoding]
        case .list: [.status, .overdue, .search, .limit, .json]
        case .show, .mail: [.json]
        case .database: [.head, .json]
        case .maintain: [.clockIsRight, .json]
        case .accept, .handBack, .ready, .receive: [.remark, .json]
        case .issue: [.code, .issuedOn, .amount, .number, .qr, .anyway, .remark, .json]
        case .mailOut: [.carrier, .waybill, .remark, .json]
        case .reject, .undo: [.reason, .json]
        case .remark: [.json]
        case .staff: [.email, .role, .json]
        case .notice: [.expected, .type, .json]
        case .calendar: [.encoding, .json]
        case .requests: [.status, .all, .search, .limit, .reason, .form, .json]
        case .register, .apply, .activate, .object, .demo, .desk, .settings, .sshKeys,
            .sshSession, .help:
            []
        }
    }
}

// Commands of two words.
extension CommandName {
    /// What may follow it as its second word; none for a command of one word.
    var actions: [String] {
        switch self {
        case .import: Feed.allCases.map(\.rawValue) + ["results"]
        case .staff: ["add", "list", "disable", "key"]
        case .notice: ["set", "show", "clear"]
        case .calendar: ["import", "show"]
        case .requests: TicketsVerb.allCases.map(\.rawValue)
        case .mail: ["list", "deliver"]
        case .database: ["check", "head", "backup", "restore", "info"]
        case .settings: ["example", "check"]
        default: []
        }
    }

    /// What may follow `staff key`.
    static let keyActions = ["add", "list", "remove"]

    static func unknownKeyAction(_ word: String) -> UsageFault {
        .badValue(word, option: "staff key", allowed: keyActions.joined(separator: ", "))
    }

    /// What is said of another second word.
    func unknownAction(_ word: String) -> UsageFault {
        .badValue(word, option: rawValue, allowed: actions.joined(separator: ", "))
    }
}

/// An option, by its name without the hyphens.
enum OptionName: String, CaseIterable {
    case database, settings, plain, language, help, version
    case `as`, encoding, status, overdue, search, limit, json
    case remark, reason, code, number, amount, issuedOn = "issued-on", qr, anyway, accept, carrier,
        waybill
    case email, role, expected, type, all, form, clockIsRight = "clock-is-right", head

    /// Belongs to every command.
    static let global: [OptionName] = [
        .database, .settings, .plain, .language, .as, .help, .version,
    ]

    var takesValue: Bool { value != nil }

    /// What its value is; nil for those without one.
    var value: ArgumentName? {
        switch self {
        case .database, .settings: .file
        case .language: .language
        case .encoding: .encoding
        case .status: .status
        case .search: .text
        case .limit: .number
        case .as: .name
        case .remark, .reason: .text
        case .code, .number, .waybill, .form: .number
        case .amount: .amount
        case .issuedOn, .expected: .date
        case .type: .fapiaoType
        case .qr: .line
        case .head: .head
        case .carrier: .carrier
        case .email: .email
        case .role: .role
        case .plain, .help, .version, .overdue, .json, .anyway, .accept, .all,
            .clockIsRight:
            nil
        }
    }
}

/// A word that stands for what is to be given, as help and messages write it.
enum ArgumentName: String {
    case feed, file, code, record, application, listOrDeliver, exampleOrCheck
    case databaseAction
    case request, requestsAction
    case staffOrApply, staffAction, noticeAction, calendarAction, year, fapiaoType, keyAction,
        fingerprint, account,
        keyType, key
    // Values of options.
    case language, encoding, status, text, number, name, amount, date, line, carrier, email, role
    case head
}

extension UsageFault {
    /// How the program ends because of it.
    var exitCode: ExitCode {
        switch self {
        case .closed, .applicantsOnly, .noFiles: .forbidden
        default: .usage
        }
    }
}

/// What is wrong with the command line.
enum UsageFault: Error, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    /// A known option that does not belong to the command.
    case foreignOption(String, command: String)
    case missingValue(OptionName)
    case unwantedValue(String)
    /// The value of an option, and what it may be.
    case badValue(String, option: String, allowed: String)
    /// The value of an option that is no whole number.
    case badNumber(String, option: String)
    /// What stands behind `--head` and was never printed by `database head`.
    case badHead(String)
    /// The command, and the arguments that are missing.
    case missing(command: String, after: [ArgumentName] = [], [ArgumentName])
    case unwantedArgument(String)
    /// An option of a group stands behind the `--number` that ended it.
    case behindNumber(OptionName)
    /// An option says what the line of the QR code says.
    case saidByQR(OptionName)
    /// Over SSH: a command or option that is not open there.
    case closed(String)
    /// Over SSH: nothing but what applicants come for is open.
    case applicantsOnly
    /// Over SSH: a path where only `-` is taken.
    case noFiles(String)
    /// A command that takes no `-` for standard input or output.
    case needsFile(command: String)
    /// Over SSH: an option before the command.
    case optionFirst(String)
    /// Over SSH: a command that cannot be taken apart.
    case sent(SentCommand.Fault)
}
