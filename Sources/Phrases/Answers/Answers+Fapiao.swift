import Invoicing

// What is printed.
extension Answers {
    static let entries: Answer = {
        let normal = FapiaoType.normal.phrase
        let special = FapiaoType.special.phrase
        return Answer(
            .entries,
            Phrase(
                en: "What must I enter for the Fapiao?", zhHans: "发票信息必须填写哪些内容？",
                de: "Was muss ich für die Fapiao angeben?"),
            [
                Phrase(
                    en: "\(normal.en): only the buyer's name, which is its title. A company adds "
                        + "its taxpayer ID: since 2017-07-01 it needs it to book the Fapiao.",
                    zhHans: "\(normal.zhHans)：只须填写购货单位名称，即发票抬头。企业另填纳税人识别号："
                        + "自 2017 年 7 月 1 日起，企业凭票报销入账须有此号。",
                    de: "\(normal.de): nur den Namen des Käufers, das ist ihr Titel. Ein "
                        + "Unternehmen gibt auch seine Steuernummer an: Seit dem 1. Juli 2017 braucht "
                        + "es sie, um die Fapiao zu buchen."),
                Phrase(
                    en: "\(special.en): buyer's name, taxpayer ID, registered address, telephone, "
                        + "bank and account number.",
                    zhHans: "\(special.zhHans)：购货单位名称、纳税人识别号、注册地址、电话、开户银行和银行账号。",
                    de: "\(special.de): Name des Käufers, Steuernummer, eingetragene Anschrift, "
                        + "Telefon, Bank und Kontonummer."),
            ])
    }()

    static let title = Answer(
        .title,
        Phrase(
            en: "May I use another title than last time?", zhHans: "可以使用与上次不同的抬头吗？",
            de: "Darf der Titel ein anderer sein als zuletzt?"),
        [
            Phrase(
                en: "Yes. Change the buyer's name in the form, or pick an earlier title there.",
                zhHans: "可以。请在表单中修改购货单位名称，或从用过的抬头中选取。",
                de: "Ja. Ändern Sie im Formular den Namen des Käufers, oder wählen Sie dort einen "
                    + "früheren Titel."),
            Phrase(
                en: "But a Fapiao has one title. For two buyers, ask to have the bill split.",
                zhHans: "但一张发票只有一个抬头。如需开给两个购买方，请申请拆分账单。",
                de: "Eine Fapiao hat aber nur einen Titel. Für zwei Käufer lassen Sie den Posten "
                    + "aufteilen."),
        ])

    static func split(_ service: String) -> Answer {
        Answer(
            .split,
            Phrase(
                en: "Can I split a bill over several amounts or titles?",
                zhHans: "一笔账单可以按多个金额或抬头拆分开票吗？",
                de: "Kann ich nach Beträgen oder Titeln aufteilen?"),
            [
                Phrase(
                    en:
                        "Yes, by request: choose “\(AskingPhrases.splitBill.en)” in the Fapiao form "
                        + "and say how much goes on which title. When the service center agrees, "
                        + "you apply for each part by itself. By telephone: \(service)",
                    zhHans: "可以，请提交工单：在发票表单中选择“\(AskingPhrases.splitBill.zhHans)”，"
                        + "填写各部分的抬头和金额。服务中心同意后，您可分别申请各部分。也可致电：\(service)",
                    de: "Ja, auf Anfrage: Wählen Sie im Fapiao-Formular "
                        + "„\(AskingPhrases.splitBill.de)“ und sagen Sie, wie viel auf welchen Titel "
                        + "kommt. Stimmt das Servicezentrum zu, beantragen Sie jeden Teil für sich. "
                        + "Am Telefon: \(service)"),
                Phrase(
                    en: "The other way round works: tick several bills of the same payer, and they "
                        + "go on one Fapiao.",
                    zhHans: "反之则可以：勾选同一付款单位的多笔账单，即可合开一张发票。",
                    de: "Umgekehrt geht es: Mehrere Posten desselben Zahlers, die Sie ankreuzen, "
                        + "kommen auf eine Fapiao."),
            ])
    }

    static let again = Answer(
        .again,
        Phrase(
            en: "Do I have to type it all again next time?", zhHans: "下次还要重新填写吗？",
            de: "Muss ich nächstes Mal alles neu eingeben?"),
        [
            Phrase(
                en: "No. The forms are filled in from your last application; change what is "
                    + "different. Earlier titles and addresses can be picked from a list.",
                zhHans: "不用。表单会按您上次的申请填好，只需修改不同之处。用过的抬头和地址也可从列表中选取。",
                de: "Nein. Die Formulare sind aus Ihrem letzten Antrag ausgefüllt; ändern Sie, was "
                    + "anders ist. Frühere Titel und Adressen können Sie aus einer Liste wählen."),
            Phrase(
                en: "What you began and did not confirm is kept as a draft.",
                zhHans: "已开始但尚未确认的申请会存为草稿。",
                de: "Was Sie begonnen und nicht bestätigt haben, bleibt als Entwurf erhalten."),
        ])

    static func certificate(_ service: String) -> Answer {
        Answer(
            .certificate,
            Phrase(
                en: "I need a purchase certificate or a refund.",
                zhHans: "需要购买证明或退款，怎么办？", de: "Ich brauche Kaufnachweis oder Erstattung."),
            [
                Phrase(
                    en: "The title of the Fapiao must then be the payer's name. Tick “"
                        + "\(FormPhrases.certificate.en)” in the form: it makes sure of that.",
                    zhHans: "此时发票抬头须与付款单位名称一致。请在表单中勾选“"
                        + "\(FormPhrases.certificate.zhHans)”，系统会核对抬头。",
                    de: "Dann muss der Titel der Fapiao der Name des Zahlers sein. Kreuzen Sie im "
                        + "Formular „\(FormPhrases.certificate.de)“ an: Es achtet darauf."),
                Phrase(
                    en: "Ask for the certificate or the refund itself under "
                        + "\(AskingPhrases.tickets.en) (r in Progress), or call customer service: "
                        + service,
                    zhHans: "办理购买证明或退款，请在“\(AskingPhrases.tickets.zhHans)”中提交"
                        + "（“申请进度”中按 r），或致电客户服务：\(service)",
                    de: "Den Nachweis oder die Erstattung selbst erbitten Sie unter "
                        + "„\(AskingPhrases.tickets.de)“ (r im Bearbeitungsstand) oder beim "
                        + "Kundendienst: \(service)"),
            ])
    }
}
