extension Money {
    /// The amount in capital numerals as a Fapiao prints it: 圆, and 整 also after 角.
    ///
    /// Rules: 支付结算办法, annex 1, in the form that issued Fapiaos show.
    public var capitals: String {
        let yuan = fen.magnitude / 100
        let jiao = Int(fen.magnitude / 10 % 10)
        let last = Int(fen.magnitude % 10)
        var text = fen < 0 ? "（负数）" : ""
        if yuan > 0 || fen == 0 { text += Self.capitals(yuan) + "圆" }
        if jiao > 0 {
            text += Self.digits[jiao] + "角"
        } else if last > 0, yuan > 0 {
            text += "零"
        }
        return text + (last > 0 ? Self.digits[last] + "分" : "整")
    }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

    private static func capitals(_ number: UInt64) -> String {
        for (unit, name) in [(100_000_000, "亿"), (10_000, "万")] as [(UInt64, String)]
        where number >= unit {
            let (high, low) = number.quotientAndRemainder(dividingBy: unit)
            let head = capitals(high) + name
            if low == 0 { return head }
            // A gap, also one inside the lower part's first group, is read as one 零.
            return head + (low < unit / 10 ? "零" : "") + capitals(low)
        }
        return number == 0 ? digits[0] : group(Int(number))
    }

    /// A number of up to four digits, without zeros at its ends.
    private static func group(_ number: Int) -> String {
        var text = ""
        var gap = false
        for (unit, name) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 {
                gap = !text.isEmpty
            } else {
                text += (gap ? digits[0] : "") + digits[digit] + name
                gap = false
            }
        }
        return text
    }
}
