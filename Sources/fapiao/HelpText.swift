import Phrases

/// What `help` prints, at most 80 columns wide.
enum HelpText {
    /// The help of a command, or of the whole program.
    static func of(_ command: CommandName?) -> Phrase {
        switch command {
        case nil, .help, .sshSession: all
        case .register: register
        case .apply: apply
        case .activate: activate
        case .object: object
        case .demo: demo
        case .desk: desk
        case .import: importFeed
        case .export: export
        case .list: list
        case .show: show
        case .accept, .handBack, .ready, .receive, .reject, .undo, .remark: steps
        case .issue: issue
        case .mailOut: mailOut
        case .staff: staff
        case .notice: notice
        case .calendar: calendar
        case .requests: tickets
        case .sshKeys: sshKeys
        case .mail: mail
        case .database: database
        case .maintain: maintain
        case .settings: settings
        }
    }

    private static let all = Phrase(
        en: """
            fapiao - apply for the Fapiao of what you have paid

            fapiao                            the wizard
            fapiao register [ORDER]           register, with the order filled in
            fapiao apply BILLING-RECORD       the wizard at that record
            fapiao activate CODE              activate an account
            fapiao object CODE                take an order back from a stranger
            fapiao demo                       try it with sample data
            fapiao desk [--as NAME]           the service center, full screen
            fapiao import orders|payments|results FILE|-
            fapiao export [--accept] [FILE]   for the tax-control software
            fapiao list [--status S] [--overdue] [--search TEXT] [--limit N] [--json]
            fapiao show APPLICATION [--json]
            fapiao accept APPLICATION…        take in process; hand-back gives back
            fapiao issue APPLICATION --code CODE --number NUMBER
            fapiao mail-out APPLICATION… --waybill NUMBER
            fapiao ready|receive APPLICATION… at the branch; has arrived
            fapiao reject APPLICATION… --reason TEXT
            fapiao undo APPLICATION… --reason TEXT
            fapiao remark APPLICATION TEXT
            fapiao requests list|show|reply|approve|decline|done
            fapiao requests arrived|void|red-letter REQUEST
            fapiao staff add|list|disable     who works at the service center
            fapiao staff key add|list|remove  the SSH keys they come by
            fapiao notice set|show|clear      paper is out of stock, until when
            fapiao calendar import FILE       the holidays of a year; show YEAR
            fapiao mail list [--json]         the mail that waits or failed
            fapiao mail deliver               deliver the mail that waits
            fapiao database check|head|info   is it sound; what does it hold
            fapiao database backup|restore FILE
            fapiao maintain                   what a timer should run
            fapiao settings example|check     the settings, explained; or checked
            fapiao help [COMMAND]             this text, or that of a command

            Before or after any command:
              --database FILE                 the database, else $FAPIAO_DATABASE
              --settings FILE                 the settings, else $FAPIAO_SETTINGS
              --as NAME                       as that member of staff
              --plain                         questions and answers line by line
              --language en|zh-Hans|de        else the locale's
              --help, --version

            """,
        zhHans: """
            fapiao - 为已付款项申请发票

            fapiao                            申请向导
            fapiao register [订单号]          注册，并填入订单号
            fapiao apply 账单记录             直接申请该账单记录
            fapiao activate 激活码            激活账户
            fapiao object 代码                从他人账户收回订单
            fapiao demo                       用示例数据试用
            fapiao desk [--as 姓名]           服务中心，全屏
            fapiao import orders|payments|results 文件|-
            fapiao export [--accept] [文件]   供税控软件使用
            fapiao list [--status S] [--overdue] [--search 文字] [--limit N] [--json]
            fapiao show 申请单号 [--json]
            fapiao accept 申请单号…           受理；hand-back 退回待办
            fapiao issue 申请单号 --code 代码 --number 号码
            fapiao mail-out 申请单号… --waybill 快递单号
            fapiao ready|receive 申请单号…    可自取；已签收
            fapiao reject 申请单号… --reason 原因
            fapiao undo 申请单号… --reason 原因
            fapiao remark 申请单号 备注
            fapiao requests list|show|reply|approve|decline|done
            fapiao requests arrived|void|red-letter 工单号
            fapiao staff add|list|disable     服务中心的人员
            fapiao staff key add|list|remove  人员登录所用的 SSH 公钥
            fapiao notice set|show|clear      票源紧张公告及预计日期
            fapiao calendar import 文件       导入一年的放假安排；show 年份
            fapiao mail list [--json]         列出待发和发送失败的邮件
            fapiao mail deliver               投递待发邮件
            fapiao database check|head|info   检查数据库；概况
            fapiao database backup|restore 文件
            fapiao maintain                   由定时器运行的维护
            fapiao settings example|check     列出并说明全部设置；或检查设置文件
            fapiao help [命令]                本说明，或某命令的说明

            可置于任何命令之前或之后：
              --database 文件                 数据库，默认为 $FAPIAO_DATABASE
              --settings 文件                 设置，默认为 $FAPIAO_SETTINGS
              --as 姓名                       以该员工身份
              --plain                         逐行问答
              --language en|zh-Hans|de        默认按系统语言
              --help, --version

            """,
        de: """
            fapiao - die Fapiao für Bezahltes beantragen

            fapiao                            der Assistent
            fapiao register [BESTELLUNG]      registrieren, Bestellung eingetragen
            fapiao apply ABRECHNUNGSPOSTEN    der Assistent bei diesem Posten
            fapiao activate CODE              ein Konto aktivieren
            fapiao object CODE                eine Bestellung zurückholen
            fapiao demo                       mit Beispieldaten ausprobieren
            fapiao desk [--as NAME]           das Servicezentrum, voller Bildschirm
            fapiao import orders|payments|results DATEI|-
            fapiao export [--accept] [DATEI]  für die Steuersoftware
            fapiao list [--status S] [--overdue] [--search TEXT] [--limit N] [--json]
            fapiao show ANTRAG [--json]
            fapiao accept ANTRAG…             annehmen; hand-back gibt zurück
            fapiao issue ANTRAG --code CODE --number NUMMER
            fapiao mail-out ANTRAG… --waybill NUMMER
            fapiao ready|receive ANTRAG…      liegt bereit; ist angekommen
            fapiao reject ANTRAG… --reason GRUND
            fapiao undo ANTRAG… --reason GRUND
            fapiao remark ANTRAG TEXT
            fapiao requests list|show|reply|approve|decline|done
            fapiao requests arrived|void|red-letter ANFRAGE
            fapiao staff add|list|disable     wer im Servicezentrum arbeitet
            fapiao staff key add|list|remove  die SSH-Schlüssel dieser Personen
            fapiao notice set|show|clear      Vordrucke sind knapp, bis wann
            fapiao calendar import DATEI      die Feiertage eines Jahres; show JAHR
            fapiao mail list [--json]         wartende und gescheiterte E-Mails
            fapiao mail deliver               wartende E-Mails zustellen
            fapiao database check|head|info   ist sie in Ordnung; was enthält sie
            fapiao database backup|restore DATEI
            fapiao maintain                   was ein Zeitgeber aufrufen soll
            fapiao settings example|check     die Einstellungen, erklärt; oder geprüft
            fapiao help [BEFEHL]              dieser Text oder der eines Befehls

            Vor oder nach jedem Befehl:
              --database DATEI                die Datenbank, sonst $FAPIAO_DATABASE
              --settings DATEI                die Einstellungen, sonst $FAPIAO_SETTINGS
              --as NAME                       als dieser Mitarbeiter
              --plain                         Fragen und Antworten Zeile für Zeile
              --language en|zh-Hans|de        sonst die der Umgebung
              --help, --version

            """)
}
