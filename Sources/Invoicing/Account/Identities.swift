/// Which account; the number of its row.
public struct AccountID: Hashable, Sendable, CustomStringConvertible {
    public let value: Int64

    public init(_ value: Int64) { self.value = value }

    /// The digits alone: so it stands in the keys of throttles and of the log.
    public var description: String { "\(value)" }
}

/// Which draft; the number of its row.
public struct DraftID: Hashable, Sendable, CustomStringConvertible {
    /// Of one that is in no database.
    public static let unsaved = DraftID(0)

    public let value: Int64

    public init(_ value: Int64) { self.value = value }

    /// The digits alone: so it stands in the keys of throttles and of the log.
    public var description: String { "\(value)" }
}
