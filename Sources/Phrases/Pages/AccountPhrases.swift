import Invoicing

/// Registration, activation, sign-in and the account.
public enum AccountPhrases {
    public static let registration = Phrase(en: "Registration", zhHans: "注册", de: "Registrierung")
    public static let activation = Phrase(en: "Activation", zhHans: "激活", de: "Aktivierung")
    public static let signIn = Phrase(en: "Sign in", zhHans: "登录", de: "Anmelden")
    public static let account = Phrase(en: "Account", zhHans: "账户", de: "Konto")

    public static let orderNumber = Phrase(en: "Order number", zhHans: "订单号", de: "Bestellnummer")
    public static let orderHelp = Phrase(
        en: "From your order confirmation email, or Billing > Bills & payments in the admin "
            + "center.",
        zhHans: "见订单确认邮件，或管理中心的“账单 > 账单和付款”。",
        de: "Aus Ihrer Bestellbestätigung oder im Admin Center unter Abrechnung > Rechnungen "
            + "& Zahlungen.")
    public static let email = Phrase(en: "Email address", zhHans: "邮箱", de: "E-Mail-Adresse")
    public static let emailHelp = Phrase(
        en: "The same as your Office 365 account, or another one.",
        zhHans: "可与 Office 365 账户相同，也可不同。",
        de: "Dieselbe wie Ihr Office-365-Konto oder eine andere.")
    public static let password = Phrase(en: "Password", zhHans: "密码", de: "Passwort")
    public static let passwordHelp = Phrase(
        en: "At least 8 characters. Long is better than complicated.",
        zhHans: "至少 8 个字符，宜长，不必复杂。",
        de: "Mindestens 8 Zeichen. Lang ist besser als kompliziert.")
    public static let repeatPassword = Phrase(
        en: "Repeat password", zhHans: "确认密码", de: "Passwort bestätigen")
    public static let cancel = Phrase(en: "Cancel", zhHans: "取消", de: "Abbrechen")

    /// After registration, the same for every address.
    public static func sent(_ email: String) -> Phrase {
        Phrase(
            en: "An activation email was sent to \(email).", zhHans: "激活邮件已发送至 \(email)。",
            de: "Eine Aktivierungs-E-Mail ging an \(email).")
    }

    /// Until when the code works.
    public static func until(_ time: String) -> Phrase {
        Phrase(
            en: "Its code works once, until \(time) (Beijing time).",
            zhHans: "其中的激活码只能使用一次，有效至 \(time)（北京时间）。",
            de: "Der Code darin gilt einmal, bis \(time) (Pekinger Zeit).")
    }

    public static let code = Phrase(en: "Activation code", zhHans: "激活码", de: "Aktivierungscode")
    public static let codeHelp = Phrase(
        en: "Paste the code or the whole link from the email.", zhHans: "请粘贴邮件中的激活码或整条链接。",
        de: "Fügen Sie den Code oder den ganzen Link aus der E-Mail ein.")
    public static let resend = Phrase(
        en: "Resend the activation email", zhHans: "重发激活邮件",
        de: "Aktivierungs-E-Mail erneut senden")
    public static let noEmail = Phrase(
        en: "No activation email?", zhHans: "未收到激活邮件？", de: "Keine Aktivierungs-E-Mail?")

    /// After a new email was asked for, the same for every address, and where it has had all that
    /// it may have.
    public static func resent(_ email: String) -> Phrase {
        Phrase(
            en: "Sent again, if \(email) waits for its activation. Use the newest code.",
            zhHans: "如 \(email) 尚待激活，邮件已重发。请使用最新的激活码。",
            de: "Erneut gesendet, falls \(email) noch zu aktivieren ist. Nehmen Sie den neuesten "
                + "Code.")
    }

    public static let activate = Phrase(en: "Activate", zhHans: "激活", de: "Aktivieren")
    public static let wrongAddress = Phrase(
        en: "Wrong address? Register again with the correct one; the old code then stops working.",
        zhHans: "邮箱填错了？请用正确的邮箱重新注册，旧激活码随即失效。",
        de: "Falsche Adresse? Registrieren Sie sich neu mit der richtigen; der alte Code gilt "
            + "dann nicht mehr.")
    /// With the telephone number of customer service.
    public static func stillNoEmail(_ number: String) -> Phrase {
        Phrase(
            en: "Still no email? Customer service: \(number)", zhHans: "仍未收到邮件？客户服务：\(number)",
            de: "Immer noch keine E-Mail? Kundendienst: \(number)")
    }

    /// After an activation in another session than the one that registered.
    public static func isActive(_ email: String) -> Phrase {
        Phrase(
            en: "Account \(email) is active. You can sign in now.",
            zhHans: "账户 \(email) 已激活，现在可以登录。",
            de: "Das Konto \(email) ist aktiv. Sie können sich jetzt anmelden.")
    }

    /// After an activation where others had registered the same too.
    public static func isActiveByMail(_ email: String) -> Phrase {
        Phrase(
            en: "Account \(email) is active. Sign in with the password we have just mailed there.",
            zhHans: "账户 \(email) 已激活，请用刚刚发送到该邮箱的密码登录。",
            de: "Das Konto \(email) ist aktiv. Melden Sie sich mit dem Passwort an, das wir soeben "
                + "dorthin geschickt haben.")
    }

    /// After the code of a change of address.
    public static func emailChanged(_ email: String) -> Phrase {
        Phrase(
            en: "Your login address is \(email) now.", zhHans: "您的登录邮箱已改为 \(email)。",
            de: "Ihre Anmeldeadresse ist jetzt \(email).")
    }

    /// What an objection did.
    public static func objected(_ objection: Objection) -> Phrase {
        let order = objection.order
        let withdrawn = objection.withdrawn.joined(separator: ", ")
        let told = objection.told.joined(separator: ", ")
        return Phrase(
            en: "Order \(order) was taken from that account; you can register it now."
                + (withdrawn.isEmpty ? "" : " Withdrawn: \(withdrawn).")
                + (told.isEmpty ? "" : " The service center was told of \(told)."),
            zhHans: "订单 \(order) 已从该账户移出，您现在可以注册。"
                + (withdrawn.isEmpty ? "" : "已撤销：\(withdrawn)。")
                + (told.isEmpty ? "" : "已通知服务中心：\(told)。"),
            de: "Die Bestellung \(order) gehört nicht mehr zu jenem Konto; Sie können sie jetzt "
                + "registrieren."
                + (withdrawn.isEmpty ? "" : " Zurückgezogen: \(withdrawn).")
                + (told.isEmpty ? "" : " Das Servicezentrum wurde verständigt über \(told)."))
    }

    /// Sign in to apply for a record that was named outside.
    public static func signInToApply(_ record: String) -> Phrase {
        Phrase(
            en: "Sign in to apply for \(record).", zhHans: "请登录以申请 \(record)。",
            de: "Melden Sie sich an, um \(record) zu beantragen.")
    }

    /// Whose account it is.
    public static func signedInAs(_ email: String) -> Phrase {
        Phrase(
            en: "Signed in as \(email)", zhHans: "已登录：\(email)", de: "Angemeldet als \(email)")
    }

    public static let signOut = Phrase(en: "Sign out", zhHans: "退出登录", de: "Abmelden")
}
