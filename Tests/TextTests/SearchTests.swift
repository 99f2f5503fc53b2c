import Testing
import Text

@Suite("The search for a text in a text")
struct SearchTests {
    @Test(arguments: [
        ("aab", "ab", 1), ("发票系统", "系统", 6), ("aaa", "", 0), ("ab", "ab", 0),
    ])
    func `finds the first place`(text: String, part: String, offset: Int) throws {
        let place = try #require(text.place(of: part))
        #expect(text.utf8.distance(from: text.startIndex, to: place.lowerBound) == offset)
        #expect(String(text[place]) == part)
    }

    @Test(arguments: [("ab", "abc"), ("", "a"), ("aab", "ba")])
    func `finds nothing else`(text: String, part: String) {
        #expect(!text.holds(part))
    }
}

@Suite("Lines")
struct WrappedTests {
    @Test(arguments: [
        ("one two three", 8, ["one two", "three"]),
        ("  one two three", 8, ["  one", "  two", "  three"]),
        ("发票。发票", 6, ["发票。", "发票"]),
        ("发票发。票", 6, ["发票", "发。票"]),
        ("abcdefgh", 4, ["abcd", "efgh"]),
        ("a\n\nb", 4, ["a", "", "b"]),
        ("e\u{301}e\u{301} e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
        ("", 4, [""]),
    ])
    func `break at spaces and between ideographs`(text: String, limit: Int, lines: [String]) {
        #expect(Columns.wrapped(text, to: limit) == lines)
    }
}
