/// What staff ask.
public enum DeskRequest: Hashable, Sendable {
    case show(String)
    case accept(String)
    case issue(String, [Fapiao])
    case mailOut(String, Courier, waybill: String)
    case ready(String)
    case receive(String)
    case reject(String, reason: String)
}

/// What staff are answered.
public enum DeskReply: Hashable, Sendable {
    case application(Application, [HistoryEntry])
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
