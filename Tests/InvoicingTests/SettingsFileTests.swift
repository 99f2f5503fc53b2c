import Invoicing
import Testing

@Suite("A settings file") struct SettingsFileTests {
    private func settings(_ text: String) throws -> Settings {
        try Settings(file: Array(text.utf8))
    }

    @Test func `changes what it names, with comments and trailing commas`() throws {
        let read = try settings(
            """
            \u{FEFF}// a comment
            { "customerService": "400 \\u5ba2 \\uD83D\\uDE00", /* two
               lines */ "taxRate": 3.5,
              "branch": { "name": { "de": "Filiale", }, },
              "mail": { "transport": "sendmail", "sendmail": ["/usr/bin/msmtp", "-a", "x"] },
              "links": { "activate": "https://x.cn/{code}", "object": null }, }
            """)
        #expect(read.customerService == "400 客 😀")
        #expect(read.taxRatePerMille == 35)
        #expect(read.branch.name[.german] == "Filiale")
        #expect(read.branch.name[.english] == Settings().branch.name[.english])
        #expect(
            read.mail.transport == .sendmail(program: "/usr/bin/msmtp", arguments: ["-a", "x"]))
        #expect(read.links.activate == "https://x.cn/{code}")
        #expect(read.workingDays == Settings().workingDays)
    }

    @Test func `that is empty but for braces leaves every default`() throws {
        #expect(try settings("{}") == Settings())
    }

    @Test(arguments: [
        ("", 1, SettingsFault.Reason.syntax(expected: "{ … }")),
        ("[]", 1, .syntax(expected: "{ … }")),
        ("{\n\"seller\" \"x\"}", 2, .syntax(expected: ":")),
        ("{\n\"seller\": \"x\"\n\"itemPrefix\": \"y\"}", 3, .syntax(expected: ", or }")),
        ("{\"seller\": \"x\"} x", 1, .syntax(expected: "the end of the file")),
        ("{\"seller\": \"x", 1, .syntax(expected: "\"")),
        ("{ /* \n\n", 3, .syntax(expected: "*/")),
        ("{\n\n\"seller\": 5}", 3, .wrong(.seller, .text)),
        ("{\"seller\": \"\"}", 1, .wrong(.seller, .text)),
        ("{\"seller\": \"a\\u0007\"}", 1, .wrong(.seller, .text)),
        ("{\"seller\": \"\\uD800\"}", 1, .badText),
        ("{\"idleMinutes\": 0}", 1, .wrong(.idleMinutes, .number(1...1440))),
        ("{\"idleMinutes\": 1.5}", 1, .wrong(.idleMinutes, .number(1...1440))),
        ("{\"taxRate\": 6.25}", 1, .wrong(.taxRate, .percent)),
        ("{\"mail\": 1}", 1, .notGroup("mail")),
        ("{\"mail\": {\n\"sender\": \"a b@c.cn\"}}", 2, .wrong(.mailSender, .emailAddress)),
        (
            "{\"mail\": {\"sendmail\": [\"msmtp\"]}}", 1, .wrong(.mailProgram, .program)
        ),
        (
            "{\"links\": {\"activate\": \"https://x.cn\"}}", 1,
            .wrong(.activateLink, .template("{code}"))
        ),
        (
            "{\"tracking\": {\"dhl\": null}}", 1,
            .unknown("tracking.dhl", known: ["yunda", "sf"])
        ),
        ("{\"seller\": \"x\",\n\"seller\": \"y\"}", 2, .twice("seller")),
    ])
    func `is refused with the line of what is wrong`(
        _ text: String, _ line: Int, _ reason: SettingsFault.Reason
    ) {
        #expect(throws: SettingsFault(line: line, reason)) { try settings(text) }
    }

    @Test func `of any bytes is read or refused, never more`() {
        var generator = SystemRandomNumberGenerator()
        let signs = Array("{}[]\",:/*\\\n u0eE-1tn".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0..<40)).map { _ in
                signs.randomElement(using: &generator) ?? 0
            }
            _ = try? Settings(file: bytes)
        }
    }
}
