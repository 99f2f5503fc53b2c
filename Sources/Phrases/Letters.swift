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
    ///   - content: the parameters that were written with the letter; those that lack are left
    ///     out.
    ///   - secret: the code or password, for the kinds that carry one.
    public func text(
        content: [String: String], secret: String?, settings: Settings
    ) -> LetterText {
        let letter = LetterWriter(content: content, secret: secret ?? "", settings: settings)
        return switch self {
        case .orderConfirmation: letter.orderConfirmation
        case .activation: letter.activation
        case .alreadyRegistered: letter.alreadyRegistered
        case .objection: letter.objection
        case .newPassword: letter.newPassword
        case .passwordChanged: letter.passwordChanged
        case .confirmAddress: letter.confirmAddress
        case .addressChanging: letter.addressChanging
        case .addressChanged: letter.addressChanged
        case .addressTaken: letter.addressTaken
        case .received: letter.received
        case .status: letter.status
        case .ticket: letter.ticket
        case .ticketRaised: letter.ticketRaised
        case .objectionRaised: letter.objectionRaised
        }
    }
}

/// What all letters are made of.
struct LetterWriter {
    let content: [String: String]
    let secret: String
    let settings: Settings

    /// A parameter, fit to be shown: it cannot begin a line of its own.
    func value(_ key: String) -> String { Gate.show(content[key] ?? "") }

    /// A parameter of several lines.
    func values(_ key: String) -> [String] {
        (content[key] ?? "").split(separator: "\n").map { Gate.show(String($0)) }
    }

    var order: String { value("order") }
    var until: String { value("until") }

    /// The letter of these paragraphs, signed.
    func letter(_ subject: Phrase, _ paragraphs: Phrase?...) -> LetterText {
        LetterText(subject: subject, body: Self.joined(paragraphs + [signature], by: "\n\n"))
    }

    private var signature: Phrase {
        let (name, service) = (Gate.show(settings.serviceName), settings.customerService)
        return Phrase(
            en: "Customer service: \(service)\n\(name)\n",
            zhHans: "客户服务：\(service)\n\(name)\n",
            de: "Kundendienst: \(service)\n\(name)\n")
    }

    /// Texts one behind the other; those that lack leave no gap.
    static func joined(_ texts: [Phrase?], by separator: String) -> Phrase {
        func all(_ language: (Phrase) -> String) -> String {
            texts.compactMap { $0.map(language) }.filter { !$0.isEmpty }
                .joined(separator: separator)
        }
        return Phrase(en: all(\.en), zhHans: all(\.zhHans), de: all(\.de))
    }

    /// A label and what stands behind it, a line or several.
    typealias Field = (label: Phrase, value: Phrase)

    /// Labels below each other with their values; a field without a value is left out.
    static func fields(_ fields: [Field]) -> Phrase {
        func all(_ text: (Phrase) -> String, _ colon: String) -> String {
            let shown = fields.filter { !text($0.value).isEmpty }
            let width = shown.reduce(0) { max($0, Columns.width(of: text($1.label) + colon)) }
            let margin = "\n" + String(repeating: " ", count: width)
            return shown.map { field in
                let lines = text(field.value).split(separator: "\n").joined(separator: margin)
                return Columns.padded(text(field.label) + colon, to: width) + lines
            }.joined(separator: "\n")
        }
        return Phrase(en: all(\.en, ": "), zhHans: all(\.zhHans, "："), de: all(\.de, ": "))
    }

    /// A text of people in lines that any reader shows whole.
    static func wrapped(_ text: String, to columns: Int = 72) -> Phrase {
        Phrase(same: Columns.wrapped(text, to: columns).joined(separator: "\n"))
    }
}

// The ways out of a letter into the program.
extension LetterWriter {
    /// Where a code goes: the page, the link where the operator set one, and the command.
    func way(on page: Phrase, link: String?, command: String) -> Phrase {
        let command = "fapiao \(command) \(secret)"
        guard let link = link.map({ Self.link($0, "{code}", secret) }) else {
            return Phrase(
                en: "Enter it on the page \(page.en), or run this command:\n\(command)",
                zhHans: "请在“\(page.zhHans)”页面输入，或运行命令：\n\(command)",
                de: "Geben Sie ihn auf der Seite „\(page.de)“ ein, oder rufen Sie auf:\n\(command)")
        }
        return Phrase(
            en: "Enter it on the page \(page.en), follow this link\nor run the command:\n"
                + "\(link)\n\(command)",
            zhHans: "请在“\(page.zhHans)”页面输入，或打开链接，或运行命令：\n\(link)\n\(command)",
            de: "Geben Sie ihn auf der Seite „\(page.de)“ ein, folgen Sie dem\n"
                + "Link oder rufen Sie auf:\n\(link)\n\(command)")
    }

    /// An address of the settings with a value filled in, which can change nothing else of it.
    static func link(_ link: String, _ placeholder: String, _ value: String) -> String {
        let kept = Set("-._~".utf8)
        let safe = value.utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            let isKept = byte < 0x80 && (character.isLetter || character.isNumber)
            if isKept || kept.contains(byte) { return String(character) }
            return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
        return link.filling(placeholder, with: safe.joined())
    }
}
