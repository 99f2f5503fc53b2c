/// Welcome, quit, and the window that is too small.
public enum WelcomePhrases {
    /// The heading; the product is the operator's.
    public static func heading(_ product: String) -> Phrase {
        Phrase(
            en: "Apply for a Fapiao for \(product)", zhHans: "申请发票：\(product)",
            de: "Fapiao beantragen: \(product)")
    }

    public static let explanation = Phrase(
        en: "You can apply about three days after you have paid, with the order number from "
            + "your order confirmation email. An application is completed in two working days.",
        zhHans: "付款约三天后，即可凭订单确认邮件中的订单号申请。申请在两个工作日内办结。",
        de: "Etwa drei Tage nach der Zahlung können Sie mit der Bestellnummer aus Ihrer "
            + "Bestellbestätigung den Antrag stellen. Er wird in zwei Arbeitstagen erledigt.")
    public static let signIn = Phrase(en: "Sign in", zhHans: "登录", de: "Anmelden")
    public static let register = Phrase(
        en: "Register with an order number", zhHans: "用订单号注册",
        de: "Mit einer Bestellnummer registrieren")
    public static let activate = Phrase(
        en: "Activate an account", zhHans: "激活账户", de: "Ein Konto aktivieren")
    public static let language = Phrase(en: "Language", zhHans: "语言", de: "Sprache")
    public static let quit = Phrase(en: "Quit", zhHans: "退出", de: "Beenden")
    public static let forgotAddress = Phrase(
        en: "Forgot your login email address?", zhHans: "忘记登录邮箱？",
        de: "Anmeldeadresse vergessen?")

    /// With the telephone number of customer service.
    public static func customerService(_ number: String) -> Phrase {
        Phrase(
            en: "Customer service: \(number)", zhHans: "客户服务：\(number)",
            de: "Kundendienst: \(number)")
    }

    public static let noOrders = Phrase(
        en: "No orders have been imported yet: `fapiao import orders FILE`, or look around "
            + "with `fapiao demo`.",
        zhHans: "尚未导入任何订单：请运行 `fapiao import orders FILE`，或用 `fapiao demo` 试用。",
        de: "Es wurden noch keine Bestellungen importiert: `fapiao import orders DATEI`, oder "
            + "sehen Sie sich mit `fapiao demo` um.")

    /// The demo's line: an order to register with.
    public static func demo(_ order: String) -> Phrase {
        Phrase(
            en: "Demo · register with order \(order) · F9 opens the mail that was sent",
            zhHans: "演示 · 用订单 \(order) 注册 · 按 F9 查看已发出的邮件",
            de: "Demo · mit Bestellung \(order) registrieren · F9 öffnet die gesendete E-Mail")
    }

    /// The same where there are no keys.
    public static func demoPlain(_ order: String) -> Phrase {
        Phrase(
            en: "Demo · register with order \(order) · the word mail shows the mail that was sent",
            zhHans: "演示 · 用订单 \(order) 注册 · 输入 mail 查看已发出的邮件",
            de: "Demo · mit Bestellung \(order) registrieren · das Wort mail zeigt die gesendete "
                + "E-Mail")
    }

    /// The demo's second line: an account that has applied before.
    public static func demoAccount(_ email: String, _ password: String) -> Phrase {
        Phrase(
            en: "or sign in as \(email), password \(password)",
            zhHans: "或登录 \(email)，密码 \(password)",
            de: "oder als \(email) anmelden, Passwort \(password)")
    }

    public static let leave = Phrase(en: "Leave?", zhHans: "要离开吗？", de: "Beenden?")
    public static let kept = Phrase(
        en: "Your entries are kept as a draft.", zhHans: "您填写的内容已存为草稿。",
        de: "Ihre Eingaben bleiben als Entwurf erhalten.")
    public static let notKept = Phrase(
        en: "What you typed here is not kept.", zhHans: "此处填写的内容不会保留。",
        de: "Was Sie hier eingegeben haben, wird nicht aufgehoben.")
    public static let stay = Phrase(en: "Stay", zhHans: "留下", de: "Bleiben")
    public static let leaveButton = Phrase(en: "Leave", zhHans: "离开", de: "Beenden")

    /// The lines of a window that is too small; the sizes are columns by rows.
    public static func tooSmall(_ size: String, needed: String) -> Phrase {
        Phrase(
            en: "This window is \(size).\nFapiao needs \(needed).\nMake it larger: nothing\n"
                + "is lost.  Ctrl-Q leaves.",
            zhHans: "窗口大小为 \(size)。\n本程序需要 \(needed)。\n请放大窗口，内容不会丢失。\nCtrl-Q 离开。",
            de: "Das Fenster hat \(size).\nFapiao braucht \(needed).\nVergrößern: nichts geht\n"
                + "verloren.  Strg-Q beendet.")
    }

    public static let mailTitle = Phrase(en: "Mail (demo)", zhHans: "邮件（演示）", de: "E-Mail (Demo)")
    public static let noMail = Phrase(
        en: "No mail was sent yet.", zhHans: "还没有发出邮件。", de: "Es wurde noch nichts gesendet.")
    public static let to = Phrase(en: "To", zhHans: "收件人", de: "An")
    public static let subject = Phrase(en: "Subject", zhHans: "主题", de: "Betreff")
    public static let code = Phrase(en: "Code", zhHans: "激活码", de: "Code")
    public static let useCode = Phrase(
        en: "Enter puts the code into the form", zhHans: "按 Enter 将激活码填入表单",
        de: "Eingabe trägt den Code ein")
    public static let putCode = Phrase(
        en: "Put the code in", zhHans: "填入激活码", de: "Code eintragen")
    public static let password = Phrase(en: "Password", zhHans: "密码", de: "Passwort")
    public static let usePassword = Phrase(
        en: "Enter puts the password into the form", zhHans: "按 Enter 将密码填入表单",
        de: "Eingabe trägt das Passwort ein")
    public static let putPassword = Phrase(
        en: "Put the password in", zhHans: "填入密码", de: "Passwort eintragen")
    public static let otherMail = Phrase(
        en: "Other mail", zhHans: "其他邮件", de: "Andere E-Mail")

    /// Which of several letters is shown.
    public static func count(_ place: Int, of all: Int) -> Phrase {
        Phrase(
            en: "\(place) of \(all)", zhHans: "第 \(place) 封，共 \(all) 封",
            de: "\(place) von \(all)")
    }
}
