import Terminal
import Testing
import Text

@testable import NcursesTerminal

@Suite("A key decoder")
struct KeyDecoderTests {
    private func written(
        _ text: String, _ keys: TerminalKeys = TerminalKeys()
    ) -> String {
        var typist = Typist(keys)
        typist.send(text)
        typist.wait(1000)
        return typist.written
    }

    @Test(arguments: [
        ("a", "a"), ("\t", "[tab]"), ("\r", "[enter]"), ("\n", "[enter]"),
        ("\u{7F}", "[backspace]"), ("\u{8}", "[C-h]"), ("\u{1F}", "[C-_]"),
        ("\u{11}", "[C-q]"), ("\u{0}", "[C-@]"), ("上é😀", "上é😀"),
        ("\u{1B}", "[escape]"), ("\u{1B}b", "[A-b]"), ("\u{1B}_", "[A-_]"),
        ("\u{1B}é", "[A-é]"), ("\u{1B}\r", "[escape][enter]"), ("\u{1B} ", "[escape] "),
        ("\u{1B}\u{7F}", "[A-backspace]"), ("\u{1B}\u{1B}", "[escape][escape]"),
        ("\u{1B}\u{1B}b", "[escape][escape]b"),
        ("\u{1B}\u{1B}\u{1B}b", "[escape][escape][A-b]"),
    ])
    func `tells keys apart`(_ sent: String, _ result: String) { #expect(written(sent) == result) }

    /// With the Escape, which two of the forms have before them.
    private static let sequences: [(String, String)] = [
        ("[A", "[up]"), ("[B", "[down]"), ("[C", "[right]"), ("[D", "[left]"), ("OA", "[up]"),
        ("OD", "[left]"), ("[H", "[home]"), ("[F", "[end]"), ("OH", "[home]"), ("OF", "[end]"),
        ("[1~", "[home]"), ("[2~", "[insert]"), ("[3~", "[delete]"), ("[4~", "[end]"),
        ("[5~", "[pageUp]"), ("[6~", "[pageDown]"), ("[Z", "[backTab]"), ("[1;2Z", "[backTab]"),
        ("OP", "[F1]"), ("OQ", "[F2]"), ("OR", "[F3]"), ("OS", "[F4]"), ("[P", "[F1]"),
        ("[R", "[F3]"), ("[1;5R", "[C-F3]"), ("[S", "[F4]"), ("[11~", "[F1]"), ("[15~", "[F5]"),
        ("[17~", "[F6]"), ("[21~", "[F10]"), ("[23~", "[F11]"), ("[24~", "[F12]"),
        ("[[A", "[F1]"), ("[[E", "[F5]"), ("[1;5C", "[C-right]"), ("[1;3B", "[A-down]"),
        ("[1;2A", "[S-up]"), ("[1;8D", "[C-A-S-left]"), ("[3;5~", "[C-delete]"),
        ("[5;3~", "[A-pageUp]"), ("O5C", "[C-right]"), ("O1;3A", "[A-up]"),
        ("\u{1B}[A", "[A-up]"), ("\u{1B}OB", "[A-down]"), ("\u{1B}[5~", "[A-pageUp]"),
        ("\u{1B}OP", "[escape][F1]"),
        // The keypad
        ("Op", "0"), ("Oq", "1"), ("Or", "2"), ("Oy", "9"), ("On", "."), ("Ok", "+"), ("Om", "-"),
        ("Oj", "*"), ("Oo", "/"), ("OX", "="), ("Ol", ","), ("OM", "[enter]"), ("OI", "[tab]"),
        ("O ", " "), ("OE", ""),
        // kitty
        ("[110;5u", "[C-n]"), ("[110;6u", "[C-n]"), ("[97u", "a"), ("[97;1:2u", "a"),
        ("[97;1:3u", ""), ("[97;2u", "A"), ("[97:65;2u", "A"), ("[49:33;2u", "!"),
        ("[98;3u", "[A-b]"), ("[95;3u", "[A-_]"), ("[9u", "[tab]"), ("[9;2u", "[backTab]"),
        ("[13u", "[enter]"), ("[13;2u", "[enter]"), ("[13;5u", "[enter]"), ("[27u", "[escape]"),
        ("[27;1:3u", ""), ("[127u", "[backspace]"), ("[127;5u", "[C-backspace]"),
        ("[97;129u", "a"), ("[97;65u", "a"), ("[97;9u", ""), ("[1090::110;5u", "[C-n]"),
        ("[229;;229u", "å"), ("[97;;22909:22909u", "好好"), ("[109;5u", "[enter]"),
        ("[105;5u", "[tab]"), ("[57399u", "0"), ("[57408u", "9"), ("[57409u", "."),
        ("[57410u", "/"), ("[57411u", "*"), ("[57412u", "-"), ("[57413u", "+"),
        ("[57414u", "[enter]"), ("[57415u", "="), ("[57416u", ","), ("[57417u", "[left]"),
        ("[57419;5u", "[C-up]"), ("[57424u", "[end]"), ("[57426u", "[delete]"), ("[57358u", ""),
        ("[1;1:3A", ""), ("[1;1:2A", "[up]"), ("[57376u", ""), ("[99999999999999999999u", ""),
        ("[55296u", ""), ("[u", ""),
        // modifyOtherKeys
        ("[27;5;110~", "[C-n]"), ("[27;2;65~", "A"), ("[27;5;9~", "[C-tab]"),
        ("[27;2;13~", "[enter]"), ("[27;3;98~", "[A-b]"), ("[27;6;95~", "[C-_]"),
        // What means nothing
        ("[I", ""), ("[O", ""), ("[?64;1;2c", ""), ("[>0;276;0c", ""), ("[0n", ""),
        ("[12;40R", ""), ("[1;1R", ""), ("[?12;40R", ""), ("[25~", ""), ("[7~", ""), ("[8~", ""),
        ("[?2026;2$y", ""), ("[200;1~", ""), ("[201~", ""), ("[29~", ""), ("[E", ""), ("[5A", ""),
        ("[M#!!", ""), ("[<35;7;9M", ""), ("[<0;3;4m", ""), ("[32;7;9M", ""), ("[1;9A", ""),
        ("P>|tmux\u{1B}\\", ""), ("]52;c;eA==\u{7}", ""), ("]11;rgb:0/0/0\u{1B}\\", ""),
        ("_Gi=1;OK\u{1B}\\", ""), ("^x\u{1B}\\", ""), ("Xx\u{1B}\\", ""), ("\\", ""),
        ("P1+r544e=787465\u{9C}", ""), ("]x\u{1B}]y\u{7}", ""), ("]l上海\u{1B}\\", ""),
        ("[12\u{18}", ""), ("P12\u{1A}", ""), ("[5\u{3}", "[C-c]"), ("[5\r", "[enter]"),
        ("P5\u{3}", "[C-c]"), ("O\u{3}", "[C-c]"), ("[5\u{1B}[A", "[up]"), ("P5\u{1B}[A", "[up]"),
        ("[5上", "上"),
    ]

    @Test(arguments: sequences)
    func `reads sequences whole`(_ sent: String, _ result: String) {
        #expect(written("AB\u{1B}" + sent + "CD") == "AB" + result + "CD")
    }

    /// The same with a pause anywhere: what is no key never leaves a rest.
    @Test(arguments: sequences)
    func `reads sequences in pieces`(_ sent: String, _ result: String) {
        let bytes = Array(("\u{1B}" + sent).utf8)
        for pause in [0, 50, 99, 150, 900] {
            for place in 2..<max(2, bytes.count) {
                // Where an Escape stands last before a pause, it is a key.
                if pause >= 100, bytes[place - 1] == 0x1B, !isInString(bytes[..<place]) { continue }
                var typist = Typist()
                typist.send("AB")
                typist.send(bytes[..<place])
                typist.wait(pause)
                typist.send(bytes[place...])
                typist.send("CD")
                typist.wait(2000)
                #expect(typist.written == "AB" + result + "CD", "\(place) \(pause)")
            }
        }
    }

    private func isInString(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count > 2 && Array("P]_^X".utf8).contains(bytes[1])
    }

    @Test(arguments: sequences)
    func `swallows the rest where the Escape came too early to wait for`(
        _ sent: String, _ result: String
    ) {
        // Not what begins with another Escape, ends in text, or is itself a control.
        guard let first = sent.first, "[OP]_^X".contains(first), sent.count > 1,
            sent.unicodeScalars.dropLast().allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F }),
            // With a number behind the O it is a word as likely.
            !sent.hasPrefix("O1"), !sent.hasPrefix("O5"), !sent.hasSuffix("上"),
            !sent.hasSuffix("\u{3}"), !sent.hasSuffix("\r")
        else { return }
        for pause in [101, 150, 900] {
            var typist = Typist()
            typist.send("\u{1B}")
            typist.wait(pause)
            typist.send(sent)
            typist.wait(1)
            typist.send("CD")
            typist.wait(2000)
            #expect(typist.written == "[escape]CD", "\(pause)")
        }
    }

    @Test(arguments: [
        "[A", "OA", "OF", "OP", "[?64;1;2c", "[12;40R", "[M !!", "[[A", "[I", "[<0;3;4M",
    ])
    func `swallows such a rest a byte at a time`(_ sent: String) {
        for pause in [0, 20, 90] {
            var typist = Typist()
            typist.send("\u{1B}")
            typist.wait(150)
            for byte in sent.utf8 {
                typist.send([byte])
                typist.wait(pause)
            }
            typist.send("x")
            typist.wait(2000)
            #expect(typist.written == "[escape]x")
        }
    }

    @Test(arguments: [
        "Pudong", "Orange", "One", "Xi'an", "_x", "^2", "]", "P", "[", "O", "Oj", "PVG\tX",
        "[1", "Paul 上海", "OK", "O'Neill", "[上", "P\r",
    ])
    func `types what somebody types after Escape`(_ text: String) {
        let shown = text.replacing("\t", with: "[tab]").replacing("\r", with: "[enter]")
        for isWhole in [true, false] {
            // O and a letter of the keypad, alone and at once, is the keypad.
            if isWhole, text == "Oj" { continue }
            var typist = Typist()
            typist.send("\u{1B}")
            typist.wait(150)
            if isWhole {
                typist.send(text)
            } else {
                for character in text {
                    typist.send(String(character))
                    typist.wait(120)
                }
            }
            typist.wait(1000)
            #expect(typist.written == "[escape]" + shown)
        }
    }

    @Test(arguments: ["Pudong", "]x", "_bottom", "^abc", "Xhello", "P"])
    func `types what somebody types fast after Escape`(text: String) {
        for pause in [5, 50, 90] {
            var typist = Typist()
            typist.send("\u{1B}")
            for character in text {
                typist.wait(pause)
                typist.send(String(character))
            }
            typist.wait(1000)
            #expect(typist.written == "[escape]" + text, "\(pause) ms")
        }
    }

    @Test func `swallows a string whose Escape came a little before`() {
        var typist = Typist()
        for part in ["\u{1B}", "P>|tmux 3.3a", "\u{1B}\\", "x"] {
            typist.send(part)
            typist.wait(50)
        }
        #expect(typist.written == "x")
    }

    @Test func `holds no more than a page of what may have been typed`() {
        var typist = Typist()
        typist.send("\u{1B}")
        typist.wait(150)
        typist.send("P" + String(repeating: "a", count: 5000))
        #expect(typist.written == "[escape]P" + String(repeating: "a", count: 5000))
    }

    @Test func `drops a string without end, and only that`() {
        var typist = Typist()
        typist.send("\u{1B}Pabc")
        typist.wait(999)
        typist.send("def")
        typist.wait(999)
        typist.send("ghi")
        typist.wait(1000)
        typist.send("x")
        #expect(typist.written == "x")
    }

    @Test func `swallows a string while it still comes`() {
        var typist = Typist()
        typist.send("\u{1B}]52;c;")
        for _ in 0..<20 {
            typist.send(String(repeating: "a", count: 4000))
            typist.wait(240)
        }
        typist.send("\u{1B}")
        typist.wait(999)
        typist.send("\\x")
        #expect(typist.written == "x")
    }

    @Test func `gives up a string after five seconds, however much still comes`() {
        for letters in [1, 4000] {
            var typist = Typist()
            typist.send("\u{1B}]52;c;")
            for _ in 0..<10 {
                typist.wait(500)
                typist.send(String(repeating: "a", count: letters))
            }
            typist.send("x")
            #expect(typist.written == String(repeating: "a", count: letters) + "x")
        }
    }

    @Test(arguments: [("\u{3}", "[C-c]x"), ("\u{18}", "x"), ("\u{1A}", "x")])
    func `ends a string that still comes for whoever wants out`(_ sent: String, _ result: String) {
        var typist = Typist()
        typist.send("\u{1B}]52;c;abc")
        typist.wait(900)
        typist.send("def")
        typist.wait(900)
        typist.send(sent + "x")
        #expect(typist.written == result)
    }

    @Test func `begins a string within what was typed after all`() {
        var typist = Typist()
        typist.send("\u{1B}")
        typist.wait(150)
        typist.send("Pa\u{90}bc")
        typist.wait(1000)
        typist.send("d\u{9C}x")
        #expect(typist.written == "[escape]Pax")
    }

    @Test func `swallows a long answer that has an end`() {
        var typist = Typist()
        typist.send("\u{1B}]52;c;" + String(repeating: "QUJD", count: 2560) + "\u{1B}\\x")
        #expect(typist.written == "x")
    }

    @Test func `drops bytes that are no text`() {
        var typist = Typist()
        typist.send([0x80, 0xC3, 0x61, 0xFF, 0x1B, 0xC3])
        typist.wait(1000)
        typist.send("x")
        #expect(typist.written == "ax")
    }

    @Test(arguments: [
        ("\u{9B}A", "[up]"), ("\u{8F}q", "1"), ("\u{90}>|x\u{9C}", ""), ("\u{9D}0;x\u{7}", ""),
        ("\u{98}x\u{9C}", ""), ("\u{9E}x\u{9C}", ""), ("\u{9F}x\u{1B}\\", ""), ("\u{85}", ""),
        ("\u{9B}?64c", ""),
    ])
    func `reads controls of one character as Escape and a letter`(_ sent: String, _ result: String)
    {
        #expect(written("AB" + sent + "CD") == "AB" + result + "CD")
    }

    @Test func `asks the description of the terminal first`() {
        #expect(written("\u{1B}[7~\u{1B}[8~", .rxvt) == "[home][end]")
        #expect(written("\u{1B}[3$x", .rxvt) == "x")
        #expect(written("\u{8}\u{1B}OA\u{1B}OM", .vt100) == "[backspace][up][enter]")
        #expect(written("\u{1B}Ot\u{1B}Ol", .vt100) == "4,")
        #expect(written("\u{1B}A\u{1B}B", .vt52) == "[up][A-B]")
    }

    @Test func `reports clicks and the wheel`() {
        #expect(
            written("\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[<64;1;1M\u{1B}[<69;1;1M")
                == "<press 2 3><wheelUp 0 0><wheelDown 0 0>")
        #expect(written("\u{1B}[M #$\u{1B}[M##$\u{1B}[M`!!") == "<press 2 3><wheelUp 0 0>")
    }

    @Test func `gives nothing that was thrown away`() {
        var decoder = KeyDecoder()
        for typed in ["ab", "a\u{1B}", "a\u{1B}[1;"] {
            decoder.take(Array(typed.utf8), at: 0)
            decoder.discard()
            if typed.hasSuffix(";") { decoder.take(Array("5A".utf8), at: 1) }
        }
        #expect(decoder.next() == .key(Key(.up, .control)))
        decoder.take(Array("c".utf8), at: 2)
        #expect(decoder.next() == .key(.character("c")))
        #expect(decoder.next() == nil)
    }

    @Test func `lets x through a second after anything`() {
        let seed = SeededNumbers.seed
        var random = SeededNumbers(seed: seed)
        let likely = Array("\u{1B}[OP]_^X0159;:<?$~uMmRAx\u{7}\u{18}\\".utf8) + [0xC2, 0x9B, 0xE4]
        for _ in 0..<3000 {
            var typist = Typist()
            for _ in 0..<Int.random(in: 0..<6, using: &random) {
                let bytes = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? likely.randomElement(using: &random) ?? 0
                        : UInt8.random(in: 0...255, using: &random)
                }
                typist.send(bytes)
                typist.wait([0, 5, 60, 150, 900].randomElement(using: &random) ?? 0)
            }
            typist.wait(1000)
            let before = typist.events.count
            typist.send("x")
            #expect(typist.events.dropFirst(before) == [.key(.character("x"))], "seed \(seed)")
        }
    }

    @Test func `leaves no rest however a sequence is cut`() {
        let seed = SeededNumbers.seed
        var random = SeededNumbers(seed: seed)
        let quiet = [
            "[?64;1;2c", "[>0;276;0c", "P>|tmux\u{1B}\\", "]52;c;eA==\u{7}", "[25~", "[12;40R",
            "_Gi=1;OK\u{1B}\\", "[I", "[?2026;2$y",
        ]
        for _ in 0..<2000 {
            var typist = Typist()
            let sent = quiet.randomElement(using: &random) ?? ""
            var rest = ArraySlice(("\u{1B}" + sent).utf8)
            // The Escape and what follows it come together.
            var count = Int.random(in: 2...3, using: &random)
            while !rest.isEmpty {
                typist.send(rest.prefix(count))
                typist.wait(Int.random(in: 0...60, using: &random))
                rest = rest.dropFirst(count)
                count = Int.random(in: 1...3, using: &random)
            }
            typist.send("x")
            #expect(typist.written == "x", "\(sent) seed \(seed)")
        }
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ])
    func `encodes the clipboard`(_ text: String, _ encoded: String) {
        #expect(Base64.encoded(text.utf8) == encoded)
    }
}
