import Foundation
import Invoicing
import Screens
import Terminal
import Testing
import Text

@Suite("Every screen")
struct PagesTests {
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 18),
        Size(columns: 52, rows: 14),
    ]

    @Test(arguments: Tour.names, Language.allCases)
    func `fills its rows exactly and keeps the cursor on what has the focus`(
        name: String, language: Language
    ) throws {
        let robot = try Tour.robot(at: name, language: language, size: .standard)
        for size in Self.sizes {
            robot.session.scene.size = size
            robot.tell(.resized)
            let frame = robot.frame
            for y in 0..<size.rows {
                #expect(Columns.width(of: frame.row(y)) <= size.columns, "\(name) \(y)")
            }
            // Letters and answers are read: nothing on them has the focus.
            if size.isEnough, !["mail", "answer", "answer-shipping", "details"].contains(name) {
                let cursor = try #require(frame.cursor, "\(name) at \(size)")
                #expect(cursor.x < size.columns && cursor.y < size.rows)
            }
        }
    }

    @Test(arguments: Tour.names, [Language.english, .chinese])
    func `looks as it is stored`(name: String, language: Language) throws {
        let robot = try Tour.robot(at: name, language: language, size: .standard)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Frames/\(name).\(language.rawValue).txt")
        if ProcessInfo.processInfo.environment["FAPIAO_STORE_FRAMES"] != nil {
            try Self.picture(of: robot.frame).write(to: file, atomically: true, encoding: .utf8)
        }
        let stored = try String(contentsOf: file, encoding: .utf8)
        #expect(Self.picture(of: robot.frame) == stored)
    }

    /// The text, and below it how it looks and where the cursor stands.
    static func picture(of frame: Frame) -> String {
        let cursor = frame.cursor.map { "cursor \($0.x) \($0.y)" } ?? "no cursor"
        return ([frame.text, cursor] + frame.styleRows).joined(separator: "\n") + "\n"
    }

    @Test(arguments: 1...20) func `survives any keys`(seed: Int) throws {
        let robot = try Robot()
        try robot.signIn()
        var random = Seeded(UInt64(seed))
        let keys: [Key] = [
            .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .space, .function(1),
            .function(2), .function(4), .character("a"), .character("p"), .character("r"),
            .character("/"),
            .character("中"), .control("n"), .control("p"), .control("u"), .delete, .pageDown,
        ]
        for _ in 0..<150 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0: robot.tell(.paste("上海\u{202E}示例 91310115MA1K4DEM3E"))
            case 1:
                robot.session.scene.size = Self.sizes.randomElement(using: &random) ?? .standard
                robot.tell(.resized)
            case 2: robot.tell(.changed)
            case 3: robot.tell(.paused)
            default: robot.press(keys.randomElement(using: &random) ?? .enter)
            }
            _ = robot.frame
        }
    }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
