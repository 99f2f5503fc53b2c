import Invoicing

// Passwords and addresses.
extension LetterWriter {
    var newPassword: LetterText {
        letter(
            Phrase(
                en: "Your new password for one hour", zhHans: "您的新密码（一小时内有效）",
                de: "Ihr neues Passwort für eine Stunde"),
            Phrase(
                en:
                    "You asked for a new password. Sign in with this one, and then choose your own:",
                zhHans: "您申请了新密码。请用此密码登录，登录后须设置您自己的密码：",
                de:
                    "Sie haben ein neues Passwort angefordert. Melden Sie sich damit an und wählen\n"
                    + "Sie dann ein eigenes:"),
            Phrase(same: secret),
            Phrase(
                en: """
                    It works once and until \(until) (Beijing time), for one hour. Your
                    old password goes on working until you have signed in with this one.
                    You did not ask for it? Then ignore this mail; nothing has changed.
                    """,
                zhHans: """
                    此密码只能使用一次，一小时内有效，至 \(until)（北京时间）。
                    在您用此密码登录之前，原密码仍然有效。
                    如非本人申请，请忽略此邮件；您的账户没有任何改动。
                    """,
                de: """
                    Es gilt einmal und eine Stunde, bis \(until) (Pekinger Zeit). Ihr
                    altes Passwort gilt weiter, bis Sie sich mit diesem angemeldet haben.
                    Sie haben nichts angefordert? Dann ist nichts zu tun; geändert wurde nichts.
                    """))
    }

    var passwordChanged: LetterText {
        let at = value("at")
        return letter(
            Phrase(
                en: "Your password was changed", zhHans: "您的密码已修改",
                de: "Ihr Passwort wurde geändert"),
            Phrase(
                en: """
                    The password of your Fapiao account was changed on \(at)
                    (Beijing time). You changed it? Then nothing is to be done.
                    It was not you? Ask for a new password at Sign in, and call customer service.
                    """,
                zhHans: """
                    您的发票账户密码已于 \(at)（北京时间）修改。
                    如为本人操作，则无需处理。
                    如非本人操作，请在登录页面重置密码，并致电客户服务。
                    """,
                de: """
                    Das Passwort Ihres Fapiao-Kontos wurde am \(at)
                    (Pekinger Zeit) geändert. Waren Sie das, ist nichts zu tun.
                    Sie waren das nicht? Fordern Sie bei „Anmelden“ ein neues Passwort an und
                    rufen Sie den Kundendienst an.
                    """))
    }

    var confirmAddress: LetterText {
        letter(
            Phrase(
                en: "Confirm your new email address", zhHans: "请确认您的新邮箱",
                de: "Bestätigen Sie Ihre neue E-Mail-Adresse"),
            Phrase(
                en: "The Fapiao account\n\(value("old"))\n"
                    + "is to be signed in to with this email address. This code confirms it:",
                zhHans: "发票账户 \(value("old")) 将改用此邮箱登录。确认码：",
                de: "Das Fapiao-Konto\n\(value("old"))\n"
                    + "soll diese E-Mail-Adresse bekommen. Dieser Code bestätigt sie:"),
            Phrase(same: secret),
            way(
                on: Phrase(
                    en: "Change email address", zhHans: "修改邮箱", de: "E-Mail-Adresse ändern"),
                link: settings.links.activate, command: "activate"),
            Phrase(
                en: """
                    It works once and until \(until) (Beijing time). Until it is used
                    the old address stays.
                    You did not ask for it? Then ignore this mail.
                    """,
                zhHans: """
                    此码只能使用一次，有效至 \(until)（北京时间）。确认之前仍使用原邮箱。
                    如非本人操作，请忽略此邮件。
                    """,
                de: """
                    Er gilt einmal und bis \(until) (Pekinger Zeit). Bis dahin bleibt
                    es bei der alten Adresse.
                    Sie haben das nicht veranlasst? Dann ist nichts zu tun.
                    """))
    }

    var addressChanging: LetterText {
        let (new, at) = (value("new"), value("at"))
        return letter(
            Phrase(
                en: "Another email address was asked for", zhHans: "您的账户申请修改邮箱",
                de: "Eine andere E-Mail-Adresse wurde angefordert"),
            Phrase(
                en: """
                    On \(at) (Beijing time) somebody, perhaps you, asked that your
                    Fapiao account be given another email address:
                    """,
                zhHans: "有人（可能是您本人）于 \(at)（北京时间）申请\n将您的发票账户改用另一邮箱：",
                de: """
                    Am \(at) (Pekinger Zeit) hat jemand, vielleicht Sie, für Ihr
                    Fapiao-Konto eine andere E-Mail-Adresse angefordert:
                    """),
            Phrase(same: new),
            Phrase(
                en: """
                    Nothing has changed yet: it must be confirmed from there first.
                    It was not you? Then somebody knows your password. Sign in, change it,
                    and call customer service.
                    """,
                zhHans: """
                    目前尚未改动：须先在新邮箱中确认。
                    如非本人操作，说明他人知道您的密码。请登录并修改密码，并致电客户服务。
                    """,
                de: """
                    Noch ist nichts geändert: Sie muss erst von dort bestätigt werden.
                    Sie waren das nicht? Dann kennt jemand Ihr Passwort. Melden Sie sich an,
                    ändern Sie es und rufen Sie den Kundendienst an.
                    """))
    }

    var addressChanged: LetterText {
        let at = value("at")
        return letter(
            Phrase(
                en: "Your email address was changed", zhHans: "您的邮箱已修改",
                de: "Ihre E-Mail-Adresse wurde geändert"),
            Phrase(
                en: "The email address of your Fapiao account was changed on \(at)\n"
                    + "(Beijing time).",
                zhHans: "您的发票账户邮箱已于 \(at)（北京时间）修改。",
                de: "Die E-Mail-Adresse Ihres Fapiao-Kontos wurde am \(at)\n"
                    + "(Pekinger Zeit) geändert."),
            Self.fields([
                (Phrase(en: "Before", zhHans: "原邮箱", de: "Bisher"), Phrase(same: value("old"))),
                (Phrase(en: "Now", zhHans: "新邮箱", de: "Jetzt"), Phrase(same: value("new"))),
            ]),
            Phrase(
                en: "Sign in with the new one from now on. It was not you? Call customer service\n"
                    + "at once.",
                zhHans: "今后请用新邮箱登录。如非本人操作，请立即致电客户服务。",
                de: "Melden Sie sich künftig mit der neuen an. Sie waren das nicht? Rufen Sie\n"
                    + "gleich den Kundendienst an."))
    }

    var addressTaken: LetterText {
        letter(
            Phrase(
                en: "This email address already has a Fapiao account", zhHans: "此邮箱已有发票账户",
                de: "Zu dieser E-Mail-Adresse gibt es schon ein Fapiao-Konto"),
            Phrase(
                en: """
                    Somebody, perhaps you, asked that another Fapiao account be signed in to
                    with this email address. It already has an account of its own, so nothing
                    was changed. To use that one, sign in with this address.
                    It was not you? Then ignore this mail.
                    """,
                zhHans: """
                    有人（可能是您本人）申请将另一发票账户的登录邮箱改为此邮箱。
                    此邮箱已有账户，因此没有任何改动。如需使用此账户，请用此邮箱登录。
                    如非本人操作，请忽略此邮件。
                    """,
                de: """
                    Jemand, vielleicht Sie, wollte diese E-Mail-Adresse für ein anderes
                    Fapiao-Konto verwenden. Zu ihr gibt es schon ein Konto, darum wurde nichts
                    geändert. Um es zu benutzen, melden Sie sich mit dieser Adresse an.
                    Sie waren das nicht? Dann ist nichts zu tun.
                    """))
    }
}
