import Testing

@Suite("The command line") struct UsageTests {
    @Test(arguments: [
        (["lsit"], "There is no command lsit. Did you mean list?"),
        (["list", "--jsn"], "There is no option --jsn. Did you mean --json?"),
        (["list", "-x"], "There is no option -x. See fapiao help."),
        (["xyzzy"], "There is no command xyzzy. See fapiao help."),
        (["show", "F-1", "--overdue"], "--overdue does not belong to fapiao show."),
        (["show"], "APPLICATION is missing"),
        (["show", "F-1", "F-2"], "“F-2” is one argument too many."),
        (["list", "--limit"], "--limit needs a value: --limit N"),
        (["list", "--limit", "many"], "--limit needs a whole number"),
        (["list", "--database"], "--database needs a value: --database FILE"),
        (["list", "--json=yes"], "--json takes no value."),
        (["list", "--status=lost"], "--status does not know “lost”. It may be: submitted,"),
        (["--language", "fr", "list"], "--language does not know “fr”."),
        (["import", "orders"], "FILE is missing: fapiao import orders FILE"),
        (
            ["import"],
            "orders|payments|results and FILE are missing: fapiao import orders|payments|results FILE"
        ),
        (["list", "--", "--json"], "“--json” is one argument too many."),
        (
            ["issue", "F-1", "--number", "12345678", "--issued-on", "2026-11-20"],
            "--issued-on must come before the --number it belongs to"
        ),
        (
            ["issue", "F-1", "--number", "12345678", "--code", "031002600104"],
            "--code must come before the --number it belongs to"
        ),
        (["issue", "F-1", "--code", "031002600104"], "--number is missing: fapiao issue"),
        (
            [
                "issue", "F-1", "--code", "1", "--qr",
                "01,04,031002600104,12345678,5009.43,20261120,12345678901234567890,1A2B",
            ], "--code is already in the line of the QR code."
        ),
        (["list", "\u{1B}[31m"], "“\u{FFFD}[31m” is one argument too many."),
    ]) func `refuses what it does not know, and names the nearest`(
        words: [String], sentence: String
    ) throws {
        let run = try Program(words)
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
    }

    @Test func `speaks the language asked for, or the locale's`() throws {
        #expect(try Program(["lsit", "--language", "de"]).errors.contains("Meinten Sie list?"))
        #expect(try Program(["--language=zh-Hans", "lsit"]).errors.contains("是否指 list？"))
        #expect(try Program(["lsit"], ["LC_ALL": "zh_CN.UTF-8"]).errors.contains("没有命令"))
        #expect(try Program(["lsit"], ["LANG": "de_DE"]).errors.contains("gibt es nicht"))
    }

    @Test func `explains a command that is asked for by an option`() throws {
        #expect(try Program(["list", "--help"]).output == Program(["help", "list"]).output)
    }

    @Test(arguments: [
        "staff key", "staff key add", "staff add", "import orders", "import results",
        "notice set", "calendar import", "calendar show", "mail deliver", "database check",
        "settings example",
    ])
    func `explains a command of two words or three beside what belongs to all of them`(
        command: String
    ) throws {
        let words = command.split(separator: " ").map(String.init)
        let run = try Program(["help"] + words)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("fapiao \(command)"))
        let family = try Program(["help", words[0]]).output
        let text = family.split(separator: "\n\n").dropFirst().first
        #expect(run.output.contains(try #require(text)))
    }

    @Test(arguments: [
        ("staff fire", "staff does not know “fire”. It may be: add, list, disable, key."),
        ("staff key lose", "staff key does not know “lose”. It may be: add, list, remove."),
        ("staff add wang", "“wang” is one argument too many."),
        ("accept F-1", "“F-1” is one argument too many."),
        ("clendar show", "There is no command clendar. Did you mean calendar?"),
    ])
    func `has no help for what is no command`(words: String, sentence: String) throws {
        let run = try Program(["help"] + words.split(separator: " ").map(String.init))
        #expect(run.code == 64)
        #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
    }

    @Test func `tells its version`() throws {
        #expect(try Program(["--version"]).output == "fapiao 0.1.0\n")
    }
}
