import Text

/// A command that was sent over SSH, taken apart into words.
///
/// Blanks of every kind part words; quotes and backslashes keep them together, as in sh. Nothing is ever
/// evaluated, and what only a shell could understand is refused rather than taken for text: who
/// sends it is mistaken about what answers.
public enum SentCommand {
    /// More than five hundred applications.
    static let mostBytes = 8192

    /// Why a command could not be taken apart.
    public enum Fault: Equatable, Sendable {
        case tooLong
        /// A control character, a line break or a byte that is no text.
        case noText
        case openQuote
        /// A sign by which a shell begins something of its own.
        case shellSign(String)
    }

    /// Letters and messages write commands with the program's name, and so they may be pasted.
    ///
    /// - Throws: `UsageFault.sent`.
    public static func words(_ line: String) throws(UsageFault) -> [String] {
        guard line.utf8.count <= mostBytes else { throw .sent(.tooLong) }
        var parser = Parser(rest: line.unicodeScalars[...])
        let words = try parser.words()
        return words.first == "fapiao" ? Array(words.dropFirst()) : words
    }

    private struct Parser {
        var rest: Substring.UnicodeScalarView
        private var found: [String] = []
        /// nil between words; an empty pair of quotes is a word too.
        private var word: String.UnicodeScalarView?

        init(rest: Substring.UnicodeScalarView) { self.rest = rest }

        mutating func words() throws(UsageFault) -> [String] {
            while let scalar = try next() {
                switch scalar {
                case _ where Plain.isBlank(scalar): end()
                case "'": try quoted(by: "'")
                case "\"": try quoted(by: "\"")
                case "\\": append(try escaped())
                default: append(try plain(scalar, of: Self.signs))
                }
            }
            end()
            return found
        }

        private static let signs: String.UnicodeScalarView = ";&|<>()$`".unicodeScalars
        /// Those that sh minds between double quotes.
        private static let quotedSigns: String.UnicodeScalarView = "$`".unicodeScalars

        private mutating func quoted(by quote: Unicode.Scalar) throws(UsageFault) {
            word = word ?? .init()
            while let scalar = try next() {
                if scalar == quote { return }
                if quote == "'" {
                    append(scalar)
                } else if scalar == "\\" {
                    let second = try escaped()
                    if second != "\"", second != "\\", !Self.quotedSigns.contains(second) {
                        append("\\")
                    }
                    append(second)
                } else {
                    append(try plain(scalar, of: Self.quotedSigns))
                }
            }
            throw .sent(.openQuote)
        }

        private mutating func escaped() throws(UsageFault) -> Unicode.Scalar {
            guard let scalar = try next() else { throw .sent(.openQuote) }
            return scalar
        }

        private func plain(
            _ scalar: Unicode.Scalar, of signs: String.UnicodeScalarView
        ) throws(UsageFault) -> Unicode.Scalar {
            guard !signs.contains(scalar) else { throw .sent(.shellSign(String(scalar))) }
            return scalar
        }

        /// U+FFFD stands where the bytes were no UTF-8.
        private mutating func next() throws(UsageFault) -> Unicode.Scalar? {
            guard let scalar = rest.popFirst() else { return nil }
            switch scalar.value {
            case 0x09: return scalar
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFD: throw .sent(.noText)
            default: return scalar
            }
        }

        private mutating func append(_ scalar: Unicode.Scalar) {
            word = word ?? .init()
            word?.append(scalar)
        }

        private mutating func end() {
            if let word { found.append(String(word)) }
            word = nil
        }
    }
}
