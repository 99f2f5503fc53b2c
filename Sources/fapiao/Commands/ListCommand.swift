import CommandLine
import Invoicing
import Phrases
import Service
import Text

extension Shell {
    /// Prints applications, oldest due first: a table, or JSON an element at a time.
    func list(_ filter: ApplicationFilter) throws -> ExitCode {
        let bureau = Bureau(try openDatabase(), settings: settings)
        let now = Instant.now
        if asJSON {
            var isFirst = true
            try bureau.list(filter, at: now) { application in
                try output.write(isFirst ? "[" : ",\n")
                try output.write(application.json(at: now).text)
                isFirst = false
            }
            try output.write(isFirst ? "[]\n" : "]\n")
        } else {
            let table = ApplicationTable(language: options.language)
            try output.write(table.heading)
            try bureau.list(filter, at: now) { try output.write(table.row($0, at: now)) }
        }
        return .done
    }
}

/// Lines of the list, aligned by display columns. Widths are known before the first row, so that
/// a list of any length streams.
private struct ApplicationTable {
    let language: Language

    private let number = 13
    private let due = 10
    private let total = 15

    var heading: String {
        line(
            ReportPhrases.application[language], ReportPhrases.status[language],
            ReportPhrases.due[language], ReportPhrases.total[language],
            BuyerLine.name.label[language])
    }

    func row(_ application: Application, at now: Instant) -> String {
        let status = application.stage.name.phrase[language]
        let late = application.isOverdue(at: now) ? " !" : ""
        return line(
            application.number, status + late, application.dueOn.iso8601, application.total.yen,
            Gate.show(application.fapiao.title.text))
    }

    private func line(
        _ number: String, _ status: String, _ due: String, _ total: String, _ title: String
    ) -> String {
        [
            padded(number, self.number), padded(status, statusWidth), padded(due, self.due),
            padded(total, self.total, .trailing), title,
        ].joined(separator: "  ") + "\n"
    }

    /// Never cut: a number that grew longer must still be read whole.
    private func padded(
        _ text: String, _ width: Int, _ alignment: Columns.Alignment = .leading
    ) -> String {
        Columns.padded(text, to: max(width, Columns.width(of: text)), alignment: alignment)
    }

    private var statusWidth: Int {
        2 + Stage.Name.allCases.reduce(0) { max($0, Columns.width(of: $1.phrase[language])) }
    }
}
