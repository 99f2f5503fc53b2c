import Phrases

// What applicants come for.
extension CommandFamily {
    static var wizard: CommandFamily {
        CommandFamily(
            nil, for: .applicants,
            summary: Phrase(en: "the wizard", zhHans: "申请向导", de: "der Assistent"),
            about: Phrase(same: ""),
            CommandRecord("", for: .anybody, at: [.desk, .applicants], printsJSON: false) { _ in
                .wizard
            })
    }

    static var register: CommandFamily {
        CommandFamily(
            .register, for: .applicants,
            summary: Phrase(
                en: "register, with the order filled in", zhHans: "注册，并填入订单号",
                de: "registrieren, Bestellung eingetragen"),
            about: Phrase(
                en: "Opens Registration, with the order number filled in.",
                zhHans: "打开注册页面，并填入订单号。",
                de: "Öffnet die Registrierung, die Bestellnummer ist eingetragen."),
            CommandRecord(
                "register", [.optional(.order)], for: .anybody, at: [.applicants],
                printsJSON: false, examples: ["register CN2026-0001842"]
            ) { words in .register(order: words.arguments.first) })
    }

    static var apply: CommandFamily {
        CommandFamily(
            .apply, for: .applicants,
            summary: Phrase(
                en: "the wizard at that record", zhHans: "直接申请该账单记录",
                de: "der Assistent bei diesem Posten"),
            about: Phrase(
                en: "Asks you to sign in and opens the Fapiao form for that billing record.",
                zhHans: "登录后直接打开该账单记录的发票表单。",
                de: "Öffnet nach der Anmeldung das Fapiao-Formular für diesen Posten."),
            CommandRecord(
                "apply", [.one(.record)], for: .anybody, at: [.applicants], printsJSON: false,
                examples: ["apply B-2026-11-0042"]
            ) { words in .apply(record: words.arguments[0]) })
    }

    static var activate: CommandFamily {
        CommandFamily(
            .activate, for: .applicants,
            summary: Phrase(en: "activate an account", zhHans: "激活账户", de: "ein Konto aktivieren"),
            about: Phrase(
                en: """
                    Activates an account with the code or the whole link from the activation email.
                    It works once and for 24 hours. --json prints {"email"}.
                    """,
                zhHans: """
                    用激活邮件中的代码或整个链接激活账户。只能使用一次，24 小时内有效。
                    --json 输出 {"email"}。
                    """,
                de: """
                    Aktiviert ein Konto mit dem Code oder dem ganzen Link aus der Aktivierungs-
                    E-Mail, einmal und 24 Stunden lang. --json gibt {"email"} aus.
                    """),
            CommandRecord(
                "activate", [.words(.activationCode)], for: .anybody, at: [.applicants],
                exits: [.wrongCode], examples: ["activate 7K3M-Q9XD-2WTR-H5VB-8NCE"]
                // One that was pasted with blanks comes as several words.
            ) { words in .activate(words.arguments.joined(separator: " ")) })
    }

    static var object: CommandFamily {
        CommandFamily(
            .object, for: .applicants,
            summary: Phrase(
                en: "take an order back from a stranger", zhHans: "从他人账户收回订单",
                de: "eine Bestellung zurückholen"),
            about: Phrase(
                en: """
                    For the buyer of an order that joined somebody else's account: takes the order
                    from that account with the code or the whole link from the mail. What is
                    Submitted is withdrawn, and staff are told of the rest. The code works once and
                    for 30 days. --json prints {"order","withdrawn","told"}.
                    """,
                zhHans: """
                    如果您的订单被他人账户注册：用邮件中的代码或整个链接从该账户收回订单。
                    已提交的申请将被撤销，其余申请会通知服务中心处理。代码只能使用一次，
                    30 天内有效。--json 输出 {"order","withdrawn","told"}。
                    """,
                de: """
                    Für den Käufer einer Bestellung, die zu einem fremden Konto kam: holt sie mit
                    dem Code oder dem ganzen Link aus der E-Mail zurück. Was eingereicht ist, wird
                    zurückgezogen; über den Rest wird das Servicezentrum verständigt. Der Code
                    gilt einmal und 30 Tage. --json gibt {"order","withdrawn","told"} aus.
                    """),
            CommandRecord(
                "object", [.words(.objectionCode)], for: .anybody, at: [.applicants],
                exits: [.wrongCode], examples: ["object 7K3M-Q9XD-2WTR-H5VB-8NCE"]
            ) { words in .object(words.arguments.joined(separator: " ")) })
    }

    static var demo: CommandFamily {
        CommandFamily(
            .demo, for: .applicants,
            summary: Phrase(
                en: "try it with sample data", zhHans: "用示例数据试用",
                de: "mit Beispieldaten ausprobieren"),
            about: Phrase(
                en: """
                    Starts the wizard with sample data in a temporary folder, which is gone when you
                    leave. F9 shows the mail that was “sent”; the page says with which account you
                    can sign in.
                    """,
                zhHans: """
                    用临时文件夹中的示例数据启动向导，退出后数据即删除。按 F9 查看“已发送”的邮件；
                    页面上注明可用于登录的账户。
                    """,
                de: """
                    Startet den Assistenten mit Beispieldaten in einem temporären Ordner, der beim
                    Beenden verschwindet. F9 zeigt die „gesendeten“ E-Mails; mit welchem Konto man
                    sich anmeldet, steht auf der Seite.
                    """),
            CommandRecord("demo", for: .anybody, needs: .settings, printsJSON: false) { _ in .demo }
        )
    }
}

extension ExitNote {
    fileprivate static let wrongCode = ExitNote(
        .refused, en: "the code is wrong, used or expired", zhHans: "代码有误、已使用或已失效",
        de: "der Code ist falsch, verbraucht oder abgelaufen")
}
