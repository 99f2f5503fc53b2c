import Foundation
import Testing

/// The real program in a real terminal: a tmux server of its own, whose keys are sent and whose
/// screen is read. Waits for texts, never for seconds.
final class Tmux {
    private let socket = FileManager.default.temporaryDirectory
        .appendingPathComponent("fapiao-test-\(UUID().uuidString.prefix(8))").path

    init(
        _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
    ) throws {
        var variables = ["LANG": "C.UTF-8", "TERM": "tmux-256color", "PATH": "/usr/bin:/bin"]
        variables.merge(environment) { _, new in new }
        let assignments = variables.map { "\($0.key)=\(Program.quoted($0.value))" }.sorted()
        // The shell says how the program ended, also where a killed one left the cursor.
        let line =
            "env -i \(assignments.joined(separator: " ")) \(command);"
            + " printf '\\r\\nended %s ' $?; read _"
        try run(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", line], start: true)
    }

    deinit {
        _ = try? run(["kill-server"])
        try? FileManager.default.removeItem(atPath: socket)
    }

    /// Sends keys by tmux's names, such as `Enter`, `BTab`, `C-n`.
    func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

    /// Types a text as it is.
    func type(_ text: String) throws { try run(["send-keys", "-l", text]) }

    /// Types into the field that has the focus and presses Enter.
    func fill(_ text: String) throws {
        try type(text)
        try press("Enter")
    }

    /// Pastes a text with its line breaks, between the marks that terminals send.
    func paste(_ text: String) throws {
        try run(["set-buffer", text])
        try run(["paste-buffer", "-p", "-r"])
    }

    /// Sends bytes as they are, such as `1b 5b 49`.
    func send(bytes: String) throws {
        try run(["send-keys", "-H"] + bytes.split(separator: " ").map(String.init))
    }

    /// Pastes a text as a terminal does that marks no pastes: as if it was typed.
    func pour(_ text: String) throws {
        try run(["set-buffer", text])
        try run(["paste-buffer", "-r"])
    }

    func resize(columns: Int, rows: Int) throws {
        try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    var screen: String { (try? run(["capture-pane", "-p"])) ?? "" }

    /// The process of the program itself.
    func process() throws -> Int32 {
        let shell = try run(["display-message", "-p", "#{pane_pid}"])
        let children = try Program.output("/usr/bin/pgrep", ["-P", shell.trimmed])
        return try #require(Int32(children.trimmed.split(separator: "\n").first ?? ""))
    }

    /// Waits until a text stands on the screen, at most twenty seconds.
    func wait(for text: String, at location: SourceLocation = #_sourceLocation) throws {
        let deadline = Date().addingTimeInterval(20)
        while Date() < deadline {
            // A sentence may be wrapped anywhere.
            if screen.withoutSpaces.contains(text.withoutSpaces) { return }
        }
        Issue.record("\(text) never came; the screen:\n\(screen)", sourceLocation: location)
        throw Missing(text: text)
    }

    struct Missing: Error {
        let text: String
    }

    @discardableResult
    private func run(_ arguments: [String], start: Bool = false) throws -> String {
        let server = ["-S", socket] + (start ? ["-f", "/dev/null"] : [])
        return try Program.output("/usr/bin/tmux", server + arguments)
    }
}

extension String {
    fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }
}
