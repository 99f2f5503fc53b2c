// Addresses and passwords.
extension Answers {
    static let wrongAddress = Answer(
        .wrongAddress,
        Phrase(
            en: "I registered with a wrong email address.", zhHans: "注册时邮箱填错了，怎么办？",
            de: "Ich habe eine falsche Adresse registriert."),
        [
            Phrase(
                en: "The activation email cannot reach you then, and its code expires after 24 "
                    + "hours.",
                zhHans: "这样您收不到激活邮件，其中的激活码 24 小时后失效。",
                de: "Dann erreicht Sie die Aktivierungs-E-Mail nicht, und ihr Code läuft nach 24 "
                    + "Stunden ab."),
            Phrase(
                en: "Go back to Registration and register again, with the same order number and "
                    + "the correct address.",
                zhHans: "请返回注册页，用同一订单号和正确的邮箱重新注册。",
                de: "Gehen Sie zurück zur Registrierung und registrieren Sie sich noch einmal, mit "
                    + "derselben Bestellnummer und der richtigen Adresse."),
        ])

    static func noActivation(_ service: String) -> Answer {
        let resend = AccountPhrases.resend
        return Answer(
            .noActivation,
            Phrase(
                en: "I received no activation email.", zhHans: "没有收到激活邮件，怎么办？",
                de: "Ich habe keine Aktivierungs-E-Mail bekommen."),
            [
                Phrase(
                    en: "It can take up to 24 hours. If it has not come by then, open "
                        + "Registration, enter your email address and choose “\(resend.en)”. The "
                        + "newest code is the one that works.",
                    zhHans: "邮件最长可能需要 24 小时。届时仍未收到，请打开注册页，填写邮箱，"
                        + "然后选择“\(resend.zhHans)”。请使用最新的激活码。",
                    de: "Das kann bis zu 24 Stunden dauern. Ist sie dann noch nicht da, öffnen Sie "
                        + "die Registrierung, geben Sie Ihre E-Mail-Adresse ein und wählen Sie "
                        + "„\(resend.de)“. Es gilt der neueste Code."),
                AccountPhrases.stillNoEmail(service),
            ])
    }

    static let password = Answer(
        .password,
        Phrase(
            en: "I forgot my password.", zhHans: "忘记密码，怎么办？",
            de: "Ich habe mein Passwort vergessen."),
        [
            Phrase(
                en: "Choose “\(AccountPhrases.reset.en)” and enter your login email address. We "
                    + "email you a new password, which works once, for one hour.",
                zhHans: "请选择“\(AccountPhrases.reset.zhHans)”并填写登录邮箱。"
                    + "新密码会发送到该邮箱，一小时内有效，只能使用一次。",
                de: "Wählen Sie „\(AccountPhrases.reset.de)“ und geben Sie Ihre Anmeldeadresse "
                    + "ein. Wir schicken Ihnen ein neues Passwort, das einmal gilt, eine Stunde "
                    + "lang."),
            Phrase(
                en: "Sign in with it and choose a password of your own. The old one works until "
                    + "you do.",
                zhHans: "用新密码登录，然后设置自己的密码。在此之前，原密码仍可使用。",
                de: "Melden Sie sich damit an und wählen Sie ein eigenes. Bis dahin gilt auch das "
                    + "alte."),
        ])

    static func loginAddress(_ service: String) -> Answer {
        Answer(
            .loginAddress,
            Phrase(
                en: "I forgot my login email address.", zhHans: "忘记登录邮箱，怎么办？",
                de: "Ich habe meine Anmeldeadresse vergessen."),
            [
                Phrase(
                    en: "Call customer service: \(service)", zhHans: "请致电客户服务：\(service)",
                    de: "Rufen Sie den Kundendienst an: \(service)")
            ])
    }

    static let change = Answer(
        .change,
        Phrase(
            en: "How do I change my login email or password?", zhHans: "怎样修改登录邮箱或密码？",
            de: "Wie ändere ich Anmeldeadresse oder Passwort?"),
        [
            Phrase(
                en: "Sign in, open \(AccountPhrases.account.en) and choose "
                    + "“\(AccountPhrases.changeEmail.en)” or “\(AccountPhrases.changePassword.en)”.",
                zhHans: "请登录并打开“\(AccountPhrases.account.zhHans)”，然后选择"
                    + "“\(AccountPhrases.changeEmail.zhHans)”或“\(AccountPhrases.changePassword.zhHans)”。",
                de: "Melden Sie sich an, öffnen Sie „\(AccountPhrases.account.de)“ und wählen Sie "
                    + "„\(AccountPhrases.changeEmail.de)“ oder "
                    + "„\(AccountPhrases.changePassword.de)“."),
            Phrase(
                en: "A new address counts once you have entered the code that is emailed to it. "
                    + "Until then you sign in with the old one.",
                zhHans: "填写发送到新邮箱的确认码后，新邮箱才生效。在此之前，请用原邮箱登录。",
                de:
                    "Eine neue Adresse gilt, sobald Sie den Code eingegeben haben, der an sie geht. "
                    + "Bis dahin melden Sie sich mit der alten an."),
        ])
}
