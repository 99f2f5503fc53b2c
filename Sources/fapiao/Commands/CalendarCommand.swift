import CommandLine
import Invoicing
import Phrases
import Service
import Text

extension Shell {
    /// Shows a year of the working calendar, or takes the announcement of one.
    func calendar(_ action: CalendarAction, by asker: Asker) throws -> ExitCode {
        switch action {
        case .take(let source): return try importCalendar(source, by: asker)
        case .show(let year): return try showCalendar(year, by: asker)
        }
    }

    private func showCalendar(_ year: Int, by asker: Asker) throws -> ExitCode {
        let bureau = Bureau(try openDatabase(), settings: settings)
        switch try bureau.answer(.calendar(.year(year)), from: asker, at: .now) {
        case .calendar(.year(let year)):
            try output.write(asJSON ? year.json.text + "\n" : year.text(in: options.language))
            return .done
        case .refused(let refusal):
            tell(refusal.phrase)
            return refusal.exitCode
        default: return .refused
        }
    }

    private func importCalendar(_ source: FeedSource, by asker: Asker) throws -> ExitCode {
        let feed: FeedFile
        do throws(FeedFile.Fault) {
            feed = try FeedFile(source, columns: CalendarImport.columns.names)
        } catch {
            tell(error.phrase)
            return error.exitCode
        }
        let input = feed.input
        let bureau = Bureau(try openDatabase(makes: true), settings: settings)
        do {
            let change = try CalendarImport(bureau, from: asker, at: .now).run(
                from: input.descriptor, encoding: feed.encoding,
                passed: { tell(FeedPhrases.passed($0, file: input.name)) },
                refused: { tell(FeedPhrases.rowFault($0, file: input.name)) })
            guard let change else {
                tell(CalendarPhrases.nothingTaken)
                return .refused
            }
            try report(change)
            return .done
        } catch let refusal as Refusal {
            tell(refusal.phrase)
            return refusal.exitCode
        } catch let refusal as FeedRefusal {
            tell(
                FeedPhrases.refusal(
                    refusal, file: input.name, columns: CalendarImport.columns.required))
            return refusal.exitCode
        }
    }

    private func report(_ change: CalendarChange) throws {
        try output.write(asJSON ? change.json.text + "\n" : change.text(in: options.language))
        for year in change.years where !year.isProvisional && year.weekdaysOff < 10 {
            tell(CalendarPhrases.fewDaysOff(year))
        }
    }
}

extension CalendarYear {
    /// What scripts read.
    fileprivate var json: JSON {
        [
            "year": .integer(Int64(year)), "provisional": .bool(isProvisional),
            "workingDays": .integer(Int64(workingDays)), "days": .array(days.map(\.json)),
        ]
    }

    /// A heading, and a line for each day.
    fileprivate func text(in language: Language) -> String {
        let note = isProvisional ? CalendarPhrases.provisional(year)[language] + "\n" : ""
        let rows = days.map { $0.cells(in: language) }
        let widths = (0..<3).map { column in
            rows.reduce(0) { max($0, Columns.width(of: $1[column])) }
        }
        let lines = rows.map { row in
            let first = (0..<3).map { Columns.padded(row[$0], to: widths[$0]) }
            return (first + row.suffix(1)).joined(separator: "  ") + "\n"
        }
        return CalendarPhrases.heading(self)[language] + "\n" + note + lines.joined()
    }
}

extension CalendarDay {
    fileprivate var json: JSON {
        [
            "day": .string(day.iso8601), "working": .bool(isWorking),
            "source": .string(source.rawValue),
        ]
    }

    fileprivate func cells(in language: Language) -> [String] {
        let kind = isWorking ? CalendarPhrases.working : CalendarPhrases.off
        return [
            day.iso8601, day.weekdayPhrase[language], kind[language],
            CalendarPhrases.source(source)[language],
        ]
    }
}

extension CalendarChange {
    fileprivate var json: JSON {
        [
            "changed": .bool(isNew), "years": .array(years.map(\.json)),
            "moved": .integer(Int64(dates.moved)), "settled": .integer(Int64(dates.settled)),
        ]
    }

    fileprivate func text(in language: Language) -> String {
        let headings = years.map { CalendarPhrases.heading($0)[language] + "\n" }.joined()
        let isIdle = !isNew && dates == DateChanges()
        return headings
            + (isIdle ? CalendarPhrases.nothingNew : CalendarPhrases.dates(dates))[language] + "\n"
    }
}
