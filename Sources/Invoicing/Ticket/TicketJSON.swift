// The JSON of a ticket, key by key: keys are always there, absent values are null.
extension Conversation {
    /// The object that `requests list --json` and `requests show --json` print.
    ///
    /// - Parameter withMessages: false leaves the key out, as `list` does.
    public func json(withMessages: Bool) -> JSON {
        var members = subject + matter
        if withMessages { members.append(.init("messages", .array(messages.map(\.json)))) }
        return .object(members)
    }

    private var subject: [JSON.Member] {
        let about = ticket.matter.about
        return [
            .init("request", .string(ticket.number)),
            .init("kind", .string(ticket.kind.rawValue)),
            .init("status", .string(ticket.status.rawValue)),
            .init("step", .string(ticket.step.name.rawValue)),
            .init("application", .optional(about?.application)),
            .init("billingRecord", .optional(about?.record)),
            .init("email", .string(ticket.email)),
            .init("openedAt", .string(ticket.openedAt.iso8601)),
        ]
    }

    private var matter: [JSON.Member] {
        var wanted = JSON.null
        if case .title(_, let form) = ticket.matter { wanted = .object(form.members) }
        let parts = wantedParts.enumerated().map { index, state in state.json(part: index + 1) }
        return [
            .init("returnWaybill", .optional(ticket.step.waybill)),
            .init("wanted", wanted), .init("parts", .array(parts)),
            .init("replacement", .optional(replacement)),
            .init("remarks", .array(redLetterRemarks.map { .string($0) })),
            .init("unread", .bool(isUnread)),
        ]
    }
}

extension PartState {
    fileprivate func json(part number: Int) -> JSON {
        [
            "part": .integer(Int64(number)), "title": .string(part.title.text),
            "amount": .string(part.amount.plain), "application": .optional(application),
            "status": .optional(stage?.rawValue),
        ]
    }
}

extension Ticket.Message {
    fileprivate var json: JSON {
        [
            "at": .string(at.iso8601), "by": .string(actor.name),
            "action": .string(deed.rawValue), "text": .optional(text),
        ]
    }
}
