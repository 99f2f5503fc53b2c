import Testing

@testable import Text

@Suite("The gate")
struct GateTests {
    @Test(arguments: [
        ("plain", "plain"), ("  around  ", "around"), ("in  side", "in  side"), ("", ""),
        ("   ", ""), ("\u{3000}上海\u{3000}示例\u{3000}", "上海 示例"), ("上海示例\n", "上海示例"),
        ("\tMüller\r\n", "Müller"), ("e\u{301}", "é"), ("ﬁ（Ｘ）", "ﬁ（Ｘ）"),
        ("Nino·Ba\u{A0}x", "Nino·Ba x"), ("𠮷野家", "𠮷野家"), ("😀", "😀"), ("\u{1E900}", "\u{1E900}"),
        ("a\u{316}\u{317}\u{318}\u{319}", "a\u{316}\u{317}\u{318}\u{319}"),
    ])
    func `admits text in one form`(raw: String, text: String) throws {
        let admitted = try Gate.admit(raw)
        #expect(Array(admitted.unicodeScalars) == Array(text.unicodeScalars))
        #expect(Gate.show(admitted) == admitted)
        #expect(try Gate.admit(admitted) == admitted)
    }

    @Test(arguments: [
        ("a\tb", 2), ("a\nb", 2), ("a\r\nb", 2), ("\u{1B}[2J", 1), ("上海\u{7}", 3),
        ("é\u{9B}x", 2), ("\u{0}", 1), ("  a\u{7F}", 4), ("x\u{2028}y", 2), ("x\u{2029}", 2),
        ("x\u{85}y", 2),
    ])
    func `refuses control characters and says where`(raw: String, position: Int) {
        #expect(throws: TextFault.controlCharacter(position: position)) { try Gate.admit(raw) }
        #expect(Gate.show(raw).contains("\u{FFFD}"))
    }

    @Test(
        arguments: [
            0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x61C,
            0xAD, 0xFEFF, 0xFE00, 0xFE0F, 0xE0001, 0xE0041, 0xE0100, 0xFFFE, 0x1FFFF, 0xFDD0,
            0xE000, 0xF0000, 0x10FFFD, 0xFFF9, 0x3164, 0x115F, 0x34F, 0x180E,
        ] as [UInt32])
    func `refuses what nobody can see`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let raw = "ab" + String(Character(scalar)) + "c"
        #expect {
            try Gate.admit(raw)
        } throws: { error in
            guard case .invisibleCharacter(let found, let position) = error as? TextFault else {
                return false
            }
            return found == value && (position == 2 || position == 3)
        }
        #expect(Gate.show(raw).unicodeScalars.contains("\u{FFFD}"))
        #expect(!Gate.show(raw).unicodeScalars.contains(scalar))
    }

    @Test(arguments: [
        ("a" + String(repeating: "\u{316}", count: 5), 1),
        ("xe\u{301}\u{316}\u{317}\u{318}\u{319}", 2),
        ("ế\u{316}\u{317}\u{318}", 1),
    ])
    func `refuses a fifth mark on a letter, also where some are composed`(
        raw: String, position: Int
    ) {
        #expect(throws: TextFault.tooManyMarks(position: position)) { try Gate.admit(raw) }
    }

    @Test func `shows a tower of marks cut short`() {
        let raw = "a" + String(repeating: "\u{316}", count: 1000) + "b"
        let shown = "a" + String(repeating: "\u{316}", count: 4) + "\u{FFFD}b"
        #expect(Array(Gate.show(raw).unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test func `lets through without a look only what has one form`() {
        for scalar in (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        where scalar.isPlainlyVisible {
            let text = String(Character(scalar))
            let nfc = Array(Normal.nfc(text).unicodeScalars)
            let isMark = scalar.properties.canonicalCombiningClass != .notReordered
            if nfc != [scalar] || isMark || scalar.properties.isDefaultIgnorableCodePoint {
                Issue.record("\(scalar.value)")
            }
        }
    }

    @Test func `shows everything else as it is, a sign in place of each refused character`() {
        #expect(Gate.show("a\u{1B}[31m\tb\r\n") == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}\u{FFFD}")
        #expect(Gate.show(" 上海\u{3000}x ") == " 上海\u{3000}x ")
    }
}
