import Phrases

// The commands of the operator.
extension HelpText {
    static let database = Phrase(
        en: """
            fapiao database check [--head LINE] [--json]
            fapiao database head [--json]
            fapiao database info [--json]
            fapiao database backup FILE
            fapiao database restore FILE

            check believes nothing: SQLite's own checks, tables and triggers as they were
            made, the chain of every history and of the log, each row as they say it must
            be, requests and splits, search and counts (exit code 65: something is wrong).
            What had no history before this version is compared with digests of then.
            head prints one line, TIME COUNT SHA256, of all entries up to then. Keep it
            elsewhere: check --head "LINE" computes it again, however the database has
            grown, and so finds a history that was rolled back. maintain writes it into
            the system's log.
            backup copies the database into a new file while others work; it is
            checked, and holds no codes.
            restore checks FILE, keeps a copy of what it replaces beside the database, and
            puts FILE in its place for everybody who has it open. It lists what FILE has
            not, keeps drafts and gives no number twice, and asks before it sends letters
            that waited in FILE.

            """,
        zhHans: """
            fapiao database check [--head 校验行] [--json]
            fapiao database head [--json]
            fapiao database info [--json]
            fapiao database backup 文件
            fapiao database restore 文件

            check 逐项核对：SQLite 检查、表与触发器是否原样、每项处理记录和操作日志的链条、
            每行数据是否与之相符、工单与拆分、搜索索引、计数（退出码 65：有问题）。
            本版本之前没有记录可查的内容，与当时的摘要核对。
            head 输出一行：时间 条数 SHA256，涵盖截至当时的全部记录。请另存他处：数据库无论
            如何增长，check --head "校验行" 都会重新计算，从而发现历史记录被回退。
            maintain 会将其写入系统日志。
            backup 在他人工作时备份到新文件，经过检查且不含验证码。
            restore 检查文件，在数据库旁保留被替换数据的副本，再为所有使用者换上；列出备份中
            没有的内容，保留草稿，不重复使用编号，并在发送备份中的待发邮件前询问。

            """,
        de: """
            fapiao database check [--head ZEILE] [--json]
            fapiao database head [--json]
            fapiao database info [--json]
            fapiao database backup DATEI
            fapiao database restore DATEI

            check glaubt nichts: SQLites Prüfungen, Tabellen und Trigger wie angelegt, die
            Kette jedes Verlaufs und des Protokolls, jede Zeile, wie sie danach sein muss,
            Anfragen und Aufteilungen, Suche und Zahlen (Exit-Code 65: etwas stimmt nicht).
            Was vor dieser Version keinen Verlauf hatte, wird mit Prüfsummen von damals
            verglichen.
            head gibt eine Zeile aus, ZEIT ANZAHL SHA256, über alle Einträge bis dahin.
            Bewahren Sie sie anderswo auf: check --head "ZEILE" berechnet sie neu, wie sehr
            die Datenbank auch gewachsen ist, und findet so einen zurückgesetzten Verlauf.
            maintain schreibt sie ins Systemprotokoll.
            backup kopiert die Datenbank in eine neue Datei, während andere
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
