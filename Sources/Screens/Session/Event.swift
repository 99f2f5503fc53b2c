import Invoicing
import Phrases
import Terminal

/// What can happen to a screen.
public enum Event: Equatable, Sendable {
    /// First shown, or uncovered again.
    case opened
    case key(Key)
    case paste(Paste)
    case click(HitTarget)
    /// Rows down, negative for up.
    case wheel(Int)
    case resized
    /// Another process committed something.
    case changed
    /// A moment has passed since the last key: what was typed is kept.
    case paused
    case replied(Reply)
    /// An earlier title or address was taken over in the list above.
    case took(Earlier)
    /// The screen above did what it was opened for.
    case told(News)
    /// The database did not do its part; nothing was saved.
    case failed
    /// The terminal is going away: what was typed must be saved now.
    case hangup
}

extension Event {
    /// A text, as if it was pasted.
    public static func paste(_ text: String) -> Event { .paste(Paste(text)) }
}

/// What a screen wants done, in order. An `ask` is answered to the screen before the next step;
/// a refusal drops the rest.
public enum Step: Equatable, Sendable {
    case ask(Request)
    case open(Place)
    case replace(Place)
    case back
    /// Leaves everything open behind and shows a place alone.
    case home(Place)
    case copy(String)
    case language(Language)
    /// Gives a text to the screen that is on top then, as if it was pasted.
    case paste(String)
    /// Gives an earlier entry to the screen that is on top then.
    case take(Earlier)
    /// Presses a key on the screen that is on top then.
    case press(Key)
    /// Tells the screen that is on top then what was done.
    case tell(News)
    case quit
    /// Asks the shell for the letters of the demo.
    case showMail
}

/// What can be opened.
public enum Place: Equatable, Sendable {
    case welcome
    case registration(order: String)
    /// `isAgain` when the mail was asked for once more, by an address that may wait for none.
    case activation(email: String?, until: Instant?, isAgain: Bool = false)
    case resend(email: String)
    /// `record` is the one that was asked for from outside.
    case signIn(email: String, record: String?, because: SignInReason? = nil)
    case reset(email: String, record: String?)
    /// In place of the mailed one.
    case replacePassword(record: String?)
    case objection
    /// `apply` is the record that was asked for from outside; `told` is why one comes back here.
    case bills(apply: String?, told: Refusal? = nil)
    case fapiao(Draft, editing: Bool)
    case shipping(Draft, editing: Bool)
    case confirm(Draft)
    case confirmed(Confirmation)
    /// With an application selected, else the newest.
    case progress(of: String? = nil)
    /// Everything about one application.
    case details(String)
    /// About these numbers: the first is what a new one is about, any of them counts as that.
    case tickets(about: [String])
    case newTicket(TicketOpening)
    case conversation(String)
    /// Other parts for a split.
    case proposal(Conversation)
    case ask(Ask)
    case pick(Pick)
    case changeShipping(Application)
    case account
    case changeEmail(EmailChange?)
    case changePassword
    /// `record` is the one that was asked for and is not among the account's orders.
    case addOrder(record: String?)
    case book
    case locked
    /// Says that somebody who has not signed in does not stay much longer.
    case stay(StrangerClock.Limit)
    case earlier(EarlierKind, draft: Draft)
    /// With the questions of a topic, for applicants.
    case help([Action], Topic?)
    case answers(Topic)
    case answer(Answer.ID)
    /// With the fields below that can be filled in from a letter.
    case mail([DemoLetter], into: [FieldID] = [])
    // The service center
    case desk
    /// With the queue in which it goes on, and whether that is where one comes from.
    case deskApplication(String, QueueFilter, isFromQueue: Bool = true)
    case issue(String)
    case mailOut(String)
    case text(TextAct)
    case notice
    case deskTickets
    /// One conversation.
    case deskTicket(String)
    case approve(String)
    /// Voids or red-letters.
    case void(String)
    /// One step with many.
    case bulk(ApplicationAct, [QueueRow])
    case bulkResults(BulkResults)
    /// All that can be done, to be done by name.
    case palette([Action])
}

/// Why one comes to Sign in, with the address filled in.
public enum SignInReason: Equatable, Sendable {
    /// The account was activated a moment ago.
    case activated
    /// The same, with a password that was mailed.
    case activatedByMail
    case emailChanged
    /// A new password was asked for.
    case reset
    case sessionOver(hours: Int)
    /// The mailed password was not replaced in time.
    case notReplaced(minutes: Int)
}

/// What a screen did for the one below it.
public enum News: Equatable, Sendable {
    case passwordChanged
    case emailChanged(String)
    case orderAdded(String)
    case withdrawn(String)
    case arrived(String)
    case shippingChanged(String)
    case done(Phrase)
    /// In a ticket.
    case messageSent, waybillNoted
    /// These need not be ticked any more.
    case notTicked([String])
}

/// A letter of the demo, as the applicant would read it.
public struct DemoLetter: Equatable, Sendable {
    public let to: String
    public let subject: String
    public let enclosure: Enclosure?
    public let body: String

    /// What only the reader of the letter knows.
    public enum Enclosure: Equatable, Sendable {
        case code(String)
        case password(String)

        /// As it is typed.
        var text: String {
            switch self {
            case .code(let text), .password(let text): text
            }
        }

        /// Where it is typed.
        var field: FieldID {
            switch self {
            case .code: .code
            case .password: .password
            }
        }
    }

    public init(to: String, subject: String, enclosure: Enclosure?, body: String) {
        self.to = to
        self.subject = subject
        self.enclosure = enclosure
        self.body = body
    }
}
