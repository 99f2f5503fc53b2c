/// Something that is probably a mistake, but need not be: the person confirms it, and staff
/// see that it was confirmed. Never a wall.
public enum Doubt: Hashable, Sendable {
    /// The check character of a unified social credit code differs from the one computed;
    /// `nil` where there is none to compute. Some codes of the pilot were issued like that.
    case taxpayerIDCheck(expected: Character?)
    /// The check character of a resident ID differs.
    case residentIDCheck
    /// The check character of the organisation code in a 15-character ID differs.
    case organisationCodeCheck
    /// A business registration number stands where a taxpayer ID belongs.
    case registrationNumber
    /// Letters that no unified social credit code contains, often typed for 0, 1, 5 and 2.
    case lettersNotInUSCC([Character])
    /// No usual form for the courier, perhaps that of the other one.
    case waybill(looksLike: Courier?)
    /// The check digit of the waybill differs.
    case waybillCheck
    /// The same waybill went to other recipients, with the applications that are named here.
    case waybillOfOthers([String])
    /// A number of 20 digits names another year than the one in which the Fapiao was issued.
    case fapiaoYear(Int, issued: Int)
    /// A number of 20 digits names no province.
    case fapiaoProvince(String)
    /// A number of 20 digits ends in zeros, as a spreadsheet leaves one.
    case roundedNumber
    /// Code or number is nothing but zeros.
    case zeroNumber
    /// The link that was scanned says no date, and this one was taken.
    case noDateInLink(Day)
    /// The date of issue lies before the payment, whose day is named here.
    case issuedBeforePayment(Day)
    /// Characters that GBK lacks: four bytes each, and not every printer has them.
    case foreignCharacters([Character])
}
