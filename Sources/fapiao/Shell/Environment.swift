import Glibc
import Invoicing

/// What the surroundings say; read once, in `main`.
struct Environment: Equatable, Sendable {
    /// The database when `--database` is not given.
    let database: String
    /// The settings file when `--settings` is not given.
    let settings: SettingsFile
    let language: Language
    let hasNoColor: Bool
    /// The user wants lines that a screen reader can read.
    let isAccessible: Bool
    /// The terminal's type, empty when unknown or no name that a terminal has.
    let terminal: String
    /// Where the session comes from, for slowing down wrong passwords.
    let source: String
    /// What was asked for over SSH; empty for nothing.
    let sent: String
    /// A file that gets what the system's log would.
    let log: String?

    /// - Parameter variable: the value of a variable of the environment.
    init(_ variable: (String) -> String?) {
        func set(_ name: String) -> String? {
            guard let value = variable(name), !value.isEmpty else { return nil }
            return value
        }
        database =
            set("FAPIAO_DATABASE")
            ?? Self.folder("XDG_DATA_HOME", ".local/share", set) + "/fapiao/fapiao.sqlite"
        settings =
            set("FAPIAO_SETTINGS").map { SettingsFile(path: $0, isNamed: true) }
            ?? SettingsFile(
                path: Self.folder("XDG_CONFIG_HOME", ".config", set) + "/fapiao/settings.json",
                isNamed: false)
        language = Self.language(set("LC_ALL") ?? set("LC_MESSAGES") ?? set("LANG") ?? "")
        hasNoColor = set("NO_COLOR") != nil
        isAccessible = set("ACCESSIBLE").map { $0 != "0" } ?? false
        terminal = set("TERM").flatMap { Self.isTerminal($0) ? $0 : nil } ?? ""
        source = set("FAPIAO_SOURCE") ?? ""
        sent = set("SSH_ORIGINAL_COMMAND") ?? ""
        log = set("FAPIAO_LOG")
    }

    /// The environment of this process.
    static func read() -> Environment {
        Environment { name in getenv(name).map { String(cString: $0) } }
    }

    // Over SSH the client says it, and libraries make a path of it:
    // ^[A-Za-z0-9][A-Za-z0-9._+-]{0,31}$
    private static func isTerminal(_ name: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
        }
        return (1...32).contains(name.utf8.count) && isLetter(name.utf8.first ?? 0)
            && name.utf8.allSatisfy { isLetter($0) || [0x2B, 0x2D, 0x2E, 0x5F].contains($0) }
    }

    private static func language(_ locale: String) -> Language {
        let locale = locale.lowercased()
        if locale.hasPrefix("zh") { return .chinese }
        return locale.hasPrefix("de") ? .german : .english
    }

    // The XDG Base Directory Specification ignores a folder that is not absolute.
    private static func folder(
        _ name: String, _ usual: String, _ variable: (String) -> String?
    ) -> String {
        if let folder = variable(name), folder.hasPrefix("/") { return folder }
        return "\(variable("HOME") ?? homeOfUser())/\(usual)"
    }

    /// As the system knows it, whatever HOME says.
    static func homeOfUser() -> String {
        guard let user = getpwuid(geteuid()), let home = user.pointee.pw_dir else { return "" }
        return String(cString: home)
    }
}
