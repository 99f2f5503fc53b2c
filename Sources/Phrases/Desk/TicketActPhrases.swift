import Invoicing

/// How an act with a ticket is named where it stands: declining an agreed split is to end it, and
/// what came back is made void or red-lettered.
public enum TicketActName: CaseIterable, Hashable, Sendable {
    case reply, approve, decline, endSplit, close, arrive, void, redLetter
    /// While it is not known which of the two it will be.
    case voidOrRedLetter

    /// - Parameter canBeVoided: nil where it is not known.
    public init(_ act: TicketAct, at step: Ticket.Step, canBeVoided: Bool?) {
        switch act {
        case .reply: self = .reply
        case .approve: self = .approve
        case .decline: self = step == .split ? .endSplit : .decline
        case .close: self = .close
        case .arrive: self = .arrive
        case .void, .redLetter:
            self = canBeVoided.map { $0 ? .void : .redLetter } ?? .voidOrRedLetter
        }
    }

    public var label: Phrase {
        switch self {
        case .reply: DeskPhrases.reply
        case .approve: Phrase(en: "Approve", zhHans: "同意", de: "Zustimmen")
        case .decline: Phrase(en: "Decline", zhHans: "拒绝", de: "Ablehnen")
        case .endSplit: Phrase(en: "End the split", zhHans: "终止拆分", de: "Aufteilung beenden")
        case .close: Phrase(en: "Done", zhHans: "完成", de: "Erledigt")
        case .arrive: Phrase(en: "Arrived", zhHans: "登记退票", de: "Angekommen")
        case .void: Phrase(en: "Void", zhHans: "作废", de: "Stornieren")
        case .redLetter: Phrase(en: "Red-letter", zhHans: "红冲", de: "Rote Fapiao")
        case .voidOrRedLetter:
            Phrase(en: "Void or red-letter", zhHans: "作废或红冲", de: "Stornieren")
        }
    }

    /// The title of a form: what is done, and with which ticket.
    public func form(_ number: String, _ kind: Phrase) -> Phrase {
        let label = label
        return Phrase(
            en: "\(label.en) · \(number) · \(kind.en)",
            zhHans: "\(label.zhHans) · \(number) · \(kind.zhHans)",
            de: "\(label.de) · \(number) · \(kind.de)")
    }

    /// Said when it is done.
    public func done(_ number: String) -> Phrase {
        let did =
            switch self {
            case .reply: Phrase(en: "reply sent", zhHans: "回复已发送", de: "Antwort gesendet")
            case .approve: Phrase(en: "approved", zhHans: "已同意", de: "zugestimmt")
            case .decline: Phrase(en: "declined", zhHans: "已拒绝", de: "abgelehnt")
            case .endSplit:
                Phrase(en: "split ended", zhHans: "拆分已终止", de: "Aufteilung beendet")
            case .close: Phrase(en: "done", zhHans: "已完成", de: "erledigt")
            case .arrive:
                Phrase(
                    en: "the Fapiao has arrived", zhHans: "已登记退票",
                    de: "die Fapiao ist angekommen")
            case .void, .redLetter, .voidOrRedLetter:
                Phrase(en: "void", zhHans: "已作废", de: "storniert")
            }
        return Phrase(
            en: "\(number): \(did.en).", zhHans: "\(number)：\(did.zhHans)。",
            de: "\(number): \(did.de).")
    }
}
