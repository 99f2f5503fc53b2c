import Foundation
import Testing

@Suite("A process that is stopped in the middle of a step")
struct StoppedTests {
    /// How many of its calls are tried, spread over the step.
    private static let some = 6

    private let situation: Situation
    private let calls: [Point]

    init() throws {
        let counted = try Template.desk.copy()
        defer { counted.program.remove() }
        _ = try counted.run(Self.words(counted), "", counted.program.environment(of: nil))
        calls = try counted.program.points()
        situation = try Template.desk.copy()
    }

    private static func words(_ situation: Situation) -> [String] {
        ["issue", situation.applications[2], "--code", "031002600104", "--number", "10000006"]
    }

    @Test(arguments: 0..<some)
    func `shows others what was, and does the step when it goes on`(_ number: Int) throws {
        defer { situation.program.remove() }
        // Not where it makes the index of the log, which all wait for.
        let changes = calls.filter { !$0.path.hasSuffix("-shm") }
        let place = changes[number * changes.count / Self.some].place
        let process = try stop(at: place)
        defer { kill(process, SIGKILL) }
        let before = try shown()
        // Who reads waits for nobody, and sees the step before its COMMIT or after it.
        #expect(before.code == 0, "\(place): \(before.errors)")
        kill(process, SIGCONT)
        #expect(Child.end(of: process) == 0, "\(place)")
        let after = try shown()
        #expect(after.output.contains("Issued"))
        let isDone = before.output.contains("Issued")
        #expect(isDone ? before.output == after.output : before.output.contains("In process"))
        #expect(try situation.findings().isEmpty)
    }

    @Test func `lets the next one in when it is killed`() throws {
        defer { situation.program.remove() }
        let process = try stop(at: calls.count / 2)
        kill(process, SIGKILL)
        #expect(Child.end(of: process) == 128 + SIGKILL)
        let next = try situation.run(
            Self.words(situation), "", try situation.program.environment(of: nil))
        let isDone = next.errors.contains("Issued")
        #expect(next.code == (isDone ? 65 : 0), "\(next.errors)")
        #expect(try shown().output.contains("Issued"))
    }

    @Test(.enabled(if: AccidentTests.isLong))
    func `is said to hold the database where others cannot even read`() throws {
        defer { situation.program.remove() }
        let index = try #require(calls.first { $0.path.hasSuffix("-shm") })
        let process = try stop(at: index.place)
        let held = try shown()
        #expect(held.code == 75, "\(held.errors)")
        #expect(held.errors.contains("Another process has held \(situation.program.database)"))
        kill(process, SIGCONT)
        #expect(Child.end(of: process) == 0)
    }

    private func shown() throws -> Child.Ended {
        try situation.program.run("show", situation.applications[2])
    }

    /// Starts the step and waits until it stands still.
    private func stop(at place: Int) throws -> pid_t {
        let files = try ["in", "out", "errors"].map { try situation.write("", to: $0) }
        let environment = try situation.program.environment(of: .stopped, at: place)
        let process = try Child.start(
            Program.path, ["--database", situation.program.database] + Self.words(situation),
            environment, files)
        var status: Int32 = 0
        let stopped = waitpid(process, &status, WUNTRACED)
        try #require(stopped == process && status & 0xFF == 0x7F, "it was not stopped")
        return process
    }
}
