import Glibc
import Invoicing
import Screens
import Service
import Storage

/// Where screens and commands ask: the bureau, and who is asking.
final class BureauClient {
    private let bureau: Bureau
    private let connection: SQLiteConnection
    private let mailer: (BureauClient) -> Void
    private(set) var asker: Asker
    /// Where a stranger comes from, also after having been signed in.
    private let source: String
    private var version: Int64
    /// That of the account when this session signed in, or changed it itself.
    private var standing: Accounts.Standing?
    /// What the database could not do, for the log after the screen is gone.
    private(set) var faults: [any Error] = []

    /// - Parameters:
    ///   - hashLock: nil for a database that no other process sees.
    ///   - mailer: sees to the delivery of letters that an answer wrote.
    init(
        _ connection: SQLiteConnection, settings: Settings, hashLock: LockFile?, asker: Asker,
        mailer: @escaping (BureauClient) -> Void
    ) throws {
        self.connection = connection
        self.asker = asker
        source = if case .stranger(let source, _) = asker { source } else { "" }
        self.mailer = mailer
        bureau = Bureau(connection, settings: settings, hashLock: hashLock)
        version = try connection.dataVersion()
    }

    /// Answers a request; nil when the database did not do its part.
    func answer(_ request: Request) -> Reply? {
        do {
            let reply = try answerNow(request)
            seeToMail()
            // Told on the screen, and once more when it is gone.
            if reply == .refused(.unsure) { note(StorageFault(kind: .unsure)) }
            return reply
        } catch {
            seeToMail()
            note(error)
            return nil
        }
    }

    private func answerNow(_ request: Request) throws -> Reply {
        if connection.isReplaced { try connection.reopen() }
        do {
            return try answerOnce(request)
        } catch let fault as StorageFault where fault.kind == .replaced {
            // Nothing was written. What the restored database makes of it is asked once more.
            try connection.reopen()
            return try answerOnce(request)
        }
    }

    private func answerOnce(_ request: Request) throws -> Reply {
        if try hasAccountChanged() {
            shutOut = .accountChanged
            return .refused(.accountChanged)
        }
        let reply = try bureau.answer(request, from: asker, at: .now)
        try remember(reply)
        return reply
    }

    /// Whether another session has changed the password or the address since this one signed in: who
    /// takes an account back has it alone. In a database that was restored the account may be another
    /// person's.
    private func hasAccountChanged() throws -> Bool {
        guard let account = asker.owner, let standing else { return false }
        return try Accounts(connection).standing(of: account) != standing
    }

    /// Also when an answer failed half way: what was committed before may have written letters.
    private func seeToMail() {
        guard bureau.hasMail else { return }
        bureau.hasMail = false
        mailer(self)
    }

    /// Why somebody has nothing to do here any more, such as a member of staff who was disabled.
    private(set) var shutOut: Refusal?

    /// Whether nothing can be asked here any more.
    var isOver: Bool {
        shutOut != nil || faults.contains { ($0 as? StorageFault)?.kind == .newer }
    }

    /// Each fault once: a page that is refreshed meets the same again and again.
    private func note(_ fault: any Error) {
        let known = faults.contains {
            ($0 as? StorageFault)?.kind == (fault as? StorageFault)?.kind
        }
        if !known { faults.append(fault) }
    }

    /// Whether another process committed since this was asked last.
    func hasChanged() -> Bool {
        if connection.isReplaced, (try? connection.reopen()) != nil {
            version = (try? connection.dataVersion()) ?? 0
            return true
        }
        guard let now = try? connection.dataVersion(), now != version else { return false }
        version = now
        return true
    }

    // Who asks is decided here, never by a screen.
    private func remember(_ reply: Reply) throws {
        if case .refused(.unknownStaff(let name)) = reply { shutOut = .unknownStaff(name) }
        asker = asker.after(reply, from: source)
        switch reply {
        case .account(.signedIn), .account(.activated(_, .some)), .account(.passwordChanged),
            .account(.emailChanged), .account(.mustReplacePassword):
            standing = try asker.owner.flatMap { try Accounts(connection).standing(of: $0) }
        default: break
        }
    }
}

extension Asker {
    /// The account whose things may be seen or changed.
    fileprivate var owner: AccountID? {
        switch self {
        case .applicant(let account), .replacing(let account): account
        case .stranger, .operator, .staff, .system: nil
        }
    }
}
