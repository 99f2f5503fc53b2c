import CommandLine
import Invoicing
import Phrases
import Service
import Text

extension Shell {
    /// Prints one application with its history.
    func show(_ number: String, for asker: Asker) throws -> ExitCode {
        let bureau = Bureau(try openDatabase(), settings: settings)
        let now = Instant.now
        switch try bureau.answer(.desk(.show(number)), from: asker, at: now) {
        case .desk(.application(let application, let history)):
            let report = ApplicationReport(
                application: application, history: history, now: now, language: options.language)
            try output.write(
                asJSON ? application.json(at: now, history: history).text + "\n" : report.text)
            return .done
        case .refused(let refusal):
            tell(refusal.phrase)
            return refusal.exitCode
        default:
            return .refused
        }
    }
}

/// An application as lines of a name and a value.
private struct ApplicationReport {
    let application: Application
    let history: [HistoryEntry]
    let now: Instant
    let language: Language

    var text: String {
        let pairs = subject + form + shipping + outcome
        let width = pairs.reduce(0) { max($0, Columns.width(of: $1.name)) }
        let lines = pairs.map { "\(Columns.padded($0.name, to: width))  \(Gate.show($0.value))" }
        return (lines + [""] + entries).joined(separator: "\n") + "\n"
    }

    private typealias Pair = (name: String, value: String)

    /// Nothing for a value that is not there.
    private func pair(_ name: Phrase, _ value: String?) -> [Pair] {
        value.map { [(name[language], $0)] } ?? []
    }

    private var subject: [Pair] {
        let note = application.due.by == .notice ? " (\(NoticePhrases.byNotice[language]))" : ""
        let due = application.dueOn.iso8601 + note
        let isLate = application.isOverdue(at: now)
        return pair(ReportPhrases.application, application.number)
            + pair(ReportPhrases.status, application.stage.name.phrase[language])
            + pair(ReportPhrases.submitted, application.submittedAt.minute)
            + pair(ReportPhrases.due, isLate ? "\(due) \(ReportPhrases.late[language])" : due)
            + pair(ReportPhrases.takenBy, application.stage.taken?.by)
            + pair(ReportPhrases.replaces, application.replaces)
            + pair(ReportPhrases.replacedBy, application.replacedBy)
    }

    private var form: [Pair] {
        let fapiao = application.fapiao
        let certificate = application.wantsCertificate ? ReportPhrases.yes[language] : nil
        return pair(FormPhrases.type, fapiao.type.phrase[language])
            + FapiaoField.allCases.flatMap {
                pair($0.label, fapiao[$0]?.text)
            }
            + pair(ReportPhrases.certificate, certificate)
            + pair(ReportPhrases.payer, application.payer)
            + pair(ReportPhrases.email, application.email)
            + pair(ReportPhrases.orders, application.orders.joined(separator: ", "))
            + application.lines.flatMap { line in
                let item = "\(line.item) × \(line.quantity)"
                return pair(ReportPhrases.bill, "\(line.record)  \(item)  \(line.total.yen)")
            }
            + pair(ReportPhrases.net, application.net.yen)
            + pair(ReportPhrases.tax, application.tax.yen)
            + pair(
                ReportPhrases.total, "\(application.total.yen)  \(application.total.capitals)")
    }

    private var shipping: [Pair] {
        let form = application.shipping
        return pair(FormPhrases.method, form.method.phrase[language])
            + pair(FormPhrases.recipient, "\(form.recipient.text) \(form.telephone.text)")
            + pair(FormPhrases.address, form.address?.line)
    }

    private var outcome: [Pair] {
        application.stage.fapiaos.flatMap {
            pair(
                ReportPhrases.fapiao,
                [$0.code, $0.number, $0.amount.yen, $0.issuedOn.iso8601].filter { !$0.isEmpty }
                    .joined(separator: " "))
        }
            + pair(
                ReportPhrases.waybill,
                application.stage.parcel.map { "\($0.carrier.phrase[language]) \($0.waybill)" })
    }

    private var entries: [String] {
        history.map { entry in
            let status = DeskPhrases.entry(entry.deed, entry.stage)[language]
            let remark = entry.remark.map { "  " + Gate.show($0) } ?? ""
            let actor = Gate.show(entry.actor.phrase[language])
            return "\(entry.at.minute)  \(status)  \(actor)\(remark)"
        }
    }
}
