import Text

/// The number of a parcel: letters, digits and hyphens, in capitals.
public struct Waybill: Hashable, Sendable {
    public let text: String

    /// Throws `.waybill` unless it has that form.
    public init(_ raw: String) throws(FieldFault) {
        let typed = try Typed.folded(raw).filter { $0 != " " }.uppercasedASCII
        // Couriers print their numbers in groups: hyphens between digits are none of it.
        let bare = typed.filter { $0 != "-" }
        let isGrouped = (bare.hasPrefix("SF") ? bare.dropFirst(2) : bare[...]).allSatisfy(
            \.isASCIIDigit)
        let text = isGrouped ? bare : typed
        guard (5...32).contains(text.utf8.count),
            text.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter || $0 == "-" })
        else { throw .waybill }
        self.text = text
    }

    /// What is unusual for the courier (FACTS 4): a warning, never a wall.
    public func doubt(_ courier: Courier) -> Doubt? {
        switch courier {
        case .yunda: isYunda ? nil : .waybill(looksLike: looksLikeSF ? .sf : nil)
        case .sf:
            if !looksLikeSF && !isDigits([15]) {
                .waybill(looksLike: isYunda ? .yunda : nil)
            } else {
                hasSFCheckDigit ? nil : .waybillCheck
            }
        }
    }

    private var isYunda: Bool { isDigits([13, 15]) }

    private var looksLikeSF: Bool {
        if isDigits([12]) { return true }
        let rest = text.dropFirst(2)
        return text.hasPrefix("SF") && rest.utf8.count == 13 && rest.allSatisfy(\.isASCIIDigit)
    }

    /// Without the first three digits; weights 1, 3, 5 … from the right of the rest, tens and
    /// units of each product added; the check digit makes the sum full tens.
    private var hasSFCheckDigit: Bool {
        guard isDigits([12]) else { return true }
        let digits = text.compactMap(\.wholeNumberValue)
        let serial = digits[3..<11]
        let sum = zip(serial.reversed(), [1, 3, 5, 7, 9, 11, 13, 15]).reduce(0) { sum, pair in
            let product = pair.0 * pair.1
            return sum + product / 10 + product % 10
        }
        return (10 - sum % 10) % 10 == digits[11]
    }

    private func isDigits(_ counts: [Int]) -> Bool {
        counts.contains(text.utf8.count) && text.allSatisfy(\.isASCIIDigit)
    }
}
