import Invoicing

extension TicketStanding {
    /// What comes next, in words for both sides.
    var next: Phrase {
        guard status.isOpen else { return Self.closed }
        switch step {
        case .asked: return kind == .whereabouts || kind == .other ? Self.question : Self.asked
        case .agreed: return Self.agreed
        case .sendBack, .sentBack: return Self.awaited
        case .arrived: return Self.arrived
        case .split: return Self.split
        case .voided: return Self.closed
        }
    }

    private static let question = Phrase(
        en: "It is a question: it is answered, and closed as done.",
        zhHans: "这是咨询：答复后标记为已完成即可。",
        de: "Es ist eine Frage: sie wird beantwortet und als erledigt geschlossen.")
    private static let asked = Phrase(
        en: "First it has to be approved, or declined.", zhHans: "须先同意或拒绝。",
        de: "Zuerst ist ihr zuzustimmen, oder sie ist abzulehnen.")
    private static let agreed = Phrase(
        en: "It is agreed: when it has been seen to, it is closed as done.",
        zhHans: "已同意：办完后标记为已完成。",
        de: "Sie ist vereinbart: wenn es erledigt ist, wird sie als erledigt geschlossen.")
    private static let awaited = Phrase(
        en: "The Fapiao is awaited: its arrival is noted next, or the request is declined.",
        zhHans: "正等待退回发票：收到后登记退票，或拒绝此工单。",
        de: "Die Fapiao wird erwartet: als Nächstes wird ihre Ankunft vermerkt, oder die Anfrage "
            + "abgelehnt.")
    private static let arrived = Phrase(
        en: "The Fapiao is back: it is voided or red-lettered next.",
        zhHans: "发票已退回：接下来须作废或红冲。",
        de: "Die Fapiao ist zurück: als Nächstes wird sie storniert oder bekommt eine rote.")
    private static let split = Phrase(
        en: "Its parts are applied for one by one. Declining it ends the split.",
        zhHans: "各部分分别申请。拒绝此工单即终止拆分。",
        de: "Die Teile werden einzeln beantragt. Ablehnen beendet die Aufteilung.")
    private static let closed = Phrase(
        en: "It is closed. For anything else open another request.",
        zhHans: "此工单已关闭。如有其他事项，请另提工单。",
        de: "Sie ist geschlossen. Für anderes bitte eine neue Anfrage stellen.")
}
