/// Why a letter was not handed over. It is kept with the letter, for scripts in English.
public enum LetterFault: String, CaseIterable, Hashable, Sendable {
    /// The time of its code or password is over.
    case expired = "the code has expired"
    /// A kind or content that this version does not know.
    case unreadable = "the letter cannot be read"
    case recipient = "the recipient's address cannot be used"
    case sender = "the sender's address cannot be used"
    /// The Maildir, or the lock beside it.
    case folder = "the mail folder cannot be written"
    case noProgram = "the mail program cannot be started"
    /// The mail program ended with an exit code that is not 0.
    case refused = "the mail program did not take the letter"
    case tooSlow = "the mail program did not end in time"
    /// The operator did not want it sent.
    case restored = "it waited in a backup that was restored"
    case other = "the letter could not be handed over"

    /// The text that is kept.
    ///
    /// - Parameter detail: what the system or the program said; may be empty.
    public func stored(_ detail: String = "") -> String {
        detail.isEmpty ? rawValue : "\(rawValue): \(detail)"
    }

    /// A kept text apart: the reason, where it is one of these, and what was said.
    public static func parted(_ stored: String) -> (fault: LetterFault?, detail: String) {
        for fault in allCases where stored.hasPrefix(fault.rawValue) {
            let rest = stored.dropFirst(fault.rawValue.count)
            if rest.isEmpty { return (fault, "") }
            if rest.hasPrefix(": ") { return (fault, String(rest.dropFirst(2))) }
        }
        return (nil, stored)
    }
}
