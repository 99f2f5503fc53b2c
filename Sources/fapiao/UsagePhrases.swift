import Phrases
import Text

extension UsageFault {
    /// What is wrong, naming it, and what to do.
    var phrase: Phrase {
        switch self {
        case .unknownCommand(let word, let nearest):
            Self.unknown(
                Phrase(en: "command", zhHans: "命令", de: "Befehl"), Gate.show(word), nearest,
                instead: "fapiao help")
        case .unknownOption(let word, let nearest):
            Self.unknown(
                Phrase(en: "option", zhHans: "选项", de: "Option"), Gate.show(word), nearest,
                instead: "fapiao help")
        case .foreignOption(let option, let command): Self.foreignOption(option, command)
        case .missingValue(let option): Self.missingValue(option)
        case .unwantedValue(let option): Self.unwantedValue(option)
        case .badValue(let value, let option, let allowed):
            Self.badValue(Gate.show(value), option, allowed)
        case .missingArgument(let command, let name): Self.missingArgument(command, name)
        case .unwantedArgument(let word): Self.unwantedArgument(Gate.show(word))
        }
    }

    private static func unknown(
        _ what: Phrase, _ word: String, _ nearest: String?, instead: String
    ) -> Phrase {
        let hint =
            nearest.map { near in
                Phrase(
                    en: "Did you mean \(near)?", zhHans: "是否指 \(near)？",
                    de: "Meinten Sie \(near)?")
            }
            ?? Phrase(
                en: "See \(instead).", zhHans: "请参阅 \(instead)。", de: "Siehe \(instead).")
        return Phrase(
            en: "There is no \(what.en) \(word). \(hint.en)",
            zhHans: "没有\(what.zhHans) \(word)。\(hint.zhHans)",
            de: "\(what.de) \(word) gibt es nicht. \(hint.de)")
    }

    private static func foreignOption(_ option: String, _ command: String) -> Phrase {
        Phrase(
            en: "\(option) does not belong to \(command). See fapiao help.",
            zhHans: "\(command) 不接受选项 \(option)。请参阅 fapiao help。",
            de: "\(option) gehört nicht zu \(command). Siehe fapiao help.")
    }

    private static func missingValue(_ option: String) -> Phrase {
        Phrase(
            en: "\(option) needs a value: \(option)=VALUE.",
            zhHans: "\(option) 需要一个值：\(option)=VALUE。",
            de: "\(option) braucht einen Wert: \(option)=WERT.")
    }

    private static func unwantedValue(_ option: String) -> Phrase {
        Phrase(
            en: "\(option) takes no value. Leave out what follows the =.",
            zhHans: "\(option) 不带值，请删去 = 及其后的内容。",
            de: "\(option) nimmt keinen Wert. Lassen Sie weg, was auf = folgt.")
    }

    private static func badValue(_ value: String, _ option: String, _ allowed: String) -> Phrase {
        Phrase(
            en: "\(option) does not know “\(value)”. It may be: \(allowed).",
            zhHans: "\(option) 不接受“\(value)”。可用：\(allowed)。",
            de: "\(option) kennt „\(value)“ nicht. Möglich: \(allowed).")
    }

    private static func missingArgument(_ command: String, _ name: String) -> Phrase {
        Phrase(
            en: "\(name) is missing: fapiao \(command) \(name).",
            zhHans: "缺少 \(name)：fapiao \(command) \(name)。",
            de: "\(name) fehlt: fapiao \(command) \(name).")
    }

    private static func unwantedArgument(_ word: String) -> Phrase {
        Phrase(
            en: "“\(word)” is one argument too many. See fapiao help.",
            zhHans: "多余的参数“\(word)”。请参阅 fapiao help。",
            de: "„\(word)“ ist ein Argument zu viel. Siehe fapiao help.")
    }
}
