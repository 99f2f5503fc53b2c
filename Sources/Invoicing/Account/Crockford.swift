import Text

/// Crockford's base32: five bits a symbol, none that is mistaken for another.
enum Crockford {
    /// Symbols in groups of four, with hyphens between.
    static func text(_ bytes: [UInt8], symbols: Int) -> String {
        var text = ""
        var pending = 0
        var bits = 0
        var written = 0
        for byte in bytes {
            pending = (pending << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5, written < symbols {
                bits -= 5
                if written > 0, written % 4 == 0 { text.append("-") }
                text.append(alphabet[pending >> bits & 31])
                written += 1
            }
        }
        return text
    }

    /// The bits of symbols, the last byte filled up with zeros.
    static func bytes(_ symbols: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        var pending = 0
        var bits = 0
        for symbol in symbols {
            pending = (pending << 5 | symbol) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(pending >> bits & 0xFF))
            }
        }
        return bits == 0 ? bytes : bytes + [UInt8(pending << (8 - bits) & 0xFF)]
    }

    /// Runs of words; blanks, hyphens and line breaks part words, any other sign parts runs.
    ///
    /// Case and full width do not matter; O reads 0, I and L read 1.
    static func runs(in typed: String) -> [[[Int]]] {
        var runs: [[[Int]]] = [[[]]]
        for scalar in Plain.text(typed).unicodeScalars {
            if let symbol = value(scalar) {
                runs[runs.count - 1][runs[runs.count - 1].count - 1].append(symbol)
            } else if scalar == "-" || scalar == " "
                || scalar.properties.generalCategory == .dashPunctuation
            {
                runs[runs.count - 1].append([])
            } else {
                runs.append([[]])
            }
        }
        return runs
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    private static func value(_ scalar: Unicode.Scalar) -> Int? {
        switch String(Character(scalar)).uppercasedASCII {
        case "O": 0
        case "I", "L": 1
        case let letter: alphabet.firstIndex(of: Character(letter))
        }
    }
}
