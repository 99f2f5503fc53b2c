/// What a row of a feed did to its table.
public enum FeedOutcome: Equatable, Sendable {
    case new, changed, unchanged
    /// Not taken: an application or an agreed split holds what it would change.
    case held
}

/// Bytes of UTF-8 that stay where they are until the row is stored.
public typealias UnownedText = UnsafeBufferPointer<UInt8>

extension Row {
    /// Whether a text column holds just these bytes; an absent text equals none.
    func holds(_ text: UnownedText?, at column: Int) -> Bool {
        guard let text else { return isNull(column) }
        return !isNull(column) && bytes(column).elementsEqual(text)
    }
}
