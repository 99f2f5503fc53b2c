import Terminal
import Testing

/// Whether every wide character has its right half and every right half its character.
func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { y in
        var x = 0
        while x < frame.size.columns {
            let width = Int(frame[x, y].width)
            guard width > 0, x + width <= frame.size.columns else { return false }
            if width == 2, frame[x + 1, y].width != 0 { return false }
            x += width
        }
        return true
    }
}

@Suite("A frame")
struct FrameTests {
    private func frame(_ puts: (String, Int)...) -> Frame {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        for (text, x) in puts { frame.put(text, at: Point(x: x, y: 0)) }
        return frame
    }

    @Test func `keeps a cell in eight bytes`() { #expect(MemoryLayout<Cell>.stride == 8) }

    @Test func `blanks the other half of a wide character`() {
        #expect(frame(("上海", 0), ("x", 1)).text == " x海")
        #expect(frame(("上海", 0), ("x", 2)).text == "上x")
        #expect(frame(("上海示", 0), ("例", 1)).text == " 例 示")
        #expect(isWhole(frame(("上海示", 0), ("例", 1))))
    }

    @Test func `cuts at its edge and at the limit, never inside a character`() {
        #expect(frame(("上海示例科技", 1)).text == " 上海示")
        var limited = Frame(size: Size(columns: 8, rows: 1))
        let used1 = limited.put("上海", at: Point(x: 0, y: 0), limit: 3)
        #expect(used1 == 2)
        #expect(limited.text == "上")
        let used2 = limited.put("x", at: Point(x: 8, y: 0))
        #expect(used2 == 0)
    }

    @Test func `keeps clusters together and marks what no terminal agrees on`() {
        #expect(frame(("e\u{301}上x", 0)).row(0) == "e\u{301}上x    ")
        #expect(frame(("a\u{202E}b\u{7}c", 0)).text == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test func `is equal to one that looks the same`() {
        let one = frame(("e\u{301}", 0), ("o\u{308}", 1))
        #expect(one == frame(("o\u{308}", 1), ("e\u{301}", 0)))
        #expect(one != frame(("e\u{301}", 0), ("o\u{301}", 1)))
    }
}

@Suite("A picture")
struct SVGTests {
    @Test func `begins every word and every wide character on its cell`() {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        frame.put("上<a", at: Point(x: 0, y: 0))
        let picture = SVG.picture(of: frame, title: "T & T")
        #expect(picture.contains("<text x=\"17\""))
        #expect(picture.contains("<text x=\"34\""))
        #expect(picture.contains(">上</text>"))
        #expect(picture.contains(">&lt;a</text>"))
        #expect(picture.contains("<title>T &amp; T</title>"))
    }
}
