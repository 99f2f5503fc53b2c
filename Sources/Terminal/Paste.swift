/// What was pasted at once, without control characters but tabs and newlines.
public struct Paste: Equatable, Sendable {
    /// What is left of it.
    public let text: String
    /// How many control characters were left out.
    public let controls: Int
    /// More came than a display holds: the text is its beginning.
    public let isCut: Bool

    /// Bytes of a paste that are held while there are only fields to fill in: the longest takes
    /// 4,000 characters.
    public static let fieldLimit = 64 << 10
    /// Bytes of a paste that are held where whole lists are pasted.
    public static let listLimit = 1 << 20

    /// Leaves out and counts the control characters.
    public init(_ raw: String, isCut: Bool = false) {
        self.isCut = isCut
        let scalars = raw.unicodeScalars
        controls = scalars.count(where: Paste.isControl)
        if controls == 0 {
            text = raw
        } else {
            var clean = String.UnicodeScalarView()
            clean.append(contentsOf: scalars.lazy.filter { !Paste.isControl($0) })
            text = String(clean)
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F: true
        default: false
        }
    }
}
