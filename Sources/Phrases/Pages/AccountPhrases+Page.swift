/// The page Account, the address and the orders that belong to it.
extension AccountPhrases {
    public static let orders = Phrase(en: "Orders", zhHans: "订单", de: "Bestellungen")

    /// Orders that have no room in the line.
    public static func more(_ count: Int) -> Phrase {
        Phrase(en: "and \(count) more", zhHans: "另有 \(count) 个", de: "und \(count) weitere")
    }

    /// A change of address that was not confirmed yet.
    public static func changeWaits(_ email: String) -> Phrase {
        Phrase(
            en: "The change to \(email) waits for the code from its email.",
            zhHans: "邮箱修改为 \(email) 尚待确认：请填写邮件中的确认码。",
            de: "Die Änderung auf \(email) wartet auf den Code aus der E-Mail.")
    }

    public static let changeEmail = Phrase(
        en: "Change email address", zhHans: "修改邮箱", de: "E-Mail-Adresse ändern")
    public static let newEmail = Phrase(
        en: "New email address", zhHans: "新邮箱", de: "Neue E-Mail-Adresse")
    public static let toBeSure = Phrase(
        en: "to be sure it is you", zhHans: "以确认是您本人", de: "zur Sicherheit")
    public static let sendConfirmation = Phrase(
        en: "Send the confirmation", zhHans: "发送确认邮件", de: "Bestätigung senden")
    public static let confirmationCode = Phrase(
        en: "Confirmation code", zhHans: "确认码", de: "Bestätigungscode")

    /// Under the confirmation code: where it was sent, and which address counts until it is used.
    public static func confirmationSent(_ new: String, old: String) -> Phrase {
        Phrase(
            en: "Sent to \(new), good for 24 hours. Until then \(old) stays your login.",
            zhHans: "已发送至 \(new)，24 小时内有效。在此之前，登录邮箱仍为 \(old)。",
            de: "Gesendet an \(new), gültig für 24 Stunden. Bis dahin bleibt \(old) Ihre "
                + "Anmeldeadresse.")
    }

    public static let sendAgain = Phrase(en: "Send again", zhHans: "重新发送", de: "Erneut senden")

    /// After the first or another email with a confirmation code.
    public static func confirmationMailed(_ email: String) -> Phrase {
        Phrase(
            en: "An email with the confirmation code was sent to \(email).",
            zhHans: "含确认码的邮件已发送至 \(email)。",
            de: "Eine E-Mail mit dem Bestätigungscode ging an \(email).")
    }

    public static let addOrder = Phrase(
        en: "Add an order", zhHans: "添加订单", de: "Bestellung hinzufügen")

    /// After an order was added.
    public static func orderAdded(_ order: String) -> Phrase {
        Phrase(
            en: "Order \(order) was added. Its billing records are in the list.",
            zhHans: "已添加订单 \(order)，其账单记录已列入列表。",
            de: "Die Bestellung \(order) wurde hinzugefügt. Ihre Abrechnungsposten stehen in der "
                + "Liste.")
    }

    public static let book = Phrase(
        en: "Titles and addresses", zhHans: "抬头和地址", de: "Titel und Adressen")
    public static let otherList = Phrase(en: "Other list", zhHans: "另一列表", de: "Andere Liste")

    /// Asked where there is no key for it.
    public static func forgetQuestion(_ entry: String) -> Phrase {
        Phrase(en: "Forget \(entry)?", zhHans: "要删除 \(entry) 吗？", de: "\(entry) vergessen?")
    }

    public static let keepEntry = Phrase(en: "Keep", zhHans: "保留", de: "Behalten")
}
