import Invoicing
import Service
import Storage
import Testing

@testable import fapiao

@Suite("Requests in a terminal")
struct TicketProgramTests {
    /// The service center's side, on the same database.
    private struct Desk {
        let bureau: Bureau

        init(_ program: Program) throws { bureau = Bureau(try Database.open(program.database)) }

        func ask(_ request: Request) throws {
            let reply = try bureau.answer(request, from: .operator, at: .now)
            if case .refused(let refusal) = reply { Issue.record("\(refusal)") }
        }

        func act(_ act: TicketMove.Act, on number: String) throws {
            try ask(.tickets(.act(TicketMove(number, act))))
        }

        func mail(_ number: String) throws {
            let entry = FapiaoEntry(code: "031002600104", number: "12345678")
            try ask(.desk(.move(Moving(number, .issue([entry])))))
            let parcel = Move.mailOut(.sf, waybill: "SF1533767748344")
            try ask(.desk(.move(Moving(number, parcel))))
        }
    }

    @Test func `change a title from the applicant's side`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        let desk = try Desk(program)
        let terminal = try Tmux(program.command())
        try apply(terminal, program)
        let old = try number(in: terminal, "F")
        try desk.mail(old)
        try terminal.press("Enter")
        try terminal.wait(for: "Fapiao 031002600104 / 12345678")
        try terminal.press("r", "Enter")
        try terminal.wait(for: "What is it about?")
        try terminal.press("Right")
        try terminal.wait(for: "As the Fapiao is to read.")
        // Past the number and the type, into the buyer's name.
        try terminal.press("Tab", "Tab", "Tab", "C-a", "C-k")
        try terminal.type("上海示例软件有限公司")
        try terminal.press("C-n")
        try terminal.wait(for: "is with the service center.")
        let ticket = try number(in: terminal, "R")
        try desk.act(.approve, on: ticket)
        // What staff did is seen without a key.
        try terminal.wait(for: "Agreed. Send the Fapiao back to:")
        try terminal.fill("SF1533767748344")
        try terminal.press("Enter")
        try terminal.wait(for: "Sent the Fapiao back: SF1533767748344")
        try desk.act(.arrive, on: ticket)
        try desk.act(.void, on: ticket)
        try terminal.wait(for: "✓ New application")
        // Next leads to the new application.
        try terminal.press("C-n")
        try terminal.wait(for: "Replaces \(old)")
    }

    private func apply(_ terminal: Tmux, _ program: Program) throws {
        try terminal.wait(for: "Register with an order number")
        try terminal.press("Down", "Enter")
        for text in ["CN2026-0001842", "lin.wei@example.cn", "correct horse", "correct horse"] {
            try terminal.fill(text)
        }
        try terminal.press("Enter")
        try terminal.wait(for: "An activation email was sent")
        try terminal.fill(try program.mailedCode())
        try terminal.wait(for: "Apply bill")
        try terminal.press("Enter")
        try terminal.wait(for: "Buyer's name")
        try terminal.press("C-n")
        try terminal.wait(for: "Recipient")
        for text in ["林薇", "138 0013 8000", "上海市", "浦东新区", "科苑路88号", "201203"] {
            try terminal.fill(text)
        }
        try terminal.press("Enter")
        try terminal.wait(for: "Verify that the information is correct.")
        try terminal.press("Enter")
        try terminal.wait(for: "Your application is F-")
    }

    /// The first number of its form on the screen.
    private func number(in terminal: Tmux, _ letter: String) throws -> String {
        let words = terminal.screen.split { !($0.isLetter || $0.isNumber || $0 == "-") }
        return String(try #require(words.first { $0.hasPrefix(letter + "-") && $0.count > 10 }))
    }
}
