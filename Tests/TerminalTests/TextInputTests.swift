import Testing

@testable import Terminal

@Suite("A text input")
struct TextInputTests {
    /// The text with the caret drawn into it.
    private func shown(_ input: TextInput) -> String {
        let characters = input.characters
        return String(characters[..<input.caret]) + "|" + String(characters[input.caret...])
    }

    private func after(_ text: String, _ keys: [Key], limit: Int = 50) -> String {
        var input = TextInput(text, limit: limit)
        for key in keys { _ = input.handle(key) }
        return shown(input)
    }

    @Test(arguments: [
        ("ab", [Key.left, .character("x")], "ax|b"),
        ("上海", [.left, .backspace], "|海"),
        ("上海", [.home, .delete], "|海"),
        ("abc", [.control("a"), .right, .control("k")], "a|"),
        ("abc", [.left, .control("u")], "|c"),
        ("one two", [.control("w")], "one |"),
        ("one  two", [Key(.left, .control), .alt("b")], "|one  two"),
        ("Shanghai上海示例 x", [.home, Key(.right, .control), .alt("f")], "Shanghai上海示例| x"),
        ("abc", [.control("h"), .control("_")], "abc|"),
        ("", [.character("a"), .character("b"), .control("_")], "|"),
        ("", [.character("a"), .character("b"), .control("_"), .alt("_")], "ab|"),
        ("a", [.character("b"), .left, .character("c"), .control("_")], "a|b"),
        ("e", [.character("\u{301}")], "e\u{301}|"),
        ("abc", [.control("e"), .control("d"), .home, .control("d")], "|bc"),
    ])
    func `edits`(_ text: String, _ keys: [Key], _ result: String) {
        #expect(after(text, keys) == result)
    }

    @Test func `takes no more than its limit`() {
        #expect(after("abc", [.character("d")], limit: 3) == "abc|")
        var input = TextInput("ab", limit: 4)
        input.insert(Paste("上海示"))
        #expect(input.text == "ab")
        #expect(input.notice == .tooLong(count: 3, orMore: false, limit: 4))
        input.insert(Paste("上海"))
        #expect(input.text == "ab上海" && input.notice == nil)
        let handled = input.handle(.character("x"))
        #expect(handled && input.text == "ab上海" && input.notice == .full(limit: 4))
        // A mark needs no room of its own.
        input.insert(Paste("\u{301}"))
        #expect(input.text == "ab上海\u{301}" && input.notice == nil)
    }

    @Test func `pastes on one line`() {
        var input = TextInput()
        input.insert(Paste("a\r\nb\nc\td\u{1B}[0m\u{7F}"))
        #expect(input.text == "a b c d[0m")
        #expect(input.notice == .controls(2))
    }

    @Test func `takes nothing of a paste of which more came than is held`() {
        var input = TextInput("ab", limit: 4)
        input.insert(Paste("x", isCut: true))
        #expect(input.text == "ab")
        #expect(input.notice == .tooLong(count: 1, orMore: true, limit: 4))
    }

    @Test func `keeps what it was filled with, however long`() {
        let input = TextInput("abcdef", limit: 4)
        #expect(input.text == "abcdef")
    }

    @Test func `leaves other keys to the form`() {
        var input = TextInput("a")
        for key in [Key.tab, .up, .enter, .escape, .control("n"), .function(1), .alt(.down)] {
            let handled1 = input.handle(key)
            #expect(!handled1)
        }
    }

    @Test func `takes a megabyte at once`() {
        var input = TextInput(limit: 2_000_000)
        input.insert(Paste(String(repeating: "上海x", count: 350_000)))
        let handled2 = input.handle(.character("y"))
        #expect(handled2)
        #expect(input.characters.count == 1_050_001)
    }

    @Test func `takes no tower of marks, typed or pasted`() {
        var input = TextInput(limit: 10)
        for character in "a" + String(repeating: "\u{301}", count: 1) {
            _ = input.handle(.character(character))
        }
        for _ in 0..<1000 { _ = input.handle(.character("\u{301}")) }
        #expect(input.text.unicodeScalars.count == 32)
        input.insert(Paste(String(repeating: "\u{301}", count: 1000)))
        #expect(input.text.unicodeScalars.count == 32)
        input.insert(Paste("b" + String(repeating: "\u{301}", count: 1000)))
        #expect(input.text.unicodeScalars.count == 32)
    }

    @Test func `keeps no more to undo than a few texts of its length`() {
        var input = TextInput(String(repeating: "上", count: 4000), limit: 4096)
        for _ in 0..<200 {
            _ = input.handle(.control("h"))
            _ = input.handle(.end)
            #expect(input.history.size <= 16 << 10)
        }
        let end = self.shown(input)
        for _ in 0..<4 { _ = input.handle(.control("_")) }
        #expect(input.characters.count == 3804)
        let earliest = self.shown(input)
        _ = input.handle(.control("_"))
        #expect(self.shown(input) == earliest)
        #expect(input.history.size <= 16 << 10)
        for _ in 0..<4 { _ = input.handle(.alt("_")) }
        #expect(self.shown(input) == end)
    }

    @Test func `keeps nothing to undo of a secret`() {
        var input = TextInput("old", limit: 50, isSecret: true)
        for key in [Key.control("u"), .character("n"), .backspace, .control("_"), .alt("_")] {
            let handled = input.handle(key)
            #expect(handled)
        }
        #expect(input.isEmpty && input.history.size == 0)
        // The same where it became one only later.
        input = TextInput("old")
        _ = input.handle(.control("u"))
        input.isSecret = true
        _ = input.handle(.control("_"))
        #expect(input.isEmpty && input.history.size == 0)
    }
}
