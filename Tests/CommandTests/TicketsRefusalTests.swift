import Foundation
import Invoicing
import Testing

@Suite("The requests command refuses") struct TicketsRefusalTests {
    private let folder: Folder
    private let application = "F-200101-0001"

    init() throws {
        folder = try Folder()
        try folder.apply()
    }

    private func tickets(_ words: String..., input: String? = nil) throws -> Program {
        try Program(["requests"] + words + ["--database", folder.database], input: input)
    }

    @Test(arguments: [
        ([], "list|show|reply|approve|decline|done|arrived|void|red-letter is missing:"),
        (["answer"], "requests does not know “answer”. It may be: list, show, reply,"),
        (["list", "R-1"], "“R-1” is one argument too many."),
        (["list", "--status", "submitted"], "--status does not know “submitted”. It may be:"),
        (["list", "--limit", "-1"], "--limit needs a whole number"),
        (["list", "--reason", "x"], "--reason does not belong to fapiao requests list."),
        (["show"], "REQUEST is missing: fapiao requests show REQUEST"),
        (["show", "R-1", "R-2"], "“R-2” is one argument too many."),
        (["reply", "R-1"], "TEXT is missing: fapiao requests reply REQUEST TEXT"),
        (["reply", "R-1", "two", "words"], "“words” is one argument too many."),
        (["approve"], "REQUEST is missing: fapiao requests approve REQUEST"),
        (["approve", "R-1", "two", "words"], "“words” is one argument too many."),
        (
            ["decline", "R-1"],
            "--reason is missing: fapiao requests decline REQUEST… --reason TEXT"
        ),
        (["decline", "R-1", "x", "--reason", "y"], "“x” is one argument too many."),
        (["void", "R-1", "x"], "“x” is one argument too many."),
        (["void", "R-1", "--form", "1"], "--form does not belong to fapiao requests void."),
        (["red-letter", "R-1", "R-2"], "“R-2” is one argument too many."),
        (["show", "R-1", "--overdue"], "--overdue does not belong to fapiao requests show."),
    ]) func `what it does not understand`(words: [String], sentence: String) throws {
        let run = try Program(["requests"] + words + ["--database", folder.database])
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
    }

    @Test(arguments: [
        ["show", "R-261120-0001"], ["show", "nonsense"], ["reply", "R-261120-0001", "x"],
        ["approve", "R-261120-0001"], ["decline", "R-261120-0001", "--reason", "x"],
        ["done", "F-200101-0001"], ["arrived", "R-261120-0001"], ["void", ""],
        ["red-letter", "R-261120-0001"], ["show", "R-261120-0001", "--json"],
    ]) func `a request that is unknown`(words: [String]) throws {
        let run = try Program(["requests"] + words + ["--database", folder.database])
        #expect(run.code == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("There is no request \(words[1])."), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func `a text of a megabyte, without saying it again`() throws {
        let number = try folder.ask(TicketOpening(.other, message: "Hello"))
        let file = try folder.write(String(repeating: "x", count: 1_000_000), to: "long.txt")
        for words in [["reply", number, "-"], ["decline", number, "--reason", "-"]] {
            let words = ["requests"] + words + ["--database", folder.database]
            let run = try Program(words, input: file)
            #expect(run.code == 65)
            #expect(
                run.errors == "\(number): Too long: it takes 1000000 bytes, and there is room for "
                    + "2000 (1000 Chinese characters).\n")
        }
        // As much as one word of a command line can be.
        let word = String(repeating: "x", count: 120_000)
        for words in [["reply", number, word], ["show", word], ["done", word], ["list", word]] {
            let run = try Program(["requests"] + words + ["--database", folder.database])
            #expect([64, 65].contains(run.code))
            #expect(run.errors.utf8.count < 300, "\(run.errors.prefix(200))")
        }
        #expect(try tickets("list").output.contains("Open"))
    }

    @Test func `a text that is empty or hides something`() throws {
        let number = try folder.ask(TicketOpening(.other, message: "Hello"))
        for text in ["", "  ", "\u{1B}[2J", "a\nb"] {
            for words in [["reply", number, text], ["decline", number, "--reason", text]] {
                let run = try Program(["requests"] + words + ["--database", folder.database])
                #expect(run.code == 65, "\(words)")
                #expect(run.errors.hasPrefix("\(number): "))
            }
        }
    }

    @Test func `what the state does not allow`() throws {
        let question = try folder.ask(TicketOpening(.other, message: "Hello"))
        for (word, sentence) in [
            ("approve", "is a question. Reply to it, or close it as done."),
            ("arrived", "It is a question: it is answered, and closed as done."),
            ("void", "It is a question"), ("red-letter", "It is a question"),
        ] {
            let run = try tickets(word, question)
            #expect(run.code == 65)
            #expect(run.errors.contains(sentence), "\(run.errors)")
        }
        let refund = try folder.ask(TicketOpening(.refund, about: "B-1"))
        #expect(try tickets("approve", refund).code == 0)
        #expect(try tickets("approve", refund).code == 65)
        #expect(try tickets("done", refund).code == 0)
        for words in [["reply", refund, "x"], ["done", refund], ["decline", refund, "x"]] {
            let run = try Program(["requests"] + words + ["--database", folder.database])
            #expect(run.code == 65)
            #expect(run.errors.contains("\(refund) is “Done”"))
        }
    }

    @Test func `another title before there is a Fapiao, and once there is none again`()
        throws
    {
        let opening = TicketOpening(.title, about: application)
        #expect(
            try folder.refusal(.open(opening))
                == .notIssued(application: application, stage: .submitted))
        let database = ["--database", folder.database]
        let issue = ["issue", application, "--code", "031002600104", "--number", "12345678"]
        #expect(try Program(issue + database).code == 0)
        let number = try folder.askForTitle("上海示例软件有限公司")
        #expect(try tickets("done", number).errors.contains("was not agreed yet"))
        #expect(try Program(["undo", application, "--reason", "x"] + database).code == 0)
        let run = try tickets("approve", number)
        #expect(run.code == 65)
        #expect(run.errors.contains("it has no Fapiao whose title could change"))
    }

    @Test func `an applicant's waybill for what is not theirs or not agreed`() throws {
        let back = ApplicantTicketRequest.sendBack("R-261120-0001", waybill: "SF1533767748344")
        #expect(try folder.refusal(back) == .unknownTicket("R-261120-0001"))
        let number = try folder.ask(TicketOpening(.other, message: "Hello"))
        #expect(
            try folder.refusal(.sendBack(number, waybill: "SF1533767748344"))
                == .ticketForbidden(TicketStanding(number, .other, .open, .asked)))
    }

    @Test func `strangers, and who works here no more`() throws {
        let database = ["--database", folder.database]
        _ = try Program(["staff", "add", "wang", "--email", "wang@example.cn"] + database)
        #expect(try tickets("list", "--as", "wang").code == 0)
        #expect(try tickets("list", "--as", "nobody").code == 77)
        _ = try Program(["staff", "disable", "wang"] + database)
        for words in [["list"], ["show", "R-1"], ["done", "R-1"]] {
            #expect(try Program(["requests"] + words + ["--as", "wang"] + database).code == 77)
        }
    }
}
