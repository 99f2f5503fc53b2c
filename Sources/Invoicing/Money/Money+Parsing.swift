import Text

extension Money {
    /// Reads a positive amount as somebody writes it: full width, commas between thousands and the
    /// sign of the currency do not matter, nor spaces between thousands. Nil for anything else:
    /// `4000,50` is no amount, since its comma may part thousands or decimals.
    public init?(typed: String) {
        var plain = Plain.text(typed)[...]
        for sign in ["¥", "CNY", "RMB"] where plain.hasPrefix(sign) {
            plain = plain.dropFirst(sign.count)
            break
        }
        for sign in ["元", "圆"] where plain.hasSuffix(sign) { plain = plain.dropLast(1) }
        while plain.first == " " { plain = plain.dropFirst() }
        while plain.last == " " { plain = plain.dropLast() }
        let groups = plain.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " }
        if groups.count > 1 {
            let whole = groups.dropLast() + [groups[groups.count - 1].prefix { $0 != "." }]
            guard (1...3).contains(whole[0].utf8.count), whole[0].first != "0",
                whole.dropFirst().allSatisfy({ $0.utf8.count == 3 })
            else { return nil }
        }
        guard let money = try? Money.parse(groups.joined().utf8) else {
            return nil
        }
        self = money
    }

    /// Reads a positive amount with up to two decimals, such as `5310` or `5310.00`; blanks
    /// around it do not matter.
    ///
    /// Throws the first thing that is wrong with it.
    public static func parse(_ bytes: some Collection<UInt8>) throws(MoneyFault) -> Money {
        try ByteReader.read(bytes) { parsed(trimmed($0)) }.get()
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func parsed(_ bytes: Bytes) -> Result<Money, MoneyFault> {
        if bytes.isEmpty { return .failure(.empty) }
        if let amount = Amount(bytes) { return amount.money }
        let text = String(decoding: bytes, as: UTF8.self)
        return .failure(fault(text))
    }

    /// What is wrong with a text that is not digits and a point.
    private static func fault(_ text: String) -> MoneyFault {
        if let first = text.first, minusSigns.contains(first), isNumber(text.dropFirst()) {
            return .negative
        }
        let bare = text.trimmingCurrency
        return bare.count < text.count && isNumber(bare) ? .currency : .notANumber
    }

    private static let minusSigns: [Character] = ["-", "\u{2212}", "\u{FF0D}", "\u{2013}"]

    private static func isNumber(_ text: Substring) -> Bool {
        let digits = text.utf8.filter { ByteReader.digit($0) != nil }.count
        let signs = text.utf8.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }.count
        let minus = text.utf8.first == UInt8(ascii: "-") ? 1 : 0
        return digits > 0 && digits + signs + minus == text.utf8.count
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bytes {
        var rest = bytes[...]
        while rest.first == 0x20 { rest = rest.dropFirst() }
        while rest.last == 0x20 { rest = rest.dropLast() }
        return rest
    }

    /// Digits, and a point with decimals if there is one.
    private struct Amount {
        private var digits = 0
        private var decimals = 0
        private var fen: Int64 = 0

        init?(_ bytes: Bytes) {
            var hasPoint = false
            for byte in bytes {
                if let digit = ByteReader.digit(byte) {
                    add(digit, isDecimal: hasPoint)
                } else if byte == UInt8(ascii: "."), !hasPoint, byte != bytes.first {
                    hasPoint = true
                } else {
                    return nil
                }
            }
            if hasPoint, decimals == 0 { return nil }
        }

        var money: Result<Money, MoneyFault> {
            if decimals > 2 { return .failure(.tooManyDecimals) }
            if digits > 12 { return .failure(.tooLarge) }
            if fen == 0 { return .failure(.zero) }
            return .success(Money(fen: [fen * 100, fen * 10, fen][decimals]))
        }

        private mutating func add(_ digit: Int, isDecimal: Bool) {
            if isDecimal {
                decimals += 1
            } else if digits > 0 || digit > 0 {
                digits += 1
            }
            // Anything longer is refused anyway and must not overflow before that.
            if digits <= 12, decimals <= 2 { fen = fen * 10 + Int64(digit) }
        }
    }
}

extension String {
    /// Without a sign or a three-letter code of a currency at either end.
    fileprivate var trimmingCurrency: Substring {
        var rest = self[...]
        let signs: [Character] = ["$", "€", "£", "¥", "￥", "元", "圆"]
        if let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
        if let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
        if rest.prefix(while: \.isASCIILetter).count == 3 { rest = rest.dropFirst(3) }
        if rest.reversed().prefix(while: \.isASCIILetter).count == 3 { rest = rest.dropLast(3) }
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return rest
    }
}
