import Invoicing

// After Confirm: on the way, and when something is not as it should be.
extension Answers {
    static func shipping(_ branch: Settings.Branch) -> Answer {
        let place =
            [Phrase(branch.name), Phrase(branch.address), Phrase(same: branch.contact)]
            + (branch.hours.isEmpty ? [] : [Phrase(branch.hours)])
        func list(_ language: Language) -> String {
            place.map { $0[language] }.joined(separator: " · ")
        }
        return Answer(
            .shipping,
            Phrase(
                en: "How is the Fapiao sent?", zhHans: "发票怎样寄送？",
                de: "Wie wird die Fapiao verschickt?"),
            [
                Phrase(
                    en: "As you choose in the shipping form: by Yunda; by SF Express, freight "
                        + "collect, which means that the recipient pays; or you pick it up.",
                    zhHans: "由您在邮寄信息中选择：韵达快递、顺丰速运（到付，由收件人付费），或自取。",
                    de: "Wie Sie es beim Versand wählen: mit Yunda; mit SF Express, unfrei, also "
                        + "zahlt der Empfänger; oder Sie holen sie ab."),
                Phrase(
                    en: "Pick-up: \(list(.english))", zhHans: "自取地点：\(list(.chinese))",
                    de: "Abholung: \(list(.german))"),
                Phrase(
                    en: "Until it is mailed out, you can change this under Progress.",
                    zhHans: "发票寄出前，您可在“申请进度”中修改。",
                    de: "Bis zum Versand können Sie das unter „Bearbeitungsstand“ noch ändern."),
            ])
    }

    static func progress(_ service: String) -> Answer {
        let names: [Stage.Name] = [.submitted, .inProcess, .issued, .mailedOut]
        func list(_ language: Language, _ separator: String) -> String {
            names.map { $0.phrase[language] }.joined(separator: separator)
        }
        return Answer(
            .progress,
            Phrase(en: "Where is my Fapiao?", zhHans: "我的发票到哪里了？", de: "Wo ist meine Fapiao?"),
            [
                Phrase(
                    en:
                        "Sign in and open \(ProgressPhrases.title.en), at any time. It shows the status, "
                        + list(.english, " → ") + ", with the remarks of the service center, and "
                        + "how to follow the parcel.",
                    zhHans: "请随时登录并打开“\(ProgressPhrases.title.zhHans)”，可查看状态（"
                        + list(.chinese, " → ")
                        + "）、服务中心的备注，以及快递单号和物流查询方式。",
                    de:
                        "Melden Sie sich an und öffnen Sie „\(ProgressPhrases.title.de)“, wann immer Sie wollen. Dort "
                        + "sehen Sie den Status, " + list(.german, " → ") + ", die Bemerkungen des "
                        + "Servicezentrums und wie Sie die Sendung verfolgen."),
                Phrase(
                    en: "If it is late, ask under \(AskingPhrases.tickets.en) (r in Progress), or "
                        + "call customer service: \(service)",
                    zhHans: "如已超时，请在“\(AskingPhrases.tickets.zhHans)”中咨询"
                        + "（“申请进度”中按 r），或致电客户服务：\(service)",
                    de: "Ist sie verspätet, fragen Sie unter „\(AskingPhrases.tickets.de)“ (r im "
                        + "Bearbeitungsstand) oder beim Kundendienst: \(service)"),
            ])
    }

    static func stock(_ service: String) -> Answer {
        Answer(
            .stock,
            Phrase(
                en: "What if Fapiao paper is out of stock?", zhHans: "票源紧张时怎么办？",
                de: "Was, wenn die Fapiao-Vordrucke knapp sind?"),
            [
                Phrase(
                    en: "You can apply all the same: applications are taken and wait until there "
                        + "is paper again.",
                    zhHans: "您照常可以申请：申请会受理，待有票源后再开具。",
                    de:
                        "Sie können trotzdem den Antrag stellen: Er wird angenommen und wartet, bis "
                        + "wieder Vordrucke da sind."),
                Phrase(
                    en: "When that is expected stands on Welcome, on the forms and with your "
                        + "application. Customer service: \(service)",
                    zhHans: "预计恢复日期显示在欢迎页、表单和您的申请中。客户服务：\(service)",
                    de: "Wann das voraussichtlich ist, steht auf der Startseite, in den Formularen "
                        + "und bei Ihrem Antrag. Kundendienst: \(service)"),
            ])
    }

    static func wrongTitle(_ service: String) -> Answer {
        let kind = Ticket.Kind.title.phrase
        return Answer(
            .wrongTitle,
            Phrase(
                en: "The title is wrong on the Fapiao I received.", zhHans: "收到的发票抬头有误，怎么办？",
                de: "Der Titel auf meiner Fapiao ist falsch."),
            [
                Phrase(
                    en: "Press r in Progress, choose “\(kind.en)” and say how it is to read. By "
                        + "telephone: \(service)",
                    zhHans: "请在“申请进度”中按 r，选择“\(kind.zhHans)”，填写更改后的内容。也可致电：\(service)",
                    de:
                        "Drücken Sie im Bearbeitungsstand r, wählen Sie „\(kind.de)“ und sagen Sie, "
                        + "wie er lauten soll. Am Telefon: \(service)"),
                Phrase(
                    en: "You send the Fapiao back; it is voided or red-lettered and issued anew "
                        + "with the right title.",
                    zhHans: "您需寄回原发票；原发票作废或红冲后，按正确的抬头重新开具。",
                    de: "Sie schicken die Fapiao zurück; sie wird storniert oder durch eine rote "
                        + "Fapiao aufgehoben und mit dem richtigen Titel neu ausgestellt."),
            ])
    }

    static func support(_ service: String) -> Answer {
        Answer(
            .support,
            Phrase(
                en: "What can customer service do for me?", zhHans: "客户服务能帮我做什么？",
                de: "Was kann der Kundendienst für mich tun?"),
            [
                Phrase(
                    en: "Say how far your application is; find out why a Fapiao has not arrived; "
                        + "change its title, after it was sent back; split a bill over several "
                        + "amounts or titles.",
                    zhHans: "告知申请进度；查明发票为何未收到；在发票寄回后更改抬头；按多个金额或抬头拆分开票。",
                    de:
                        "Sagen, wie weit Ihr Antrag ist; klären, warum eine Fapiao nicht angekommen "
                        + "ist; den Titel ändern, nachdem sie zurückgeschickt wurde; einen Posten "
                        + "nach Beträgen oder Titeln aufteilen."),
                Phrase(
                    en:
                        "Ask it under \(AskingPhrases.tickets.en), from Billing records, Progress or "
                        + "Account: the answer stands there, and you get an email. Or call:",
                    zhHans: "请在“\(AskingPhrases.tickets.zhHans)”中提交（可从“我的账单”、“申请进度”"
                        + "或“账户”进入）：答复会显示在那里，并邮件通知您。也可致电：",
                    de: "Fragen Sie unter „\(AskingPhrases.tickets.de)“, aus Abrechnungsposten, "
                        + "Bearbeitungsstand oder Konto: Die Antwort steht dort, und Sie bekommen "
                        + "eine E-Mail. Oder rufen Sie an:"),
                WelcomePhrases.customerService(service),
            ])
    }
}
