import Text

/// A code from a mail: 100 random bits as 20 characters of Crockford base32.
public struct Code: Hashable, Sendable {
    /// 13 bytes, the last four bits zero: what is hashed and stored.
    public let bytes: [UInt8]

    /// A code of 13 random bytes, of which the last four bits are dropped; `nil` for any
    /// other number of bytes.
    public init?(bits: [UInt8]) {
        guard bits.count == 13 else { return nil }
        bytes = bits.prefix(12) + [bits[12] & 0xF0]
    }

    /// Finds the code in what was typed or pasted, alone or at the end of a link.
    ///
    /// Case, spaces, hyphens, line breaks and full width do not matter; O reads 0, I and L
    /// read 1.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 8192, let symbols = Self.lastCode(in: typed) else { return nil }
        bytes = Crockford.bytes(symbols)
    }

    /// `7K3M-Q9XD-2WTR-H5VB-8NCE`.
    public var text: String { Crockford.text(bytes, symbols: Self.length) }

    private static let length = 20

    /// The last words of a run that have 20 symbols together.
    ///
    /// Words, because a mail may have broken the code anywhere and other words may precede it.
    private static func lastCode(in typed: String) -> [Int]? {
        for run in Crockford.runs(in: typed).reversed() {
            for end in run.indices.reversed() {
                var symbols: [Int] = []
                for word in run[...end].reversed() where symbols.count < length {
                    symbols = word + symbols
                }
                if symbols.count == length { return symbols }
            }
        }
        return nil
    }
}
