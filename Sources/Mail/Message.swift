import Invoicing
import Phrases
import Storage
import Text

/// A mail as RFC 5322 wants it, written in ASCII whatever the language.
public struct Message: Equatable, Sendable {
    /// The name shown as the sender.
    public let senderName: String
    public let sender: String
    /// At least one.
    public let recipients: [String]
    public let subject: String
    /// When the letter was written, not when it is handed over: the same on every try.
    public let date: Instant
    /// Without angle brackets.
    public let messageID: String
    public let language: Language
    /// Plain text, lines ended by newlines.
    public let body: String
    /// Files that go with the text, in the order in which readers' programs show them.
    public let attachments: [AttachedFile]

    public init(
        senderName: String, sender: String, recipients: [String], subject: String, date: Instant,
        messageID: String, language: Language, body: String, attachments: [AttachedFile] = []
    ) {
        self.senderName = senderName
        self.sender = sender
        self.recipients = recipients
        self.subject = subject
        self.date = date
        self.messageID = messageID
        self.language = language
        self.body = body
        self.attachments = attachments
    }

    /// A letter of the outbox, worded in its language; nil where its contents cannot be
    /// read, or its code is gone.
    public init?(_ letter: Outbox.Letter, settings: Settings) {
        guard let known = letter.letter, !known.needsSecret || letter.secret != nil else {
            return nil
        }
        let text = known.text(secret: letter.secret, settings: settings)
        self.init(
            senderName: settings.serviceName, sender: settings.mail.sender,
            recipients: [letter.recipient], subject: text.subject[letter.language],
            date: letter.writtenAt, messageID: letter.messageID, language: letter.language,
            body: text.body[letter.language])
    }

    /// An address that cannot stand in a header.
    public struct UnusableAddress: Error, Equatable {
        /// Whether it is the sender's; else the recipient's.
        public let isSender: Bool
    }

    /// Headers and body, lines ended by newlines as in a Maildir.
    ///
    /// - Throws: `UnusableAddress`.
    public func text() throws(UnusableAddress) -> String {
        guard Self.isUsable(sender) else { throw UnusableAddress(isSender: true) }
        guard !recipients.isEmpty, recipients.allSatisfy(Self.isUsable) else {
            throw UnusableAddress(isSender: false)
        }
        let headers = [
            "From: \(Header.phrase(senderName))\n <\(sender)>",
            "To: \(recipients.joined(separator: ",\n "))",
            "Subject: \(Header.text(subject))",
            "Date: \(Header.date(date))",
            "Message-ID: <\(Self.identifier(messageID))>",
            "MIME-Version: 1.0",
        ]
        let closing = [
            "Content-Language: \(language.rawValue)",
            "Auto-Submitted: auto-generated",
        ]
        let text = MessageBody(text: body)
        guard !attachments.isEmpty else {
            return Self.part(headers + text.headers + closing, text.content)
        }
        let boundary = "=_\(Self.identifier(messageID).prefix(60))"
        let parts = [Self.part(text.headers, text.content)] + attachments.map(\.part)
        return Self.part(
            headers + ["Content-Type: multipart/mixed;\n boundary=\"\(boundary)\""] + closing,
            parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\n")
    }

    private static func part(_ headers: [String], _ content: String) -> String {
        headers.joined(separator: "\n") + "\n\n" + content
    }

    /// Printable ASCII with one part before and after the @, and nothing that headers read.
    private static func isUsable(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let forbidden = Set("<>()[]:;,\\\"".utf8)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && address.utf8.count <= 254
            && address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !forbidden.contains($0) }
    }

    private static func identifier(_ text: String) -> String {
        func isSafe(_ character: Character) -> Bool {
            character.isASCII
                && (character.isLetter || character.isNumber || ".@-".contains(character))
        }
        return String(text.map { isSafe($0) ? $0 : "_" })
    }
}
