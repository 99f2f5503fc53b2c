import Invoicing
import Phrases
import Screens
import Terminal
import Testing

@Suite("A request that is not sent")
struct UnsentScreensTests {
    private func signedIn(_ language: Language = .english) throws -> Robot {
        let robot = try Robot(language: language)
        try robot.signIn()
        return robot
    }

    /// Another session of the same account on the same database.
    private func signInAgain(_ robot: Robot) {
        robot.asker = .stranger(source: "", registered: nil)
        robot.session = Session(
            .signIn(email: "lin.wei@example.cn", record: nil),
            scene: Scene(language: robot.session.scene.language, now: robot.now))
        robot.tell(.opened)
        robot.type("correct horse")
        robot.press(.enter)
        robot.expect("lin.wei@example.cn")
    }

    @Test func `is there in the next session, filled in, and says since when`() throws {
        let robot = try signedIn()
        robot.ask(.split)
        robot.fill("partTitle", "甲公司")
        robot.fill("partAmount", "3000")
        robot.press(button: "+ Another")
        robot.fill("partTitle", "乙公司")
        robot.fill("message", "As agreed by phone")
        robot.wait(seconds: 600)
        signInAgain(robot)
        robot.press(.character("r"))
        robot.expect("+ New request B-2026-11-0042 Split into several Not sent yet")
        robot.press(.enter)
        robot.expect("What you typed on 2026-11-20 at 10:12 is still here.")
        robot.expect("Part 1 甲公司 3,000.00")
        robot.expect("乙公司")
        robot.expect("As agreed by phone")
        robot.press(button: "Send")
        robot.expect("Request R-261120-0001 is with the service center.")
        robot.press(.escape)
        #expect(!robot.screen.contains("Not sent yet"))
    }

    @Test func `about something else has a row of its own`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.fill("message", "First")
        robot.press(.escape, .escape, .down, .character("r"))
        robot.expect("+ New request B-2026-11-0042 Other Not sent yet")
        robot.press(.home, .down, .enter)
        robot.expect("First")
    }

    @Test func `can be begun afresh, which is asked once`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.fill("message", "Half a sent")
        #expect(!robot.screen.contains("Begin afresh"))
        robot.press(.escape, .enter)
        robot.press(button: "Begin afresh")
        robot.expect("What you typed here is thrown away. Press once more.")
        robot.expect("Half a sent")
        robot.press(button: "Begin afresh")
        robot.choose(.other)
        #expect(!robot.screen.contains("Half a sent"))
        #expect(!robot.screen.contains("still here"))
        robot.press(.escape)
        #expect(!robot.screen.contains("Not sent yet"))
    }

    @Test func `keeps the Fapiao as it should read`() throws {
        let robot = try signedIn()
        robot.apply()
        try robot.mail()
        robot.choose("See the progress")
        robot.ask(.title)
        robot.fill("title", "上海示例软件有限公司")
        signInAgain(robot)
        robot.press(.character("p"), .character("r"), .enter)
        robot.expect("[上海示例软件有限公司·")
        robot.expect("91310115MA1K4DEM3E")
        robot.press(button: "Send")
        robot.expect("上海示例软件有限公司, instead of 上海示例科技有限公司")
    }

    @Test func `keeps a message, a waybill and other parts`() throws {
        let robot = try signedIn()
        robot.ask(.split)
        robot.fill("partAmount", "3000")
        robot.press(button: "+ Another")
        robot.fill("partTitle", "乙公司")
        robot.press(button: "Send")
        robot.fill("message", "Half a sent")
        robot.press(button: "Change the parts…")
        robot.fill("partTitle", "丙公司")
        robot.type("2")
        robot.press(.control("q"))
        robot.expect("Your entries are kept as a draft.")
        signInAgain(robot)
        robot.press(.character("r"))
        robot.expect("○ R-261120-0001")
        robot.expect("○ = you began something there that is not sent yet")
        robot.press(.end, .enter)
        robot.expect("[Half a sent")
        robot.press(button: "Change the parts…")
        robot.expect("丙公司")
        robot.press(.escape)
        robot.fill("message", "and a half")
        robot.press(button: "Send")
        robot.expect("Your message is with the service center.")
        robot.press(.escape, .end, .enter)
        robot.expect("You and a half")
        #expect(!robot.screen.contains("[and a half"))
    }

    @Test func `is told and shown when the request is closed meanwhile`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.fill("message", "A question")
        robot.press(button: "Send")
        robot.tell(.click(.item("message")))
        robot.type("Half a sent")
        try robot.act(.close)
        robot.expect("The request was closed while you wrote; what you typed was not sent.")
        robot.expect("Not sent: Half a sent")
        robot.press(.escape)
        robot.press(.end, .enter)
        #expect(!robot.screen.contains("Half a sent"))
    }

    @Test func `is told and shown when a waybill is not asked for any more`() throws {
        let robot = try signedIn()
        robot.apply()
        try robot.mail()
        robot.choose("See the progress")
        robot.ask(.title)
        robot.fill("title", "上海示例软件有限公司")
        robot.press(button: "Send")
        try robot.act(.approve)
        robot.tell(.click(.item("waybill")))
        robot.type("SF1533")
        try robot.act(.arrive)
        robot.expect("The request went on while you wrote; what you typed was not sent.")
        robot.expect("Not sent: SF1533")
    }

    @Test func `is kept when it pauses, and when the terminal goes away`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.tell(.click(.item("message")))
        robot.type("One")
        let before = robot.asked.count
        #expect(!robot.asked.suffix(3).contains { "\($0)".contains("keep") })
        robot.tell(.paused)
        #expect(robot.asked.count == before + 1)
        robot.type(" and two")
        robot.tell(.hangup)
        signInAgain(robot)
        robot.press(.character("r"), .enter)
        robot.expect("One and two")
    }

    @Test func `is kept before the terminal is left for a while`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.tell(.click(.item("message")))
        robot.type("One")
        robot.press(.control("z"))
        signInAgain(robot)
        robot.press(.character("r"), .enter)
        robot.expect("One")
    }

    @Test func `is lost only where the database does not do its part`() throws {
        let robot = try signedIn()
        robot.ask(.other)
        robot.tell(.click(.item("message")))
        robot.type("One")
        robot.isDown = true
        robot.press(.control("q"))
        robot.expect("What you typed here is not kept.")
        robot.press(.escape)
        robot.isDown = false
        robot.press(.control("q"))
        robot.expect("Your entries are kept as a draft.")
    }

    @Test(arguments: Language.allCases)
    func `says so in each language`(_ language: Language) throws {
        let robot = try signedIn(language)
        robot.ask(.other)
        robot.fill("message", "One")
        robot.press(.escape)
        robot.expect(AskingPhrases.notSent[language])
        robot.press(.enter)
        robot.expect(AskingPhrases.stillHere(on: "2026-11-20", at: "10:12")[language])
        robot.press(button: AskingPhrases.beginAfresh[language])
        robot.expect(AskingPhrases.afreshQuestion[language])
    }
}
