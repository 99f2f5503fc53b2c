import CommandLine
import Invoicing
import Storage

/// What holds for every command: the options given, else the environment, else the defaults.
struct Options: Equatable, Sendable {
    /// The database file.
    let database: String
    let settings: SettingsFile
    let language: Language
    /// Questions and answers line by line instead of the full screen.
    let isPlain: Bool
    /// What is printed is for scripts.
    let isJSON: Bool
    /// The member of staff who asks; nil for the owner of the database.
    let staff: String?
    let environment: Environment
    /// Set for who came in over SSH.
    let door: SSHDoor?

    /// - Parameter isTerminal: whether standard input and output are one.
    init(
        _ given: GivenOptions, environment: Environment, isTerminal: Bool, door: SSHDoor? = nil
    ) {
        database = DatabaseFile.resolved(given.database ?? environment.database)
        settings =
            given.settings.map { SettingsFile(path: $0, isNamed: true) } ?? environment.settings
        language = given.language ?? environment.language
        isPlain =
            given.isPlain || environment.isAccessible || !isTerminal
            || ["", "dumb"].contains(environment.terminal)
        isJSON = given.isJSON
        staff = given.staff
        self.environment = environment
        self.door = door
    }

    /// The Maildir that letters are delivered to when the settings name none.
    var mailFolder: String { besideDatabase("mail") }

    /// A file or folder in the database's folder.
    func besideDatabase(_ name: String) -> String {
        guard let slash = database.lastIndex(of: "/") else { return name }
        return database[...slash] + name
    }

    /// Held while passwords are hashed, so that only a few are at a time.
    var hashLock: LockFile { LockFile(beside: database, ".hash.lock") }

    /// Held while letters are delivered.
    var mailLock: LockFile { LockFile(beside: database, ".mail.lock") }
}
