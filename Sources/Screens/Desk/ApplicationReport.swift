import Invoicing
import Phrases
import Terminal
import Text

/// All that is known of an application, as blocks of a page.
struct ApplicationReport {
    let application: Application
    let history: [HistoryEntry]
    /// Those that are or were about it, the newest first.
    var tickets: [TicketRow] = []
    let scene: Scene

    private var language: Language { scene.language }

    var blocks: [Block] {
        let buyer = BuyerLine.allCases.map { ($0.label, [text(on: $0)]) }
        let notes: [(Phrase, [String])] =
            buyer + [
                (DeskPhrases.bills, bills),
                (DeskPhrases.shipTo, [shipping]),
                (DeskPhrases.applicant, [Gate.show(application.email)]),
                (DeskPhrases.wants, application.wantsCertificate ? [certificate] : []),
                (DeskPhrases.fapiao, fapiaos),
                (DeskPhrases.redRemark, application.redLetterRemarks.map(Gate.show)),
                (DeskPhrases.parcel, parcel),
                (DeskPhrases.history, history.map(line)),
            ]
        return head
            + notes.compactMap { label, lines in
                let lines = lines.filter { !$0.isEmpty }
                return lines.isEmpty ? nil : .note(label: label[language], lines: lines)
            }
    }

    private func join(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var head: [Block] {
        var links = (application.replaces.map { [DeskPhrases.replaces($0)[language]] } ?? [])
        links += application.replacedBy.map { [DeskPhrases.replacedBy($0)[language]] } ?? []
        if let split = application.split {
            links.append(DeskPhrases.part(split.part, of: split.of, by: split.ticket)[language])
        }
        let open = tickets.filter(\.status.isOpen)
        let told = open.isEmpty ? Array(tickets.prefix(1)) : open
        return [
            .paragraph(standing, isLate ? .warning : .strong),
            .paragraph(join([application.fapiao.type.phrase[language], amount])),
        ] + (links.isEmpty ? [] : [.paragraph(join(links))])
            + told.map { .paragraph($0.line[language], $0.status.isOpen ? .accent : .plain) }
            + [.blank]
    }

    /// How far it is, who works on it, and when it is due.
    var standing: String {
        var parts = [application.stage.name.phrase[language]]
        if let taken = application.stage.taken {
            parts.append(
                DeskPhrases.since(Gate.show(taken.by), scene.time(taken.at))[language])
        }
        parts.append(DeskPhrases.dueOn(application.dueOn)[language] + remarkOnDue)
        if isLate {
            let days = scene.now.day.number - application.dueOn.number
            parts.append(DeskPhrases.daysLate(days)[language])
        }
        return join(parts)
    }

    private var isLate: Bool { application.isOverdue(at: scene.now) }

    /// A line of the buyer, the first one with who paid.
    func text(on line: BuyerLine) -> String {
        join(line.fields.map { text(of: $0) } + (line == .name ? [payer] : []))
    }

    /// Why the date is not a plain one.
    private var remarkOnDue: String {
        if application.due.by == .notice { return " (\(NoticePhrases.byNotice[language]))" }
        return application.isProvisional ? " (\(DeskPhrases.provisional[language]))" : ""
    }

    private var amount: String {
        let rates = Set(application.lines.map(\.ratePerMille)).sorted()
        let percent = rates.map { $0 % 10 == 0 ? "\($0 / 10)%" : "\($0 / 10).\($0 % 10)%" }
        return "\(application.total.yen) = \(application.net.grouped) + "
            + "\(application.tax.grouped) (\(percent.joined(separator: ", ")))"
    }

    private func text(of field: FapiaoField) -> String {
        guard let value = application.fapiao[field] else { return "" }
        // Among the rest of an address a bare number would not be known for what it is.
        let lead = field == .telephone ? DeskPhrases.telephone[language] + " " : ""
        return lead + marked(value.text, value.doubt)
    }

    /// What was doubtful is said again where it is used.
    private func marked(_ text: String, _ doubt: Doubt?) -> String {
        let mark = doubt.map { "  ! " + DeskPhrases.confirmed($0)[language] } ?? ""
        return Gate.show(text) + mark
    }

    private var payer: String {
        let isSame = application.payer == application.fapiao.title.text
        return DeskPhrases.payer(isSame ? nil : Gate.show(application.payer))[language]
    }

    private var bills: [String] {
        application.lines.map {
            "\($0.record)  \(Gate.show($0.item)) × \($0.quantity)  \($0.total.grouped)"
        }
    }

    private var certificate: String { DeskPhrases.certificate[language] }

    private var shipping: String {
        let form = application.shipping
        let place = form.address.map { Gate.show($0.line) }
        return join([form.method.phrase[language], form.who, place ?? ""])
    }

    var fapiaos: [String] {
        application.stage.fapiaos.map { fapiao in
            let how = fapiao.voiding.map { "  " + DeskPhrases.voiding($0)[language] } ?? ""
            return "\(fapiao.spoken)  \(fapiao.amount.grouped)  \(fapiao.issuedOn.iso8601)\(how)"
        }
    }

    private var parcel: [String] {
        application.stage.parcel.map {
            ["\($0.carrier.phrase[language]) \(Gate.show($0.waybill))  \(scene.time($0.mailedAt))"]
        } ?? []
    }

    private func line(_ entry: HistoryEntry) -> String {
        let what = DeskPhrases.entry(entry.deed, entry.stage)[language]
        let who = Gate.show(entry.actor.phrase[language])
        let remark = entry.remark.map { "  " + Gate.show($0) } ?? ""
        let name = Columns.padded(what, to: 16, alignment: .leading)
        return "\(scene.time(entry.at))  \(name)  \(who)\(remark)"
    }
}

extension Fapiao {
    /// Code and number, as they are read out.
    var spoken: String { Gate.show(code.isEmpty ? number : "\(code) / \(number)") }
}

extension TicketRow {
    /// Which ticket it is, and whose turn, as staff read it.
    fileprivate var line: Phrase {
        DeskPhrases.ticketLine(number, kind.phrase, status.staffPhrase)
    }
}
