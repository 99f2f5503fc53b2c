import Invoicing

// How it works, and what one needs for it.
extension Answers {
    static func way(_ settings: Settings) -> Answer {
        let days = days(settings.syncDays)
        let workingDays = workingDays(settings.workingDays)
        return Answer(
            .way,
            Phrase(
                en: "How do I get a Fapiao?", zhHans: "怎样申请发票？", de: "Wie bekomme ich eine Fapiao?"),
            flow: Phrase(
                en: "Payment → order confirmation → registration → activation → Apply bill → "
                    + "Confirm → service center → courier or pick-up",
                zhHans: "付款 → 订单确认邮件 → 注册 → 激活 → 申请账单 → 确认 → 服务中心开票 → 快递或自取",
                de: "Zahlung → Bestellbestätigung → Registrierung → Aktivierung → Beantragen → "
                    + "Bestätigen → Servicezentrum → Kurier oder Abholung"),
            [
                Phrase(
                    en: "After you have paid, an email confirms the order. It has the order "
                        + "number and says how to register. The order number is also found in "
                        + "the admin center, under Billing > Bills & payments.",
                    zhHans: "付款后，您会收到订单确认邮件，其中有订单号和注册方法。"
                        + "订单号也可在管理中心的“账单 > 账单和付款”中查到。",
                    de: "Nach der Zahlung wird Ihre Bestellung per E-Mail bestätigt. Darin stehen "
                        + "die Bestellnummer und der Weg zur Registrierung. Die Bestellnummer "
                        + "finden Sie auch im Admin Center unter Abrechnung > Rechnungen & "
                        + "Zahlungen."),
                Phrase(
                    en: "Register with this number and activate the account. About \(days.en) "
                        + "after the payment, choose its billing record, say what to print and "
                        + "where to send it, and confirm.",
                    zhHans: "请用订单号注册并激活账户。付款约 \(days.zhHans)后，选择账单记录，"
                        + "填写发票信息和邮寄信息，然后确认。",
                    de: "Registrieren Sie sich mit dieser Nummer und aktivieren Sie das Konto. Bis "
                        + "die Zahlung hier ankommt, dauert es etwa \(days.de). Wählen Sie dann "
                        + "ihren Posten, geben Sie Fapiao und Versand an und bestätigen Sie."),
                Phrase(
                    en: "The service center completes the application in \(workingDays.en). The "
                        + "Fapiao comes by courier, or you pick it up.",
                    zhHans: "服务中心在 \(workingDays.zhHans)内办结申请。发票以快递寄出，也可自取。",
                    de: "Das Servicezentrum braucht für den Antrag \(workingDays.de). Die Fapiao "
                        + "kommt per Kurier, oder Sie holen sie ab."),
            ])
    }

    static func time(_ settings: Settings) -> Answer {
        let days = days(settings.syncDays)
        return Answer(
            .time,
            Phrase(
                en: "When can I apply?", zhHans: "什么时候可以申请？",
                de: "Wann kann ich den Antrag stellen?"),
            [
                Phrase(
                    en: "About \(days.en) after you have paid. Orders and payments are kept on two "
                        + "platforms of third parties, and their records take that long to arrive.",
                    zhHans: "付款约 \(days.zhHans)后。订单和付款分别保存在两个第三方平台上，"
                        + "两边的数据需要这段时间才能到达。",
                    de: "Etwa \(days.de), nachdem Sie bezahlt haben. Bestellungen und Zahlungen "
                        + "liegen auf zwei Plattformen Dritter, und so lange brauchen die Daten bis "
                        + "hierher."),
                Phrase(
                    en: "Billing records shows from which day you can apply for a payment that is "
                        + "not ready yet.",
                    zhHans: "尚不能申请的付款，账单列表会显示可申请的日期。",
                    de: "Ist eine Zahlung noch nicht so weit, steht in der Liste der Posten, ab "
                        + "wann sie beantragt werden kann."),
            ])
    }

    static func credentials(_ settings: Settings) -> Answer {
        let product = Phrase(settings.product)
        return Answer(
            .credentials,
            Phrase(
                en: "Which email and password do I use?", zhHans: "用哪个邮箱和密码？",
                de: "Welche E-Mail-Adresse und welches Passwort?"),
            [
                Phrase(
                    en: "You choose them when you register here: the same as for your account of "
                        + "\(product.en), or different ones.",
                    zhHans: "由您在注册时自行选定，可与您的账户（\(product.zhHans)）相同，也可不同。",
                    de: "Sie wählen beides bei der Registrierung: dasselbe wie bei Ihrem Konto "
                        + "(\(product.de)) oder etwas anderes."),
                Phrase(
                    en: "What happens to your applications is emailed to this address.",
                    zhHans: "申请的进展会发送到这个邮箱。",
                    de: "An diese Adresse schreiben wir, was aus Ihren Anträgen wird."),
            ])
    }

    static let orderNumber = Answer(
        .orderNumber,
        Phrase(
            en: "How do I find my order number (order ID)?", zhHans: "怎样找到订单号（订单 ID）？",
            de: "Wo finde ich meine Bestellnummer (Bestell-ID)?"),
        [
            Phrase(
                en: "It is in your order confirmation email.", zhHans: "订单号在订单确认邮件中。",
                de: "Sie steht in der E-Mail mit Ihrer Bestellbestätigung."),
            Phrase(
                en: "Or look in the admin center: choose Billing > Bills & payments, find the "
                    + "invoice, and view it or download its PDF.",
                zhHans: "也可在管理中心查找：选择“账单 > 账单和付款”，找到该账单，然后查看或下载其 PDF。",
                de: "Oder sehen Sie im Admin Center nach: Wählen Sie Abrechnung > Rechnungen & "
                    + "Zahlungen, suchen Sie die Rechnung und öffnen Sie sie, oder laden Sie ihre "
                    + "PDF-Datei herunter."),
        ])
}
