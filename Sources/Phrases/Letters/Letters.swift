import Invoicing
import Text

/// Subject and body of a letter, in every language.
public struct LetterText: Equatable, Sendable {
    public let subject: Phrase
    /// Plain text, lines ended by newlines.
    public let body: Phrase
}

extension Letter {
    /// How the letter reads.
    ///
    /// - Parameter secret: the code or password, for the kinds that carry one.
    public func text(secret: String?, settings: Settings) -> LetterText {
        let writer = LetterWriter(secret: secret ?? "", settings: settings)
        return switch self {
        case .orderConfirmation(let order, let product, let payer):
            writer.orderConfirmation(order, product: product, payer: payer)
        case .activation(let order, let until): writer.activation(order, until: until)
        case .alreadyRegistered(let order): writer.alreadyRegistered(order)
        case .objection(let order, let until): writer.objection(order, until: until)
        case .newPassword(let until): writer.newPassword(until: until)
        case .passwordChanged(let at): writer.passwordChanged(at: at)
        case .confirmAddress(let old, let until): writer.confirmAddress(old: old, until: until)
        case .addressChanging(let new, let at): writer.addressChanging(new: new, at: at)
        case .addressChanged(let old, let new, let at):
            writer.addressChanged(old: old, new: new, at: at)
        case .addressTaken: writer.addressTaken
        case .received(let letter): writer.received(letter)
        case .status(let letter): writer.status(letter)
        case .ticket(let letter): writer.ticket(letter)
        case .ticketRaised(let letter, let email): writer.ticketRaised(letter, from: email)
        case .objectionRaised(let order, let applications):
            writer.objectionRaised(order, applications)
        }
    }
}

/// What all letters are made of.
struct LetterWriter {
    let secret: String
    let settings: Settings

    /// The letter of these paragraphs, between greeting and signature.
    func letter(_ subject: Phrase, _ paragraphs: Phrase?...) -> LetterText {
        let body = Self.joined([Self.greeting] + paragraphs + [signature], by: "\n\n")
        return LetterText(subject: subject, body: Phrase { Self.fitted(body[$0]) })
    }

    /// In lines that any reader shows whole; a link or a command is never broken.
    private static func fitted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isOneWord = line.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 < 0x80 }
            if isOneWord || Columns.width(of: String(line)) <= 78 { return String(line) }
            return Columns.wrapped(String(line), to: 76).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static let greeting = Phrase(en: "Hello,", zhHans: "您好！", de: "Guten Tag,")

    private var signature: Phrase {
        let (name, service) = (Gate.show(settings.serviceName), settings.customerService)
        return Phrase(
            en: "Kind regards\n\(name)\nCustomer service: \(service)\n",
            zhHans: "\(name)\n客户服务：\(service)\n",
            de: "Freundliche Grüße\n\(name)\nKundendienst: \(service)\n")
    }

    /// A subject that is said once more, as a sentence.
    static func sentence(_ subject: Phrase) -> Phrase {
        Phrase(en: subject.en + ".", zhHans: subject.zhHans + "。", de: subject.de + ".")
    }

    /// A text that somebody entered, fit to be shown: it cannot begin a line of its own.
    static func shown(_ text: String) -> Phrase { Phrase(same: Gate.show(text)) }

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
    static func fields(_ fields: [Field?]) -> Phrase {
        func all(_ text: (Phrase) -> String, _ colon: String) -> String {
            let shown = fields.compactMap { $0 }.filter { !text($0.value).isEmpty }
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
        Phrase(same: Columns.wrapped(Gate.show(text), to: columns).joined(separator: "\n"))
    }
}

// Blocks that several letters share.
extension LetterWriter {
    /// Until when a code or password can be used, by what it is called in the sentence.
    func validity(_ name: Phrase, until: Instant) -> Phrase {
        Phrase(
            en: "The \(name.en) is valid until \(until.minute) (Beijing time)\nand can be used "
                + "once.",
            zhHans: "\(name.zhHans)有效期至 \(until.minute)（北京时间），仅可使用一次。",
            de: "\(name.de) ist bis \(until.minute) (Pekinger Zeit) gültig\nund einmal verwendbar.")
    }

    static let ignore = Phrase(
        en: "If this was not you, ignore this email; nothing has changed.",
        zhHans: "如非本人操作，请忽略此邮件，不会有任何改动。",
        de: "Falls Sie das nicht waren, ignorieren Sie diese E-Mail; es wurde nichts\n"
            + "geändert.")

    static let alarm = Phrase(
        en: "If this was not you, reset your password and call customer service at once.",
        zhHans: "如非本人操作，请立即重置密码并致电客户服务。",
        de: "Falls Sie das nicht waren, setzen Sie sofort Ihr Passwort zurück und rufen\n"
            + "Sie den Kundendienst an.")

    /// When an application is expected to be done, and why it takes longer.
    static func expected(_ expected: Expected) -> Phrase {
        let day = expected.on.iso8601
        let notice: Phrase? =
            switch expected.by {
            case .rule: nil
            case .notice:
                Phrase(
                    en: "Fapiao paper is out of stock, so it takes longer than usual.",
                    zhHans: "因票源紧张，办理时间较平时长，敬请谅解。",
                    de: "Die Fapiao-Vordrucke sind knapp; darum dauert es länger als sonst.")
            }
        return joined(
            [
                Phrase(
                    en: "Expected by \(day).", zhHans: "预计最迟 \(day) 办结。",
                    de: "Voraussichtlich erledigt bis \(day)."), notice,
            ], by: "\n")
    }

    /// Where a code goes: the link where the operator set one, the code alone, page and command.
    func way(on page: Phrase, link: String?, command: String) -> Phrase {
        let command = "fapiao \(command) \(secret)"
        return Self.joined(
            [
                link.map { Phrase(same: Self.link($0, "{code}", secret)) }, Phrase(same: secret),
                Phrase(
                    en: "Enter it on the page \(page.en) or run:\n\(command)",
                    zhHans: "请在“\(page.zhHans)”页面输入，或运行：\n\(command)",
                    de: "Geben Sie den Code auf der Seite „\(page.de)“ ein oder führen Sie aus:\n"
                        + command),
            ], by: "\n\n")
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
