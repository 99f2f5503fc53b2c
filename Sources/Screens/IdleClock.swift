import Invoicing

/// Since when somebody is signed in, and when a key, a paste or the mouse was seen last.
public struct IdleClock: Equatable, Sendable {
    /// What the time demands.
    public enum Due: Equatable, Sendable {
        case lock
        case signOut(SignInReason)
    }

    private let signedInAt: Instant
    private var lastInput: Instant
    /// Set while the mailed password is being replaced: there is no password to unlock with yet.
    let replacing: String?

    /// - Parameter replacing: the address of who may do nothing but replace the mailed password.
    public init(signedInAt: Instant, replacing: String? = nil) {
        self.signedInAt = signedInAt
        self.replacing = replacing
        lastInput = signedInAt
    }

    /// Somebody is there.
    public mutating func touch(at now: Instant) { lastInput = now }

    /// What is due; nil while there is time left. A limit of 0 is none.
    public func due(at now: Instant, settings: Settings) -> Due? {
        let (hours, minutes) = (settings.sessionHours, settings.idleMinutes)
        if hours > 0, now >= signedInAt.adding(seconds: Int64(hours) * 3600) {
            return .signOut(.sessionOver(hours: hours))
        }
        guard minutes > 0, now >= lastInput.adding(seconds: Int64(minutes) * 60) else {
            return nil
        }
        return replacing == nil ? .lock : .signOut(.notReplaced(minutes: minutes))
    }
}
