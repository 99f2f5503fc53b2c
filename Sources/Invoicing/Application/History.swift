/// Who did something.
public enum Actor: Hashable, Sendable {
    case applicant, system, `operator`
    case staff(String)

    /// The name as shown and as scripts know it.
    public var name: String {
        switch self {
        case .applicant: "applicant"
        case .system: "system"
        case .operator: "operator"
        case .staff(let name): name
        }
    }
}

/// One entry of an application's append-only history.
public struct HistoryEntry: Hashable, Sendable {
    public let at: Instant
    public let actor: Actor
    public let deed: Deed
    /// The stage after the entry.
    public let stage: Stage.Name
    public let remark: String?
    /// What was handed to a courier with it.
    public let parcel: Parcel?

    public init(
        at: Instant, actor: Actor, deed: Deed, stage: Stage.Name, remark: String?,
        parcel: Parcel? = nil
    ) {
        self.at = at
        self.actor = actor
        self.deed = deed
        self.stage = stage
        self.remark = remark
        self.parcel = parcel
    }
}
