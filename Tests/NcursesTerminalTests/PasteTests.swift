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

    @Test func `is handed over where nothing comes for a second, and its rest after it`() {
        var typist = Typist()
        typist.send(Self.begin + "ab")
        typist.wait(900)
        typist.send("cd")
        typist.wait(999)
        #expect(typist.events.isEmpty)
        typist.wait(1)
        #expect(typist.written == "{abcd}")
        typist.send("e\r")
        typist.wait(4999)
        typist.send("\rf" + Self.end + "g")
        #expect(typist.written == "{abcd}{e}{\r\rf}g")
    }

    @Test(arguments: ["a上\r\n😀\re\u{301}", "\u{1B}[20x\u{1B}\u{1B}b", "\u{3}a"])
    func `loses nothing wherever it stops for a while`(_ text: String) {
        let bytes = Array((Self.begin + text + Self.end + "c").utf8)
        for place in 6..<bytes.count - 1 {
            for pause in [1000, 4999] {
                var typist = Typist()
                typist.send(bytes[..<place])
                typist.wait(pause)
                typist.send(bytes[place...])
                let pastes = typist.events.dropLast().map { event in
                    guard case .paste(let paste) = event else { return "" }
                    return paste.text
                }
                #expect(pastes.joined() == Paste(text).text, "\(place) \(pause)")
                #expect(pastes.count <= 2)
                #expect(typist.events.last == .key(.character("c")))
            }
        }
    }

    @Test func `is over after five seconds of silence`() {
        var typist = Typist()
        typist.send(Self.begin + "ab\r")
        typist.wait(5000)
        typist.send("c")
        #expect(typist.written == "{ab}{\r}c")
        // The same where nobody looked in between.
        var decoder = KeyDecoder()
        decoder.take(Array((Self.begin + "ab").utf8), at: 0)
        decoder.pass(at: 6000)
        decoder.take(Array("c".utf8), at: 6000)
        #expect(decoder.next() == .paste(Paste("ab")))
        #expect(decoder.next() == .key(.character("c")))
    }

    @Test func `is left with Control-C where it has stopped for a while`() {
        var typist = Typist()
        typist.send(Self.begin + "ab\u{3}")
        typist.wait(1000)
        typist.send("c\u{3}d")
        typist.send("\u{3}")
        typist.send("e")
        #expect(
            typist.events == [
                .paste(Paste("ab\u{3}")), .paste(Paste("c\u{3}d")), .key(.control("c")),
                .key(.character("e")),
            ])
    }

    @Test func `stays cut where more of it comes after a while`() {
        var typist = Typist(pasteLimit: 4)
        typist.send(Self.begin + "abcde")
        typist.wait(1000)
        typist.send("fg" + Self.end + "h")
        #expect(
            typist.events == [
                .paste(Paste("abcd", isCut: true)), .paste(Paste("fg", isCut: true)),
                .key(.character("h")),
            ])
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
