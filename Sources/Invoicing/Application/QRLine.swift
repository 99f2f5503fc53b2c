import Text

/// What a scanner reads from the QR code of a Fapiao (FACTS 3.1, DIGITAL A5): a line
/// `01,<kind>,<code>,<number>,<amount>,<yyyymmdd>,<check code>,<CRC>,` on its face, or the link with
/// which a digital one is delivered, which says its number and perhaps its date.
public struct QRLine: Hashable, Sendable {
    /// The amount that a line names: a paper Fapiao's is without tax, a digital one's with it.
    public enum Amount: Hashable, Sendable {
        case net(Money)
        case total(Money)
        /// Of a kind of which it is not known.
        case either(Money)
    }

    /// Empty for a digital Fapiao.
    public let code: String
    public let number: String
    /// What the kind says it is; nil for kinds that are neither, and for a link.
    public let type: FapiaoType?
    /// Nil where the line does not say it.
    public let amount: Amount?
    /// Nil for a link that does not say it.
    public let issuedOn: Day?

    /// Nil for a text that is neither.
    public init?(_ text: String) {
        let plain = Plain.joined(text)
        if let link = Self.Link(plain) {
            (code, number, type, amount) = ("", link.number, nil, nil)
            issuedOn = link.issuedOn
            return
        }
        let parts = plain.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard (6...10).contains(parts.count), parts[0] == "01", parts[5].utf8.count == 8,
            let day = Day(typed: parts[5]), !parts[3].isEmpty,
            (parts[2] + parts[3]).allSatisfy(\.isASCIIDigit)
        else { return nil }
        (code, number, issuedOn) = (parts[2], parts[3], day)
        let kind = Self.kinds[parts[1]]
        type = kind?.type
        guard !parts[4].isEmpty else {
            amount = nil
            return
        }
        // The line of a red one, whose amount is negative, is not that of one that is issued.
        guard let money = try? Money.parse(parts[4].utf8) else { return nil }
        amount = kind.map { $0.hasTax ? .total(money) : .net(money) } ?? .either(money)
    }

    /// The entry that it fills in for an application, as far as it says.
    ///
    /// - Parameter rest: what is left of its amount to issue.
    public func entry(for application: Application, rest: Money) -> FapiaoEntry {
        var typed = ""
        switch amount {
        case .total(let total): typed = total.plain
        case .net where application.total == rest && says(application.net): typed = rest.plain
        case .either(let money) where application.total == rest && fits(money, application):
            typed = rest.plain
        default: break
        }
        return FapiaoEntry(scanned: self, amount: typed)
    }

    private func fits(_ money: Money, _ application: Application) -> Bool {
        money == application.total || money == application.net
    }

    private func says(_ net: Money) -> Bool { amount == .net(net) }

    /// The kinds whose type is known, and whether their amount has the tax in it.
    private static let kinds: [String: (type: FapiaoType, hasTax: Bool)] = [
        "01": (.special, false), "04": (.normal, false), "10": (.normal, false),
        "11": (.normal, false), "08": (.special, false), "31": (.special, true),
        "32": (.normal, true),
    ]

    /// What the two links say by which digital Fapiaos are delivered:
    /// `https://dppt.<province>.chinatax.gov.cn:8443/v/2_<20 digits>_<more>`, and the one with
    /// `Fphm=<20 digits>` and `Kprq=<yyyymmdd…>` in its query.
    private struct Link {
        let number: String
        let issuedOn: Day?

        init?(_ text: String) {
            // With a Chinese input method on, 、 is where the slash was and —— where the low line.
            var link = text.lowercased().map { $0 == "、" ? "/" : String($0) }.joined()[...]
            for scheme in ["https://", "http://"] where link.hasPrefix(scheme) {
                link = link.dropFirst(scheme.count)
            }
            let host = link.prefix { $0 != ":" && $0 != "/" }
            guard host.hasPrefix("dppt."), host.hasSuffix(".chinatax.gov.cn"),
                host.allSatisfy({ $0.isASCII })
            else { return nil }
            let rest = String(link.dropFirst(host.count))
            if let number = Self.digits(behind: ["/v/2_", "/v/2--"], in: rest, 20) {
                (self.number, issuedOn) = (number, nil)
            } else if let number = Self.digits(behind: ["fphm="], in: rest, 20) {
                self.number = number
                let date = Self.digits(behind: ["kprq="], in: rest, 8)
                issuedOn = date.flatMap { Day(typed: $0) }
            } else {
                return nil
            }
        }

        /// So many digits, and no other behind them unless they are the beginning of a time.
        private static func digits(
            behind marks: [String], in text: String, _ count: Int
        ) -> String? {
            for mark in marks {
                guard let place = text.place(of: mark) else { continue }
                let digits = text[place.upperBound...].prefix(while: \.isASCIIDigit)
                if digits.utf8.count == count || count == 8 && digits.utf8.count == 14 {
                    return String(digits.prefix(count))
                }
            }
            return nil
        }
    }
}

extension FapiaoEntry {
    /// What was scanned, with what it does not say: the amount, and the date of a link without one.
    public init(scanned line: QRLine, amount: String = "", issuedOn: String = "") {
        self.init(
            code: line.code, number: line.number, amount: amount,
            issuedOn: line.issuedOn?.iso8601 ?? issuedOn, scanned: line)
    }
}
