import Invoicing
import Screens
import Terminal
import Testing

@Suite("The time before sign-in")
struct StrangerClockTests {
    @Test(
        arguments: [
            (479, nil), (480, .warn(.idle)), (599, .warn(.idle)), (600, .leave(.idle)),
        ] as [(Int64, StrangerClock.Due?)])
    func `ends after ten minutes without a key, and says so before`(
        seconds: Int64, due: StrangerClock.Due?
    ) {
        #expect(StrangerClock(begunAt: 50).due(at: 50 + seconds) == due)
    }

    @Test func `ends after an hour whatever is typed, and says so before`() {
        var clock = StrangerClock(begunAt: 0)
        for uptime in stride(from: Int64(60), to: 3480, by: 60) {
            clock.touch(at: uptime)
            #expect(clock.due(at: uptime) == nil)
        }
        clock.touch(at: 3480)
        #expect(clock.due(at: 3480) == .warn(.whole))
        clock.warn(.whole)
        #expect(clock.due(at: 3599) == nil)
        clock.touch(at: 3599)
        #expect(clock.due(at: 3600) == .leave(.whole))
    }

    @Test func `announces each end once until a key comes`() {
        var clock = StrangerClock(begunAt: 0)
        clock.warn(.idle)
        #expect(clock.due(at: 500) == nil)
        clock.touch(at: 500)
        #expect(clock.due(at: 980) == .warn(.idle))
        #expect(clock.left(at: 980) == 0)
        clock.warn(.idle)
        #expect(clock.left(at: 980) == 120)
    }
}

@Suite("A stranger at the open door")
struct StayTests {
    private func robot() throws -> Robot {
        let robot = try Robot()
        robot.script = Script.account
        robot.session = Session(
            .welcome, scene: Scene(language: .english, now: Robot.today, isOpenDoor: true))
        robot.tell(.opened)
        return robot
    }

    @Test func `is asked after eight minutes, and any key goes on`() throws {
        let robot = try robot()
        robot.wait(seconds: 480)
        #expect(robot.session.isOverdue)
        robot.tell(.paused)
        robot.expect("ends in two minutes.")
        robot.press(.character("x"))
        #expect(!robot.screen.contains("ends in two minutes."))
        robot.wait(seconds: 479)
        #expect(!robot.session.isOverdue)
    }

    @Test(arguments: [Key.function(1), .function(2), .control("l"), .character("?"), .enter])
    func `goes on with any key, also one that means something everywhere`(key: Key) throws {
        let robot = try robot()
        robot.wait(seconds: 480)
        robot.tell(.paused)
        robot.press(key)
        #expect(robot.session.pages.count == 1)
        #expect(!robot.screen.contains("ends in two minutes."))
    }

    @Test func `is told of the hour in place of the ten minutes`() throws {
        let robot = try robot()
        robot.wait(seconds: 3000)
        robot.session.touch()
        robot.wait(seconds: 480)
        robot.tell(.paused)
        #expect(robot.session.pages.count == 2)
        robot.expect("Unless you sign in, this connection ends in two minutes")
    }

    @Test func `is gone after ten minutes, with a sentence`() throws {
        let robot = try robot()
        robot.wait(seconds: 480)
        robot.tell(.paused)
        robot.wait(seconds: 120)
        robot.tell(.paused)
        #expect(robot.effects.contains(.quit))
        #expect(robot.session.farewell?.en.hasPrefix("No key was pressed for ten minutes") == true)
    }

    @Test func `stays once signed in`() throws {
        let robot = try robot()
        try robot.signIn()
        robot.wait(seconds: 800)
        #expect(!robot.session.isOverdue)
    }

    @Test func `has no limit at the host's own terminal`() throws {
        let robot = try Robot()
        robot.script = Script.account
        robot.wait(seconds: 100_000)
        #expect(!robot.session.isOverdue)
    }

    @Test(arguments: Language.allCases)
    func `reads the whole sentence at the smallest size`(language: Language) throws {
        let robot = try robot()
        robot.session.scene.language = language
        robot.session.scene.size = .smallest
        robot.wait(seconds: 480)
        robot.tell(.paused)
        let ends: [Language: String] = [
            .english: "go on. │", .chinese: "继续。 │", .german: "Taste. │",
        ]
        robot.expect(ends[language] ?? "")
    }
}
