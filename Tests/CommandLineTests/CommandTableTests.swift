import Foundation
import Invoicing
import Testing
import Text

@testable import CommandLine

/// The whole table of what may be asked for, by whom and where, written by hand: whoever opens a
/// door changes it here too.
private struct Row {
    let command: String
    let who: CommandRecord.Who
    /// The doors by which it comes in besides the host.
    let doors: Set<CommandRecord.Door>
    /// Its own options; each door by which the command comes in is open to all of them.
    let options: Set<OptionName>
    /// A command line that is right, but for what only its handler can know.
    let words: [String]

    init(
        _ command: String, _ who: CommandRecord.Who, _ doors: Set<CommandRecord.Door>,
        _ options: Set<OptionName> = [], _ words: String...
    ) {
        self.command = command
        self.who = who
        self.doors = doors
        self.options = options
        self.words = command.split(separator: " ").map(String.init) + words
    }

    static let all: [Row] = [
        Row("", .anybody, [.desk, .applicants]),
        Row("register", .anybody, [.applicants]),
        Row("apply", .anybody, [.applicants], [], "B-2026-11-0042"),
        Row("activate", .anybody, [.applicants], [.json], "7K3M-Q9XD"),
        Row("object", .anybody, [.applicants], [.json], "7K3M-Q9XD"),
        Row("demo", .anybody, []),
        Row("desk", .clerk, [.desk]),
        Row("list", .clerk, [.desk], [.status, .overdue, .search, .limit, .json]),
        Row("show", .clerk, [.desk], [.json], "F-1"),
        Row("accept", .clerk, [.desk], [.remark, .json], "F-1"),
        Row("hand-back", .clerk, [.desk], [.remark, .json], "F-1"),
        Row(
            "issue", .clerk, [.desk],
            [.code, .issuedOn, .amount, .number, .qr, .remark, .anyway, .json], "F-1", "--number",
            "12345678"),
        Row(
            "mail-out", .clerk, [.desk], [.carrier, .waybill, .remark, .json], "F-1", "--waybill",
            "1"),
        Row("ready", .clerk, [.desk], [.remark, .json], "F-1"),
        Row("receive", .clerk, [.desk], [.remark, .json], "F-1"),
        Row("reject", .clerk, [.desk], [.reason, .json], "F-1", "--reason", "x"),
        Row("undo", .lead, [.desk], [.reason, .json], "F-1", "--reason", "x"),
        Row("remark", .clerk, [.desk], [.json], "F-1", "x"),
        Row("requests list", .clerk, [.desk], [.status, .all, .search, .limit, .json]),
        Row("requests show", .clerk, [.desk], [.json], "R-1"),
        Row("requests reply", .clerk, [.desk], [.json], "R-1", "x"),
        Row("requests approve", .clerk, [.desk], [.json], "R-1"),
        Row("requests done", .clerk, [.desk], [.json], "R-1"),
        Row("requests decline", .clerk, [.desk], [.reason, .json], "R-1", "--reason", "x"),
        Row("requests arrived", .clerk, [.desk], [.json], "R-1"),
        Row("requests void", .clerk, [.desk], [.json], "R-1"),
        Row("requests red-letter", .clerk, [.desk], [.form, .json], "R-1"),
        Row("export", .clerk, [.desk], [.status, .accept, .encoding, .json], "-"),
        Row("import orders", .owner, [], [.encoding, .json], "-"),
        Row("import payments", .owner, [], [.encoding, .json], "-"),
        Row("import results", .clerk, [.desk], [.encoding, .json], "-"),
        Row("notice set", .lead, [.desk], [.expected, .type, .json], "x", "--expected", "x"),
        Row("notice show", .clerk, [.desk], [.json]),
        Row("notice clear", .lead, [.desk], [.type, .json]),
        Row("calendar import", .lead, [.desk], [.encoding, .json], "-"),
        Row("calendar show", .clerk, [.desk], [.json], "2026"),
        Row("staff add", .lead, [.desk], [.email, .role, .json], "li", "--email", "li@example.cn"),
        Row("staff list", .lead, [.desk], [.json]),
        Row("staff disable", .lead, [.desk], [.json], "li"),
        Row("staff key add", .lead, [.desk], [.json], "li", "-"),
        Row("staff key list", .lead, [.desk], [.json], "li"),
        Row("staff key remove", .lead, [.desk], [.json], "li", "SHA256:x"),
        Row("mail list", .owner, [], [.json]),
        Row("mail deliver", .owner, [], [.json]),
        Row("database check", .owner, [], [.head, .json]),
        Row("database head", .owner, [], [.json]),
        Row("database info", .owner, [], [.json]),
        Row("database backup", .owner, [], [.json], "f"),
        Row("database restore", .owner, [], [.json], "f"),
        Row("maintain", .owner, [], [.clockIsRight, .json]),
        Row("settings example", .anybody, []),
        Row("settings check", .anybody, [], [.json]),
        Row("ssh-keys", .anybody, [], [], "desk", "ssh-ed25519", "x"),
        Row("ssh-session staff", .anybody, [], [], "li"),
        Row("ssh-session apply", .anybody, []),
        Row("help", .anybody, [.desk]),
    ]
}

@Suite("The table of commands") struct CommandTableTests {
    private let records =
        CommandFamily.wizard.commands + CommandName.allCases.flatMap(\.family.commands)

    @Test func `names every command once, and who may give it`() {
        let names = records.map { $0.words.joined(separator: " ") }
        #expect(Set(names) == Set(Row.all.map(\.command)))
        #expect(names.count == Row.all.count)
        for record in records {
            let row = Row.all.first { $0.command == record.words.joined(separator: " ") }
            #expect(record.who == row?.who, "\(record.words)")
        }
    }

    @Test func `opens a command by the doors that stand here, and by no other`() {
        for row in Row.all {
            for (access, door) in Self.doors {
                let isOpen = door.map(row.doors.contains) ?? true
                let fault = fault(row.words, access)
                #expect(isOpen == (fault == nil), "\(row.command) at \(access): \(fault as Any)")
                guard !isOpen else { continue }
                #expect(fault?.exitCode == .forbidden, "\(row.command) at \(access)")
            }
        }
    }

    @Test func `opens an option of a command by the doors that stand here, and by no other`() {
        let everywhere: [CommandAccess: Set<OptionName>] = [
            .host: [.database, .settings, .plain, .language, .as, .help, .version],
            .desk: [.plain, .language, .help, .version], .applicants: [],
        ]
        for row in Row.all {
            for (access, door) in Self.doors {
                guard door.map(row.doors.contains) ?? true else { continue }
                for option in OptionName.allCases {
                    let isOpen = (everywhere[access] ?? []).union(row.options).contains(option)
                    let fault = fault(row.words + Self.given(option), access)
                    let place = "\(row.command) --\(option.rawValue) at \(access): \(fault as Any)"
                    switch fault {
                    case nil: #expect(isOpen, "\(place)")
                    case .closed, .applicantsOnly, .foreignOption, .optionFirst:
                        #expect(!isOpen, "\(place)")
                    // The command knows it, and does not like it here.
                    case .badValue, .saidByQR, .behindNumber, .badHead, .unwantedArgument:
                        #expect(isOpen, "\(place)")
                    case let other: Issue.record("\(place): \(other as Any)")
                    }
                }
            }
        }
    }

    @Test func `names no file over SSH`() {
        for row in Row.all where row.doors.contains(.desk) && row.words.contains("-") {
            let words = row.words.map { $0 == "-" ? "/etc/passwd" : $0 }
            #expect(fault(words, .desk) == .noFiles("/etc/passwd"), "\(row.command)")
        }
    }

    @Test(arguments: CommandAccess.allCases)
    func `has examples that work where help shows them`(access: CommandAccess) throws {
        for record in records {
            for example in record.examples {
                let arguments = try Arguments(SentCommand.words(example))
                #expect(arguments.record.words == record.words, "\(example)")
            }
            guard let name = record.words.first, access.opens(record) else { continue }
            let help = HelpText(at: access, in: .english).text(of: record.words)
            let lines = help.components(separatedBy: "\nExamples\n")
            for line in lines.dropFirst().joined().split(separator: "\n") {
                let words = try SentCommand.words(String(line))
                #expect(words.first == name)
                #expect(fault(words, access) == nil, "\(line) at \(access)")
            }
            let hasExample = record.arguments.isEmpty || !record.examples.isEmpty
            #expect(hasExample || record.who != .clerk, "\(record.words) has no example")
        }
    }

    @Test(arguments: CommandAccess.allCases, Language.allCases)
    func `is explained in lines of at most 80 columns`(access: CommandAccess, language: Language) {
        let help = HelpText(at: access, in: language)
        for words in [[]] + records.map(\.words) {
            for line in help.text(of: words).split(separator: "\n") {
                #expect(Columns.width(of: String(line)) <= 80, "\(line)")
            }
        }
    }

    private static let doors: [(CommandAccess, CommandRecord.Door?)] = [
        (.host, nil), (.desk, .desk), (.applicants, .applicants),
    ]

    private func fault(_ words: [String], _ access: CommandAccess) -> UsageFault? {
        do throws(UsageFault) {
            _ = try Arguments(words, at: access)
            return nil
        } catch {
            return error
        }
    }

    /// The option with a value that it may have.
    private static func given(_ option: OptionName) -> [String] {
        let value: String? =
            switch option {
            case .language: "de"
            case .status: "submitted"
            case .limit: "3"
            case .role: "lead"
            case .carrier: "sf"
            case .type: "special"
            case .qr: "x"
            case .plain, .help, .version, .overdue, .json, .anyway, .accept, .all, .clockIsRight:
                nil
            case .database, .settings, .as, .encoding, .search, .remark, .reason, .code, .number,
                .amount, .issuedOn, .waybill, .email, .expected, .form, .head:
                "x"
            }
        return ["--\(option.rawValue)"] + (value.map { [$0] } ?? [])
    }
}

@Suite("A command line") struct ArgumentsTests {
    @Test func `knows -h and -V as the long words`() throws {
        #expect(try Arguments(["-V"]).command == .version)
        #expect(try Arguments(["-h"]).command == .help([]))
        #expect(try Arguments(["staff", "key", "-h"]).command == .help(["staff", "key"]))
        #expect(try Arguments(["list", "-h"], at: .desk).command == .help(["list"]))
        #expect(throws: UsageFault.unknownOption("-v", nearest: nil)) { try Arguments(["-v"]) }
        #expect(throws: UsageFault.applicantsOnly) { try Arguments(["-V"], at: .applicants) }
    }

    @Test func `takes a code that was pasted with blanks`() throws {
        #expect(try Arguments(["activate", "7K3M", "Q9XD"]).command == .activate("7K3M Q9XD"))
    }

    @Test func `names over SSH what may follow there, and nothing else`() {
        #expect(throws: UsageFault.missing(command: "import", [.choice(["results"]), .file])) {
            try Arguments(["import"], at: .desk)
        }
        #expect(throws: UsageFault.closed("import orders")) {
            try Arguments(["import", "orders", "-"], at: .desk)
        }
        #expect(throws: UsageFault.closed("mail")) { try Arguments(["mail"], at: .desk) }
    }
}

@Suite("Help") struct HelpTextTests {
    @Test(arguments: ["en", "zh-Hans", "de"])
    func `shows over SSH what works there`(name: String) throws {
        let help = HelpText(at: .desk, in: try #require(.init(typed: name)))
        let all = help.text(of: [])
        for closed in ["fapiao", "demo", "mail ", "database", "maintain", "settings", "--as"] {
            let lines = all.split(separator: "\n").dropFirst()
            #expect(!lines.contains { $0.contains(closed) }, "\(closed)")
        }
        #expect(all.contains("\n  requests "))
        #expect(!help.text(of: ["import"]).contains("import orders"))
        #expect(
            help.text(of: ["import"]).hasPrefix("import results - [--encoding gb18030] [--json]"))
        #expect(!help.text(of: ["export"]).contains("|-"))
    }

    @Test func `names of a command its options, exit codes and examples`() {
        let text = HelpText(at: .host, in: .english).text(of: ["database", "backup"])
        #expect(text.hasPrefix("fapiao database backup FILE [--json]\n"))
        #expect(text.contains("\nExit codes\n  65  something is wrong with the database\n"))
        #expect(text.hasSuffix("\nExamples\n  fapiao database backup monday.sqlite\n"))
    }
}
