import Phrases
import Storage
import Text

// What is wrong with tickets, splits and returned Fapiaos.
extension DatabaseCheck.Finding {
    var ticketPhrase: Phrase {
        switch self {
        case .messages(let ticket):
            Phrase(
                en: "\(ticket): messages are missing, or there are too many.",
                zhHans: "\(ticket)：留言缺失或多出。",
                de: "\(ticket): Nachrichten fehlen, oder es sind zu viele.")
        case .split(let ticket):
            Phrase(
                en: "\(ticket) says something else of its split than the split itself.",
                zhHans: "\(ticket) 的状态与其拆分不符。",
                de: "\(ticket) sagt über die Aufteilung anderes als diese selbst.")
        case .splitSum(let ticket, let record): Self.splitSum(ticket, Gate.show(record))
        case .claimBesideSplit(let application, let record):
            Self.claimBesideSplit(application, Gate.show(record))
        case .partOfEndedSplit(let application, let ticket):
            Phrase(
                en: "\(application) is live, and holds a part of the split that ended with "
                    + "\(ticket).",
                zhHans: "\(application) 仍在办理，却占用 \(ticket) 已终止拆分的一部分。",
                de: "\(application) läuft und hält einen Teil der Aufteilung, die mit \(ticket) "
                    + "endete.")
        case .notReturned(let ticket):
            Phrase(
                en: "\(ticket): the Fapiao has arrived, but its application is not Returned.",
                zhHans: "\(ticket)：已收到退票，但其申请的状态不是“已退票”。",
                de: "\(ticket): Die Fapiao ist angekommen, aber ihr Antrag ist nicht "
                    + "„Zurückgegeben“.")
        case .returnedAlone(let application):
            Phrase(
                en: "\(application) is Returned, but no request says that its Fapiao arrived.",
                zhHans: "\(application) 为“已退票”，但没有相应的退票工单。",
                de: "\(application) ist „Zurückgegeben“, aber keine Anfrage sagt, dass die Fapiao "
                    + "ankam.")
        case .notVoided(let ticket):
            Phrase(
                en: "\(ticket) is done, but the old Fapiao is not Voided, or the new application "
                    + "is missing.",
                zhHans: "\(ticket) 已完成，但原发票未作废，或缺少新申请。",
                de: "\(ticket) ist erledigt, aber die alte Fapiao ist nicht „Storniert“, oder der "
                    + "neue Antrag fehlt.")
        default: Phrase(same: "")
        }
    }

    private static func splitSum(_ ticket: String, _ record: String) -> Phrase {
        Phrase(
            en: "\(ticket): the parts do not add up to \(record).",
            zhHans: "\(ticket)：各部分之和与 \(record) 的金额不符。",
            de: "\(ticket): Die Teile ergeben zusammen nicht \(record).")
    }

    private static func claimBesideSplit(_ application: String, _ record: String) -> Phrase {
        Phrase(
            en: "\(application) is live and holds the whole of \(record), which is split.",
            zhHans: "\(application) 仍在办理并占用整笔 \(record)，而该账单已拆分。",
            de: "\(application) läuft und hält \(record) ganz, das aber aufgeteilt ist.")
    }
}
