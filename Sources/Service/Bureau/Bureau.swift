import CSodium
import Invoicing
import Storage

/// The one door to the domain: screens, line mode and the command line all ask here.
public final class Bureau {
    let connection: any Connection
    let settings: Settings
    let passwords: Passwords
    private let random: (Int) -> [UInt8]
    /// Whether an answer wrote a letter that now waits for delivery.
    public var hasMail = false

    /// - Parameters:
    ///   - hashLock: a file beside the database, so that only four processes hash passwords at
    ///     a time; nil for a database that no other process sees.
    ///   - random: makes so many random bytes; tests pass their own.
    public init(
        _ connection: any Connection, settings: Settings = Settings(), hashLock: LockFile? = nil,
        random: @escaping (Int) -> [UInt8] = Bureau.systemRandom
    ) {
        self.connection = connection
        self.settings = settings
        passwords = Passwords(slots: hashLock.map(HashSlots.init))
        self.random = random
    }

    /// Answers a request. A refusal is a reply and leaves nothing behind, but for `unsure`, after
    /// which nobody knows.
    ///
    /// - Throws: `StorageFault` when the database cannot do its part.
    public func answer(_ request: Request, from asker: Asker, at now: Instant) throws -> Reply {
        do {
            return switch request {
            case .account(let request): .account(try answer(request, from: asker, at: now))
            case .wizard(let request): .wizard(try answer(request, from: asker, at: now))
            case .desk(let request): .desk(try answer(request, from: asker, at: now))
            case .staff(let request): .staff(try answer(request, from: asker, at: now))
            case .notice(let request): .notice(try answer(request, from: asker, at: now))
            case .ownTickets(let request): .tickets(try answer(request, from: asker, at: now))
            case .tickets(let request): .tickets(try answer(request, from: asker, at: now))
            case .calendar(let request): .calendar(try answer(request, from: asker, at: now))
            }
        } catch let refusal as Refusal {
            return .refused(refusal)
        } catch let fault as StorageFault where fault.kind == .unsure {
            return .refused(.unsure)
        }
    }

    /// Random bytes of the system, by libsodium.
    public static func systemRandom(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// What only the session has that registers something.
    func newToken() -> [UInt8] { random(16) }

    func newCode() -> Code {
        guard let code = Code(bits: random(13)) else { preconditionFailure("13 bytes make a code") }
        return code
    }

    func newMailedPassword() -> MailedPassword {
        guard let password = MailedPassword(bits: random(10)) else {
            preconditionFailure("10 bytes make a password")
        }
        return password
    }

    /// Writes a letter in the transaction that it reports.
    func write(
        _ letter: Letter, to recipient: String, language: Language,
        secret: (text: String, until: Instant)? = nil,
        at now: Instant
    ) throws {
        try Postbox(connection: connection, random: random).write(
            letter, to: recipient, language: language, secret: secret, at: now)
        hasMail = true
    }
}
