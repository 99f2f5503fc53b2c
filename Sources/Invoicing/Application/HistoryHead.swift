import Text

/// A line that tells of all entries up to a time, to be kept elsewhere: who changes the history
/// and everything that hangs on it cannot change that line.
public struct HistoryHead: Hashable, Sendable {
    /// The time of the newest entry that it tells of; whatever follows is dated later.
    public let at: Instant
    /// How many entries there are up to then, of histories and of the log.
    public let count: Int
    /// SHA-256 over application, number and hash of each, the log's last, every value with its
    /// length.
    public let digest: [UInt8]

    /// `TIME COUNT SHA256`.
    public var line: String { "\(at.iso8601) \(count) \(digest.hex)" }

    /// Reads such a line; nil for another.
    public init?(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let at = Instant(iso8601: String(words[0])),
            // Without a time of the day, or a zone, it is none that was printed here.
            words[0].count == 25, let count = Int(words[1]), count >= 0,
            let digest = Self.bytes(words[2])
        else { return nil }
        self.at = at
        self.count = count
        self.digest = digest
    }

    public init(at: Instant, count: Int, digest: [UInt8]) {
        self.at = at
        self.count = count
        self.digest = digest
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard hex.utf8.count == 64, digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
