import Invoicing
import Phrases
import Terminal
import Text

/// A ticket that is being written: what was typed, and what is known of what it is about.
struct TicketDraft: Equatable, Sendable {
    private(set) var opening: TicketOpening
    private(set) var subject: TicketSubject?
    private(set) var parts: PartsForm?
    /// Something that it would be a pity to lose.
    private(set) var isTyped = false
    /// Whether the Fapiao is among that; else its fields say only how it reads now.
    private var isFapiaoTyped = false
    /// When what was kept of it was typed; nil where the page began empty.
    private(set) var keptAt: Instant?
    /// What the system knows did not do.
    private(set) var asksPerson = false
    /// The application that the fields were filled in from.
    private var filledFrom: String?
    /// The record that the parts are of.
    private var splits: String?

    init(_ opening: TicketOpening) { self.opening = opening }

    /// Takes over what stands in a field now.
    mutating func change(_ field: FieldID, in form: Form) {
        switch field {
        case .ticketKind: opening.kind = Ticket.Kind(rawValue: form[field]) ?? .other
        case .about: change(about: form[field])
        default:
            isTyped = true
            changeContent(field, in: form)
        }
    }

    private mutating func changeContent(_ field: FieldID, in form: Form) {
        switch field {
        case .message: opening.message = form[field]
        case .partTitle, .partAmount: edit { $0.type(form) }
        default:
            opening.fields[field] = form[field]
            isFapiaoTyped = true
        }
    }

    /// Changes the parts, which are sent with the rest.
    mutating func edit(_ change: (inout PartsForm) -> Void) {
        guard var now = parts else { return }
        change(&now)
        parts = now
        opening.parts = now.entries
        isTyped = true
    }

    /// Fills the buyer in from an earlier title.
    mutating func fill(from entry: Earlier) {
        opening.fields.fill(from: entry)
        (isTyped, isFapiaoTyped) = (true, true)
    }

    /// Confirms the doubt about what stands in a field.
    mutating func keep(_ field: FieldID) { opening.fields.keep(field) }

    mutating func askPerson() { asksPerson = true }

    /// It was sent: there is nothing left to lose.
    mutating func isSent() { isTyped = false }

    /// Fills in what is known now, where nothing was typed yet.
    mutating func take(_ subject: TicketSubject, asksBuyer: Bool) {
        self.subject = subject
        if let application = subject.application { take(application) }
        opening.fields.asksBuyer = asksBuyer
        guard let bill = subject.bill else { return }
        if opening.parts.isEmpty || splits.map({ $0 != bill.number }) ?? false {
            parts = PartsForm(total: bill.amount, payer: bill.payer)
        } else if parts?.total != bill.amount {
            parts = PartsForm(total: bill.amount, entries: opening.parts)
        }
        splits = bill.number
    }

    private mutating func take(_ application: Application) {
        if opening.fields.values.isEmpty || filledFrom.map({ $0 != application.number }) ?? false {
            opening.fields = DraftFields(from: application)
            // What is wanted besides is not what the Fapiao prints.
            opening.fields[.certificate] = ""
        }
        filledFrom = application.number
    }

    /// What is wrong with a field of the Fapiao as it should read.
    func fault(in field: FieldID) -> FieldFault? {
        switch field {
        case .partAmount: return parts?.amountFault
        case .ticketKind, .about, .message, .partTitle: return nil
        default:
            return opening.fields.fault(in: field, payer: subject?.application?.payer ?? "")
        }
    }

    /// Nothing is to read otherwise than it does.
    var changesNothing: Bool {
        guard opening.kind == .title, let application = subject?.application else { return false }
        do throws(Refusal) {
            let wanted = try FapiaoForm(opening.fields, payer: application.payer)
            return wanted == application.fapiao
        } catch {
            return false
        }
    }
}

// What is kept of it until it is sent.
extension TicketDraft {
    /// All that was typed; nothing where nothing would be lost.
    var unsent: Unsent {
        guard isTyped else { return Unsent() }
        var fields = isFapiaoTyped ? opening.fields : DraftFields()
        fields[.ticketKind] = opening.kind.rawValue
        fields[.about] = opening.about
        fields[.message] = opening.message
        return Unsent(fields: fields, parts: opening.parts)
    }

    /// Goes on with what was kept.
    ///
    /// - Parameter keepsKind: who chose what to ask on another page is not asked again.
    mutating func take(_ kept: Unsent, keepsKind: Bool) {
        if !isTyped { keptAt = kept.touchedAt }
        if !keepsKind, let kind = Ticket.Kind(rawValue: kept.fields[.ticketKind]) {
            opening.kind = kind
        }
        if let about = kept.fields.values[.about], about != opening.about { change(about: about) }
        opening.message = kept.fields[.message]
        var fapiao = kept.fields.only { ![.ticketKind, .about, .message].contains($0) }
        fapiao.asksBuyer = opening.fields.asksBuyer
        if !fapiao.values.isEmpty { (opening.fields, isFapiaoTyped) = (fapiao, true) }
        if opening.parts != kept.parts {
            opening.parts = kept.parts
            parts = parts.map { PartsForm(total: $0.total, entries: kept.parts) }
        }
        isTyped = true
        asksPerson = asksPerson || !opening.message.isEmpty
    }

    private mutating func change(about number: String) {
        opening.about = number
        subject = nil
    }
}

// Why it cannot be sent.
extension TicketDraft {
    /// The ticket of the same kind about the same that is open already.
    var earlier: String? { subject?.open.first { $0.kind == opening.kind }?.number }

    /// Why it cannot be sent as it stands, with the way out; nil where it can.
    var obstacle: Phrase? {
        let known =
            subject
            ?? TicketSubject(about: nil, application: nil, history: [], bill: nil, open: [])
        guard let hindrance = known.hindrance(to: opening.kind) else { return nil }
        guard let fault = hindrance.fieldFaults.first?.fault else { return hindrance.phrase }
        if fault == .about { return AskingPhrases.numberHelp }
        return fault == .aboutApplication && known.bill != nil
            ? AskingPhrases.noApplication : fault.phrase
    }
}
