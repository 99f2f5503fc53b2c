import Invoicing
import Phrases
import Service
import Text

/// What `fapiao notice` does.
enum NoticeAction: Equatable {
    /// A text in the language of the output.
    case set(String, expectedOn: String, NoticeReach)
    case show
    case clear(NoticeReach?)

    func request(in language: Language) -> NoticeRequest {
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
    func notice(_ action: NoticeAction, asJSON: Bool, by asker: Asker) throws -> ExitCode {
        let bureau = Bureau(try openDatabase(), settings: settings)
        let ticket = action.request(in: options.language)
        switch try bureau.answer(.notice(ticket), from: asker, at: .now) {
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

// The words about notices.
extension CommandLineWords {
    func notice(_ arguments: [String]) throws(UsageFault) -> Command {
        guard let word = arguments.first else {
            throw .missing(command: "notice", [.noticeAction])
        }
        let rest = Array(arguments.dropFirst())
        switch word {
        case "set": return .notice(try newNotice(rest), asJSON: has(.json))
        case "show":
            try check(rest, most: 0)
            try check([.json], of: "notice show")
            return .notice(.show, asJSON: has(.json))
        case "clear":
            try check(rest, most: 0)
            try check([.type, .json], of: "notice clear")
            return .notice(.clear(try type().map { NoticeReach($0) }), asJSON: has(.json))
        default: throw CommandName.notice.unknownAction(word)
        }
    }

    private func newNotice(_ arguments: [String]) throws(UsageFault) -> NoticeAction {
        guard let day = value(.expected) else { throw .missingValue(.expected) }
        let text = try take(arguments, [.text], of: "notice set")[0]
        return .set(text, expectedOn: day, NoticeReach(try type()))
    }

    private func type() throws(UsageFault) -> FapiaoType? {
        guard let word = code(.type) else { return nil }
        guard let type = FapiaoType(rawValue: word.lowercased()) else {
            let all = FapiaoType.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(word, option: "--type", allowed: all)
        }
        return type
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
