import Invoicing
import Storage

// What staff need to know of a ticket.
extension Bureau {
    func brief(_ ticket: Ticket) throws -> TicketBrief {
        var bill: BillingRecord?
        if case .record(let number) = ticket.matter.about {
            bill = BillingRecord(
                whole: try BillingRecords(connection).some([number], of: ticket.account))
        }
        return TicketBrief(
            conversation: try conversation(ticket, for: .staff),
            application: try subject(of: ticket), bill: bill,
            language: try Accounts(connection).find(ticket.account)?.language ?? .english)
    }
}

extension BillingRecord {
    /// A record put together again from its parts, or the record itself where it was not split.
    fileprivate init?(whole parts: [BillingRecord]) {
        guard let first = parts.first else { return nil }
        guard first.split != nil else {
            self = first
            return
        }
        self.init(
            number: first.number, order: first.order, product: first.product,
            quantity: first.quantity, payer: first.payer,
            amount: parts.reduce(.zero) { $0 + $1.amount }, paidAt: first.paidAt, claim: nil)
    }
}
