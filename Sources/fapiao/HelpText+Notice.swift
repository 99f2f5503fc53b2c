import Phrases

// What everybody is told while Fapiao paper is out of stock.
extension HelpText {
    static let notice = Phrase(
        en: """
            fapiao notice set --expected DATE [--type normal|special] [--json] TEXT
            fapiao notice show [--json]
            fapiao notice clear [--type normal|special] [--json]

            While Fapiao paper is out of stock: applicants read TEXT and the date on every
            page, and what is due earlier is due on that date, until a lead clears the
            notice. TEXT is in the language of --language; in the others a standard
            sentence stands. --type is for one type alone; without it set is for all, and
            clear clears every notice. Exit codes: 65 the date is over or no date, 77 you
            are no lead.

            """,
        zhHans: """
            fapiao notice set --expected 日期 [--type normal|special] [--json] 文字
            fapiao notice show [--json]
            fapiao notice clear [--type normal|special] [--json]

            票源紧张时：申请人在各页面看到文字和日期；更早到期的申请顺延至该日期，
            直到主管撤下公告。文字使用 --language 所指的语言，其他语言显示标准语句。
            --type 只针对一种发票；不加则 set 适用于全部类型，clear 撤下所有公告。
            退出码：65 日期已过或格式不对；77 不是主管。

            """,
        de: """
            fapiao notice set --expected DATUM [--type normal|special] [--json] TEXT
            fapiao notice show [--json]
            fapiao notice clear [--type normal|special] [--json]

            Wenn die Fapiao-Vordrucke knapp sind: Antragsteller lesen TEXT und Datum auf
            jeder Seite, und was früher fällig wäre, ist an diesem Tag fällig, bis die
            Leitung die Bekanntmachung aufhebt. TEXT ist in der Sprache von --language,
            in den anderen steht ein Standardsatz. --type gilt für eine Art allein; ohne
            gilt set für alle, und clear hebt jede auf. Exit-Codes: 65 das Datum ist
            vorbei oder keines, 77 keine Leitung.

            """)
}
