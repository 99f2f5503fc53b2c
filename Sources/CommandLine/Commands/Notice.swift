import Invoicing
import Phrases

/// What `fapiao notice` does.
public enum NoticeAction: Hashable, Sendable {
    /// A text in the language of the output.
    case set(String, expectedOn: String, NoticeReach)
    case show
    /// Nil clears every notice.
    case clear(NoticeReach?)
}

// What everybody is told while Fapiao paper is out of stock.
extension CommandFamily {
    static var notice: CommandFamily {
        CommandFamily(
            .notice, for: .staff,
            summary: Phrase(
                en: "paper is out of stock, until when", zhHans: "票源紧张公告及预计日期",
                de: "Vordrucke fehlen, und bis wann"),
            about: Phrase(
                en: """
                    While Fapiao paper is out of stock: applicants read TEXT and the date on every
                    page, and what is due earlier is due on that date, until a lead clears the
                    notice. TEXT is in the language of --language; in the others a standard
                    sentence stands. --type is for one type alone; without it set is for all, and
                    clear clears every notice.
                    """,
                zhHans: """
                    票源紧张时：申请人在各页面看到文字和日期；更早到期的申请顺延至该日期，
                    直到主管撤下公告。文字使用 --language 所指的语言，其他语言显示标准语句。
                    --type 只针对一种发票；不加则 set 适用于全部类型，clear 撤下所有公告。
                    """,
                de: """
                    Wenn die Fapiao-Vordrucke knapp sind: Antragsteller lesen TEXT und Datum auf
                    jeder Seite, und was früher fällig wäre, ist an diesem Tag fällig, bis die
                    Leitung die Bekanntmachung aufhebt. TEXT ist in der Sprache von --language,
                    in den anderen steht ein Standardsatz. --type gilt für eine Art allein; ohne
                    gilt set für alle, und clear hebt jede auf.
                    """),
            [
                CommandRecord(
                    "notice set", [.one(.text)],
                    options: [
                        .required(.expected, at: [.desk]), .optional(.type, at: [.desk]),
                    ], for: .lead, at: [.desk],
                    exits: [
                        ExitNote(
                            .refused, en: "the date is over or no date", zhHans: "日期已过或格式不对",
                            de: "das Datum ist vorbei oder ungültig"), .notAllowed,
                    ],
                    examples: [
                        "notice set --expected 2026-12-10 \"New paper comes on 10 December.\""
                    ]
                ) { words throws(UsageFault) in
                    .notice(
                        .set(
                            words.arguments[0], expectedOn: words.value(.expected) ?? "",
                            NoticeReach(try words.type())))
                },
                CommandRecord("notice show", for: .clerk, at: [.desk]) { _ in .notice(.show) },
                CommandRecord(
                    "notice clear", options: [.optional(.type, at: [.desk])], for: .lead,
                    at: [.desk], exits: [.notAllowed], examples: ["notice clear --type special"]
                ) { words throws(UsageFault) in
                    .notice(.clear(try words.type().map { NoticeReach($0) }))
                },
            ])
    }
}

extension CommandWords {
    fileprivate func type() throws(UsageFault) -> FapiaoType? {
        try word(.type, of: FapiaoType.allCases)
    }
}
