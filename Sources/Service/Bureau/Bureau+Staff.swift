import Invoicing
import Storage

// Who works at the service center, and by which keys they come (PRODUCT 4.6 and 4.7).
extension Bureau {
    func answer(_ request: StaffRequest, from asker: Asker, at now: Instant) throws -> StaffReply {
        let member = try lead(asker)
        switch request {
        case .list: return .list(try Staff(connection).all())
        case .keys(let name):
            try checkKnown(name)
            return .keys(try Staff(connection).keys(of: name))
        case .add(let name, let email, let role):
            return .added(try add(name, email, role, by: member, at: now))
        case .disable(let name): return .disabled(try disable(name, by: member, at: now))
        case .addKey(let name, let line):
            return .keyAdded(try addKey(line, of: name, by: member, at: now))
        case .removeKey(let name, let fingerprint):
            try connection.transaction {
                let staff = Staff(connection)
                guard
                    try staff.removeKey(fingerprint, of: name, by: member.actor, at: now)
                else { throw Refusal.unknownKey(fingerprint) }
            }
            return .keyRemoved(fingerprint)
        }
    }

    private func add(
        _ name: String, _ email: String, _ role: Role, by lead: StaffMember, at now: Instant
    ) throws -> StaffMember {
        var faults: [FieldRefusal] = []
        var known: (name: StaffName?, email: EmailAddress?)
        do throws(FieldFault) { known.name = try StaffName(name) } catch {
            faults.append(FieldRefusal(.staffName, error))
        }
        do throws(FieldFault) { known.email = try EmailAddress(email) } catch {
            faults.append(FieldRefusal(.email, error))
        }
        guard let name = known.name, let email = known.email else { throw Refusal.fields(faults) }
        let member = StaffMember(name: name.text, email: email.text, role: role)
        try connection.transaction {
            guard try Staff(connection).add(member, by: lead.actor, at: now) else {
                throw Refusal.staffExists(name.text)
            }
        }
        return member
    }

    private func disable(
        _ name: String, by lead: StaffMember, at now: Instant
    ) throws -> StaffMember {
        try connection.transaction {
            guard let member = try Staff(connection).find(name),
                try Staff(connection).disable(name, by: lead.actor, at: now)
            else { throw Refusal.unknownStaff(name) }
            return StaffMember(
                name: member.name, email: member.email, role: member.role, disabledAt: now)
        }
    }

    private func addKey(
        _ line: String, of name: String, by lead: StaffMember, at now: Instant
    ) throws -> StaffKey {
        guard let key = StaffKey(line: line, of: name) else { throw Refusal.badKey }
        if let bits = key.rsaBits, bits < 2048 { throw Refusal.weakKey(bits: bits) }
        return try connection.transaction {
            try checkKnown(name)
            guard try Staff(connection).add(key, by: lead.actor, at: now) else {
                let owner = try Staff(connection).owner(ofKey: key.fingerprint)
                // A file that was taken in part may be given again.
                if owner == name { return key }
                throw Refusal.keyTaken(by: owner ?? name)
            }
            return key
        }
    }

    private func checkKnown(_ name: String) throws {
        if try Staff(connection).find(name) == nil { throw Refusal.unknownStaff(name) }
    }
}
