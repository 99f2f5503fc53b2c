import CommandLine
import Invoicing
import Phrases
import Service
import Text

extension NoticeAction {
    fileprivate func request(in language: Language) -> NoticeRequest {
        switch self {
        case .set(let text, let day, let reach):
            .set(NoticeEntry(reach: reach, texts: [language: text], expectedOn: day))
        case .show: .report
        case .clear(let reach): .clear(reach)
        }
    }
}

extension Shell {
    /// Sets, shows or clears what everybody is told while Fapiao paper is out of stock.
    func notice(_ action: NoticeAction, by asker: Asker) throws -> ExitCode {
        let bureau = Bureau(try openDatabase(), settings: settings)
        let request = action.request(in: options.language)
        switch try bureau.answer(.notice(request), from: asker, at: .now) {
        case .notice(let reply):
            try output.write(asJSON ? reply.json.text + "\n" : reply.text(in: options.language))
            return .done
        case .refused(let refusal):
            tell(refusal.phrase)
            return refusal.exitCode
        default: return .refused
        }
    }
}

extension NoticeReply {
    /// What scripts read.
    fileprivate var json: JSON {
        switch self {
        case .current(let notices), .cleared(let notices):
            .array(notices.map { $0.json(nil) })
        case .report(let reports): .array(reports.map { $0.notice.json($0.effect) })
        case .foreseen(let notice, let effect), .set(let notice, let effect):
            notice.json(effect)
        }
    }

    fileprivate func text(in language: Language) -> String {
        switch self {
        case .current(let notices): notices.map { $0.phrase[language] + "\n" }.joined()
        case .report(let reports):
            reports.isEmpty
                ? NoticePhrases.none[language] + "\n"
                : reports.map { $0.text(in: language) }.joined(separator: "\n")
        case .foreseen(let notice, let effect):
            effect.phrase(on: notice.expectedOn)[language] + "\n"
        case .set(let notice, let effect):
            NoticePhrases.isSet(effect, on: notice.expectedOn)[language] + "\n"
        case .cleared(let notices):
            (notices.isEmpty ? NoticePhrases.none : NoticePhrases.cleared)[language] + "\n"
        }
    }
}

extension NoticeReport {
    /// A heading, the sentence in each language, and what it does.
    fileprivate func text(in language: Language) -> String {
        let names = Language.allCases.map(LanguagePhrases.ownName)
        let width = names.reduce(0) { max($0, Columns.width(of: $1)) }
        let texts = zip(names, Language.allCases).map { name, other in
            "  \(Columns.padded(name, to: width))  \(notice.text[other])\n"
        }
        return NoticePhrases.heading(notice)[language] + "\n" + texts.joined() + "  "
            + effect.phrase(on: notice.expectedOn)[language] + "\n"
    }
}

extension StockNotice {
    /// - Parameter effect: nil leaves out what it does.
    fileprivate func json(_ effect: NoticeEffect?) -> JSON {
        let texts = Language.allCases.map {
            JSON.Member($0.rawValue, .string(text[$0]))
        }
        var members: [JSON.Member] = [
            .init("type", .optional(reach.type?.rawValue)),
            .init("expectedOn", .string(expectedOn.iso8601)), .init("text", .object(texts)),
            .init("setAt", .string(setAt.iso8601)),
        ]
        if let effect { members.append(.init("applications", .integer(Int64(effect.count)))) }
        return .object(members)
    }
}
