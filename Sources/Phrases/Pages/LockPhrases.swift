/// The locked screen, and why somebody was signed out.
public enum LockPhrases {
    public static let locked = Phrase(en: "Locked", zhHans: "已锁定", de: "Gesperrt")
    public static let nothingLost = Phrase(
        en: "Nothing you typed is lost.", zhHans: "您填写的内容没有丢失。",
        de: "Von Ihren Eingaben ist nichts verloren.")
    public static let unlock = Phrase(en: "Unlock", zhHans: "解锁", de: "Entsperren")

    /// The longest time that one may stay signed in is over.
    public static func sessionOver(hours: Int) -> Phrase {
        let time = plural(hours, "hour", "hours")
        return Phrase(
            en: "You were signed out after \(time). Nothing you typed is lost.",
            zhHans: "登录已满 \(hours) 小时，系统已自动退出。您填写的内容没有丢失。",
            de: "Sie wurden nach \(plural(hours, "Stunde", "Stunden")) abgemeldet. Von Ihren "
                + "Eingaben ist nichts verloren.")
    }

    /// Nobody chose a password in place of the mailed one.
    public static func notReplaced(minutes: Int) -> Phrase {
        let time = plural(minutes, "minute", "minutes")
        return Phrase(
            en: "You were signed out after \(time) without a key. The emailed password is used "
                + "up: sign in with the old one, or reset the password again.",
            zhHans: "\(minutes) 分钟无操作，系统已自动退出。邮件中的密码已失效：请用旧密码登录，或重新重置密码。",
            de: "Sie wurden nach \(plural(minutes, "Minute", "Minuten")) ohne Eingabe abgemeldet. "
                + "Das zugesandte Passwort ist verbraucht: Melden Sie sich mit dem alten an oder "
                + "setzen Sie es erneut zurück.")
    }
}
