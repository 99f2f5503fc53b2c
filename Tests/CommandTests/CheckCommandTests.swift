import Foundation
import Invoicing
import Phrases
import Storage
import Testing

@testable import fapiao

@Suite("The head of a database") struct CheckCommandTests {
    private let folder: Folder
    private let number = "F-200101-0001"

    init() throws {
        folder = try Folder()
        try folder.apply()
    }

    private func run(_ words: String...) throws -> Program {
        try Program(["--database", folder.database] + words)
    }

    private func head() throws -> String {
        let run = try run("database", "head")
        #expect(run.code == 0)
        return run.output.filter { $0 != "\n" }
    }

    @Test func `is one line of time, count and digest, the same until something is done`()
        throws
    {
        let line = try head()
        #expect(line.hasPrefix("2020-01-01T09:00:00+08:00 3 "))
        #expect(line.count == 25 + 3 + 64)
        #expect(try head() == line)
        let json = try run("database", "head", "--json").output
        #expect(
            json == #"{"at":"2020-01-01T09:00:00+08:00","count":3,"sha256":"\#(line.suffix(64))"}"#
                + "\n")
        #expect(try run("accept", number).code == 0)
        #expect(try head() != line)
        let check = try run("database", "check", "--head", line)
        #expect(check.code == 0)
        #expect(
            check.output.hasSuffix(
                " Up to 2020-01-01T09:00:00+08:00 the history is what it was then.\n"))
    }

    @Test(arguments: [("en", "rolled back since"), ("zh-Hans", "回退"), ("de", "zurückgesetzt")])
    func `finds what was changed since, in every language`(language: String, word: String) throws {
        let line = try head()
        let other = line.dropLast() + (line.hasSuffix("0") ? "1" : "0")
        let check = try run("database", "check", "--head", String(other), "--language", language)
        #expect(check.code == 65)
        #expect(check.errors.contains(word))
        #expect(check.errors.contains("2020-01-01T09:00:00+08:00"))
    }

    @Test func `is refused where it is none, and with another command`() throws {
        let none = try run("database", "check", "--head", "yesterday")
        #expect(none.code == 64)
        #expect(none.errors.contains("“yesterday” is none"))
        #expect(try run("database", "check", "--head").code == 64)
        #expect(try run("database", "info", "--head", try head()).code == 64)
        #expect(try run("database", "head", "x").code == 64)
    }

    @Test func `goes into the system's log once a day`() throws {
        let log = folder.path + "/log"
        func maintain() throws -> [Substring] {
            let run = try Program(
                ["--database", folder.database, "maintain", "--clock-is-right"],
                ["FAPIAO_LOG": log])
            #expect(run.code == 0)
            return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
        }
        #expect(try maintain() == ["head \(try head())"])
        #expect(try run("accept", number).code == 0)
        #expect(try maintain().count == 1)
        try SQLiteConnection(path: folder.database).execute("UPDATE newest SET noted_on = 1")
        let lines = try maintain()
        #expect(lines.count == 2)
        for line in lines {
            let head = String(line.dropFirst("head ".count))
            #expect(try run("database", "check", "--head", head).code == 0)
        }
    }
}

@Suite("What a check finds is said") struct FindingPhraseTests {
    /// One of each.
    private static let all: [DatabaseCheck.Finding] = {
        let printed = FapiaoField.allCases.map { DatabaseCheck.Part.form($0) }
        let parts: [DatabaseCheck.Part] = [
            .type, .payer, .certificate, .total, .submittedAt, .replaces, .account, .method,
            .recipient, .recipientTelephone, .address, .carrier, .waybill, .mailedAt, .takenBy,
            .takenAt, .dueOn, .provisional, .revision, .line(2), .fapiao("1"), .undoing("1"),
            .voiding("1"), .bill("B-1"),
        ]
        let differences: [DatabaseCheck.Difference] = [.gone, .changed, .added]
        return (printed + parts).map { .part(.changed, application: "F-1", $0) }
            + differences.flatMap {
                [
                    .part($0, application: "F-1", .line(1)), .fact($0, table: "staff", key: "li"),
                    .schema($0, object: "trigger", name: "x"),
                ]
            } + [
                .history(application: "F-1", entry: 2), .head(application: "F-1"),
                .stage(application: "F-1"), .search(application: "F-1"), .searchBeyond,
                .log(entry: 3), .beforeLog(table: "orders"), .entries(written: 5, found: 4),
                .newest, .rolledBack(since: "2020"), .counts, .numbers(day: "F-200101"),
                .gone(number: "F-1"), .more(7), .foreignKey(table: "claims"), .integrity("x"),
            ]
    }()

    @Test func `in a sentence of its own, in every language`() {
        for text in [\Phrase.en, \.zhHans, \.de] {
            let texts = Self.all.map { $0.phrase[keyPath: text] }
            #expect(Set(texts).count == Set(Self.all).count)
            #expect(
                texts.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("。") || $0.hasSuffix("x") })
        }
    }

    @Test func `without what would move a terminal`() {
        let text = "\u{1B}[2J"
        let findings: [DatabaseCheck.Finding] = [
            .history(application: text, entry: 1), .part(.gone, application: text, .fapiao(text)),
            .part(.changed, application: "F", .bill(text)),
            .schema(.added, object: "table", name: text),
            .fact(.added, table: "orders", key: text), .gone(number: text),
            .search(application: text),
        ]
        for finding in findings { #expect(!finding.phrase.en.contains("\u{1B}")) }
    }
}
