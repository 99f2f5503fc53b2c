import Invoicing
import Testing

@testable import CommandLine
@testable import fapiao

@Suite("A command about requests") struct TicketCommandTests {
    @Test func `ends with 75 when somebody was faster`() {
        #expect(Refusal.ticketChanged(ticket: "R-261120-0001").exitCode == .locked)
        #expect(Refusal.unknownTicket("R-261120-0001").exitCode == .refused)
    }

    @Test func `takes further words for requests where they look like some`() throws {
        let two = ["R-261120-0001", "r-261120-12345"]
        let command = try Arguments(["requests", "done"] + two + ["R-2"]).command
        #expect(
            command
                == .requests(.act(two.map { TicketMove($0, .close, text: "R-2") })))
    }

    @Test func `is open to staff over SSH, not to applicants`() throws {
        let words = ["requests", "list", "--status", "open", "--json"]
        #expect(throws: Never.self) { try Arguments(words, at: .desk) }
        #expect(throws: UsageFault.applicantsOnly) { try Arguments(words, at: .applicants) }
        #expect(throws: UsageFault.closed("--as")) {
            try Arguments(words + ["--as", "li"], at: .desk)
        }
    }
}
