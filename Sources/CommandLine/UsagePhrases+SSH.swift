import Phrases
import Text

// What is said to who came in over SSH.
extension UsageFault {
    static func closed(_ word: String) -> Phrase {
        Phrase(
            en: "\(word) is not for use over SSH. See: help",
            zhHans: "\(word) 不能通过 SSH 使用。请参阅：help",
            de: "\(word) gibt es über SSH nicht. Siehe: help")
    }

    static let onlyForApplicants = Phrase(
        en: "Here you can only apply for a Fapiao: leave the command out, or send apply RECORD, "
            + "register ORDER, activate CODE or object CODE.",
        zhHans: "此处只能申请发票：请不带命令登录，或使用 apply 账单记录、register 订单号、"
            + "activate 激活码、object 代码。",
        de: "Hier kann man nur eine Fapiao beantragen: Lassen Sie den Befehl weg oder senden Sie "
            + "apply POSTEN, register BESTELLUNG, activate CODE oder object CODE.")

    static func noFiles(_ word: String) -> Phrase {
        Phrase(
            en: "Over SSH no file can be named: write - in place of “\(word)”, for standard input "
                + "or output.",
            zhHans: "通过 SSH 不能指定文件：请用 - 代替“\(word)”，表示标准输入或标准输出。",
            de: "Über SSH lässt sich keine Datei nennen: Schreiben Sie - statt „\(word)“, das "
                + "steht für Standardein- und -ausgabe.")
    }

    static func optionFirst(_ word: String) -> Phrase {
        Phrase(
            en: "The command comes first, and \(word) after it. See: help",
            zhHans: "请先写命令，再写 \(word)。请参阅：help",
            de: "Zuerst kommt der Befehl, danach \(word). Siehe: help")
    }
}

extension SentCommand.Fault {
    /// What is wrong with what was sent, and what to do.
    var phrase: Phrase {
        switch self {
        case .tooLong: Self.tooLongPhrase
        case .noText: Self.noTextPhrase
        case .openQuote: Self.openQuotePhrase
        case .shellSign(let sign): Self.shellSignPhrase(sign)
        }
    }

    private static let tooLongPhrase = Phrase(
        en:
            "The command is too long: it may have \(SentCommand.mostBytes) bytes. Send it in parts.",
        zhHans: "命令过长，最多 \(SentCommand.mostBytes) 字节。请分次发送。",
        de: "Der Befehl ist zu lang: erlaubt sind \(SentCommand.mostBytes) Bytes. Bitte aufteilen.")

    private static let noTextPhrase = Phrase(
        en: "The command holds a line break, a control character or bytes that are no text. "
            + "Leave them out.",
        zhHans: "命令含有换行、控制字符或无法识别的字节，请删去。",
        de: "Der Befehl enthält einen Zeilenumbruch, ein Steuerzeichen oder Bytes, die kein Text "
            + "sind. Bitte weglassen."
    )

    private static let openQuotePhrase = Phrase(
        en: "A quote is not closed, or a backslash stands at the end. Close it, or leave it out.",
        zhHans: "引号未闭合，或末尾有反斜杠。请补全或删去。",
        de: "Ein Anführungszeichen ist nicht geschlossen, oder am Ende steht ein Backslash. Bitte "
            + "schließen oder weglassen.")

    private static func shellSignPhrase(_ sign: String) -> Phrase {
        Phrase(
            en: "There is no shell here, so \(sign) means nothing. In a text put it in quotes, and "
                + "these in quotes once more for your own shell.",
            zhHans: "此处没有 shell，\(sign) 没有意义。若属于文字，请加引号，并为本机 shell 再加一层引号。",
            de: "Hier gibt es keine Shell, \(sign) bedeutet nichts. In einem Text setzen Sie es in "
                + "Anführungszeichen, und diese für Ihre eigene Shell noch einmal.")
    }
}
