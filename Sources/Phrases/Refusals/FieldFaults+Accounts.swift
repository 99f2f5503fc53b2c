import Invoicing

extension FieldFault {
    static func emailLetter(_ letter: Character) -> Phrase {
        Phrase(
            en: "Mail cannot be sent to an address with “\(letter)”. Use one in letters A to Z.",
            zhHans: "无法向含“\(letter)”的邮箱发送邮件，请使用由字母 A–Z 组成的邮箱。",
            de:
                "An eine Adresse mit „\(letter)“ kann keine E-Mail gehen. Bitte eine mit Buchstaben "
                + "A bis Z angeben.")
    }

    static let email = Phrase(
        en: "That is no email address. It should look like name@example.cn.",
        zhHans: "邮箱格式不对，应类似 name@example.cn。",
        de: "Das ist keine E-Mail-Adresse. Sie sieht etwa so aus: name@example.cn.")

    static func passwordTooShort(_ bytes: Int, isASCII: Bool) -> Phrase {
        if isASCII {
            return Phrase(
                en: "The password has \(plural(bytes, "character", "characters")); it needs at "
                    + "least 8.",
                zhHans: "密码只有 \(bytes) 个字符，至少需要 8 个。",
                de: "Das Passwort hat \(bytes) Zeichen; nötig sind mindestens 8.")
        }
        return Phrase(
            en: "The password takes \(plural(bytes, "byte", "bytes")); it needs at least 8.",
            zhHans: "密码只有 \(bytes) 字节，至少需要 8 字节。",
            de: "Das Passwort hat \(bytes) Byte; nötig sind mindestens 8.")
    }

    static let passwordTooLong = Phrase(
        en: "The password is longer than 1,024 bytes. Please choose a shorter one.",
        zhHans: "密码超过 1024 字节，请缩短。",
        de: "Das Passwort ist länger als 1.024 Byte. Bitte ein kürzeres wählen.")

    static let passwordCommon = Phrase(
        en: "This password is among the first that are guessed. Please choose another.",
        zhHans: "这个密码太常见，容易被猜到，请换一个。",
        de: "Dieses Passwort wird mit als Erstes erraten. Bitte ein anderes wählen.")

    static let passwordsDiffer = Phrase(
        en: "The two passwords differ.",
        zhHans: "两次输入的密码不一致。",
        de: "Die beiden Passwörter sind verschieden.")

    static let passwordUnchanged = Phrase(
        en: "That is the password you have now. Please choose another.",
        zhHans: "这就是您现在的密码，请换一个。",
        de: "Das ist Ihr jetziges Passwort. Bitte ein anderes wählen.")

    static let emailUnchanged = Phrase(
        en: "That is your login address already. Enter the new one.",
        zhHans: "这就是您现在的登录邮箱，请填写新邮箱。",
        de: "Das ist schon Ihre Anmeldeadresse. Geben Sie die neue ein.")

    static let code = Phrase(
        en: "This code is wrong, used or expired. Check it or ask for a new one.",
        zhHans: "此代码有误、已使用或已失效。请核对或重新获取。",
        de: "Dieser Code ist falsch, verbraucht oder abgelaufen. Bitte prüfen oder neu anfordern.")
}
