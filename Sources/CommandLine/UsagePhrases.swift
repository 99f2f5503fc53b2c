import Phrases
import Text

extension UsageFault {
    /// What is wrong, naming it, and what to do.
    ///
    /// - Parameter access: where it was typed; what to do has to work there.
    public func phrase(at access: CommandAccess = .host) -> Phrase {
        let program = access.program
        switch self {
        case .unknownCommand(let word, let nearest):
            return Self.unknown(
                Phrase(en: "command", zhHans: "命令", de: "Befehl"), Self.shown(word), nearest,
                instead: "\(program)help")
        case .unknownOption(let word, let nearest):
            return Self.unknown(
                Phrase(en: "option", zhHans: "选项", de: "Option"), Self.shown(word), nearest,
                instead: "\(program)help")
        case .foreignOption(let option, let command):
            return Self.foreignOption(
                option, command == "fapiao" ? command : program + command, program)
        case .missingValue(let option): return Self.missingValue(option)
        case .unwantedValue(let option): return Self.unwantedValue(option)
        case .badValue(let value, let option, let allowed):
            return Self.badValue(Self.shown(value), option, allowed)
        case .badNumber(let value, let option): return Self.badNumber(Self.shown(value), option)
        case .badHead(let line): return Self.badHead(Self.shown(line))
        case .missing(let command, let given, let names):
            let usage = Self.usage(of: command, at: access)
            return Self.missing(
                usage ?? Self.usage(program + command, (given + names).map(\.phrase)),
                names.map(\.phrase))
        case .missingOption(let option, let command):
            return Self.missingOption(
                option, Self.usage(of: command, at: access) ?? Phrase(same: program + command))
        case .unwantedArgument(let word): return Self.unwantedArgument(Self.shown(word), program)
        case .behindNumber(let option): return Self.behindNumber("--\(option.rawValue)")
        case .saidByQR(let option): return Self.saidByQR("--\(option.rawValue)")
        case .closed(let word): return Self.closed(Self.shown(word))
        case .applicantsOnly: return Self.onlyForApplicants
        case .noFiles(let word): return Self.noFiles(Self.shown(word))
        case .needsFile(let command): return Self.needsFile(command)
        case .optionFirst(let word): return Self.optionFirst(Self.shown(word))
        case .sent(let fault): return fault.phrase
        }
    }

    private static func needsFile(_ command: String) -> Phrase {
        Phrase(
            en: "fapiao \(command) needs the name of a file, not -: ./- for a file of that name.",
            zhHans: "fapiao \(command) 需要文件名，不能用 -；如文件名就是 -，请写 ./-。",
            de:
                "fapiao \(command) braucht den Namen einer Datei, nicht -: ./- für eine Datei dieses "
                + "Namens.")
    }

    /// Cut, because a line of messages is to be read.
    private static func shown(_ word: String) -> String {
        Gate.show(word.count > 60 ? word.prefix(59) + "…" : word)
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

    private static func foreignOption(
        _ option: String, _ command: String, _ program: String
    ) -> Phrase {
        Phrase(
            en: "\(option) does not belong to \(command). See \(program)help.",
            zhHans: "\(command) 不接受选项 \(option)。请参阅 \(program)help。",
            de: "\(option) gehört nicht zu \(command). Siehe \(program)help.")
    }

    private static func missingValue(_ option: OptionName) -> Phrase {
        let name = "--\(option.rawValue)"
        let value = option.value?.phrase ?? Phrase(same: "")
        return Phrase(
            en: "\(name) needs a value: \(name) \(value.en)",
            zhHans: "\(name) 需要一个值：\(name) \(value.zhHans)",
            de: "\(name) braucht einen Wert: \(name) \(value.de)")
    }

    private static func behindNumber(_ option: String) -> Phrase {
        Phrase(
            en: "\(option) must come before the --number it belongs to, because --number ends a "
                + "group: --code CODE --issued-on DATE --amount AMOUNT --number NUMBER",
            zhHans: "\(option) 须写在所属的 --number 之前，--number 表示一组结束："
                + "--code 代码 --issued-on 日期 --amount 金额 --number 号码",
            de: "\(option) muss vor dem zugehörigen --number stehen, denn --number beendet eine "
                + "Gruppe: "
                + "--code CODE --issued-on DATUM --amount BETRAG --number NUMMER")
    }

    private static func saidByQR(_ option: String) -> Phrase {
        Phrase(
            en: "\(option) is already in the line of the QR code. Leave it out before --qr.",
            zhHans: "二维码内容已包含 \(option)，请在 --qr 之前删去。",
            de: "\(option) steht schon in der Zeile des QR-Codes. Lassen Sie es vor --qr weg.")
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

    private static func badHead(_ line: String) -> Phrase {
        Phrase(
            en: "--head needs a line as fapiao database head printed it (time, count, SHA-256), in "
                + "quotes; “\(line)” is none.",
            zhHans: "--head 须为 fapiao database head 输出的整行内容（时间、条数、SHA-256），并加引号；"
                + "“\(line)”不符合要求。",
            de: "--head braucht eine Zeile, wie fapiao database head sie ausgab (Zeit, Anzahl, "
                + "SHA-256), in Anführungszeichen; „\(line)“ ist keine.")
    }

    private static func badNumber(_ value: String, _ option: String) -> Phrase {
        Phrase(
            en: "\(option) needs a whole number from 0, and “\(value)” is none.",
            zhHans: "\(option) 须为不小于 0 的整数，“\(value)”不符合要求。",
            de: "\(option) braucht eine ganze Zahl ab 0, „\(value)“ ist keine.")
    }

    /// How the command is written as a whole; nil for words that are no command yet.
    private static func usage(of command: String, at access: CommandAccess) -> Phrase? {
        let words = command.split(separator: " ").map(String.init)
        let family = words.first.flatMap(CommandName.init(rawValue:))?.family
        guard let record = family?.commands.first(where: { $0.words == words }) else { return nil }
        return Phrase { language in
            let lines = Usage(record, at: access, in: language).lines
            return lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
        }
    }

    private static func usage(_ command: String, _ arguments: [Phrase]) -> Phrase {
        Phrase { language in
            ([command] + arguments.map { $0[language] }).joined(separator: " ")
        }
    }

    private static func missing(_ usage: Phrase, _ names: [Phrase]) -> Phrase {
        func all(_ name: (Phrase) -> String, _ and: String) -> String {
            names.map(name).joined(separator: and)
        }
        let isOne = names.count == 1
        return Phrase(
            en: "\(all(\.en, " and ")) \(isOne ? "is" : "are") missing: \(usage.en)",
            zhHans: "缺少 \(all(\.zhHans, " 和 "))：\(usage.zhHans)",
            de: "\(all(\.de, " und ")) \(isOne ? "fehlt" : "fehlen"): \(usage.de)")
    }

    private static func missingOption(_ option: OptionName, _ usage: Phrase) -> Phrase {
        let name = "--\(option.rawValue)"
        return Phrase(
            en: "\(name) is missing: \(usage.en)", zhHans: "缺少 \(name)：\(usage.zhHans)",
            de: "\(name) fehlt: \(usage.de)")
    }

    private static func unwantedArgument(_ word: String, _ program: String) -> Phrase {
        Phrase(
            en: "“\(word)” is one argument too many. See \(program)help.",
            zhHans: "多余的参数“\(word)”。请参阅 \(program)help。",
            de: "„\(word)“ ist ein Argument zu viel. Siehe \(program)help.")
    }
}
