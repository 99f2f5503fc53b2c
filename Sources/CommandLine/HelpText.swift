import Invoicing
import Phrases
import Text

/// What `help` prints, at most 80 columns wide: what works where it was asked.
public struct HelpText {
    let access: CommandAccess
    let language: Language

    public init(at access: CommandAccess, in language: Language) {
        self.access = access
        self.language = language
    }

    /// - Parameter words: of a command, or of several that begin with them; all without any.
    public func text(of words: [String]) -> String {
        guard let first = words.first, let name = CommandName(rawValue: first) else { return all }
        let family = name.family
        let open = family.commands.filter(access.opens)
        let named = open.filter { $0.words.starts(with: words) }
        return text(of: family, named.isEmpty ? open : named)
    }

    private func text(of family: CommandFamily, _ records: [CommandRecord]) -> String {
        var parts = [
            records.flatMap { Usage($0, at: access, in: language).lines },
            [family.about[language].trimmingNewline],
        ]
        // One of a family may end in a way in which the others do not.
        var notes: [ExitNote] = []
        for note in records.flatMap(\.exits) where !notes.contains(note) {
            // What is said in more words already is not said again.
            if notes.contains(where: { $0.code == note.code && $0.holds(note) }) { continue }
            notes.removeAll { $0.code == note.code && note.holds($0) }
            notes.append(note)
        }
        if !notes.isEmpty {
            let lines = notes.sorted { $0.code.rawValue < $1.code.rawValue }.flatMap(line)
            parts.append([HelpPhrases.exitCodes[language]] + lines)
        }
        // Some can be given on the host alone, such as those that name a file.
        let examples = records.flatMap(\.examples).filter(works)
        if !examples.isEmpty {
            parts.append([HelpPhrases.examples[language]] + examples.map { "  \(program)\($0)" })
        }
        return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func line(_ note: ExitNote) -> [String] {
        Columns.wrapped(note.phrase[language], to: Usage.width - 6).enumerated().map {
            ($0 == 0 ? "  \(note.code.rawValue)  " : "      ") + $1
        }
    }

    private func works(_ example: String) -> Bool {
        guard let words = try? SentCommand.words(example) else { return false }
        return (try? Arguments(words, at: access)) != nil
    }

    private var program: String { access.program }
}

// The list of all commands.
extension HelpText {
    private var all: String {
        // Staff who come in without a command are at the desk, not in the wizard.
        let open =
            (access == .desk ? [] : [CommandFamily.wizard]) + access.commands.map(\.family)
        var text = HelpPhrases.title[language] + "\n"
        for audience in CommandFamily.Audience.allCases {
            let families = open.filter {
                $0.audience == audience && $0.commands.contains(where: access.opens)
            }
            guard let heading = HelpPhrases.heading(of: audience), !families.isEmpty else {
                continue
            }
            text += "\n\(heading[language])\n" + families.map(line).joined()
        }
        return text + "\n" + HelpPhrases.more(program)[language] + "\n\n" + options
    }

    private func line(_ family: CommandFamily) -> String {
        let open = family.commands.filter(access.opens)
        var left = program + (family.name?.rawValue ?? "")
        if open.count == 1, let record = open.first {
            left += Usage(record, at: access, in: language).arguments.map { " " + $0 }.joined()
        } else if !open.isEmpty {
            left += choices(of: open, behind: left)
        }
        left = left.trimmingBlanks.isEmpty ? HelpPhrases.noCommand[language] : left
        return "  " + Columns.padded(left, to: Self.leftWidth) + family.summary[language] + "\n"
    }

    /// What may follow the first word, where that fits.
    private func choices(of records: [CommandRecord], behind left: String) -> String {
        let words = records.map { $0.words[1] }
        let unique = words.indices.filter { words.firstIndex(of: words[$0]) == $0 }
        let all = " " + unique.map { words[$0] }.joined(separator: "|")
        return Columns.width(of: left + all) < Self.leftWidth ? all : " …"
    }

    private var options: String {
        let rows = access.everywhere.compactMap { option -> String? in
            guard let meaning = HelpPhrases.meaning(of: option) else { return nil }
            let value = option.value.map { " " + $0.phrase[language] } ?? ""
            let left = "--\(option.rawValue)\(value)"
            return "  " + Columns.padded(left, to: Self.leftWidth) + meaning[language] + "\n"
        }
        return HelpPhrases.everywhere[language] + "\n" + rows.joined() + "  -h, --help\n"
            + "  -V, --version\n"
    }

    private static let leftWidth = 33
}

extension ExitNote {
    /// Whether it says all that another says.
    fileprivate func holds(_ other: ExitNote) -> Bool {
        phrase.en.hasPrefix(other.phrase.en)
    }
}

extension String {
    fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }

    fileprivate var trimmingBlanks: String { filter { $0 != " " } }
}

/// How a command is written: its words, arguments and options.
struct Usage {
    /// Of a terminal that is not wide.
    static let width = 80

    private let record: CommandRecord
    private let access: CommandAccess
    private let language: Language

    init(_ record: CommandRecord, at access: CommandAccess, in language: Language) {
        self.record = record
        self.access = access
        self.language = language
    }

    /// One line, or several of which the further ones are indented.
    var lines: [String] {
        let command = (access == .host ? ["fapiao"] : []) + record.words
        let start = command.joined(separator: " ")
        let indent = String(repeating: " ", count: Columns.width(of: start))
        var lines = [start]
        for part in arguments + options {
            let last = lines[lines.count - 1]
            if Columns.width(of: last) + 1 + Columns.width(of: part) <= Self.width {
                lines[lines.count - 1] = "\(last) \(part)"
            } else {
                lines.append("\(indent) \(part)")
            }
        }
        return lines
    }

    var arguments: [String] {
        record.arguments.map { argument in
            let name = name(of: argument.name)
            return switch argument.count {
            case .one, .words: name
            case .optional, .optionalWords: "[\(name)]"
            case .several: "\(name)…"
            }
        }
    }

    private var options: [String] {
        let own = access.uses(of: record).map { use in
            let value = use.value.map { " " + name(of: $0) } ?? ""
            let text = "--\(use.name.rawValue)\(value)"
            return switch use.count {
            case .optional: "[\(text)]"
            case .required, .stated: text
            case .repeated: "[\(text)]…"
            case .group: "\(text)…"
            }
        }
        return own + (record.printsJSON ? ["[--json]"] : [])
    }

    private func name(of argument: ArgumentName) -> String {
        let name = argument.phrase[language]
        guard argument == .file else { return name }
        return access == .host ? "\(name)|-" : "-"
    }
}
