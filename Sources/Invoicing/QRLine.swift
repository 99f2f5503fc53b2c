import Text

/// What a scanner reads from the QR code of a Fapiao (FACTS 3.1, DIGITAL A5): a line
/// `01,<kind>,<code>,<number>,<amount>,<yyyymmdd>,<check code>,<CRC>,` on its face, or the link with
/// which a digital one is delivered, which says its number alone.
public struct QRLine: Hashable, Sendable {
    /// The amount that a line names: a paper Fapiao's is without tax, a digital one's with it.
    public enum Amount: Hashable, Sendable {
        case net(Money)
        case total(Money)
    }

    /// Empty for a digital Fapiao.
    public let code: String
    public let number: String
    /// What the kind says it is; nil for kinds that are neither, and for a link.
    public let type: FapiaoType?
    /// Nil where the line does not say it, or where its kind does not tell which it is.
    public let amount: Amount?
    /// Nil for a link.
    public let issuedOn: Day?

    /// Nil for a text that is neither.
    public init?(_ text: String) {
        let plain = Plain.joined(text)
        if let number = Self.number(inLink: plain) {
            (code, self.number, type, amount, issuedOn) = ("", number, nil, nil, nil)
            return
        }
        let parts = plain.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 6, parts[0] == "01", parts[5].utf8.count == 8,
            let day = Day(typed: parts[5]), !parts[3].isEmpty,
            (parts[2] + parts[3]).allSatisfy(\.isASCIIDigit)
        else { return nil }
        (code, number, issuedOn) = (parts[2], parts[3], day)
        let kind = Self.kinds[parts[1]]
        type = kind?.type
        amount = (try? Money.parse(parts[4].utf8)).flatMap { money in
            kind.map { $0.hasTax ? .total(money) : .net(money) }
        }
    }

    /// The entry that it fills in for an application, as far as it says.
    ///
    /// - Parameter rest: what is left of its amount to issue.
    public func entry(for application: Application, rest: Money) -> FapiaoEntry {
        var typed = ""
        switch amount {
        case .total(let total): typed = total.plain
        case .net where application.total == rest && says(application.net): typed = rest.plain
        default: break
        }
        return FapiaoEntry(
            code: code, number: number, amount: typed, issuedOn: issuedOn?.iso8601 ?? "",
            scanned: self)
    }

    private func says(_ net: Money) -> Bool { amount == .net(net) }

    /// The kinds whose type is known, and whether their amount has the tax in it.
    private static let kinds: [String: (type: FapiaoType, hasTax: Bool)] = [
        "01": (.special, false), "04": (.normal, false), "10": (.normal, false),
        "11": (.normal, false), "08": (.special, false), "31": (.special, true),
        "32": (.normal, true),
    ]

    /// The 20 digits of `https://dppt.<province>.chinatax.gov.cn:8443/v/2_<20 digits>_<more>`.
    private static func number(inLink text: String) -> String? {
        var link = text.lowercased()[...]
        for scheme in ["https://", "http://"] where link.hasPrefix(scheme) {
            link = link.dropFirst(scheme.count)
        }
        let text = String(link)
        guard let path = text.place(of: "/v/2_") else { return nil }
        let name = text[..<path.lowerBound].prefix { $0 != ":" && $0 != "/" }
        let number = text[path.upperBound...].prefix(while: \.isASCIIDigit)
        let isName = name.utf8.allSatisfy { $0 != 0x20 && $0 < 0x80 } && name.hasPrefix("dppt.")
        guard isName, name.hasSuffix(".chinatax.gov.cn"), number.utf8.count == 20 else {
            return nil
        }
        return String(number)
    }
}
