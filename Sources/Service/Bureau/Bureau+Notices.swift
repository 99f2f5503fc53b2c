import Invoicing
import Storage

// The notices of PRODUCT 5.1.
extension Bureau {
    func answer(
        _ request: NoticeRequest, from asker: Asker, at now: Instant
    ) throws -> NoticeReply {
        let notices = Notices(connection)
        switch request {
        case .current: return .current(try notices.inForce())
        case .report:
            _ = try staff(asker)
            return .report(try reports())
        case .foresee(let entry):
            _ = try lead(asker)
            let notice = try entry.parsed(at: now)
            return .foreseen(notice, try effect(of: notice, before: try notices.inForce()))
        case .set(let entry):
            let member = try lead(asker)
            return try set(try entry.parsed(at: now), by: member)
        case .clear(let reach):
            let member = try lead(asker)
            return .cleared(try clear(reach, by: member, at: now))
        }
    }

    /// - Throws: `Refusal.leadOnly` for a clerk.
    func lead(_ asker: Asker) throws -> StaffMember {
        let member = try staff(asker)
        guard member.role == .lead else { throw Refusal.leadOnly }
        return member
    }

    private func set(
        _ notice: StockNotice, by lead: StaffMember
    ) throws -> NoticeReply {
        try connection.transaction {
            let effect = try effect(of: notice, before: try Notices(connection).inForce())
            try Notices(connection).set(notice, by: lead.actor)
            return .set(notice, effect)
        }
    }

    private func clear(
        _ reach: NoticeReach?, by lead: StaffMember, at now: Instant
    ) throws -> [StockNotice] {
        try connection.transaction {
            let cleared = try Notices(connection).inForce().filter {
                reach == nil || $0.reach == reach
            }
            for notice in cleared {
                try Notices(connection).clear(notice.reach, by: lead.actor, at: now)
            }
            return cleared
        }
    }

    private func reports() throws -> [NoticeReport] {
        let all = try Notices(connection).inForce()
        return try all.map { notice in
            let others = all.filter { $0.reach != notice.reach }
            return NoticeReport(notice: notice, effect: try effect(of: notice, before: others))
        }
    }

    private func effect(
        of notice: StockNotice, before: [StockNotice]
    ) throws -> NoticeEffect {
        try Notices(connection).effect(
            of: notice, among: before.filter { $0.reach != notice.reach }, before: before)
    }
}
