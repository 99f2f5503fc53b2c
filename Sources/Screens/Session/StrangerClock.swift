/// How long somebody may stay at the door that is open to everybody without signing in (PRODUCT
/// 13); in seconds of `Scene.uptime`.
public struct StrangerClock: Equatable, Sendable {
    /// What ends the stay.
    public enum Limit: Equatable, Sendable {
        /// Ten minutes without a key.
        case idle
        /// An hour in all.
        case whole
    }

    /// What the time demands.
    public enum Due: Equatable, Sendable {
        case warn(Limit)
        case leave(Limit)
    }

    private static let idle: Int64 = 600
    private static let whole: Int64 = 3600
    /// So long before the end it is announced.
    private static let notice: Int64 = 120

    private let begun: Int64
    private var lastInput: Int64
    private var warned: [Limit] = []

    public init(begunAt uptime: Int64) {
        begun = uptime
        lastInput = uptime
    }

    private var ends: [(Limit, Int64)] {
        [(.whole, begun + Self.whole), (.idle, lastInput + Self.idle)]
    }

    /// Somebody is there.
    public mutating func touch(at uptime: Int64) {
        lastInput = uptime
        warned.removeAll { $0 == .idle }
    }

    /// The end was announced.
    public mutating func warn(_ limit: Limit) { warned.append(limit) }

    /// What is due; nil while there is time left.
    public func due(at uptime: Int64) -> Due? {
        if let over = ends.first(where: { uptime >= $0.1 }) { return .leave(over.0) }
        let near = ends.first { uptime >= $0.1 - Self.notice && !warned.contains($0.0) }
        return near.map { .warn($0.0) }
    }

    /// The seconds until something is due.
    public func left(at uptime: Int64) -> Int64 {
        let moments = ends.map { warned.contains($0.0) ? $0.1 : $0.1 - Self.notice }
        return max(0, (moments.min() ?? uptime) - uptime)
    }
}
