import Invoicing
import Screens
import Terminal
import Testing

@Suite("The notice at the desk") struct NoticeScreenTests {
    @Test func `is set, moves the queue, and is cleared again`() throws {
        let robot = try Robot.atDesk(as: "chen.lead")
        robot.expect("2 Overdue 1")
        robot.press(.character("N"))
        robot.expect("[ Cancel ] [ Set notice ]")
        robot.fill("expectedOn", "2026-12-01")
        robot.expect("12 applications will be expected on 2026-12-01 instead of 11-19 to")
        robot.expect("11-24.")
        robot.press(button: "Set notice")
        robot.expect("The notice is set.")
        robot.expect("2 Overdue 0")
        robot.expect("12-01")
        #expect(robot.selection == "F-261117-0001")
        robot.press(.enter)
        robot.expect("Due Tue 2026-12-01 (by a notice)")
        robot.press(.escape, .character("N"))
        robot.press(button: "Clear the notice")
        robot.expect("The notice is cleared; the usual dates apply again.")
        robot.expect("2 Overdue 1")
    }

    @Test func `goes on to the next also behind what was issued`() throws {
        let robot = try Robot.atDesk()
        try robot.setNotice()
        robot.press(.down, .enter)
        robot.expect("F-261119-0001")
        try robot.another(does: .paper, with: "F-261119-0001")
        robot.press(.character("n"))
        robot.expect("Service center › F-261119-0002")
    }

    @Test func `says under the field what is wrong`() throws {
        let robot = try Robot.atDesk(as: "chen.lead")
        robot.press(.character("N"))
        robot.press(button: "Set notice")
        #expect(robot.session.page.crumbs == ["Notice"])
        robot.fill("expectedOn", "2026-11-19")
        robot.press(button: "Set notice")
        robot.expect("This date is over. Enter today or a later day.")
        robot.fill("expectedOn", "2026-11-30")
        robot.press(button: "Set notice")
        robot.expect("The notice is set.")
    }

    @Test func `is opened by name too, but not by a clerk`() throws {
        let robot = try Robot.atDesk(as: "chen.lead")
        robot.press(.character(":"))
        robot.type("Notice")
        robot.press(.enter)
        #expect(robot.session.page.crumbs == ["Notice"])
        try robot.sitDown(as: "zhang.li")
        robot.press(.character("N"))
        #expect(robot.session.page.crumbs != ["Notice"])
    }

    @Test func `for one type is shown to who applies for that type`() throws {
        let robot = try Robot()
        try robot.signIn()
        try robot.setNotice(reach: .special)
        robot.press(.enter)
        #expect(!robot.screen.contains("out of stock"))
        robot.tell(.click(.option("type", 1)))
        robot.expect("! VAT special Fapiao: Fapiao paper is out of stock.")
    }
}
