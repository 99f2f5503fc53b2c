/// What staff ask.
public enum DeskRequest: Hashable, Sendable {
    /// Who is asking, as the title bar says it.
    case me
    /// How many applications each queue holds.
    case counts
    /// Some rows of a queue, oldest due first.
    case queue(QueueFilter, after: QueueKey?, limit: Int)
    /// The rows that come before a key, or the last ones; also oldest due first.
    case queueEnd(QueueFilter, before: QueueKey?, limit: Int)
    case show(String)
    case move(Moving)
    /// Each by itself: what fails leaves the others done.
    case moveAll([Moving])
    /// What would become of each, with nothing done.
    case rehearse([Moving])
    /// Some applications for the tax-control software; with `accepting` all of them are taken in
    /// process, or none.
    case export([String], accepting: Bool)
}

/// What staff are answered.
public enum DeskReply: Hashable, Sendable {
    case me(StaffMember)
    case counts(QueueCounts)
    case queue([QueueRow])
    case application(Application, [HistoryEntry])
    case moved([MoveOutcome])
    case rehearsed([Rehearsal])
    /// CSV with a header.
    case exported(String)
}

/// A step that staff take with one application.
public struct Moving: Hashable, Sendable {
    /// `F-YYMMDD-NNNN`, in any case.
    public var application: String
    public var move: Move
    /// What the applicant reads with it; for some moves the reason, which they need.
    public var remark: String?
    /// The revision that was looked at; nil takes whichever there is.
    public var revision: Int?

    public init(
        _ application: String, _ move: Move, remark: String? = nil, revision: Int? = nil
    ) {
        self.application = application
        self.move = move
        self.remark = remark
        self.revision = revision
    }
}

/// A Fapiao as staff type it; what is empty is filled in where it can be.
public struct FapiaoEntry: Hashable, Sendable {
    public var code: String
    public var number: String
    /// Empty for what is left of the application's amount.
    public var amount: String
    /// A date in any form that `Day(typed:)` reads; empty for today.
    public var issuedOn: String
    /// Its QR code, where it was scanned: type and amount must be what it says.
    public var scanned: QRLine?

    public init(
        code: String = "", number: String = "", amount: String = "", issuedOn: String = "",
        scanned: QRLine? = nil
    ) {
        self.code = code
        self.number = number
        self.amount = amount
        self.issuedOn = issuedOn
        self.scanned = scanned
    }
}

/// What became of one step.
public struct MoveOutcome: Hashable, Sendable {
    public let application: String
    /// The application as it is now; nil when the step was refused.
    public let after: Application?
    public let refusal: Refusal?

    public init(application: String, after: Application?, refusal: Refusal?) {
        self.application = application
        self.after = after
        self.refusal = refusal
    }
}

/// What would become of one step.
public struct Rehearsal: Hashable, Sendable {
    public let moving: Moving
    /// The application as it would be; nil when the step would be refused.
    public let after: Application?
    public let refusal: Refusal?
    /// What is unusual about what was entered.
    public let doubts: [FieldDoubt]

    public init(
        _ moving: Moving, after: Application?, refusal: Refusal?, doubts: [FieldDoubt]
    ) {
        self.moving = moving
        self.after = after
        self.refusal = refusal
        self.doubts = doubts
    }
}

/// Which applications a list holds, oldest due first, then by number.
public struct ApplicationFilter: Hashable, Sendable {
    public var stage: Stage.Name?
    public var overdueOnly = false
    /// Two or more characters of number, title, taxpayer ID or waybill.
    public var search: String?
    public var limit: Int?

    public init() {}
}
