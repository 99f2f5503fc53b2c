/// An amount of CNY.
public struct Money: Hashable, Comparable, Sendable {
    /// Nothing at all.
    public static let zero = Money(fen: 0)
    /// The most that can be typed or fed in: 999,999,999,999.99.
    public static let most = Money(fen: 99_999_999_999_999)

    /// Hundredths of a yuan.
    public let fen: Int64

    /// That many hundredths of a yuan.
    public init(fen: Int64) {
        self.fen = fen
    }

    /// `5310.00`, for files.
    public var plain: String { written(grouping: false) }

    /// `5,310.00`, for columns.
    public var grouped: String { written(grouping: true) }

    /// `¥5,310.00`.
    public var yen: String { fen < 0 ? "-¥" + grouped.dropFirst() : "¥" + grouped }

    /// Net and tax of a gross amount at a rate in per mille, such as 60 for 6 %.
    ///
    /// The net is rounded half up and the tax is what remains, so that they always add up.
    public func split(ratePerMille rate: Int) -> (net: Money, tax: Money) {
        let divisor = Int64(1000 + rate)
        let (whole, rest) = fen.magnitude.quotientAndRemainder(dividingBy: UInt64(divisor))
        let rounded = (2 * rest * 1000 + UInt64(divisor)) / UInt64(2 * divisor)
        let size = Int64(whole * 1000 + rounded)
        let net = Money(fen: fen < 0 ? -size : size)
        return (net, self - net)
    }

    /// The sum of both; the largest amount there is where a file adds up to more, which then is no
    /// sum that anything asks for.
    public static func + (left: Money, right: Money) -> Money {
        let (sum, overflows) = left.fen.addingReportingOverflow(right.fen)
        return overflows ? Money(fen: left.fen < 0 ? .min + 1 : .max) : Money(fen: sum)
    }

    /// What remains of the left amount.
    public static func - (left: Money, right: Money) -> Money {
        left + Money(fen: right.fen == .min ? .max : -right.fen)
    }

    /// Whether the left amount is smaller.
    public static func < (left: Money, right: Money) -> Bool {
        left.fen < right.fen
    }

    private func written(grouping: Bool) -> String {
        let digits = String(fen.magnitude / 100)
        var yuan = ""
        for (index, digit) in digits.enumerated() {
            if grouping, index > 0, (digits.count - index) % 3 == 0 { yuan.append(",") }
            yuan.append(digit)
        }
        return "\(fen < 0 ? "-" : "")\(yuan).\(Int(fen.magnitude % 100).padded(2))"
    }
}
