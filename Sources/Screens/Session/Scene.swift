import Invoicing
import Terminal

/// A screen's only surroundings.
public struct Scene: Equatable, Sendable {
    public var language: Language
    public var now: Instant
    /// Seconds since the host started, by which waits go: nobody can set that clock.
    public var uptime: Int64 = 0
    public var size: Size
    /// Who is signed in.
    public var applicant: Applicant?
    /// Who works here, in the service center.
    public var staff: StaffMember?
    public var settings: Settings
    /// Those in force, as they stood when the page was opened or the database changed.
    public var notices: [StockNotice] = []
    /// Set while the sample data of `fapiao demo` is looked at.
    public var demo: Demo?
    /// The owner of the database sits at the terminal, and can be told about operating it.
    public var isOwner: Bool
    /// What was typed into Registration in this session; passwords are not kept.
    public var registration: [FieldID: String] = [:]
    /// Replies that staff began in this session and did not send, by the ticket's number.
    public var replies: [String: String] = [:]
    /// The account's tickets, the newest first, as they were listed last.
    public var tickets: [TicketRow] = []
    /// Somebody came in by the door that is open to everybody, and may not stay for ever without
    /// signing in.
    public var isOpenDoor: Bool

    public init(
        language: Language, now: Instant, size: Size = .standard, applicant: Applicant? = nil,
        settings: Settings = Settings(), demo: Demo? = nil, isOwner: Bool = false,
        isOpenDoor: Bool = false, uptime: Int64 = 0
    ) {
        self.language = language
        self.now = now
        self.size = size
        self.applicant = applicant
        self.settings = settings
        self.demo = demo
        self.isOwner = isOwner
        self.isOpenDoor = isOpenDoor
        self.uptime = uptime
    }
}

extension Scene {
    /// Less than the usual 80 columns: what can be done without is left out.
    var isNarrow: Bool { size.columns < 76 }
    /// Tickets in which there is something new to read.
    var unreadTickets: Int { tickets.count(where: \.isUnread) }
    /// Month, day and time; the year too when it is another.
    func time(_ at: Instant) -> String {
        let day = at.day.year == now.day.year ? at.day.shortMonthDay : at.day.iso8601
        return "\(day) \(at.clock)"
    }
    /// Less than the usual 24 rows.
    var isLow: Bool { size.rows < 22 }
}

/// What the demo tells a newcomer.
public struct Demo: Equatable, Sendable {
    /// An order that nobody has registered yet.
    public let order: String
    /// An account that has applied before.
    public let email: String
    public let password: String

    public init(order: String, email: String, password: String) {
        self.order = order
        self.email = email
        self.password = password
    }
}
