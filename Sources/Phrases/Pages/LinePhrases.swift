/// What only line mode says.
public enum LinePhrases {
    public static let words = Phrase(
        en: "Words that work at every question: back, help, answers (to what people ask), "
            + "language, quit. An empty line keeps what stands in brackets, a single - empties it.",
        zhHans: "任何提问都可输入：back（返回）、help（帮助）、answers（常见问题）、language（语言）、quit（退出）。"
            + "空行保留方括号中的内容，单个 - 将其清空。",
        de: "An jeder Stelle möglich: back (zurück), help (Hilfe), answers (Fragen und Antworten), "
            + "language (Sprache), quit (beenden). Eine leere Zeile behält, was in Klammern steht, "
            + "ein einzelnes - leert es."
    )
    /// In the demo.
    public static let mailWord = Phrase(
        en: "The word mail shows the letter that was sent.", zhHans: "输入 mail 可查看已发出的邮件。",
        de: "Das Wort mail zeigt die gesendete E-Mail.")
    /// Behind `optional`, where there is something to empty.
    public static let hyphenEmpties = Phrase(
        en: ", - empties it", zhHans: "，- 清空", de: ", - leert es")
    public static let yesOrNo = Phrase(
        en: "Please answer y for yes or n for no.", zhHans: "请输入 y（是）或 n（否）。",
        de: "Bitte antworten Sie mit j für ja oder n für nein.")
    public static let keep = Phrase(en: "Keep it?", zhHans: "确认无误？", de: "So lassen?")

    /// The input ended in a form, or before Confirm.
    public static let inputEndedKept = Phrase(
        en: "The input ended here. What you typed is kept as a draft: sign in again to go on.",
        zhHans: "输入到此结束。您填写的内容已存为草稿，重新登录即可继续。",
        de: "Die Eingabe endet hier. Was Sie geschrieben haben, bleibt als Entwurf: Melden Sie "
            + "sich wieder an, um fortzufahren.")
    /// The same before signing in.
    public static let inputEndedLost = Phrase(
        en: "The input ended here, and what you typed is not kept. Start again to finish it.",
        zhHans: "输入到此结束，填写的内容未保存。请重新开始。",
        de: "Die Eingabe endet hier, und was Sie geschrieben haben, bleibt nicht erhalten. Bitte "
            + "von vorn beginnen.")

    /// A choice is repeated, so that a listener knows what was understood.
    public static func chosen(_ number: Int, _ label: String) -> Phrase {
        Phrase(
            en: "Chosen: \(number) \(label)", zhHans: "已选：\(number) \(label)",
            de: "Gewählt: \(number) \(label)")
    }

    /// Nothing of such a line is taken.
    public static func tooLong(_ bytes: Int) -> Phrase {
        Phrase(
            en: "That line is longer than \(bytes) bytes, and nothing of it was taken. Answer with "
                + "a shorter one.",
            zhHans: "该行超过 \(bytes) 字节，未予采用。请重新输入较短的内容。",
            de: "Diese Zeile hat mehr als \(bytes) Bytes; nichts davon wurde übernommen. Bitte "
                + "kürzer antworten.")
    }

    /// Which numbers are possible.
    public static func number(_ first: Int, _ last: Int) -> Phrase {
        Phrase(
            en: "Please answer with a number from \(first) to \(last).",
            zhHans: "请输入 \(first) 到 \(last) 之间的数字。",
            de: "Bitte antworten Sie mit einer Zahl von \(first) bis \(last).")
    }
}
