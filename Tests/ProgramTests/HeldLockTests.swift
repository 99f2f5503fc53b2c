import Foundation
import Testing

/// Somebody stopped holds what all need.
@Suite("A lock that is held")
struct HeldLockTests {
    @Test func `is waited for ten seconds once, also where SIGALRM is blocked`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let script = """
            import fcntl, signal, subprocess, sys, time
            lock = open(sys.argv[1] + ".lock", "r+")
            fcntl.flock(lock, fcntl.LOCK_EX)
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
            begun = time.monotonic()
            ended = subprocess.run(sys.argv[2:], stderr=subprocess.PIPE)
            print(ended.returncode, int(time.monotonic() - begun))
            print(ended.stderr.decode())
            """
        let ended = try Child.run(
            "/usr/bin/env",
            [
                "python3", "-c", script, program.database, Program.path, "--database",
                program.database, "accept", "F-261120-0001", "F-261120-0002", "F-261120-0003",
            ])
        let words = ended.output.split(whereSeparator: \.isWhitespace)
        #expect(words.first == "75", "\(ended.output)")
        #expect((10...14).contains(words.dropFirst().first.flatMap { Int($0) } ?? 0))
        for number in 1...3 {
            let line = "F-261120-000\(number) was not saved: another process holds the database."
            #expect(ended.output.contains(line), "\(ended.output)")
        }
    }

    @Test func `of the passwords of strangers keeps no one from signing in who did before`() throws
    {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        let code = try program.mailedCode()
        #expect(try program.run("activate", code).code == 0)
        let signIn = "1\nlin.wei@example.cn\ncorrect horse\n1\nquit\n"
        // Signed in from there once.
        #expect(try held([], program, source: "192.0.2.7", signIn).contains("B-2026-11-0042"))
        // Both places of strangers and their line.
        let known = try held([2, 3, 8], program, source: "192.0.2.7", signIn)
        #expect(known.contains("B-2026-11-0042"), "\(known)")
        let stranger = try held([2, 3, 8], program, source: "192.0.2.8", signIn)
        #expect(stranger.contains("Many people are signing in. Try again."), "\(stranger)")
        #expect(!stranger.contains("B-2026-11-0042"))
        let local = try held([2, 3, 8], program, source: "", signIn)
        #expect(local.contains("B-2026-11-0042"), "\(local)")
    }

    /// What the program says while bytes of its lock for hashes are held.
    private func held(
        _ places: [Int], _ program: Program, source: String, _ input: String
    ) throws -> String {
        let script = """
            import fcntl, subprocess, sys
            lock = open(sys.argv[1] + ".hash.lock", "a+")
            for place in sys.argv[2].split():
                fcntl.lockf(lock, fcntl.LOCK_EX, 1, int(place))
            ended = subprocess.run(sys.argv[3:], stdin=sys.stdin, stdout=subprocess.PIPE)
            print(ended.stdout.decode())
            """
        return try Child.run(
            "/usr/bin/env",
            [
                "python3", "-c", script, program.database,
                places.map(String.init).joined(separator: " "), Program.path, "--database",
                program.database, "ssh-session", "apply",
            ],
            environment: [
                "LANG": "C.UTF-8", "TERM": "dumb", "PATH": "/usr/bin:/bin",
                "FAPIAO_SOURCE": source, "SWIFT_BACKTRACE": "enable=no",
            ], input: input
        ).output
    }
}
