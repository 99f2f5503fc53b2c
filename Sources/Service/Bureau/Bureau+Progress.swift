import Invoicing
import Storage

// What an applicant can still do about an application (PRODUCT 3.6, 4.2).
extension Bureau {
    func follow(
        _ request: WizardRequest, of account: AccountID, at now: Instant
    ) throws -> WizardReply {
        switch request {
        case .withdraw(let number):
            return try act(on: number, of: account, .withdraw, at: now) {
                application throws(Refusal) in try application.withdrawn()
            }
        case .arrived(let number):
            return try act(on: number, of: account, .receive, at: now) {
                application throws(Refusal) in try application.received()
            }
        case .changeShipping(let number, let fields):
            let shipping = try ShippingForm(fields)
            return try act(on: number, of: account, .changeShipping, at: now) {
                application throws(Refusal) in try application.shippingChanged(to: shipping)
            }
        case .correct(let number): return .draft(try correct(number, of: account, at: now))
        default: throw Refusal.forbidden
        }
    }

    private func act(
        on number: String, of account: AccountID, _ deed: Deed, at now: Instant,
        _ transition: (Application) throws(Refusal) -> Application
    ) throws -> WizardReply {
        try connection.transaction {
            guard let before = try Applications(connection).find(number, of: account) else {
                throw Refusal.unknownApplication(number)
            }
            let after = try move(
                before, deed, by: .applicant, remark: nil, to: try transition(before), at: now)
            return .application(after, try Applications(connection).history(of: after))
        }
    }

    /// A new draft for the bills of a rejected application, or the one that was begun before.
    private func correct(_ number: String, of account: AccountID, at now: Instant) throws -> Draft {
        guard let old = try Applications(connection).find(number, of: account) else {
            throw Refusal.unknownApplication(number)
        }
        guard case .rejected = old.stage else {
            throw Refusal.moveForbidden(application: number, stage: old.stage.name)
        }
        let bills = try findBills(old.references, of: account)
        var fields = DraftFields(from: old)
        fields.asksBuyer = settings.requiresTaxpayerID
        let draft = Draft(
            id: .unsaved, account: account, bills: bills, fields: fields, filledFrom: old.number)
        try draft.checkBills(at: now, settings: settings)
        return try connection.transaction {
            if let begun = try Drafts(connection).open(draft.records, of: account) {
                if begun.isTyped, begun.filledFrom == old.number { return try self.draft(begun) }
                try Drafts(connection).replace(begun.id)
            }
            let id = try Drafts(connection).add(
                draft.records, of: account, fields: fields, filledFrom: old.number, at: now)
            return try self.draft(try openRecord(id, of: account))
        }
    }

    /// The rejected application that a draft for the very same bills was filled in from.
    func rejected(before draft: Draft) throws -> String? {
        guard let number = draft.filledFrom,
            let old = try Applications(connection).find(number, of: draft.account),
            case .rejected = old.stage, Set(old.references) == Set(draft.records),
            old.split?.ticket == draft.bills.first?.split?.ticket
        else { return nil }
        return old.number
    }

    /// Why the application was rejected that a draft corrects.
    func rejection(before draft: Draft) throws -> String? {
        guard let number = try rejected(before: draft),
            let old = try Applications(connection).find(number, of: draft.account)
        else { return nil }
        return try Applications(connection).history(of: old).last { $0.deed == .reject }?.remark
    }
}
