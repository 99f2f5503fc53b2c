import Text

/// The text of one field with its caret and its undo steps.
public struct TextInput: Sendable {
    /// The most characters it takes.
    public var limit: Int
    /// Drawn as bullets, never shown or copied; nothing that stood there is kept to undo it.
    public var isSecret: Bool {
        didSet { if isSecret { history = TextHistory() } }
    }
    /// The caret's place: so many characters stand before it.
    public private(set) var caret: Int
    /// The text, a grapheme an element.
    public private(set) var characters: [Character]
    /// Grows with every change of the text.
    public private(set) var edits = 0
    /// What became of the last key or paste, where it is not to be seen in the text.
    public private(set) var notice: Notice?
    /// What can be undone; tests look at how much it holds.
    private(set) var history = TextHistory()
    private var run: Run?

    /// Edits of one kind in a row are one undo step.
    private enum Run: Sendable { case typing, deleting }

    /// Why something that was typed or pasted is not there.
    public enum Notice: Equatable, Sendable {
        /// The paste has so many characters, or more, and the field takes fewer; nothing of it
        /// was inserted.
        case tooLong(count: Int, orMore: Bool, limit: Int)
        /// So many characters are in the field, and it takes no more.
        case full(limit: Int)
        /// So many control characters of the paste were left out.
        case controls(Int)
    }

    /// A field with a text and the caret behind it. What was filled in is never cut, only
    /// refused where it is used.
    public init(_ text: String = "", limit: Int = 200, isSecret: Bool = false) {
        self.limit = limit
        self.isSecret = isSecret
        characters = Array(text)
        caret = characters.count
    }

    /// What the field holds.
    public var text: String { String(characters) }
    /// Whether nothing has been entered.
    public var isEmpty: Bool { characters.isEmpty }

    /// Replaces the text; the caret goes to its end and there is nothing to undo.
    public mutating func set(_ text: String) {
        let changes = edits
        self = TextInput(text, limit: limit, isSecret: isSecret)
        edits = changes + 1
    }

    /// Puts the caret before the character at the place.
    public mutating func moveCaret(to place: Int) {
        caret = min(max(0, place), characters.count)
        run = nil
    }

    /// Inserts pasted text at the caret, on one line. What does not fit is not inserted at all:
    /// half an address is another address.
    public mutating func insert(_ paste: Paste) {
        notice = paste.controls > 0 ? .controls(paste.controls) : nil
        var added: [Character] = []
        var afterReturn = false
        for character in isSecret ? paste.text : Gate.oneLine(paste.text) {
            if let clean = clean(character, afterReturn: afterReturn) { added.append(clean) }
            afterReturn = character == "\r"
        }
        let joins = added.first.map(joins) ?? false
        guard !paste.isCut, characters.count + added.count - (joins ? 1 : 0) <= limit else {
            notice = .tooLong(count: added.count, orMore: paste.isCut, limit: limit)
            return
        }
        guard !added.isEmpty else { return }
        let joined = joins ? String(characters[caret - 1]) + String(added[0]) : ""
        guard Self.isOrdinary(joined), added.allSatisfy({ Self.isOrdinary(String($0)) }) else {
            let count = added.reduce(0) { $0 + $1.unicodeScalars.count }
            notice = .tooLong(count: count, orMore: false, limit: limit)
            return
        }
        remember(nil)
        if joins {
            characters[caret - 1] = Character(joined)
            added.removeFirst()
        }
        characters.insert(contentsOf: added, at: caret)
        caret += added.count
    }

    /// What was said of the last key or paste is read.
    public mutating func dropNotice() { notice = nil }

    /// Edits or moves. False: the key means nothing in a text.
    public mutating func handle(_ key: Key) -> Bool {
        notice = nil
        switch (key.code, key.modifiers) {
        case (.character(let character), []): type(character)
        case (.character(let letter), .control): return command(letter)
        case (.character(let letter), .alt): return altCommand(letter)
        case (.left, []): moveCaret(to: caret - 1)
        case (.right, []): moveCaret(to: caret + 1)
        case (.left, .control), (.left, .alt): moveCaret(to: wordStart())
        case (.right, .control), (.right, .alt): moveCaret(to: wordEnd())
        case (.home, []): moveCaret(to: 0)
        case (.end, []): moveCaret(to: characters.count)
        case (.backspace, []): delete(caret - 1..<caret, .deleting)
        case (.backspace, .alt), (.backspace, .control): delete(wordStart()..<caret)
        case (.delete, []): delete(caret..<caret + 1, .deleting)
        default: return false
        }
        return true
    }
}

extension TextInput: Equatable {
    /// Equal when they look the same; what can be undone does not count.
    public static func == (left: TextInput, right: TextInput) -> Bool {
        left.caret == right.caret && left.isSecret == right.isSecret && left.limit == right.limit
            && left.notice == right.notice && left.characters == right.characters
    }
}

extension TextInput {
    private mutating func command(_ letter: Character) -> Bool {
        switch letter {
        case "a": moveCaret(to: 0)
        case "e": moveCaret(to: characters.count)
        case "b": moveCaret(to: caret - 1)
        case "f": moveCaret(to: caret + 1)
        case "h": delete(caret - 1..<caret, .deleting)
        case "d": delete(caret..<caret + 1, .deleting)
        case "k": delete(caret..<characters.count)
        case "u": delete(0..<caret)
        case "w": delete(wordStart()..<caret)
        case "_": restore(history.undo(moment))
        default: return false
        }
        return true
    }

    private mutating func altCommand(_ letter: Character) -> Bool {
        switch letter {
        case "b": moveCaret(to: wordStart())
        case "f": moveCaret(to: wordEnd())
        case "d": delete(caret..<wordEnd())
        case "_": restore(history.redo(moment))
        default: return false
        }
        return true
    }

    private mutating func type(_ character: Character) {
        guard let character = clean(character, afterReturn: false) else { return }
        if joins(character) {
            let joined = String(characters[caret - 1]) + String(character)
            guard Self.isOrdinary(joined) else {
                notice = .full(limit: limit)
                return
            }
            remember(.typing)
            characters[caret - 1] = Character(joined)
            return
        }
        guard characters.count < limit else {
            notice = .full(limit: limit)
            return
        }
        remember(.typing)
        characters.insert(character, at: caret)
        caret += 1
    }

    /// The limit counts characters, of which one may carry any number of marks: none that people
    /// write has more than a family of emoji, so that more cannot fill the memory.
    private static func isOrdinary(_ character: String) -> Bool {
        character.unicodeScalars.count <= 32
    }

    /// A combining mark arrives as a key of its own and belongs to the character before it.
    private func joins(_ character: Character) -> Bool {
        guard caret > 0, let first = character.unicodeScalars.first, first.value >= 0x300 else {
            return false
        }
        if Columns.quickWidth(of: first) != nil { return false }
        return (String(characters[caret - 1]) + String(character)).count == 1
    }

    private func clean(_ character: Character, afterReturn: Bool) -> Character? {
        if character == "\r\n" || character == "\r" { return " " }
        if character == "\n" { return afterReturn ? nil : " " }
        if character == "\t" { return " " }
        guard let first = character.unicodeScalars.first else { return nil }
        let isControl = first.value < 0x20 || (0x7F...0x9F).contains(first.value)
        return isControl ? nil : character
    }

    private mutating func delete(_ range: Range<Int>, _ kind: Run? = nil) {
        let range = range.clamped(to: 0..<characters.count)
        guard !range.isEmpty else { return }
        remember(kind)
        characters.removeSubrange(range)
        caret = range.lowerBound
    }

    private var moment: TextHistory.Moment {
        TextHistory.Moment(characters: characters, caret: caret)
    }

    private mutating func remember(_ kind: Run?) {
        edits += 1
        if !isSecret, kind == nil || run != kind { history.remember(moment) }
        run = kind
    }

    private mutating func restore(_ moment: TextHistory.Moment?) {
        guard let moment else { return }
        edits += 1
        characters = moment.characters
        caret = moment.caret
        run = nil
    }
}

extension TextInput {
    /// What word moves stop at: a run of one kind is a word.
    private enum Kind { case space, letter, ideograph, other }

    private func kind(_ character: Character) -> Kind {
        if character == " " || character == "\u{3000}" { return .space }
        guard character.isLetter || character.isNumber else { return .other }
        return Columns.width(of: character) == 2 ? .ideograph : .letter
    }

    private func wordStart() -> Int {
        var place = caret
        while place > 0, kind(characters[place - 1]) == .space { place -= 1 }
        guard place > 0 else { return 0 }
        let word = kind(characters[place - 1])
        while place > 0, kind(characters[place - 1]) == word { place -= 1 }
        return place
    }

    private func wordEnd() -> Int {
        var place = caret
        while place < characters.count, kind(characters[place]) == .space { place += 1 }
        guard place < characters.count else { return place }
        let word = kind(characters[place])
        while place < characters.count, kind(characters[place]) == word { place += 1 }
        return place
    }

    /// The part shown in a box of so many columns and the caret's column in it.
    ///
    /// The part is found from the caret alone, so that drawing needs no memory of the last time.
    func window(columns: Int) -> (text: String, caret: Int) {
        var start = caret
        var before = 0
        let under = caret < characters.count ? width(at: caret) : 1
        while start > 0, before + width(at: start - 1) + under <= columns {
            start -= 1
            before += width(at: start)
        }
        var end = caret
        var used = before
        while end < characters.count, used + width(at: end) <= columns {
            used += width(at: end)
            end += 1
        }
        let text =
            isSecret
            ? String(repeating: "•", count: end - start)
            : String(characters[start..<end])
        return (text, min(before, max(0, columns - 1)))
    }

    private func width(at place: Int) -> Int {
        isSecret ? 1 : Columns.width(of: characters[place])
    }
}
