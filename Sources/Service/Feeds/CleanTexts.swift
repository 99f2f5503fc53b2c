import Storage

/// Keeps the few texts of a row that are not stored as they stand in the file, one a column,
/// until the next row.
struct CleanTexts: ~Copyable {
    private var rooms: [UnsafeMutableBufferPointer<UInt8>]

    init(count: Int) {
        rooms = (0..<count).map { _ in .allocate(capacity: 256) }
    }

    deinit { for room in rooms { room.deallocate() } }

    /// Copies the text; what was kept for the column before is gone.
    mutating func keep(_ text: String, for column: Int) -> UnownedText {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.count > rooms[column].count {
                rooms[column].deallocate()
                rooms[column] = .allocate(capacity: bytes.count)
            }
            _ = rooms[column].update(fromContentsOf: bytes)
            return UnownedText(rebasing: rooms[column][..<bytes.count])
        }
    }
}
