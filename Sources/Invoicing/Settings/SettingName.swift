/// The settings, by the names that the file has for them; a dot parts group and name.
public enum SettingName: String, CaseIterable, Hashable, Sendable {
    case operatorName = "operator.name"
    case operatorProduct = "operator.product"
    case customerService
    case seller
    case itemPrefix
    case taxRate
    case requireTaxpayerID
    case syncDays
    case workingDays
    case receivedAfterDays
    case idleMinutes
    case sessionHours
    case branchName = "branch.name"
    case branchAddress = "branch.address"
    case branchContact = "branch.contact"
    case branchHours = "branch.hours"
    case registerLink = "links.register"
    case activateLink = "links.activate"
    case objectLink = "links.object"
    case ticketLink = "links.request"
    case yundaTracking = "tracking.yunda"
    case sfTracking = "tracking.sf"
    case mailTransport = "mail.transport"
    case mailFolder = "mail.maildir"
    case mailProgram = "mail.sendmail"
    case mailSender = "mail.sender"
    case mailLanguage = "mail.language"
    case confirmOrders = "mail.confirmOrders"
    case confirmationDays = "mail.confirmationDays"
    case backupFolder = "backups.folder"
    case backupCount = "backups.keep"

    /// The group's name, nil for a setting outside of any, and the name within.
    public var path: (group: String?, name: String) {
        let parts = rawValue.split(separator: ".").map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : (nil, rawValue)
    }
}
