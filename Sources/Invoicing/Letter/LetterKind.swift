/// The letters that the system sends.
public enum LetterKind: String, CaseIterable, Hashable, Sendable {
    /// An order has arrived: its number and the way to register it.
    case orderConfirmation
    /// The activation code and link.
    case activation
    /// Somebody tried to register with an address that has an account.
    case alreadyRegistered
    /// An order of this buyer joined somebody's account: the objection code.
    case objection
    /// A new password for one hour.
    case newPassword
    /// The password was changed.
    case passwordChanged
    /// To the new address: the code that makes it the login.
    case confirmAddress
    /// To the old address: another one was asked for.
    case addressChanging
    /// To both addresses: the login is another now.
    case addressChanged
    /// To an address that has an account: somebody wanted to make it the login of another.
    case addressTaken
    /// An application was confirmed.
    case received
    /// The status of an application changed.
    case status
    /// To the applicant: the service center did something with a ticket.
    case ticket = "request"
    /// To staff: an applicant opened a ticket or wrote in one.
    case ticketRaised = "requestRaised"
    /// To staff: a buyer objected, and applications of that order are under way.
    case objectionRaised
}
