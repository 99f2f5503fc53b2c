import Invoicing
import Phrases

/// What `fapiao mail` does.
public enum MailAction: Hashable, Sendable {
    case list, deliver
}

/// What is done with the database as a whole.
public enum DatabaseAction: Hashable, Sendable {
    /// Against a head that was taken before.
    case check(HistoryHead?)
    case head
    case backup(String)
    case restore(String)
    case info
}

/// What `fapiao settings` does.
public enum SettingsAction: Hashable, Sendable {
    case example, check
}

// What the operator sees to.
extension CommandFamily {
    static var mail: CommandFamily {
        CommandFamily(
            .mail, for: .operator,
            summary: Phrase(
                en: "the mail that waits; deliver it", zhHans: "待发邮件；投递",
                de: "wartende E-Mails; zustellen"),
            about: Phrase(
                en: """
                    list shows the mail that was not delivered, the newest last: when the next
                    try is due, how often it was tried and why it failed.
                    deliver delivers what is due, to the folder “mail” beside the database or
                    through the mail program that the settings name. What fails is tried again
                    after 1, 5, 15 and 60 minutes and then every 4 hours, for five days. --json
                    prints {"delivered","waiting","failed"}: what failed may wait for another try.
                    """,
                zhHans: """
                    list 列出未投递的邮件，最新的在最后：下次重试时间、已试次数和失败原因。
                    deliver 投递到期的邮件：投递到数据库旁的“mail”文件夹，或交给设置中指定的
                    邮件程序。失败后隔 1、5、15、60 分钟重试，此后每 4 小时一次，共五天。
                    --json 输出 {"delivered","waiting","failed"}：失败的邮件可能仍在等待重试。
                    """,
                de: """
                    list zeigt nicht zugestellte E-Mails, die neuesten zuletzt: wann der nächste
                    Versuch ansteht, wie viele es gab und woran es lag.
                    deliver stellt Fälliges zu, in den Ordner „mail“ neben der Datenbank oder
                    über das Mailprogramm aus den Einstellungen. Was scheitert, wird nach 1, 5,
                    15 und 60 Minuten und dann alle 4 Stunden erneut versucht, fünf Tage lang.
                    --json gibt {"delivered","waiting","failed"} aus: Gescheitertes kann warten.
                    """),
            [
                CommandRecord("mail list", for: .owner) { _ in .mail(.list) },
                CommandRecord("mail deliver", for: .owner, exits: [.notDelivered]) { _ in
                    .mail(.deliver)
                },
            ])
    }

    static var database: CommandFamily {
        CommandFamily(
            .database, for: .operator,
            summary: Phrase(
                en: "is it sound; backups; what it holds", zhHans: "检查、备份、恢复、概况",
                de: "in Ordnung? Sicherungen, Inhalt"),
            about: Phrase(
                en: """
                    check believes nothing: SQLite's own checks, tables and triggers as they were
                    made, the chain of every history and of the log, each row as they say it must
                    be, requests and splits, search and counts.
                    What had no history before this version is compared with digests of then.
                    head prints one line, TIME COUNT SHA256, of all entries up to then. Keep it
                    elsewhere: check --head "LINE" computes it again, however the database has
                    grown, and so finds a history that was rolled back. maintain writes it into
                    the system's log.
                    backup copies the database into a new file while others work; it is
                    checked, and holds no codes. --json prints {"backup","findings"}.
                    restore checks FILE, keeps a copy of what it replaces beside the database, and
                    puts FILE in its place for everybody who has it open. It lists what FILE has
                    not, keeps drafts and gives no number twice, and asks before it sends letters
                    that waited in FILE. --json prints {"restored","kept","findings","missing",
                    "numberedAnew","letters","sent"}.
                    """,
                zhHans: """
                    check 逐项核对：SQLite 检查、表与触发器是否原样、每项处理记录和操作日志的链条、
                    每行数据是否与之相符、工单与拆分、搜索索引、计数。
                    本版本之前没有记录可查的内容，与当时的摘要核对。
                    head 输出一行：时间 条数 SHA256，涵盖截至当时的全部记录。请另存他处：数据库
                    无论如何增长，check --head "校验行" 都会重新计算，从而发现历史记录被回退。
                    maintain 会将其写入系统日志。
                    backup 在他人工作时备份到新文件，经过检查且不含验证码。--json 输出
                    {"backup","findings"}。
                    restore 检查文件，在数据库旁保留被替换数据的副本，再为所有使用者换上；列出备份中
                    没有的内容，保留草稿，不重复使用编号，并在发送备份中的待发邮件前询问。
                    --json 输出
                    {"restored","kept","findings","missing","numberedAnew","letters","sent"}。
                    """,
                de: """
                    check glaubt nichts: SQLites Prüfungen, Tabellen und Trigger wie angelegt, die
                    Kette jedes Verlaufs und des Protokolls, jede Zeile, wie sie danach sein muss,
                    Anfragen und Aufteilungen, Suche und Zahlen.
                    Was vor dieser Version keinen Verlauf hatte, wird mit Prüfsummen von damals
                    verglichen.
                    head gibt eine Zeile aus, ZEIT ANZAHL SHA256, über alle Einträge bis dahin.
                    Bewahren Sie sie anderswo auf: check --head "ZEILE" berechnet sie neu, wie sehr
                    die Datenbank auch gewachsen ist, und findet so einen zurückgesetzten Verlauf.
                    maintain schreibt sie ins Systemprotokoll.
                    backup kopiert die Datenbank in eine neue Datei, während andere arbeiten;
                    geprüft und ohne Codes. --json gibt {"backup","findings"} aus.
                    restore prüft DATEI, behält eine Kopie des Ersetzten neben der Datenbank und
                    setzt DATEI für alle ein, die sie offen haben. Es listet auf, was in DATEI
                    fehlt, behält Entwürfe, vergibt keine Nummer zweimal und fragt, bevor E-Mails
                    hinausgehen, die in DATEI warteten. --json gibt {"restored","kept","findings",
                    "missing","numberedAnew","letters","sent"} aus.
                    """),
            reading + copying)
    }

    private static var reading: [CommandRecord] {
        [
            CommandRecord(
                "database check", options: [.optional(.head)], for: .owner, exits: [.notSound]
            ) { words throws(UsageFault) in .database(.check(try words.head())) },
            CommandRecord("database head", for: .owner) { _ in .database(.head) },
            CommandRecord("database info", for: .owner) { _ in .database(.info) },
        ]
    }

    private static var copying: [CommandRecord] {
        [
            CommandRecord(
                "database backup", [.one(.path)], for: .owner,
                exits: [
                    .notSound,
                    ExitNote(
                        .cannotCreate, en: "FILE is there already, or cannot be made",
                        zhHans: "文件已存在或无法创建",
                        de: "DATEI gibt es schon, oder sie lässt sich nicht anlegen"),
                ], examples: ["database backup monday.sqlite"]
            ) { words in .database(.backup(words.arguments[0])) },
            CommandRecord(
                "database restore", [.one(.path)], for: .owner, exits: [.notSound, .noSuchFile],
                examples: ["database restore monday.sqlite"]
            ) { words in .database(.restore(words.arguments[0])) },
        ]
    }

    static var maintain: CommandFamily {
        CommandFamily(
            .maintain, for: .operator,
            summary: Phrase(
                en: "what a timer should run", zhHans: "由定时器运行的维护",
                de: "was ein Zeitgeber aufrufen soll"),
            about: Phrase(
                en: """
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
                    由定时器每隔几分钟运行：投递邮件，清除过期内容（草稿 90 天、注册 30 天），
                    寄出 15 天后标记为已签收，每天备份到数据库旁的 backups 文件夹。
                    如时钟发生跳变，或最近 30 天内没有记录可以印证，邮件照常投递，但不会放弃投递、
                    清除任何内容或标记已签收，直至用 --clock-is-right 确认时间无误。
                    --json 输出 {"busy","received","removedDrafts","removedRegistrations",
                    "mail":{"delivered","waiting","failed"},"backup","clock"}，backup 为新文件或
                    null，clock 为 "right"、"jumped" 或 "unknown"。
                    """,
                de: """
                    Für einen Zeitgeber, alle paar Minuten: stellt E-Mails zu, entfernt Abgelaufenes
                    (Entwürfe nach 90 Tagen, Registrierungen nach 30), vermerkt Sendungen nach 15
                    Tagen als erhalten und sichert täglich in „backups“ neben der Datenbank.
                    Ist die Uhr gesprungen oder bestätigt sie nichts aus den letzten 30 Tagen,
                    werden E-Mails weiter zugestellt, aber nichts wird aufgegeben, entfernt oder
                    als erhalten vermerkt, bis --clock-is-right sagt, dass die Zeit stimmt.
                    --json gibt {"busy","received","removedDrafts","removedRegistrations",
                    "mail":{"delivered","waiting","failed"},"backup","clock"} aus: backup ist die
                    neue Datei oder null, clock ist "right", "jumped" oder "unknown".
                    """),
            CommandRecord(
                "maintain", options: [.optional(.clockIsRight)], for: .owner,
                exits: [.notDelivered]
            ) { words in .maintain(isClockRight: words.has(.clockIsRight)) })
    }

    static var settings: CommandFamily {
        CommandFamily(
            .settings, for: .operator,
            summary: Phrase(
                en: "explain them all, or check the file", zhHans: "说明全部设置，或检查设置文件",
                de: "alle erklärt, oder die Datei geprüft"),
            about: Phrase(
                en: """
                    example prints a settings file with every setting at its default, explained.
                    check says whether the file in use can be understood; a wrong one is named
                    with line and what was expected; --json prints {"file","found"}. The file is
                    the one that --settings or FAPIAO_SETTINGS names, else
                    ~/.config/fapiao/settings.json.
                    """,
                zhHans: """
                    example 输出一份设置文件，列出全部设置、默认值和说明。
                    check 检查所用的设置文件；有误时指出行号和应填内容；--json 输出
                    {"file","found"}。设置文件由 --settings 或 FAPIAO_SETTINGS 指定，否则为
                    ~/.config/fapiao/settings.json。
                    """,
                de: """
                    example gibt eine Datei mit allen Einstellungen und ihren Standards aus,
                    erklärt. check sagt, ob die benutzte Datei verstanden wird; Falsches wird mit
                    Zeile und Erwartetem genannt; --json gibt {"file","found"} aus. Die Datei
                    nennen --settings oder FAPIAO_SETTINGS, sonst ist es
                    ~/.config/fapiao/settings.json.
                    """),
            [
                CommandRecord(
                    "settings example", for: .anybody, needs: .nothing, printsJSON: false
                ) { _ in .settings(.example) },
                CommandRecord(
                    "settings check", for: .anybody, needs: .settings,
                    exits: [
                        .noSuchFile,
                        ExitNote(
                            .settings, en: "a setting is wrong", zhHans: "有设置错误",
                            de: "eine Einstellung ist falsch"),
                    ]
                ) { _ in .settings(.check) },
            ])
    }
}

extension CommandWords {
    /// The line behind `--head`; nil without one.
    fileprivate func head() throws(UsageFault) -> HistoryHead? {
        guard let line = value(.head) else { return nil }
        guard let head = HistoryHead(line: line) else { throw .badHead(line) }
        return head
    }
}

extension ExitNote {
    fileprivate static let notDelivered = ExitNote(
        .unavailable, en: "some mail was not delivered", zhHans: "有邮件未投递",
        de: "etwas wurde nicht zugestellt")
    fileprivate static let notSound = ExitNote(
        .refused, en: "something is wrong with the database", zhHans: "数据库有问题",
        de: "mit der Datenbank stimmt etwas nicht")
}
