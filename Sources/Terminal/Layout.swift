/// What a click on a place means.
public enum HitTarget: Hashable, Sendable {
    /// A field, a tick or a button.
    case item(String)
    /// One option of a choice.
    case option(String, Int)
    /// A row of a list, by the record's id.
    case row(list: String, id: String)
    /// An action of the key bar, by its first key.
    case key(Key)
}

/// A part of the screen that can be clicked.
public struct Hit: Equatable, Sendable {
    public var rect: Rect
    public var target: HitTarget

    public init(rect: Rect, target: HitTarget) {
        self.rect = rect
        self.target = target
    }
}

/// A drawn screen.
public struct Layout: Equatable, Sendable {
    public var frame: Frame
    public var hits: [Hit]

    public init(frame: Frame, hits: [Hit]) {
        self.frame = frame
        self.hits = hits
    }

    /// What lies at a point.
    public func target(at point: Point) -> HitTarget? {
        hits.last { $0.rect.contains(point) }?.target
    }
}
