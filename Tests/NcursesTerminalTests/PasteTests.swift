import Terminal
import Testing

@testable import NcursesTerminal

@Suite("A paste")
struct PasteTests {
    private static let begin = "\u{1B}[200~"
    private static let end = "\u{1B}[201~"

    @Test func `goes up to its end, whatever is in it and however it is cut`() {
        let bytes = Array((Self.begin + "a\u{1B}[20x上\n\u{1B}\u{1B}\u{7}b" + Self.end + "c").utf8)
        for place in 2..<bytes.count {
            var typist = Typist()
            typist.send(bytes[..<place])
            typist.wait(60)
            typist.send(bytes[place...])
            #expect(
                typist.events == [
                    .paste(Paste("a\u{1B}[20x上\n\u{1B}\u{1B}\u{7}b")), .key(.character("c")),
                ])
        }
    }

    @Test func `leaves out control characters and counts them`() {
        let paste = Paste("a\u{1B}[0m\tb\r\n\u{7F}\u{9B}c")
        #expect(paste.text == "a[0m\tb\r\nc")
        #expect(paste.controls == 3)
    }

    @Test func `ends where nothing comes for a second`() {
        var typist = Typist()
        typist.send(Self.begin + "ab")
        typist.wait(900)
        typist.send("cd")
        typist.wait(999)
        #expect(typist.events.isEmpty)
        typist.wait(1)
        typist.send("e" + Self.end + "f")
        #expect(typist.written == "{abcd}ef")
    }

    @Test func `is cut where it is longer than what is held`() {
        var typist = Typist(pasteLimit: 10)
        typist.send(Self.begin + String(repeating: "a", count: 100_000) + Self.end + "x")
        #expect(
            typist.events == [
                .paste(Paste(String(repeating: "a", count: 10), isCut: true)),
                .key(.character("x")),
            ])
    }

    @Test func `is none without anything in it`() {
        var typist = Typist()
        typist.send(Self.begin + Self.end + "x")
        #expect(typist.written == "x")
    }

    @Test func `is one too where its Escape came too early to wait for`() {
        var typist = Typist()
        typist.send("\u{1B}")
        typist.wait(150)
        typist.send("[200~a\rb" + Self.end)
        #expect(typist.written == "[escape]{a\rb}")
    }
}
