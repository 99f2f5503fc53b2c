import Text

/// An address that mail can be sent to: dot-atom, `@`, a domain of at least two labels. A domain
/// with letters beyond ASCII is kept as mail carries it (`xn--…`).
public struct EmailAddress: FieldText {
    /// As it is stored and printed.
    public let text: String

    /// The form in which an address has one account: lower case.
    public var key: String { text.lowercased() }

    /// Throws `.email` unless it has that form (RFC 5321, without quoting and literals), and
    /// `.emailLetter` for a letter that mail programs cannot carry (RFC 6531 asks every server on
    /// the way for it).
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Self.carried(try Typed.folded(raw))
        let bytes = folded.utf8
        guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")),
            Self.isLocal(bytes[..<at]), Self.isDomain(bytes[bytes.index(after: at)...])
        else { throw .email }
        text = folded
    }

    /// The text as it was stored: parsed long ago, so nothing is checked again.
    public init(stored text: String) {
        self.text = text
    }

    /// The address in ASCII.
    private static func carried(_ text: String) throws(FieldFault) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        let at = text.lastIndex(of: "@") ?? text.endIndex
        if let wrong = text[..<at].first(where: { !$0.isASCII }) { throw .emailLetter(wrong) }
        let domain = text[at...].dropFirst()
        // The library would make letters and digits of signs.
        if let wrong = domain.first(where: {
            $0.unicodeScalars.contains(where: Plain.isNeverFolded)
        }) {
            throw .emailLetter(wrong)
        }
        guard let ascii = InternationalDomain.ascii(String(domain)) else { throw .email }
        return text[...at] + ascii
    }

    private static func isLocal(_ part: Substring.UTF8View) -> Bool {
        part.count <= 64
            && labels(part).allSatisfy { atom in
                !atom.isEmpty && atom.allSatisfy { isAlphanumeric($0) || isSign($0) }
            }
    }

    private static func isDomain(_ part: Substring.UTF8View) -> Bool {
        let labels = labels(part)
        // A last label of digits alone makes it an IP address.
        guard labels.count >= 2, let last = labels.last, !last.allSatisfy(isDigit)
        else { return false }
        let hyphen = UInt8(ascii: "-")
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
        }
    }

    private static func labels(_ part: Substring.UTF8View) -> [Substring.UTF8View] {
        part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        ByteReader.digit(byte) != nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        signs.contains(byte)
    }

    private static let signs = Array("!#$%&'*+/=?^_`{|}~-".utf8)
}
