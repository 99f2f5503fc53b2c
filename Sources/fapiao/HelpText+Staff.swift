import Phrases

// Who works at the service center, and how they come in.
extension HelpText {
    static let staff = Phrase(
        en: """
            fapiao staff add NAME --email E [--role clerk|lead] [--json]
            fapiao staff list [--json]
            fapiao staff disable NAME [--json]
            fapiao staff key add NAME FILE|-
            fapiao staff key list NAME [--json]
            fapiao staff key remove NAME FINGERPRINT

            Says who works at the service center, and by which SSH keys they come in. A
            clerk works the queue; a lead also undoes steps, sets notices and does what
            stands here. NAME is 2 to 32 of a-z 0-9 . - _ and begins with a letter; the
            history keeps it, so it is never given to another. FILE holds public keys of
            OpenSSH, one a line; a key belongs to one name. --json prints
            {"name","email","role","disabledAt"}, list an array of them. Exit codes: 65 the
            name is taken or that is no key, 66 there is no such file, 77 you are no lead.

            """,
        zhHans: """
            fapiao staff add NAME --email 邮箱 [--role clerk|lead] [--json]
            fapiao staff list [--json]
            fapiao staff disable NAME [--json]
            fapiao staff key add NAME 文件|-
            fapiao staff key list NAME [--json]
            fapiao staff key remove NAME 指纹

            管理服务中心人员及其登录所用的 SSH 公钥。clerk（经办人）处理申请；
            lead（主管）还可撤回步骤、发布公告及执行此处的命令。NAME 为 2 至 32 个
            字符，可用 a-z 0-9 . - _，以字母开头；处理记录会保留该名，故不再给他人。
            文件为 OpenSSH 公钥，每行一个；一个公钥只属于一人。--json 输出
            {"name","email","role","disabledAt"}，list 输出其数组。
            退出码：65 名字已被使用或不是公钥；66 文件不存在；77 不是主管。

            """,
        de: """
            fapiao staff add NAME --email E-MAIL [--role clerk|lead] [--json]
            fapiao staff list [--json]
            fapiao staff disable NAME [--json]
            fapiao staff key add NAME DATEI|-
            fapiao staff key list NAME [--json]
            fapiao staff key remove NAME FINGERABDRUCK

            Legt fest, wer im Servicezentrum arbeitet und mit welchen SSH-Schlüsseln. Ein
            clerk (Sachbearbeitung) bearbeitet Anträge; ein lead (Leitung) nimmt auch
            Schritte zurück, setzt Bekanntmachungen und darf, was hier steht. NAME hat 2
            bis 32 Zeichen aus a-z 0-9 . - _, zuerst einen Buchstaben; der Verlauf behält
            ihn, er wird nie neu vergeben. DATEI enthält öffentliche Schlüssel von
            OpenSSH, einen je Zeile; jeder gehört einer Person. --json gibt
            {"name","email","role","disabledAt"} aus, list eine Liste davon. Exit-Codes:
            65 Name vergeben oder kein Schlüssel, 66 Datei fehlt, 77 keine Leitung.

            """)

    static let sshKeys = Phrase(
        en: """
            fapiao ssh-keys USER TYPE KEY

            For sshd's AuthorizedKeysCommand: prints the line of authorized_keys that ties
            a key to its member of staff and to this program, or nothing for a key that
            opens nothing. USER is the account of the host, which must own the database.

              AuthorizedKeysCommand /usr/local/bin/fapiao ssh-keys %u %t %k

            """,
        zhHans: """
            fapiao ssh-keys 用户 类型 公钥

            供 sshd 的 AuthorizedKeysCommand 使用：输出一行 authorized_keys，将公钥限定于
            其人员和本程序；无效的公钥则不输出。用户须为数据库所有者的系统账户。

              AuthorizedKeysCommand /usr/local/bin/fapiao ssh-keys %u %t %k

            """,
        de: """
            fapiao ssh-keys BENUTZER ART SCHLÜSSEL

            Für AuthorizedKeysCommand von sshd: gibt die Zeile für authorized_keys aus, die
            einen Schlüssel an seine Person und dieses Programm bindet; nichts, wenn der
            Schlüssel nichts öffnet. BENUTZER ist das Konto, dem die Datenbank gehört.

              AuthorizedKeysCommand /usr/local/bin/fapiao ssh-keys %u %t %k

            """)
}
