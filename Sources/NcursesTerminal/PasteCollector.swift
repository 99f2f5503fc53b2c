import Terminal

/// Collects what comes between the brackets of a paste. Beyond the limit it reads on and holds
/// nothing more.
struct PasteCollector {
    private static let end = Array("\u{1B}[201~".utf8)
    private let limit: Int
    private var bytes: [UInt8] = []
    private var matched = 0
    private var isCut = false
    /// Something has come since the last part was handed over, or nothing was yet.
    private(set) var hasNews = true
    /// A part was handed over before the end came.
    private(set) var hasStopped = false

    /// - Parameter limit: the most bytes that are held.
    init(limit: Int) { self.limit = limit }

    /// True when the end has come.
    mutating func take(_ byte: UInt8) -> Bool {
        hasNews = true
        if byte == Self.end[matched] {
            matched += 1
            return matched == Self.end.count
        }
        for held in Self.end[..<matched] { hold(held) }
        matched = byte == Self.end[0] ? 1 : 0
        if matched == 0 { hold(byte) }
        return false
    }

    /// What has come since the last part, nil for nothing at all. What its next byte belongs to
    /// stays here. Once something was cut off, every part is the part of a cut paste.
    mutating func handOver() -> Paste? {
        hasNews = false
        hasStopped = true
        return remove(bytes.count - unfinished)
    }

    /// What has come since the last part, nil for nothing at all.
    mutating func end() -> Paste? { remove(bytes.count) }

    private mutating func remove(_ count: Int) -> Paste? {
        defer { bytes.removeFirst(count) }
        guard count > 0 else { return nil }
        return Paste(String(decoding: bytes[..<count], as: UTF8.self), isCut: isCut)
    }

    /// The bytes of a character that is not complete, or of a line break that may not be.
    private var unfinished: Int {
        if bytes.last == UInt8(ascii: "\r") { return 1 }
        let tail = bytes.suffix(3)
        guard let lead = tail.lastIndex(where: { $0 < 0x80 || $0 >= 0xC0 }) else { return 0 }
        let count = bytes.count - lead
        return count < KeyDecoder.length(bytes[lead]) ? count : 0
    }

    private mutating func hold(_ byte: UInt8) {
        if bytes.count < limit { bytes.append(byte) } else { isCut = true }
    }
}
