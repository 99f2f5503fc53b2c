import Invoicing
import Phrases
import Screens
import Terminal
import Testing

@Suite("The requests")
struct TicketScreensTests {
    private func signedIn(_ language: Language = .english) throws -> Robot {
        let robot = try Robot(language: language)
        try robot.signIn()
        return robot
    }

    /// With an application whose Fapiao was mailed out, at Progress.
    private func issued() throws -> Robot {
        let robot = try signedIn()
        robot.apply()
        try robot.mail()
        robot.choose("See the progress")
        return robot
    }

    @Test func `tell what the system knows before a person is asked`() throws {
        let robot = try signedIn()
        robot.apply()
        robot.choose("See the progress")
        robot.ask(.whereabouts)
        robot.expect("Submitted since 2026-11-20 10:12, due Tuesday 2026-11-24. Not late.")
        #expect(!robot.screen.contains("Message"))
        robot.press(button: "Ask a person")
        robot.type("Is it on its way?")
        robot.press(.enter, .enter)
        robot.expect("Request R-261120-0001 is with the service center.")
        robot.expect("You Is it on its way?")
    }

    @Test func `go on with Ctrl-N, to the message first`() throws {
        let robot = try signedIn()
        robot.apply()
        robot.choose("See the progress")
        robot.ask(.whereabouts)
        robot.press(.control("n"))
        robot.type("Is it on its way?")
        robot.press(.control("n"))
        robot.expect("Request R-261120-0001 is with the service center.")
    }

    @Test func `change a title, from the form to the new application`() throws {
        let robot = try issued()
        robot.ask(.title)
        robot.expect("[上海示例科技有限公司·")
        robot.press(button: "Send")
        robot.expect("Nothing here differs")
        robot.fill("title", "上海示例软件有限公司")
        robot.press(button: "Send")
        robot.expect("Request R-261120-0001 is with the service center.")
        robot.expect("上海示例软件有限公司, instead of 上海示例科技有限公司")
        robot.expect("● Agreed ○ Send back")
        try robot.act(.approve)
        robot.expect("Waiting for you")
        robot.expect("Agreed. Send the Fapiao back to: Shanghai")
        robot.type("12345")
        robot.press(.enter)
        robot.expect("This is no usual waybill number.")
        robot.press(.control("u"))
        robot.type("SF1533767748344")
        robot.press(.enter, .enter)
        robot.expect("Noted. The service center tells you when the Fapiao has arrived.")
        robot.expect("✓ Send back ● Arrived")
        try robot.act(.arrive)
        try robot.act(.void)
        robot.expect("✓ Voided ✓ New application")
        robot.press(button: "See F-261120-0002 in Progress")
        robot.expect("Replaces F-261120-0001.")
        robot.press(.down)
        robot.expect("● Voided")
        robot.expect("Replaced by F-261120-0002.")
    }

    @Test func `split a bill, and each part is applied for`() throws {
        let robot = try signedIn()
        robot.press(.enter)
        robot.fill("taxpayerID", "91310115MA1K4DEM3E")
        robot.press(button: "Split this bill…")
        robot.expect("To go 5,310.00 of 5,310.00")
        robot.fill("partTitle", "甲公司")
        robot.fill("partAmount", "3,000.00")
        robot.press(button: "+ Another")
        robot.expect("Part 1 甲公司 3,000.00")
        robot.expect("[2,310.00")
        robot.fill("partTitle", "乙公司")
        robot.fill("partAmount", "2,310.01")
        robot.expect("To go -0.01 of 5,310.00")
        robot.press(button: "Send")
        robot.expect("¥0.01 more than the bill of ¥5,310.00")
        robot.fill("partAmount", "2310")
        robot.press(button: "Send")
        robot.expect("Request R-261120-0001 is with the service center.")
        robot.press(button: "Change the parts…")
        robot.press(button: "Change part 1")
        robot.fill("partTitle", "丙公司")
        robot.press(button: "Send")
        robot.expect("The parts are with the service center.")
        robot.expect("Part 1 丙公司 3,000.00")
        // Back at the form nothing is lost, until the split is agreed.
        robot.press(.escape)
        robot.expect("91310115MA1K4DEM3E")
        try robot.act(.approve)
        robot.expect("was split by request R-261120-0001")
        robot.expect("B-2026-11-0042 1/2")
        robot.expect("Part 1 of 2, agreed for 丙公司 in R-261120-0001.")
        robot.press(.space, .down, .space)
        robot.expect("A part of B-2026-11-0042 goes on a Fapiao of its own.")
        robot.press(.home, .space, .character("r"), .enter)
        robot.press(button: "Apply for part 1…")
        robot.expect("Agreed: 丙公司.")
        robot.fill("title", "丁公司")
        robot.expect("This part was agreed for 丙公司.")
        robot.fill("title", "丙公司")
        robot.press(.control("n"))
        robot.fillShipping()
        robot.expect("B-2026-11-0042 1/2")
        robot.press(.enter)
        robot.choose("See the progress")
        robot.expect("B-2026-11-0042 1/2")
        robot.expect("Part 1 of 2 (R-261120-0001).")
    }

    @Test func `hold what is no amount, and lead to an empty message`() throws {
        let robot = try signedIn()
        robot.ask(.split)
        robot.tell(.click(.item("partAmount")))
        robot.type("三千")
        robot.press(.enter)
        #expect(robot.session.page.focus == "partAmount")
        robot.expect("×")
        robot.choose(.other)
        robot.press(button: "Send")
        #expect(robot.session.page.focus == "message")
        robot.fill("message", "A question")
        robot.press(button: "Send")
        robot.press(button: "Send")
        #expect(robot.session.page.focus == "message")
    }

    @Test func `refuse a refund on another title, with the way out`() throws {
        let robot = try signedIn()
        robot.press(.enter)
        robot.fill("title", "北京甲乙丙软件有限公司")
        robot.press(.control("n"))
        robot.fillShipping()
        robot.press(.enter)
        robot.choose("See the progress")
        robot.ask(.refund)
        robot.expect("the title must be the payer,")
        robot.expect("Withdraw it and apply again")
        #expect(!robot.screen.contains("[ Send ]"))
        robot.choose(.title)
        robot.expect("Withdraw it in Progress, and apply again with the right title.")
    }

    @Test func `keep what was typed when the page is closed`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.fill("message", "Half a sent")
        robot.press(.escape, .escape)
        robot.press(.character("r"), .enter)
        robot.expect("Half a sent")
        robot.press(.control("q"))
        robot.expect("Your entries are kept as a draft.")
        robot.press(.escape)
        robot.press(button: "Send")
        robot.fill("message", "and a half")
        robot.press(.escape, .enter)
        robot.expect("[and a half")
    }

    @Test func `say where there is something new to read`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.fill("message", "When do you open?")
        robot.press(button: "Send")
        robot.press(.escape, .escape)
        robot.expect("r Requests ")
        try robot.act(.reply, "At nine.")
        robot.expect("r Requests ●1")
        robot.press(.character("r"))
        robot.expect("● R-261120-0001")
        robot.expect("● = there is something new to read")
        robot.press(.enter)
        robot.expect("operator At nine.")
        robot.press(.escape)
        #expect(!robot.screen.contains("●"))
        // Asked again, one goes on where it is open.
        robot.press(.home, .enter)
        robot.choose(.other)
        robot.expect("go on in request R-261120-0001")
        robot.press(button: "Open R-261120-0001")
        robot.expect("At nine.")
    }

    @Test func `are there in Chinese, and in a small window`() throws {
        let robot = try Robot(language: .chinese, size: Size(columns: 60, rows: 18))
        try robot.signIn()
        robot.apply()
        try robot.mail()
        robot.press(.enter)
        robot.ask(.title)
        robot.fill("title", "上海示例软件有限公司")
        robot.fill("taxpayerID", "91310115MA1K4DEM3K")
        robot.press(button: "发送")
        // A doubtful number is asked about as in the wizard.
        robot.expect("再按 Enter")
        robot.press(.enter)
        robot.press(button: "发送")
        robot.expect("工单 R-261120-0001 已提交服务中心。")
        try robot.act(.approve)
        robot.expect("寄回发票")
        robot.press(.pageUp)
        robot.expect("已同意。请将发票寄回：")
        robot.fill("waybill", "SF1533767748344")
        robot.press(button: "我已寄出")
        robot.press(.escape)
        robot.expect("R-261120-0001 关于 F-261120-0001。")
        robot.expect("更改发票抬头")
    }

    @Test func `ask for a certificate, and wait for it`() throws {
        let robot = try signedIn()
        robot.ask(.certificate)
        robot.expect("Payer 上海示例科技有限公司")
        robot.press(button: "Send")
        try robot.act(.approve, "It comes with the Fapiao.")
        robot.expect("Agreed. It comes with the Fapiao.")
        try robot.act(.close)
        robot.expect("Done")
        #expect(!robot.screen.contains("[ Send ]"))
    }

    @Test func `return a Fapiao for a refund, without a new application`() throws {
        let robot = try issued()
        robot.ask(.refund)
        robot.press(button: "Send")
        try robot.act(.approve)
        robot.expect("✓ Agreed ● Send back ○ Arrived ○ Void or red-letter")
        #expect(!robot.screen.contains("New application"))
        try robot.act(.arrive)
        try robot.act(.void)
        robot.press(.escape, .escape)
        robot.expect("● Voided")
        robot.press(.character("b"), .home)
        robot.expect("B-2026-11-0042 is ready to apply.")
    }

    @Test func `say what is wrong with a number, and go on`() throws {
        let robot = try signedIn()
        robot.press(.character("r"), .character("n"))
        robot.fill("about", "F-261120-9999")
        robot.expect("This is none of your applications or billing records.")
        robot.press(button: "Ask a person")
        robot.fill("message", "Where is it?")
        robot.press(button: "Send")
        robot.expect("This is none of your applications or billing records.")
        robot.fill("about", "b-2026-10-0018")
        robot.expect("This is none of your applications or billing records.")
        robot.fill("about", "B-2026-11-0043")
        robot.expect("is available from 2026-11-22")
        robot.press(button: "Send")
        robot.expect("Request R-261120-0001 is with the service center.")
    }

    @Test func `name a part in the draft that is offered again`() throws {
        let robot = try signedIn()
        robot.ask(.split)
        robot.fill("partAmount", "3000")
        robot.press(button: "+ Another")
        robot.fill("partTitle", "乙公司")
        robot.press(button: "Send")
        try robot.act(.approve)
        robot.press(button: "Apply for part 1…")
        robot.fill("taxpayerID", "91310115MA1K4DEM3E")
        robot.press(.escape)
        robot.press(button: "Apply for part 1…")
        robot.expect("You began an application for B-2026-11-0042 1/2")
    }

    @Test func `keep a half-typed message when the session is over`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.fill("message", "Half a sent")
        robot.wait(seconds: 8 * 3600)
        robot.tell(.paused)
        robot.type("correct horse")
        robot.press(.enter, .character("r"), .enter)
        robot.expect("Half a sent")
    }

    @Test func `end with what staff decline, and can be asked again`() throws {
        let robot = try signedIn()
        robot.ask(.split)
        robot.fill("partAmount", "3000")
        robot.press(button: "+ Another")
        robot.fill("partTitle", "乙公司")
        robot.press(button: "Send")
        try robot.act(.decline, "One Fapiao is enough.")
        robot.expect("Declined. One Fapiao is enough.")
        #expect(!robot.screen.contains("Steps"))
        robot.press(.escape, .home, .enter)
        robot.choose(.split)
        robot.expect("Part 1: title [上海示例科技有限公司·")
    }
}

@Suite("A record asked for from outside")
struct AskedRecordTests {
    private func robot(_ record: String) throws -> Robot {
        let robot = try Robot()
        try robot.signIn()
        robot.ask(.split)
        robot.fill("partAmount", "3000")
        robot.press(button: "+ Another")
        robot.fill("partTitle", "乙公司")
        robot.press(button: "Send")
        try robot.act(.approve)
        robot.open(.bills(apply: record))
        return robot
    }

    @Test func `that was split stands at its first part, with the reason`() throws {
        let robot = try robot("B-2026-11-0042")
        robot.expect("> B-2026-11-0042 1/2")
        robot.expect("B-2026-11-0042 was split by request R-261120-0001.")
    }

    @Test func `may be a part`() throws {
        let robot = try robot("b-2026-11-0042#2")
        robot.expect("B-2026-11-0042 2/2")
        robot.expect("Agreed: 乙公司.")
        robot.fillFapiao()
        robot.expect("This part was agreed for 乙公司.")
    }
}
