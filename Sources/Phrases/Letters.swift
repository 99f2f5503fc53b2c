import Invoicing
import Text

/// Subject and body of a letter, in every language.
public struct LetterText: Equatable, Sendable {
    public let subject: Phrase
    /// Plain text, lines ended by newlines.
    public let body: Phrase
}

extension LetterKind {
    /// The letter's text.
    ///
    /// - Parameters:
    ///   - content: the parameters that were written with the letter.
    ///   - secret: the code, for the kinds that carry one.
    public func text(
        content: [String: String], secret: String?, settings: Settings
    ) -> LetterText {
        let letter = LetterWriter(content: content, secret: secret ?? "", settings: settings)
        return switch self {
        case .activation: letter.activation
        case .alreadyRegistered: letter.alreadyRegistered
        case .received: letter.received
        case .orderConfirmation, .objection, .newPassword, .passwordChanged, .confirmAddress,
            .addressChanging, .addressChanged, .addressTaken, .status, .objectionRaised:
            letter.received
        }
    }
}

private struct LetterWriter {
    let content: [String: String]
    let secret: String
    let settings: Settings

    var activation: LetterText {
        LetterText(
            subject: Phrase(
                en: "Activate your Fapiao account", zhHans: "请激活您的发票账户",
                de: "Aktivieren Sie Ihr Fapiao-Konto"),
            body: signed(
                Phrase(
                    en: """
                        You registered order \(order). This code activates your account:

                        \(secret)

                        \(way.en)
                        fapiao activate \(secret)

                        It works once and until \(until) (Beijing time), for 24 hours.
                        You did not register? Then ignore this mail.
                        """,
                    zhHans: """
                        您登记了订单 \(order)。您的账户激活码：

                        \(secret)

                        \(way.zhHans)
                        fapiao activate \(secret)

                        此码只能使用一次，24 小时内有效，至 \(until)（北京时间）。
                        如非本人注册，请忽略此邮件。
                        """,
                    de: """
                        Sie haben die Bestellung \(order) registriert. Dieser Code aktiviert Ihr
                        Konto:

                        \(secret)

                        \(way.de)
                        fapiao activate \(secret)

                        Er gilt einmal und 24 Stunden, bis \(until) (Pekinger Zeit).
                        Sie haben sich nicht registriert? Dann ist nichts zu tun.
                        """)))
    }

    var alreadyRegistered: LetterText {
        LetterText(
            subject: Phrase(
                en: "You already have a Fapiao account", zhHans: "您已有发票账户",
                de: "Sie haben schon ein Fapiao-Konto"),
            body: signed(
                Phrase(
                    en: """
                        Somebody, perhaps you, registered order \(order) with this email address,
                        which already has an account. Sign in with it; nothing was changed.
                        It was not you? Then ignore this mail.
                        """,
                    zhHans: """
                        有人（可能是您本人）用此邮箱登记了订单 \(order)，而此邮箱已有账户。
                        请直接登录；您的账户没有任何改动。
                        如非本人操作，请忽略此邮件。
                        """,
                    de: """
                        Jemand, vielleicht Sie, hat die Bestellung \(order) mit dieser
                        E-Mail-Adresse registriert, zu der es schon ein Konto gibt.
                        Melden Sie sich damit an; geändert wurde nichts.
                        Sie waren das nicht? Dann ist nichts zu tun.
                        """)))
    }

    var received: LetterText {
        let (number, title) = (value("application"), value("title"))
        let (total, due) = (value("total"), value("due"))
        return LetterText(
            subject: Phrase(
                en: "Application \(number) received", zhHans: "已收到开票申请 \(number)",
                de: "Antrag \(number) ist eingegangen"),
            body: signed(
                Phrase(
                    en: """
                        We have received your application for a Fapiao.

                        Application: \(number)
                        Title:       \(title)
                        Total:       \(total)
                        Expected by: \(due)

                        You can follow it in Progress.
                        """,
                    zhHans: """
                        我们已收到您的开票申请。

                        申请单号：\(number)
                        发票抬头：\(title)
                        价税合计：\(total)
                        预计办结：\(due)

                        您可在“申请进度”中查看。
                        """,
                    de: """
                        Ihr Antrag auf eine Fapiao ist eingegangen.

                        Antrag:       \(number)
                        Titel:        \(title)
                        Brutto:       \(total)
                        Erwartet bis: \(due)

                        Unter „Bearbeitungsstand“ können Sie ihn verfolgen.
                        """)))
    }

    private var order: String { value("order") }
    private var until: String { value("until") }

    private func value(_ key: String) -> String { content[key] ?? "" }

    /// What stands before the command: the page, and the link where the operator set one.
    private var way: Phrase {
        guard let link else {
            return Phrase(
                en: "Enter it on the page Activation, or run this command:",
                zhHans: "请在“激活”页面输入，或运行命令：",
                de: "Geben Sie ihn auf der Seite „Aktivierung“ ein, oder rufen Sie auf:")
        }
        return Phrase(
            en: "Enter it on the page Activation, follow this link or run the command:\n\(link)",
            zhHans: "请在“激活”页面输入，或打开链接，或运行命令：\n\(link)",
            de: "Geben Sie ihn auf der Seite „Aktivierung“ ein, folgen Sie dem Link oder\n"
                + "rufen Sie auf:\n\(link)")
    }

    private var link: String? { settings.links.activate?.filling("{code}", with: secret) }

    private func signed(_ body: Phrase) -> Phrase {
        let (name, service) = (settings.serviceName, settings.customerService)
        return Phrase(
            en: "\(body.en)\n\nCustomer service: \(service)\n\(name)\n",
            zhHans: "\(body.zhHans)\n\n客户服务：\(service)\n\(name)\n",
            de: "\(body.de)\n\nKundendienst: \(service)\n\(name)\n")
    }
}
