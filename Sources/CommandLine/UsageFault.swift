/// What is wrong with a command line.
public enum UsageFault: Error, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    /// A known option that does not belong to the command.
    case foreignOption(String, command: String)
    case missingValue(OptionName)
    /// An option that the command needs was not given.
    case missingOption(OptionName, command: String)
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

    /// A further word of a command that is none of these.
    static func unknownChoice(_ word: String, after path: [String], _ choices: [String]) -> Self {
        .badValue(
            word, option: path.joined(separator: " "), allowed: choices.joined(separator: ", "))
    }

    /// How the program ends because of it.
    public var exitCode: ExitCode {
        switch self {
        case .closed, .applicantsOnly, .noFiles: .forbidden
        case .unknownCommand, .unknownOption, .foreignOption, .missingValue, .missingOption,
            .unwantedValue,
            .badValue, .badNumber, .badHead, .missing, .unwantedArgument, .behindNumber, .saidByQR,
            .needsFile, .optionFirst, .sent:
            .usage
        }
    }
}
