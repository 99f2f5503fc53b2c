// The JSON of PRODUCT 9, key by key: keys are always there, absent values are null.
extension Application {
    /// The object that `list --json` and `show --json` print.
    ///
    /// - Parameter history: nil leaves the key out, as `list` does.
    public func json(at now: Instant, history: [HistoryEntry]? = nil) -> JSON {
        var members = subject + shippingAndTime(at: now) + outcome
        if let history { members.append(.init("history", .array(history.map(\.json)))) }
        return .object(members)
    }

    /// What the first entry of the history holds: the whole forms, and of the due date what the
    /// forms do not tell.
    public var submission: JSON {
        var members = json(at: submittedAt).members
        // The rule's date, where a notice makes it another that day.
        if dueByRule != dueOn { members.append(.init("dueByRule", .string(dueByRule.iso8601))) }
        if isProvisional { members.append(.init("provisional", .bool(true))) }
        return .object(members)
    }

    private var subject: [JSON.Member] {
        [
            .init("application", .string(number)),
            .init("status", .string(stage.name.rawValue)),
        ] + fapiao.members + [
            .init("purchaseCertificate", .bool(wantsCertificate)),
            .init("email", .string(email)),
            .init("payer", .string(payer)),
            .init("orders", .strings(orders)),
            .init("billingRecords", .strings(records)),
            .init("lines", .array(lines.map(\.json))),
            .init("total", .string(total.plain)),
            .init("net", .string(net.plain)),
            .init("tax", .string(tax.plain)),
            .init("totalInCapitals", .string(total.capitals)),
        ]
    }

    private func shippingAndTime(at now: Instant) -> [JSON.Member] {
        [
            .init("shipping", shipping.json),
            .init("submittedAt", .string(submittedAt.iso8601)),
            .init("dueOn", .string(dueOn.iso8601)),
            .init("expectedBy", .string(due.by.rawValue)),
            .init("overdue", .bool(isOverdue(at: now))),
            .init("takenBy", .optional(stage.taken?.by)),
        ]
    }

    private var outcome: [JSON.Member] {
        [
            .init("fapiaos", .array(stage.fapiaos.map(\.json))),
            .init("carrier", .optional(stage.parcel?.carrier.rawValue)),
            .init("waybill", .optional(stage.parcel?.waybill)),
            .init("split", split?.json ?? .null),
            .init("revision", .integer(Int64(revision))),
            .init("replaces", .optional(replaces)),
            .init("replacedBy", .optional(replacedBy)),
        ]
    }
}

extension Application {
    /// What a move added, for the history's content.
    public func changes(from before: Application) -> JSON {
        var members: [JSON.Member] = []
        if stage.fapiaos != before.stage.fapiaos {
            members.append(.init("fapiaos", .array(stage.fapiaos.map(\.json))))
            let voidings = stage.fapiaos.compactMap(\.voiding)
            if !voidings.isEmpty {
                members.append(.init("voided", .array(voidings.map(\.json))))
            }
        }
        if let parcel = stage.parcel, parcel != before.stage.parcel {
            members.append(.init("carrier", .string(parcel.carrier.rawValue)))
            members.append(.init("waybill", .string(parcel.waybill)))
        }
        if shipping != before.shipping { members.append(.init("shipping", shipping.json)) }
        if (dueByRule, isProvisional) != (before.dueByRule, before.isProvisional) {
            members.append(.init("dueOn", .string(dueByRule.iso8601)))
            members.append(.init("provisional", .bool(isProvisional)))
        }
        return .object(members)
    }
}

extension FapiaoForm {
    /// Every key of the form.
    var members: [JSON.Member] {
        [.init("type", .string(type.rawValue))]
            + FapiaoField.allCases.map { .init($0.rawValue, .optional(self[$0]?.text)) }
    }
}

extension SplitPart {
    var json: JSON {
        [
            "part": .integer(Int64(part)), "of": .integer(Int64(of)),
            "request": .string(ticket),
        ]
    }
}

extension Line {
    var json: JSON {
        [
            "item": .string(item), "quantity": .integer(Int64(quantity)),
            "net": .string(net.plain), "tax": .string(tax.plain), "total": .string(total.plain),
        ]
    }
}

extension ShippingForm {
    public var json: JSON {
        .object(
            [.init("method", .string(method.rawValue))]
                + ShippingField.allCases.map { .init($0.rawValue, .optional(self[$0])) })
    }
}

extension Fapiao {
    public var json: JSON {
        [
            "code": .optional(code.isEmpty ? nil : code), "number": .string(number),
            "amount": .string(amount.plain), "issuedOn": .string(issuedOn.iso8601),
        ]
    }
}

extension Voiding {
    public var json: JSON {
        switch self {
        case .void: ["by": .string("void"), "form": .null]
        case .redLetter(let form): ["by": .string("redLetter"), "form": .optional(form)]
        }
    }
}

extension HistoryEntry {
    var json: JSON {
        [
            "at": .string(at.iso8601), "by": .string(actor.name),
            "status": .string(stage.rawValue), "remark": .optional(remark),
        ]
    }
}
