/// Why a text from a person does not pass the gate.
public enum TextFault: Error, Hashable, Sendable {
    /// A control character, line break or tab; `position` counts characters from 1.
    case controlCharacter(position: Int)
    /// A character nobody can see, or one without a meaning of its own (private use,
    /// non-character); `position` counts characters from 1.
    case invisibleCharacter(scalar: UInt32, position: Int)
    /// More combining marks on one letter than any script needs; `position` counts
    /// characters from 1.
    case tooManyMarks(position: Int)
}
