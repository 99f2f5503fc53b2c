import Invoicing
import Text

// Passwords and addresses.
extension LetterWriter {
    func newPassword(until: Instant) -> LetterText {
        letter(
            Phrase(
                en: "Your new password (valid for one hour)", zhHans: "您的新密码（一小时内有效）",
                de: "Ihr neues Passwort (eine Stunde gültig)"),
            Phrase(same: secret),
            Phrase(
                en: "Sign in with it, then choose your own.", zhHans: "请用它登录并设置自己的密码。",
                de: "Melden Sie sich damit an und wählen Sie ein eigenes."),
            Self.joined(
                [
                    validity(
                        Phrase(en: "new password", zhHans: "新密码", de: "Das neue Passwort"),
                        until: until),
                    Phrase(
                        en: "The old one works until then.", zhHans: "此前原密码仍有效。",
                        de: "Bis dahin gilt das alte."),
                ], by: "\n"), Self.ignore)
    }

    func passwordChanged(at: Instant) -> LetterText {
        letter(
            Phrase(
                en: "Your password was changed", zhHans: "您的密码已修改",
                de: "Ihr Passwort wurde geändert"),
            Phrase(
                en: "The password of your Fapiao account was changed on\n\(at.minute) "
                    + "(Beijing time).",
                zhHans: "您的发票账户密码已于 \(at.minute)（北京时间）修改。",
                de: "Das Passwort Ihres Fapiao-Kontos wurde am \(at.minute)\n(Pekinger Zeit) "
                    + "geändert."), Self.alarm)
    }

    func confirmAddress(old: String, until: Instant) -> LetterText {
        let old = Gate.show(old)
        return letter(
            Phrase(
                en: "Confirm your email address", zhHans: "请确认新邮箱",
                de: "E-Mail-Adresse bestätigen"),
            Phrase(
                en: "Please confirm this email address for your Fapiao account. It then replaces\n"
                    + old,
                zhHans: "请确认此邮箱。确认后取代\n\(old)",
                de: "Bitte bestätigen Sie diese E-Mail-Adresse für Ihr Fapiao-Konto. Sie ersetzt\n"
                    + "dann \(old)"),
            way(
                on: Phrase(
                    en: "Change email address", zhHans: "修改邮箱", de: "E-Mail-Adresse ändern"),
                link: settings.links.activate, command: "activate"),
            validity(
                Phrase(en: "confirmation code", zhHans: "确认码", de: "Der Bestätigungscode"),
                until: until), Self.ignore)
    }

    func addressChanging(new: String, at: Instant) -> LetterText {
        let new = Gate.show(new)
        return letter(
            Phrase(
                en: "Change of email address requested", zhHans: "账户申请修改邮箱",
                de: "Änderung der E-Mail-Adresse angefordert"),
            Phrase(
                en: "On \(at.minute) (Beijing time) it was requested that your Fapiao account\n"
                    + "be signed in to with another email address:\n\(new)",
                zhHans: "\(at.minute)（北京时间），有人申请将您的发票账户邮箱改为：\n\(new)",
                de: "Am \(at.minute) (Pekinger Zeit) wurde für Ihr Fapiao-Konto eine andere\n"
                    + "E-Mail-Adresse angefordert:\n\(new)"),
            Phrase(
                en: "Nothing changes until it is confirmed.", zhHans: "确认前不生效。",
                de: "Bis zur Bestätigung ändert sich nichts."), Self.alarm)
    }

    func addressChanged(old: String, new: String, at: Instant) -> LetterText {
        letter(
            Phrase(
                en: "Your email address was changed", zhHans: "您的邮箱已修改",
                de: "Ihre E-Mail-Adresse wurde geändert"),
            Phrase(
                en: "The email address of your Fapiao account was changed on\n\(at.minute) "
                    + "(Beijing time).",
                zhHans: "您的发票账户邮箱已于 \(at.minute)（北京时间）修改。",
                de: "Die E-Mail-Adresse Ihres Fapiao-Kontos wurde am \(at.minute)\n"
                    + "(Pekinger Zeit) geändert."),
            Self.fields([
                (Phrase(en: "Before", zhHans: "原邮箱", de: "Bisher"), Self.shown(old)),
                (Phrase(en: "Now", zhHans: "新邮箱", de: "Jetzt"), Self.shown(new)),
            ]),
            Phrase(
                en: "Sign in with the new one. If this was not you, call customer service at once.",
                zhHans: "请用新邮箱登录。如非本人操作，请立即致电客户服务。",
                de: "Melden Sie sich ab jetzt mit der neuen an. Falls Sie das nicht waren, rufen\n"
                    + "Sie sofort den Kundendienst an."))
    }

    var addressTaken: LetterText {
        letter(
            Phrase(
                en: "This email address already has a Fapiao account", zhHans: "此邮箱已有发票账户",
                de: "Zu dieser E-Mail-Adresse gibt es bereits ein Fapiao-Konto"),
            Phrase(
                en: "Somebody, perhaps you, wanted to sign in to another Fapiao account with this\n"
                    + "email address. It already has an account of its own: sign in to that one.",
                zhHans: "有人（可能是您本人）申请将另一发票账户的登录邮箱改为此邮箱。\n此邮箱已有账户，请直接登录。",
                de: "Jemand, vielleicht Sie, wollte diese E-Mail-Adresse für ein anderes Fapiao-\n"
                    + "Konto verwenden. Zu ihr gibt es bereits ein Konto: Bitte melden Sie sich\n"
                    + "dort an."),
            Self.ignore)
    }
}
