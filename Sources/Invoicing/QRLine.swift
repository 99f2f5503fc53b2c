/// The line that a scanner reads from the QR code of a paper Fapiao (FACTS 3.1):
/// `01,<kind>,<code>,<number>,<amount>,<yyyymmdd>,<check code>,<CRC>,`.
public struct QRLine: Hashable, Sendable {
    public let code: String
    public let number: String
    /// Without tax for the kinds 01, 04 and 10.
    public let net: Money?
    public let issuedOn: Day

    /// Nil for a text that is no such line.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            String(part.filter { !$0.isWhitespace })
        }
        guard parts.count >= 6, parts[0] == "01", parts[5].utf8.count == 8,
            let day = Day(
                "\(parts[5].prefix(4))-\(parts[5].dropFirst(4).prefix(2))-\(parts[5].suffix(2))"),
            parts[3].allSatisfy(\.isASCIIDigit), !parts[3].isEmpty,
            parts[2].allSatisfy(\.isASCIIDigit)
        else { return nil }
        code = parts[2]
        number = parts[3]
        net = try? Money.parse(parts[4].utf8)
        issuedOn = day
    }

    /// The entry that it fills in. Its amount is without tax, so that only the application's own
    /// total can be filled in from it.
    public func entry(for application: Application) -> FapiaoEntry {
        FapiaoEntry(
            code: code, number: number,
            amount: net == application.net ? application.total.plain : "",
            issuedOn: issuedOn.iso8601, net: net)
    }
}
