// The JSON of a request, key by key: keys are always there, absent values are null.
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
        let about = request.matter.about
        return [
            .init("request", .string(request.number)),
            .init("kind", .string(request.kind.rawValue)),
            .init("status", .string(request.status.rawValue)),
            .init("step", .string(request.step.name)),
            .init("application", .optional(about?.application)),
            .init("billingRecord", .optional(about?.record)),
            .init("email", .string(request.email)),
            .init("openedAt", .string(request.openedAt.iso8601)),
        ]
    }

    private var matter: [JSON.Member] {
        var wanted = JSON.null
        if case .title(_, let form) = request.matter { wanted = .object(form.members) }
        let parts = wantedParts.enumerated().map { index, state in state.json(part: index + 1) }
        return [
            .init("returnWaybill", .optional(request.step.waybill)),
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

extension SupportRequest.Message {
    fileprivate var json: JSON {
        [
            "at": .string(at.iso8601), "by": .string(actor.name),
            "action": .string(deed.rawValue), "text": .optional(text),
        ]
    }
}
