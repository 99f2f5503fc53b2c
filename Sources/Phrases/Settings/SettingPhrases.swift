import Invoicing
import Text

extension SettingName {
    /// What the setting is for, in a line or two of at most 72 columns.
    public var phrase: Phrase {
        switch self {
        case .operatorName:
            Phrase(
                en: "The desk's name, in the title bar and in mail.",
                zhHans: "服务台名称，显示在标题栏和邮件中。",
                de: "Der Name des Schalters, in der Titelzeile und in E-Mails.")
        case .operatorProduct:
            Phrase(
                en: "What was paid for, in the heading of Welcome.",
                zhHans: "所付款的产品，显示在欢迎页的标题中。",
                de: "Wofür bezahlt wurde, in der Überschrift der Startseite.")
        case .customerService:
            Phrase(
                en: "Whom people call who cannot go on.", zhHans: "客户服务电话。",
                de: "Wen anruft, wer nicht weiterkommt.")
        case .seller:
            Phrase(
                en: "The seller printed on the Fapiao.", zhHans: "发票上的销售方名称。",
                de: "Der Verkäufer, wie er auf der Fapiao steht.")
        case .itemPrefix:
            Phrase(
                en: "The tax classification printed before each item.",
                zhHans: "项目名称前的税收分类简称。", de: "Die Steuerklasse vor jedem Posten.")
        case .taxRate:
            Phrase(en: "Percent of tax.", zhHans: "税率（百分比）。", de: "Steuersatz in Prozent.")
        case .requireTaxpayerID:
            Phrase(
                en: "Whether the form asks who the buyer is, and a company for its taxpayer ID.",
                zhHans: "表单是否询问购买方类型，并要求企业填写纳税人识别号。",
                de: "Ob nach der Art des Käufers gefragt wird und Firmen die Steuernummer angeben.")
        case .syncDays:
            Phrase(
                en: "Days after a payment until it can be applied for.",
                zhHans: "付款后多少天可以申请开票。",
                de: "Tage nach einer Zahlung, bis sie beantragt werden kann.")
        case .workingDays:
            Phrase(
                en: "Working days in which an application is completed.",
                zhHans: "办结申请所需的工作日数。", de: "Arbeitstage, in denen ein Antrag erledigt wird.")
        case .receivedAfterDays:
            Phrase(
                en: "Days after mailing out when a parcel counts as received.",
                zhHans: "寄出多少天后视为已签收。",
                de: "Tage nach dem Versand, nach denen eine Sendung als erhalten gilt.")
        case .idleMinutes:
            Phrase(
                en: "Minutes without a key after which the screen locks.",
                zhHans: "多少分钟无操作后锁定屏幕。",
                de: "Minuten ohne Taste, nach denen der Bildschirm gesperrt wird.")
        case .sessionHours:
            Phrase(
                en: "Hours after which one has to sign in again.",
                zhHans: "登录多少小时后须重新登录。",
                de: "Stunden, nach denen man sich neu anmelden muss.")
        case .branchName, .branchAddress, .branchContact, .branchHours: branchPhrase
        case .registerLink, .activateLink, .objectLink, .ticketLink, .yundaTracking, .sfTracking:
            linkPhrase
        default: mailPhrase
        }
    }

    private var branchPhrase: Phrase {
        switch self {
        case .branchName:
            Phrase(
                en: "Where Fapiaos are picked up.", zhHans: "自取地点。",
                de: "Wo Fapiaos abgeholt werden.")
        case .branchAddress:
            Phrase(en: "Its address.", zhHans: "自取地址。", de: "Die Anschrift.")
        case .branchContact:
            Phrase(
                en: "Who is there, with a telephone number.", zhHans: "联系人及电话。",
                de: "Wer dort ist, mit Telefonnummer.")
        default:
            Phrase(
                en: "When it is open, for example \"Mon-Fri 9:00-17:30\"; {} says nothing.",
                zhHans: "营业时间，例如“周一至周五 9:00-17:30”；{} 表示不显示。",
                de: "Wann geöffnet ist, etwa „Mo-Fr 9:00-17:30“; {} sagt nichts dazu.")
        }
    }

    private var linkPhrase: Phrase {
        switch self {
        case .registerLink:
            Phrase(
                en: "The link to register in the mail about a new order, with {order} for its\n"
                    + "number, for example \"https://fapiao.example.cn/register/{order}\"; null: none.",
                zhHans: "新订单邮件中的注册链接，{order} 代表订单号，\n"
                    + "例如 \"https://fapiao.example.cn/register/{order}\"；null 表示没有。",
                de: "Der Link zur Registrierung in der E-Mail über eine neue Bestellung, mit\n"
                    + "{order} für ihre Nummer; null: keiner.")
        case .activateLink:
            Phrase(
                en: "The link in mails with an activation code, which stands for {code}.",
                zhHans: "激活邮件中的链接，{code} 代表激活码。",
                de: "Der Link in E-Mails mit einem Aktivierungscode, mit {code} für diesen.")
        case .objectLink:
            Phrase(
                en: "The link in mails with an objection code.", zhHans: "异议邮件中的链接。",
                de: "Der Link in E-Mails mit einem Widerspruchscode.")
        case .ticketLink:
            Phrase(
                en: "The link to a request in the mail about it, with {request} for its number.",
                zhHans: "工单邮件中的链接，{request} 代表工单号。",
                de: "Der Link zu einer Anfrage in der E-Mail darüber, mit {request} für ihre\n"
                    + "Nummer.")
        case .yundaTracking:
            Phrase(
                en: "Where a Yunda parcel can be followed, with {waybill} for its number.",
                zhHans: "韵达快递的查询地址，{waybill} 代表运单号。",
                de: "Wo eine Yunda-Sendung zu verfolgen ist, mit {waybill} für ihre Nummer.")
        default:
            Phrase(
                en: "The same for SF.", zhHans: "顺丰速运的查询地址。", de: "Dasselbe für SF.")
        }
    }

    private var mailPhrase: Phrase {
        switch self {
        case .mailTransport:
            Phrase(
                en: "\"maildir\" puts letters into a folder; \"sendmail\" gives them to a program.",
                zhHans: "\"maildir\" 将邮件存入文件夹；\"sendmail\" 交给发信程序。",
                de: "„maildir“ legt Briefe in einen Ordner, „sendmail“ gibt sie einem Programm.")
        case .mailFolder:
            Phrase(
                en: "The Maildir by its whole path; null: \"mail\" beside the database.",
                zhHans: "Maildir 的完整路径；null 表示数据库旁的 mail 文件夹。",
                de: "Das Maildir mit ganzem Pfad; null: „mail“ neben der Datenbank.")
        case .mailProgram:
            Phrase(
                en: "A program with the interface of sendmail, then its arguments, for example\n"
                    + "[\"/usr/bin/msmtp\", \"-C\", \"/etc/msmtprc\"]. The recipient follows after --.",
                zhHans: "兼容 sendmail 接口的程序及其参数，例如\n"
                    + "[\"/usr/bin/msmtp\", \"-C\", \"/etc/msmtprc\"]。收件人在 -- 之后给出。",
                de: "Ein Programm mit der Schnittstelle von sendmail, dann seine Argumente, etwa\n"
                    + "[\"/usr/bin/msmtp\", \"-C\", \"/etc/msmtprc\"]. Der Empfänger folgt nach --."
            )
        case .mailSender:
            Phrase(en: "The sender of mail.", zhHans: "发件人地址。", de: "Der Absender.")
        case .mailLanguage:
            Phrase(
                en: "The language of mail to people without an account: en, zh-Hans or de.",
                zhHans: "给没有账户的人发信时所用语言：en、zh-Hans 或 de。",
                de: "Die Sprache für Leute ohne Konto: en, zh-Hans oder de.")
        case .backupFolder:
            Phrase(
                en: "Where fapiao maintain puts a backup a day; null: \"backups\" beside the\n"
                    + "database.",
                zhHans: "fapiao maintain 每日备份的存放处；null 表示数据库旁的 backups 文件夹。",
                de: "Wohin fapiao maintain täglich sichert; null: „backups“ neben der Datenbank.")
        case .backupCount:
            Phrase(
                en: "How many backups are kept; 0: none are made.",
                zhHans: "保留的备份数；0 表示不备份。",
                de: "Wie viele Sicherungen bleiben; 0: es werden keine gemacht.")
        case .confirmOrders:
            Phrase(
                en: "Whether the buyer of an order that arrives is written to.",
                zhHans: "订单到达时是否发邮件通知购买方。",
                de: "Ob der Käufer einer eintreffenden Bestellung Post bekommt.")
        default:
            Phrase(
                en: "How many days ago such an order was placed at most.",
                zhHans: "只通知最近多少天内下的订单。",
                de: "Wie viele Tage so eine Bestellung höchstens zurückliegt.")
        }
    }
}

extension SettingsFault {
    /// What is wrong in the file and what was expected, with file and line.
    public func phrase(file: String) -> Phrase {
        let place = "\(Gate.show(file)):\(line): "
        let text = reason.phrase
        return Phrase(
            en: place + text.en, zhHans: place + text.zhHans, de: place + text.de)
    }
}

extension SettingsFault.Reason {
    fileprivate var phrase: Phrase {
        switch self {
        case .syntax(let expected):
            Phrase(
                en: "Here should stand: \(expected)", zhHans: "此处应为：\(expected)",
                de: "Hier müsste stehen: \(expected)")
        case .badText:
            Phrase(
                en: "This text is no valid UTF-8 or has an unknown escape. Type it anew.",
                zhHans: "此文本不是有效的 UTF-8，或含有未知的转义。请重新输入。",
                de: "Dieser Text ist kein gültiges UTF-8 oder enthält eine unbekannte "
                    + "Escape-Folge. Bitte neu eingeben.")
        case .unknown(let name, let known):
            Self.unknown(Gate.show(name), known.joined(separator: ", "))
        case .twice(let name):
            Phrase(
                en: "\(Gate.show(name)) is set twice. Remove one of the two.",
                zhHans: "\(Gate.show(name)) 重复设置，请删除其一。",
                de: "\(Gate.show(name)) steht zweimal da. Entfernen Sie eines davon.")
        case .notGroup(let name):
            Phrase(
                en: "\(name) is a group of settings; expected { … }.",
                zhHans: "\(name) 是一组设置，应为 { … }。",
                de: "\(name) ist eine Gruppe von Einstellungen; erwartet wird { … }.")
        case .wrong(let name, let expectation):
            Self.wrong(name.rawValue, expectation.phrase)
        }
    }

    private static func unknown(_ name: String, _ known: String) -> Phrase {
        Phrase(
            en: "There is no setting \(name). Known here: \(known).",
            zhHans: "没有设置项 \(name)。此处可用：\(known)。",
            de: "Eine Einstellung \(name) gibt es nicht. Bekannt sind hier: \(known).")
    }

    private static func wrong(_ name: String, _ expected: Phrase) -> Phrase {
        Phrase(
            en: "\(name) must be \(expected.en).", zhHans: "\(name) 应为\(expected.zhHans)。",
            de: "\(name) muss sein: \(expected.de).")
    }
}

extension SettingsFault.Expectation {
    fileprivate var phrase: Phrase {
        switch self {
        case .text:
            Phrase(
                en: "a text in quotes, one line", zhHans: "引号内的单行文本",
                de: "ein Text in Anführungszeichen, eine Zeile")
        case .template(let part):
            Phrase(
                en: "a text with \(part), or null", zhHans: "含 \(part) 的文本，或 null",
                de: "ein Text mit \(part), oder null")
        case .folderOrNull:
            Phrase(
                en: "a folder with its whole path, from /, or null",
                zhHans: "以 / 开头的完整路径，或 null",
                de: "ein Ordner mit ganzem Pfad, von / an, oder null")
        case .texts(let names):
            Phrase(
                en: "{ … } with a text for any of \(names.joined(separator: ", "))",
                zhHans: "{ … }，其中可含 \(names.joined(separator: "、")) 的文本",
                de: "{ … } mit einem Text für \(names.joined(separator: ", "))")
        case .number(let range):
            Phrase(
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
                zhHans: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
                de: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)")
        case .percent:
            Phrase(
                en: "a number from 0 to 99.9 with at most one decimal",
                zhHans: "0 到 99.9 的数，最多一位小数",
                de: "eine Zahl von 0 bis 99.9 mit höchstens einer Nachkommastelle")
        case .flag:
            Phrase(en: "true or false", zhHans: " true 或 false", de: "true oder false")
        case .oneOf(let words):
            Phrase(
                en: "one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))",
                zhHans: "以下之一：\(words.map { "\"\($0)\"" }.joined(separator: "、"))",
                de: "eines von \(words.map { "\"\($0)\"" }.joined(separator: ", "))")
        case .emailAddress:
            Phrase(
                en: "an email address such as fapiao@example.cn",
                zhHans: "邮箱地址，例如 fapiao@example.cn",
                de: "eine E-Mail-Adresse wie fapiao@example.cn")
        case .program:
            Phrase(
                en: "[ … ] with a program by its whole path, from /, then its arguments",
                zhHans: "[ … ]，先是以 / 开头的程序路径，再是参数",
                de: "[ … ] mit einem Programm und seinem ganzen Pfad, von / an, dann den Argumenten"
            )
        }
    }
}
