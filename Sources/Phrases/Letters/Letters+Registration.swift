import Invoicing
import Text

// Registration and activation.
extension LetterWriter {
    func activation(_ order: String, until: Instant) -> LetterText {
        let order = Gate.show(order)
        return letter(
            Phrase(
                en: "Activate your Fapiao account", zhHans: "请激活您的发票账户",
                de: "Fapiao-Konto aktivieren"),
            Phrase(
                en: "Please activate your Fapiao account for order \(order).",
                zhHans: "请激活订单 \(order) 的发票账户。",
                de: "Bitte aktivieren Sie Ihr Fapiao-Konto für die Bestellung\n\(order)."),
            way(
                on: AccountPhrases.activation, link: settings.links.activate, command: "activate"),
            validity(
                Phrase(en: "activation code", zhHans: "激活码", de: "Der Aktivierungscode"),
                until: until), Self.ignore)
    }

    func alreadyRegistered(_ order: String) -> LetterText {
        let order = Gate.show(order)
        return letter(
            Phrase(
                en: "You already have a Fapiao account", zhHans: "您已有发票账户",
                de: "Sie haben bereits ein Fapiao-Konto"),
            Phrase(
                en: "Somebody, perhaps you, registered order \(order)\nwith this email address, "
                    + "which already has an account. Please sign in with it.",
                zhHans: "有人（可能是您本人）用此邮箱注册了订单 \(order)，\n而此邮箱已有账户，请直接登录。",
                de: "Jemand, vielleicht Sie, hat die Bestellung \(order)\nmit dieser "
                    + "E-Mail-Adresse registriert, zu der es bereits ein Konto gibt.\nBitte melden "
                    + "Sie sich damit an."), Self.ignore)
    }
}
