import Foundation
import Invoicing
import Screens
import Terminal
import Testing

/// One letter has one meaning in all lists; the letters that are not named here are free for each
/// page.
@Suite("A letter")
struct KeyMeaningTests {
    /// The beginnings of what it may be called in English.
    private static let meanings: [Character: [String]] = [
        "/": ["Filter", "Search"], "s": ["sort column"], "S": ["sort direction"],
        ":": ["Do"], "?": ["Keys", "Help"], "c": ["Copy"], "m": ["Mail out", "Send"],
        "w": ["Remark"], "n": ["Next", "New"], "T": ["None", "Select none"],
        // They move in every list and have no place in the key bar.
        "j": [], "k": [], "g": [], "G": [],
        // These belong to what comes: ticking many, a range, a link.
        "*": [], "V": [], "l": [],
    ]

    private func page(_ name: String) throws -> Page {
        if DeskTour.names.contains(name) {
            return try DeskTour.robot(at: name, language: .english, size: .standard).session.page
        }
        if TicketTour.names.contains(name) {
            return try TicketTour.robot(at: name, language: .english, size: .standard).session.page
        }
        return try Tour.robot(at: name, language: .english, size: .standard).session.page
    }

    @Test(arguments: Tour.names + DeskTour.names + TicketTour.names)
    func `means the same on every page`(name: String) throws {
        let page = try page(name)
        guard !page.takesText else { return }
        for action in page.actions {
            for key in action.keys where key.modifiers.isEmpty {
                guard case .character(let letter) = key.code,
                    let meanings = Self.meanings[letter]
                else { continue }
                #expect(
                    meanings.contains(where: action.label.hasPrefix),
                    "\(letter) is “\(action.label)” on \(name)")
            }
        }
    }

    @Test func `of vi moves in the queue and in an application`() throws {
        let robot = try Robot.atDesk()
        let first = robot.selection
        robot.press(.character("j"))
        #expect(robot.selection != first)
        robot.press(.character("k"))
        #expect(robot.selection == first)
        robot.press(.character("G"))
        let last = robot.selection
        robot.press(.end)
        #expect(robot.selection == last && last != first)
        robot.press(.character("g"))
        #expect(robot.selection == first)
    }
}

@Suite("What cannot be done now")
struct HindranceScreensTests {
    @Test func `stands in the palette with the reason, and does nothing`() throws {
        let robot = try Robot.atDesk()
        robot.press(.character(":"))
        robot.type("hand")
        robot.expect("Hand back · not while Submitted")
        robot.press(.enter)
        robot.expect("Do what?")
        robot.press(.control("u"))
        robot.type("undo")
        robot.expect("Undo · for a lead")
    }

    @Test func `is no key of the bar`() throws {
        let robot = try Robot.atDesk()
        let barred = robot.session.page.actions.filter { $0.inBar && !$0.hindrance.isEmpty }
        #expect(barred.isEmpty)
        robot.press(.character("x"))
        #expect(robot.selection != nil && robot.screen.contains("To do"))
    }
}
