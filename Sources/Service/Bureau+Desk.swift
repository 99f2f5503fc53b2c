import Invoicing
import Storage

extension Bureau {
    func answer(_ request: DeskRequest, from asker: Asker, at now: Instant) throws -> DeskReply {
        let actor = try staff(asker)
        switch request {
        case .show(let number):
            let found = try find(number)
            return .application(found, try Applications(connection).history(of: found))
        case .accept(let number):
            return try move(number, .accept, by: actor, at: now) { application throws(Refusal) in
                try application.accepted(by: actor.name, at: now)
            }
        case .issue(let number, let fapiaos):
            for fapiao in fapiaos { try checkUnused(fapiao) }
            return try move(number, .issue, by: actor, at: now) { application throws(Refusal) in
                try application.issued(fapiaos)
            }
        case .mailOut(let number, let carrier, let waybill):
            let parcel = Parcel(carrier: carrier, waybill: waybill, mailedAt: now)
            return try move(number, .mailOut, by: actor, at: now) { application throws(Refusal) in
                try application.mailedOut(parcel)
            }
        case .ready(let number):
            return try move(number, .ready, by: actor, at: now) { application throws(Refusal) in
                try application.readyForPickup()
            }
        case .receive(let number):
            return try move(number, .receive, by: actor, at: now) { application throws(Refusal) in
                try application.received()
            }
        case .reject(let number, let reason):
            return try move(number, .reject, by: actor, remark: reason, at: now) {
                application throws(Refusal) in try application.rejected()
            }
        }
    }

    /// Applications for `list`, oldest due first, handed over a part at a time.
    public func list(
        _ filter: ApplicationFilter, at now: Instant, _ visit: (Application) throws -> Void
    ) throws {
        var last: Application?
        var count = 0
        while true {
            let part = try Applications(connection).page(
                filter, today: now.day, after: last, limit: 200)
            for application in part
            where filter.search.map({ SearchTokens.matches(application, $0) }) ?? true {
                if let limit = filter.limit, count >= limit { return }
                try visit(application)
                count += 1
            }
            guard part.count == 200 else { return }
            last = part.last
        }
    }

    private func staff(_ asker: Asker) throws -> Actor {
        guard case .operator = asker else { throw Refusal.forbidden }
        return .operator
    }

    private func find(_ number: String) throws -> Application {
        let typed = number.uppercased()
        guard let found = try Applications(connection).find(typed) else {
            throw Refusal.unknownApplication(number)
        }
        return found
    }

    private func checkUnused(_ fapiao: Fapiao) throws {
        if let holder = try Applications(connection).holder(
            ofCode: fapiao.code, number: fapiao.number)
        {
            throw Refusal.numberUsed(
                code: fapiao.code, number: fapiao.number, application: holder)
        }
    }

    private func move(
        _ number: String, _ deed: Deed, by actor: Actor, remark: String? = nil, at now: Instant,
        _ transition: (Application) throws(Refusal) -> Application
    ) throws -> DeskReply {
        try connection.transaction {
            let after = try move(
                try find(number), deed, by: actor, remark: remark, at: now, transition)
            return .application(after, try Applications(connection).history(of: after))
        }
    }

    /// Moves an application within a transaction, and writes to the applicant.
    func move(
        _ before: Application, _ deed: Deed, by actor: Actor, remark: String?, at now: Instant,
        _ transition: (Application) throws(Refusal) -> Application
    ) throws -> Application {
        let after = try transition(before)
        let entry = HistoryEntry(
            at: now, actor: actor, deed: deed, stage: after.stage.name, remark: remark)
        guard
            try Applications(connection).update(
                after, from: before, entry: entry, content: after.changes(from: before))
        else {
            throw Refusal.changedElsewhere(
                application: before.number, by: actor.name, stage: before.stage.name)
        }
        try tellApplicant(of: after, entry, at: now)
        return after
    }

    private func tellApplicant(
        of application: Application, _ entry: HistoryEntry, at now: Instant
    ) throws {
        guard let owner = try Accounts(connection).find(application.account) else { return }
        var content = [
            "application": application.number, "title": application.fapiao.title.text,
            "stage": entry.stage.rawValue, "deed": entry.deed.rawValue,
        ]
        content["remark"] = entry.remark
        let fapiaos = application.stage.fapiaos.map {
            $0.code.isEmpty ? $0.number : "\($0.code) / \($0.number)"
        }
        if !fapiaos.isEmpty { content["fapiaos"] = fapiaos.joined(separator: "\n") }
        if let parcel = application.stage.parcel {
            content["courier"] = parcel.carrier.rawValue
            content["waybill"] = parcel.waybill
        }
        try write(
            .status, to: owner.email, language: owner.language, content: content, at: now)
    }
}
