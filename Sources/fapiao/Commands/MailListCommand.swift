import CommandLine
import Invoicing
import Phrases
import Storage
import Text

extension Shell {
    /// Prints the letters that were not delivered, the newest last: a table, or JSON an element
    /// at a time.
    func listMail() throws -> ExitCode {
        let outbox = Outbox(try openDatabase())
        let table = MailTable(language: options.language)
        var last: Outbox.Entry?
        while true {
            let part = try outbox.undelivered(after: last?.id ?? 0, limit: 200)
            for entry in part {
                if asJSON {
                    try output.write((last == nil ? "[" : ",\n") + entry.json.text)
                } else {
                    try output.write((last == nil ? table.heading : "") + table.rows(entry))
                }
                last = entry
            }
            guard part.count == 200 else { break }
        }
        if asJSON {
            try output.write(last == nil ? "[]\n" : "]\n")
        } else if last == nil {
            try output.write(MailTable.none[options.language] + "\n")
        }
        return .done
    }
}

extension Outbox.Entry {
    /// What scripts read.
    fileprivate var json: JSON {
        [
            "id": .integer(id), "messageID": .string(messageID), "recipient": .string(recipient),
            "language": .string(language), "kind": .string(kind),
            "writtenAt": .string(writtenAt.iso8601), "dueAt": .optional(dueAt?.iso8601),
            "tries": .integer(Int64(tries)), "failure": .optional(failure),
            "deliveredAt": .optional(deliveredAt?.iso8601),
        ]
    }
}

/// Lines of the list, aligned by display columns; why a letter failed stands below it, where it
/// has the room it needs.
private struct MailTable {
    let language: Language

    static let none = Phrase(
        en: "No mail is waiting.", zhHans: "没有待发邮件。", de: "Es wartet keine E-Mail.")

    var heading: String {
        line(
            Self.written[language], Self.next[language], Self.tries[language], Self.kind[language],
            Self.recipient[language])
    }

    func rows(_ entry: Outbox.Entry) -> String {
        let kind = LetterKind(rawValue: entry.kind)?.phrase[language] ?? Gate.show(entry.kind)
        let row = line(
            entry.writtenAt.minute, entry.dueAt?.minute ?? Self.gaveUp[language],
            String(entry.tries), kind, Gate.show(entry.recipient))
        guard let failure = entry.failure else { return row }
        return row + "    " + reason(failure) + "\n"
    }

    /// A reason behind which another stands is read to its end.
    private func reason(_ failure: String) -> String {
        let (fault, detail) = LetterFault.parted(failure)
        guard let fault else { return Gate.show(failure) }
        let colon = language == .chinese ? "：" : ": "
        return fault.phrase[language] + (detail.isEmpty ? "" : colon + reason(detail))
    }

    private func line(
        _ written: String, _ next: String, _ tries: String, _ kind: String, _ recipient: String
    ) -> String {
        [
            padded(written, 16), padded(next, 16),
            padded(tries, Columns.width(of: Self.tries[language]), .trailing),
            padded(kind, kindWidth), recipient,
        ].joined(separator: "  ") + "\n"
    }

    /// Never cut: what is too long must still be read whole.
    private func padded(
        _ text: String, _ width: Int, _ alignment: Columns.Alignment = .leading
    ) -> String {
        Columns.padded(text, to: max(width, Columns.width(of: text)), alignment: alignment)
    }

    private var kindWidth: Int {
        LetterKind.allCases.reduce(0) { max($0, Columns.width(of: $1.phrase[language])) }
    }

    private static let written = Phrase(en: "Written", zhHans: "写入时间", de: "Geschrieben")
    private static let next = Phrase(en: "Next try", zhHans: "下次重试", de: "Nächster Versuch")
    private static let tries = Phrase(en: "Tries", zhHans: "已试次数", de: "Versuche")
    private static let kind = Phrase(en: "Letter", zhHans: "邮件", de: "E-Mail")
    private static let recipient = Phrase(en: "To", zhHans: "收件人", de: "An")
    private static let gaveUp = Phrase(en: "given up", zhHans: "已放弃", de: "aufgegeben")
}
