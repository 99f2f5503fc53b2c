import Text

/// What an application is found by: every two neighbouring characters of number, title, taxpayer
/// ID and waybill, so that any part of two or more characters finds it, also a Chinese one.
public enum SearchTokens {
    /// The tokens of an application, sorted, each once; ASCII letters and digits only.
    public static func of(_ application: Application) -> [String] {
        of(searched(in: application), stage: application.stage.name)
    }

    /// The tokens of texts, and of a stage.
    public static func of(_ texts: [String], stage: Stage.Name) -> [String] {
        let tokens = texts.reduce(into: Set<String>()) { $0.formUnion(pairs(folded($1))) }
        return tokens.sorted() + [token(of: stage)]
    }

    /// The tokens that an application found by a text has; none for fewer than two characters.
    public static func query(_ text: String) -> [String] {
        Set(pairs(folded(text))).sorted()
    }

    /// The token of a stage.
    public static func token(of stage: Stage.Name) -> String { "stage\(stage.rawValue)" }

    /// Whether an application is really found by a text: the tokens alone do not tell their order.
    public static func matches(_ application: Application, _ text: SearchText) -> Bool {
        text.isEmpty || searched(in: application).contains(where: text.isFound)
    }

    private static func searched(in application: Application) -> [String] {
        [
            application.number, application.fapiao.title.text,
            application.fapiao.taxpayerID?.text ?? "", application.stage.parcel?.waybill ?? "",
        ]
    }

    /// Width and case folded, so that they do not matter.
    public static func folded(_ text: String) -> String {
        foldedPlain(text) ?? text.foldedForComparison.lowercased()
    }

    /// The same for ASCII and common ideographs, byte by byte: a search folds thousands of texts
    /// at each key. Nil for a text with anything else in it.
    private static func foldedPlain(_ text: String) -> String? {
        let folded = text.utf8.withContiguousStorageIfAvailable { bytes -> [UInt8]? in
            var folded: [UInt8] = []
            folded.reserveCapacity(bytes.count)
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                switch byte {
                case 0x20: at += 1
                case 0x41...0x5A:
                    folded.append(byte | 0x20)
                    at += 1
                case 0x21...0x7E:
                    folded.append(byte)
                    at += 1
                // U+4E00 to U+9FFF, of which NFC text holds no other form.
                case 0xE4...0xE9 where byte > 0xE4 || bytes[at + 1] >= 0xB8:
                    folded.append(contentsOf: bytes[at..<at + 3])
                    at += 3
                default: return nil
                }
            }
            return folded
        }
        guard case let folded?? = folded else { return nil }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func pairs(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return zip(scalars, scalars.dropFirst()).map { first, second in
            "x" + String(first.value, radix: 16) + "x" + String(second.value, radix: 16)
        }
    }
}
