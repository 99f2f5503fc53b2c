import Foundation
import Storage
import Testing

@Suite("sshd, asking for a key,") struct SSHKeysTests {
    private let folder: Folder
    private let type = "ssh-ed25519"
    private let key = "AAAAC3NzaC1lZDI1NTE5AAAAIJ1yvB7JKNr0Vp1jTqzqqwl7iDOS+Bdhx2qrNu2M6Fqk"
    private let account = NSUserName()

    init() throws { folder = try Folder() }

    @Test func `is told one line that ties the key to its name`() throws {
        try addWang()
        let run = try ask()
        #expect(run.code == 0)
        #expect(run.errors.isEmpty)
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let program = tests.deletingLastPathComponent().appending(path: "fapiao").path
        #expect(
            run.output
                == #"restrict,pty,command="exec env -i \"TERM=$TERM\" LANG=C.UTF-8 "#
                + #"PATH=/usr/bin:/bin SWIFT_BACKTRACE=enable=no "#
                + #"\"FAPIAO_SOURCE=${SSH_CONNECTION%% *}\" "#
                + #"\"SSH_ORIGINAL_COMMAND=$SSH_ORIGINAL_COMMAND\" "#
                + "'\(program)' --database '\(folder.database)' ssh-session staff wang\" "
                + "\(type) \(key)\n")
    }

    @Test func `is told nothing of a key that opens nothing`() throws {
        try addWang()
        for (type, key) in [
            (type, key.replacingOccurrences(of: "IJ1y", with: "IJ1z")), (type, key + "AAAA"),
            ("ssh-rsa", key), (type, ""), (type, "*"), ("", ""), ("-", "-"),
            (type, String(repeating: "A", count: 100_000)), (type, "\u{1B}\u{0}\n"),
            (type, key + " evil"), (type, "' OR 1=1 --"),
        ] {
            let run = try Program([
                "--database", folder.database, "ssh-keys", "--", account, type, key,
            ])
            #expect(run.code == 0)
            #expect(run.output.isEmpty && run.errors.isEmpty, "\(type) \(key): \(run.errors)")
        }
    }

    @Test func `is told nothing of who was disabled, or whose key was removed`() throws {
        try addWang()
        #expect(try command("staff", "disable", "wang").code == 0)
        #expect(try ask().output.isEmpty)
    }

    @Test func `is told nothing for an account that does not own the database`() throws {
        try addWang()
        for name in ["daemon", "nobody-of-that-name", ""] {
            let run = try command("ssh-keys", name, type, key)
            #expect(run.code == 0)
            #expect(run.output.isEmpty && run.errors.isEmpty)
        }
    }

    @Test func `makes no database, and mends none`() throws {
        #expect(try ask().code == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.database))
        for text in ["", String(repeating: "no database ", count: 1000)] {
            _ = try folder.write(text, to: "f.sqlite")
            let run = try ask()
            #expect(run.code == 0)
            #expect(run.output.isEmpty && run.errors.isEmpty)
            #expect(try String(contentsOfFile: folder.database, encoding: .utf8) == text)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["f.sqlite"])
    }

    @Test func `is not kept waiting by whoever writes`() throws {
        try addWang()
        let connection = try Database.open(folder.database)
        let start = Date()
        let run = try connection.transaction { try ask() }
        #expect(run.output.hasPrefix("restrict,pty,command="))
        #expect(Date().timeIntervalSince(start) < 5)
    }

    @Test(arguments: [
        "with space", "with'quote", "with\"quote", "$(touch x)`y`;&|", "back\\slash\\\"", "发票",
    ]) func `gets paths that neither sshd nor sh takes apart`(name: String) throws {
        let database = "\(folder.path)/\(name)/f.sqlite"
        try addWang(database)
        let run = try Program(["--database", database, "ssh-keys", account, type, key])
        let words = try sh(optionValue(run.output))
        let place = try #require(words.firstIndex(of: "--database"))
        #expect(words[place + 1] == database)
        #expect(words.suffix(3) == ["ssh-session", "staff", "wang"])
    }

    @Test func `passes the settings on, also those that are wrong`() throws {
        try addWang()
        let settings = try folder.write("{}", to: "set'tings.json")
        let run = try Program([
            "--settings", settings, "--database", folder.database, "ssh-keys", account, type, key,
        ])
        let words = try sh(optionValue(run.output))
        let place = try #require(words.firstIndex(of: "--settings"))
        #expect(words[place + 1] == settings)
        let broken = try folder.write("{", to: "broken.json")
        let other = try Program([
            "--settings", broken, "--database", folder.database, "ssh-keys", account, type, key,
        ])
        #expect(other.code == 0 && other.errors.isEmpty)
    }

    @Test func `is told nothing where a path cannot be said on one line`() throws {
        let database = "\(folder.path)/a\nb/f.sqlite"
        try addWang(database)
        let run = try Program(["--database", database, "ssh-keys", account, type, key])
        #expect(run.code == 0)
        #expect(run.output.isEmpty && run.errors.isEmpty)
    }

    /// The value of `command`, read as sshd reads it: a quote ends it unless a backslash stands
    /// before.
    private func optionValue(_ line: String) throws -> String {
        var rest = Substring(line)
        let start = try #require(rest.range(of: "command=\""))
        rest = rest[start.upperBound...]
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", rest.first == "\"" {
                value.append(rest.removeFirst())
            } else {
                value.append(character)
            }
        }
        return value
    }

    /// The words that sh would run, apart.
    private func sh(_ line: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "printf '%s\\0' " + line.dropFirst("exec ".count)]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    private func addWang(_ database: String? = nil) throws {
        let file = try folder.write("\(type) \(key) wang\n", to: "key.pub")
        let database = ["--database", database ?? folder.database]
        let add = ["staff", "add", "wang", "--email", "wang@example.cn"]
        #expect(try Program(database + add).code == 0)
        #expect(try Program(database + ["staff", "key", "add", "wang", file]).code == 0)
        #expect(unlink(file) == 0)
    }

    private func ask() throws -> Program { try command("ssh-keys", account, type, key) }

    private func command(_ words: String...) throws -> Program {
        try Program(words + ["--database", folder.database])
    }
}
