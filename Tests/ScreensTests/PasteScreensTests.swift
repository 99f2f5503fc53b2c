import Invoicing
import Screens
import Terminal
import Testing

@Suite("A paste into a page")
struct PasteScreensTests {
    @Test(arguments: [
        (
            Language.english,
            "The pasted text has 261 characters; this field takes 254. Nothing was inserted."
        ),
        (.chinese, "粘贴的内容有 261 个字符，此处最多 254 个。未填入任何内容。"),
        (
            .german,
            "Das Eingefügte hat 261 Zeichen; dieses Feld fasst 254. Nichts wurde eingefügt."
        ),
    ])
    func `is refused where it does not fit, in every language`(
        _ language: Language, _ sentence: String
    ) throws {
        let robot = try Robot(.registration(order: "ORDER"), language: language)
        robot.tell(.click(.item("email")))
        let labels = repeatElement(String(repeating: "b", count: 63), count: 4)
        robot.tell(.paste("a@" + labels.joined(separator: ".") + ".com"))
        #expect(said(robot).contains(sentence.filter { !$0.isWhitespace }))
        #expect(!robot.screen.contains("a@b"))
        // Leaving the field takes nothing of it back, coming back does.
        robot.press(.tab)
        #expect(said(robot).contains(sentence.filter { !$0.isWhitespace }))
        robot.press(.backTab)
        #expect(!robot.screen.contains("261"))
    }

    @Test func `leaves a password whole for its rule to refuse`() throws {
        let robot = try Robot(.registration(order: "ORDER"))
        robot.tell(.click(.item("password")))
        robot.tell(.paste(String(repeating: "x9 Q", count: 257)))
        robot.press(.tab)
        robot.expect("The password is longer than 1,024 bytes.")
    }

    @Test func `counts the control characters that were left out`() throws {
        let robot = try Robot(.registration(order: ""))
        robot.tell(.paste("CN\u{1B}2026\u{7}"))
        robot.expect("2 control characters were left out.")
        robot.expect("[CN2026·")
        robot.press(.end)
        #expect(!robot.screen.contains("left out"))
        // What is wrong with the rest weighs more.
        robot.tell(.click(.item("email")))
        robot.tell(.paste("lin\u{1B}[2J@example.cn"))
        robot.expect("1 control character was left out.")
        robot.press(.tab)
        #expect(!robot.screen.contains("left out"))
    }

    @Test func `meets a field that is full as a key does`() throws {
        let robot = try Robot(.registration(order: ""))
        robot.tell(.paste(String(repeating: "7", count: 80)))
        robot.press(.character("8"))
        robot.expect("This field is full: it takes 80 characters.")
        #expect(!robot.screen.contains("8]"))
        robot.press(.backspace, .character("8"))
        #expect(!robot.screen.contains("full"))
    }

    @Test func `is refused by a filter too`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.character("/"))
        robot.tell(.paste(String(repeating: "9", count: 61)))
        robot.expect("The pasted text has 61 characters; this field takes 60.")
        robot.tell(.paste("0042"))
        robot.expect("B-2026-11-0042")
        #expect(!robot.screen.contains("61 characters"))
    }

    @Test func `of a list is taken whole or not at all`() throws {
        let robot = try Robot.atDesk()
        robot.press(.space, .space, .character("i"))
        robot.tell(.paste(Paste("F-261119-0001 031002600104 12345678\nF-2611", isCut: true)))
        robot.expect("The pasted text has more than 1024 KiB. Nothing was taken;")
        robot.expect("no line yet")
        robot.tell(.paste("F-261119-0001 031002600104\u{7} 12345678\n"))
        robot.expect("1 control character was left out.")
    }

    /// Without spaces, because it is wrapped.
    private func said(_ robot: Robot) -> String { robot.screen.filter { !$0.isWhitespace } }
}
