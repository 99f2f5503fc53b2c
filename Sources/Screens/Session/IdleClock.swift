import Invoicing

/// How long somebody has been signed in, and since when no key, paste or mouse was seen; in
/// seconds of `Scene.uptime`.
public struct IdleClock: Equatable, Sendable {
    /// What the time demands.
    public enum Due: Equatable, Sendable {
        case lock
        case signOut(SignInReason)
    }

    private let signedInAt: Int64
    private var lastInput: Int64
    /// Set while the mailed password is being replaced: there is no password to unlock with yet.
    let replacing: String?

    /// - Parameter replacing: the address of who may do nothing but replace the mailed password.
    public init(signedInAt: Int64, replacing: String? = nil) {
        self.signedInAt = signedInAt
        self.replacing = replacing
        lastInput = signedInAt
    }

    /// Somebody is there.
    public mutating func touch(at uptime: Int64) { lastInput = uptime }

    /// What is due; nil while there is time left. A limit of 0 is none.
    public func due(at uptime: Int64, settings: Settings) -> Due? {
        let (hours, minutes) = (settings.sessionHours, settings.idleMinutes)
        if hours > 0, uptime - signedInAt >= Int64(hours) * 3600 {
            return .signOut(.sessionOver(hours: hours))
        }
        guard minutes > 0, uptime - lastInput >= Int64(minutes) * 60 else { return nil }
        return replacing == nil ? .lock : .signOut(.notReplaced(minutes: minutes))
    }

    /// The seconds until something is due; nil where nothing ever is.
    func left(at uptime: Int64, settings: Settings, isLocked: Bool) -> Int64? {
        var ends: [Int64] = []
        if settings.sessionHours > 0 {
            ends.append(signedInAt + Int64(settings.sessionHours) * 3600)
        }
        if settings.idleMinutes > 0, !isLocked {
            ends.append(lastInput + Int64(settings.idleMinutes) * 60)
        }
        return ends.min().map { max(0, $0 - uptime) }
    }
}
