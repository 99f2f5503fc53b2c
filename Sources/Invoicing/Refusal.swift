/// One field and what is wrong with it.
public struct FieldRefusal: Hashable, Sendable {
    public let field: FieldID
    public let fault: FieldFault

    public init(_ field: FieldID, _ fault: FieldFault) {
        self.field = field
        self.fault = fault
    }
}

/// The closed set of reasons to say no; each is a sentence in every language that says what to do.
public enum Refusal: Error, Hashable, Sendable {
    /// Every wrong field at once, in the order of the form.
    case fields([FieldRefusal])
    /// The order feed does not know it (yet).
    case unknownOrder(String)
    /// Belongs to an activated account.
    case orderTaken(String)
    /// Wrong, used or expired: one and the same.
    case wrongCode
    /// With the seconds to wait before the next attempt counts, 0 for none.
    case wrongCredentials(wait: Int)
    case notActivated(email: String)
    /// The password that was asked for again is wrong; with the seconds to wait, 0 for none.
    case wrongPassword(wait: Int)
    /// Asked for too often; with the seconds to wait.
    case tooManyAttempts(wait: Int)
    /// So many passwords wait to be checked that this one's turn did not come in time.
    case manySigningIn
    /// An order was registered as often as it may be in a day.
    case registeredTooOften(String)
    /// The order is among the account's own already.
    case ownOrder(String)
    /// There is no change of address that waits for its confirmation.
    case noEmailChange
    /// The password or the address was changed in another session, which ends this one.
    case accountChanged
    /// The request needs somebody who is signed in.
    case signInFirst
    /// Not among the asker's orders, or unknown: the two look alike.
    case unknownRecord(String)
    case recordNotReady(String, from: Day)
    /// Somebody applied for it already.
    case recordClaimed(String, application: String?)
    /// Records of different payers cannot go on one Fapiao.
    case differentPayers
    case nothingChosen
    /// The draft was confirmed before, perhaps by another session.
    case alreadyConfirmed(application: String)
    case unknownDraft
    /// Another session typed into the draft after it was looked at.
    case draftChanged
    /// Unknown, or another's.
    case unknownApplication(String)
    /// The stage does not allow the move.
    case moveForbidden(application: String, stage: Stage.Name)
    /// It is picked up, and not mailed; or the other way round.
    case otherWay(application: String, isPickup: Bool)
    /// Someone else was first: who, when, and what it is now.
    case changedElsewhere(application: String, by: String, at: Instant, stage: Stage.Name)
    /// Another has taken it; it can be issued all the same.
    case takenByAnother(application: String, by: String, since: Instant)
    /// The same Fapiao number twice in one entry.
    case numberTwice(String)
    /// Only a lead does this.
    case leadOnly
    /// There is no step that could be taken back.
    case nothingToUndo(application: String)
    /// A bill was claimed again since, so the application cannot come back to life.
    case billClaimedAgain(application: String, record: String, by: String)
    /// An order of the application is another's since, so that it cannot come back to life.
    case orderGone(application: String, order: String)
    /// The database did not do its part for this one of many.
    case notSaved(String)
    /// Another process held the database so long that this one of many was not done.
    case held(String)
    /// The disk did not confirm what was to be saved: it may be there, or not.
    case unsure
    case unknownStaff(String)
    case staffExists(String)
    /// The text is no public key of OpenSSH.
    case badKey
    /// An RSA key with so many bits, which are too few.
    case weakKey(bits: Int)
    /// The key opens the desk for somebody already.
    case keyTaken(by: String)
    case unknownKey(String)
    case numberUsed(code: String, number: String, application: String)
    /// The amounts of the Fapiaos do not add up to the application's.
    case amountsDiffer(of: Money, given: Money)
    /// The record was split; its parts are applied for.
    case recordSplit(String, ticket: String)
    /// The record was split; a refund or a certificate is asked for by the application of a part.
    case partOfSplit(record: String, ticket: String)
    /// A part of a split goes on a Fapiao by itself.
    case partAlone(String)
    /// The split was ended, and with it its parts.
    case splitEnded(record: String)
    /// An application holds the record, so it cannot be split.
    case splitClaimed(String, application: String)
    /// A part of it is still live, so the split cannot be ended.
    case splitLive(record: String, application: String)
    /// What is wrong with one part, from 1.
    case part(Int, [FieldRefusal])
    /// So many parts, which are too few or too many.
    case partCount(Int)
    /// The parts do not add up to the bill.
    case partsDiffer(of: Money, given: Money)
    /// The order of the record that it is about has left the account.
    case recordGone(ticket: String, record: String)
    /// The Fapiao is issued, maybe since the refund was agreed, and has not come back.
    case refundIssued(ticket: String, application: String, isAgreed: Bool)
    /// Unknown, or another's.
    case unknownTicket(String)
    /// Its status or step does not allow this.
    case ticketForbidden(TicketStanding)
    /// Somebody wrote or did something meanwhile.
    case ticketChanged(ticket: String)
    /// There is one of the kind about the same already.
    case ticketOpen(ticket: String)
    /// So many tickets are open that another has to wait.
    case tooManyTickets
    /// A question, which is answered and closed, not approved.
    case nothingToApprove(ticket: String)
    /// Such a ticket is approved or declined.
    case notAgreed(ticket: String)
    /// There is no Fapiao yet whose title could change.
    case notIssued(application: String, stage: Stage.Name)
    /// A certificate or refund needs the payer as the title.
    case titleNotPayer(application: String, title: String, payer: String, stage: Stage.Name)
    /// Issued in an earlier month, or digital, so it is red-lettered.
    case voidTooLate(number: String, issuedOn: Day)
    /// The asker's role does not allow it.
    case forbidden
}
