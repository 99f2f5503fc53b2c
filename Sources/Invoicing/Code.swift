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
        var packed: [UInt8] = []
        var pending = 0
        var count = 0
        for symbol in symbols {
            pending = pending << 5 | symbol
            count += 5
            if count >= 8 {
                count -= 8
                packed.append(UInt8(pending >> count & 0xFF))
            }
        }
        bytes = packed + [UInt8(pending << (8 - count) & 0xF0)]
    }

    /// `7K3M-Q9XD-2WTR-H5VB-8NCE`.
    public var text: String {
        var text = ""
        var pending = 0
        var count = 0
        for byte in bytes {
            pending = (pending << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 5, text.count < 24 {
                count -= 5
                if text.count % 5 == 4 { text.append("-") }
                text.append(Self.alphabet[pending >> count & 31])
            }
        }
        return text
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 20

    /// The last words of a run that have 20 symbols together.
    ///
    /// Words, because a mail may have broken the code anywhere and other words may precede it.
    private static func lastCode(in typed: String) -> [Int]? {
        for run in runs(in: typed).reversed() {
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

    /// Runs of words; blanks, hyphens and line breaks part words, any other sign parts runs.
    private static func runs(in typed: String) -> [[[Int]]] {
        var runs: [[[Int]]] = [[[]]]
        for scalar in Normal.nfkc(typed).unicodeScalars {
            if let symbol = value(scalar) {
                runs[runs.count - 1][runs[runs.count - 1].count - 1].append(symbol)
            } else if scalar == "-" || scalar.properties.isWhitespace
                || scalar.properties.generalCategory == .dashPunctuation
            {
                runs[runs.count - 1].append([])
            } else {
                runs.append([[]])
            }
        }
        return runs
    }

    private static func value(_ scalar: Unicode.Scalar) -> Int? {
        switch String(Character(scalar)).uppercasedASCII {
        case "O": 0
        case "I", "L": 1
        case let letter: alphabet.firstIndex(of: Character(letter))
        }
    }
}
