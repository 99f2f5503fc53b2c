import Testing

@testable import Text

@Suite("Columns")
struct ColumnsTests {
    @Test func `know every scalar as both tables do, or show a mark`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if let quick = Columns.quickWidth(of: scalar) {
                #expect(quick == Columns.agreedWidthByTables(of: scalar), "U+\(value)")
            }
            let width = Columns.width(of: Character(scalar))
            guard width == 1 || width == 2 else {
                Issue.record("U+\(value) is \(width) wide")
                continue
            }
        }
    }

    @Test(arguments: [
        ("", 0), ("abc", 3), ("上海", 4), ("e\u{301}", 1), ("¥5·…", 4), ("ﾊ", 1), ("가", 2),
        ("\u{200B}", 1), ("\u{202E}", 1),
    ])
    func `measure`(_ text: String, _ width: Int) { #expect(Columns.width(of: text) == width) }

    @Test func `cut and pad by columns`() {
        #expect(Columns.truncated("上海示例", to: 6) == "上海…")
        #expect(Columns.truncated("上海示例", to: 8) == "上海示例")
        #expect(Columns.padded("上海示例", to: 7) == "上海示…")
        #expect(Columns.padded("ab", to: 4, alignment: .trailing) == "  ab")
        #expect(Columns.truncated("ab", to: 0) == "")
    }

    @Test func `wrap at spaces and between ideographs`() {
        #expect(Columns.wrapped("one two three", to: 8) == ["one two", "three"])
        #expect(Columns.wrapped("票源紧张，请您耐心等待。", to: 8) == ["票源紧", "张，请您", "耐心等", "待。"])
        #expect(Columns.wrapped("abcdefgh", to: 3) == ["abc", "def", "gh"])
        #expect(Columns.wrapped("a\nb", to: 9) == ["a", "b"])
        #expect(Columns.wrapped("  one two", to: 6) == ["  one", "  two"])
    }
}
