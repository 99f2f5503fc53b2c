import Invoicing
import Phrases
import Terminal

/// One screen: a value that changes with events and can be looked at as a page.
public protocol Screen: Sendable {
    /// Changes with an event and says what is wanted next.
    mutating func update(_ event: Event, in scene: Scene) -> [Step]
    /// What it shows.
    func page(in scene: Scene) -> Page
    /// What leaving would lose or keep.
    var entries: Entries { get }
    /// What is to be filled in when somebody comes back to Registration in this session.
    var registration: [FieldID: String]? { get }
    /// The reply to be filled in when somebody comes back to a ticket in this session.
    var reply: UnsentReply? { get }
    /// What its questions are about, for the help of applicants; nil where they get keys only.
    var topic: Topic? { get }
}

/// What staff typed below a ticket and did not send; empty where nothing is left of it.
public struct UnsentReply: Equatable, Sendable {
    let ticket: String
    let text: String
}

/// What a person typed on a screen, when it is left.
public enum Entries: Equatable, Sendable {
    case none
    /// Kept as a draft.
    case kept
    /// Forms before sign-in live in the session only.
    case lost
}

extension Screen {
    public var entries: Entries { .none }
    public var registration: [FieldID: String]? { nil }
    public var reply: UnsentReply? { nil }
    public var topic: Topic? { .general }
}

extension Place {
    /// The screen of a place, before its `opened`.
    func screen(in scene: Scene) -> any Screen {
        switch self {
        case .welcome: WelcomeScreen()
        case .registration(let order): RegistrationScreen(order: order, scene: scene)
        case .activation(let email, let until, let isAgain):
            ActivationScreen(email: email, until: until, isAgain: isAgain, scene: scene)
        case .resend(let email): ResendScreen(email: email)
        case .signIn(let email, let record, let reason):
            SignInScreen(email: email, record: record, because: reason, scene: scene)
        case .reset(let email, let record):
            ResetScreen(email: email, record: record, scene: scene)
        case .replacePassword(let record): ReplacePasswordScreen(record: record)
        case .objection: ObjectionScreen()
        case .bills(let apply, let told): BillsScreen(apply: apply, told: told)
        case .fapiao(let draft, let editing):
            DraftFormScreen(.fapiao, draft: draft, editing: editing, scene: scene)
        case .shipping(let draft, let editing):
            DraftFormScreen(.shipping, draft: draft, editing: editing, scene: scene)
        case .confirm(let draft): ConfirmScreen(draft: draft)
        case .confirmed(let confirmation): ConfirmedScreen(confirmation: confirmation)
        case .progress(let number): ProgressScreen(selecting: number)
        case .ask(let ask): AskScreen(ask)
        case .pick(let pick): PickScreen(pick)
        case .changeShipping(let application):
            ShippingChangeScreen(application: application, scene: scene)
        case .details(let number): DetailsScreen(number: number)
        case .tickets(let about): TicketsScreen(about: about)
        case .newTicket(let opening): NewTicketScreen(opening, scene: scene)
        case .conversation(let number): ConversationScreen(number: number)
        case .proposal(let conversation): ProposalScreen(conversation, scene: scene)
        case .account: AccountScreen()
        case .changeEmail(let change): ChangeEmailScreen(waiting: change, scene: scene)
        case .changePassword: ChangePasswordScreen()
        case .addOrder(let record): AddOrderScreen(record: record)
        case .book: BookScreen()
        case .locked: LockedScreen(email: scene.applicant?.email ?? "")
        case .stay(let limit): StayScreen(limit: limit)
        case .earlier(let kind, let draft): EarlierScreen(kind: kind, draft: draft)
        case .help(let actions, let topic): HelpScreen(actions: actions, topic: topic)
        case .answers(let topic): AnswersScreen(topic: topic)
        case .answer(let id): AnswerScreen(id: id)
        case .palette(let actions): HelpScreen(actions: actions, doesThem: true)
        case .desk: QueueScreen()
        case .deskApplication(let number, let filter, let isFromQueue):
            DeskApplicationScreen(number: number, filter: filter, isFromQueue: isFromQueue)
        case .issue(let number): IssueScreen(number: number)
        case .mailOut(let number): MailOutScreen(number: number)
        case .text(let act): act.screen
        case .notice: NoticeScreen()
        case .deskTickets: DeskTicketsScreen()
        case .deskTicket(let number): DeskTicketScreen(number: number)
        case .approve(let number): ApproveScreen(number: number)
        case .void(let number): VoidScreen(number: number)
        case .bulk(let act, let rows): BulkScreen(act, rows)
        case .bulkResults(let results): BulkResultsScreen(results)
        case .mail(let letters, let fields): MailScreen(letters: letters, into: fields)
        }
    }
}
