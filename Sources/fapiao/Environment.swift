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
    /// The terminal's type, empty when unknown.
    let terminal: String
    /// Where the session comes from, for slowing down wrong passwords.
    let source: String

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
        terminal = set("TERM") ?? ""
        source = set("FAPIAO_SOURCE") ?? ""
    }

    /// The environment of this process.
    static func read() -> Environment {
        Environment { name in getenv(name).map { String(cString: $0) } }
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
