import Invoicing

/// Tells from the first bytes of a file what it is, before a row is read.
enum FeedSniffer {
    /// The encoding in which to read on.
    ///
    /// Throws `FeedRefusal` for what is no CSV in that encoding.
    static func check(
        _ head: UnsafeBufferPointer<UInt8>, claimed: FeedEncoding
    ) throws(FeedRefusal) -> FeedEncoding {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0xD0, 0xCF, 0x11]) {
            throw .workbook
        }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        // UTF-16 of letters and digits is zeros to one half.
        let nuls = head.prefix(4096).count { $0 == 0 }
        if nuls > 2, nuls * 4 > min(head.count, 4096) { throw .utf16 }
        // The mark of UTF-8 says it better than an option.
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        let census = Census(head)
        switch claimed {
        case .utf8 where census.wrong > 0 && census.wrong >= census.right: throw .notUTF8
        // However short, and also with a wrong byte: characters of GB18030 hardly ever look like
        // those of UTF-8, and a file that is refused loses nothing.
        case .gb18030 where census.long > 0 && census.wrong * 2 <= census.long: throw .isUTF8
        default: return claimed
        }
    }

    /// How the bytes outside ASCII look as UTF-8.
    private struct Census {
        /// Well-formed characters of more than one byte, and of more than two.
        var right = 0
        var long = 0
        var wrong = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            var at = 0
            while at < bytes.count {
                let length = bytes[at] < 0x80 ? 1 : Self.length(bytes, at)
                if length > 1 { right += 1 }
                if length > 2 { long += 1 }
                // The last character may be cut off.
                if length == 0, at + 4 <= bytes.count || bytes.count < 4 { wrong += 1 }
                at += max(length, 1)
            }
        }

        /// Bytes of the character outside ASCII that starts there; 0 for none.
        private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
            let length =
                switch bytes[at] {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 0
                }
            guard length > 0, at + length <= bytes.count else { return 0 }
            return bytes[at + 1..<at + length].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
        }
    }
}
