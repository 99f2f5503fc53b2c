import Foundation
import Testing

/// The folder of the demo goes, however one leaves.
@Suite("The demo's folder")
struct DemoFolderTests {
    @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
    func `goes when line mode is ended by a signal`(signal: Int32) throws {
        let demo = try Demo()
        defer { demo.remove() }
        try demo.start()
        kill(demo.process, signal)
        #expect(Child.end(of: demo.process) == 128 + signal)
        #expect(try demo.folders().isEmpty)
    }

    @Test func `goes with the next demo where nobody could remove it`() throws {
        let demo = try Demo()
        defer { demo.remove() }
        try demo.start()
        kill(demo.process, SIGKILL)
        _ = Child.end(of: demo.process)
        let left = try demo.folders()
        #expect(left.count == 1)
        try demo.start()
        #expect(try demo.folders().count == 1)
        #expect(try demo.folders() != left)
        kill(demo.process, SIGTERM)
        _ = Child.end(of: demo.process)
        #expect(try demo.folders().isEmpty)
    }

    @Test func `stays while another demo runs in it`() throws {
        let first = try Demo()
        defer { first.remove() }
        try first.start()
        let second = try Demo(in: first.folder)
        try second.start()
        #expect(try first.folders().count == 2)
        for demo in [first, second] {
            kill(demo.process, SIGTERM)
            _ = Child.end(of: demo.process)
        }
        #expect(try first.folders().isEmpty)
    }
}

/// A demo in line mode whose temporary folder is a folder of the test's.
private final class Demo {
    let folder: URL
    private(set) var process: pid_t = 0
    private var output: URL { folder.appendingPathComponent("out-\(number)") }
    private var held: [Int32] = []
    private var number = Int.random(in: 0..<1_000_000_000)

    init(in folder: URL? = nil) throws {
        self.folder =
            folder
            ?? FileManager.default.temporaryDirectory
            .appendingPathComponent("fapiao-demos-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: self.folder, withIntermediateDirectories: true)
    }

    deinit { for descriptor in held { close(descriptor) } }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Starts it with an input that does not end, and waits for its first question.
    func start() throws {
        number = .random(in: 0..<1_000_000_000)
        let input = folder.appendingPathComponent("in-\(number)").path
        mkfifo(input, 0o600)
        // Held open for reading and writing, so that it neither waits nor ends.
        held.append(open(input, O_RDWR | O_CLOEXEC))
        mkfifo(output.path, 0o600)
        let reader = open(output.path, O_RDWR | O_CLOEXEC)
        held.append(reader)
        process = try Child.start(
            Program.path, ["demo", "--plain"],
            [
                "LANG": "C.UTF-8", "TERM": "dumb", "TMPDIR": folder.path,
                "SWIFT_BACKTRACE": "enable=no",
            ], [input, output.path, "/dev/null"])
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        // The end of the input would be said behind the prompt.
        while !text.hasSuffix("> ") {
            var wait = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 20_000) == 1 else {
                throw Tmux.Missing(text: "the first question of the demo")
            }
            let count = read(reader, &buffer, buffer.count)
            text += String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        }
    }

    func folders() throws -> Set<String> {
        Set(
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasPrefix("fapiao-demo-") })
    }
}
