import Invoicing
import Screens
import Terminal
import Testing

@Suite("The idle clock")
struct IdleClockTests {
    private let start: Int64 = 1000
    private let settings = Settings()

    @Test(
        arguments: [
            (899, nil), (900, .lock),
            (28_800, .signOut(.sessionOver(hours: 8))),
        ] as [(Int64, IdleClock.Due?)])
    func `locks after 15 minutes and signs out after 8 hours`(
        seconds: Int64, due: IdleClock.Due?
    ) {
        let clock = IdleClock(signedInAt: start)
        #expect(clock.due(at: start + seconds, settings: settings) == due)
    }

    @Test func `begins anew with every key, but not the 8 hours`() {
        var clock = IdleClock(signedInAt: start)
        let late = start + 8 * 3600 - 1
        clock.touch(at: late)
        #expect(clock.due(at: late, settings: settings) == nil)
        #expect(
            clock.due(at: late + 1, settings: settings)
                == .signOut(.sessionOver(hours: 8)))
    }

    @Test func `signs out who does not replace the mailed password`() {
        let clock = IdleClock(signedInAt: start, replacing: "lin.wei@example.cn")
        #expect(
            clock.due(at: start + 900, settings: settings)
                == .signOut(.notReplaced(minutes: 15)))
    }

    @Test func `has no limits where they are 0`() {
        var settings = settings
        (settings.idleMinutes, settings.sessionHours) = (0, 0)
        let clock = IdleClock(signedInAt: start)
        #expect(clock.due(at: start + 1_000_000, settings: settings) == nil)
    }
}

@Suite("The locked screen")
struct LockTests {
    private let typed = "北京甲乙丙软件有限公司"

    /// At the Fapiao form with something typed, 15 minutes later.
    private func locked() throws -> Robot {
        let robot = try Robot()
        robot.script = Script.account
        try robot.signIn()
        robot.press(.enter)
        robot.tell(.click(.item("title")))
        robot.press(.control("u"))
        robot.type(typed)
        robot.wait(seconds: 15 * 60)
        #expect(robot.session.isOverdue)
        robot.tell(.paused)
        return robot
    }

    @Test func `covers everything, and gives it back for the password`() throws {
        let robot = try locked()
        robot.expect("Nothing you typed is lost.")
        #expect(!robot.screen.contains(typed))
        robot.type("wrong")
        robot.press(.enter)
        robot.expect("The password is wrong.")
        robot.type(Script.password)
        robot.press(.enter)
        #expect(!robot.session.isLocked)
        robot.expect(typed)
    }

    @Test func `saves what was typed before`() throws {
        let robot = try locked()
        let saved = robot.asked.contains {
            if case .wizard(.save(_, let fields)) = $0 { fields[.title] == typed } else { false }
        }
        #expect(saved)
    }

    @Test func `does not take the input that comes too late`() throws {
        let robot = try Robot()
        robot.script = Script.account
        try robot.signIn()
        robot.wait(seconds: 15 * 60)
        robot.press(.enter)
        robot.expect("Locked")
        #expect(robot.session.page.blocks.contains { isEmptyPassword($0) })
        robot.type(Script.password)
        robot.press(.enter)
        robot.expect("Apply bill")
    }

    @Test(arguments: [
        Event.key(.escape), .key(.control("p")), .key(.function(9)), .click(.item("next")),
        .wheel(1),
        .changed, .click(.row(list: "bills", id: "B-2026-10-0017")),
    ])
    func `lets nothing through to what lies below`(event: Event) throws {
        let robot = try locked()
        let count = robot.asked.count
        robot.tell(event)
        #expect(robot.session.isLocked)
        #expect(robot.asked.count == count)
        robot.expect("Nothing you typed is lost.")
    }

    @Test func `helps, speaks another language and lets leave without telling anything`() throws {
        let robot = try locked()
        robot.press(.function(1))
        robot.expect("Keys here")
        #expect(!robot.screen.contains("B-2026") && !robot.screen.contains("Earlier"))
        robot.press(.escape, .function(2), .down, .enter)
        robot.expect("已锁定")
        #expect(!robot.asked.contains(.account(.setLanguage(.chinese))))
        robot.press(.control("q"))
        robot.expect("已存为草稿")
        #expect(robot.session.pages.count == 2)
        robot.press(.end, .right, .enter)
        #expect(robot.effects.contains(.quit))
    }

    @Test func `lets sign out`() throws {
        let robot = try locked()
        robot.press(button: "Sign out")
        robot.expect("Register with an order number")
        #expect(robot.session.scene.applicant == nil)
        #expect(robot.asker == .stranger(source: "", registered: nil))
    }

    @Test func `does not come while keys are pressed, or nobody is signed in`() throws {
        let robot = try Robot()
        robot.script = Script.account
        robot.wait(seconds: 3600)
        robot.press(.down)
        #expect(!robot.session.isLocked)
        try robot.signIn()
        for _ in 0..<20 {
            robot.wait(seconds: 14 * 60)
            robot.press(.down)
        }
        #expect(!robot.session.isLocked)
    }

    @Test func `gives way to Sign in after 8 hours, with the draft kept`() throws {
        let robot = try locked()
        robot.wait(seconds: 8 * 3600)
        robot.press(.enter)
        robot.expect("You were signed out after 8 hours. Nothing you typed is lost.")
        robot.expect("lin.wei@example.cn")
        #expect(robot.session.scene.applicant == nil)
        robot.type(Script.password)
        robot.press(.enter)
        robot.expect("You began an application for")
        robot.press(.enter)
        robot.expect(typed)
    }

    private func isEmptyPassword(_ block: Block) -> Bool {
        if case .field(let field) = block {
            field.id == "password" && field.input.isEmpty
        } else {
            false
        }
    }
}
