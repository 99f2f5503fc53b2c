import Phrases

// The commands of the operator.
extension HelpText {
    static let database = Phrase(
        en: """
            fapiao database check [--json]
            fapiao database info [--json]
            fapiao database backup FILE
            fapiao database restore FILE

            check looks at everything: SQLite's own checks, the chain of every history,
            requests and splits, the counts of the queues (exit code 65: something is
            wrong). backup copies the database into a new file while others work; it is
            checked, and holds no codes.
            restore checks FILE, keeps a copy of what it replaces beside the database, and
            puts FILE in its place for everybody who has it open. It lists what FILE has
            not, keeps drafts and gives no number twice, and asks before it sends letters
            that waited in FILE.

            """,
        zhHans: """
            fapiao database check [--json]
            fapiao database info [--json]
            fapiao database backup 文件
            fapiao database restore 文件

            check 全面检查：SQLite 检查、每项处理记录的链条、工单与拆分、队列计数
            （退出码 65：有问题）。backup 在他人工作时备份到新文件，经过检查且不含验证码。
            restore 检查文件，在数据库旁保留被替换数据的副本，再为所有使用者换上；列出备份中
            没有的内容，保留草稿，不重复使用编号，并在发送备份中的待发邮件前询问。

            """,
        de: """
            fapiao database check [--json]
            fapiao database info [--json]
            fapiao database backup DATEI
            fapiao database restore DATEI

            check sieht alles durch: SQLites Prüfungen, die Kette jedes Verlaufs,
            Anfragen und Aufteilungen, die Zahlen der Warteschlangen (Exit-Code 65: etwas
            stimmt nicht). backup kopiert die Datenbank in eine neue Datei, während andere
            arbeiten; geprüft und ohne Codes. restore prüft DATEI, behält eine Kopie des
            Ersetzten neben der Datenbank und setzt DATEI für alle ein, die sie offen haben.
            Es listet auf, was in DATEI fehlt, behält Entwürfe, vergibt keine Nummer zweimal
            und fragt, bevor E-Mails hinausgehen, die in DATEI warteten.

            """)

    static let maintain = Phrase(
        en: """
            fapiao maintain [--clock-is-right] [--json]

            For one timer, every few minutes: delivers mail, removes what has run out
            (drafts after 90 days, registrations after 30), marks parcels as received
            after 15 days, and makes a backup a day in "backups" beside the database.
            When the clock has jumped, or nothing from the last 30 days confirms it, mail
            is still sent, but nothing is given up, removed or marked as received until
            --clock-is-right says that the time is right.
            --json prints {"busy","received","removedDrafts","removedRegistrations",
            "mail":{"delivered","waiting","failed"},"backup","clock"}: backup is the new
            file or null, clock is "right", "jumped" or "unknown".

            """,
        zhHans: """
            fapiao maintain [--clock-is-right] [--json]

            由定时器每隔几分钟运行：投递邮件，清除过期内容（草稿 90 天、注册 30 天），
            寄出 15 天后标记为已签收，每天备份到数据库旁的 backups 文件夹。
            如时钟发生跳变，或最近 30 天内没有记录可以印证，邮件照常投递，但不会放弃投递、
            清除任何内容或标记已签收，直至用 --clock-is-right 确认时间无误。
            --json 输出 {"busy","received","removedDrafts","removedRegistrations",
            "mail":{"delivered","waiting","failed"},"backup","clock"}，backup 为新文件或
            null，clock 为 "right"、"jumped" 或 "unknown"。

            """,
        de: """
            fapiao maintain [--clock-is-right] [--json]

            Für einen Zeitgeber, alle paar Minuten: stellt E-Mails zu, entfernt Abgelaufenes
            (Entwürfe nach 90 Tagen, Registrierungen nach 30), vermerkt Sendungen nach 15
            Tagen als erhalten und sichert täglich in „backups“ neben der Datenbank.
            Ist die Uhr gesprungen oder bestätigt sie nichts aus den letzten 30 Tagen,
            werden E-Mails weiter zugestellt, aber nichts wird aufgegeben, entfernt oder
            als erhalten vermerkt, bis --clock-is-right sagt, dass die Zeit stimmt.
            --json gibt {"busy","received","removedDrafts","removedRegistrations",
            "mail":{"delivered","waiting","failed"},"backup","clock"} aus: backup ist die
            neue Datei oder null, clock ist "right", "jumped" oder "unknown".

            """)
}
