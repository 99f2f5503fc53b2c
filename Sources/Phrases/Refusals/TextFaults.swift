import Text

extension TextFault {
    /// What the text holds that it must not, and where.
    public var phrase: Phrase {
        switch self {
        case .controlCharacter(let position): Self.control(position)
        case .invisibleCharacter(let scalar, let position): Self.invisible(scalar, position)
        case .tooManyMarks(let position): Self.marks(position)
        }
    }

    private static func control(_ position: Int) -> Phrase {
        Phrase(
            en: "A tab, line break or control character is at position \(position). "
                + "Please remove it.",
            zhHans: "第 \(position) 个字符是制表符、换行或控制字符，请删除。",
            de: "An Stelle \(position) steht ein Tabulator, Umbruch oder Steuerzeichen. "
                + "Bitte entfernen.")
    }

    private static func invisible(_ scalar: UInt32, _ position: Int) -> Phrase {
        let digits = String(scalar, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Phrase(
            en: "An invisible character (\(name)) is at position \(position). "
                + "Please type the text anew.",
            zhHans: "第 \(position) 个字符不可见（\(name)），请重新输入。",
            de: "An Stelle \(position) steht ein unsichtbares Zeichen (\(name)). "
                + "Bitte neu eintippen.")
    }

    private static func marks(_ position: Int) -> Phrase {
        Phrase(
            en: "The letter at position \(position) carries more than 4 marks. Please remove some.",
            zhHans: "第 \(position) 个字符的附加符号超过 4 个，请删减。",
            de: "Der Buchstabe an Stelle \(position) trägt mehr als 4 Akzente. Bitte verringern.")
    }
}
