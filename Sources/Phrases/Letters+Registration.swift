import Invoicing

// Registration and activation.
extension LetterWriter {
    var activation: LetterText {
        letter(
            Phrase(
                en: "Activate your Fapiao account", zhHans: "请激活您的发票账户",
                de: "Aktivieren Sie Ihr Fapiao-Konto"),
            Phrase(
                en: "You registered order \(order). This code activates your account:",
                zhHans: "您登记了订单 \(order)。您的账户激活码：",
                de: "Sie haben die Bestellung \(order) registriert. Dieser Code aktiviert Ihr\n"
                    + "Konto:"),
            Phrase(same: secret),
            way(
                on: AccountPhrases.activation, link: settings.links.activate, command: "activate"),
            Phrase(
                en: """
                    It works once and until \(until) (Beijing time), for 24 hours.
                    You did not register? Then ignore this mail.
                    """,
                zhHans: """
                    此码只能使用一次，24 小时内有效，至 \(until)（北京时间）。
                    如非本人注册，请忽略此邮件。
                    """,
                de: """
                    Er gilt einmal und 24 Stunden, bis \(until) (Pekinger Zeit).
                    Sie haben sich nicht registriert? Dann ist nichts zu tun.
                    """))
    }

    var alreadyRegistered: LetterText {
        letter(
            Phrase(
                en: "You already have a Fapiao account", zhHans: "您已有发票账户",
                de: "Sie haben schon ein Fapiao-Konto"),
            Phrase(
                en: """
                    Somebody, perhaps you, registered order \(order) with this
                    email address, which already has an account. Sign in with it; nothing was
                    changed.
                    It was not you? Then ignore this mail.
                    """,
                zhHans: """
                    有人（可能是您本人）用此邮箱登记了订单 \(order)，而此邮箱已有账户。
                    请直接登录；您的账户没有任何改动。
                    如非本人操作，请忽略此邮件。
                    """,
                de: """
                    Jemand, vielleicht Sie, hat die Bestellung \(order) mit dieser
                    E-Mail-Adresse registriert, zu der es schon ein Konto gibt.
                    Melden Sie sich damit an; geändert wurde nichts.
                    Sie waren das nicht? Dann ist nichts zu tun.
                    """))
    }
}
