import Invoicing

/// What a command line asks for, understood: a value for each thing the program can do.
public enum Command: Hashable, Sendable {
    case wizard
    case register(order: String?)
    case apply(record: String)
    /// A code or a whole link, as pasted.
    case activate(String)
    /// The code by which a buyer takes an order back.
    case object(String)
    case demo
    /// The service center, full screen.
    case desk
    case importFeed(Feed, FeedSource)
    case importResults(FeedSource)
    case export(ExportOrder)
    case list(ApplicationFilter)
    case show(String)
    /// Steps with applications, each tried.
    case move([Moving])
    case requests(TicketsAction)
    case staff(StaffAction)
    case notice(NoticeAction)
    case calendar(CalendarAction)
    case mail(MailAction)
    case database(DatabaseAction)
    /// The operator may say that the clock is right.
    case maintain(isClockRight: Bool)
    case settings(SettingsAction)
    /// What sshd asks: may this key come in as this account of the host?
    case sshKeys(account: String, type: String, key: String)
    /// What sshd runs for whoever came in by a door; in no list of commands.
    case sshSession(SSHDoor)
    /// The help of these words of a command, of the whole program without any.
    case help([String])
    case version
}

/// The first word of a command.
public enum CommandName: String, CaseIterable, Sendable {
    case register, apply, activate, object, demo, desk
    case list, show, accept
    case handBack = "hand-back"
    case issue
    case mailOut = "mail-out"
    case ready, receive, reject, undo, remark, requests, export, `import`, notice, calendar, staff
    case mail, database, maintain, settings
    case sshKeys = "ssh-keys"
    case sshSession = "ssh-session"
    case help

    /// What is known of it. Built when it is asked for, because a start needs one at most.
    public var family: CommandFamily {
        switch self {
        case .register: .register
        case .apply: .apply
        case .activate: .activate
        case .object: .object
        case .demo: .demo
        case .desk: .desk
        case .list: .list
        case .show: .show
        case .accept: .accept
        case .handBack: .handBack
        case .issue: .issue
        case .mailOut: .mailOut
        case .ready: .ready
        case .receive: .receive
        case .reject: .reject
        case .undo: .undo
        case .remark: .remark
        case .requests: .requests
        case .export: .export
        case .import: .import
        case .notice: .notice
        case .calendar: .calendar
        case .staff: .staff
        case .mail: .mail
        case .database: .database
        case .maintain: .maintain
        case .settings: .settings
        case .sshKeys: .sshKeys
        case .sshSession: .sshSession
        case .help: .help
        }
    }
}
