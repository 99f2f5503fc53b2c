import Invoicing
import Phrases
import Text

/// A ticket as lines of a name and a value, with its messages and what to do next.
struct TicketReport {
    let conversation: Conversation
    /// On it depends whether a Fapiao can still be made void.
    let today: Day
    let language: Language

    var text: String {
        let pairs = subject + matter + parts
        let width = pairs.reduce(0) { max($0, Columns.width(of: $1.name)) }
        let lines = pairs.map { "\(Columns.padded($0.name, to: width))  \(Gate.show($0.value))" }
        let next = TicketNext(conversation: conversation, today: today)
        let end = next.sentences.map { $0[language] } + next.remarks
        return (lines + [""] + messages + [""] + end).joined(separator: "\n") + "\n"
    }

    private var ticket: Ticket { conversation.ticket }

    private typealias Pair = (name: String, value: String)

    /// Nothing for a value that is not there.
    private func pair(_ name: Phrase, _ value: String?) -> [Pair] {
        value.map { [(name[language], $0)] } ?? []
    }

    private var subject: [Pair] {
        let stage = conversation.application.map { "  " + $0.stage.name.phrase[language] } ?? ""
        let about = ticket.matter.about.map { $0.number + stage }
        return pair(TicketReportPhrases.ticket, ticket.number)
            + pair(TicketReportPhrases.kind, ticket.kind.phrase[language])
            + pair(ReportPhrases.status, ticket.status.staffPhrase[language])
            + pair(TicketReportPhrases.step, stepPhrase?[language])
            + pair(TicketReportPhrases.about, about)
            + pair(ReportPhrases.email, ticket.email)
            + pair(TicketReportPhrases.opened, ticket.openedAt.minute)
            + pair(TicketReportPhrases.returnWaybill, ticket.step.waybill)
            + pair(TicketReportPhrases.replacement, conversation.replacement)
            + forms.flatMap { pair(TicketReportPhrases.form, $0) }
            + conversation.redLetterRemarks.flatMap { pair(TicketReportPhrases.remark, $0) }
    }

    /// The numbers by which the Fapiaos were red-lettered.
    private var forms: [String] {
        guard !conversation.redLetterRemarks.isEmpty, let application = conversation.application
        else { return [] }
        return application.stage.fapiaos.compactMap { fapiao in
            if case .redLetter(let form) = fapiao.voiding { form } else { nil }
        }
    }

    private var stepPhrase: Phrase? {
        if case .voided = ticket.step { conversation.endOfFapiao } else { ticket.step.phrase }
    }

    private var matter: [Pair] {
        guard case .title(_, let form) = ticket.matter else { return [] }
        return pair(TicketReportPhrases.newTitle, form.title.text)
            + pair(FormPhrases.type, form.type.phrase[language])
            + FapiaoField.allCases.filter { $0 != .title }.flatMap {
                pair($0.label, form[$0]?.text)
            }
    }

    private var parts: [Pair] {
        conversation.wantedParts.enumerated().flatMap { index, state in
            let stage = state.stage.map { $0.phrase[language] }
            let columns = [state.part.amount.yen, state.part.title.text, state.application, stage]
            return pair(
                TicketReportPhrases.part(index + 1),
                columns.compactMap { $0 }.joined(separator: "  "))
        }
    }

    private var messages: [String] {
        conversation.messages.map { message in
            let deed = message.deed.phrase.map { $0[language] }
            let said = [deed, message.text.map { Gate.show($0) }].compactMap { $0 }
            // Who opens it need not write anything.
            let text = said.isEmpty ? ticket.kind.phrase[language] : said.joined(separator: " ")
            return "\(message.at.minute)  \(Gate.show(message.actor.phrase[language]))  \(text)"
        }
    }
}

/// What was done with a ticket, for who did it.
struct TicketOutcome {
    let conversation: Conversation
    /// What the remarks of the red-letter Fapiaos must read.
    let remarks: [String]

    func text(in language: Language) -> String {
        let ticket = conversation.ticket
        let last = conversation.messages.last?.deed
        // The status says that already.
        let isSaid = last == .close || last == .decline
        let deed = isSaid ? nil : last?.phrase?[language]
        let line = [ticket.number, ticket.status.staffPhrase[language], deed]
        let more =
            conversation.replacement.map {
                ["\(TicketReportPhrases.replacement[language])  \($0)"]
            } ?? []
        let said = remarks.map { "\(TicketReportPhrases.remark[language])  \($0)" }
        return ([line.compactMap { $0 }.joined(separator: "  ")] + more + said)
            .joined(separator: "\n") + "\n"
    }
}

/// Lines of the list, aligned by display columns.
struct TicketTable {
    let language: Language

    func text(_ rows: [TicketRow]) -> String {
        let heading = [
            TicketReportPhrases.ticket, TicketReportPhrases.since, TicketReportPhrases.about,
            TicketReportPhrases.kind, ReportPhrases.status, TicketReportPhrases.unread,
            ReportPhrases.email,
        ].map { $0[language] }
        let table = [heading] + rows.map(cells)
        let widths = heading.indices.map { column in
            table.reduce(0) { max($0, Columns.width(of: $1[column])) }
        }
        return table.map { cells in
            let line = zip(cells, widths).dropLast().map { Columns.padded($0, to: $1) }
            return (line + cells.suffix(1)).joined(separator: "  ") + "\n"
        }.joined()
    }

    private func cells(_ row: TicketRow) -> [String] {
        [
            row.number, row.openedAt.day.iso8601, Gate.show(row.about?.number ?? "—"),
            row.kind.phrase[language], row.status.staffPhrase[language], row.isUnread ? "●" : "",
            Gate.show(row.email),
        ]
    }
}

extension Ticket.Step {
    /// The step in words; nil before anything was agreed.
    fileprivate var phrase: Phrase? {
        switch self {
        case .asked: nil
        case .agreed: TicketSteps.agreed
        case .sendBack: TicketSteps.sendBack
        case .sentBack: TicketReportPhrases.sentBack
        case .arrived: TicketSteps.arrived
        case .voided: TicketSteps.voided
        case .split: TicketSteps.applyForParts
        }
    }
}

/// The names of what `requests` prints.
enum TicketReportPhrases {
    static let ticket = AskingPhrases.ticket
    static let since = Phrase(en: "Since", zhHans: "提出日期", de: "Seit")
    static let about = Phrase(en: "Concerns", zhHans: "涉及", de: "Betrifft")
    static let kind = Phrase(en: "About", zhHans: "事项", de: "Worum")
    static let unread = Phrase(en: "New", zhHans: "未读", de: "Neu")
    static let step = Phrase(en: "Step", zhHans: "步骤", de: "Schritt")
    static let opened = Phrase(en: "Opened", zhHans: "提出时间", de: "Gestellt")
    static let returnWaybill = Phrase(
        en: "Return waybill", zhHans: "退票快递单号", de: "Rücksendung")
    static let replacement = TicketSteps.newApplication
    static let newTitle = DeskPhrases.newTitle
    static let sentBack = Phrase(
        en: "On its way back", zhHans: "退票途中", de: "Auf dem Rückweg")
    static let form = Phrase(
        en: "Number of its form", zhHans: "信息表编号", de: "Formularnummer")
    static let remark = Phrase(
        en: "Remark of the red-letter Fapiao", zhHans: "红字发票备注",
        de: "Bemerkung der roten Fapiao")

    static func formMissing(_ digits: Int) -> Phrase {
        Phrase(
            en: "This Fapiao needs --form NUMBER, \(digits) digits.",
            zhHans: "此发票需要 --form 编号，共 \(digits) 位数字。",
            de: "Diese Fapiao braucht --form NUMMER, \(digits) Ziffern.")
    }

    static func part(_ number: Int) -> Phrase {
        Phrase(en: "Part \(number)", zhHans: "第 \(number) 部分", de: "Teil \(number)")
    }
}
