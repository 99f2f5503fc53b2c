import Invoicing

// Orders: their arrival, and whose they are.
extension LetterWriter {
    var orderConfirmation: LetterText {
        letter(
            Phrase(
                en: "Your order \(order): apply for a Fapiao", zhHans: "订单 \(order)：可申请发票",
                de: "Ihre Bestellung \(order): Fapiao beantragen"),
            Phrase(
                en: "We have received your order.", zhHans: "我们已收到您的订单。",
                de: "Ihre Bestellung ist eingegangen."),
            Self.fields([
                (AccountPhrases.orderNumber, Phrase(same: order)),
                (
                    Phrase(en: "Product", zhHans: "产品", de: "Produkt"),
                    Phrase(same: value("product"))
                ),
                (AskingPhrases.payer, Phrase(same: value("payer"))),
            ]),
            registering,
            Phrase(
                en: "A Fapiao can be applied for \(wait.en) after the payment.\n"
                    + "You did not order this? Then ignore this mail.",
                zhHans: "付款\(wait.zhHans)后即可申请发票。\n如非本人订购，请忽略此邮件。",
                de: "Eine Fapiao lässt sich \(wait.de) nach der Zahlung beantragen.\n"
                    + "Sie haben das nicht bestellt? Dann ist nichts zu tun."))
    }

    /// The link where the operator set one, else the command.
    private var registering: Phrase {
        let way =
            settings.links.register.map { Self.link($0, "{order}", order) }
            ?? "fapiao register \(order)"
        return Phrase(
            en: "For a Fapiao, the official Chinese tax invoice, register the order first:\n\(way)",
            zhHans: "如需发票，请先用订单号注册：\n\(way)",
            de: "Für eine Fapiao, die amtliche chinesische Steuerrechnung, registrieren Sie\n"
                + "zuerst die Bestellung:\n\(way)")
    }

    private var wait: Phrase {
        let days = settings.syncDays
        return Phrase(
            en: days == 1 ? "about a day" : "about \(days) days", zhHans: "约 \(days) 天",
            de: days == 1 ? "etwa einen Tag" : "etwa \(days) Tage")
    }

    var objection: LetterText {
        letter(
            Phrase(
                en: "Order \(order) was registered by somebody", zhHans: "订单 \(order) 已被登记",
                de: "Die Bestellung \(order) wurde registriert"),
            Phrase(
                en: """
                    Order \(order) now belongs to a Fapiao account with another email
                    address than the one it was placed with, which is yours.
                    If that is right, nothing is to be done.
                    If you do not agree, this code takes the order back:
                    """,
                zhHans: """
                    订单 \(order) 已归入另一邮箱的发票账户，而下单时用的是您的邮箱。
                    如无异议，则无需处理。
                    如有异议，可用此码收回订单：
                    """,
                de: """
                    Die Bestellung \(order) gehört jetzt zu einem Fapiao-Konto mit einer
                    anderen E-Mail-Adresse; bestellt wurde mit Ihrer.
                    Ist das in Ordnung, ist nichts zu tun.
                    Wenn nicht, holt dieser Code die Bestellung zurück:
                    """),
            Phrase(same: secret),
            way(
                on: Phrase(en: "Objection", zhHans: "异议", de: "Einspruch"),
                link: settings.links.object, command: "object"),
            Phrase(
                en: "It works once and until \(until) (Beijing time), for 30 days.",
                zhHans: "此码只能使用一次，30 天内有效，至 \(until)（北京时间）。",
                de: "Er gilt einmal und 30 Tage, bis \(until) (Pekinger Zeit)."))
    }

    var objectionRaised: LetterText {
        let applications = value("applications").split(separator: ",").map { part in
            String(part.drop { $0 == " " })
        }
        return letter(
            Phrase(
                en: "Objection to order \(order)", zhHans: "订单 \(order) 有异议",
                de: "Einspruch gegen die Bestellung \(order)"),
            Phrase(
                en: """
                    The buyer of order \(order) objected to its registration. The order was
                    taken from the account, and what was only submitted was withdrawn.
                    """,
                zhHans: """
                    订单 \(order) 的购买方对其登记提出异议。
                    该订单已从账户中移出，仅已提交的申请已撤销。
                    """,
                de: """
                    Der Käufer der Bestellung \(order) hat ihrer Registrierung
                    widersprochen. Sie gehört nicht mehr zu dem Konto; nur eingereichte Anträge
                    sind zurückgezogen.
                    """),
            applications.isEmpty
                ? nil
                : Self.joined(
                    [
                        Phrase(
                            en: "These applications are under way. Talk to the buyer, and reject "
                                + "or\nreturn them where that is wanted:",
                            zhHans: "以下申请正在办理。请联系购买方，必要时驳回或退票：",
                            de: "Diese Anträge sind in Arbeit. Sprechen Sie mit dem Käufer, und "
                                + "lehnen Sie\nsie ab oder nehmen Sie sie zurück, wo das gewünscht ist:"
                        ),
                        Phrase(same: applications.joined(separator: "\n")),
                    ], by: "\n\n"))
    }
}
