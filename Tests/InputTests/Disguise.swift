/// How the same text looks where it was typed with an input method on, copied from a page, scanned,
/// or saved by another program.
enum Disguise: String, CaseIterable {
    case asItIs, fullWidth, otherCase
    case spacesAround, tabBehind, ideographicBlanksAround, noBreakSpacesAround, thinSpacesAround
    case lineEndBehind, lineSeparatorBehind
    case zeroWidthInside, softHyphenInside, wordJoinerInside, byteOrderMarkInFront
    case directionalMarksAround, isolatesAround
    case noBreakHyphen, enDash, emDash, minusSign, fullWidthHyphen, smallHyphen
    case chineseStop, halfWidthStop, scannerPrefix

    /// The disguised text; nil where it would look no other.
    func text(of kind: Kind) -> String? {
        let plain = kind.plain
        let text: String? =
            switch self {
            case .asItIs: plain
            case .fullWidth: plain.inFullWidth
            case .otherCase: kind.hasAnyCase ? plain.inOtherCase : nil
            case .spacesAround: "  \(plain) "
            case .tabBehind: "\(plain)\t"
            case .ideographicBlanksAround: "\u{3000}\(plain)\u{3000}"
            case .noBreakSpacesAround: "\u{A0}\(plain)\u{A0}"
            case .thinSpacesAround: "\u{2003}\u{2009}\(plain)\u{202F}\u{205F}"
            case .lineEndBehind: "\(plain)\r\n"
            case .lineSeparatorBehind: "\(plain)\u{2028}"
            case .zeroWidthInside: plain.with("\u{200B}")
            case .softHyphenInside: plain.with("\u{AD}")
            case .wordJoinerInside: plain.with("\u{2060}")
            case .byteOrderMarkInFront: "\u{FEFF}\(plain)"
            case .directionalMarksAround: "\u{202A}\(plain)\u{202C}\u{200E}"
            case .isolatesAround: "\u{2066}\(plain)\u{2069}"
            case .noBreakHyphen: plain.replacing("-", with: "\u{2011}")
            case .enDash: plain.replacing("-", with: "\u{2013}")
            case .emDash: plain.replacing("-", with: "\u{2014}")
            case .minusSign: plain.replacing("-", with: "\u{2212}")
            case .fullWidthHyphen: plain.replacing("-", with: "\u{FF0D}")
            case .smallHyphen: plain.replacing("-", with: "\u{FE63}")
            case .chineseStop: plain.replacing(".", with: "\u{3002}")
            case .halfWidthStop: plain.replacing(".", with: "\u{FF61}")
            case .scannerPrefix: kind.isScanned ? "]C1\(plain)" : nil
            }
        return text == plain && self != .asItIs ? nil : text
    }

    /// Whether it ends a line, so that what reads line by line never meets it.
    var endsLine: Bool { self == .lineEndBehind || self == .lineSeparatorBehind }
}

extension String {
    /// Every printable ASCII character as wide as an ideograph.
    fileprivate var inFullWidth: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    guard (0x21...0x7E).contains(scalar.value) else { return scalar }
                    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
                }))
    }

    fileprivate var inOtherCase: String {
        uppercased() == self ? lowercased() : uppercased()
    }

    /// With a mark behind its first character, or behind its half.
    fileprivate func with(_ mark: String) -> String {
        let middle = index(startIndex, offsetBy: Swift.max(1, count / 2))
        return self[..<middle] + mark + self[middle...]
    }
}
