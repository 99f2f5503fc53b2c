/// What a cell is for. The display decides how that looks.
public enum Style: UInt8, CaseIterable, Sendable {
    case plain, title, dim, rule, accent, strong, success, warning, error
    case field, fieldFill, fieldFocused, selected, button, buttonFocused, keyName, keyLabel

    /// One letter a role, for stored test frames.
    public var letter: Character {
        switch self {
        case .plain: "."
        case .title: "T"
        case .dim: "d"
        case .rule: "-"
        case .accent: "a"
        case .strong: "s"
        case .success: "v"
        case .warning: "!"
        case .error: "x"
        case .field: "f"
        case .fieldFill: "_"
        case .fieldFocused: "F"
        case .selected: ">"
        case .button: "b"
        case .buttonFocused: "B"
        case .keyName: "k"
        case .keyLabel: "l"
        }
    }

    /// The role of a text that is meant so.
    public init(_ tone: Tone) {
        switch tone {
        case .plain: self = .plain
        case .strong: self = .strong
        case .dim: self = .dim
        case .accent: self = .accent
        case .success: self = .success
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
