import Invoicing
import Storage

// What is typed into tickets, until it is sent (PRODUCT 3.8).
extension Bureau {
    /// So many things may be begun; the oldest of more are dropped, which nobody types by hand.
    private static let unsentLimit = 100
    /// Longer than any number, in characters.
    private static let numberLimit = 60

    /// Stores fields over what was kept before, of a new ticket or one of the account's.
    ///
    /// - Throws: `Refusal` for what is too long or too much; nothing is stored then.
    func keep(
        _ typed: DraftFields, parts: [PartEntry]?, for subject: UnsentSubject,
        of account: AccountID,
        at now: Instant
    ) throws {
        let fields = typed.only { subject.holds($0) }
        try check(fields, parts ?? [])
        try connection.transaction {
            let subject = try known(subject, of: account)
            let texts = UnsentTexts(connection)
            try texts.keep(fields, parts: parts, for: subject, of: account, at: now)
            try texts.removeAll(but: Self.unsentLimit, of: account)
        }
    }

    /// What an applicant did with a ticket leaves nothing of it to be sent.
    func forgetSent(
        _ deed: Ticket.Deed, in ticket: String, of account: AccountID
    ) throws {
        let texts = UnsentTexts(connection)
        switch deed {
        case .write: try texts.remove(.message, of: .conversation(ticket), of: account)
        case .sendBack: try texts.remove(.waybill, of: .conversation(ticket), of: account)
        case .propose: try texts.remove(.proposal(ticket), of: account)
        default: break
        }
    }

    private func known(_ subject: UnsentSubject, of account: AccountID) throws -> UnsentSubject {
        switch subject {
        case .new(let about):
            guard about.count <= Self.numberLimit else {
                throw Refusal.fields([FieldRefusal(.about, .about)])
            }
            return subject
        case .conversation(let number):
            return .conversation(try find(ticket: number, of: account).number)
        case .proposal(let number):
            return .proposal(try find(ticket: number, of: account).number)
        }
    }

    private func check(_ fields: DraftFields, _ parts: [PartEntry]) throws {
        guard parts.count <= Unsent.partLimit else { throw Refusal.partCount(parts.count) }
        var faults: [FieldRefusal] = []
        for field in FieldID.allCases {
            if let fault = Unsent.fault(in: fields[field]) {
                faults.append(FieldRefusal(field, fault))
            }
        }
        if !faults.isEmpty { throw Refusal.fields(faults) }
        for (index, part) in parts.enumerated() {
            let faults = [(FieldID.partTitle, part.title), (.partAmount, part.amount)]
                .compactMap { field, text in
                    Unsent.fault(in: text).map { FieldRefusal(field, $0) }
                }
            if !faults.isEmpty { throw Refusal.part(index + 1, faults) }
        }
    }
}
