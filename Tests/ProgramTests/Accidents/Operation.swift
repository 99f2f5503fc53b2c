import Testing

/// Something a person or a timer has the program do, which an accident may interrupt.
struct Operation: Sendable, CustomTestStringConvertible {
    let name: String
    var template = Template.desk
    /// The words of the command line, behind the database. May write files that they name.
    let words: @Sendable (Situation) throws -> [String]
    var input = ""
    /// What is typed when it is repeated; nil for the same.
    var inputAgain: (@Sendable (Situation) throws -> String)?
    /// Everything that it changes, act by act: an act is done or not, and nothing between.
    let acts: @Sendable (Situation) throws -> [String: String]
    /// Whether a value is one that an act of several steps has between them.
    var between: @Sendable (Situation, _ act: String, _ value: String) -> Bool = { _, _, _ in false
    }
    /// The acts of which the output says that they are done, besides all where it ends with 0.
    var told: @Sendable (Situation, Child.Ended) -> [String] = { _, _ in [] }
    /// Codes by which the same command says, when it is repeated, that all is done already.
    var doneAlready: Set<Int32> = []
    /// Codes and words by which it says that there was no space, or an error, besides those of the
    /// database: 74.
    var failures: [Failure] = []
    /// Whether the database has faults until it is done.
    var beginsDamaged = false
    /// How many seconds later it is repeated.
    var repeatedAfter = 0
    /// What is wrong when it was repeated, besides acts that are not done.
    var faults: @Sendable (Situation, _ repeated: Child.Ended) throws -> [String] = { _, _ in [] }

    /// What it leaves for ever, besides files under a name for the meantime.
    var leftovers: @Sendable (Situation) throws -> [String] = { _ in [] }

    /// A code and what is said with it.
    struct Failure: Sendable {
        let code: Int32
        let words: String
    }

    var testDescription: String { name }
}
