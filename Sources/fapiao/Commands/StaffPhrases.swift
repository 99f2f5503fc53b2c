import Invoicing
import Phrases

extension Role {
    /// What it is called.
    var phrase: Phrase {
        switch self {
        case .clerk: Phrase(en: "clerk", zhHans: "经办人", de: "Sachbearbeitung")
        case .lead: Phrase(en: "lead", zhHans: "主管", de: "Leitung")
        }
    }
}

/// What is said about staff and their keys.
enum StaffPhrases {
    static let name = Phrase(en: "Name", zhHans: "姓名", de: "Name")
    static let role = Phrase(en: "Role", zhHans: "角色", de: "Rolle")
    static let email = Phrase(en: "Email", zhHans: "邮箱", de: "E-Mail")

    static let nobody = Phrase(
        en: "Nobody works here yet. Add the first: fapiao staff add NAME --email E",
        zhHans: "尚无人员。请添加：fapiao staff add NAME --email 邮箱",
        de: "Hier arbeitet noch niemand. Bitte anlegen: fapiao staff add NAME --email E-MAIL")

    static func disabledSince(_ time: String) -> Phrase {
        Phrase(en: "disabled since \(time)", zhHans: "停用于 \(time)", de: "gesperrt seit \(time)")
    }

    static func added(_ member: StaffMember) -> Phrase {
        let (name, role) = (member.name, member.role.phrase)
        return Phrase(
            en: "\(name) works here now as \(role.en). The SSH key comes next: "
                + "fapiao staff key add \(name) FILE",
            zhHans: "已添加 \(name)（\(role.zhHans)）。接着添加 SSH 公钥：fapiao staff key add \(name) 文件",
            de: "\(name) arbeitet jetzt hier (\(role.de)). Nun der SSH-Schlüssel: "
                + "fapiao staff key add \(name) DATEI")
    }

    static func disabled(_ name: String) -> Phrase {
        Phrase(
            en: "\(name) is disabled: no key of that name opens the desk, and no command is taken.",
            zhHans: "\(name) 已停用：其公钥不再能打开服务台，其命令也不再受理。",
            de: "\(name) ist gesperrt: Kein Schlüssel öffnet mehr den Schalter, kein Befehl gilt.")
    }

    static func keyAdded(_ key: StaffKey) -> Phrase {
        Phrase(
            en: "\(key.fingerprint) opens the desk for \(key.staff) now.",
            zhHans: "\(key.fingerprint) 现可供 \(key.staff) 登录服务台。",
            de: "\(key.fingerprint) öffnet jetzt den Schalter für \(key.staff).")
    }

    static func keyRemoved(_ fingerprint: String) -> Phrase {
        Phrase(
            en: "\(fingerprint) opens nothing any more.", zhHans: "\(fingerprint) 已不能登录。",
            de: "\(fingerprint) öffnet nichts mehr.")
    }
}
