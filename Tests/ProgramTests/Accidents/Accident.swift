import Foundation

/// What may happen to a process at a call that changes files.
enum Accident: String, CaseIterable, Sendable {
    case killedBefore = "killed before"
    /// Half of what was to be written is.
    case killedWithin = "killed within"
    case killedAfter = "killed after"
    /// No space is left for once.
    case full
    /// No space is left from there on.
    case fullFromThere = "full from there on"
    /// An input or output error for once.
    case broken
    case brokenFromThere = "broken from there on"
    /// The system writes half and says so.
    case short
    /// The process stands still until it is continued.
    case stopped

    /// Those after which the process has ended by itself or by a signal.
    static let ending = allCases.filter { $0 != .stopped }

    var isKill: Bool { [.killedBefore, .killedWithin, .killedAfter].contains(self) }

    /// Whether it can happen at that call.
    func applies(to call: Point) -> Bool {
        switch self {
        case .killedWithin, .short: call.writes
        case .full, .fullFromThere: call.takesSpace
        default: true
        }
    }

    /// What `calls.c` wants to be told.
    fileprivate var kind: String {
        switch self {
        case .killedBefore: "kill-before"
        case .killedWithin: "kill-within"
        case .killedAfter: "kill-after"
        case .full, .fullFromThere: "full"
        case .broken, .brokenFromThere: "broken"
        case .short: "short"
        case .stopped: "stop"
        }
    }

    /// Whether it befalls all calls from there on.
    var lasts: Bool { self == .fullFromThere || self == .brokenFromThere }
}

/// A call that changes files, as `calls.c` notes it.
struct Point: Equatable, Sendable, CustomStringConvertible {
    /// Its place among the calls of the process, from 1.
    let place: Int
    let call: String
    let path: String

    init?(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3, let place = Int(words[0]) else { return nil }
        (self.place, call, path) = (place, String(words[1]), String(words[2]))
    }

    var writes: Bool { ["write", "pwrite", "writev", "pwritev"].contains(call) }
    var takesSpace: Bool { writes || ["open", "mkdir", "link", "rename"].contains(call) }
    var description: String { "\(place) \(call) \(path)" }
}

extension Program {
    private var note: URL { folder.appendingPathComponent("note") }

    /// What has happened so far, or the calls that were counted.
    func points() throws -> [Point] {
        guard let text = try? String(contentsOf: note, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap(Point.init)
    }

    /// The environment in which an accident happens at a place, or where nil all calls are noted.
    /// The program delivers no mail in the background then.
    func environment(of accident: Accident?, at place: Int = 0) throws -> [String: String] {
        try? FileManager.default.removeItem(at: note)
        var variables = [
            "LANG": "C.UTF-8", "TERM": "dumb", "SWIFT_BACKTRACE": "enable=no",
            "LD_PRELOAD": try Preload.calls.path(), "ACCIDENT_ALONE": "1",
            "ACCIDENT_NOTE": note.path, "ACCIDENT_KIND": accident?.kind ?? "count",
            "ACCIDENT_AT": String(place),
        ]
        if accident?.lasts == true { variables["ACCIDENT_LASTS"] = "1" }
        return variables
    }
}
