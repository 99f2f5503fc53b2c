import Phrases

/// What stands around the commands in `help`.
enum HelpPhrases {
    static let title = Phrase(
        en: "fapiao - apply for the Fapiao of what you have paid",
        zhHans: "fapiao - 为已付款项申请发票",
        de: "fapiao - die Fapiao für Bezahltes beantragen")

    /// Nil for what is in no list.
    static func heading(of audience: CommandFamily.Audience) -> Phrase? {
        switch audience {
        case .applicants: Phrase(en: "Applicants", zhHans: "申请人", de: "Antragsteller")
        case .staff: Phrase(en: "Service center", zhHans: "服务中心", de: "Servicezentrum")
        case .operator: Phrase(en: "Operator", zhHans: "运维", de: "Betreiber")
        case .machines: nil
        }
    }

    /// - Parameter program: its name and a blank, or nothing.
    static func more(_ program: String) -> Phrase {
        Phrase(
            en: "\(program)help COMMAND explains a command: options, exit codes, examples.",
            zhHans: "\(program)help 命令：说明该命令的选项、退出码和示例。",
            de: "\(program)help BEFEHL erklärt einen Befehl: Optionen, Exit-Codes, Beispiele.")
    }

    static let noCommand = Phrase(
        en: "(no command)", zhHans: "（不带命令）", de: "(ohne Befehl)")

    static let everywhere = Phrase(
        en: "Options of every command", zhHans: "所有命令的选项", de: "Optionen jedes Befehls")

    /// Nil for an option that only some commands have, or that needs no explanation.
    static func meaning(of option: OptionName) -> Phrase? {
        switch option {
        case .database:
            Phrase(
                en: "the database, else $FAPIAO_DATABASE", zhHans: "数据库，默认为 $FAPIAO_DATABASE",
                de: "die Datenbank, sonst $FAPIAO_DATABASE")
        case .settings:
            Phrase(
                en: "the settings, else $FAPIAO_SETTINGS", zhHans: "设置，默认为 $FAPIAO_SETTINGS",
                de: "die Einstellungen, sonst $FAPIAO_SETTINGS")
        case .plain:
            Phrase(
                en: "questions and answers line by line", zhHans: "逐行问答",
                de: "Fragen und Antworten Zeile für Zeile")
        case .language:
            Phrase(en: "else the locale's", zhHans: "默认按系统语言", de: "sonst die der Umgebung")
        case .as:
            Phrase(
                en: "as that member of staff", zhHans: "以该员工身份", de: "als dieser Mitarbeiter")
        case .help, .version, .encoding, .status, .overdue, .search, .limit, .json, .remark,
            .reason, .code, .number, .amount, .issuedOn, .qr, .anyway, .accept, .carrier, .waybill,
            .email, .role, .expected, .type, .all, .form, .clockIsRight, .head:
            nil
        }
    }

    static let exitCodes = Phrase(en: "Exit codes", zhHans: "退出码", de: "Exit-Codes")
    static let examples = Phrase(en: "Examples", zhHans: "示例", de: "Beispiele")
}
