/// One key press, after the terminal's escape sequences are decoded.
public struct Key: Hashable, Sendable {
    /// What was pressed, without modifiers.
    public enum Code: Hashable, Sendable {
        case character(Character)
        case enter, tab, backTab, escape, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    /// The keys held down with it. Shift of a letter is in the letter itself.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let control = Modifiers(rawValue: 1)
        public static let alt = Modifiers(rawValue: 2)
        public static let shift = Modifiers(rawValue: 4)
    }

    public let code: Code
    public let modifiers: Modifiers

    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    public static let enter = Key(.enter)
    public static let tab = Key(.tab)
    public static let backTab = Key(.backTab)
    public static let escape = Key(.escape)
    public static let backspace = Key(.backspace)
    public static let delete = Key(.delete)
    public static let up = Key(.up)
    public static let down = Key(.down)
    public static let left = Key(.left)
    public static let right = Key(.right)
    public static let home = Key(.home)
    public static let end = Key(.end)
    public static let pageUp = Key(.pageUp)
    public static let pageDown = Key(.pageDown)
    public static let space = Key(.character(" "))

    /// F1 … F12.
    public static func function(_ number: Int) -> Key { Key(.function(number)) }
    /// A printable character.
    public static func character(_ character: Character) -> Key { Key(.character(character)) }
    /// Ctrl with a lower-case letter or one of `_ ^ ] \ @`.
    public static func control(_ character: Character) -> Key {
        Key(.character(character), .control)
    }
    /// Alt (Escape prefix) with a character.
    public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
    /// Alt with a special key, such as Alt-Down.
    public static func alt(_ code: Code) -> Key { Key(code, .alt) }
}
