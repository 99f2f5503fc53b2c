/// A thing a person fills in, by the name under which drafts and refusals know it.
///
/// The raw value is stored with drafts: it never changes once released.
public enum FieldID: String, CaseIterable, Hashable, Sendable {
    // The Fapiao form
    case type, buyer, title, taxpayerID, printMore, registeredAddress, telephone, bank, bankAccount
    case certificate
    // The shipping form
    case method, recipient, shipTelephone, province, city, address, postalCode
    // The desk
    case qrLine, fapiaoCode, fapiaoNumber, fapiaoAmount, issuedOn, carrier, waybill, remark
    case staffName
    case noticeEnglish, noticeChinese, noticeGerman, noticeReach, expectedOn
    // Tickets
    case ticketKind = "requestKind"
    case about, message, partTitle, partAmount, returnTo, formNumber, voiding
    // Accounts
    case orderNumber, email, password, repeatPassword, code, newPassword
}
