/// Base64 by RFC 4648, with padding.
enum Base64 {
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let group = bytes[start..<min(start + 3, bytes.endIndex)]
            var bits = 0
            for offset in 0..<3 {
                bits = bits << 8 | Int(offset < group.count ? group[start + offset] : 0)
            }
            for sign in 0..<4 {
                let isFilled = sign <= group.count
                text.append(isFilled ? alphabet[bits >> (18 - 6 * sign) & 63] : padding)
            }
            start += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Lines of so many bytes each; 57 bytes make 76 columns.
    static func lines(_ bytes: [UInt8], bytes length: Int) -> [String] {
        stride(from: 0, to: bytes.count, by: length).map {
            text(bytes[$0..<min($0 + length, bytes.count)])
        }
    }

    private static let padding = UInt8(ascii: "=")
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
