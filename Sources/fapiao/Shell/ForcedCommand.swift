import CommandLine

/// The command that sshd runs in place of whatever was asked for: this program with an environment
/// in which nothing of the client's is left but what the program checks itself.
struct ForcedCommand: Equatable {
    /// A line for `sh -c`.
    let line: String

    /// nil when a path cannot be passed on safely.
    ///
    /// - Parameters:
    ///   - program: its absolute path.
    ///   - settings: the settings file, nil for the defaults.
    init?(program: String, database: String, settings: String?, door: SSHDoor) {
        let paths = [program, database] + (settings.map { [$0] } ?? [])
        // env(1) takes a word with = for a variable, wherever the program lies.
        guard paths.allSatisfy(Self.isSafe), !program.contains(where: { $0 == "=" }) else {
            return nil
        }
        var words = [
            "exec env -i",
            #""TERM=$TERM""#,
            "LANG=C.UTF-8 PATH=/usr/bin:/bin SWIFT_BACKTRACE=enable=no",
            #""FAPIAO_SOURCE=${SSH_CONNECTION%% *}""#,
            #""SSH_ORIGINAL_COMMAND=$SSH_ORIGINAL_COMMAND""#,
            Self.word(program), "--database", Self.word(database),
        ]
        if let settings { words += ["--settings", Self.word(settings)] }
        words += ["ssh-session"] + door.words
        line = words.joined(separator: " ")
    }

    /// As the value of an option in authorized_keys, where only `\"` means something else than it
    /// says.
    var quoted: String {
        "\"" + line.map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
    }

    /// From the root, on one line.
    private static func isSafe(_ path: String) -> Bool {
        path.hasPrefix("/") && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{7F}" }
    }

    /// As one word of sh.
    private static func word(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
