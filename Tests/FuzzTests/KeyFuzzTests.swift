import Terminal
import Testing

@testable import NcursesTerminal

/// What a terminal sends: keys, answers, pastes, and bytes that a broken line made of them.
@Suite("Mutated keys", .serialized)
struct KeyFuzzTests {
    @Test func `break no decoder, and leave the next key alone`() throws {
        var fuzz = Fuzz("keys")
        try fuzz.run(Self.samples) { bytes in
            var decoder = KeyDecoder(pasteLimit: 4096)
            var now = 0
            // In pieces of a length that the bytes themselves give, with a pause behind some.
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = 1 + Int(rest[rest.startIndex] % 7)
                decoder.take(rest.prefix(count), at: now)
                rest = rest.dropFirst(count)
                now += [0, 0, 0, 50, 150][Int(rest.first ?? 0) % 5]
                decoder.pass(at: now)
                while let event = decoder.next() { Self.check(event) }
            }
            // Five seconds of quiet end whatever was begun.
            for _ in 0..<6 {
                now += 1001
                decoder.pass(at: now)
                while let event = decoder.next() { Self.check(event) }
            }
            decoder.take([UInt8(ascii: "x")], at: now)
            decoder.pass(at: now)
            #expect(decoder.next() == .key(.character("x")), "after \(bytes)")
            #expect(decoder.next() == nil)
        }
    }

    private static func check(_ event: DisplayEvent) {
        switch event {
        case .paste(let paste): #expect(paste.text.utf8.count <= 3 * 4096)
        case .key(let key):
            if case .character(let character) = key.code, key.modifiers.isEmpty {
                #expect(character.unicodeScalars.allSatisfy { $0.value >= 0x20 })
            }
        default: break
        }
    }

    private static let samples = [
        "\u{1B}Oq\u{1B}Or\u{1B}Op", "\u{1B}[I\u{1B}[O", "\u{1B}[?64;1;2c", "\u{1B}[>0;276;0c",
        "\u{1B}[12;40R", "\u{1B}[25~", "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}[7~",
        "\u{1B}[110;5u", "\u{1B}[27;5;110~", "\u{1B}[97:65;2:1;65u",
        "\u{1B}[<0;10;5M\u{1B}[<0;10;5m",
        "\u{1B}[M !!", "\u{1B}[[A", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}_G\u{1B}\\",
        "\u{1B}[200~北京\n市\u{1B}[201~", "\u{1B}\u{1B}[A", "\u{1B}[1;5D", "林薇 lin.wei@example.cn\r\t",
        "\u{9B}A\u{90}x\u{9C}", "Pudong\u{1B}Pudong",
    ]
}
