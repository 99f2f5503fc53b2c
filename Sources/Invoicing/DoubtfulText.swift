/// A parsed text that may be doubtful: right in form, but worth a second look.
public protocol DoubtfulText: FieldText {
    /// What is doubtful: a warning to confirm, never a wall.
    var doubt: Doubt? { get }
}

extension DoubtfulText {
    public var doubt: Doubt? { nil }
}

extension BuyerName: DoubtfulText {}
extension TaxpayerID: DoubtfulText {}
extension RegisteredAddress: DoubtfulText {}
extension TelephoneNumber: DoubtfulText {}
extension BankName: DoubtfulText {}
extension BankAccount: DoubtfulText {}
extension PersonName: DoubtfulText {}
extension Province: DoubtfulText {}
extension City: DoubtfulText {}
extension StreetAddress: DoubtfulText {}
extension PostalCode: DoubtfulText {}
