import Invoicing
import Phrases

/// What `fapiao staff` does.
public enum StaffAction: Hashable, Sendable {
    case ask(StaffRequest)
    /// Public keys from a file, one a line, for a member of staff.
    case addKeys(of: String, file: String)
}

// Who works at the service center, and how they come in.
extension CommandFamily {
    static var staff: CommandFamily {
        CommandFamily(
            .staff, for: .operator,
            summary: Phrase(
                en: "who works there, by which SSH keys", zhHans: "服务中心人员及其 SSH 公钥",
                de: "wer dort arbeitet, SSH-Schlüssel"),
            about: Phrase(
                en: """
                    Says who works at the service center, and by which SSH keys they come in. A
                    clerk works the queue; a lead also undoes steps, sets notices and does what
                    stands here. NAME is 2 to 32 of a-z 0-9 . - _ and begins with a letter; the
                    history keeps it, so it is never given to another. FILE holds public keys of
                    OpenSSH, one a line; a key belongs to one name. --json prints
                    {"name","email","role","disabledAt"}, list an array of them; of keys
                    {"staff","fingerprint","type","key"}, add and list an array of them, remove the
                    fingerprint.
                    """,
                zhHans: """
                    管理服务中心人员及其登录所用的 SSH 公钥。clerk（经办人）处理申请；
                    lead（主管）还可撤回步骤、发布公告及执行此处的命令。NAME 为 2 至 32 个
                    字符，可用 a-z 0-9 . - _，以字母开头；处理记录会保留该名，故不再给他人。
                    文件为 OpenSSH 公钥，每行一个；一个公钥只属于一人。--json 输出
                    {"name","email","role","disabledAt"}，list 输出其数组；公钥为
                    {"staff","fingerprint","type","key"}，add 和 list 输出其数组，remove 输出指纹。
                    """,
                de: """
                    Legt fest, wer im Servicezentrum arbeitet und mit welchen SSH-Schlüsseln. Ein
                    clerk (Sachbearbeitung) bearbeitet Anträge; ein lead (Leitung) nimmt auch
                    Schritte zurück, setzt Bekanntmachungen und darf, was hier steht. NAME hat 2
                    bis 32 Zeichen aus a-z 0-9 . - _, zuerst einen Buchstaben; der Verlauf behält
                    ihn, er wird nie neu vergeben. DATEI enthält öffentliche Schlüssel von
                    OpenSSH, einen je Zeile; jeder gehört einer Person. --json gibt
                    {"name","email","role","disabledAt"} aus, list eine Liste davon; bei Schlüsseln
                    {"staff","fingerprint","type","key"}, add und list eine Liste davon, remove den
                    Fingerabdruck.
                    """),
            members + keys)
    }

    private static var members: [CommandRecord] {
        [
            CommandRecord(
                "staff add", [.one(.name)],
                options: [.required(.email, at: [.desk]), .optional(.role, at: [.desk])],
                for: .lead, at: [.desk],
                exits: [
                    ExitNote(
                        .refused, en: "the name is taken or cannot be one", zhHans: "名字已被使用或不合规",
                        de: "der Name ist vergeben oder ungültig"), .notAllowed,
                ], examples: ["staff add wang --email wang@example.cn --role lead"]
            ) { words throws(UsageFault) in
                let role = try words.word(.role, of: Role.allCases) ?? .clerk
                let email = words.value(.email) ?? ""
                return .staff(.ask(.add(name: words.arguments[0], email: email, role: role)))
            },
            CommandRecord("staff list", for: .lead, at: [.desk], exits: [.notAllowed]) { _ in
                .staff(.ask(.list))
            },
            CommandRecord(
                "staff disable", [.one(.name)], for: .lead, at: [.desk],
                exits: [.unknownName, .notAllowed], examples: ["staff disable li"]
            ) { words in .staff(.ask(.disable(words.arguments[0]))) },
        ]
    }

    private static var keys: [CommandRecord] {
        [
            CommandRecord(
                "staff key add", [.one(.name), .one(.file)], for: .lead, at: [.desk],
                exits: [
                    ExitNote(
                        .refused, en: "the name is unknown, or that is no key",
                        zhHans: "没有此人，或不是公钥",
                        de: "der Name ist unbekannt, oder das ist kein Schlüssel"),
                    .noSuchFile, .notAllowed,
                ], examples: ["staff key add wang id_ed25519.pub"]
            ) { words in .staff(.addKeys(of: words.arguments[0], file: words.arguments[1])) },
            CommandRecord(
                "staff key list", [.one(.name)], for: .lead, at: [.desk],
                exits: [.unknownName, .notAllowed]
            ) { words in .staff(.ask(.keys(words.arguments[0]))) },
            CommandRecord(
                "staff key remove", [.one(.name), .one(.fingerprint)], for: .lead, at: [.desk],
                exits: [.unknownName, .notAllowed]
            ) { words in
                .staff(.ask(.removeKey(words.arguments[0], fingerprint: words.arguments[1])))
            },
        ]
    }

    static var sshKeys: CommandFamily {
        CommandFamily(
            .sshKeys, for: .machines,
            summary: Phrase(same: ""),
            about: Phrase(
                en: """
                    For sshd's AuthorizedKeysCommand: prints the line of authorized_keys that ties
                    a key to its member of staff and to this program, or nothing for a key that
                    opens nothing. USER is the account of the host, which must own the database.

                      AuthorizedKeysCommand /usr/local/bin/fapiao ssh-keys %u %t %k
                    """,
                zhHans: """
                    供 sshd 的 AuthorizedKeysCommand 使用：输出一行 authorized_keys，将公钥限定于
                    其人员和本程序；无效的公钥则不输出。用户须为数据库所有者的系统账户。

                      AuthorizedKeysCommand /usr/local/bin/fapiao ssh-keys %u %t %k
                    """,
                de: """
                    Für AuthorizedKeysCommand von sshd: gibt die Zeile für authorized_keys aus, die
                    einen Schlüssel an seine Person und dieses Programm bindet; nichts, wenn der
                    Schlüssel nichts öffnet. BENUTZER ist das Konto, dem die Datenbank gehört.

                      AuthorizedKeysCommand /usr/local/bin/fapiao ssh-keys %u %t %k
                    """),
            CommandRecord(
                "ssh-keys", [.one(.account), .one(.keyType), .one(.key)], for: .anybody,
                needs: .nothing, printsJSON: false
            ) { words in
                .sshKeys(
                    account: words.arguments[0], type: words.arguments[1], key: words.arguments[2])
            })
    }

    static var sshSession: CommandFamily {
        CommandFamily(
            .sshSession, for: .machines, summary: Phrase(same: ""),
            about: Phrase(
                en: "What sshd runs for whoever comes in; ssh-keys writes the line.",
                zhHans: "供 sshd 为登录者运行；该行由 ssh-keys 输出。",
                de: "Was sshd für jeden startet, der hereinkommt; die Zeile schreibt ssh-keys."),
            [
                CommandRecord(
                    "ssh-session staff", [.one(.name)], for: .anybody, needs: .nothing,
                    printsJSON: false
                ) { words in .sshSession(.staff(words.arguments[0])) },
                CommandRecord(
                    "ssh-session apply", for: .anybody, needs: .nothing, printsJSON: false
                ) { _ in .sshSession(.applicants) },
            ])
    }
}

extension ExitNote {
    fileprivate static let unknownName = ExitNote(
        .refused, en: "there is nobody, or nothing, of that name", zhHans: "没有此用户名或公钥",
        de: "Name oder Schlüssel ist unbekannt")
}
