import Invoicing
import Storage

/// Writes letters in the transaction that they report; delivery comes later.
struct Postbox {
    let connection: any Connection
    let random: (Int) -> [UInt8]

    /// Writes one letter.
    ///
    /// - Parameters:
    ///   - secret: a code or a password, kept in clear only until the letter is delivered or
    ///     `until` has come.
    ///   - once: a second letter with the same key is not written.
    func write(
        _ letter: Letter, to recipient: String, language: Language,
        secret: (text: String, until: Instant)? = nil,
        once: String? = nil, at now: Instant
    ) throws {
        let id = random(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        _ = try Outbox(connection).write(
            letter, to: recipient, language: language, secret: secret,
            once: once, messageID: "\(now.seconds).\(id.joined())@fapiao", at: now)
    }
}
