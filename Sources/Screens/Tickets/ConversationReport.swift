import Invoicing
import Phrases
import Terminal
import Text

/// A ticket with everything that was said in it, as blocks of a page: for the applicant and for
/// staff.
struct ConversationReport {
    enum Viewer {
        case applicant, staff
    }

    let conversation: Conversation
    let viewer: Viewer
    let scene: Scene

    /// Which ticket it is, and whose turn: `R-261124-0002 · Change the title      Open`.
    var head: [Block] {
        let name = [ticket.number, ticket.kind.phrase[language], ticket.matter.about?.number]
            .compactMap { $0 }.map(Gate.show).joined(separator: " · ")
        let status =
            (viewer == .staff ? ticket.status.staffPhrase : ticket.status.phrase)[language]
        let gap = room - Columns.width(of: name) - Columns.width(of: status)
        // The status is never broken over two lines.
        let lines =
            gap >= 2 ? [name + String(repeating: " ", count: gap) + status] : [name, status]
        return [
            .only(.drawn, lines.map { .paragraph($0, .strong) }),
            .only(.spoken, [.paragraph("\(name) · \(status)", .strong)]),
        ]
    }

    /// What was said, a block each, the oldest first.
    var spokenMessages: [Block] {
        conversation.messages.map { message in
            .paragraph("\(scene.time(message.at)) \(who(message.actor)): \(what(message))")
        }
    }

    /// The same, a block a row.
    var messages: [Block] {
        let widest = conversation.messages.map { Columns.width(of: who($0.actor)) }.max() ?? 0
        // Texts need the room more than names.
        let names = min(14, widest)
        return conversation.messages.flatMap { lines(of: $0, names: names) }
            .map { .paragraph($0) }
    }

    /// The same, only so many rows of it: the newest, or those so many rows above them.
    func messages(rows: Int, up: Int) -> [Block] {
        let all = messages
        guard all.count > rows, rows > 0 else { return all }
        let last = all.count - max(0, min(up, all.count - rows))
        var shown = Array(all[(last - rows)..<last])
        // A row at an edge tells that there is more.
        if last > rows {
            shown[0] = .paragraph(ConversationPhrases.above(last - rows + 1)[language], .dim)
        }
        if last < all.count, rows > 1 {
            let below = all.count - last + 1
            shown[rows - 1] = .paragraph(ConversationPhrases.below(below)[language], .dim)
        }
        return shown
    }

    /// How far it is, and what is asked for.
    var state: [Block] {
        let known = steps + wanted + parcel
        return known.isEmpty || scene.isLow ? known : [.blank] + known
    }

    var ticket: Ticket { conversation.ticket }
    var language: Language { scene.language }

    /// Columns from the indent of running text to where it ends.
    private var room: Int { min(scene.size.columns - 1, 103) - 3 }
}

// What was said.
extension ConversationReport {
    private func who(_ actor: Actor) -> String {
        guard viewer == .applicant, actor == .applicant else {
            return Gate.show(actor.phrase[language])
        }
        return ConversationPhrases.you[language]
    }

    private func lines(of message: Ticket.Message, names: Int) -> [String] {
        let name = Columns.padded(who(message.actor), to: names, alignment: .leading)
        let lead = "\(scene.time(message.at))  \(name)  "
        let margin = String(repeating: " ", count: Columns.width(of: lead))
        let lines = Columns.wrapped(what(message), to: max(20, room - margin.count))
        return lines.enumerated().map { ($0.offset == 0 ? lead : margin) + $0.element }
    }

    /// What was done, and what was written with it.
    private func what(_ message: Ticket.Message) -> String {
        var deed = message.deed.phrase?[language]
        if message.deed == .approve, message.text != nil, ticket.hasReturn {
            deed = ConversationPhrases.sendBackTo[language]
        }
        // Who asked for something and added nothing has said what it is about.
        if message.deed == .open, message.text == nil { deed = ticket.kind.phrase[language] }
        return [deed, message.text.map(Gate.show)].compactMap { $0 }
            .joined(separator: language == .chinese ? "" : " ")
    }
}

// How far it is.
extension ConversationReport {
    private var steps: [Block] {
        let (names, done) = ticket.steps(endingAs: conversation.endOfFapiao)
        guard !names.isEmpty, ticket.status != .declined else { return [] }
        let items = names.enumerated().map { index, name in
            (index < done ? "✓ " : index == done ? "● " : "○ ") + name[language]
        }
        let label = ConversationPhrases.steps[language]
        return [
            .only(.drawn, flow(items, behind: label).map { .paragraph($0) }),
            .only(.spoken, [.note(label: label, lines: [items.joined(separator: ", ")])]),
        ]
    }

    /// Items on as many lines as they need, none of them broken.
    private func flow(_ items: [String], behind label: String) -> [String] {
        let margin = String(repeating: " ", count: Columns.width(of: label) + 3)
        var lines: [String] = []
        var line = label + "   "
        var isEmpty = true
        for item in items {
            let needed = Columns.width(of: line) + Columns.width(of: item) + (isEmpty ? 0 : 3)
            if needed > room, !isEmpty {
                lines.append(line)
                (line, isEmpty) = (margin, true)
            }
            line += (isEmpty ? "" : "   ") + item
            isEmpty = false
        }
        return lines + [line]
    }

    private var wanted: [Block] {
        switch ticket.matter {
        case .title(_, let form): title(form)
        case .split(_, let parts): self.parts(parts)
        case .whereabouts, .certificate, .refund, .other: []
        }
    }

    /// Every field that is to read otherwise than on the Fapiao as it is.
    private func title(_ form: FapiaoForm) -> [Block] {
        let now = conversation.application?.fapiao
        let changes: [(Phrase, String?, String?)] =
            [
                (FormPhrases.type, now?.type.phrase[language], form.type.phrase[language])
            ] + FapiaoField.allCases.map { ($0.label, now?[$0]?.text, form[$0]?.text) }
        return changes.filter { $0.1 != $0.2 }.map { label, old, new in
            let change = ConversationPhrases.change(
                from: old.map(Gate.show), to: new.map(Gate.show))
            return .note(label: label[language], lines: [change[language]])
        }
    }

    /// The parts as they were agreed with what became of each, before that as they are wanted.
    private func parts(_ wanted: [WantedPart]) -> [Block] {
        let agreed = conversation.parts
        let rows: [(part: WantedPart, fate: String)] =
            agreed.isEmpty
            ? wanted.map { ($0, "") } : agreed.map { ($0.part, fate($0)) }
        let titles = rows.map { Columns.width(of: Gate.show($0.part.title.text)) }.max() ?? 0
        let amounts = rows.map { $0.part.amount.grouped.utf8.count }.max() ?? 0
        return rows.enumerated().flatMap { index, row -> [Block] in
            let title = Gate.show(row.part.title.text)
            let amount = row.part.amount.grouped
            // A long title is never cut: only the others stand in columns.
            let isLong = Columns.width(of: title) > 30
            let cells = [
                isLong
                    ? title : Columns.padded(title, to: min(titles, 30), alignment: .leading),
                Columns.padded(amount, to: amounts, alignment: .trailing), row.fate,
            ]
            let line = cells.filter { !$0.isEmpty }.joined(separator: "  ")
            let plain = [title, amount, row.fate].filter { !$0.isEmpty }
            let label = ConversationPhrases.part(index + 1)[language]
            return [
                .only(.drawn, [.note(label: label, lines: fitting(line, ending: row.fate))]),
                .only(.spoken, [.note(label: label, lines: [plain.joined(separator: ", ")])]),
            ]
        }
    }

    /// What became of a part is never broken: where the line is too long, it has its own.
    private func fitting(_ line: String, ending fate: String) -> [String] {
        guard !fate.isEmpty, Columns.width(of: line) > room - 12 else { return [line] }
        return [String(line.dropLast(fate.count + 2)), fate]
    }

    private func fate(_ part: PartState) -> String {
        guard let application = part.application, let stage = part.stage else {
            return ConversationPhrases.notAppliedFor[language]
        }
        return "\(application) \(stage.phrase[language])"
    }

    private var parcel: [Block] {
        let replacement = conversation.application?.replacedBy
        let isReissued = ticket.kind == .title && ticket.status == .done
        // Where the applicant can mend the waybill it stands in its field.
        let isField = viewer == .applicant && ticket.step.isOnItsWay && ticket.status.isOpen
        let waybill = isField ? nil : ticket.step.waybill.map(Gate.show)
        return [
            (ConversationPhrases.returnWaybill, waybill),
            (TicketSteps.newApplication, isReissued ? replacement : nil),
        ].compactMap { label, text in
            text.map { .note(label: label[language], lines: [$0]) }
        }
    }
}

extension Ticket.Step {
    fileprivate var isOnItsWay: Bool {
        if case .sentBack = self { true } else { false }
    }
}

extension Ticket {
    /// Whether a Fapiao comes back, or came back, because of it.
    var hasReturn: Bool {
        switch step {
        case .sendBack, .sentBack, .arrived, .voided: true
        case .asked, .agreed, .split: kind == .title
        }
    }

    /// The steps on its way, and how many of them are done; none where it is a mere conversation.
    ///
    /// - Parameter end: what becomes of the old Fapiao.
    fileprivate func steps(endingAs end: Phrase) -> ([Phrase], done: Int) {
        let back = [TicketSteps.agreed, TicketSteps.sendBack, TicketSteps.arrived, end]
        let names: [Phrase] =
            switch kind {
            case .title: back + [TicketSteps.newApplication]
            case .refund: hasReturn ? back : []
            case .split: [TicketSteps.agreed, TicketSteps.applyForParts]
            case .whereabouts, .certificate, .other: []
            }
        let done =
            switch step {
            case .asked: 0
            case .agreed, .sendBack, .split: 1
            case .sentBack: 2
            case .arrived: 3
            case .voided: names.count
            }
        return (names, status == .done ? names.count : done)
    }
}
