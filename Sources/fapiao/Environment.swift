import Glibc
import Invoicing

/// What the surroundings say; read once, in `main`.
struct Environment: Equatable, Sendable {
    /// The database when `--database` is not given.
    let database: String
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
        database = set("FAPIAO_DATABASE") ?? Self.dataFolder(set) + "/fapiao/fapiao.sqlite"
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
    private static func dataFolder(_ variable: (String) -> String?) -> String {
        if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
        return (variable("HOME") ?? homeOfUser()) + "/.local/share"
    }

    private static func homeOfUser() -> String {
        guard let user = getpwuid(geteuid()), let home = user.pointee.pw_dir else { return "" }
        return String(cString: home)
    }
}
