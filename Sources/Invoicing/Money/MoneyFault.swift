/// Why a text is not an amount.
public enum MoneyFault: Error, Hashable, Sendable {
    /// There is nothing but blanks.
    case empty
    /// Letters, separators of thousands, an exponent: anything but digits and one point.
    case notANumber
    /// Below zero, or zero with a minus sign.
    case negative
    /// Zero; an amount is positive.
    case zero
    /// More than two decimals.
    case tooManyDecimals
    /// More than 999,999,999,999.99.
    case tooLarge
    /// A currency is named; amounts are CNY and name none.
    case currency
}
