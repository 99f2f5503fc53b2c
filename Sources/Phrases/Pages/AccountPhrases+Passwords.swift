/// Passwords that were forgotten, replaced or changed.
extension AccountPhrases {
    public static let forgot = Phrase(
        en: "Forgot the password", zhHans: "忘记密码", de: "Passwort vergessen")
    public static let reset = Phrase(
        en: "Reset a forgotten password", zhHans: "重置密码", de: "Vergessenes Passwort zurücksetzen")
    public static let resetHelp = Phrase(
        en: "A new password is emailed to this address. It works once, for one hour. The old one "
            + "works until you use it.",
        zhHans: "新密码将发送到此邮箱，一小时内有效，只能使用一次。使用之前，旧密码仍然有效。",
        de: "Ein neues Passwort geht an diese Adresse. Es gilt einmal, eine Stunde lang. Bis Sie "
            + "es benutzen, gilt das alte.")
    public static let sendPassword = Phrase(
        en: "Send a new password", zhHans: "发送新密码", de: "Neues Passwort senden")

    /// After a new password was asked for, the same for every address; with the telephone number
    /// of customer service.
    public static func resetSent(_ email: String, _ service: String) -> Phrase {
        Phrase(
            en: "Sent, if \(email) has an account. No email?  \(service)",
            zhHans: "如 \(email) 已有账户，新密码已发送。未收到邮件？\(service)",
            de: "Gesendet, falls \(email) ein Konto hat. Keine E-Mail?  \(service)")
    }

    /// On Sign in, after a new password was asked for.
    public static let useMailed = Phrase(
        en: "Sign in with the password from the email, or with the old one.",
        zhHans: "请用邮件中的新密码登录，旧密码也仍可使用。",
        de: "Melden Sie sich mit dem Passwort aus der E-Mail an oder mit dem alten.")

    public static let replaceTitle = Phrase(
        en: "Choose a new password", zhHans: "设置新密码", de: "Neues Passwort wählen")
    public static let replace = Phrase(
        en: "You signed in with the password we emailed. Replace it to go on.",
        zhHans: "您使用邮件中的密码登录。请先设置新密码，再继续。",
        de: "Sie haben sich mit dem zugesandten Passwort angemeldet. Ersetzen Sie es, um "
            + "fortzufahren.")
    public static let newPassword = Phrase(en: "New password", zhHans: "新密码", de: "Neues Passwort")
    public static let saveAndGoOn = Phrase(
        en: "Save and go on", zhHans: "保存并继续", de: "Speichern und weiter")

    public static let changePassword = Phrase(
        en: "Change password", zhHans: "修改密码", de: "Passwort ändern")
    public static let presentPassword = Phrase(
        en: "Present password", zhHans: "当前密码", de: "Aktuelles Passwort")
    public static let passwordChanged = Phrase(
        en: "Your password was changed. Use the new one from now on.",
        zhHans: "密码已修改，今后请使用新密码。",
        de: "Ihr Passwort wurde geändert. Benutzen Sie von nun an das neue.")
}
