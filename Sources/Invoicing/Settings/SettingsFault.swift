/// What is wrong with a settings file, and where.
public struct SettingsFault: Error, Hashable, Sendable {
    /// Counted from 1.
    public let line: Int
    public let reason: Reason

    public init(line: Int, _ reason: Reason) {
        self.line = line
        self.reason = reason
    }

    public enum Reason: Hashable, Sendable {
        /// The text is no JSON; what should stand there, as JSON writes it.
        case syntax(expected: String)
        /// No JSON can hold the text: not UTF-8, an unknown escape, a control character.
        case badText
        /// A name that no setting has, with those it could be.
        case unknown(String, known: [String])
        case twice(String)
        case wrong(SettingName, Expectation)
        /// A group of settings, such as `branch`, is no object.
        case notGroup(String)
    }

    /// What a setting's value must be.
    public enum Expectation: Hashable, Sendable {
        case text
        /// A text that holds something in braces, or null.
        case template(String)
        /// A folder by its whole path, or null.
        case folderOrNull
        /// A text for each of these names.
        case texts(of: [String])
        case number(ClosedRange<Int>)
        case percent
        case flag
        case oneOf([String])
        case emailAddress
        /// The program with its path, then its arguments.
        case program
    }
}
