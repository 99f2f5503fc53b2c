import Invoicing

// What is refused about accounts.
extension Refusal {
    static func fields(_ faults: [FieldRefusal]) -> Phrase {
        // One fault is told as it is; of several each stands under its field.
        if faults.count == 1, let only = faults.first { return only.fault.phrase }
        return Phrase(
            en: "Some fields need another look: see the marked ones.",
            zhHans: "有几项需要修改，请看标出的项。",
            de: "Einige Felder stimmen noch nicht: siehe die markierten.")
    }

    static func unknownOrder(_ order: String) -> Phrase {
        Phrase(
            en: "Order \(order) is not known yet: orders arrive about three days after payment. "
                + "Check the number or try again later.",
            zhHans: "系统中还没有订单 \(order)：订单在付款约三天后同步。请核对订单号，或稍后再试。",
            de: "Die Bestellung \(order) ist noch nicht bekannt: Bestellungen treffen etwa drei "
                + "Tage nach der Zahlung ein. Nummer prüfen oder später erneut versuchen.")
    }

    static func orderTaken(_ order: String, _ service: String) -> Phrase {
        Phrase(
            en: "Order \(order) belongs to an account already. Sign in, or reset the password. "
                + "Not yours? Customer service: \(service).",
            zhHans: "订单 \(order) 已属于某个账户。请登录或重置密码。如有疑问，请致电客户服务：\(service)。",
            de: "Die Bestellung \(order) gehört schon zu einem Konto. Melden Sie sich an oder "
                + "setzen Sie das Passwort zurück. Nicht Ihres? Kundendienst: \(service).")
    }

    static let wrongCode = Phrase(
        en: "This code is wrong, used or expired. Check it or ask for a new one.",
        zhHans: "此代码有误、已使用或已失效。请核对或重新获取。",
        de: "Dieser Code ist falsch, verbraucht oder abgelaufen. Bitte prüfen oder neu anfordern.")

    static func wrongCredentials(_ wait: Int) -> Phrase {
        let seconds = plural(wait, "second", "seconds")
        return Phrase(
            en: "Email address or password is wrong."
                + (wait > 0 ? " Wait \(seconds)." : ""),
            zhHans: "邮箱或密码错误。" + (wait > 0 ? "请等待 \(wait) 秒。" : ""),
            de: "E-Mail-Adresse oder Passwort ist falsch."
                + (wait > 0 ? " Warten Sie \(wait) s." : ""))
    }

    static let notActivated = Phrase(
        en: "This account is not activated yet. Enter the code from the activation email.",
        zhHans: "此账户尚未激活。请输入激活邮件中的代码。",
        de: "Dieses Konto ist noch nicht aktiviert. Geben Sie den Code aus der "
            + "Aktivierungs-E-Mail ein.")

    static let accountChanged = Phrase(
        en: "The password or the address of this account was changed elsewhere, so this session "
            + "was ended. Sign in again.",
        zhHans: "此账户的密码或邮箱已在别处更改，本次登录已结束。请重新登录。",
        de:
            "Passwort oder Adresse dieses Kontos wurden an anderer Stelle geändert, darum wurde diese "
            + "Sitzung beendet. Bitte melden Sie sich erneut an.")

    static let signInFirst = Phrase(
        en: "Please sign in first.", zhHans: "请先登录。", de: "Bitte melden Sie sich zuerst an.")

    static func wrongPassword(_ wait: Int) -> Phrase {
        let seconds = plural(wait, "second", "seconds")
        return Phrase(
            en: "The password is wrong. Type it again." + (wait > 0 ? " Wait \(seconds)." : ""),
            zhHans: "密码错误，请重新输入。" + (wait > 0 ? "请等待 \(wait) 秒。" : ""),
            de: "Das Passwort ist falsch. Geben Sie es noch einmal ein."
                + (wait > 0 ? " Warten Sie \(wait) s." : ""))
    }

    /// Whole minutes from two on, because nobody counts 1,800 seconds.
    static func tooManyAttempts(_ wait: Int) -> Phrase {
        let minutes = (wait + 59) / 60
        if wait < 120 {
            return Phrase(
                en: "That was asked for too often. Wait \(plural(wait, "second", "seconds")), "
                    + "then try again.",
                zhHans: "操作过于频繁。请等待 \(wait) 秒后重试。",
                de: "Das wurde zu oft verlangt. Warten Sie \(wait) s und versuchen Sie es dann "
                    + "erneut.")
        }
        return Phrase(
            en: "That was asked for too often. Wait \(minutes) minutes, then try again.",
            zhHans: "操作过于频繁。请等待 \(minutes) 分钟后重试。",
            de: "Das wurde zu oft verlangt. Warten Sie \(minutes) Minuten und versuchen Sie es "
                + "dann erneut.")
    }

    static let manySigningIn = Phrase(
        en: "Many people are signing in. Try again.", zhHans: "当前登录人数较多，请稍后重试。",
        de: "Gerade melden sich viele Personen an. Versuchen Sie es noch einmal.")

    static func registeredTooOften(_ order: String, _ service: String) -> Phrase {
        Phrase(
            en: "Order \(order) was registered five times today, which is as often as it may be. "
                + "Try again tomorrow, or call customer service: \(service).",
            zhHans: "订单 \(order) 今天已注册五次，达到上限。请明天再试，或致电客户服务：\(service)。",
            de: "Die Bestellung \(order) wurde heute fünfmal registriert, öfter geht es nicht. "
                + "Versuchen Sie es morgen erneut, oder rufen Sie den Kundendienst an: \(service).")
    }

    static func ownOrder(_ order: String) -> Phrase {
        Phrase(
            en: "Order \(order) is among your orders already.",
            zhHans: "订单 \(order) 已在您的账户中。",
            de: "Die Bestellung \(order) gehört schon zu Ihrem Konto.")
    }

    static let noEmailChange = Phrase(
        en: "No change of address is waiting. Enter the new email address and your password.",
        zhHans: "目前没有待确认的邮箱修改。请填写新邮箱和密码。",
        de: "Es wartet keine Änderung der Adresse. Geben Sie die neue E-Mail-Adresse und Ihr "
            + "Passwort ein.")
}
