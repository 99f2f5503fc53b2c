import Foundation
import Storage
import Testing

/// How often something went wrong.
struct Counts: Sendable {
    var trials = 0
    var met = 0
    var lost = 0
    var doubled = 0
    var half = 0
    var unsound = 0
    var wrong = 0
    var left = 0

    static let names = [
        "trials", "met", "lost", "doubled", "half", "unsound", "wrong", "left",
    ]
    var all: [Int] { [trials, met, lost, doubled, half, unsound, wrong, left] }
}

/// An operation under one accident after the other.
struct Trials {
    let operation: Operation
    /// The calls that the operation makes where nothing happens.
    let points: [Point]
    private(set) var counts = Counts()
    private let before: [String: String]
    private let after: [String: String]

    /// Runs it once without an accident, and counts its calls.
    init(_ operation: Operation) throws {
        self.operation = operation
        let situation = try operation.template.copy()
        defer { situation.program.remove() }
        let words = try operation.words(situation)
        before = try operation.acts(situation)
        let ended = try situation.run(
            words, operation.input, try situation.program.environment(of: nil))
        points = try situation.program.points()
        after = try operation.acts(situation)
        #expect(ended.code == 0, "\(operation.name): \(ended.errors)")
        #expect(before != after, "\(operation.name) changes nothing")
        #expect(try situation.findings().isEmpty)
        let faults = try operation.faults(situation, ended)
        #expect(faults.isEmpty, "\(operation.name): \(faults)")
    }

    /// Every accident that can happen at every call.
    var everything: [(Accident, Point)] {
        points.flatMap { point in
            Accident.ending.filter { $0.applies(to: point) }.map { ($0, point) }
        }
    }

    /// Some of them, spread over the operation, of each kind.
    func some(_ count: Int) -> [(Accident, Point)] {
        (0..<count).map { number in
            let accident = Accident.ending[number % Accident.ending.count]
            // The last calls are those that make it last.
            let place = points.count - 1 - number * points.count / count
            let point = points[...place].last { accident.applies(to: $0) }
            return point.map { (accident, $0) } ?? (.killedBefore, points[place])
        }
    }

    /// Lets one accident happen, does again what was interrupted, and looks at what there is.
    ///
    /// - Returns: how the program ended, and the folder that it had.
    @discardableResult
    mutating func run(
        _ accident: Accident, at point: Point
    ) throws -> (ended: Child.Ended, folder: String) {
        counts.trials += 1
        var (situation, words, ended) = try strike(accident, at: point.place)
        // Letters have random names, by which a run may write a page less than the one that was
        // counted.
        for place in (1..<point.place).suffix(5).reversed() {
            guard try situation.program.points().isEmpty else { break }
            situation.program.remove()
            (situation, words, ended) = try strike(accident, at: place)
        }
        defer { situation.program.remove() }
        let met = try situation.program.points().first
        var judge = Judge(
            operation: operation, accident: accident, point: met ?? point, ended: ended)
        if met == nil { judge.say("was not met") } else { counts.met += 1 }
        try look(at: situation, ended, &judge)
        try repeatIt(words, situation, &judge)
        for fault in judge.said { Issue.record("\(fault)") }
        return (ended, situation.program.folder.path)
    }

    /// Runs the operation on a copy of its own, with an accident.
    private func strike(
        _ accident: Accident, at place: Int
    ) throws -> (situation: Situation, words: [String], ended: Child.Ended) {
        let situation = try operation.template.copy()
        let words = try operation.words(situation)
        let environment = try situation.program.environment(of: accident, at: place)
        return (situation, words, try situation.run(words, operation.input, environment))
    }

    /// What there is right after the accident.
    private mutating func look(
        at situation: Situation, _ ended: Child.Ended, _ judge: inout Judge
    ) throws {
        let acts = try operation.acts(situation)
        for act in Set(before.keys).union(after.keys).union(acts.keys) {
            let value = acts[act]
            guard value != before[act], value != after[act] else { continue }
            if let value, operation.between(situation, act, value) { continue }
            counts.half += 1
            judge.say("\(act) is half done: \(value ?? "nothing")")
        }
        let told = ended.code == 0 ? Array(after.keys) : operation.told(situation, ended)
        for act in told where acts[act] != after[act] {
            counts.lost += 1
            judge.say("\(act) was told of and is not there: \(acts[act] ?? "nothing")")
        }
        if !operation.beginsDamaged, try !isSound(situation, &judge) { counts.unsound += 1 }
        if !judge.isEndRight(isDoneInSilence: acts == after && told.isEmpty) {
            counts.wrong += 1
            judge.say("ended with \(ended.code) and said: \(ended.errors)")
        }
    }

    private func isSound(_ situation: Situation, _ judge: inout Judge) throws -> Bool {
        do {
            let findings = try situation.findings()
            if !findings.isEmpty { judge.say("left a database with faults: \(findings)") }
            return findings.isEmpty
        } catch {
            judge.say("left a database that cannot be read: \(error)")
            return false
        }
    }

    /// What a person or the timer does next.
    private mutating func repeatIt(
        _ words: [String], _ situation: Situation, _ judge: inout Judge
    ) throws {
        let wasDone = try operation.acts(situation) == after
        let input = try operation.inputAgain?(situation) ?? operation.input
        let ended = try situation.run(words, input, situation.later(operation.repeatedAfter))
        if ended.code != 0, !(wasDone && operation.doneAlready.contains(ended.code)) {
            counts.wrong += 1
            judge.say("cannot be repeated: \(ended.code) \(ended.errors)")
        }
        let acts = try operation.acts(situation)
        for (act, value) in after where acts[act] != value {
            counts.doubled += 1
            judge.say("\(act), repeated, is \(acts[act] ?? "nothing") and not \(value)")
        }
        for fault in try operation.faults(situation, ended) {
            counts.doubled += 1
            judge.say(fault)
        }
        if try !isSound(situation, &judge) { counts.unsound += 1 }
        let left = try situation.leftovers() + operation.leftovers(situation)
        if !left.isEmpty {
            counts.left += 1
            judge.say("leaves \(left)")
        }
    }
}

/// What is thought of one trial.
private struct Judge {
    let operation: Operation
    let accident: Accident
    let point: Point
    let ended: Child.Ended
    var said: [String] = []

    mutating func say(_ fault: String) {
        said.append("\(operation.name), \(accident.rawValue) at \(point): \(fault)")
    }

    /// Whether the code and the sentence are those of the accident. Where the call did not matter,
    /// the operation is done, as is looked at elsewhere.
    ///
    /// - Parameter isDoneInSilence: whether all is done and nobody was told, as they must be where
    ///   it ends as if it were not, or that nobody knows.
    func isEndRight(isDoneInSilence: Bool) -> Bool {
        if accident.isKill { return ended.code == 128 + SIGKILL }
        if ended.code == 0 { return true }
        let said = ended.errors + ended.output
        let isOwn = operation.failures.contains { ended.code == $0.code && said.contains($0.words) }
        if isOwn { return true }
        if isDoneInSilence, ended.code == 74, !said.contains("are in process now") { return false }
        // SQLite keeps to itself why it could not make a file.
        if ended.code == 74, said.contains("Check the permissions, and whether the disk is full") {
            return point.call == "open" || accident.lasts
        }
        switch accident {
        // A disk that takes half of what it is given is taken for full, or given the rest.
        case .full, .fullFromThere, .short:
            return ended.code == 74 && said.contains("The disk of /")
                && said.contains(" is full. Free some space and try again.")
        default:
            return ended.code == 74 && said.contains("(disk I/O error). Check the disk.")
                || ended.code == 74 && said.contains("(the disk has an error). Check the disk.")
                || ended.code == 75 && said.contains("The disk did not confirm that this was saved")
        }
    }
}

extension Situation {
    func run(
        _ words: [String], _ input: String, _ environment: [String: String]
    ) throws -> Child.Ended {
        try Child.run(
            Program.path, ["--database", program.database] + words, environment: environment,
            input: input)
    }

    /// The environment in which nothing happens, some seconds from now.
    fileprivate func later(_ seconds: Int) throws -> [String: String] {
        var variables = try program.environment(of: nil)
        guard seconds > 0 else { return variables }
        variables["CLOCK_OFFSETS"] = try write("\(seconds) \(seconds)", to: "offsets")
        variables["LD_PRELOAD", default: ""] += " \(try Preload.clock.path())"
        return variables
    }

    /// What should be gone when all is done.
    fileprivate func leftovers() -> [String] {
        let folders = ["", "backups", "mail/tmp"]
        return folders.flatMap { folder in
            names(in: folder).filter { name in
                folder == "mail/tmp" || name.contains(".partial") || name.contains(".restoring")
                    || name.hasSuffix("-journal")
            }
        }
    }
}
