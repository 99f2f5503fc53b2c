import Testing

@testable import CommandLine

@Suite("A command sent over SSH") struct SentCommandTests {
    @Test(
        arguments: [
            ("", []), ("  ", []), ("list", ["list"]), (" list \t --json ", ["list", "--json"]),
            ("remark F-1 'two words'", ["remark", "F-1", "two words"]),
            ("remark F-1 \"it's\"", ["remark", "F-1", "it's"]),
            ("fapiao list --json", ["list", "--json"]), ("fapiao", []),
            ("a\\ b", ["a b"]), ("''", [""]), ("a''b", ["ab"]), ("a'b'\"c\"", ["abc"]),
            ("\"a\\\"b\\\\c\\d\"", ["a\"b\\c\\d"]), ("'$(x)`;|&<>\\'", ["$(x)`;|&<>\\"]),
            ("\\;", [";"]), ("\"\\$x\"", ["$x"]), ("\";|\"", [";|"]),
            ("* ? ~ {a,b} #", ["*", "?", "~", "{a,b}", "#"]),
            ("remark F-1 “好；的”", ["remark", "F-1", "“好；的”"]),
        ] as [(String, [String])]) func `is parted at blanks and held together by quotes`(
            line: String, words: [String]
        ) throws
    {
        #expect(try SentCommand.words(line) == words)
    }

    @Test(arguments: [";", "&", "|", "<", ">", "(", ")", "$", "`"])
    func `has no shell behind it`(sign: String) {
        for line in ["list\(sign)id", "list \(sign) id", sign, "list \(sign)"] {
            #expect(throws: UsageFault.sent(.shellSign(sign))) { try SentCommand.words(line) }
        }
    }

    @Test(arguments: ["$", "`"]) func `expands nothing between double quotes`(sign: String) {
        #expect(throws: UsageFault.sent(.shellSign(sign))) {
            try SentCommand.words("remark F-1 \"\(sign)x\"")
        }
    }

    @Test(
        arguments: [
            ("list\nid", .noText), ("list\r", .noText), ("'a\nb'", .noText),
            ("\"\u{1B}[2J\"", .noText),
            ("\u{7F}", .noText), ("a\u{9B}b", .noText), ("\u{FFFD}", .noText), ("\\\n", .noText),
            ("a\u{2028}b", .noText), ("\u{0}", .noText), ("'", .openQuote), ("a \"b", .openQuote),
            ("a\\", .openQuote),
            (String(repeating: "a", count: 8193), .tooLong),
        ] as [(String, SentCommand.Fault)]) func `is text without control characters, and whole`(
            line: String, fault: SentCommand.Fault
        )
    {
        #expect(throws: UsageFault.sent(fault)) { try SentCommand.words(line) }
    }

    @Test func `is answered for whatever it is`() {
        var generator = Numbers(state: 42)
        let pieces = [
            "list", " ", "'", "\"", "\\", ";", "--as", "=", "-", "发", "\u{0}", "F-1", "\n",
        ]
        for _ in 0..<20_000 {
            let line = (0..<Int(generator.next() % 8)).map { _ in
                pieces[Int(generator.next() % UInt64(pieces.count))]
            }.joined()
            for access in [CommandAccess.desk, .applicants] {
                // Whatever is thrown is a fault that has a sentence.
                do throws(UsageFault) {
                    let arguments = try Arguments(SentCommand.words(line), at: access)
                    #expect(arguments.options.staff == nil && arguments.options.database == nil)
                } catch {
                    #expect(!error.phrase().en.contains("\n"))
                }
            }
        }
    }

    /// The same numbers in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
