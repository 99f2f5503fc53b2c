import Terminal

/// Collects what comes between the brackets of a paste. Beyond the limit it reads on and holds
/// nothing more.
struct PasteCollector {
    private static let end = Array("\u{1B}[201~".utf8)
    private let limit: Int
    private var bytes: [UInt8] = []
    private var matched = 0
    private var isCut = false

    /// - Parameter limit: the most bytes that are held.
    init(limit: Int) { self.limit = limit }

    /// True when the end has come.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == Self.end[matched] {
            matched += 1
            return matched == Self.end.count
        }
        for held in Self.end[..<matched] { hold(held) }
        matched = byte == Self.end[0] ? 1 : 0
        if matched == 0 { hold(byte) }
        return false
    }

    /// What has come, nil for nothing at all.
    var paste: Paste? {
        bytes.isEmpty ? nil : Paste(String(decoding: bytes, as: UTF8.self), isCut: isCut)
    }

    private mutating func hold(_ byte: UInt8) {
        if bytes.count < limit { bytes.append(byte) } else { isCut = true }
    }
}
