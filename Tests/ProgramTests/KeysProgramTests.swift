import CLinux
import Foundation
import Testing

@Suite("Keys in a terminal")
struct KeysProgramTests {
    /// What terminals send, and what of it is typed.
    private static let sequences: [(bytes: String, typed: String)] = [
        ("1b 4f 71 1b 4f 72 1b 4f 70", "120"),
        ("1b 4f 6e 1b 4f 6b 1b 4f 6d 1b 4f 6a", ".+-*"),
        ("1b 5b 49 1b 5b 4f", ""),
        ("1b 5b 3f 36 34 3b 31 3b 32 63", ""),
        ("1b 5b 3e 30 3b 32 37 36 3b 30 63", ""),
        ("1b 5b 31 32 3b 34 30 52", ""),
        ("1b 5b 32 35 7e", ""),
        ("1b 50 3e 7c 74 6d 75 78 1b 5c", ""),
        ("1b 5b 37 7e", ""),
        ("1b 5d 35 32 3b 63 3b 65 41 3d 3d 07", ""),
        ("c2 9b 3f 36 34 63", ""),
    ]

    @Test(arguments: ["xterm-256color", "linux", "tmux-256color", "vt100"])
    func `are typed or do nothing`(terminal name: String) throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try Tmux(program.command(), environment: ["TERM": name])
        try terminal.wait(for: "Register with an order number")
        for (bytes, _) in Self.sequences { try terminal.send(bytes: bytes) }
        // Still on the first of the list.
        try terminal.press("Down", "Enter")
        try terminal.wait(for: "Order number")
        for (bytes, typed) in Self.sequences {
            try terminal.type("AB")
            try terminal.send(bytes: bytes)
            try terminal.type("CD")
            try terminal.wait(for: "[AB\(typed)CD·")
            try terminal.press("C-u")
        }
        // Those that move still do.
        try terminal.type("ABCD")
        try terminal.send(bytes: "1b 5b 44 1b 4f 44 1b 5b 48 1b 4f 43")
        try terminal.type("x")
        try terminal.wait(for: "[AxBCD·")
    }

    @Test func `are taken at once, however many`() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try signIn(program)
        try terminal.press("/")
        let start = Date()
        try terminal.pour(String(repeating: "q", count: 15_000))
        try terminal.press("C-u")
        try terminal.type("B-2026-11-0700")
        try terminal.wait(for: "[B-2026-11-0700")
        // Drawn one by one they take ten times as long; other tests run beside this one.
        #expect(Date().timeIntervalSince(start) < 8)
        let process = try terminal.process()
        try terminal.pour(String(repeating: "q", count: 15_000))
        let descriptor = fapiao_process_descriptor(process)
        defer { close(descriptor) }
        try #require(descriptor >= 0)
        kill(process, SIGHUP)
        // The shell's child and not ours: its descriptor can be read once it has ended.
        var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&end, 1, 4000) == 1)
    }

    private func signIn(_ program: Program) throws -> Tmux {
        try program.importSamples()
        let rows = (1...700).map { number in
            let text = "000\(number)".suffix(4)
            return "B-2026-11-\(text),CN2026-0001842,531\(number % 10).00,2026-01-05"
        }
        let payments = "billing_record,order_number,amount,paid_at\n"
        #expect(
            try program.run(
                "import", "payments", "-",
                input: payments + rows.filter { !$0.contains("-004") }.joined(separator: "\n")
            ).code == 0)
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        #expect(try program.run("activate", try program.mailedCode()).code == 0)
        let terminal = try Tmux(program.command())
        try terminal.wait(for: "Sign in")
        try terminal.press("Enter")
        try terminal.wait(for: "Password")
        try terminal.fill("lin.wei@example.cn")
        try terminal.fill("correct horse")
        try terminal.wait(for: "Apply bill")
        return terminal
    }

    /// A window of any size costs what the largest does that is drawn; measured at Welcome.
    @Test(arguments: [4000, 65_535])
    func `are waited for in a window that claims to be huge`(_ cells: Int) throws {
        #expect(try peakMemory(columnsAndRows: cells) < 32 << 10)
    }

    @Test(arguments: ["a", "\u{301}", "\u{1B}[A", "\u{1B}]", "\u{1B}[200~a\r"])
    func `are held in little memory, however many come`(_ key: String) throws {
        #expect(try peakMemory(columnsAndRows: 80, key) < 32 << 10)
    }

    /// In kilobytes, after a tenth of a megabyte of the same key.
    private func peakMemory(columnsAndRows cells: Int, _ key: String = "") throws -> Int {
        let program = try Program()
        defer { program.remove() }
        let kilobytes = try Program.output(
            "/usr/bin/env",
            ["python3", "-c", Self.flood, Program.path, program.database, String(cells), key])
        return try #require(Int(kilobytes.trimmed))
    }

    private static let flood = """
        import fcntl, os, pty, select, signal, struct, sys, termios, time
        cells, key = int(sys.argv[3]), sys.argv[4].encode()
        begin, go = os.pipe()
        child, terminal = pty.fork()
        if child == 0:
            os.read(begin, 1)
            os.execve(sys.argv[1], [sys.argv[1], "--database", sys.argv[2]],
                      {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"})
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", cells, cells, 0, 0))
        os.write(go, b"x")
        seen, end = b"", time.time() + 20
        while b"400-089-0365" not in seen and time.time() < end:
            if select.select([terminal], [], [], 0.1)[0]: seen += os.read(terminal, 65536)
        keys = key * (100_000 // len(key)) if key else b""
        while keys and time.time() < end:
            ready = select.select([terminal], [terminal], [], 1)
            if ready[0]: os.read(terminal, 65536)
            if ready[1]: keys = keys[os.write(terminal, keys[:1024]):]
        status = open("/proc/%d/status" % child).read()
        print(status.split("VmHWM:")[1].split()[0])
        os.kill(child, signal.SIGTERM)
        os.waitpid(child, 0)
        """
}
