import Terminal
import Testing
import Text

@testable import NcursesTerminal

@Suite("A key decoder")
struct KeyDecoderTests {
    /// All events of a sequence of codes, with a pause behind it.
    private func events(_ codes: [Int]) -> [DisplayEvent] {
        var decoder = KeyDecoder()
        var events: [DisplayEvent] = []
        for code in codes {
            if case .event(let event) = decoder.take(code) { events.append(event) }
            if let held = decoder.takeHeld() { events.append(held) }
        }
        if let event = decoder.flush() { events.append(event) }
        return events
    }

    @Test(
        "tells keys apart",
        arguments: [
            ([0x61], Key.character("a")), ([9], .tab), ([13], .enter), ([10], .enter),
            ([127], .backspace), ([8], .control("h")), ([31], .control("_")), ([17], .control("q")),
            ([27], .escape), ([27, 0x62], .alt("b")), ([27, 0x5F], .alt("_")),
            ([27, 0o402], .alt(.down)), ([0xE4, 0xB8, 0x8A], .character("上")),
            ([0xC3, 0xA9], .character("é")), ([0o402], .down), ([0o541], .backTab),
            ([0o411], .function(1)), ([0o424], .function(12)), ([610 + 8 + 2], .alt(.down)),
            ([610 + 24 + 4], Key(.left, .control)),
        ])
    func keys(_ codes: [Int], _ key: Key) { #expect(events(codes) == [.key(key)]) }

    @Test func `gives Escape and Enter one after the other`() {
        #expect(events([27, 13]) == [.key(.escape), .key(.enter)])
    }

    @Test func `drops bytes that are no text`() {
        #expect(events([0x80, 0xC3, 0x61, 0xFF]) == [.key(.character("a"))])
    }

    @Test func `collects a paste up to its end, whatever is in it`() {
        var paste = PasteCollector()
        let ended1 = paste.take("a\u{1B}[20x上\n\u{07}b".utf8)
        #expect(!ended1)
        #expect(paste.wanted == 6)
        let ended2 = paste.take("\u{1B}[2".utf8)
        #expect(!ended2)
        #expect(paste.wanted == 3)
        let ended3 = paste.take("01~".utf8)
        #expect(ended3)
        #expect(paste.text == "a[20x上\nb")
    }

    @Test(
        "encodes the clipboard",
        arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
    func base64(_ text: String, _ encoded: String) {
        #expect(Base64.encoded(text.utf8) == encoded)
    }
}
