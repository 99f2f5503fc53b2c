import CommandLine
import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

extension Shell {
    /// Lists, shows or answers what applicants ask for.
    func tickets(_ action: TicketsAction, by asker: Asker) throws -> ExitCode {
        let database = try openDatabase()
        let bureau = Bureau(database, settings: settings)
        defer { if bureau.hasMail { deliverSoon() } }
        switch action {
        case .list(let filter): return try list(filter, bureau, asker)
        case .show(let number): return try show(ticket: number, bureau, asker)
        case .act(let moves):
            let moves = try withTexts(moves)
            // Who holds the database is not waited for once more for each of many.
            return try database.withOnePatience { try act(moves, bureau, asker) }
        }
    }

    private func list(
        _ filter: TicketFilter, _ bureau: Bureau, _ asker: Asker
    ) throws -> ExitCode {
        let reply = try bureau.answer(.tickets(.list(filter)), from: asker, at: .now)
        guard case .tickets(.list(let rows)) = reply else { return refused(reply) }
        guard asJSON else {
            try output.write(TicketTable(language: options.language).text(rows))
            return .done
        }
        var isFirst = true
        for row in rows {
            let reply = try bureau.answer(.tickets(.show(row.number)), from: asker, at: .now)
            guard case .tickets(.conversation(let conversation)) = reply else { continue }
            try output.write(isFirst ? "[" : ",\n")
            try output.write(conversation.json(withMessages: false).text)
            isFirst = false
        }
        try output.write(isFirst ? "[]\n" : "]\n")
        return .done
    }

    /// Who reads it as a text has read it; a script that asks for JSON changes nothing.
    private func show(
        ticket number: String, _ bureau: Bureau, _ asker: Asker
    ) throws -> ExitCode {
        let now = Instant.now
        let reply = try bureau.answer(.tickets(.show(number)), from: asker, at: now)
        guard case .tickets(.conversation(let conversation)) = reply else {
            return refused(reply)
        }
        if asJSON {
            try output.write(conversation.json(withMessages: true).text + "\n")
            return .done
        }
        let report = TicketReport(
            conversation: conversation, today: now.day, language: options.language)
        try output.write(report.text)
        try output.flush()
        let seen = conversation.messages.count
        _ = try bureau.answer(.tickets(.markRead(number, messages: seen)), from: asker, at: now)
        return .done
    }

    /// - Returns: the first code that is not 0.
    private func act(
        _ moves: [TicketMove], _ bureau: Bureau, _ asker: Asker
    ) throws -> ExitCode {
        var code = ExitCode.done
        for move in moves {
            let one = try act(move, bureau, asker)
            if code == .done { code = one }
        }
        return code
    }

    private func act(
        _ move: TicketMove, _ bureau: Bureau, _ asker: Asker
    ) throws -> ExitCode {
        do {
            switch try bureau.answer(.tickets(.act(move)), from: asker, at: .now) {
            case .tickets(.conversation(let conversation)):
                try say(conversation, move.act, remarks: [])
                return .done
            case .tickets(.voided(let conversation, _, let remarks)):
                try say(conversation, move.act, remarks: remarks)
                return .done
            case .refused(let refusal):
                // A whole text in place of a number is not said again.
                let about = move.ticket.count > 40 ? "" : move.ticket
                if let digits = missingForm(move, refusal) {
                    tell(TicketReportPhrases.formMissing(digits))
                    return refusal.exitCode
                }
                tell(refusal.line(about: about, settings))
                return refusal.exitCode
            default: return .refused
            }
        } catch let fault as StorageFault where fault.kind == .locked {
            // The others are tried.
            tell(Refusal.held(move.ticket).phrase)
            return .locked
        }
    }

    /// How many digits the number has that was left out.
    private func missingForm(_ move: TicketMove, _ refusal: Refusal) -> Int? {
        guard move.act == .redLetter(forms: []), case .fields(let faults) = refusal,
            case .formNumber(let digits) = faults.first?.fault
        else { return nil }
        return digits
    }

    /// At once: who is killed in between has been told of what was done.
    private func say(
        _ conversation: Conversation, _ act: TicketMove.Act, remarks: [String]
    ) throws {
        if asJSON {
            try output.write(conversation.json(withMessages: true).text + "\n")
        } else {
            let outcome = TicketOutcome(conversation: conversation, remarks: remarks)
            try output.write(outcome.text(in: options.language))
        }
        try output.flush()
    }

    private func refused(_ reply: Reply) -> ExitCode {
        guard case .refused(let refusal) = reply else { return .refused }
        tell(refusal.phrase(customerService: settings.customerService))
        return refusal.exitCode
    }
}

// Texts from standard input.
extension Shell {
    private func withTexts(_ moves: [TicketMove]) throws -> [TicketMove] {
        guard moves.contains(where: { $0.text == "-" }) else { return moves }
        let text = try Self.input()
        return moves.map { move in
            var move = move
            if move.text == "-" { move.text = text }
            return move
        }
    }

    /// Its lines become one, which is what a message is; a message has far less than is read.
    static func input() throws(BoundedInput.Fault) -> String {
        let bytes = try BoundedInput.read(STDIN_FILENO, most: 1 << 21)
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .joined(separator: " ")
    }
}
