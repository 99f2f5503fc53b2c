import Foundation
import Glibc
import Testing

@testable import fapiao

/// A real sshd on a free port of the loopback, whose doors are those of the README.
///
/// Where the tests run as root, both doors have accounts of their own, thrown away at the end, and
/// sshd asks the program for keys. Elsewhere only the user of the tests can come in, by the line
/// that the program prints, so there is no door for applicants.
final class SSHServer {
    let folder: String
    /// The account that staff come in by.
    let desk: String
    /// The account that applicants come in by; nil where none can be made.
    let apply: String?
    let port: Int
    private var process: pid_t = 0

    static var isRoot: Bool { geteuid() == 0 }

    /// Whether accounts can be made.
    static var hasAccounts: Bool { isRoot && access("/usr/sbin/useradd", X_OK) == 0 }

    init() throws {
        let mark = UUID().uuidString.prefix(8).lowercased()
        // sshd runs a program for keys only from where nobody but root may write.
        folder = (Self.hasAccounts ? "/usr/local/lib" : "/tmp") + "/fapiao-ssh-\(mark)"
        desk = Self.hasAccounts ? "fapiao-desk-\(mark)" : NSUserName()
        apply = Self.hasAccounts ? "fapiao-apply-\(mark)" : nil
        port = try Self.freePort()
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o755])
        try FileManager.default.copyItem(atPath: Program.path, toPath: program)
        try makeAccounts()
        try makeData()
        try makeKeys()
        try start()
    }

    deinit {
        for key in ["wang", "li", "stranger"] where access("\(folder)/c-\(key)", F_OK) == 0 {
            _ = try? Child.run(
                "/usr/bin/ssh", ["-O", "exit"] + options(key) + ["\(desk)@127.0.0.1"])
        }
        if process > 0 {
            kill(process, SIGKILL)
            _ = Child.end(of: process)
        }
        for account in [apply, Self.hasAccounts ? desk : nil].compactMap({ $0 }) {
            _ = try? run("/usr/sbin/userdel", ["-f", account])
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    var program: String { folder + "/fapiao" }
    var database: String { folder + "/data/fapiao.sqlite" }

    /// What was refused, a line each.
    var log: [String] {
        let text = try? String(contentsOfFile: folder + "/data/log", encoding: .utf8)
        return (text ?? "").split(separator: "\n").map(String.init)
    }

    /// Sends a command by the one connection that an account shares.
    func send(_ command: String, as key: String = "wang", input: String = "") throws -> Child.Ended
    {
        try Child.run(
            "/usr/bin/ssh", options(key) + ["--", "\(desk)@127.0.0.1", command], input: input)
    }

    /// Sends a command by the applicants' door, which has no keys and shares no connection.
    func sendAsApplicant(_ command: String?) throws -> Child.Ended {
        let words = options(nil) + ["--", "\(try #require(apply))@127.0.0.1"]
        return try Child.run("/usr/bin/ssh", words + (command.map { [$0] } ?? []))
    }

    /// Options of ssh, scp and sftp.
    ///
    /// - Parameters:
    ///   - key: whose; nil for none.
    ///   - isShared: whether later commands take the same connection.
    func options(_ key: String?, isShared: Bool = true, portFlag: String = "-p") -> [String] {
        var words = [
            "-F", "/dev/null", portFlag, "\(port)", "-o", "StrictHostKeyChecking=no", "-o",
            "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o", "BatchMode=yes", "-o",
            "IdentitiesOnly=yes", "-o", "IdentityAgent=none",
        ]
        guard let key else { return words + ["-o", "IdentityFile=none"] }
        words += ["-i", "\(folder)/\(key)"]
        if isShared {
            words += [
                "-o", "ControlMaster=auto", "-o", "ControlPersist=60", "-o",
                "ControlPath=\(folder)/c-\(key)",
            ]
        }
        return words
    }

    /// Runs a command of the host on the data, as its owner.
    @discardableResult
    func host(_ words: String..., input: String = "") throws -> Child.Ended {
        // Settings of whoever runs the tests are none of its business.
        let variables = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder]
        let identity = ["--reuid", desk, "--regid", desk, "--clear-groups"]
        let command =
            (Self.hasAccounts ? ["/usr/bin/setpriv"] + identity : []) + [
                program, "--database", database,
            ] + words
        return try Child.run(
            command[0], Array(command.dropFirst()), environment: variables, input: input)
    }
}

// Where it lives.
extension SSHServer {
    private func makeAccounts() throws {
        guard let apply else { return }
        let home = ["--home-dir", folder, "--no-create-home", "--shell", "/bin/sh"]
        try run("/usr/sbin/useradd", ["--system", "--password", "*"] + home + [desk])
        let user = try #require(getpwnam(desk)).pointee
        // Without PAM, sshd looks for the empty password itself.
        let twin = ["--non-unique", "--uid", "\(user.pw_uid)", "--gid", "\(user.pw_gid)"]
        try run("/usr/sbin/useradd", ["--system", "--password", ""] + twin + home + [apply])
    }

    /// The data of the demo, which somebody applied in.
    private func makeData() throws {
        let data = folder + "/data"
        try FileManager.default.createDirectory(
            atPath: data, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        // The log of the connection is gone with it.
        let demo = try DemoFolder(language: .english).path
        defer { try? FileManager.default.removeItem(atPath: demo) }
        try FileManager.default.copyItem(atPath: demo + "/fapiao.sqlite", toPath: database)
        guard Self.hasAccounts else { return }
        try run("/bin/chown", ["-R", "\(desk):", data])
    }

    private func makeKeys() throws {
        for name in ["host", "wang", "li", "stranger"] {
            try run(
                "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"])
        }
        for (name, role) in [("wang", "clerk"), ("li", "lead")] {
            let key = try String(contentsOfFile: "\(folder)/\(name).pub", encoding: .utf8)
            try host("staff", "add", name, "--email", "\(name)@example.cn", "--role", role)
            #expect(try host("staff", "key", "add", name, "-", input: key).code == 0)
        }
    }

    /// One after the other: the files of accounts have a lock that nobody waits for long.
    private func run(_ path: String, _ words: [String]) throws {
        let ended =
            if Self.hasAccounts {
                try Child.run("/usr/bin/flock", ["/usr/local/lib", path] + words)
            } else {
                try Child.run(path, words)
            }
        guard ended.code == 0 else { throw Failed(path: path, errors: ended.errors) }
    }

    struct Failed: Error {
        let path: String
        let errors: String
    }

    /// Below those that the system gives to whoever connects: a connection to a port of its own
    /// choice, where nobody listens yet, may be one to itself.
    static func freePort() throws -> Int {
        for port in (20_000..<30_000).shuffled() where isFree(port) { return port }
        throw Failed(path: "bind", errors: "no port is free")
    }

    private static func isFree(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = loopback(port)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return address
    }
}

// sshd itself.
extension SSHServer {
    private func start() throws {
        let configuration = folder + "/config"
        try (general + (try Self.hasAccounts ? doors() : ownDoor())).write(
            toFile: configuration, atomically: true, encoding: .utf8)
        if Self.isRoot { mkdir("/run/sshd", 0o755) }
        process = try Child.start(
            "/usr/sbin/sshd", ["-D", "-e", "-f", configuration], ["PATH": "/usr/bin:/bin"],
            ["/dev/null", folder + "/out", folder + "/errors"])
        let deadline = Date().addingTimeInterval(20)
        while Date() < deadline {
            if isListening { return }
        }
        let errors = try? String(contentsOfFile: folder + "/errors", encoding: .utf8)
        throw Failed(path: "/usr/sbin/sshd", errors: errors ?? "")
    }

    private var isListening: Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = Self.loopback(port)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// A host as open as can be: what is closed is closed by the doors.
    private var general: String {
        """
        ListenAddress 127.0.0.1
        Port \(port)
        HostKey \(folder)/host
        PidFile none
        UsePAM no
        KbdInteractiveAuthentication no
        AllowTcpForwarding yes
        AllowAgentForwarding yes
        AllowStreamLocalForwarding yes
        GatewayPorts yes
        X11Forwarding yes
        PermitTunnel yes
        AcceptEnv *
        Subsystem sftp internal-sftp
        MaxStartups 100
        MaxSessions 100

        """
    }

    /// The doors of the README, for the accounts and the program of this test. sshd starts the
    /// program with a log of its own.
    private func doors() throws -> String {
        let keys = folder + "/keys"
        try """
        #!/bin/sh
        '\(program)' --database '\(database)' "$@" | sed "s|exec env -i |&\(logVariable) |"
        """.write(toFile: keys, atomically: true, encoding: .utf8)
        chmod(keys, 0o755)
        let readme = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "# Staff come by their key.\n"))
        let rest = readme[start.lowerBound...]
        let end = try #require(rest.range(of: "```"))
        var text = String(rest[..<end.lowerBound])
        for (old, new) in [
            (
                "/usr/local/bin/fapiao --database /var/lib/fapiao/fapiao.sqlite ssh-keys",
                "\(keys) ssh-keys"
            ),
            ("/usr/local/bin/fapiao", program),
            ("/var/lib/fapiao/fapiao.sqlite", database),
            ("exec env -i ", "exec env -i \(logVariable) "),
            ("Match User desk\n", "Match User \(desk)\n"),
            ("AuthorizedKeysCommandUser desk\n", "AuthorizedKeysCommandUser \(desk)\n"),
            ("Match User apply\n", "Match User \(apply ?? "")\n"),
        ] {
            try #require(text.contains(old), "the README has no \(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return text
    }

    private func ownDoor() throws -> String {
        let lines = try ["wang", "li"].map { name in
            let key = try String(contentsOfFile: "\(folder)/\(name).pub", encoding: .utf8)
                .split(separator: " ")
            return try host("ssh-keys", desk, String(key[0]), String(key[1])).output
                .replacingOccurrences(of: "exec env -i ", with: "exec env -i \(logVariable) ")
        }
        try lines.joined().write(toFile: folder + "/keys", atomically: true, encoding: .utf8)
        return """
            StrictModes no
            AuthenticationMethods publickey
            AuthorizedKeysFile \(folder)/keys
            """ + "\n"
    }

    private var logVariable: String { "FAPIAO_LOG=\(folder)/data/log" }
}
