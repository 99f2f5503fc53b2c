/// Where text comes into the program.
enum WayIn: String, CaseIterable {
    /// What a field, whichever, is parsed by.
    case parser
    case feed, results, calendar
    /// The full screen, into which texts are pasted; keys that are pressed on it.
    case form, bulkLines, keys
    case lineMode, commandLine, sshCommand
    case search

    /// Reads a text: what is known of it then, nil where it is refused.
    typealias Reading = (String) throws -> String?

    /// How a kind is read; nil where it does not come this way.
    func reading(of kind: Kind) -> Reading? {
        switch self {
        case .parser: kind.byParser
        case .feed: kind.byFeed
        case .results: kind.byResults
        case .calendar: kind.byCalendar
        case .form: kind.byForm
        case .bulkLines: kind.byBulkLines
        case .keys: kind.byKeys
        case .lineMode: kind.byLineMode
        case .commandLine: kind.byCommandLine
        case .sshCommand: kind.bySSHCommand
        case .search: kind.bySearch
        }
    }

    /// Whether a disguise can come this way.
    func carries(_ disguise: Disguise) -> Bool {
        switch self {
        case .parser, .feed, .results, .calendar, .form, .commandLine, .search: true
        case .bulkLines, .lineMode, .sshCommand: !disguise.endsLine
        // A key is one character.
        case .keys: disguise == .asItIs || disguise == .fullWidth
        }
    }

    /// Whether a database is needed to see what becomes of a text, which takes a hundredth of a
    /// second.
    var needsOffice: Bool {
        switch self {
        case .parser, .bulkLines, .keys: false
        case .feed, .results, .calendar, .form, .lineMode, .commandLine, .sshCommand, .search: true
        }
    }
}
