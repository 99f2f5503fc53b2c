import Foundation
import Invoicing
import Screens
import Terminal
import Testing
import Text

@Suite("Every screen of the desk")
struct DeskPagesTests {
    static let names = DeskTour.names + TicketTour.names

    static func robot(at name: String, language: Language) throws -> Robot {
        TicketTour.names.contains(name)
            ? try TicketTour.robot(at: name, language: language, size: .standard)
            : try DeskTour.robot(at: name, language: language, size: .standard)
    }

    @Test(arguments: names, Language.allCases)
    func `fills its rows exactly and keeps the cursor on what has the focus`(
        name: String, language: Language
    ) throws {
        let robot = try Self.robot(at: name, language: language)
        for size in PagesTests.sizes {
            robot.session.scene.size = size
            robot.tell(.resized)
            let frame = robot.frame
            for y in 0..<size.rows {
                #expect(Columns.width(of: frame.row(y)) <= size.columns, "\(name) \(y)")
            }
            // An application is read: nothing on it has the focus.
            if size.isEnough, !name.hasPrefix("desk-application") {
                let cursor = try #require(frame.cursor, "\(name) at \(size)")
                #expect(cursor.x < size.columns && cursor.y < size.rows)
            }
        }
    }

    @Test(arguments: names, [Language.english, .chinese])
    func `looks as it is stored`(name: String, language: Language) throws {
        let robot = try Self.robot(at: name, language: language)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Frames/\(name).\(language.rawValue).txt")
        let picture = PagesTests.picture(of: robot.frame)
        if ProcessInfo.processInfo.environment["FAPIAO_STORE_FRAMES"] != nil {
            try picture.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == picture)
    }

    @Test(arguments: 1...10) func `survives any keys`(seed: Int) throws {
        let robot = try Robot.atTickets(as: "chen.lead")
        var random = Seeded(UInt64(seed))
        let letters = "axiymvkrucpdfo/:?1234556Tn".map { Key.character($0) }
        let keys: [Key] =
            letters + [
                .enter, .tab, .backTab, .escape, .up, .down, .space, .pageUp, .pageDown, .home,
                .end, .control("n"), .function(2), .backspace,
            ]
        for _ in 0..<200 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0: robot.tell(.paste("F-261119-0002 031002600104 12345679\n中文\u{202E}"))
            case 1:
                robot.session.scene.size =
                    PagesTests.sizes.randomElement(using: &random) ?? .standard
                robot.tell(.resized)
            case 2: robot.tell(.changed)
            default: robot.press(keys.randomElement(using: &random) ?? .enter)
            }
            _ = robot.frame
        }
    }
}
