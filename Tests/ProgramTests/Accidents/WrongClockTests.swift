import Foundation
import Storage
import Testing

@Suite("A clock that goes wrong")
struct WrongClockTests {
    private let situation: Situation
    private static let year = 365 * 86_400

    init() throws { situation = try Template.desk.copy() }

    /// Runs a command while the wall clock and the uptime are so many seconds ahead.
    private func run(
        _ words: String..., input: String = "", wall: Int = 0, uptime: Int = 0
    ) throws -> Child.Ended {
        var environment = [
            "LANG": "C.UTF-8", "TERM": "dumb", "LD_PRELOAD": try Preload.clock.path(),
        ]
        environment["CLOCK_OFFSETS"] = try situation.write("\(wall) \(uptime)", to: "offsets")
        return try situation.run(words, input, environment)
    }

    private func drafts() throws -> String? {
        try situation.pairs(
            "SELECT 'drafts', count(*) FROM drafts WHERE application IS NULL")["drafts"]
    }

    @Test func `has nothing removed until it is right again`() throws {
        defer { situation.program.remove() }
        #expect(try run("mail", "deliver").code == 0)
        let ahead = try run("maintain", wall: Self.year)
        #expect(ahead.errors.contains("The clock of this host has jumped"), "\(ahead.errors)")
        #expect(try drafts() == "1")
        let right = try run("maintain")
        #expect(right.errors.isEmpty, "\(right.errors)")
        #expect(try drafts() == "0")
        #expect(try situation.findings().isEmpty)
    }

    @Test func `is no clock that goes on as the host does`() throws {
        defer { situation.program.remove() }
        #expect(try run("mail", "deliver").code == 0)
        let later = try run("maintain", wall: 86_400, uptime: 86_400)
        #expect(later.errors.isEmpty, "\(later.errors)")
        #expect(try drafts() == "0")
    }

    @Test func `keeps no letter that was written while it was ahead`() throws {
        defer { situation.program.remove() }
        #expect(try run("mail", "deliver").code == 0)
        let number = situation.applications[0]
        // The program delivers in the background where it is not kept from it.
        #expect(
            try situation.run(
                ["accept", number], "",
                try situation.program.environment(of: nil).merging([
                    "LD_PRELOAD":
                        "\(try Preload.calls.path()) \(try Preload.clock.path())",
                    "CLOCK_OFFSETS": try situation.write("\(Self.year) 0", to: "offsets"),
                ]) { $1 }
            ).code == 0)
        #expect(try run("mail", "deliver").output == "Letters delivered: 1, not delivered: 0.\n")
    }

    @Test func `keeps nobody out who mistyped while it was ahead`() throws {
        defer { situation.program.remove() }
        let wrong = ["lin.wei@example.cn", "wrong horse", "1"]
        let words = ["--plain", "--language", "en", "apply", "B-7"]
        let mistyped = (1...7).flatMap { _ in wrong }.joined(separator: "\n")
        let ahead = try run(
            words[0], words[1], words[2], words[3], words[4], input: mistyped, wall: Self.year)
        #expect(ahead.output.contains("Wait "), "\(ahead.output)")
        let right = try run(
            "--plain", "--language", "en", "apply", "B-7",
            input: "lin.wei@example.cn\ncorrect horse\n1\n")
        #expect(right.output.contains("2/4 Fapiao"), "\(right.output)")
    }
}
