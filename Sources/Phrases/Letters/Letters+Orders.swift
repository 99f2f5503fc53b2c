import Invoicing
import Text

// Orders: their arrival, and whose they are.
extension LetterWriter {
    func orderConfirmation(_ order: String, product: String, payer: String) -> LetterText {
        let number = Gate.show(order)
        return letter(
            Phrase(
                en: "Order \(number): register for your Fapiao", zhHans: "订单 \(number)：请注册申请发票",
                de: "Bestellung \(number): für die Fapiao registrieren"),
            registering(number),
            Self.fields([
                (AccountPhrases.orderNumber, Phrase(same: number)),
                (Phrase(en: "Product", zhHans: "产品", de: "Produkt"), Self.shown(product)),
                (AskingPhrases.payer, Self.shown(payer)),
            ]),
            Phrase(
                en: "You can apply \(wait.en) after payment.\n"
                    + "If you did not order this, ignore this email.",
                zhHans: "付款\(wait.zhHans)后可申请。\n如非本人订购，请忽略。",
                de: "Den Antrag können Sie \(wait.de) nach der Zahlung stellen.\n"
                    + "Falls Sie nichts bestellt haben, ignorieren Sie diese E-Mail."))
    }

    /// The link where the operator set one, else the command.
    private func registering(_ order: String) -> Phrase {
        let way =
            settings.links.register.map { Self.link($0, "{order}", order) }
            ?? "fapiao register \(order)"
        return Phrase(
            en: "Register to get a Fapiao, the official Chinese tax invoice:\n\(way)",
            zhHans: "请用订单号注册，以申请发票：\n\(way)",
            de: "Zur Fapiao, der amtlichen chinesischen Steuerrechnung:\n\(way)")
    }

    private var wait: Phrase {
        let days = settings.syncDays
        return Phrase(
            en: days == 1 ? "about a day" : "about \(days) days", zhHans: "约 \(days) 天",
            de: days == 1 ? "etwa einen Tag" : "etwa \(days) Tage")
    }

    func objection(_ order: String, until: Instant) -> LetterText {
        let order = Gate.show(order)
        return letter(
            Phrase(
                en: "Someone registered your order \(order)", zhHans: "您的订单 \(order) 已被他人注册",
                de: "Jemand hat Ihre Bestellung \(order) registriert"),
            Phrase(
                en: "Your order \(order) now belongs to a Fapiao account\nwith another email "
                    + "address. If this is right, no action is needed; if not,\nreclaim it:",
                zhHans: "您的订单 \(order) 已归入另一邮箱的发票账户。\n如无异议，无需处理；否则请收回订单：",
                de: "Ihre Bestellung \(order) gehört jetzt zu einem Fapiao-Konto\nmit einer "
                    + "anderen E-Mail-Adresse. Ist das richtig, müssen Sie nichts tun;\nsonst holen "
                    + "Sie sie zurück:"),
            way(
                on: Phrase(en: "Objection", zhHans: "异议", de: "Widerspruch"),
                link: settings.links.object, command: "object"),
            validity(
                Phrase(en: "objection code", zhHans: "异议码", de: "Der Widerspruchscode"),
                until: until))
    }

    func objectionRaised(_ order: String, _ applications: [String]) -> LetterText {
        let order = Gate.show(order)
        return letter(
            Phrase(
                en: "Objection to order \(order)", zhHans: "订单 \(order) 有异议",
                de: "Widerspruch zur Bestellung \(order)"),
            Phrase(
                en: "The buyer of order \(order) objected to its registration.\nThe order was "
                    + "taken from the account; what was only submitted was withdrawn.",
                zhHans: "订单 \(order) 的购买方对其注册提出异议。\n该订单已从账户中移出，仅已提交的申请已撤销。",
                de: "Der Käufer der Bestellung \(order) hat ihrer Registrierung\nwidersprochen. "
                    + "Sie gehört nicht mehr zu dem Konto; was nur eingereicht war,\nist "
                    + "zurückgezogen."),
            applications.isEmpty
                ? nil
                : Self.joined(
                    [
                        Phrase(
                            en: "These applications are under way. Talk to the buyer, and reject "
                                + "or\nreturn them where that is wanted:",
                            zhHans: "以下申请正在办理。请联系购买方，必要时驳回或退票：",
                            de: "Diese Anträge sind in Arbeit. Sprechen Sie mit dem Käufer, und "
                                + "lehnen Sie\nsie ab oder nehmen Sie sie zurück, wo das gewünscht "
                                + "ist:"),
                        Phrase(same: applications.map(Gate.show).joined(separator: "\n")),
                    ], by: "\n\n"))
    }
}
