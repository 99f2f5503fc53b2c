import Foundation
import Testing

@Suite("Staff who come by SSH") struct SSHTests {
    @Test func `work the queue under the name of their key`() throws {
        let server = try SSHServer()
        let list = try server.send("list --json")
        #expect(list.code == 0, "\(list.errors)")
        let applications = try #require(
            JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        let open = applications.first { $0["status"] as? String == "submitted" }
        let number = try #require(open?["application"] as? String)
        let code = open?["type"] as? String == "normal" ? "3100232320" : "3100232110"
        let issue = try server.send("issue \(number) --code \(code) --number 01234567")
        #expect(issue.code == 0, "\(issue.errors)")
        let remark = try server.send("remark \(number) 'two words; “三”'")
        #expect(remark.code == 0, "\(remark.errors)")
        let shown = try server.send("show \(number) --json").output
        #expect(shown.contains(#""by":"wang""#))
        #expect(shown.contains("two words; “三”"))
        #expect(try server.send("staff list --json", as: "li").code == 0)
        #expect(server.log.isEmpty)
    }

    @Test(arguments: ["", "desk"])
    func `get to the desk, under their name, with the command or without one`(command: String)
        throws
    {
        let server = try SSHServer()
        let words =
            ["ssh", "-t"] + server.options("wang", isShared: false)
            + ["\(server.desk)@127.0.0.1"] + (command.isEmpty ? [] : [command])
        let tmux = try Tmux(words.map(Program.quoted).joined(separator: " "))
        try tmux.wait(for: "wang · clerk")
        // Neither a way out nor a way into the background.
        try tmux.press("C-z", "F9", "!", "C-c")
        try tmux.press("C-q")
        try tmux.wait(for: "ended 0")
        #expect(server.log.isEmpty)
    }

    @Test func `answer requests, also with a text from standard input`() throws {
        let server = try SSHServer()
        let list = try server.send("requests list --json")
        #expect(list.code == 0, "\(list.errors)")
        let tickets = try #require(
            JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        let open = tickets.first { $0["kind"] as? String == "where" }
        let number = try #require(open?["request"] as? String)
        let reply = try server.send("requests reply \(number) -", input: "It goes out today.\n")
        #expect(reply.code == 0, "\(reply.errors)")
        let shown = try server.send("requests show \(number)")
        #expect(shown.output.contains("wang  It goes out today.\n"))
        #expect(try server.send("requests done \(number) --as li").code == 77)
    }

    @Test func `export what they accept, and send the results back`() throws {
        let server = try SSHServer()
        let export = try server.send("export --accept")
        #expect(export.code == 0, "\(export.errors)")
        let row = try #require(export.output.split(separator: "\r\n").dropFirst().first)
        let number = row.prefix { $0 != "," }
        let code = row.contains(",special,") ? "3100232110" : "3100232320"
        let results =
            "application,code,number,amount,issued_on,carrier,waybill\n"
            + "\(number),\(code),07654321,,,,\n"
        let taken = try server.send("import results -", input: results)
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(taken.output.contains("\(number)  Issued"))
    }

    @Test func `are kept out once they are disabled, and so are strangers`() throws {
        let server = try SSHServer()
        let stranger = try server.send("list", as: "stranger")
        #expect(stranger.code == 255)
        #expect(stranger.errors.contains("Permission denied"))
        #expect(try server.send("list").code == 0)
        #expect(try server.send("staff disable wang", as: "li").code == 0)
        // The connection that is open finds nothing any more ...
        #expect(try server.send("list").code == 77)
        guard SSHServer.hasAccounts else { return }
        // ... and no other is opened.
        let words = server.options("wang", isShared: false) + ["\(server.desk)@127.0.0.1", "list"]
        #expect(try Child.run("/usr/bin/ssh", words).code == 255)
    }

    @Test(.enabled(if: SSHServer.hasAccounts))
    func `add a key from where they sit, and it opens the desk at once`() throws {
        let server = try SSHServer()
        let key = try String(contentsOfFile: server.folder + "/stranger.pub", encoding: .utf8)
        #expect(try server.send("staff add zhao --email z@example.cn", as: "li").code == 0)
        #expect(try server.send("staff key add zhao -", as: "li", input: key).code == 0)
        #expect(try server.send("list", as: "stranger").code == 0)
    }

    @Test func `get no shell, no path and nobody else's name`() throws {
        let server = try SSHServer()
        for attempt in Self.attempts {
            let before = server.log.count
            let run = try server.send(attempt)
            #expect([64, 77].contains(run.code), "\(attempt): \(run.code)")
            #expect(run.output.isEmpty, "\(attempt): \(run.output)")
            #expect(run.errors.count { $0 == "\n" } == 1, "\(attempt): \(run.errors)")
            #expect(!run.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            #expect(server.log.count == before + 1, "\(attempt) is not in the log")
        }
        #expect(server.log.allSatisfy { $0.hasPrefix("refused wang from 127.0.0.1: ") })
        #expect(Self.attempts.count >= 40)
    }

    static let attempts: [String] = [
        // Other programs.
        "sh", "bash -i", "/bin/sh -c id", "-c id", "../../bin/sh", "id", "env", "exec sh", "LIST",
        "cat /etc/passwd", "scp -t /tmp", "rsync --server . /tmp", "internal-sftp",
        "/usr/lib/openssh/sftp-server", "vi", "git-upload-pack x",
        // A second command.
        "list; id", "list && id", "list & id", "list | sh", "list || id", "list\nid", "list\r\nid",
        "list > /tmp/x", "list < /etc/passwd", "list 2>&1", "list $(id)", "list `id`",
        "list ${HOME}", "list \"$(id)\"", "list --search \"`id`\"", "(list)", "list --search $PATH",
        // Another's name, another's data.
        "list --as li", "list --as=li", "--as li list", "list --as", "--as operator",
        "list --database /tmp/x", "list --database=/tmp/x", "--database /tmp/x list",
        "list --settings /tmp/x", "staff list",
        "staff add zhao --email z@example.cn --role lead", "staff key add wang -",
        // Files.
        "staff key add wang /root/.ssh/authorized_keys", "list /etc/passwd",
        "import orders /etc/passwd", "import results /etc/passwd", "export /tmp/x",
        // What belongs to the operator, or to applicants.
        "import orders -", "import payments -", "mail deliver", "mail list", "settings check",
        "settings example", "demo", "maintain", "database backup /tmp/x", "calendar import -",
        "ssh-keys root ssh-ed25519 AAAA", "ssh-session staff li", "ssh-session apply", "register",
        "apply B-1", "activate 7K3M", "object 7K3M",
        // What is no command line.
        "--json list", "-- list", "list --encoding gb18030", "list 'open", "list \\", "''",
        "list \u{1B}[2J", "list --search '\u{1B}]0;x\u{7}'", "list\u{9B}", "list \u{2028} id",
        String(repeating: "x", count: 9000),
        "list --search " + String(repeating: "y", count: 20_000),
    ]

    @Test func `bring the holidays of a year, where they are a lead's`() throws {
        let server = try SSHServer()
        let days = "date,kind\n2027-01-01,holiday\n2027-02-06,holiday\n"
        let clerk = try server.send("calendar import -", input: days)
        #expect(clerk.code == 77)
        #expect(clerk.errors.hasPrefix("Only a lead can do this."), "\(clerk.errors)")
        let lead = try server.send("calendar import - --json", as: "li", input: days)
        #expect(lead.code == 0, "\(lead.errors)")
        #expect(lead.output.contains("\"year\":2027"), "\(lead.output)")
    }

    @Test func `read in the help what works there`() throws {
        let server = try SSHServer()
        let all = try server.send("help")
        #expect(all.code == 0)
        #expect(all.output.contains("\n  list "))
        #expect(!all.output.contains("maintain"))
        let mail = try server.send("help mail")
        #expect(mail.code == 77)
        #expect(mail.errors == "mail is not for use over SSH. See: help\n")
    }

    @Test func `copy no files`() throws {
        let server = try SSHServer()
        let place = "\(server.desk)@127.0.0.1"
        let options = server.options("wang", isShared: false)
        let other = server.options("wang", isShared: false, portFlag: "-P")
        let file = server.folder + "/wang.pub"
        let rsh = "ssh " + options.joined(separator: " ")
        for (program, words) in [
            ("scp", other + [file, "\(place):x"]), ("scp", other + ["\(place):/etc/passwd", file]),
            ("scp", ["-O"] + other + [file, "\(place):x"]),
            ("scp", ["-O"] + other + ["\(place):/etc/passwd", file]),
            ("sftp", other + [place]), ("ssh", options + ["-s", place, "sftp"]),
            ("rsync", ["-e", rsh, file, "\(place):x"]),
        ] {
            let before = server.log.count
            let run = try Child.run("/usr/bin/" + program, words)
            #expect(run.code != 0, "\(program) \(words)")
            #expect(!run.output.contains("root:"))
            #expect(server.log.count == before + 1, "\(program) \(words): \(run.errors)")
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("ssh-ed25519"))
    }

    @Test func `get no way on, and none back`() throws {
        let server = try SSHServer()
        let options = server.options("wang", isShared: false)
        let place = "\(server.desk)@127.0.0.1"
        let target = "127.0.0.1:\(server.port)"
        for words in [
            ["-W", target], ["-W", "localhost:22"],
            ["-o", "ExitOnForwardFailure=yes", "-R", "0:\(target)"],
            ["-o", "ExitOnForwardFailure=yes", "-R", "0"],
            ["-o", "ExitOnForwardFailure=yes", "-R", "\(server.folder)/data/s:\(target)"],
        ] {
            // Whoever got what was asked for would get the help too; -W takes no command.
            let command = words[0] == "-W" ? [place] : [place, "help"]
            let run = try Child.run("/usr/bin/ssh", options + words + command)
            #expect(run.code == 255, "\(words)")
            #expect(run.output.isEmpty, "\(words): \(run.output)")
        }
        let subsystem = try Child.run("/usr/bin/ssh", options + ["-s", place, "netconf"])
        #expect(subsystem.code != 0)
        for flag in ["L", "D"] {
            #expect(try beyond(server, flag, options + ["-N"], place) == "closed\n")
        }
    }

    /// What an own port says that ssh forwards to sshd itself, or by SOCKS. ssh is killed at the end:
    /// it can miss a SIGTERM that comes just before it waits.
    private func beyond(
        _ server: SSHServer, _ flag: String, _ options: [String], _ place: String
    ) throws -> String {
        let script = """
            import socket, subprocess, sys, time
            flag, target, port, place = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
            options = sys.argv[5:]
            forward = ("%d:127.0.0.1:%d" % (port, target)) if flag == "L" else str(port)
            ssh = subprocess.Popen(["ssh"] + options + ["-" + flag, forward, place],
                stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            end, line = time.time() + 20, None
            while line is None and time.time() < end and ssh.poll() is None:
                try: line = socket.create_connection(("127.0.0.1", port))
                except OSError: pass
            line.settimeout(20)
            said = b""
            try:
                if flag == "D":
                    line.sendall(b"\\x05\\x01\\x00")
                    line.recv(2)
                    line.sendall(b"\\x05\\x01\\x00\\x01\\x7f\\x00\\x00\\x01" + target.to_bytes(2, "big"))
                while True:
                    part = line.recv(1000)
                    if not part: break
                    said += part
                    if b"SSH" in said: break
            except ConnectionError: pass
            print("open" if b"SSH" in said else "closed")
            ssh.kill(); ssh.wait()
            """
        return try Program.output(
            "/usr/bin/env",
            ["python3", "-c", script, flag, "\(server.port)", "\(try SSHServer.freePort())", place]
                + options)
    }

    @Test(.enabled(if: SSHServer.hasAccounts))
    func `bring nothing of their environment along`() throws {
        let server = try SSHServer()
        let input = server.folder + "/input"
        #expect(mkfifo(input, 0o600) == 0)
        // The program waits for a key as long as somebody could still write one.
        let writer = open(input, O_RDWR | O_CLOEXEC)
        let words =
            [
                "ssh", "-A", "-Y", "-o",
                "SetEnv=LD_PRELOAD=/tmp/x TERMINFO=/tmp SWIFT_BACKTRACE=enable=yes",
            ]
            + ["-o", "SendEnv=*"] + server.options("li", isShared: false)
            + ["\(server.desk)@127.0.0.1", "staff key add li -"]
        let client = try Child.start(
            "/usr/bin/ssh", Array(words.dropFirst()),
            ["FAPIAO_DATABASE": "/tmp/x", "LC_ALL": "zh_CN.UTF-8", "PATH": "/usr/bin:/bin"],
            [input, server.folder + "/o", server.folder + "/e"])
        let found = try environment(of: "ssh-session\0staff\0li\0", in: server)
        close(writer)
        kill(client, SIGKILL)
        _ = Child.end(of: client)
        #expect(
            found.sorted() == [
                "FAPIAO_LOG=\(server.folder)/data/log", "FAPIAO_SOURCE=127.0.0.1", "LANG=C.UTF-8",
                "PATH=/usr/bin:/bin", "SSH_ORIGINAL_COMMAND=staff key add li -",
                "SWIFT_BACKTRACE=enable=no", "TERM=",
            ])
    }

    /// The environment of the process with that end of its command line; waits for it.
    private func environment(of end: String, in server: SSHServer) throws -> [String] {
        let deadline = Date().addingTimeInterval(20)
        while Date() < deadline {
            for name in try FileManager.default.contentsOfDirectory(atPath: "/proc")
            where Int(name) != nil {
                guard let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline"),
                    String(decoding: line, as: UTF8.self).hasPrefix(server.program + "\0"),
                    String(decoding: line, as: UTF8.self).hasSuffix(end),
                    let data = FileManager.default.contents(atPath: "/proc/\(name)/environ")
                else { continue }
                return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
            }
        }
        throw Tmux.Missing(text: end)
    }
}

@Suite("Applicants who come by SSH", .enabled(if: SSHServer.hasAccounts)) struct SSHApplyTests {
    @Test func `get the wizard without key or password`() throws {
        let server = try SSHServer()
        let words = (["ssh", "-t"] + server.options(nil) + ["\(server.apply ?? "")@127.0.0.1"])
        let tmux = try Tmux(words.map(Program.quoted).joined(separator: " "))
        try tmux.wait(for: "Register with an order number")
        // The file's owner would be told how to import orders, and F9 would show mail.
        #expect(!tmux.screen.contains("fapiao import"))
        try tmux.press("F9", "C-z", "Down", "Enter")
        try tmux.wait(for: "Order number")
        try tmux.press("C-q")
        try tmux.wait(for: "ended 0")
    }

    @Test func `can send what they come for`() throws {
        let server = try SSHServer()
        let code = try server.sendAsApplicant("activate 7K3M-Q9XD-2WTR-H5VB-8NCE")
        #expect(code.code == 65)
        #expect(code.errors.hasPrefix("This code is wrong, used or expired."))
        #expect(try server.sendAsApplicant("object 7K3M-Q9XD-2WTR-H5VB-8NCE").code == 65)
        #expect(try server.sendAsApplicant("register CN2026-0001842").code == 0)
        #expect(try server.sendAsApplicant("apply B-2026-11-0042").code == 0)
        #expect(server.log.isEmpty)
    }

    @Test func `can send nothing else`() throws {
        let server = try SSHServer()
        let attempts = [
            "sh", "list", "list --json", "help", "--help", "--version", "desk", "demo",
            "staff list",
            "mail deliver", "import orders -", "settings example", "ssh-session staff li",
            "ssh-keys x y z", "activate 7K3M; id", "activate $(id)", "activate `id`", "activate",
            "apply B-1 --as li", "register --database /tmp/x", "register --plain", "--plain",
            "apply B-1\nid", "register x y", "apply", "\u{1B}[2J", "scp -t /tmp",
        ]
        for attempt in attempts {
            let before = server.log.count
            let run = try server.sendAsApplicant(attempt)
            #expect([64, 77].contains(run.code), "\(attempt): \(run.code)")
            #expect(run.output.isEmpty, "\(attempt): \(run.output)")
            #expect(run.errors.count { $0 == "\n" } == 1, "\(attempt): \(run.errors)")
            #expect(server.log.count == before + 1, "\(attempt) is not in the log")
        }
        #expect(!server.log.contains { $0.contains("7K3M") })
    }

    @Test func `get no way on, and no files`() throws {
        let server = try SSHServer()
        let place = "\(server.apply ?? "")@127.0.0.1"
        let options = server.options(nil)
        for words in [
            ["-W", "127.0.0.1:\(server.port)", place],
            ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22", place, "activate 7K3M"],
            ["-s", place, "sftp"],
        ] {
            let run = try Child.run("/usr/bin/ssh", options + words)
            #expect(words[0] == "-s" ? [64, 77].contains(run.code) : run.code == 255, "\(words)")
            #expect(run.output.isEmpty)
        }
    }
}
